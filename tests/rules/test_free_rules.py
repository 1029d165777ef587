"""Times on a doctor's rules, before anybody claims one: breaks, exceptions, grids, and the days the clock moves."""

from datetime import date, datetime, time
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.recurring import check, spread
from models.rules import Change, Week, WeeklyRule
from models.walltime import edge, instant

SERVICE = uuid4()
MEXICO, BERLIN = ZoneInfo("America/Mexico_City"), ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 3, 2)


def at(text: str) -> time:
    return time.fromisoformat(text)


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


def rule(start: str, end: str, weekday: int = 0, **more: object) -> WeeklyRule:
    return WeeklyRule(weekday, at(start), at(end), **more)  # type: ignore[arg-type]  # a test's shorthand


def week(*rules: WeeklyRule, changes: tuple[Change, ...] = (), zone: ZoneInfo = MEXICO) -> Week:
    return Week(zone, rules, changes)


def starts(of: Week, day: date = MONDAY, minutes: int = 30) -> list[str]:
    return [f"{s.start.astimezone(of.zone):%H:%M}" for s in of.starts(day, minutes, SERVICE)]


def test_a_visit_ends_inside_its_range() -> None:
    assert starts(week(rule("09:00", "10:45"))) == ["09:00", "09:30", "10:00"]
    assert starts(week(rule("09:00", "10:45")), minutes=45) == ["09:00", "09:30", "10:00"]
    assert starts(week(rule("09:00", "10:45")), minutes=120) == []


def test_a_visit_never_reaches_into_a_break() -> None:
    lunch = ((at("13:00"), at("14:00")),)
    assert starts(week(rule("12:00", "15:00", breaks=lunch)), minutes=45) == ["12:00", "14:00"]
    assert starts(week(rule("12:00", "15:00", breaks=lunch))) == ["12:00", "12:30", "14:00", "14:30"]


def test_the_grid_is_the_rules_own() -> None:
    assert starts(week(rule("09:10", "10:10", step=20))) == ["09:10", "09:30"]


def test_several_ranges_a_day_come_in_order() -> None:
    assert starts(week(rule("16:00", "17:00"), rule("09:00", "10:00"))) == ["09:00", "09:30", "16:00", "16:30"]


def test_a_rule_holds_from_its_first_to_its_last_day() -> None:
    of = week(rule("09:00", "10:00", first=date(2026, 3, 9), last=date(2026, 3, 16)))
    assert [starts(of, date(2026, 3, day)) != [] for day in (2, 9, 16, 23)] == [False, True, True, False]


def test_a_range_may_be_for_some_services_only() -> None:
    of = week(rule("09:00", "10:00", services=frozenset({uuid4()})), rule("10:00", "11:00"))
    assert starts(of) == ["10:00", "10:30"]


def test_a_range_may_end_at_midnight() -> None:
    of = week(rule("23:00", "00:00"))
    assert starts(of) == ["23:00", "23:30"]
    assert starts(of, minutes=60) == ["23:00"]


@pytest.mark.parametrize("kind", ["closed", "emergency_only"])
def test_a_closed_day_and_an_emergency_only_day_are_not_offered(kind: str) -> None:
    of = week(rule("09:00", "10:00"), changes=(Change(kind, MONDAY, MONDAY),))
    assert starts(of) == []


def test_part_of_a_day_can_be_closed() -> None:
    of = week(rule("09:00", "12:00"), changes=(Change("closed", MONDAY, MONDAY, at("09:30"), at("11:00")),))
    assert starts(of) == ["09:00", "11:00", "11:30"]


def test_a_span_is_closed_on_each_of_its_days() -> None:
    of = week(rule("09:00", "10:00"), changes=(Change("closed", date(2026, 2, 20), date(2026, 3, 8)),))
    assert starts(of) == []
    assert starts(of, date(2026, 3, 9)) == ["09:00", "09:30"]


def test_custom_hours_stand_in_for_the_days_own_with_their_breaks() -> None:
    usual = rule("09:00", "17:00", breaks=((at("10:00"), at("11:00")),), step=60)
    of = week(usual, changes=(Change("custom_hours", MONDAY, MONDAY, at("10:00"), at("12:00")),))
    assert starts(of) == ["10:00", "11:00"]


def test_two_custom_ranges_can_hold_one_day() -> None:
    hours = (("09:00", "10:00"), ("15:00", "16:00"))
    changes = tuple(Change("custom_hours", MONDAY, MONDAY, at(start), at(end)) for start, end in hours)
    assert starts(week(rule("11:00", "13:00"), changes=changes)) == ["09:00", "09:30", "15:00", "15:30"]


def test_extra_hours_are_added_also_on_a_day_off_and_no_time_comes_twice() -> None:
    saturday = date(2026, 3, 7)
    of = week(
        rule("09:00", "10:00", step=30), changes=(Change("extra_hours", saturday, saturday, at("10:00"), at("11:00")),)
    )
    assert starts(of, saturday) == ["10:00", "10:30"]
    same = week(rule("09:00", "10:00"), changes=(Change("extra_hours", MONDAY, MONDAY, at("09:30"), at("11:00")),))
    assert starts(same) == ["09:00", "09:30", "10:00", "10:30"]


def test_closed_wins_over_extra_and_custom_hours() -> None:
    added = (Change(kind, MONDAY, MONDAY, at("09:00"), at("10:00")) for kind in ("extra_hours", "custom_hours"))
    assert starts(week(rule("09:00", "10:00"), changes=(*added, Change("closed", MONDAY, MONDAY)))) == []


