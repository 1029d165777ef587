"""Six zones, both directions, one table: what is free, by when, reminded of and quiet on the night the clock moves."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from dialogs import formats
from dialogs.reminders import planned
from models.deadlines import answer_by, steps
from models.facts import Quiet, Visit
from models.recurring import spread
from models.rules import Change, Week, WeeklyRule
from tests.support.desk import CLINIC, OFFER, key
from tests.support.house import DAYS, House
from tests.support.moved_clocks import MOVES, Move

SERVICE = uuid4()
ZONE = ZoneInfo("America/Mexico_City")  # where the clinic is, and the patient
MINUTE, HALF_HOUR, HOUR, DAY = timedelta(minutes=1), timedelta(minutes=30), timedelta(hours=1), timedelta(days=1)
ALWAYS = {day: ["00:00-24:00"] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}
MIDNIGHT = time(0)

each_move = pytest.mark.parametrize("move", MOVES, ids=str)
each_jump = pytest.mark.parametrize("move", [one for one in MOVES if one.forward], ids=str)
each_return = pytest.mark.parametrize("move", [one for one in MOVES if not one.forward], ids=str)


def week(move: Move, *changes: Change) -> Week:
    """Open day and night."""
    return Week(move.zone, tuple(WeeklyRule(day, MIDNIGHT, MIDNIGHT, step=15) for day in range(7)), changes)


def free(move: Move, *changes: Change, days: Sequence[int] = (-1, 0, 1)) -> list[datetime]:
    of = week(move, *changes)
    return [each.start for ahead in days for each in of.starts(move.day + ahead * DAY, 15, SERVICE)]


def test_the_table_is_true() -> None:
    """Each place moves its clock twice, on that day, at that minute, by so much."""
    assert {move.place for move in MOVES if move.forward} == {move.place for move in MOVES if not move.forward}
    assert len({move.place for move in MOVES}) == 6
    for move in MOVES:
        before, after = ((move.instant - ahead).astimezone(move.zone) for ahead in (MINUTE, timedelta()))
        assert (after.replace(tzinfo=None) - before.replace(tzinfo=None)) - MINUTE == move.by * MINUTE, move
        shown = before + MINUTE if move.forward else after
        assert shown.replace(tzinfo=None) == datetime.combine(move.day, move.wall), move


# ----------------------------------------------------------------------------------------------------- what is free
@each_jump
def test_what_the_clock_jumps_over_is_no_time(move: Move) -> None:
    shown = [move.shown(start) for start in free(move)]
    lost = datetime.combine(move.day, move.wall)
    skipped = [f"{lost + quarter * 15 * MINUTE:%m-%d %H:%M}" for quarter in range(move.by // 15)]
    assert not set(skipped) & set(shown)
    assert f"{lost - 15 * MINUTE:%m-%d %H:%M}" in shown
    assert f"{lost + move.by * MINUTE:%m-%d %H:%M}" in shown


@each_return
def test_of_a_time_that_shows_twice_the_first_is_offered_once(move: Move) -> None:
    found = free(move)
    twice = datetime.combine(move.day, move.wall)
    shown = [move.shown(start) for start in found]
    for quarter in range(-move.by // 15):
        assert shown.count(f"{twice + quarter * 15 * MINUTE:%m-%d %H:%M}") == 1
    at = found[shown.index(f"{twice:%m-%d %H:%M}")]
    assert at == move.instant + move.by * MINUTE, "the first showing is before the clock goes back"


@each_move
def test_the_times_of_three_such_days_are_in_order_and_each_is_there_once(move: Move) -> None:
    found = free(move)
    assert found == sorted(set(found))


@each_move
def test_a_visit_over_the_move_is_as_long_as_it_says(move: Move) -> None:
    start = move.instant - HALF_HOUR
    of = week(move).working(start, 60, SERVICE)
    if start.astimezone(move.zone).date() == (start + HOUR).astimezone(move.zone).date():
        assert of is not None
        assert of.end - of.start == HOUR


# ----------------------------------------------------------------------------------- exceptions that recur by a rule
@each_move
@pytest.mark.parametrize("rule", ["FREQ=WEEKLY", "FREQ=DAILY;INTERVAL=7"])
def test_what_recurs_comes_on_that_day_too(move: Move, rule: str) -> None:
    first = Change("closed", move.day - 5 * 7 * DAY, move.day - 5 * 7 * DAY)
    days = tuple(spread(first, rule, move.day - 8 * DAY, move.day + 8 * DAY))
    assert [each.first for each in days] == [move.day - 7 * DAY, move.day, move.day + 7 * DAY]
    shown = {start.astimezone(move.zone).date() for start in free(move, *days)}
    assert shown == {move.day - DAY, move.day + DAY}


@each_move
def test_a_recurring_break_over_the_move_shuts_what_the_wall_says(move: Move) -> None:
    """From the minute of the move for two hours on the wall, or to the end of the day."""
    ends = (datetime.combine(move.day, move.wall) + 2 * HOUR).time() if move.wall < time(22) else MIDNIGHT
    first = Change("closed", move.day - 14 * DAY, move.day - 14 * DAY, move.wall, ends)
    days = tuple(spread(first, "FREQ=WEEKLY", move.day, move.day))
    shown = [start.astimezone(move.zone) for start in free(move, *days, days=(0,))]
    assert shown
    assert not [at for at in shown if at.time() >= move.wall and (at.time() < ends or ends == MIDNIGHT)]


# -------------------------------------------------------------------------------------------------------- by when
@each_move
def test_half_an_hour_to_answer_is_half_an_hour_and_told_as_the_new_wall_shows_it(move: Move) -> None:
    asked = move.instant - 15 * MINUTE
    until = answer_by(asked, HALF_HOUR, {}, move.place)
    assert until - asked == HALF_HOUR
    assert formats.deadline(until, move.place, "en", asked).endswith(move.shown(until)[-5:])
    found = steps(asked, until, {}, move.place)
    assert [found.nudge, found.half, found.backup] == [asked + part * MINUTE for part in (10, 15, 20)]


@each_move
def test_answering_hours_count_what_really_passes(move: Move) -> None:
    asked = move.instant - HOUR
    assert answer_by(asked, 3 * HOUR, ALWAYS, move.place) == asked + 3 * HOUR


@each_move
def test_answering_hours_that_begin_with_the_move_begin_then(move: Move) -> None:
    """At a wall time that is jumped over they begin at the jump, at one that shows twice at its first showing."""
    day = f"{move.day:%a}".lower()
    closes = "24:00" if move.wall >= time(22) else f"{move.wall.hour + 3:02}:00"
    hours = {day: [f"{move.wall:%H:%M}-{closes}"]}
    opens = move.instant if move.forward else move.instant + move.by * MINUTE
    assert answer_by(opens - 5 * HOUR, HALF_HOUR, hours, move.place) == opens + HALF_HOUR


# ------------------------------------------------------------------------------------------- reminders and quiet hours
def visit(move: Move, start: datetime) -> Visit:
    offer = replace(OFFER, timezone=move.place)
    return Visit(key("v"), key("r"), "KR47", "confirmed", offer, start, start + HALF_HOUR, key("Ana"), "Ana", None)


@each_move
@pytest.mark.parametrize("after", [HALF_HOUR, HOUR, 12 * HOUR, 23 * HOUR], ids=str)
def test_a_day_and_two_hours_before_are_counted_in_true_time(move: Move, after: timedelta) -> None:
    start = move.instant + after
    clinic = replace(CLINIC, reminders=(1440, 120), quiet=None)
    dues = [due for _, due in planned(visit(move, start), clinic, start - 7 * DAY)]
    assert dues == [start - 24 * HOUR, start - 2 * HOUR]


@each_move
def test_the_night_is_quiet_from_nine_to_eight_on_the_wall(move: Move) -> None:
    quiet, evening, morning = Quiet(time(21), time(8)), move.at("21:00", -1), move.at("08:00")
    if move.wall >= time(22):  # the clock moves before midnight
        evening, morning = move.at("21:00"), move.at("08:00", 1)
    at = evening
    while at < morning:
        assert quiet.holds(at, move.place), move.shown(at)
        assert quiet.before(at, move.place) == evening - HALF_HOUR
        assert quiet.after(at, move.place) == morning
        at += 15 * MINUTE
    assert not quiet.holds(morning, move.place)
    assert not quiet.holds(evening - MINUTE, move.place)


# ------------------------------------------------------------------------------------------------- all of it at once
@each_move
def test_somebody_far_away_asks_for_the_last_time_before_the_move(house: House, ana: UUID, move: Move) -> None:
    """The doctor's wall counts, the patient's is another; the deadline is half an hour of true time away."""
    doctor = house.doctor("Dr East", timezone=move.place)
    for half in (("00:00", "12:00"), ("12:00", "00:00")):
        house.hours(doctor, *half, DAYS)
    house.service(doctor)
    asked = move.instant - 4 * HOUR
    house.it_is(f"{asked.astimezone(ZONE):%Y-%m-%d %H:%M}")
    with house.visit(ana) as visitor:
        times = [time.start for time in visitor.times(limit=9, after=move.instant - HOUR)]
        assert times == sorted(set(times))
        before = [start for start in times if start < move.instant]
        request = visitor.ask(before[-1]).request
    assert move.instant - HOUR <= request.start < move.instant
    assert request.end - request.start == HALF_HOUR
    assert request.expires_at - request.created_at == HALF_HOUR
    with house.visit(ana) as visitor:
        assert request.start not in [time.start for time in visitor.times(limit=9, after=move.instant - HOUR)]


# --------------------------------------------------------------------------------------------- 29 February, midnight
def test_from_the_29th_of_february_a_year_of_reminders_and_deadlines() -> None:
    leap = replace(MOVES[0], day=date(2028, 2, 29))
    start = leap.at("00:30", 1)
    clinic = replace(CLINIC, reminders=(1440, 120), quiet=None)
    dues = [due for _, due in planned(visit(leap, start), clinic, start - 7 * DAY)]
    assert [leap.shown(due) for due in dues] == ["02-29 00:30", "02-29 22:30"]
    assert leap.shown(answer_by(leap.at("23:45"), HALF_HOUR, {}, leap.place)) == "03-01 00:15"
    nights = {"tue": ["22:00-24:00"], "wed": ["08:00-12:00"]}
    assert leap.shown(answer_by(leap.at("23:45"), HALF_HOUR, nights, leap.place)) == "03-01 08:15"
