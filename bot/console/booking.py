"""Booking for who calls or comes in: one visit or a series, with a warning before anything unusual."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import phonenumbers
from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from bot.console import calendar_fields as fields
from bot.console.booking_act import book_and_tell
from bot.console.calendar_fields import Unreadable
from bot.console.done import told_whom
from bot.console.guard import here, may, page, room, signed
from bot.console.namesakes import whom
from bot.console.say import say
from bot.console.why import when
from models import desk_lists, series
from models.database import moment
from models.desk_lists import ListedService
from models.explaining import why_not
from models.facts import Book, Confirmed, Refused
from models.patient_search import FoundPatient
from models.people import LONGEST_NAME

bp = room("booking")
SOURCES = ("phone", "walk_in", "direct")
EVERY = ("DAILY", "WEEKLY")
ANSWERS = {"booking-taken": "overbook", "outside-hours": "anyway"}
"""The field that answers a warning."""


@dataclass
class Draft:
    """What was written so far, and what of it cannot be: texts' keys by field."""

    form: Mapping[str, str]
    services: tuple[ListedService, ...]
    problems: dict[str, str] = field(default_factory=dict)

    @property
    def service(self) -> ListedService | None:
        asked = fields.uuid(self.form.get("service_id"))
        return next((each for each in self.services if each.id == asked), None)


@bp.get("/calendar/book")
@may("book")
def form() -> ResponseReturnValue:
    """An empty form, with the time that was chosen in the calendar, or for a patient on file, or who wrote."""
    with here() as session:
        services = desk_lists.services(session)
        person = desk_lists.whom(session, request.args)
    if person is None:
        raise NotFound
    doctor = fields.uuid(request.args.get("doctor"))
    if request.args.get("doctor") and doctor not in {each.doctor_id for each in services} | _doctors():
        raise NotFound
    services = tuple(sorted(services, key=lambda each: each.doctor_id != doctor))
    given = {name: request.args[name] for name in ("date", "time", "patient_id") if name in request.args}
    given |= {"asked_who": person[0]} if "patient_id" in given else {}
    return _page(Draft({"name": person[0], "phone": person[1] or ""} | given, services))


@bp.post("/calendar/book")
@may("book")
def book() -> ResponseReturnValue:
    """Books, shows a series' times first, or says what stands in the way."""
    with here() as session:
        draft = Draft(fields.cleaned(request.form), desk_lists.services(session))
    command = _read(draft)
    if command is None:
        return _page(draft, 400)
    with here() as session:
        command, same = whom(session, command, draft.form.get("asked_who", ""))
    if same:
        return _page(draft, 409, same=same)
    chosen = request.form.getlist("chosen")
    if request.form.get("every") in EVERY and not chosen:
        return _series(draft, command)
    starts = [start for start in map(fields.instant_of, chosen) if start] or [command.start]
    return _booked(draft, [_at(command, start, several=bool(chosen)) for start in starts[: series.MOST]])


def _doctors() -> set[UUID]:
    with here() as session:
        return {each.id for each in desk_lists.doctors(session)}


def _at(command: Book, start: datetime, *, several: bool) -> Book:
    """Of a series each time was shown with its warning, and chosen."""
    told = {name: getattr(command, name) for name in command.__dataclass_fields__}
    return Book(**(told | {"start": start, "anyway": command.anyway or several}))


def _read(draft: Draft) -> Book | None:
    """The command, or the draft's problems."""
    asked, service = draft.form, draft.service
    name = " ".join(asked.get("name", "").split())
    if service is None:
        draft.problems["service_id"] = "book-needs-service"
    if not name or len(name) > LONGEST_NAME:
        draft.problems["name"] = "book-needs-name"
    start = fields.moment_of(asked, _zone(service)) if service else None
    if service and start is None:
        draft.problems["date"] = "book-needs-time"
    phone = _phone(draft)
    age = _number(draft, "age", 0, 130)
    if draft.problems or service is None or start is None:
        return None
    source = next((one for one in SOURCES if one == asked.get("source")), SOURCES[0])
    said = {"why": asked.get("why", ""), "overbook": asked.get("overbook", "").strip() or None}
    known = fields.uuid(asked.get("patient_id"))
    return Book(service.id, start, name, source, phone, known, age, anyway=bool(asked.get("anyway")), **said)  # type: ignore[arg-type]  # the words above


