"""Which times are asked for in the chat and not to be had: the day of the week and the part of the day, no words."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from models import sql
from tests.support import lived
from tests.support.front import ANA, LUIS, Front
from tests.support.house import House


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    """Dr Ruiz sees patients from nine to five on weekdays; it is Monday."""
    with lived.desk(house) as front:
        yield front


def says(front: Front, *lines: str, person: str = ANA) -> str:
    lived.says(front, *lines, person=person, name="Ana")
    return front.sent_to(person)[-1]


def lacked(front: Front) -> list[tuple[str, bool, int | None, str | None]]:
    """Service, whether one doctor was asked for, day of the week from Sunday = 0, part of the day."""
    rows = front.house.rows(select(sql.unavailable).order_by(sql.unavailable.c.created_at, sql.unavailable.c.id))
    return [(row.service_name, row.doctor_id is not None, row.weekday, row.part_of_day) for row in rows]


@pytest.mark.parametrize(
    "asked, weekday, part",
    [
        ("Sunday", 0, None),
        ("Saturday morning", 6, "morning"),
        ("Friday at 8pm", 5, "evening"),
        ("Thursday evening", 4, "evening"),
        ("at 7:30 in the morning", None, "morning"),
    ],
)
def test_a_time_that_is_not_to_be_had_is_noted(front: Front, asked: str, weekday: int | None, part: str | None) -> None:
    says(front, "hi", "Consultation", asked)
    assert lacked(front) == [("Consultation", True, weekday, part)]


def test_so_is_one_that_is_volunteered_with_the_first_words(front: Front) -> None:
    says(front, "hello, I would like to come on Sunday", "Consultation")
    assert lacked(front) == [("Consultation", True, 0, None)]


def test_what_can_be_had_is_none_nor_what_is_too_far_off_or_over(front: Front) -> None:
    says(front, "hi", "Consultation", "Thursday", "later", "Wednesday afternoon", "3 March 2027", "1 March 2026")
    assert lacked(front) == []


def test_it_counts_once_a_day_and_person_however_often_it_is_asked(front: Front) -> None:
    says(front, "hi", "Consultation", "Sunday", "really, Sunday", "Sunday please")
    says(front, "hi", "Consultation", "Sunday", person=LUIS)
    assert lacked(front) == [("Consultation", True, 0, None)] * 2
    front.house.passes(days=1)
    says(front, "Sunday", person=LUIS)
    assert len(lacked(front)) == 3


def test_so_does_a_clinic_without_any_free_time(front: Front) -> None:
    front.house.set_rules(front.house.rows(select(sql.doctor.c.id))[0].id, is_active=False)
    says(front, "hi", "Consultation", "hm")
    assert lacked(front) == [("Consultation", True, None, None)]
