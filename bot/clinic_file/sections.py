"""Every key of a clinic file: its column, what it may hold, what it means; the handbook's tables are made from it."""

from __future__ import annotations

from bot.clinic_file import tables, world
from bot.clinic_file.in_the_chat import IN_THE_CHAT
from bot.clinic_file.key import Key
from bot.clinic_file.own_texts import own_texts
from bot.clinic_file.recurrence import recurrence
from bot.clinic_file.reminding import REMINDING
from bot.clinic_file.values import choice, clock, day, listed, money, text, whole, yes_no
from models.tables.availability import EXCEPTION_KINDS
from models.tables.clinic import CLINIC_KINDS, DECISION_BINDINGS, EMERGENCY_DAYS, ENROLMENTS, TREATED
from models.tables.doctor import PRACTICE_TYPES
from models.tables.service import SERVICE_KINDS, SERVICE_MODES

MINUTES, HOURS, DAYS = "in minutes", "in hours", "in days"
CLINICS, DOCTORS, BOTH = "the clinic's", "the doctor's", "the doctor's, else the clinic's"
YEAR_OF_MINUTES, YEAR_OF_HOURS = 525_600, 8_760

CLINIC = (
    Key("slug", world.slug(), "The clinic's name in commands and addresses; never change it.", required=True),
    Key("name", text(255), "What patients read.", required=True),
    Key("whatsapp", world.phone(), "The number patients write to; it selects the clinic.", required=True),
    Key("kind", choice(*CLINIC_KINDS), "What it is.", default="clinic"),
    Key("treats", choice(*TREATED), "Whom it treats; an animal is booked with its species.", default="people"),
    Key("timezone", world.zone(), "Where its clocks are.", required=True),
    Key("language", world.spoken_here(), "Language of its messages until a person uses another.", default="en"),
    Key(
        "languages",
        listed(world.spoken_here()),
        "Languages a person may choose; `language` is one of them.",
        unset="only `language`",
    ),
    Key("currency", world.currency(), "Currency of prices that name none."),
    Key("emergency_number", world.short_number(), "Told first whenever somebody writes of danger.", required=True),
    Key("crisis_line", text(64), "Told beside it when somebody writes of ending their life."),
    Key("phone", world.phone(), "Where a person answers."),
    Key("email", world.email(), "Where the clinic is written to."),
    Key("address", text(500, lines=True), "Told to patients with a confirmed visit."),
    Key("location", text(500), "Where it is on a map: a link, or latitude and longitude."),
    Key("opening_hours", tables.opening_hours(), "When a person answers, by day; a day left out is closed."),
    Key("faq", tables.frequent_questions(), "Answers to questions such as parking, insurance, preparation."),
    Key("texts", own_texts(), "Its own wording of single texts, by language.", unset="ours"),
    Key("privacy_url", world.web_address(), "The privacy notice linked from the first message."),
    Key("intake", tables.intake(), "Which optional questions are asked, and which must be answered.", unset="usual"),
    Key("request_expiry_minutes", whole(1, 10_080), f"Time a doctor has to answer, {MINUTES}.", default=30),
    Key("patient_answer_minutes", whole(1, 10_080), f"Time a patient has to answer an offer, {MINUTES}.", default=30),
    Key(
        "question_extends_minutes",
        whole(0, 120),
        f"How much longer a request waits, once, when its doctor asks the patient something, {MINUTES}.",
        default=15,
    ),
    *IN_THE_CHAT,
    Key(
        "slot_margin_minutes",
        whole(0, 1_440),
        f"A request ends this long before its visit would start, if that is earlier, {MINUTES}.",
        default=0,
    ),
    Key("emergency_days", choice(*EMERGENCY_DAYS), "Who books the days kept for emergencies.", default="staff"),
    Key(
        "hold_minutes",
        whole(1, 30),
        f"A chosen time is kept this long after the patient's last message, {MINUTES}.",
        default=10,
    ),
    Key(
        "minimum_notice_minutes",
        whole(0, YEAR_OF_MINUTES),
        f"How long before its start a visit can still be asked for, {MINUTES}.",
        default=60,
    ),
    Key("booking_horizon_days", whole(1, 730), f"How far ahead times are offered, {DAYS}.", default=60),
    Key(
        "cancellation_cutoff_hours",
        whole(0, YEAR_OF_HOURS),
        f"Until how long before the visit the patient may cancel or move it alone, {HOURS}.",
        default=0,
    ),
    Key("max_moves", whole(0, 50), "Times a patient may move one visit here; 0: never.", default=2),
    Key("max_open_requests_per_contact", whole(1, 50), "Requests one number may have open at once.", default=2),
    Key("enrolment", choice(*ENROLMENTS), '"code" asks a doctor for a one-time code first.', default="file"),
    Key("decision_binding", choice(*DECISION_BINDINGS), '"tap" refuses typed decisions.', default="any"),
    Key(
        "answering_hours",
        tables.opening_hours(),
        "When doctors answer, by day: minutes outside do not count against `request_expiry_minutes`.",
        unset="always",
    ),
    Key(
        "nudges",
        yes_no(),
        "Whether a doctor is reminded after a third of the time, and the patient told after half that we still wait.",
        default=True,
    ),
    *REMINDING,
    Key(
        "close_out_at",
        clock(),
        "When a doctor is asked in the evening what became of the day's visits, by her clock.",
        unset="never",
    ),
    Key(
        "undo_seconds",
        whole(0, 120),
        "How long a doctor can take a decision back before anybody hears of it, in seconds.",
        default=0,
    ),
    Key(
        "buttons", yes_no(), "Whether choices are buttons and lists to tap; false writes them as numbers.", default=True
    ),
)