def _phone(draft: Draft) -> str | None:
    """As +5255…; a number without a prefix is from where the clinic is called."""
    written = draft.form.get("phone", "").strip()
    if not written:
        return None
    try:
        found = phonenumbers.parse(written, _country())
    except phonenumbers.NumberParseException:
        draft.problems["phone"] = "book-no-number"
        return None
    if found.extension or not phonenumbers.is_possible_number(found):
        draft.problems["phone"] = "book-no-number"
        return None
    return phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)


def _country() -> str | None:
    with here() as session:
        return phonenumbers.region_code_for_number(phonenumbers.parse(desk_lists.own_number(session)))


def _number(draft: Draft, name: str, least: int, most: int) -> int | None:
    try:
        return fields.number(draft.form.get(name), least, most)
    except Unreadable:
        draft.problems[name] = "book-no-age"
        return None


def _zone(service: ListedService) -> ZoneInfo:
    with here() as session:
        return ZoneInfo(next(each.zone for each in desk_lists.doctors(session) if each.id == service.doctor_id))


def _series(draft: Draft, command: Book) -> ResponseReturnValue:
    """Each time with what stands in its way, to be chosen from."""
    zone = _zone(draft.service) if draft.service else ZoneInfo("UTC")
    try:
        interval, count = (
            fields.number(draft.form.get("interval"), 1, 52),
            fields.number(draft.form.get("count"), 1, 52),
        )
        rule = series.rule(draft.form["every"], interval or 1, count or 1)  # type: ignore[arg-type]  # one of EVERY
    except ValueError:
        draft.problems["count"] = "book-no-count"
        return _page(draft, 400)
    wall = command.start.astimezone(zone).replace(tzinfo=None)
    with here() as session:
        chances = series.chances(session, signed().clinic_id, command.service_id, wall, rule)
    return page(
        "book_series.html", draft=draft, chances=chances, zone=zone, clock=time.isoformat(wall.time(), "minutes")
    )


def _booked(draft: Draft, commands: list[Book]) -> ResponseReturnValue:
    try:
        booked = book_and_tell(commands)
    except Refused as refused:
        draft.problems[ANSWERS.get(refused.why, "date")] = f"book-{refused.why}"
        return _page(draft, 409, against=_against(commands[0]) if refused.why in ANSWERS else ())
    flash(_done(booked))
    first, zone = booked[0].visit, ZoneInfo(booked[0].visit.offer.timezone)
    day = first.start.astimezone(zone).date().isoformat()
    return redirect(url_for("calendar.week", doctor=first.offer.doctor_id, day=day), 303)


def _done(booked: list[Confirmed]) -> str:
    """Who has which time, at which number as it was understood, and who hears of it."""
    first, visit = booked[0].request, booked[0].visit
    about = {"code": first.code, "name": first.patient_name, "when": when(visit.start, visit.offer.timezone)}
    number = [say("book-done-number", phone=first.patient_phone)] if first.patient_phone else []
    return " ".join([say("book-done", count=len(booked), **about), *number, told_whom(first.contact_id)])


def _against(command: Book) -> tuple[Any, ...]:
    """Why patients are not offered it."""
    with here() as session:
        return why_not(session, signed().clinic_id, command.service_id, command.start, moment(session))


def _page(
    draft: Draft, status: int = 200, *, against: tuple[Any, ...] = (), same: Sequence[FoundPatient] = ()
) -> ResponseReturnValue:
    zone = _zone(draft.service).key if draft.service else "UTC"
    return page("book.html", status, draft=draft, against=against, zone=zone, sources=SOURCES, same=same)
