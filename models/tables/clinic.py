"""The clinic: who it is, the number patients write to, and every setting it may choose."""

from datetime import datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Integer, Text, UniqueConstraint, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from models.base import Kept, between, matches, new_id, one_of, preset, rule

CLINIC_KINDS = ("clinic", "hospital", "doctor")
ENROLMENTS = ("file", "code")
DECISION_BINDINGS = ("any", "tap")
TREATED = ("people", "animals", "both")
EMERGENCY_DAYS = ("staff", "urgent")

# In a CHECK, so that no door (file, console, SQL) can store what the provider would refuse.
E164 = r"^\+[1-9][0-9]{6,14}$"
SLUG = "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"
LANGUAGE = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
CURRENCY = "^[A-Z]{3}$"


class Clinic(Kept, SQLModel, table=True):
    __tablename__ = "clinic"
    __table_args__ = (
        # The only keys without a clinic in front: they are how a clinic is found.
        UniqueConstraint("slug", name="clinic_slug_key"),
        UniqueConstraint("whatsapp", name="clinic_whatsapp_key"),
        matches("clinic", "slug", SLUG),
        matches("clinic", "whatsapp", E164),
        matches("clinic", "phone", E164),
        matches("clinic", "language", LANGUAGE),
        matches("clinic", "currency", CURRENCY),
        one_of("clinic", "kind", CLINIC_KINDS),
        one_of("clinic", "treats", TREATED),
        one_of("clinic", "emergency_days", EMERGENCY_DAYS),
        one_of("clinic", "enrolment", ENROLMENTS),
        one_of("clinic", "decision_binding", DECISION_BINDINGS),
        between("clinic", "request_expiry_minutes", 1, 10_080),
        between("clinic", "patient_answer_minutes", 1, 10_080),
        between("clinic", "question_extends_minutes", 0, 120),
        between("clinic", "waitlist_minutes", 5, 120),
        between("clinic", "takeover_minutes", 15, 1_440),
        between("clinic", "person_minutes", 5, 1_440),
        between("clinic", "hold_minutes", 1, 30),
        between("clinic", "minimum_notice_minutes", 0, 525_600),
        between("clinic", "booking_horizon_days", 1, 730),
        between("clinic", "cancellation_cutoff_hours", 0, 8_760),
        between("clinic", "slot_margin_minutes", 0, 1_440),
        between("clinic", "thanks_after_minutes", 0, 10_080),
        between("clinic", "undo_seconds", 0, 120),
        between("clinic", "max_open_requests_per_contact", 1, 50),
        between("clinic", "max_moves", 0, 50),
        rule(
            "clinic_reminders_check",
            "cardinality(reminders) <= 5 AND 10 <= ALL (reminders) AND 20160 >= ALL (reminders)",
        ),
        rule(
            "an_hour_a_day_is_not_quiet",
            "quiet_from = quiet_to OR (quiet_from < quiet_to AND quiet_to - quiet_from <= interval '23 hours')"
            " OR quiet_from - quiet_to >= interval '1 hour'",
        ),
        rule("clinic_speaks_its_language", "language = ANY (languages)"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True, sa_type=Uuid)
    slug: str = Field(max_length=63)
    name: str = Field(max_length=255)
    whatsapp: str = Field(max_length=16)
    kind: str = preset("clinic")
    treats: str = preset("people")
    # Who books a day for emergencies only: staff, or also a patient who says that it is urgent.
    emergency_days: str = preset("staff")
    timezone: str = Field(max_length=64)
    language: str = preset("en", max_length=35)
    languages: list[str] = Field(
        default_factory=lambda: ["en"], sa_type=ARRAY(Text), sa_column_kwargs={"server_default": text("'{en}'")}
    )
    currency: str | None = Field(default=None, max_length=3)
    emergency_number: str = Field(max_length=32)
    crisis_line: str | None = Field(default=None, max_length=64)
    phone: str | None = Field(default=None, max_length=16)
    email: str | None = Field(default=None, max_length=255)
    address: str | None = Field(default=None, max_length=500)
    location: str | None = Field(default=None, max_length=500)
    opening_hours: dict[str, Any] | None = Field(default=None, sa_type=JSONB)
    faq: dict[str, Any] | None = Field(default=None, sa_type=JSONB)
    # Language → key → the clinic's own wording.
    texts: dict[str, Any] | None = Field(default=None, sa_type=JSONB)
    privacy_url: str | None = Field(default=None, max_length=500)
    intake: dict[str, Any] | None = Field(default=None, sa_type=JSONB)

    request_expiry_minutes: int = preset(30)
    # The same where it is the patient who has to answer: an offer of another time.
    patient_answer_minutes: int = preset(30)
    # How much longer a request waits, once, when its doctor asks the patient something.
    question_extends_minutes: int = preset(15)
    # The same for a time that came free, which is offered to one person of the waiting list after the other.
    waitlist_minutes: int = preset(15)
    # How long after their last message staff have a chat to themselves, and how long somebody may wait for a person
    # while the clinic is open.
    takeover_minutes: int = preset(120)
    person_minutes: int = preset(30)
    hold_minutes: int = preset(10)
    minimum_notice_minutes: int = preset(60)
    booking_horizon_days: int = preset(60)
    cancellation_cutoff_hours: int = preset(0)
    # A request ends this long before the visit would start, if that is earlier than its time to answer.
    slot_margin_minutes: int = preset(0)
    max_open_requests_per_contact: int = preset(2)
    # How often a patient may move one visit.
    max_moves: int = preset(2)
    enrolment: str = preset("file")
    decision_binding: str = preset("any")
    undo_seconds: int = preset(0)
    # When doctors answer: minutes outside do not count. NULL: always.
    answering_hours: dict[str, Any] | None = Field(default=None, sa_type=JSONB)
    # When the day is closed, by each doctor's clock: what became of her visits is asked then. NULL: never.
    close_out_at: time | None = Field(default=None)
    # Whether a doctor is reminded of a card and its patient told halfway that we still wait.
    nudges: bool = preset(True)
    # How many minutes before a visit its patient is reminded of it, and the wall times between which nobody is.
    reminders: list[int] = Field(
        default_factory=lambda: [1440, 120],
        sa_type=ARRAY(Integer),
        sa_column_kwargs={"server_default": text("'{1440,120}'")},
    )
    quiet_from: time = Field(default=time(21), sa_column_kwargs={"server_default": text("'21:00'")})
    quiet_to: time = Field(default=time(8), sa_column_kwargs={"server_default": text("'08:00'")})
    # How long after its end a completed visit's patient is thanked and asked for a rating. NULL: never.
    thanks_after_minutes: int | None = Field(default=None)
    # Choices as buttons and lists where the channel has them; false draws them as numbers.
    buttons: bool = preset(True)

    is_active: bool = preset(True)
    # What the clinic looked like after its file was last loaded; another state means somebody changed it since.
    loaded_digest: str | None = Field(default=None, max_length=128)
    # The same as a file, so that a refused load can say what was changed elsewhere, from what to what.
    loaded_file: str | None = Field(default=None, sa_type=Text)
    loaded_at: datetime | None = Field(default=None)
