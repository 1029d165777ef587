"""A lower limit of the day and fewer seats: who asked last is too many, and a group follows the new hours."""

from dataclasses import replace
from datetime import time
from uuid import UUID

import pytest

from models import sql
from models.hours_edit import Range
from tests.support.ends import DOCTOR
from tests.support.hours_changed import first_range, keep, look, names
from tests.support.house import House
from tests.support.moving import booked, move
from tests.support.staff import books, of_mornings


@pytest.fixture
def doctor(house: House) -> UUID:
    return of_mornings(house, breaks=[{"start": "11:00", "end": "11:30"}])


def fewer_a_day(house: House, doctor: UUID, limit: int) -> Range:
    now = first_range(house, doctor)
    return replace(now, rule=replace(now.rule, per_day=limit))


def test_a_lower_limit_of_a_day_leaves_out_who_asked_last(house: House, doctor: UUID) -> None:
    for wall, name in (("03 10:30", "Luz"), ("03 09:00", "Ana"), ("03 09:30", "Eva"), ("10 09:00", "Bea")):
        books(house, house.wall(f"2026-03-{wall}"), name)
    found = look(house, doctor, fewer_a_day(house, doctor, 1))
    assert [(each.request.patient_name, found.whys[each.request.id]) for each in found.broken] == [
        ("Ana", "limit"),
        ("Eva", "limit"),
    ]
    assert names(look(house, doctor, fewer_a_day(house, doctor, 3))) == []


def test_who_was_seen_this_morning_counts_against_the_days_limit(house: House, doctor: UUID) -> None:
    house.it_is("2026-03-03 08:00")
    for wall, name in (("09:00", "Ana"), ("10:30", "Eva")):
        books(house, house.wall(f"2026-03-03 {wall}"), name)
    house.it_is("2026-03-03 10:00")
    assert names(look(house, doctor, fewer_a_day(house, doctor, 1))) == ["Eva"]


def test_who_was_beyond_the_limit_before_is_no_news_until_the_hours_end_before_theirs(
    house: House, doctor: UUID
) -> None:
    for wall, name in (("09:00", "Ana"), ("09:30", "Eva"), ("10:30", "Luz")):
        books(house, house.wall(f"2026-03-03 {wall}"), name)
    keep(house, doctor, fewer_a_day(house, doctor, 2), expected=everybody_of(house, doctor, 2))
    assert names(look(house, doctor, fewer_a_day(house, doctor, 1))) == ["Eva"]
    shorter = first_range(house, doctor)
    shorter = replace(shorter, rule=replace(shorter.rule, end=time(10, 30), breaks=()))
    assert names(look(house, doctor, shorter)) == ["Luz"]


def everybody_of(house: House, doctor: UUID, limit: int) -> frozenset[UUID]:
    return frozenset(each.request.id for each in look(house, doctor, fewer_a_day(house, doctor, limit)).broken)


def test_a_move_within_the_day_takes_up_no_more_of_it(house: House, doctor: UUID, ana: UUID) -> None:
    visit = booked(house, house.contact(DOCTOR), ana, house.wall("2026-03-03 09:00"))
    books(house, house.wall("2026-03-03 09:30"), "Luis")
    move(house, ana, visit, house.wall("2026-03-03 10:30"))
    assert names(look(house, doctor, fewer_a_day(house, doctor, 2))) == []


@pytest.fixture
def group(house: House, doctor: UUID) -> list[UUID]:
    """Three in a class of four on Tuesday at nine; who asked last is last."""
    house.service(doctor, "Class", duration=60, max_patients=4)
    nine = house.wall("2026-03-03 09:00")
    return [books(house, nine, name, service="Class").visit.request_id for name in ("Ana", "Eva", "Luz")]


def fewer_together(house: House, doctor: UUID, seats: int) -> Range:
    now = first_range(house, doctor)
    return replace(now, rule=replace(now.rule, seats=seats))


def session_row(house: House) -> tuple[str, int, int]:
    (row,) = house.rows(sql.slot.select().where(sql.slot.c.kind == "session"))
    return row.status, row.current_reservations, row.max_reservations


def test_fewer_seats_leave_out_who_asked_last(house: House, doctor: UUID, group: list[UUID]) -> None:
    found = look(house, doctor, fewer_together(house, doctor, 2))
    assert (names(found), found.whys) == (["Luz"], {group[2]: "seats"})
    assert names(look(house, doctor, fewer_together(house, doctor, 3))) == []
    assert session_row(house) == ("available", 3, 4)


