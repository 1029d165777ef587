"""When a reminder is due: so long before the visit in true time, and never in the quiet hours of the visit's clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.announcements import notices
from dialogs.reminders import planned
from models.facts import Clinic, Confirmed, Quiet, Visit
from tests.support.desk import CLINIC, OFFER, ended, key

NIGHT = Quiet(time(21), time(8))
CHANGES = {
    "Europe/Berlin": ("2026-03-29", "2026-10-25"),
    "America/New_York": ("2026-03-08", "2026-11-01"),
    "America/Santiago": ("2026-09-06", "2026-04-05"),
    "Africa/Cairo": ("2026-04-24", "2026-10-30"),
    "Africa/Casablanca": ("2026-03-22", "2026-02-15"),
    "Australia/Lord_Howe": ("2026-10-04", "2026-04-05"),
}
"""The day on which the clock goes forward, and the one on which it goes back, or the night after which it has."""
DAYS = [(zone, day) for zone, days in CHANGES.items() for day in days]


def wall(text: str, zone: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def shown(at: datetime, zone: str) -> str:
    return f"{at.astimezone(ZoneInfo(zone)):%m-%d %H:%M}"


def visit(start: datetime, zone: str = OFFER.timezone) -> Visit:
    end = start + timedelta(minutes=30)
    offer = replace(OFFER, timezone=zone)
    return Visit(key("v"), key("r"), "KR47", "confirmed", offer, start, end, key("Ana"), "Ana", None)


def clinic(*reminders: int, quiet: Quiet | None = NIGHT) -> Clinic:
    return replace(CLINIC, reminders=reminders, quiet=quiet)


def dues(text: str, *reminders: int, zone: str = OFFER.timezone, now: str = "2026-01-01 00:00") -> list[str]:
    found = planned(visit(wall(text, zone), zone), clinic(*reminders), wall(now, zone))
    return [shown(due, zone) for _, due in found]


def test_reminders_go_out_a_day_and_two_hours_before() -> None:
    assert dues("2026-03-04 16:00", 1440, 120) == ["03-03 16:00", "03-04 14:00"]


def test_what_would_have_been_due_before_the_booking_is_left_out() -> None:
    assert dues("2026-03-04 16:00", 1440, 120, now="2026-03-03 16:00") == ["03-04 14:00"]
    assert dues("2026-03-04 16:00", 1440, 120, now="2026-03-04 15:00") == []


def test_what_falls_into_the_night_goes_out_in_the_evening_before_it() -> None:
    assert dues("2026-03-04 09:00", 1440, 120) == ["03-03 09:00", "03-03 20:30"]
    assert dues("2026-03-04 07:30", 1440) == ["03-02 20:30"]
    assert dues("2026-03-04 22:00", 60) == ["03-04 20:30"]  # 21:00 is quiet already
    assert dues("2026-03-04 09:00", 60) == ["03-04 08:00"]  # 08:00 is not quiet any more


def test_of_two_at_one_moment_only_the_last_is_kept() -> None:
    found = planned(visit(wall("2026-03-04 08:30", OFFER.timezone)), clinic(180, 120, 60), wall("2026-01-01", "UTC"))
    assert [minutes for minutes, _ in found] == [60]


def test_equal_times_are_no_quiet_hours() -> None:
    early = visit(wall("2026-03-04 05:00", OFFER.timezone))
    found = planned(early, clinic(60, quiet=Quiet(time(8), time(8))), wall("2026-01-01", "UTC"))
    assert [shown(due, OFFER.timezone) for _, due in found] == ["03-04 04:00"]


@pytest.mark.parametrize("zone, day", DAYS, ids=str)
def test_a_day_before_is_24_hours_whatever_the_clock_does(zone: str, day: str) -> None:
    start = wall(f"{day} 12:00", zone)
    ((_, due),) = planned(visit(start, zone), clinic(1440), start - timedelta(days=3))
    assert start - due == timedelta(hours=24)
    (later,) = dues(f"{day} 12:00", 1440, zone=zone)
    moved = wall(f"{day} 12:00", zone) - wall(f"{datetime.fromisoformat(day) - timedelta(days=1):%Y-%m-%d} 12:00", zone)
    assert later.endswith("12:00") == (moved == timedelta(hours=24))


def test_the_clock_really_changes_on_those_days() -> None:
    for zone, (forward, back) in CHANGES.items():
        lengths = []
        for day in (forward, back):
            noon = datetime.fromisoformat(f"{day} 12:00")
            before = wall(f"{noon - timedelta(days=1):%Y-%m-%d %H:%M}", zone)
            lengths.append(wall(f"{noon:%Y-%m-%d %H:%M}", zone) - before)
        assert lengths[0] < timedelta(hours=24) < lengths[1], (zone, lengths)


@pytest.mark.parametrize("zone, day", DAYS, ids=str)
def test_the_evening_before_is_half_an_hour_before_nine_by_the_clock_on_the_wall(zone: str, day: str) -> None:
    (due,) = dues(f"{day} 09:00", 120, zone=zone)
    eve = datetime.fromisoformat(day) - timedelta(days=1)
    assert due == f"{eve:%m-%d} 20:30"


@given(
    zone_day=st.sampled_from(DAYS),
    minutes=st.integers(-2880, 2880),
    begins=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    awake=st.integers(120, 1439),
)
def test_nothing_is_ever_due_in_quiet_hours(zone_day: tuple[str, str], minutes: int, begins: time, awake: int) -> None:
    zone, day = zone_day
    ends = (datetime.combine(datetime.fromisoformat(day), begins) - timedelta(minutes=awake)).time()
    quiet = Quiet(begins, ends)
    at = wall(f"{day} 00:00", zone) + timedelta(minutes=minutes)
    before, after = quiet.before(at, zone), quiet.after(at, zone)
    assert before <= at <= after
    assert not quiet.holds(after, zone)
    assert not quiet.holds(before, zone)
    if not quiet.holds(at, zone):
        assert before == at == after


def test_each_reminder_is_a_prompt_with_three_answers_under_a_purpose_of_its_own() -> None:
    start = wall("2026-03-04 16:00", OFFER.timezone)
    confirmed = Confirmed(ended("KR47", "approved", ago=0), visit(start), by_rule=True)
    found = notices(
        confirmed, clinic(1440, 120), patient_language="es", doctor_language="en", now=start - timedelta(days=3)
    )
    told = [notice for notice in found if notice.lasting]
    assert [notice.purpose for notice in told] == [f"reminder:{key('v')}:1:{minutes}" for minutes in (1440, 120)]
    for notice in told:
        assert notice.prompt is not None
        assert [row["id"] for row in notice.prompt.offer] == ["confirm", "move", "cancel"]
        assert notice.prompt.ends_at == start
