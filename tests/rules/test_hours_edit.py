"""Staff change a doctor's hours: first it is shown whom that leaves outside, and nothing changes until they say so."""

from dataclasses import replace
from datetime import date, time
from uuid import UUID

import pytest

from models import sql
from models.availability import Keep, rehearse
from models.database import work
from models.errand import InPlace
from models.facts import CalledOff, Refused, Rejected, Request
from models.hours_edit import Edit, Exceptional, Range
from models.rules import Change, WeeklyRule
from tests.support.ends import DOCTOR
from tests.support.hours_changed import first_range, keep, look, names
from tests.support.house import House, walls
from tests.support.moving import booked, visits
from tests.support.staff import ROSA, books, of_mornings

TUESDAY = date(2026, 3, 3)
SHUT = Exceptional(None, Change("closed", TUESDAY, TUESDAY, time(9), time(10)), reason="Training")


@pytest.fixture
def doctor(house: House) -> UUID:
    return of_mornings(house, breaks=[{"start": "11:00", "end": "11:30"}])


@pytest.fixture
def booked_nine(house: House, doctor: UUID, ana: UUID) -> Request:  # noqa: ARG001  (her hours)
    """Ana's visit on Tuesday at nine, and Luis's request for half past nine."""
    visit = booked(house, house.contact(DOCTOR), ana, house.wall("2026-03-03 09:00"))
    luis = house.contact("+525522222222")
    with house.visit(luis) as visitor:
        visitor.ask(house.wall("2026-03-03 09:30"), "Luis")
        found = visitor.view.request(visit.request_id)
    with house.visit(ana) as visitor:
        found = visitor.view.request(visit.request_id)
    assert found is not None
    return found


@pytest.mark.usefixtures("booked_nine")
def test_an_exception_shows_the_visit_and_the_request_that_it_breaks_and_saves_nothing(
    house: House, doctor: UUID
) -> None:
    assert names(look(house, doctor, SHUT)) == ["Ana", "Luis"]
    assert house.rows(sql.exception.select()) == []
    assert visits(house) == [("confirmed", 0)]


@pytest.mark.usefixtures("booked_nine")
def test_so_does_a_range_that_begins_later_a_break_and_one_that_is_taken_away(house: House, doctor: UUID) -> None:
    now = first_range(house, doctor)
    for changed, left_out in (
        (replace(now, rule=replace(now.rule, start=time(9, 30), breaks=())), ["Ana"]),
        (replace(now, rule=replace(now.rule, breaks=((time(9, 45), time(10, 15)),))), ["Luis"]),
        (replace(now, off=True), ["Ana", "Luis"]),
        (replace(now, rule=replace(now.rule, step=45)), []),
    ):
        assert names(look(house, doctor, changed)) == left_out


def test_one_that_comes_back_breaks_what_comes_back(house: House, doctor: UUID) -> None:
    for day in (3, 10, 11):
        books(house, house.wall(f"2026-03-{day:02} 09:00"), f"of the {day}.")
    weekly = replace(SHUT, rrule="FREQ=WEEKLY")
    assert names(look(house, doctor, weekly)) == ["of the 3.", "of the 10."]


def test_who_was_outside_her_hours_before_is_no_news(house: House, doctor: UUID) -> None:
    books(house, house.wall("2026-03-03 07:00"), anyway=True)
    assert names(look(house, doctor, Exceptional(None, Change("closed", TUESDAY, TUESDAY)))) == []


def test_what_was_shown_stays_booked_unless_it_is_called_off(house: House, doctor: UUID, booked_nine: Request) -> None:
    shown = frozenset(each.request.id for each in look(house, doctor, SHUT).broken)
    done = keep(house, doctor, SHUT, expected=shown, call_off=frozenset({booked_nine.id}))
    assert [request.patient_name for request in done.called_off] == ["Ana"]
    (told,) = done.outcomes
    assert isinstance(told, CalledOff)
    assert walls(list(told.times)) == ["03-02 09:00", "03-02 09:30", "03-02 10:00"]
    assert visits(house) == [("cancelled", 0)]
    (row,) = house.rows(sql.exception.select())
    assert (row.created_by, row.reason) == ("staff", "Training")
    (ended,) = [row for row in house.rows(sql.event.select()) if row.to_status == "cancelled"]
    assert (ended.actor_kind, ended.actor_id) == ("staff", ROSA.id)


