"""A change of a doctor's hours: whom it would leave outside them, before anything is saved; and saving it."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from uuid import UUID

from sqlalchemy import and_, insert, or_, select, update
from sqlalchemy.orm import Session

from models import closing, locks, requests, sql
from models.absences import BOOKED, WAITS, zone_of
from models.base import new_id
from models.errand import Errand, InPlace
from models.facts import Clinic, Outcome, Refused, Request
from models.fitting import without_room
from models.group_seats import follow, most_together
from models.held_room import let_go
from models.hours_edit import Edit, Range, Sheet, checked, columns, sheet
from models.reach import Reach
from models.requests import Found
from models.view import View
from models.walltime import first_moment, local_day

BY_STAFF = "staff"
DAY = timedelta(days=1)

_r, _t = sql.request.c, sql.slot.c


@dataclass(frozen=True)
class Preview:
    """What is, and whom the change would leave out: requests that wait and those of booked visits, by start."""

    sheet: Sheet
    broken: tuple[Found, ...]
    whys: Mapping[UUID, str] = field(default_factory=dict)
    """By request, one of fitting.WHYS."""
    taking: tuple[Found, ...] = ()
    """All whose claims take up room from today on."""


def now_hers(session: Session, doctor_id: UUID) -> Sheet:
    """Her hours as they stand."""
    zone = zone_of(session, doctor_id)
    return sheet(session, doctor_id, zone, local_day(session.execute(select(sql.NOW)).scalar_one(), zone))


def preview(session: Session, doctor_id: UUID, edits: Sequence[Edit]) -> Preview:
    """Without saving. Who had no room before is no news. Raises Refused, see hours_edit.checked."""
    before = now_hers(session, doctor_id)
    checked(edits, before)
    taking = _taking_room(session, doctor_id, before)
    whys = _news(taking, before, before.with_(edits), most_together(session, doctor_id)) if taking else {}
    coming = (found for found in taking if found.request.start > found.now)
    return Preview(before, tuple(found for found in coming if found.request.id in whys), whys, tuple(taking))


def _taking_room(session: Session, doctor_id: UUID, sheet: Sheet) -> list[Found]:
    """All whose claims count from the beginning of her day on; of today those too that are over."""
    today = local_day(session.execute(select(sql.NOW)).scalar_one(), sheet.zone)
    kept = and_(_r.status == sql.word("approved"), _t.live)
    then = (or_(WAITS, BOOKED, kept), _t.start_time >= first_moment(today, sheet.zone))
    found = requests.find(session, _r.doctor_id == doctor_id, *then)
    return sorted(found, key=lambda each: (each.request.start, each.request.id))


def _news(taking: list[Found], before: Sheet, after: Sheet, most: Mapping[UUID, int | None]) -> dict[UUID, str]:
    """What would stand against them and does not yet; being too many is no reason to be there outside the hours."""
    days = [local_day(found.request.start, before.zone) for found in taking]
    span = (min(days) - DAY, max(days) + DAY)
    asked = [found.request for found in taking]
    was, will = without_room(before.week(*span), asked, most), without_room(after.week(*span), asked, most)
    return {key: why for key, why in will.items() if key not in was or (why == "hours" != was[key])}


@dataclass(frozen=True)
class Saved:
    """The change stands; `called_off` are told by `outcomes`, whose clinic it is."""

    called_off: tuple[Request, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    clinic: Clinic | None = None


@dataclass(frozen=True)
class Keep:
    """A change whose preview staff have seen: the requests that it showed, and those of them to be called off."""

    doctor_id: UUID
    edits: Sequence[Edit]
    expected: frozenset[UUID]
    call_off: frozenset[UUID] = frozenset()


def save(session: Session, clinic_id: UUID, command: Keep, staff: InPlace, reach: Reach | None = None) -> Saved:
    """Writes the change and calls off whom staff chose; all others stay booked.

    Raises Refused("hours-changed") where somebody else would be left outside by now, and what `hours_edit.checked`
    raises.
    """
    _lock(session, command)
    found = preview(session, command.doctor_id, command.edits)
    if not {each.request.id for each in found.broken} <= command.expected:
        raise Refused("hours-changed")
    for edit in command.edits:
        _write(session, clinic_id, command.doctor_id, edit)
    after = found.sheet.with_(command.edits)
    let_go(session, command.doctor_id, found.sheet, after, (each.request for each in found.taking))
    chosen = [each for each in found.broken if each.request.id in command.call_off]
    groups = partial(follow, session, command.doctor_id, found.sheet, after)
    if not chosen:
        groups()
        return Saved()
    return _called_off(session, chosen, staff, reach, groups)


class Rehearsed(Exception):
    """Ends the savepoint of a rehearsal, whatever was done in it."""


def rehearse(session: Session, clinic_id: UUID, command: Keep, staff: InPlace) -> Saved:
    """What saving would come to, and whom it would tell what: all of it undone again before anybody sees it."""
    saved = Saved()
    with suppress(Rehearsed), session.begin_nested():
        saved = save(session, clinic_id, command, staff)
        raise Rehearsed
    return saved


def _called_off(
    session: Session, chosen: list[Found], staff: InPlace, reach: Reach | None, groups: Callable[[], None]
) -> Saved:
    """As where the doctor does it herself; the times that they are offered are those of the hours as they are now."""
    view = View(session, chosen[0].request.contact_id)
    ours = (session, view.clinic.id, view.contact, view.diary, view.terms, new_id())
    errand = Errand(*ours, reach=reach or Reach(), staff=staff)
    try:
        ended = closing.call_off(errand, chosen, staff.why)
    except Refused as refused:  # a move of one of the visits has become final
        raise Refused("hours-changed") from refused
    groups()  # before anybody is offered a seat that the new hours do not have
    told = closing.tell(errand, ended)
    return Saved(tuple(told), tuple(errand.extra), view.clinic)


def _lock(session: Session, command: Keep) -> None:
    locks.doctors_of_moves(session, command.doctor_id, command.call_off)
    own = select(_r.id).where(_r.id.in_(command.call_off), _r.doctor_id == command.doctor_id).order_by(_r.id)
    session.execute(own.with_for_update(key_share=True))


def _write(session: Session, clinic_id: UUID, doctor_id: UUID, edit: Edit) -> None:
    table = sql.rule if isinstance(edit, Range) else sql.exception
    if edit.off:
        session.execute(update(table).where(table.c.id == edit.id).values(is_active=False))
        return
    values = columns(edit)
    if isinstance(edit, Range) and edit.id is not None:
        values["breaks"] = _still_described(session, edit.id, values["breaks"])
    if edit.id is not None:
        session.execute(update(table).where(table.c.id == edit.id).values(**values))
        return
    made_by = {} if isinstance(edit, Range) else {"created_by": BY_STAFF}
    row = {"clinic_id": clinic_id, "id": new_id(), "doctor_id": doctor_id} | made_by
    session.execute(insert(table).values(**row, **values))


def _still_described(session: Session, rule_id: UUID, breaks: list[dict[str, str]]) -> list[dict[str, str]]:
    """A break that stays where it was keeps what the clinic's file calls it."""
    before = session.execute(select(sql.rule.c.breaks).where(sql.rule.c.id == rule_id)).scalar_one()
    known = {(pause["start"], pause["end"]): pause for pause in before}
    return [known.get((pause["start"], pause["end"]), pause) for pause in breaks]
