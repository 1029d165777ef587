"""`antesala queue SLUG` in a terminal."""

from collections.abc import Iterator
from dataclasses import replace

import click
import pytest
from sqlalchemy import select

from bot.queue_text import show
from models import sql
from models.facts import Suits
from tests.support.front import ANA, LUIS, RUIZ, SETTINGS, Front, front_desk
from tests.support.house import House
from tests.support.listing import wishes


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    doctor = house.doctor(whatsapp=RUIZ)
    house.service(doctor)
    house.hours(doctor, "09:00", "17:00")
    with front_desk(house) as front:
        yield front


def lines(front: Front) -> list[str]:
    return list(show(replace(SETTINGS, database_url=front.house.url), "sol"))


def test_the_queue_shows_what_waits_with_its_clock_and_then_what_became_of_it(front: Front) -> None:
    for said in ("hi", "Consultation", "1", "Ana López, 34", "headache", "skip", "yes"):
        front.says(ANA, said)
        front.sender.drain()
    code = front.house.rows(select(sql.request.c.booking_reference))[0].booking_reference
    waiting, todo, ended = (next(line for line in lines(front) if line.startswith(title)) for title in TITLES)
    assert (waiting, todo, ended) == ("Waiting (1)", "To do (0)", "Settled within a day (0)")
    assert f"{code} · Ana López · Consultation · Mon 2 Mar, 09:00 · Dr. Sarah Ahmed" in lines(front)[1]
    assert "left for the doctor · card sent" in lines(front)[1]
    front.says(RUIZ, "yes")
    assert "approved by Dr. Sarah Ahmed at 08:00" in lines(front)[-1]


def test_the_queue_shows_who_waits_for_what_in_order(front: Front) -> None:
    assert "Waiting list (1)" not in lines(front)
    wishes(front.house, front.house.contact(ANA), Suits(part="morning"), name="Ana López")
    wishes(front.house, front.house.contact(LUIS), name="Luis")
    shown = lines(front)
    first, second = shown[shown.index("Waiting list (2)") + 1 :][:2]
    assert first.startswith("  Ana López · Consultation · any doctor · any day, until")
    assert first.endswith(f"in the morning · patient at {ANA}")
    assert second.startswith("  Luis · Consultation")


TITLES = ("Waiting", "To do", "Settled")


def test_a_clinic_that_is_not_there_is_said_plainly(front: Front) -> None:
    with pytest.raises(click.ClickException, match='no clinic "luna"'):
        list(show(replace(SETTINGS, database_url=front.house.url), "luna"))
