"""The clinic's numbers on days made by hand: each is what a person with paper and pencil would find."""

from collections.abc import Callable, Iterator
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from models import sql
from models.database import work
from models.measured import Days
from models.measured_decisions import answering
from models.measured_demand import wanted
from models.measured_funnel import Step, funnel
from models.measured_messages import Templates, spoken, written
from models.measured_visits import busy, kept, lead
from tests.support.canaries import kept as found
from tests.support.counting import counted
from tests.support.house import House
from tests.support.made_days import MadeDays, made_days

MARCH = Days(date(2026, 3, 2), date(2026, 3, 8), "America/Mexico_City")  # Monday to Sunday


@pytest.fixture
def days(database_url: str) -> Iterator[MadeDays]:
    """Monday 9 March 2026, 08:00; nothing that is made here went the way of real requests, so no promise is checked."""
    house = House(database_url)
    house.it_is("2026-03-09 08:00")
    yield made_days(house)
    house.close()


def asked(days: MadeDays, number: Callable[..., Any], of: Days = MARCH) -> Any:
    """In one statement, whatever the number of rows."""
    with work(days.house.engine, days.house.clinic_id) as session, counted(days.house) as said:
        answer = number(session, of)
    assert len(said) == 1
    return answer


def test_the_funnel_says_at_which_question_people_stop(days: MadeDays) -> None:
    way = ("welcome", "slot", "who", "sure")
    days.tried("2026-03-02 09:00", *way, contact=days.contact, status="sent",
               request_id=days.request("2026-03-02 09:05", "2026-03-03 09:00", "rejected"))  # fmt: skip
    visit = days.visit("2026-03-02 10:05", "2026-03-03 10:00", "completed")
    request = days.house.rows(sql.visit.select().where(sql.visit.c.id == visit))[0].request_id
    days.tried("2026-03-02 10:00", *way, status="sent", request_id=request)
    days.tried("2026-03-03 10:00", "welcome", "slot")
    days.tried("2026-03-03 11:00", "welcome", "slot", status="left")
    days.tried("2026-03-03 12:00", "welcome")
    days.tried("2026-03-04 10:00", "welcome", "slot", "wish", status="listed")
    days.tried("2026-03-08 23:30", "welcome", last_at=days.at("2026-03-09 07:30"))
    days.tried("2026-03-01 23:59", "welcome")
    days.tried("2026-03-09 00:00", "welcome")
    got = asked(days, funnel)
    assert got.steps == (
        Step("welcome", 7, 1), Step("slot", 5, 2), Step("who", 2, 0), Step("sure", 2, 0), Step("wish", 1, 0),
    )  # fmt: skip
    assert (got.begun, got.dropped, got.under_way, got.listed) == (7, 3, 1, 1)
    assert (got.sent, got.booked, got.visited) == (2, 1, 1)
    assert got.worst == Step("slot", 5, 2)


def test_doctors_answer_in_a_median_a_p90_and_let_a_share_expire(days: MadeDays) -> None:
    for minute, took in enumerate((1, 2, 3, 4, 10)):
        days.request(f"2026-03-02 09:{minute:02}", f"2026-03-03 {9 + minute:02}:00", "approved", after=took)
    days.request("2026-03-02 10:00", "2026-03-03 15:00", "expired", after=30)
    days.request("2026-03-02 10:30", "2026-03-03 15:30", "withdrawn", by="patient")
    days.request("2026-03-02 10:40", "2026-03-03 15:30", "approved", by="rule")
    days.request("2026-03-02 10:50", "2026-03-03 15:30", "rejected", by="patient", waits_for="patient")
    ruiz = days.house.doctor("Dr. Elena Ruiz", timezone="America/Tijuana")
    days.request("2026-03-03 01:30", "2026-03-04 09:00", "superseded", after=6, doctor=ruiz,
                 service=days.house.service(ruiz))  # fmt: skip
    rows = asked(days, answering)
    total, ahmed = rows[0], next(row for row in rows if row.doctor == "Dr. Sarah Ahmed")
    assert (total.answered, total.expired, total.expiry) == (6, 1, 1 / 7)
    assert (ahmed.answered, ahmed.expired, ahmed.median, ahmed.p90) == (5, 1, 180, pytest.approx(7.6 * 60))
    hours = {(row.weekday, row.hour): (row.answered, row.expired) for row in rows if row.weekday is not None}
    # 01:30 on Tuesday in Mexico City is 23:30 on Monday where Dr Ruiz is.
    assert hours == {(0, 9): (5, 0), (0, 10): (0, 1), (0, 23): (1, 0)}


def test_no_shows_are_a_share_of_the_visits_of_which_somebody_said_what_became(days: MadeDays) -> None:
    for hour, status in enumerate(("completed", "completed", "completed", "no_show", "cancelled", "confirmed")):
        days.visit("2026-03-01 09:00", f"2026-03-04 {9 + hour:02}:00", status)
    days.visit("2026-03-01 09:00", "2026-03-09 09:00", "confirmed")
    total, ahmed = asked(days, kept)
    assert (total.doctor, ahmed.doctor) == (None, "Dr. Sarah Ahmed")
    for row in (total, ahmed):
        assert (row.completed, row.no_show, row.cancelled, row.unsaid, row.no_shows) == (3, 1, 1, 1, 0.25)


