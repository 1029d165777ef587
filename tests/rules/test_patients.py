"""Who is on file: ages that grow, dates of birth, animals beside people, and a number to be called on."""

from datetime import date
from uuid import UUID

import pytest

from models import sql
from models.facts import Submit, Submitted
from tests.support.house import House, Visitor

NINE, TEN = "2026-03-02 09:00", "2026-03-02 10:00"


@pytest.fixture(autouse=True)
def ahmed(house: House) -> UUID:
    doctor = house.doctor(whatsapp="+971501234567")
    house.hours(doctor, "09:00", "11:00")
    house.service(doctor)
    return doctor


@pytest.fixture
def ana(house: House) -> UUID:
    return house.contact("+525511111111")


def again(house: House, visitor: Visitor, person: UUID, wall: str) -> Submitted:
    """Somebody on file is chosen, and what the dialog knows of them comes along."""
    (known,) = (one for one in visitor.view.persons() if one.id == person)
    held = visitor.hold(house.wall(wall))
    sent = Submit(held, known.id, known.name, known.age, {}, months=known.months, species=known.species)
    outcome = visitor.hands.carry_out(sent)
    assert isinstance(outcome, Submitted)
    return outcome


def test_a_date_of_birth_decides_the_age_then_and_later(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        asked = visitor.ask(house.wall(NINE), "Leo", age=None, born=date(2025, 3, 10)).request
    assert (asked.patient_age, asked.patient_months) == (0, 11)
    house.passes(days=20)
    with house.visit(ana) as visitor:
        (leo,) = visitor.view.persons()
        assert (leo.age, leo.months) == (1, 12)
        later = again(house, visitor, leo.id, "2026-03-23 09:00").request
    assert (later.patient_age, later.patient_months) == (1, 12)
    assert [row.birth_date for row in house.rows(sql.patient.select())] == [date(2025, 3, 10)]


def test_ten_months_are_no_years_and_grow(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        asked = visitor.ask(house.wall(NINE), "Leo", age=0, months=10).request
    assert (asked.patient_age, asked.patient_months) == (0, 10)
    house.passes(days=62)
    with house.visit(ana) as visitor:
        assert [(one.age, one.months) for one in visitor.view.persons()] == [(1, 12)]


def test_an_age_said_anew_takes_the_place_of_a_date_of_birth(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        visitor.ask(house.wall(NINE), "Leo", age=None, born=date(2018, 5, 15))
    house.passes(days=1)
    with house.visit(ana) as visitor:
        asked = visitor.ask(house.wall("2026-03-03 09:00"), "Leo", age=9).request
        assert (asked.patient_age, [one.age for one in visitor.view.persons()]) == (9, [9])


def test_luna_the_dog_is_not_luna_the_daughter(house: House, ana: UUID) -> None:
    house.set(sql.clinic, treats="both")
    with house.visit(ana) as visitor:
        daughter = visitor.ask(house.wall(NINE), "Luna", age=7).request
        dog = visitor.ask(house.wall(TEN), "Luna", age=3, species="dog").request
    assert daughter.patient_id != dog.patient_id
    assert (daughter.patient_species, dog.patient_species) == (None, "dog")
    rows = sorted((row.kind, row.species) for row in house.rows(sql.patient.select()))
    assert rows == [("animal", "dog"), ("person", None)]


@pytest.mark.parametrize("treats, seen", [("people", ["Ana"]), ("animals", ["Luna"]), ("both", ["Ana", "Luna"])])
def test_a_clinic_offers_whom_it_treats(house: House, ana: UUID, treats: str, seen: list[str]) -> None:
    with house.visit(ana) as visitor:
        visitor.ask(house.wall(NINE), "Ana")
        visitor.ask(house.wall(TEN), "Luna", age=None, species="dog")
    house.set(sql.clinic, treats=treats)
    with house.visit(ana) as visitor:
        assert [one.name for one in visitor.view.persons()] == seen


def test_a_hidden_number_is_carried_and_remembered_and_nobody_is_known_by_it(house: House) -> None:
    hidden = house.add(sql.contact, address="whatsapp:MX.k7Qp2x", source_channel="whatsapp")
    house.add(sql.conversation, contact_id=hidden)
    with house.visit(hidden) as visitor:
        assert (visitor.view.contact.phone, visitor.view.contact.callback) == (None, None)
        asked = visitor.ask(house.wall(NINE), phone="+525555550142").request
    assert asked.patient_phone == "+525555550142"
    with house.visit(hidden) as visitor:
        assert (visitor.view.contact.phone, visitor.view.contact.callback) == (None, "+525555550142")


def test_a_number_we_know_is_not_overruled(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        asked = visitor.ask(house.wall(NINE), phone="+525555550142").request
        assert visitor.view.contact.callback is None
    assert asked.patient_phone == "+525511111111"
