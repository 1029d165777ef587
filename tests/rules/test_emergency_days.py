"""Days for emergencies only: staff's alone, or open to a patient who says that it is urgent, as the clinic sets."""

from uuid import UUID

import pytest

from models import sql
from models.facts import Held, Hold, Refused
from tests.support.house import House, Visitor, walls

EMERGENCY, USUAL = "03-02 09:00", "03-03 09:00"


@pytest.fixture
def doctor(house: House) -> UUID:
    """Two hours a day; this Monday is for emergencies."""
    doctor = house.doctor()
    house.hours(doctor, "09:00", "11:00")
    house.service(doctor)
    house.exception(doctor, "emergency_only", "2026-03-02")
    return doctor


def first(visitor: Visitor, *, urgent: bool) -> str:
    view = visitor.view.urgent() if urgent else visitor.view
    (free,) = view.times(visitor.offers(), limit=1)
    return walls([free])[0]


def hold(house: House, visitor: Visitor, start: str, instead_of: Held | None = None, *, urgent: bool) -> Held:
    offer = visitor.offers()[0]
    wanted = Hold(offer.service_id, offer.doctor_id, house.wall(f"2026-{start}"), urgent=urgent)
    held = visitor.hands.do(wanted, instead_of)
    assert isinstance(held, Held)
    return held


@pytest.mark.usefixtures("doctor")
def test_where_they_are_staffs_no_patient_sees_them(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        assert not visitor.view.clinic.urgent_days
        assert first(visitor, urgent=True) == first(visitor, urgent=False) == USUAL
        with pytest.raises(Refused, match="slot-taken"):
            hold(house, visitor, EMERGENCY, urgent=True)


@pytest.mark.usefixtures("doctor")
def test_where_the_clinic_lets_them_only_who_says_that_it_is_urgent_sees_and_holds_them(
    house: House, ana: UUID
) -> None:
    house.set(sql.clinic, emergency_days="urgent")
    with house.visit(ana) as visitor:
        assert (first(visitor, urgent=False), first(visitor, urgent=True)) == (USUAL, EMERGENCY)
        with pytest.raises(Refused, match="slot-taken"):
            hold(house, visitor, EMERGENCY, urgent=False)
        done = visitor.submit(hold(house, visitor, EMERGENCY, urgent=True))
    assert done.request.urgency == "urgent"  # type: ignore[union-attr]  # it was submitted


@pytest.mark.usefixtures("doctor")
def test_a_held_emergency_hour_is_given_up_by_whoever_can_wait_after_all(house: House, ana: UUID) -> None:
    house.set(sql.clinic, emergency_days="urgent")
    with house.visit(ana) as visitor:
        held = hold(house, visitor, EMERGENCY, urgent=True)
        assert (first(visitor, urgent=True), first(visitor, urgent=False)) == (EMERGENCY, USUAL)
        hold(house, visitor, USUAL, held, urgent=False)
    assert [row.status for row in house.rows(sql.slot.select().order_by(sql.slot.c.start_time))] == ["released", "held"]


def test_a_closed_day_stays_closed_however_urgent_it_is(house: House, ana: UUID, doctor: UUID) -> None:
    house.set(sql.clinic, emergency_days="urgent")
    house.exception(doctor, "closed", "2026-03-02")
    with house.visit(ana) as visitor:
        assert first(visitor, urgent=True) == USUAL
