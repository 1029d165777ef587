"""How a request ends in the tests of the booking core: the doctor's word or other time, and what was written down."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import select, update

from models import sql
from models.database import moment, work
from models.facts import Decide, Held, Propose, Proposed, Request, Submit, Verdict
from tests.support.house import House

DOCTOR = "+971501234567"


def yes(request: Request, verdict: Verdict = "approve") -> Decide:
    return Decide(request.id, verdict, "tap")


def asked(house: House, ana: UUID, *, left: float | None) -> Request:
    """A new request of Ana's; `left` seconds before its deadline, so that the deadline falls into the race."""
    with house.visit(ana) as visitor:
        request = visitor.ask(visitor.times(limit=1)[0].start).request
    if left is not None:
        with work(house.engine, house.clinic_id) as session:
            ends = moment(session) + timedelta(seconds=left)
            its_slot = select(sql.request.c.slot_id).where(sql.request.c.id == request.id).scalar_subquery()
            session.execute(update(sql.slot).where(sql.slot.c.id == its_slot).values(expires_at=ends))
            session.execute(update(sql.request).where(sql.request.c.id == request.id).values(expires_at=ends))
    return request


def history(house: House) -> list[tuple[str | None, str, str]]:
    rows = house.rows(sql.event.select().order_by(sql.event.c.at, sql.event.c.id))
    return [(row.from_status, row.to_status, row.actor_kind) for row in rows]


def again(held: Held, request: Request) -> Submit:
    """The same once more at another time, for the same person."""
    return Submit(held, request.patient_id, request.patient_name, request.patient_age, {}, request.id)


def offered(
    house: House, ahmed: UUID, asked: Request, at: str = "2026-03-02 10:00", *, anyway: bool = False
) -> Request:
    """The doctor offers another time, and what now waits for the patient."""
    with house.visit(ahmed) as doctor:
        outcome = doctor.hands.carry_out(Propose(asked.id, house.wall(at), "tap", anyway))
    assert isinstance(outcome, Proposed)
    return outcome.request