def spread_days(text: str, first: date, since: date, until: date, last: date | None = None) -> list[str]:
    found = spread(Change("closed", first, last or first), text, since, until)
    return [change.first.isoformat() for change in found]


def test_an_exception_can_come_back() -> None:
    march = (date(2026, 3, 1), date(2026, 3, 31))
    assert spread_days("FREQ=WEEKLY;INTERVAL=2", date(2026, 2, 16), *march) == [
        "2026-03-02",
        "2026-03-16",
        "2026-03-30",
    ]
    assert spread_days("RRULE:FREQ=MONTHLY;BYDAY=1FR", date(2026, 1, 2), *march) == ["2026-03-06"]
    assert spread_days("FREQ=DAILY;COUNT=3", date(2026, 2, 27), *march) == ["2026-03-01"]


def test_a_span_that_comes_back_reaches_into_the_days_looked_at() -> None:
    days = spread_days("FREQ=YEARLY", date(2024, 2, 27), date(2026, 3, 1), date(2026, 3, 31), last=date(2024, 3, 2))
    assert days == ["2026-02-27"]


@pytest.mark.parametrize("until", ["20260316", "20260316T000000Z", "20260316T235959"])
def test_the_last_day_of_a_recurrence_counts_whatever_hour_it_names(until: str) -> None:
    days = spread_days(f"FREQ=WEEKLY;UNTIL={until}", date(2026, 3, 2), date(2026, 3, 1), date(2026, 4, 30))
    assert days == ["2026-03-02", "2026-03-09", "2026-03-16"]


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=HOURLY",
        "FREQ=DAILY;BYHOUR=9,15",
        "every Monday",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2",
    ],
)
def test_what_is_no_rule_over_days_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - dateutil's words differ between versions
        check(text, MONDAY)


# -------------------------------------------------------------------------------------- the days the clock moves
SPRING = [  # zone, day, a wall time that is skipped, the first that is there again
    ("Europe/Berlin", date(2027, 3, 28), "02:30", "03:00"),
    ("America/New_York", date(2027, 3, 14), "02:30", "03:00"),
    ("America/Santiago", date(2027, 9, 5), "00:30", "01:00"),
    ("Australia/Lord_Howe", date(2027, 10, 3), "02:00", "02:30"),
    ("Africa/Cairo", date(2027, 4, 30), "00:30", "01:00"),
    ("Africa/Casablanca", date(2027, 3, 14), "02:30", "03:00"),
]
AUTUMN = [  # zone, day, a wall time that shows twice, hours from UTC of its first showing
    ("Europe/Berlin", date(2027, 10, 31), "02:30", 2),
    ("America/New_York", date(2027, 11, 7), "01:30", -4),
    ("America/Santiago", date(2027, 4, 3), "23:30", -3),
    ("Australia/Lord_Howe", date(2027, 4, 4), "01:45", 11),
    ("Africa/Cairo", date(2027, 10, 28), "23:30", 3),
    ("Africa/Casablanca", date(2027, 2, 7), "02:30", 1),  # back to the sun's time for Ramadan
]


@pytest.mark.parametrize("zone, day, skipped, there", SPRING)
def test_a_time_the_clock_jumps_over_is_not_offered(zone: str, day: date, skipped: str, there: str) -> None:
    of = week(rule("00:00", "05:00", weekday=day.weekday()), zone=ZoneInfo(zone))
    found = starts(of, day)
    assert skipped not in found
    assert there in found
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("zone, day, doubled, hours", AUTUMN)
def test_of_a_time_that_shows_twice_the_first_is_meant(zone: str, day: date, doubled: str, hours: int) -> None:
    shown = datetime.combine(day, at(doubled))
    found = instant(shown, ZoneInfo(zone))
    assert found is not None
    assert (shown - found.replace(tzinfo=None)).total_seconds() == hours * 3600


def test_a_visit_keeps_its_real_length_over_the_jump() -> None:
    day = date(2027, 3, 28)
    of = week(rule("01:30", "03:30", weekday=6), zone=BERLIN)
    assert starts(of, day, minutes=60) == ["01:30"]  # to 03:30 on the wall, an hour later in truth
    assert starts(of, day, minutes=90) == []


def test_a_range_that_shuts_inside_the_jump_shuts_at_the_jump() -> None:
    of = week(rule("01:00", "02:30", weekday=6), zone=BERLIN)
    assert starts(of, date(2027, 3, 28)) == ["01:00", "01:30"]
    assert edge(wall("2027-03-28 02:30"), BERLIN) == edge(wall("2027-03-28 03:00"), BERLIN)


def test_a_day_without_midnight_still_opens() -> None:
    of = week(rule("00:00", "02:00", weekday=6), zone=ZoneInfo("America/Santiago"))
    assert starts(of, date(2027, 9, 5)) == ["01:00", "01:30"]


@given(st.sampled_from(sorted({zone for zone, *_ in SPRING})), st.datetimes(wall("2026-01-01"), wall("2029-01-01")))
def test_a_time_offered_reads_the_same_on_the_wall(zone: str, shown: datetime) -> None:
    found = instant(shown.replace(microsecond=0), ZoneInfo(zone))
    if found is not None:
        assert found.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == shown.replace(microsecond=0)