def test_a_visit_that_was_moved_counts_where_it_went(days: MadeDays) -> None:
    old = days.visit("2026-03-01 09:00", "2026-03-04 09:00", "rescheduled")
    days.visit("2026-03-03 09:00", "2026-03-06 09:00", "completed", previous_reservation_id=old, reschedule_count=1)
    assert asked(days, kept)[0].completed == 1
    assert asked(days, lead, Days(date(2026, 3, 1), date(2026, 3, 8), MARCH.zone)).visits == 1


def test_lead_time_is_counted_in_days_on_the_wall(days: MadeDays) -> None:
    for booked, start in (
        ("2026-03-02 09:00", "2026-03-02 15:00"),
        ("2026-03-02 23:50", "2026-03-03 09:00"),
        ("2026-03-02 08:00", "2026-03-05 20:00"),
        ("2026-03-02 10:00", "2026-03-09 10:00"),
        ("2026-03-02 11:00", "2026-03-12 11:00"),
        ("2026-03-02 12:00", "2026-04-02 12:00"),
    ):
        days.visit(booked, start)
    got = asked(days, lead)
    assert (got.visits, got.counts) == (6, (1, 1, 1, 1, 1, 1))
    assert got.median == pytest.approx((84 + 168) / 2)


def test_busy_hours_are_on_the_clinics_wall(days: MadeDays) -> None:
    days.visit("2026-03-02 09:10", "2026-03-04 16:00")
    days.visit("2026-03-02 09:20", "2026-03-04 16:30", "cancelled")
    for minute in range(3):
        days.house.add(
            sql.inbound, message_sid=f"SM{minute}", sender="x", received_at=days.at(f"2026-03-08 23:5{minute}")
        )
    got = {(row.weekday, row.hour): (row.visits, row.requests, row.messages) for row in asked(days, busy)}
    assert got == {(0, 9): (0, 2, 0), (2, 16): (1, 0, 0), (6, 23): (0, 0, 3)}


def wish(days: MadeDays, **more: Any) -> None:
    row = {"contact_id": days.contact, "patient_id": days.patient, "patient_name": "Ana", "date_to": date(2026, 4, 1)}
    row |= {"service_name": "Consultation", "created_at": days.at("2026-03-04 09:00")}
    days.house.add(sql.entry, **(row | more))


def test_unmet_demand_is_wishes_refused_times_and_tries_left_at_the_times(days: MadeDays) -> None:
    wish(days, weekdays=[1, 0], start_from=time(18), doctor_id=days.doctor)
    over = {"status": "fulfilled", "ended_at": days.at("2026-03-05 09:00")}
    wish(days, part_of_day="morning", **over)
    other = days.house.add(sql.patient, contact_id=days.contact, name="Eva")
    days.request("2026-03-02 09:00", "2026-03-06 10:00", "rejected", patient_id=other)
    days.request("2026-03-02 10:00", "2026-03-06 17:00", "expired")
    days.visit("2026-03-03 10:00", "2026-03-07 17:00")
    days.tried("2026-03-03 10:00", "welcome", "slot")
    days.tried("2026-03-03 11:00", "welcome")
    rows = [(row.what, row.doctor, row.weekday, row.part, row.asked, row.unmet) for row in asked(days, wanted)]
    assert sorted(rows, key=str) == sorted([
        ("wish", "Dr. Sarah Ahmed", 0, "evening", 1, 1),
        ("wish", "Dr. Sarah Ahmed", 6, "evening", 1, 1),
        ("wish", None, None, "morning", 1, 0),
        ("refused", "Dr. Sarah Ahmed", 4, "morning", 1, 1),
        ("unanswered", "Dr. Sarah Ahmed", 4, "afternoon", 1, 0),
        ("left", None, None, None, 1, 1),
    ], key=str)  # fmt: skip


def not_free(days: MadeDays, at: str, **more: Any) -> None:
    row = {"contact_id": days.house.contact(f"+52556{next(days.numbers):07}"), "service_name": "Consultation"}
    days.house.add(sql.unavailable, **(row | {"created_at": days.at(at)} | more))


def test_a_time_that_was_not_free_is_wanted_until_its_phone_has_another(days: MadeDays) -> None:
    for at in ("2026-03-03 10:00", "2026-03-04 10:00"):
        not_free(days, at, weekday=0, part_of_day="morning", doctor_id=days.doctor)
    not_free(days, "2026-03-03 11:00", weekday=6, contact_id=days.contact)
    days.visit("2026-03-03 11:05", "2026-03-06 10:00")
    not_free(days, "2026-03-08 11:00", contact_id=days.contact)
    not_free(days, "2026-03-01 11:00")
    rows = [(row.what, row.doctor, row.weekday, row.part, row.asked, row.unmet) for row in asked(days, wanted)]
    assert rows == [
        ("not-free", "Dr. Sarah Ahmed", 6, "morning", 2, 2),
        ("not-free", None, None, None, 1, 1),
        ("not-free", None, 5, None, 1, 0),
    ]


