"""The history of a request: its own steps and its visit's, and nobody else's."""

from uuid import UUID

from models.database import work
from models.facts import Decide, Request
from models.history import Step, steps
from tests.support.house import House


def history(house: House, request_id: UUID | None, reservation_id: UUID | None = None) -> list[tuple[str, str]]:
    with work(house.engine, house.clinic_id) as session:
        found: list[Step] = steps(session, request_id=request_id, reservation_id=reservation_id)
    return [(step.subject, step.to) for step in found]


def test_a_request_without_a_visit_shows_no_other_requests_steps(house: House, ahmed: UUID, asked: Request) -> None:
    with house.visit(house.contact("+525522222222")) as luis:
        other = luis.ask(house.wall("2026-03-02 09:30"), "Luis").request
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(Decide(other.id, "reject", "tap"))
    assert history(house, asked.id) == [("request", "pending")]


def test_a_visit_without_a_request_shows_no_other_visits_steps(house: House, ahmed: UUID, asked: Request) -> None:
    with house.visit(ahmed) as doctor:
        done = doctor.hands.carry_out(Decide(asked.id, "approve", "tap"))
        visit = done.visit.id  # type: ignore[union-attr]  # a yes to an open request confirms it
    assert history(house, None, visit) == [("visit", "confirmed")]
    both = [("request", "pending"), ("request", "approved"), ("visit", "confirmed")]
    assert sorted(history(house, asked.id, visit)) == sorted(both)
    assert history(house, None) == []
