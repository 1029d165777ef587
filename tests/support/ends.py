"""How a request ends in the tests of the booking core: the doctor's word or other time, and what was written down."""

from uuid import UUID

from models import sql
from models.facts import Decide, Held, Propose, Proposed, Request, Submit, Verdict
from tests.support.house import House

DOCTOR = "+971501234567"


def yes(request: Request, verdict: Verdict = "approve") -> Decide:
    return Decide(request.id, verdict, "tap")


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