DOCTOR = (
    Key("slug", world.slug(), "The doctor's name in commands, one of the clinic's; never change it.", required=True),
    Key("name", text(255), "What patients read.", required=True),
    Key("whatsapp", world.phone(), "The number her cards go to and her answers come from."),
    Key("phone", world.phone(), "Where staff reach her otherwise."),
    Key(
        "backup",
        world.slug(),
        "Which doctor of the clinic is asked too when she has not answered after two thirds of the time.",
    ),
    Key("email", world.email(), "Where she is written to."),
    Key("timezone", world.zone(), "Where her clocks are.", unset=CLINICS),
    Key("specialty", text(100), "Her first specialty; short for `specialties` with one entry.", made=True),
    Key("specialties", listed(text(100)), "All of them, the first one first."),
    Key("languages", listed(world.language()), "Languages she speaks; those we have texts for reach her by message."),
    Key("qualifications", listed(text(255)), "Degrees and memberships."),
    Key("bio", text(4000, lines=True), "A few lines about her."),
    Key("photo_url", world.web_address(), "Her picture."),
    Key("letterhead_url", world.web_address(), "The head of her letters."),
    Key("medical_license", text(50), "Number of her licence."),
    Key("practice_type", choice(*PRACTICE_TYPES), "How she practises."),
    Key(
        "is_verified", yes_no(), "Whether the clinic has checked her papers; if not, she is not offered.", default=True
    ),
    Key("is_accepting_patients", yes_no(), "Whether she is offered at all.", default=True),
    Key(
        "approval_required",
        yes_no(),
        "Whether she decides each request; false confirms at once.",
        column="appointment_approval_required",
        default=True,
    ),
    Key(
        "max_appointment_duration",
        whole(1, 1_440),
        f"No service of hers may be longer, {MINUTES}.",
        unset="any length",
    ),
    Key("buffer_time_minutes", whole(0, 240), f"Free time after each visit, {MINUTES}.", unset="0"),
    Key(
        "minimum_notice_minutes",
        whole(0, YEAR_OF_MINUTES),
        f"As the clinic's, for her services, {MINUTES}.",
        unset=CLINICS,
    ),
    Key("booking_horizon_days", whole(1, 730), f"As the clinic's, for her services, {DAYS}.", unset=CLINICS),
    Key(
        "cancellation_cutoff_hours",
        whole(0, YEAR_OF_HOURS),
        f"As the clinic's, for her services, {HOURS}.",
        unset=CLINICS,
    ),
    Key("cancellation_policy", text(2000, lines=True), "Shown before a request is sent, and kept with the visit."),
)

