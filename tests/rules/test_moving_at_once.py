"""Staff give a visit another time: at once, without the patient's limits, and never where somebody is."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from models import sql
from models.database import work
from models.facts import Confirmed, MoveVisit, Refused, Visit
from tests.support.acting import WHY, marta, steps
from tests.support.house import House
from tests.support.moving import booked, hold_new, move, send, visits

TEN = "2026-03-02 10:00"


@pytest.fixture
def visit(house: House, ahmed: UUID, ana: UUID) -> Visit:
    """Ana's visit at ten, in hours whose steps are shorter than it."""
    with work(house.engine, house.clinic_id) as session:
        session.execute(sql.rule.update().values(step=15))
    return booked(house, ahmed, ana, house.wall(TEN))


def refusal(house: House, visit: Visit, at: str, **more: object) -> str:
    with pytest.raises(Refused) as refused:
        marta(house, MoveVisit(visit.id, house.wall(at), **more))  # type: ignore[arg-type]
    return refused.value.why


def test_it_has_the_new_time_at_once_and_the_old_one_is_free(house: House, visit: Visit) -> None:
    outcome = marta(house, MoveVisit(visit.id, house.wall("2026-03-03 09:00")))
    assert isinstance(outcome, Confirmed)
    assert outcome.moved_by_staff
    assert outcome.request.moves == visit.id
    assert visits(house) == [("rescheduled", 0), ("confirmed", 1)]
    assert steps(house) == [
        ("request", "pending", WHY),
        ("visit", "rescheduled", f"moved to {outcome.request.code}"),
        ("request", "approved", WHY),
        ("visit", "confirmed", None),
    ]
    with house.visit(house.contact("+525522222222")) as luis:
        luis.hold(house.wall(TEN))


@pytest.mark.parametrize("at", ["10:15", "09:45"])
def test_the_new_time_may_overlap_the_old_one(house: House, visit: Visit, at: str) -> None:
    assert isinstance(marta(house, MoveVisit(visit.id, house.wall(f"2026-03-02 {at}"))), Confirmed)
    shared = house.rows(select(sql.slot.c.shared, sql.slot.c.status).where(sql.slot.c.live))
    assert [(list(row.shared), row.status) for row in shared] == [([], "reserved")]


def test_neither_cut_off_nor_the_most_moves_bind_staff(house: House, visit: Visit) -> None:
    house.set(sql.clinic, max_moves=0)
    house.it_is("2026-03-02 09:55")
    first = marta(house, MoveVisit(visit.id, house.wall("2026-03-03 09:00")))
    assert isinstance(first, Confirmed)
    assert isinstance(marta(house, MoveVisit(first.visit.id, house.wall("2026-03-03 10:00"))), Confirmed)
    assert visits(house) == [("rescheduled", 0), ("rescheduled", 1), ("confirmed", 2)]


def test_nobody_is_in_the_way_of_it_and_it_is_in_nobodys(house: House, visit: Visit) -> None:
    with house.visit(house.contact("+525522222222")) as luis:
        luis.ask(house.wall("2026-03-02 09:00"), "Luis")
    assert refusal(house, visit, "2026-03-02 09:15") == "offer-taken"
    assert refusal(house, visit, "2026-03-01 09:15") == "offer-past"
    assert refusal(house, visit, TEN) == "offer-same"
    assert refusal(house, visit, "2026-03-02 20:00") == "outside-hours"
    assert isinstance(marta(house, MoveVisit(visit.id, house.wall("2026-03-02 20:00"), anyway=True)), Confirmed)


def test_what_was_asked_about_the_visit_is_settled_first(house: House, ana: UUID, visit: Visit) -> None:
    move(house, ana, visit, house.wall("2026-03-03 09:00"))
    assert refusal(house, visit, "2026-03-03 10:00") == "move-asked"
    house.passes(minutes=31)
    assert isinstance(marta(house, MoveVisit(visit.id, house.wall("2026-03-03 10:00"))), Confirmed)


def test_to_another_doctor(house: House, visit: Visit) -> None:
    ruiz = house.doctor("Dr. Elena Ruiz", position=2)
    house.hours(ruiz, "09:00", "11:00")
    service = house.service(ruiz)
    outcome = marta(house, MoveVisit(visit.id, house.wall(TEN), service))
    assert isinstance(outcome, Confirmed)
    assert (outcome.visit.offer.doctor, outcome.visit.end - outcome.visit.start) == (
        "Dr. Elena Ruiz", timedelta(minutes=30),
    )  # fmt: skip


def test_a_doctor_at_the_desk_gives_no_visit_to_another(house: House, visit: Visit) -> None:
    ruiz = house.doctor("Dr. Elena Ruiz", position=2)
    house.hours(ruiz, "09:00", "11:00")
    command = MoveVisit(visit.id, house.wall("2026-03-03 09:00"), house.service(ruiz))
    for own in (ruiz, visit.offer.doctor_id):
        with pytest.raises(Refused) as refused:
            marta(house, command, only=own)
        assert refused.value.why == "not-yours"


def test_what_has_begun_is_not_moved(house: House, visit: Visit) -> None:
    house.it_is("2026-03-02 10:01")
    assert refusal(house, visit, "2026-03-03 09:00") == "move-over"


def test_an_overdue_wish_to_move_it_ends_without_its_second_choice(house: House, ana: UUID, visit: Visit) -> None:
    with house.visit(ana) as visitor:
        send(visitor, hold_new(visitor, visit, house.wall("2026-03-03 09:00")), visit, house.wall("2026-03-02 10:15"))
    house.passes(minutes=31)  # and no sweep has come by
    assert isinstance(marta(house, MoveVisit(visit.id, house.wall("2026-03-03 10:00"))), Confirmed)
    assert [row.status for row in house.rows(sql.request.select().where(sql.PENDING))] == []
    assert visits(house) == [("rescheduled", 0), ("confirmed", 1)]
