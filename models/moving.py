"""A visit that is to have another time: who may ask for that, and how the old time is given up for the new one."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ScalarSelect, select, update
from sqlalchemy.orm import Session

from models import reminding, sql, visits
from models.events import RULE, Actor, Change, write
from models.facts import OldVisit, Refused, Visit
from models.requests import Found, find
from models.visits import FoundVisit

_v, _t, _r = sql.visit.c, sql.slot.c, sql.request.c


@dataclass(frozen=True)
class Leaving:
    """The visit that would be left for another time: what stands in nobody's own way."""

    visit: Visit
    slot_id: UUID

    @property
    def old(self) -> OldVisit:
        """As the request for the new time names it."""
        visit, offer = self.visit, self.visit.offer
        return OldVisit(visit.id, visit.code, visit.status, visit.start, offer.timezone, offer.doctor_id, offer.doctor)


def leaving(session: Session, reservation_id: UUID) -> Leaving | None:
    """None where there is no such visit any more that could be moved."""
    found = next(iter(visits.find(session, _v.id == reservation_id, _v.status == sql.word("confirmed"))), None)
    return Leaving(found.visit, found.slot_id) if found else None


def check_to_come(found: FoundVisit | None) -> FoundVisit:
    """Whether it is there, to come, and nobody has asked for another time of it: all that binds staff.

    Raises Refused: "not-yours", "move-over", "move-asked", as `check` does; the latter also of what is offered.
    """
    if found is None:
        raise Refused("not-yours")
    visit = found.visit
    about: dict[str, Any] = {"code": visit.code, "start": visit.start, "timezone": visit.offer.timezone}
    if visit.status != "confirmed" or visit.start <= found.now:
        raise Refused("move-over", **about)
    if visit.moving_waits_for is not None:
        raise Refused("move-asked", other=visit.moving_code, **about)
    return found


def check(found: FoundVisit | None, contact_id: UUID, max_moves: int) -> FoundVisit:
    """Whether this patient may ask for another time of it; staff are bound by neither limit (`check_to_come`).

    Raises Refused: "not-yours", "move-over" (it is no visit to come any more), "move-asked" (the `other` request for
    that waits for a doctor; what is offered to the patient gives way), "move-cutoff" with `until`, "move-never",
    "move-often" with `count`; all with `code`, `start`, `timezone`.
    """
    if found is None or found.visit.contact_id != contact_id:
        raise Refused("not-yours")
    visit = found.visit
    about: dict[str, Any] = {"code": visit.code, "start": visit.start, "timezone": visit.offer.timezone}
    if visit.status != "confirmed" or visit.start <= found.now:
        raise Refused("move-over", **about)
    if visit.moving_waits_for == "doctor":
        raise Refused("move-asked", other=visit.moving_code, **about)
    if visit.cancellable_until is not None and found.now >= visit.cancellable_until:
        raise Refused("move-cutoff", until=visit.cancellable_until, **about)
    if max_moves == 0:
        raise Refused("move-never", **about)
    if visit.moved >= max_moves:
        raise Refused("move-often", count=visit.moved, **about)
    return found


def give_up(session: Session, found: Found, old: OldVisit, actor: Actor) -> bool:
    """The old visit ends as rescheduled and its time is free, before the new claim covers it; False where it ended.

    Its history keeps who let it be moved (where nobody had to: who asked), and to which request.
    """
    moved = update(sql.visit).where(_v.id == old.id, _v.status == sql.word("confirmed")).values(status="rescheduled")
    row = session.execute(moved.returning(_v.slot_id, _v.request_id)).first()
    if row is None:
        return False
    freed = update(sql.slot).where(_t.id == row.slot_id).values(status="released", current_reservations=0)
    session.execute(freed)
    who = Actor("patient", found.request.contact_id) if actor == RULE else actor
    step = Change("rescheduled", who, "confirmed", reservation_id=old.id, why=f"moved to {found.request.code}")
    write(session, found.clinic_id, found.now, step)
    reminding.void(session, old.id, row.request_id)
    return True


def open_move(session: Session, reservation_id: UUID) -> Found | None:
    """The request that waits for another time of this visit."""
    return next(iter(find(session, _r.moves_reservation_id == reservation_id, sql.PENDING, limit=1)), None)


def busy_of(old: Leaving, doctor_id: UUID) -> ScalarSelect[Any]:
    """What the new claim leaves to the old one: nothing at another doctor's, and nothing of a group session."""
    its_own = select(_t.busy).where(_t.id == old.slot_id, _t.kind == sql.word("visit"), _t.doctor_id == doctor_id)
    return its_own.scalar_subquery()
