"""By when a doctor answers: minutes count while the clinic answers, by its own clock."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.deadlines import Steps, answer_by, counted, steps

HALF_HOUR = timedelta(minutes=30)
WEEK = {day: ["09:00-13:00", "15:00-18:00"] for day in ("mon", "tue", "wed", "thu", "fri")}
BERLIN = "Europe/Berlin"


def at(wall: str, zone: str = BERLIN) -> datetime:
    return datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


@pytest.mark.parametrize(
    "asked, answered",
    [
        ("2026-03-02 10:00", "2026-03-02 10:30"),
        ("2026-03-02 12:50", "2026-03-02 15:20"),  # over lunch
        ("2026-03-02 13:00", "2026-03-02 15:30"),
        ("2026-03-02 12:30", "2026-03-02 13:00"),  # to the last minute
        ("2026-03-02 07:00", "2026-03-02 09:30"),
        ("2026-03-06 17:45", "2026-03-09 09:15"),  # Friday evening: Monday morning
        ("2026-03-27 17:45", "2026-03-30 09:15"),  # the clock goes forward on that Sunday
        ("2026-10-23 17:45", "2026-10-26 09:15"),  # and back on this one
    ],
)
def test_only_answering_hours_count(asked: str, answered: str) -> None:
    assert answer_by(at(asked), HALF_HOUR, WEEK, BERLIN) == at(answered)


def test_a_night_shift_counts_through_the_hour_that_is_missing_or_doubled() -> None:
    night = {"sun": ["00:00-24:00"], "mon": ["00:00-24:00"]}
    three_hours = timedelta(hours=3)
    assert answer_by(at("2026-03-29 01:00"), three_hours, night, BERLIN) == at("2026-03-29 05:00")
    assert answer_by(at("2026-10-25 01:00"), three_hours, night, BERLIN) == at("2026-10-25 03:00")


@pytest.mark.parametrize("hours", [{}, {"mon": []}])
def test_without_hours_every_minute_counts(hours: dict[str, list[str]]) -> None:
    assert answer_by(at("2026-03-01 03:00"), HALF_HOUR, hours, BERLIN) == at("2026-03-01 03:30")


def test_the_steps_are_a_third_a_half_and_two_thirds() -> None:
    asked = at("2026-03-02 10:00")
    assert steps(asked, asked + HALF_HOUR, {}, BERLIN) == Steps(
        at("2026-03-02 10:10"), at("2026-03-02 10:15"), at("2026-03-02 10:20")
    )


def test_the_steps_too_wait_for_answering_hours() -> None:
    asked = at("2026-03-02 12:50")
    until = answer_by(asked, HALF_HOUR, WEEK, BERLIN)
    assert steps(asked, until, WEEK, BERLIN) == Steps(
        at("2026-03-02 13:00"), at("2026-03-02 15:05"), at("2026-03-02 15:10")
    )


@pytest.mark.parametrize("minutes, said", [(5, (0, 0, 0)), (6, (0, 0, 1)), (14, (0, 0, 1)), (15, (1, 1, 1))])
def test_who_waits_for_a_few_minutes_is_spared_the_notes(minutes: int, said: tuple[int, int, int]) -> None:
    asked = at("2026-03-02 10:00")
    found = steps(asked, asked + timedelta(minutes=minutes), {}, BERLIN)
    assert tuple(int(step is not None) for step in (found.nudge, found.half, found.backup)) == said


ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "America/Santiago",
    "Africa/Cairo",
    "Africa/Casablanca",
    "Australia/Lord_Howe",
)
HOURS = st.dictionaries(
    st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]),
    st.sampled_from([["00:00-24:00"], ["09:00-13:00", "15:00-18:00"], ["22:00-24:00"], ["01:00-04:00"], []]),
)


@given(
    since=st.integers(0, 4 * 366 * 1_440).map(lambda passed: at("2024-01-01 00:00") + timedelta(minutes=passed)),
    minutes=st.integers(1, 1_000),
    hours=HOURS,
    zone=st.sampled_from(ZONES),
)
def test_what_was_given_is_what_counts(since: datetime, minutes: int, hours: dict[str, list[str]], zone: str) -> None:
    wait = timedelta(minutes=minutes)
    until = answer_by(since, wait, hours, zone)
    assert until >= since + wait
    found = steps(since, until, hours, zone)
    assert [step for step in (found.nudge, found.half, found.backup) if step] == sorted(
        step for step in (found.nudge, found.half, found.backup) if step
    )
    assert all(since <= step <= until for step in (found.nudge, found.half, found.backup) if step)
    if until != since + wait:
        assert counted(since, until, hours, zone) == wait
