"""Which times would suit: days, weekdays and hours as people say them; and how a booking leads to the list."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest

from dialogs.consent import VERSION
from models.facts import JoinList, ListEntry, Quiet, Suits
from tests.support.fake_clinic import FakeClinic
from tests.support.people import ANA, CLEANING, CLINIC, CONSULTATION, WITH_RUIZ, contact
from tests.support.talk import Phone

TUE, THU, FRI = 1, 3, 4
ALL = frozenset(range(7))
WISHED = [
    ("any day", Suits()),
    ("whenever", Suits()),
    ("Tuesdays and Thursdays", Suits(weekdays=frozenset({TUE, THU}))),
    ("only fridays please", Suits(weekdays=frozenset({FRI}))),
    ("Friday afternoon", Suits(weekdays=frozenset({FRI}), part="afternoon")),
    ("Tuesdays after 16:00", Suits(weekdays=frozenset({TUE}), start=time(16))),
    ("Tuesdays after 4", Suits(weekdays=frozenset({TUE}), start=time(16))),
    ("between 10 and 12", Suits(start=time(10), end=time(12))),
    ("mornings", Suits(part="morning")),
    ("not on Mondays", Suits(weekdays=ALL - {0})),
    ("Friday 13 March", Suits(date(2026, 3, 13), date(2026, 3, 13))),
    ("the afternoon of 12 March", Suits(date(2026, 3, 12), date(2026, 3, 12), part="afternoon")),
    ("tomorrow", Suits(date(2026, 3, 3), date(2026, 3, 3))),
    ("next week in the morning", Suits(date(2026, 3, 9), date(2026, 3, 15), part="morning")),
    ("los martes y jueves por la tarde", Suits(weekdays=frozenset({TUE, THU}), part="afternoon")),
    ("cualquier día", Suits()),
    ("el viernes 13 de marzo", Suits(date(2026, 3, 13), date(2026, 3, 13))),
    ("الثلاثاء والخميس", Suits(weekdays=frozenset({TUE, THU}))),
    ("الخميس صباحا", Suits(weekdays=frozenset({THU}), part="morning")),
    ("أي يوم", Suits()),
    ("منگل اور جمعرات", Suits(weekdays=frozenset({TUE, THU}))),
    ("کسی بھی دن", Suits()),
    ("mangal aur jumerat", Suits(weekdays=frozenset({TUE, THU}))),
    ("koi bhi din", Suits()),
]


@pytest.fixture
def clinic() -> FakeClinic:
    """Ana is known and has agreed; nobody is asked why."""
    plain = [replace(offer, asked=frozenset(), required=frozenset()) for offer in (CONSULTATION, WITH_RUIZ, CLEANING)]
    languages = ("en", "es", "ar", "ur")
    quiet = Quiet(time(21), time(8))
    clinic = FakeClinic(
        *plain, who=contact(consent_version=VERSION), clinic=replace(CLINIC, languages=languages, quiet=quiet)
    )
    clinic.people = [ANA]
    return clinic


@pytest.fixture
def phone(clinic: FakeClinic) -> Phone:
    return Phone(clinic)


def joined(clinic: FakeClinic) -> JoinList:
    (command,) = clinic.did(JoinList)
    assert isinstance(command, JoinList)
    return command


@pytest.mark.parametrize("said, suits", WISHED)
def test_days_and_hours_are_read_as_they_are_meant(phone: Phone, clinic: FakeClinic, said: str, suits: Suits) -> None:
    phone.all("Dental cleaning", "waiting list", said)
    assert phone.asked == "booking.join", phone.last
    phone.say("yes")
    assert joined(clinic).suits == suits


def test_any_doctor_is_none_and_a_named_one_is_meant(phone: Phone, clinic: FakeClinic) -> None:
    phone.all("Consultation", "first available", "waiting list", "any day")
    assert "Doctor: any doctor" in phone.say("blabla")
    phone.say("yes")
    assert (joined(clinic).service, joined(clinic).doctor_id, joined(clinic).person_id) == (
        "Consultation",
        None,
        ANA.id,
    )


def test_a_full_day_leads_to_the_list_with_that_day(phone: Phone, clinic: FakeClinic) -> None:
    at = datetime(2026, 3, 4, 15, tzinfo=UTC)
    clinic.taken |= {(CLEANING.doctor_id, at + timedelta(minutes=30 * n)) for n in range(16)}
    shown = phone.all("Dental cleaning", "Wednesday")
    assert "Wednesday 4 March has no free time" in shown
    assert "write *waiting list*" in shown
    assert "Days: Wednesday 4 March" in phone.say("waiting list")


def test_where_nothing_at_all_is_free_the_list_is_a_row(phone: Phone, clinic: FakeClinic) -> None:
    clinic.opens = clinic.closes = 9
    assert "2. Waiting list" in phone.say("Dental cleaning")
    phone.say("2")
    assert phone.asked == "booking.wish"


@pytest.mark.parametrize(
    "said",
    ["none of these suit me", "nothing works for me", "no me sirve ninguna", "لا يناسبني شيء", "koi time theek nahi",
     "کوئی وقت مناسب نہیں"],
)  # fmt: skip
def test_whoever_finds_nothing_is_shown_the_days_and_the_list(phone: Phone, said: str) -> None:
    phone.all("Dental cleaning", said)
    assert phone.last is not None
    assert phone.last.say is not None
    assert phone.last.say.options[-1].id == "waitlist"


def test_back_leads_to_the_times_again(phone: Phone) -> None:
    phone.all("Dental cleaning", "waiting list", "back")
    assert phone.asked == "booking.slot"


def test_a_time_that_was_chosen_is_let_go(phone: Phone, clinic: FakeClinic) -> None:
    phone.all("Dental cleaning", "1", "put me on the waiting list")
    assert phone.asked == "booking.wish"
    assert len(clinic.undone()) == 1


def test_a_line_of_the_card_is_changed_by_number_or_in_words(phone: Phone, clinic: FakeClinic) -> None:
    phone.all("Dental cleaning", "waiting list", "any day", "2", "Mondays")
    assert "Days: Monday\n" in phone.say("make it Friday 6 March").replace("Friday 6 March", "Monday")
    phone.say("yes")
    assert joined(clinic).suits == Suits(date(2026, 3, 6), date(2026, 3, 6))


ENTRY = ListEntry(UUID(int=0x77), "Dental cleaning", None, Suits(last=date(2026, 3, 20)), "Ana", datetime.now(UTC))


def test_who_waits_already_is_shown_that_and_can_leave_in_a_word(phone: Phone, clinic: FakeClinic) -> None:
    clinic.listed = (ENTRY,)
    shown = phone.say("waiting list")
    assert "*On the waiting list*: Dental cleaning · any doctor · any day, until Fri 20 Mar" in shown
    assert phone.asked == "listed.entry"
    phone.say("2")
    assert phone.asked in {"booking.welcome", "booking.service"}


def test_leaving_without_being_on_it_says_so(phone: Phone) -> None:
    assert "You are not on the waiting list." in phone.say("take me off the waiting list")


def test_several_wishes_are_told_apart_before_one_is_left(phone: Phone, clinic: FakeClinic) -> None:
    clinic.listed = (ENTRY, replace(ENTRY, id=UUID(int=0x78), service="Consultation"))
    shown = phone.say("leave the waiting list")
    assert "1. Leave the list — Dental cleaning" in shown
    assert "2. Leave the list — Consultation" in shown
