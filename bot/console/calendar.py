"""The calendar: a week or a day of one doctor, everything in it drawn with words, and its day sheet."""

from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_skeleton
from flask import request
from flask.typing import ResponseReturnValue
from sqlmodel import Session
from werkzeug.exceptions import NotFound

from bot.console import calendar_fields as fields
from bot.console.acting import own
from bot.console.calendar_rows import Shown, lines, shown
from bot.console.csv_file import csv_file
from bot.console.guard import here, may, page, room, signed
from bot.console.say import language, say
from bot.console.why import when, why
from models import desk_lists
from models.calendar import DoctorCalendar, calendar
from models.database import moment
from models.desk_lists import ListedDoctor
from models.walltime import local_day

bp = room("calendar")
WEEK = timedelta(days=7)
DAY = timedelta(days=1)
WHOM = ("patient_id", "contact_id")


@dataclass(frozen=True)
class Chosen:
    """Whose calendar, and from which day to which."""

    doctors: tuple[ListedDoctor, ...]
    doctor: ListedDoctor
    day: date
    week: bool

    @property
    def first(self) -> date:
        return self.day - timedelta(days=self.day.weekday()) if self.week else self.day

    @property
    def last(self) -> date:
        return self.first + (WEEK if self.week else DAY) - DAY

    @property
    def before(self) -> date:
        return self.day - (WEEK if self.week else DAY)

    @property
    def after(self) -> date:
        return self.day + (WEEK if self.week else DAY)


bp.add_app_template_global(why)
bp.add_app_template_global(when)


@bp.app_template_global()
def day_name(day: date) -> str:
    """Mon, Mar 2 as the reader's language writes it."""
    return str(format_skeleton("MMMEd", day, locale=language()))


@bp.get("/calendar")
@may("see")
def week() -> ResponseReturnValue:
    """A week, or with `view=day` a day; with a patient or a phone, to choose a time for them."""
    with here() as session:
        chosen = _chosen(session, week=request.args.get("view") != "day")
        found = _calendar(session, chosen) if chosen else None
        whom = {name: request.args[name] for name in WHOM if name in request.args and signed().may("book")}
        person = desk_lists.whom(session, whom)
    if person is None:
        raise NotFound
    if chosen is None or found is None:
        return page("calendar_none.html")
    return page("calendar.html", chosen=chosen, calendar=found, lines=lines(found), whom=whom, patient=person[0])


@bp.get("/calendar/sheet.csv")
@may("see")
def sheet() -> ResponseReturnValue:
    """The day as a table for a spreadsheet or a printer; what was called off is not on it."""
    with here() as session:
        chosen = _chosen(session, week=False)
        found = _calendar(session, chosen) if chosen else None
    if chosen is None or found is None:
        raise NotFound
    rows = [_row(entry) for entry in _lists(found)[0] if not entry.over]
    head = [say(f"sheet-{name}") for name in ("from", "to", "patient", "phone", "service", "state", "code", "note")]
    return csv_file(chosen.day.isoformat(), head, rows)


def _chosen(session: Session, *, week: bool) -> Chosen | None:
    """As the address says, else the first doctor's today. Raises NotFound for a doctor who is not theirs to see."""
    doctors = desk_lists.doctors(session, own())
    asked = request.args.get("doctor")
    if asked is not None and fields.uuid(asked) not in {doctor.id for doctor in doctors}:
        raise NotFound
    if not doctors:
        return None
    doctor = next((each for each in doctors if str(each.id) == asked), doctors[0])
    day = fields.day(request.args.get("day")) or local_day(moment(session), ZoneInfo(doctor.zone))
    return Chosen(doctors, doctor, day, week)


def _calendar(session: Session, chosen: Chosen) -> DoctorCalendar | None:
    return calendar(session, signed().clinic_id, chosen.doctor.id, chosen.first, chosen.last)


def _lists(found: DoctorCalendar) -> list[list[Shown]]:
    """Each day's entries in order; a group's own line is its seats."""
    return [[shown(entry, found.zone, found.now) for entry in day.entries] for day in found.days]


def _row(each: Shown) -> list[str]:
    entry = each.entry
    note = entry.overbooked or (f"{entry.taken}/{entry.seats}" if entry.kind == "session" else "")
    told = [entry.patient, entry.phone, entry.service, say(each.word), entry.code, note]
    return [each.begins, each.ends, *(cell or "" for cell in told)]
