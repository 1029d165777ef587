"""Why a time is not offered: the reasons say so exactly when it is not."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import sql
from models.base import new_id
from models.bookable import Bookable
from models.database import moment, work
from models.diary import Claim
from models.explaining import WORDS, Reason, reasons, why_not
from models.rules import Change, Week, WeeklyRule
from models.terms import Terms
from models.walltime import local_day
from tests.support.ends import DOCTOR
from tests.support.house import House
from tests.support.people import RUIZ, offer
from tests.support.staff import books

SERVICE, OTHER = offer().service_id, uuid4()
CLOCKS = st.sampled_from([time(hour, minute) for hour in (0, 1, 2, 3, 22, 23) for minute in (0, 15, 30)])
DATES = st.sampled_from(
    [date(2027, 3, 27), date(2027, 3, 28), date(2027, 3, 29), date(2027, 10, 30), date(2027, 10, 31)]
)
FULL_DAY = st.just((None, None))
ZONE = ZoneInfo("Europe/Berlin")


@st.composite
def spans(draw: st.DrawFn) -> tuple[time, time]:
    start, end = sorted(draw(st.lists(CLOCKS, min_size=2, max_size=2, unique=True)))
    return start, draw(st.sampled_from([end, time(0)]))


@st.composite
def weeks(draw: st.DrawFn) -> Week:
    rules = [
        WeeklyRule(
            day, *draw(spans()), step=draw(st.sampled_from([15, 30, 40])),
            breaks=tuple(draw(st.lists(spans(), max_size=1))),
            per_day=draw(st.sampled_from([None, 1])), seats=draw(st.sampled_from([None, 2])),
            services=draw(st.sampled_from([frozenset(), frozenset({OTHER}), frozenset({SERVICE})])),
        )
        for day in draw(st.lists(st.sampled_from([0, 5, 6]), max_size=4))
    ]  # fmt: skip
    kinds = st.sampled_from(["closed", "custom_hours", "extra_hours", "emergency_only"])
    changes = []
    for kind in draw(st.lists(kinds, max_size=2)):
        day = draw(DATES)
        given_hours = kind in {"custom_hours", "extra_hours"} or draw(st.booleans())
        changes.append(Change(kind, day, day, *(draw(spans()) if given_hours else (None, None))))
    return Week(ZONE, tuple(rules), tuple(changes))


KINDS = [("visit", "reserved"), ("visit", "held"), ("session", "available"), ("block", "blocked")]


@st.composite
def claims(draw: st.DrawFn, day: date) -> list[Claim]:
    found = []
    for clock in draw(st.lists(CLOCKS, max_size=2)):
        start = datetime.combine(day, clock, ZONE).astimezone(UTC)
        end = start + timedelta(minutes=draw(st.sampled_from([30, 60])))
        kind, status = draw(st.sampled_from(KINDS))
        taken = draw(st.integers(0, 2)) if kind != "block" else 0
        service = draw(st.sampled_from([SERVICE, OTHER]))
        pause = timedelta(minutes=draw(st.sampled_from([0, 10])))
        busy = (start - pause, end + pause)
        found.append(
            Claim(uuid4(), RUIZ, service, kind, status, start, end, *busy, 2, taken, overdue=False, mine=False)
        )
    return found


def terms(minutes: int, notice: int, horizon: int, seats: int | None) -> Terms:
    hour, promised = timedelta(hours=1), offer(duration_minutes=minutes, timezone=ZONE.key)
    return Terms(
        promised, timedelta(minutes=notice), horizon, hour, timedelta(), hour, hour, hour, 2, 5, 10, None, seats
    )


@given(st.data())
def test_a_time_is_offered_exactly_where_nothing_is_said_against_it(data: st.DataObject) -> None:
    """For every quarter of an hour of a day and of what lies around it."""
    length, notice = data.draw(st.sampled_from([30, 60, 120])), data.draw(st.sampled_from([0, 600]))
    of = terms(length, notice, data.draw(st.sampled_from([1, 400])), data.draw(st.sampled_from([None, 2])))
    day = data.draw(DATES)
    now = datetime.combine(day, time(0), UTC) + timedelta(hours=data.draw(st.sampled_from([-60, -30, -2, 1, 3])))
    bookable, claimed = Bookable(of, data.draw(weeks()), now), data.draw(claims(day))
    first = datetime.combine(day, time(0), UTC) - timedelta(hours=4)
    quarters = [first + timedelta(minutes=15 * n) for n in range(4 * 32)]
    days = {local_day(each, ZONE) for each in quarters}
    free = {start for each in days for start in bookable.free(each, claimed)}
    said = {each: reasons(bookable, each, claimed) for each in quarters}
    assert {each for each in quarters if each in free} == {each for each in quarters if not said[each]}
    assert {reason.why for each in said.values() for reason in each} <= set(WORDS)


# ---------------------------------------------------------------------------------------------- one of each, by name
@pytest.fixture
def doctor(house: House) -> UUID:
    doctor = house.doctor(whatsapp=DOCTOR)
    house.hours(doctor, "09:00", "12:00", breaks=[{"start": "10:00", "end": "10:30"}], max_patients_per_day=2)
    return doctor


@pytest.fixture
def service(house: House, doctor: UUID) -> UUID:
    return house.service(doctor, buffer_minutes=10)


def why(house: House, service: UUID, wall: str) -> list[str]:
    return [reason.why for reason in all_of(house, service, wall)]


def all_of(house: House, service: UUID, wall: str) -> tuple[Reason, ...]:
    with work(house.engine, house.clinic_id) as session:
        return why_not(session, house.clinic_id, service, house.wall(wall), moment(session))


@pytest.mark.parametrize(
    "wall, expected",
    [
        ("2026-03-02 09:00", []),
        ("2026-03-02 07:00", ["past", "before-hours"]),
        ("2026-03-07 09:00", ["no-rule"]),
        ("2026-03-02 09:10", ["off-grid"]),
        ("2026-03-02 09:45", ["off-grid", "break"]),
        ("2026-03-02 10:00", ["break"]),
        ("2026-03-02 11:45", ["off-grid", "ends-late"]),
        ("2026-03-02 12:00", ["before-hours"]),
        ("2027-03-01 09:00", ["horizon"]),
    ],
)
def test_rules_say_it(house: House, service: UUID, wall: str, expected: list[str]) -> None:
    assert why(house, service, wall) == expected


def test_notice_says_it(house: House, service: UUID) -> None:
    house.set(sql.clinic, minimum_notice_minutes=180)
    assert why(house, service, "2026-03-02 09:00") == ["notice"]


def test_an_exception_says_it_with_its_kind(house: House, doctor: UUID, service: UUID) -> None:
    house.exception(doctor, "closed", "2026-03-03")
    house.exception(doctor, "custom_hours", "2026-03-04", start_time="15:00", end_time="16:00")
    for day, kind in (("03", "closed"), ("04", "custom_hours")):
        (reason,) = all_of(house, service, f"2026-03-{day} 09:00")
        assert (reason.why, reason.facts["kind"]) == ("exception", kind)


def test_claims_say_it(house: House, doctor: UUID, service: UUID, ana: UUID) -> None:
    books(house, house.wall("2026-03-02 09:00"))
    assert why(house, service, "2026-03-02 09:00") == ["visit"]
    assert why(house, service, "2026-03-02 09:30") == ["buffer"]
    with house.visit(ana) as visitor:
        visitor.ask(house.wall("2026-03-02 11:00"))
    assert why(house, service, "2026-03-02 11:00") == ["cap", "request"]
    with house.visit(house.contact("+525522222222")) as luis:
        luis.hold(house.wall("2026-03-03 11:00"))
    assert why(house, service, "2026-03-03 11:00") == ["hold"]
    span = {"start_time": house.wall("2026-03-04 09:00"), "end_time": house.wall("2026-03-04 12:00")}
    house.add(sql.slot, doctor_id=doctor, kind="block", status="blocked", **span)
    assert why(house, service, "2026-03-04 09:00") == ["block"]


def test_a_full_group_says_it(house: House, doctor: UUID) -> None:
    group = house.service(doctor, "Class", max_patients=2)
    for name in ("Ana", "Luis"):
        assert why(house, group, "2026-03-02 09:00") == []
        books(house, house.wall("2026-03-02 09:00"), name, service="Class")
    assert why(house, group, "2026-03-02 09:00") == ["cap", "group-full"]


@pytest.mark.parametrize(
    "setting, expected",
    [
        ({"is_active": False}, "doctor-off"),
        ({"is_verified": False}, "doctor-unverified"),
        ({"is_accepting_patients": False}, "doctor-not-accepting"),
        ({"max_appointment_duration": 20}, "too-long"),
    ],
)
def test_a_doctor_who_is_not_offered_says_it(
    house: House, doctor: UUID, service: UUID, setting: dict[str, object], expected: str
) -> None:
    house.set(sql.doctor, doctor, **setting)
    assert why(house, service, "2026-03-02 09:00") == [expected]


def test_a_service_that_is_off_says_it_and_one_of_nobody_is_an_error(house: House, service: UUID) -> None:
    house.set(sql.service, service, is_active=False)
    assert why(house, service, "2026-03-02 09:00") == ["service-off"]
    with pytest.raises(LookupError):
        why(house, new_id(), "2026-03-02 09:00")