@pytest.mark.usefixtures("booked_nine")
def test_a_request_that_is_called_off_is_refused_with_other_times(house: House, doctor: UUID) -> None:
    shown = frozenset(each.request.id for each in look(house, doctor, SHUT).broken)
    done = keep(house, doctor, SHUT, expected=shown, call_off=shown)
    assert sorted(type(outcome).__name__ for outcome in done.outcomes) == ["CalledOff", "Rejected"]
    assert all(outcome.times for outcome in done.outcomes if isinstance(outcome, CalledOff | Rejected))


def test_who_comes_in_between_is_never_left_outside_unseen(house: House, doctor: UUID, booked_nine: Request) -> None:
    shown = frozenset({booked_nine.id})
    with pytest.raises(Refused, match="hours-changed"):
        keep(house, doctor, SHUT, expected=shown, call_off=shown)
    assert (house.rows(sql.exception.select()), visits(house)) == ([], [("confirmed", 0)])


def test_a_rehearsal_says_who_would_hear_what_and_changes_nothing(
    house: House, doctor: UUID, booked_nine: Request
) -> None:
    before = [house.rows(table.select()) for table in (sql.exception, sql.visit, sql.request, sql.slot, sql.event)]
    shown = frozenset(each.request.id for each in look(house, doctor, SHUT).broken)
    with work(house.engine, house.clinic_id) as session:
        done = rehearse(session, house.clinic_id, Keep(doctor, [SHUT], shown, shown), InPlace(ROSA, "Training"))
    assert sorted(request.patient_name for request in done.called_off) == ["Ana", "Luis"]
    assert booked_nine.id in shown
    assert before == [
        house.rows(table.select()) for table in (sql.exception, sql.visit, sql.request, sql.slot, sql.event)
    ]


def test_a_hold_in_it_is_let_go(house: House, doctor: UUID, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        visitor.hold(house.wall("2026-03-03 09:00"))
    keep(house, doctor, SHUT, expected=frozenset())
    assert [row.status for row in house.rows(sql.slot.select())] == ["released"]


def test_ranges_are_changed_made_and_taken_away(house: House, doctor: UUID) -> None:
    now = first_range(house, doctor)
    keep(house, doctor, replace(now, rule=replace(now.rule, end=time(13), step=20, buffer=5)), expected=frozenset())
    keep(house, doctor, Range(None, WeeklyRule(5, time(10), time(0), seats=2)), expected=frozenset())
    monday = house.rows(sql.rule.select().where(sql.rule.c.day_of_week == 1))[0]
    keep(house, doctor, Range(monday.id, now.rule, off=True), expected=frozenset())
    rows = house.rows(sql.rule.select().where(sql.rule.c.is_active).order_by(sql.rule.c.day_of_week))
    said = [(row.day_of_week, f"{row.start_time:%H:%M}-{row.end_time:%H:%M}", row.step) for row in rows]
    assert (said[0], said[-1]) == ((2, "09:00-13:00", 20), (6, "10:00-00:00", 30))
    assert len(said) == 5


@pytest.mark.parametrize(
    "edit, why",
    [
        (Range(None, WeeklyRule(5, time(12), time(9))), "hours-end"),
        (Range(None, WeeklyRule(1, time(11), time(14))), "hours-overlap"),
        (Range(None, WeeklyRule(5, time(9), time(12), breaks=((time(8), time(10)),))), "hours-break"),
        (Range(None, WeeklyRule(5, time(9), time(12), step=0)), "hours-step"),
        (Range(None, WeeklyRule(5, time(9), time(12), first=TUESDAY, last=date(2026, 3, 1))), "hours-dates"),
        (Exceptional(None, Change("closed", TUESDAY, date(2026, 3, 1))), "hours-dates"),
        (Exceptional(None, Change("custom_hours", TUESDAY, TUESDAY)), "hours-needed"),
        (Exceptional(None, Change("closed", TUESDAY, TUESDAY, time(12), time(9))), "hours-end"),
        (Exceptional(None, Change("closed", TUESDAY, TUESDAY), rrule="FREQ=HOURLY"), "hours-rrule"),
        (Exceptional(UUID(int=5), Change("closed", TUESDAY, TUESDAY)), "hours-gone"),
        (Range(UUID(int=5), WeeklyRule(5, time(9), time(12))), "hours-gone"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_word_for_it(house: House, doctor: UUID, edit: Edit, why: str) -> None:
    with pytest.raises(Refused, match=why):
        look(house, doctor, edit)