def test_a_group_that_meets_takes_no_more_than_the_new_seats(house: House, doctor: UUID, group: list[UUID]) -> None:
    keep(house, doctor, fewer_together(house, doctor, 2), expected=frozenset(group))
    assert session_row(house) == ("reserved", 3, 3)
    keep(house, doctor, fewer_together(house, doctor, 4), expected=frozenset())
    assert session_row(house) == ("available", 3, 4)


def test_who_is_called_off_makes_room_for_nobody_beyond_the_new_seats(
    house: House, doctor: UUID, group: list[UUID]
) -> None:
    keep(house, doctor, fewer_together(house, doctor, 2), expected=frozenset(group), call_off=frozenset(group[2:]))
    assert session_row(house) == ("reserved", 2, 2)


def test_a_move_within_the_day_takes_up_a_seat_of_the_other_group(house: House, doctor: UUID, ana: UUID) -> None:
    house.service(doctor, "Class", duration=60, max_patients=4)
    ten = house.wall("2026-03-03 10:00")
    visit = booked(house, house.contact(DOCTOR), ana, house.wall("2026-03-03 09:00"), service="Class")
    asked = [books(house, ten, name, service="Class").visit.request_id for name in ("Eva", "Luz")]
    asked.append(move(house, ana, visit, ten).id)
    found = look(house, doctor, fewer_together(house, doctor, 2))
    assert (names(found), found.whys) == (["Ana"], {asked[2]: "seats"})
    assert names(look(house, doctor, fewer_together(house, doctor, 3))) == []


# ------------------------------------------------------------------------------------------ who is still answering
def holds(house: House) -> list[str]:
    """What became of the times that patients hold, the oldest first."""
    held = sql.slot.select().where(sql.slot.c.held_by.is_not(None)).order_by(sql.slot.c.created_at)
    return [row.status for row in house.rows(held)]


@pytest.mark.parametrize("limit, left", [(3, ["held", "held"]), (2, ["held", "released"]), (1, ["released"] * 2)])
def test_who_still_answers_has_what_the_lower_limit_leaves(
    house: House, doctor: UUID, ana: UUID, limit: int, left: list[str]
) -> None:
    books(house, house.wall("2026-03-03 09:00"), "Luz")
    for contact, clock in ((ana, "09:30"), (house.contact("+525522222222"), "10:00")):
        with house.visit(contact) as visitor:
            visitor.hold(house.wall(f"2026-03-03 {clock}"))
    keep(house, doctor, fewer_a_day(house, doctor, limit), expected=frozenset())
    assert holds(house) == left


@pytest.mark.parametrize("seats, state", [(4, "held"), (3, "released")])
def test_so_has_who_still_answers_for_a_seat(
    house: House, doctor: UUID, ana: UUID, group: list[UUID], seats: int, state: str
) -> None:
    assert len(group) == 3
    with house.visit(ana) as visitor:
        visitor.hold(house.wall("2026-03-03 09:00"), "Class")
    keep(house, doctor, fewer_together(house, doctor, seats), expected=frozenset())
    assert holds(house) == [state]
    assert session_row(house) == (("reserved", 4, 4) if seats == 4 else ("reserved", 3, 3))


def test_a_move_within_the_day_costs_nobody_who_still_answers_their_time(house: House, doctor: UUID, ana: UUID) -> None:
    visit = booked(house, house.contact(DOCTOR), ana, house.wall("2026-03-03 09:00"))
    move(house, ana, visit, house.wall("2026-03-03 10:30"))
    with house.visit(house.contact("+525522222222")) as visitor:
        visitor.hold(house.wall("2026-03-03 09:30"))
    keep(house, doctor, fewer_a_day(house, doctor, 2), expected=frozenset())
    assert holds(house)[-1] == "held"


def test_another_change_of_her_hours_lets_go_of_nobody(house: House, doctor: UUID, ana: UUID) -> None:
    house.set_rules(doctor, max_patients_per_day=1)
    with house.visit(ana) as visitor:
        visitor.hold(house.wall("2026-03-03 09:30"))
    books(house, house.wall("2026-03-03 10:00"), "Luz", anyway=True)
    now = first_range(house, doctor)
    keep(house, doctor, replace(now, rule=replace(now.rule, end=time(13))), expected=frozenset())
    assert holds(house) == ["held"]