def test_nobody_is_counted_twice_who_then_waits_for_it_or_leaves(days: MadeDays) -> None:
    not_free(days, "2026-03-04 08:55", weekday=0, contact_id=days.contact)
    wish(days, weekdays=[0])
    left = days.house.contact("+525512340000")
    not_free(days, "2026-03-05 10:02", weekday=2, contact_id=left)
    days.tried("2026-03-05 10:00", "welcome", "slot", contact=left)
    assert sorted((row.what, row.weekday) for row in asked(days, wanted)) == [("not-free", 1), ("wish", 6)]


def test_who_comes_back_and_books_has_got_what_they_wanted(days: MadeDays) -> None:
    days.tried("2026-03-03 10:00", "welcome", "slot", contact=days.contact, status="left")
    request = days.request("2026-03-04 10:05", "2026-03-06 10:00", "rejected")
    days.tried("2026-03-04 10:00", "welcome", "slot", contact=days.contact, status="sent", request_id=request)
    assert [row.unmet for row in asked(days, wanted) if row.what == "left"] == [0]


def test_messages_and_templates_are_counted_for_each_booking_and_priced(days: MadeDays) -> None:
    days.visit("2026-03-02 09:00", "2026-03-04 09:00")
    days.visit("2026-03-02 10:00", "2026-03-04 10:00")
    days.visit("2026-03-02 11:00", "2026-03-04 11:00", source="phone")
    handed = days.at("2026-03-03 09:00")
    for number, (template, state) in enumerate(
        [(None, "read"), (None, "sent"), ("card.en", "sent"), ("card.es", "failed"), ("confirmed.en", "read")]
    ):
        days.house.add(sql.outbound, contact_id=days.contact, purpose=f"m{number}", template=template, state=state,
                       handed_at=handed)  # fmt: skip
    days.house.add(sql.outbound, contact_id=days.contact, purpose="later", template="card.en")
    for number in range(4):
        days.house.add(sql.inbound, message_sid=f"SM{number}", sender="x", received_at=handed)
    got = asked(days, written)
    assert got.templates == (Templates("card", 2, 1), Templates("confirmed", 1, 0))
    assert (got.from_people, got.to_people, got.answers, got.bookings) == (4, 5, 2, 2)
    assert got.cost(Decimal("0.04")) == Decimal("0.08")
    assert got.each(got.cost(Decimal("0.04"))) == Decimal("0.04")
    assert asked(days, written, Days(date(2027, 1, 1), date(2027, 1, 2), MARCH.zone)).each(1) is None


def test_languages_are_those_of_who_wrote(days: MadeDays) -> None:
    luis, ruiz = days.house.contact("+525587654321"), days.house.contact("+971501234567")
    days.house.doctor("Dr. Elena Ruiz", whatsapp="+971501234567")
    days.house.contact("+525599999999")
    days.house.set(sql.contact, luis, language="es")
    for number, contact in enumerate((days.contact, luis, luis, ruiz)):
        days.house.add(sql.inbound, message_sid=f"SM{number}", sender="x", contact_id=contact,
                       received_at=days.at("2026-03-03 09:00"))  # fmt: skip
    days.request("2026-03-03 09:00", "2026-03-04 09:00", "rejected")
    assert [(row.language, row.people, row.asked) for row in asked(days, spoken)] == [("en", 1, 1), ("es", 1, 0)]


@pytest.mark.parametrize("number", [funnel, answering, kept, lead, busy, wanted, written, spoken])
def test_a_clinic_without_a_day_behind_it_has_numbers_too(days: MadeDays, number: Callable[..., Any]) -> None:
    assert asked(days, number) is not None


def test_days_begin_and_end_on_the_clinics_wall_also_when_the_clocks_change() -> None:
    spring = Days(date(2027, 3, 28), date(2027, 3, 28), "Europe/Berlin")
    assert spring.ends.timestamp() - spring.begins.timestamp() == timedelta(hours=23).total_seconds()
    assert Days.until(date(2026, 3, 28), MARCH.zone).first == date(2026, 3, 1)


def test_no_patients_word_is_in_a_number(days: MadeDays) -> None:
    days.house.set(sql.patient, days.patient, name="Canario")
    days.request("2026-03-02 09:00", "2026-03-06 10:00", "rejected", patient_name="Canario", chief_complaint="canario")
    wish(days, patient_name="Canario")
    assert found(days.house.url, ["canario"])
    for number in (funnel, answering, kept, lead, busy, wanted, written, spoken):
        assert "anario" not in repr(asked(days, number))
