"""Staff see somebody although another has the time: both stand, nobody else gets in, and what ends is won back."""

from collections.abc import Callable
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text, update

from models import sql
from models.database import work
from models.facts import Confirmed, Refused
from tests.support.ends import DOCTOR, yes
from tests.support.house import House, walls
from tests.support.moving import booked, move
from tests.support.staff import books

WHY = "she is in pain"


@pytest.fixture
def doctor(house: House) -> UUID:
    doctor = house.doctor(whatsapp=DOCTOR)
    house.hours(doctor, "09:00", "12:00", step=15)
    house.service(doctor)
    house.service(doctor, "Class", max_patients=2)
    return doctor


@pytest.fixture
def at(house: House, doctor: UUID) -> Callable[[str], Any]:  # noqa: ARG001  (her hours)
    return lambda clock: house.wall(f"2026-03-03 {clock}")


def claims(house: House) -> list[tuple[str, str, bool]]:
    """Each live claim: its start, what it keeps for itself, and whether it is an overbooking."""
    slot = sql.slot.c
    rows = house.rows(
        sql.slot.select().where(slot.live, slot.kind != "seat").order_by(slot.start_time, slot.created_at)
    )
    return [(_clock(house, row.start_time), _busy(house, row.busy), row.overbook_reason is not None) for row in rows]


def _busy(house: House, busy: Any) -> str:
    return " ".join(f"{_clock(house, part.lower)}-{_clock(house, part.upper)}" for part in busy)


def _clock(house: House, instant: Any) -> str:
    return f"{instant.astimezone(ZoneInfo(house.zone)):%H:%M}"


def cancel(house: House, done: Confirmed) -> None:
    """As every end of a visit lets its claim go."""
    ends = {"status": "cancelled", "cancelled_at": sql.NOW, "cancelled_by_kind": "staff"}
    with work(house.engine, house.clinic_id) as session:
        session.execute(update(sql.visit).where(sql.visit.c.id == done.visit.id).values(**ends))
        of_visit = sql.visit.select().with_only_columns(sql.visit.c.slot_id).where(sql.visit.c.id == done.visit.id)
        freed = update(sql.slot).where(sql.slot.c.id == of_visit.scalar_subquery())
        session.execute(freed.values(status="released", current_reservations=0))
        event = sql.event.insert().values(
            clinic_id=house.clinic_id, id=done.visit.request_id, subject_kind="visit", reservation_id=done.visit.id,
            from_status="confirmed", to_status="cancelled", actor_kind="staff", at=sql.NOW,
        )  # fmt: skip
        session.execute(event)


def test_without_a_reason_somebody_elses_time_is_refused(house: House, at: Any) -> None:
    books(house, at("09:00"))
    with pytest.raises(Refused, match="booking-taken"):
        books(house, at("09:15"))


def test_with_a_reason_both_stand_and_the_younger_keeps_the_rest(house: House, at: Any) -> None:
    books(house, at("09:00"))
    books(house, at("09:15"), overbook=WHY)
    assert claims(house) == [("09:00", "09:00-09:30", False), ("09:15", "09:30-09:45", True)]
    rows = house.rows(sql.slot.select().where(sql.slot.c.overbook_reason.is_not(None)))
    assert [row.overbook_reason for row in rows] == [WHY]


def test_a_reason_for_a_time_that_is_free_is_no_overbooking(house: House, at: Any) -> None:
    books(house, at("09:00"), overbook=WHY)
    assert claims(house) == [("09:00", "09:00-09:30", False)]


def test_patients_are_never_offered_such_a_time(house: House, at: Any, ana: UUID) -> None:
    books(house, at("09:00"))
    books(house, at("09:15"), overbook=WHY)
    with house.visit(ana) as visitor:
        assert walls(visitor.times(day=at("09:00").date(), limit=1)) == ["03-03 09:45"]
        for clock in ("09:00", "09:15", "09:30"):
            with pytest.raises(Refused, match="slot-taken"):
                visitor.hold(at(clock))


def test_when_the_older_ends_the_younger_has_all_of_its_time(house: House, at: Any, ana: UUID) -> None:
    older = books(house, at("09:00"))
    books(house, at("09:15"), overbook=WHY)
    cancel(house, older)
    assert claims(house) == [("09:15", "09:15-09:45", True)]
    with house.visit(ana) as visitor, pytest.raises(Refused, match="slot-taken"):
        visitor.hold(at("09:00"))


def test_when_the_younger_ends_the_older_stays_as_it_was(house: House, at: Any, ana: UUID) -> None:
    books(house, at("09:00"))
    cancel(house, books(house, at("09:15"), overbook=WHY))
    assert claims(house) == [("09:00", "09:00-09:30", False)]
    with house.visit(ana) as visitor:
        assert visitor.hold(at("09:30")).hold.start == at("09:30")


def test_three_in_one_time_win_back_in_the_order_they_came(house: House, at: Any) -> None:
    first = books(house, at("09:00"))
    second = books(house, at("09:00"), "Eva", overbook=WHY)
    books(house, at("09:15"), "Leo", overbook=WHY)
    assert [busy for _, busy, _ in claims(house)] == ["09:00-09:30", "", "09:30-09:45"]
    cancel(house, first)
    assert [busy for _, busy, _ in claims(house)] == ["09:00-09:30", "09:30-09:45"]
    cancel(house, second)
    assert [busy for _, busy, _ in claims(house)] == ["09:15-09:45"]


def test_a_hold_and_a_full_group_can_be_overbooked_too(house: House, at: Any, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        visitor.hold(at("10:00"))
    books(house, at("10:00"), overbook=WHY)
    for name in ("Luis", "Eva"):
        books(house, at("11:00"), name, service="Class")
    books(house, at("11:00"), "Leo", service="Class", overbook=WHY)
    assert [(start, over) for start, _, over in claims(house)] == [
        ("10:00", False), ("10:00", True), ("11:00", False), ("11:00", True),
    ]  # fmt: skip


def test_a_move_that_waits_beside_an_overbooking_can_still_be_approved(house: House, at: Any, ana: UUID) -> None:
    ahmed = house.contact(DOCTOR)
    visit = booked(house, ahmed, ana, at("09:00"))
    asked = move(house, ana, visit, at("09:15"))
    books(house, at("09:00"), overbook=WHY)
    with house.visit(ahmed) as doctor:
        assert isinstance(doctor.hands.carry_out(yes(asked)), Confirmed)
    assert claims(house) == [("09:00", "09:00-09:15", True), ("09:15", "09:15-09:45", False)]


def test_the_database_alone_refuses_a_time_that_is_left_to_nobody(house: House, at: Any) -> None:
    older = books(house, at("09:00"))
    books(house, at("09:00"), "Eva", overbook=WHY)
    cancel(house, older)
    with work(house.engine, house.clinic_id) as session:
        left = session.execute(text("SELECT bool_and(shared = '{}') FROM time_slot WHERE live")).scalar()
    assert left is True
