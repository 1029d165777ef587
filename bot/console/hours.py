"""A doctor's hours: changed only after a preview of whom that leaves outside; and why a time is not offered."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from babel.dates import get_day_names
from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from sqlmodel import Session
from werkzeug.exceptions import NotFound

from bot.console import calendar_fields as fields
from bot.console import hours_preview, hours_repeat
from bot.console.acting import own
from bot.console.guard import here, may, page, room, signed
from bot.console.hours_forms import carried, edits
from bot.console.hours_save import save_and_tell
from bot.console.say import language, say
from models import desk_lists
from models.availability import Keep, now_hers
from models.database import moment
from models.desk_lists import ListedDoctor, ListedService
from models.errand import InPlace
from models.explaining import why_not
from models.facts import Refused
from models.hours_edit import KINDS

bp = room("hours")


@bp.get("/hours")
@may("hours")
def hours() -> ResponseReturnValue:
    """All weekly ranges and exceptions of one doctor, each in a form of its own."""
    return _page()


@bp.post("/hours/preview")
@may("hours", reads=True)
def look() -> ResponseReturnValue:
    """Whom the change would leave outside, and what they would be told. Changes nothing."""
    return _preview()


@bp.post("/hours/save")
@may("hours")
def save() -> ResponseReturnValue:
    """As the preview showed it; where somebody has come in between, the preview is shown again."""
    why = hours_preview.why()
    call_off = hours_preview.ids(request.form, "call_off")
    if call_off and not why:
        return _preview(problem="hours-hours-why", status=400)
    with here() as session:
        doctor = _doctor(session, request.form.get("doctor"))
    try:
        with here() as session:
            changes = edits(fields.cleaned(request.form), now_hers(session, doctor.id))
        done = save_and_tell(
            Keep(doctor.id, changes, hours_preview.ids(request.form, "expected"), call_off),
            InPlace(signed().actor, why),
        )
    except Refused as refused:
        return _preview(problem=f"hours-{refused.why}", status=409)
    flash(say("hours-saved", count=len(done.called_off)))
    return redirect(url_for("hours.hours", doctor=doctor.id), 303)


def _preview(*, problem: str | None = None, status: int = 200) -> ResponseReturnValue:
    with here() as session:
        doctor = _doctor(session, request.form.get("doctor"))
        try:
            changes = edits(fields.cleaned(request.form), now_hers(session, doctor.id))
            looked = hours_preview.look(session, doctor.id, changes)
        except Refused as refused:
            return _page(doctor.id, problem=f"hours-{refused.why}", status=400)
    chosen, why_given = hours_preview.ids(request.form, "call_off"), hours_preview.why()
    facts = {"doctor": doctor, "looked": looked, "hidden": carried(fields.cleaned(request.form))}
    return page("hours_preview.html", status, problem=problem, chosen=chosen, why_given=why_given, **facts)


@bp.get("/hours/why")
@may("hours")
def why() -> ResponseReturnValue:
    """Every rule, exception, limit or claim that removes a time."""
    with here() as session:
        services = desk_lists.services(session, own())
        service = _service(services)
        if service is None:
            return page("calendar_none.html")
        zone = next(each.zone for each in desk_lists.doctors(session, own()) if each.id == service.doctor_id)
        start = fields.moment_of(request.args, ZoneInfo(zone))
        against = _against(session, service, start) if start else ()
    about = {"service": service, "services": services, "zone": zone}
    return page("hours_why.html", start=start, against=against, asked=request.args, about=about)


def _service(services: tuple[ListedService, ...]) -> ListedService | None:
    """The one that is asked about, else the first. Raises NotFound for one that is not theirs to ask about."""
    asked = request.args.get("service_id")
    if asked is None:
        return services[0] if services else None
    found = next((each for each in services if str(each.id) == asked), None)
    if found is None:
        raise NotFound
    return found


def _against(session: Session, service: ListedService, start: datetime) -> tuple[object, ...]:
    return why_not(session, signed().clinic_id, service.id, start, moment(session))


def _page(doctor_id: UUID | None = None, *, problem: str | None = None, status: int = 200) -> ResponseReturnValue:
    with here() as session:
        doctors = desk_lists.doctors(session, own())
        if not doctors:
            return page("calendar_none.html")
        asked = str(doctor_id) if doctor_id else request.args.get("doctor")
        doctor = _doctor(session, asked) if asked else doctors[0]
        sheet, services = now_hers(session, doctor.id), desk_lists.services(session, doctor.id)
    facts = {"doctors": doctors, "doctor": doctor, "sheet": sheet, "services": services, "weekdays": _weekdays()}
    facts |= {"typed": fields.cleaned(request.form), "is_typed": _is_typed}
    return page("hours.html", status, problem=problem, kinds=KINDS, repeat_of=hours_repeat.shown, **facts)


def _is_typed(what: str, key: UUID | str) -> bool:
    """Whether this is the form that was sent and refused: what was typed into it stays there."""
    form = request.form
    return (form.get("what"), form.get("id", "")) == (what, str(key)) and not form.get("off")


def _doctor(session: Session, asked: str | None) -> ListedDoctor:
    """Raises NotFound for one who is not theirs to change."""
    found = next((each for each in desk_lists.doctors(session, own()) if str(each.id) == asked), None)
    if found is None:
        raise NotFound
    return found


def _weekdays() -> list[tuple[int, str]]:
    """From Monday, as the reader's language names them."""
    return sorted((number, str(name)) for number, name in get_day_names(locale=language()).items())
