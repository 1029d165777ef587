"""Holding a time: taking, keeping, changing, letting go, and what the next patient meets when time ran out."""

from datetime import timedelta
from uuid import UUID

import pytest

from models import sql
from models.facts import Confirmed, Consented, Expired, Held, Refused, Submitted
from tests.support.house import House


@pytest.fixture(autouse=True)
def ahmed(house: House) -> UUID:
    doctor = house.doctor()
    house.hours(doctor, "09:00", "11:00")
    house.service(doctor)
    return doctor


@pytest.fixture
def ana(house: House) -> UUID:
    return house.contact("+525511111111")


@pytest.fixture
def luis(house: House) -> UUID:
    return house.contact("+525522222222")


def states(house: House) -> list[str]:
    return [row.status for row in house.rows(sql.slot.select().order_by(sql.slot.c.id))]


def test_two_patients_cannot_hold_the_same_time(house: House, ana: UUID, luis: UUID) -> None:
    nine = house.wall("2026-03-02 09:00")
    with house.visit(ana) as visitor:
        held = visitor.hold(nine)
    assert held.expires_at - held.since == timedelta(minutes=10)
    with house.visit(luis) as visitor:
        with pytest.raises(Refused) as refused:
            visitor.hold(nine)
        assert (refused.value.why, refused.value.drop) == ("slot-taken", "slot")
        visitor.hold(nine + timedelta(minutes=30))


@pytest.mark.parametrize(
    "wall", ["2026-03-02 08:30", "2026-03-02 09:15", "2026-03-02 11:00", "2026-03-07 09:00", "2026-02-27 09:00"]
)
def test_a_time_off_the_rules_is_refused_even_if_nobody_has_it(house: House, ana: UUID, wall: str) -> None:
    with house.visit(ana) as visitor, pytest.raises(Refused):
        visitor.hold(house.wall(wall))


def test_changing_the_time_frees_the_old_one(house: House, ana: UUID, luis: UUID) -> None:
    nine = house.wall("2026-03-02 09:00")
    with house.visit(ana) as visitor:
        visitor.hold(nine + timedelta(hours=1), instead_of=visitor.hold(nine))
    assert states(house) == ["released", "held"]
    with house.visit(luis) as visitor:
        visitor.hold(nine)


def test_a_refused_change_keeps_the_old_time(house: House, ana: UUID, luis: UUID) -> None:
    nine, ten = house.wall("2026-03-02 09:00"), house.wall("2026-03-02 10:00")
    with house.visit(luis) as visitor:
        visitor.hold(ten)
    with house.visit(ana) as visitor:
        held = visitor.hold(nine)
        with pytest.raises(Refused):
            visitor.hold(ten, instead_of=held)
        assert isinstance(visitor.hands.keep(held), Held)
        assert isinstance(visitor.submit(held), Submitted)