SERVICE = (
    Key(
        "name",
        text(255),
        "What patients choose; the same name at several doctors is one choice.",
        required=True,
    ),
    Key("was", text(255), "Its old name: renames it instead of switching it off and adding another.", made=True),
    Key("description", text(2000, lines=True), "A few lines about it."),
    Key("duration_minutes", whole(1, 1_440), f"Its length, {MINUTES}.", column="duration", required=True),
    Key("price", money(), "What it costs; with `price_to` the least it costs."),
    Key("price_to", money(), "The most it costs."),
    Key("currency", world.currency(), "Currency of the price; a price needs one here or at the clinic.", unset=CLINICS),
    Key("category", text(100), 'Such as "consultation", "procedure".'),
    Key("requirements", text(2000, lines=True), "What the patient prepares or brings; on the read-back card."),
    Key("kind", choice(*SERVICE_KINDS), "First visit or later one.", default="standard"),
    Key("mode", choice(*SERVICE_MODES), "Where it takes place.", default="in_person"),
    Key("color", world.colour(), "Its colour on the staff's calendar."),
    Key("intake", tables.intake(), "As the clinic's, for this service.", unset=CLINICS),
    Key(
        "buffer_minutes",
        whole(0, 240),
        f"Free time after the visit, {MINUTES}.",
        unset="the range's, else the doctor's",
    ),
    Key("buffer_before_minutes", whole(0, 240), f"Free time before the visit, {MINUTES}.", unset="0"),
    Key("approval_required", yes_no(), "As the doctor's, for this service.", unset=DOCTORS),
    Key(
        "minimum_notice_minutes",
        whole(0, YEAR_OF_MINUTES),
        f"As the clinic's, for this service, {MINUTES}.",
        unset=BOTH,
    ),
    Key("booking_horizon_days", whole(1, 730), f"As the clinic's, for this service, {DAYS}.", unset=BOTH),
    Key(
        "cancellation_cutoff_hours",
        whole(0, YEAR_OF_HOURS),
        f"As the clinic's, for this service, {HOURS}.",
        unset=BOTH,
    ),
    Key("max_patients", whole(1, 500), "How many can be there together; above 1 it is a group.", unset="1"),
)

AVAILABILITY = (
    Key("days", listed(choice(*tables.DAYS)), "Weekdays of this range.", required=True, made=True),
    Key("start", clock(), "When it opens, in the doctor's time.", column="start_time", required=True),
    Key("end", clock(ends=True), "When it closes; a visit ends inside.", column="end_time", required=True),
    Key("step_minutes", whole(1, 1_440), f"Visits may start this far apart, {MINUTES}.", column="step", default=30),
    Key("breaks", tables.pauses(), "Times inside the range at which nobody is seen.", default=[]),
    Key("buffer_time", whole(0, 240), f"Free time after each visit of this range, {MINUTES}.", unset=DOCTORS),
    Key("max_appointments_per_slot", whole(1, 500), "Seats a time may have in this range.", unset="the service's"),
    Key("max_patients_per_day", whole(1, 1_000), "Visits of a day in this range.", unset="any number"),
    Key("services", listed(text(255)), "Names of the services the range is for.", unset="all"),
    Key("effective_from", day(), "Its first day.", unset="always"),
    Key("effective_to", day(), "Its last day, included.", unset="always"),
)

EXCEPTION = (
    Key("date", day(), "The day that differs; or `from` and `to`.", made=True),
    Key("from", day(), "First day of a span.", column="date_from"),
    Key("to", day(), "Last day of the span, included.", column="date_to"),
    Key("kind", choice(*EXCEPTION_KINDS), "What happens on those days.", required=True),
    Key("start", clock(), "With `end`: part of the day, or the custom or extra hours.", column="start_time"),
    Key("end", clock(ends=True), "When that part ends.", column="end_time"),
    Key("rrule", recurrence(), "How it comes back, counted from its first day.", unset="once"),
    Key("reason", text(255), "For staff; patients do not see it."),
)

SECTIONS = {
    "clinic": CLINIC,
    "doctor": DOCTOR,
    "doctor.service": SERVICE,
    "doctor.availability": AVAILABILITY,
    "doctor.exception": EXCEPTION,
}