def test_a_person_holds_one_time_even_if_the_dialog_forgot_the_first(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        visitor.hold(house.wall("2026-03-02 09:00"))
    with house.visit(ana) as visitor:
        visitor.hold(house.wall("2026-03-02 10:00"))
    assert states(house) == ["released", "held"]


def test_each_message_keeps_the_time_for_thirty_minutes_in_all(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        first = held = visitor.hold(house.wall("2026-03-02 09:00"))
    for _ in range(3):
        house.passes(minutes=9)
        with house.visit(ana) as visitor:
            again = visitor.hands.keep(held)
            assert isinstance(again, Held)
            assert again.slot_id == held.slot_id
            held = again
    assert held.expires_at == first.since + timedelta(minutes=30)


def test_a_time_that_ran_out_is_taken_again_without_a_word(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        held = visitor.hold(house.wall("2026-03-02 09:00"))
    house.passes(minutes=10)
    with house.visit(ana) as visitor:
        again = visitor.hands.keep(held)
    assert isinstance(again, Held)
    assert again.slot_id != held.slot_id
    assert again.hold == held.hold
    assert states(house) in (["released", "held"], ["expired", "held"])


def test_a_time_that_ran_out_and_went_to_somebody_else_is_asked_again(house: House, ana: UUID, luis: UUID) -> None:
    nine = house.wall("2026-03-02 09:00")
    with house.visit(ana) as visitor:
        held = visitor.hold(nine)
    house.passes(minutes=10)
    with house.visit(luis) as visitor:
        visitor.hold(nine)
    with house.visit(ana) as visitor:
        with pytest.raises(Refused) as refused:
            visitor.hands.keep(held)
        assert refused.value.drop == "slot"
        with pytest.raises(Refused):
            visitor.submit(held)
    assert states(house) == ["expired", "held"]


def test_leaving_the_dialog_frees_the_time_at_once(house: House, ana: UUID, luis: UUID) -> None:
    nine = house.wall("2026-03-02 09:00")
    with house.visit(ana) as visitor:
        visitor.hands.undo(visitor.hold(nine))
    with house.visit(luis) as visitor:
        visitor.hold(nine)


def test_undoing_touches_no_request_and_no_agreement(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        held = visitor.hold(house.wall("2026-03-02 09:00"))
        visitor.submit(held)
        visitor.hands.undo(held)
        visitor.hands.undo(Consented("1", given=True))
    assert states(house) == ["pending_approval"]


def test_who_takes_the_time_of_an_overdue_request_also_ends_it_and_it_is_announced(
    house: House, ana: UUID, luis: UUID
) -> None:
    nine = house.wall("2026-03-02 09:00")
    with house.visit(ana) as visitor:
        asked = visitor.ask(nine)
    house.passes(minutes=30)
    with house.visit(luis) as visitor:
        visitor.hold(nine)
        (expired,) = visitor.hands.extra
    assert isinstance(expired, Expired)
    assert (expired.request.id, expired.request.status) == (asked.request.id, "expired")
    assert [free.start for free in expired.times] == [nine + timedelta(minutes=30 * n) for n in (1, 2, 3)]
    assert states(house) == ["expired", "held"]


def test_a_refusal_leaves_the_overdue_request_to_the_sweep(house: House, ana: UUID, luis: UUID) -> None:
    nine = house.wall("2026-03-02 09:00")
    with house.visit(ana) as visitor:
        visitor.ask(nine)
    house.passes(minutes=30)
    with house.visit(luis) as visitor:
        with pytest.raises(Refused):
            visitor.hold(nine + timedelta(minutes=10))
        assert visitor.hands.extra == []
    assert states(house) == ["pending_approval"]


# -------------------------------------------------------------------------------------------------------------- seats
@pytest.fixture
def group(house: House, ahmed: UUID) -> UUID:
    return house.service(ahmed, "Class", duration=60, max_patients=2, approval_required=False)


@pytest.mark.usefixtures("group")
def test_a_group_takes_as_many_as_it_has_seats(house: House, ana: UUID, luis: UUID) -> None:
    nine = house.wall("2026-03-02 09:00")
    for contact in (ana, luis):
        with house.visit(contact) as visitor:
            assert isinstance(visitor.submit(visitor.hold(nine, "Class")), Confirmed)
    with house.visit(house.contact("+525533333333")) as eva, pytest.raises(Refused):
        eva.hold(nine, "Class")
    (session,) = house.rows(sql.slot.select().where(sql.slot.c.kind == "session"))
    assert (session.status, session.current_reservations, session.max_reservations) == ("reserved", 2, 2)


@pytest.mark.usefixtures("group")
def test_the_last_one_out_frees_the_doctors_hour(house: House, ana: UUID, luis: UUID) -> None:
    nine = house.wall("2026-03-02 09:00")
    with house.visit(ana) as visitor:
        visitor.hands.undo(visitor.hold(nine, "Class"))
    with house.visit(luis) as visitor:
        visitor.hold(nine)


@pytest.mark.usefixtures("group")
def test_overdue_seats_are_given_to_the_next(house: House, ana: UUID, luis: UUID) -> None:
    nine = house.wall("2026-03-02 09:00")
    for contact in (ana, luis):
        with house.visit(contact) as visitor:
            visitor.hold(nine, "Class")
    house.passes(minutes=10)
    with house.visit(house.contact("+525533333333")) as eva:
        eva.hold(nine, "Class")
    with house.visit(ana) as visitor:
        visitor.hold(nine, "Class")


@pytest.mark.usefixtures("group")
def test_an_hour_whose_seats_are_all_overdue_is_free_for_another_service(house: House, ana: UUID, luis: UUID) -> None:
    nine = house.wall("2026-03-02 09:00")
    with house.visit(ana) as visitor:
        visitor.hold(nine, "Class")
    house.passes(minutes=10)
    with house.visit(luis) as visitor:
        visitor.hold(nine)


@pytest.mark.usefixtures("group")
def test_somebody_alone_in_a_group_may_change_to_the_same_hour_again(house: House, ana: UUID) -> None:
    nine = house.wall("2026-03-02 09:00")
    with house.visit(ana) as visitor:
        held = visitor.hold(nine, "Class")
        again = visitor.hold(nine, "Class", instead_of=held)
        visitor.hold(nine, "Consultation", instead_of=again)
