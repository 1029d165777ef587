"""What a person sees, and what follows from the words that work everywhere."""

from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import update

from models import sql
from models.facts import (
    Consent,
    Consented,
    OptIn,
    OptOut,
    RaiseEmergency,
    Refused,
    Request,
    SetLanguage,
)
from tests.support.house import House

DOCTOR = "+971501234567"


@pytest.fixture(autouse=True)
def ahmed(house: House) -> UUID:
    doctor = house.doctor(whatsapp=DOCTOR, specialties=["Cardiology", "Internal medicine"])
    house.hours(doctor, "09:00", "11:00")
    house.service(doctor)
    return house.contact(DOCTOR)


@pytest.fixture
def ana(house: House) -> UUID:
    return house.contact("+525511111111")


@pytest.fixture
def asked(house: House, ana: UUID) -> Request:
    with house.visit(ana) as visitor:
        return visitor.ask(house.wall("2026-03-02 09:00")).request


def tasks(house: House) -> list[tuple[str, bool, bool]]:
    """Open tasks: kind, about a request, about a contact."""
    k = sql.task.c
    rows = house.rows(sql.task.select().where(k.closed_at.is_(None)).order_by(k.created_at))
    return [(row.kind, row.request_id is not None, row.contact_id is not None) for row in rows]


def test_a_person_and_their_clinic(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        contact, clinic = visitor.view.contact, visitor.view.clinic
        (offer,) = visitor.view.offers()
    assert (contact.language, contact.language_chosen, contact.doctor_id) == ("en", False, None)
    assert (clinic.emergency_number, clinic.languages, clinic.hold_minutes) == ("911", ("en", "es"), 10)
    assert (offer.specialty, offer.timezone, offer.approval_required) == ("Cardiology", "America/Mexico_City", True)
    assert "chief_complaint" in offer.required <= offer.asked


def test_what_is_asked_is_the_services_choice_then_the_clinics(house: House, ana: UUID) -> None:
    house.set(sql.clinic, intake={"asked": ["chief_complaint", "allergies"], "required": []})
    (service,) = house.rows(sql.service.select())
    with house.visit(ana) as visitor:
        (offer,) = visitor.view.offers()
    assert (offer.asked, offer.required) == (frozenset({"chief_complaint", "allergies"}), frozenset())
    house.set(sql.service, service.id, intake={"required": ["allergies"]})
    with house.visit(ana) as visitor:
        (offer,) = visitor.view.offers()
    assert (offer.asked, offer.required) == (frozenset({"chief_complaint", "allergies"}), frozenset({"allergies"}))


def test_a_view_asks_once_until_something_changed(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        before = visitor.view.now
        assert visitor.view.now == before
        assert visitor.times() == visitor.times()
        visitor.hold(house.wall("2026-03-02 09:00"))
        assert visitor.view.now > before


def test_a_stranger_sees_nobodys_requests(house: House, asked: Request) -> None:
    with house.visit(house.contact("+525522222222")) as luis:
        assert luis.view.request(asked.id) is None
        assert luis.view.by_code(asked.code) is None
        assert luis.view.waiting() == luis.view.open_requests() == ()
        assert luis.view.persons() == ()


def test_consent_is_kept_with_its_version_language_and_message(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        assert visitor.hands.do(Consent("2026-01", "es", given=True), None) == Consented("2026-01", given=True)
        assert (visitor.view.contact.consent_version, visitor.view.contact.declined) == ("2026-01", False)
        message = visitor.hands.message_id
    row = next(row for row in house.rows(sql.contact.select()) if row.id == ana)
    assert (row.consent_version, row.consent_message_id) == ("2026-01/es", message)
    with house.visit(ana) as visitor:
        visitor.hands.do(Consent("2026-01", "es", given=False), None)
        assert (visitor.view.contact.consent_version, visitor.view.contact.declined) == (None, True)
        visitor.hands.do(Consent("2026-02", "es", given=True), None)
        assert (visitor.view.contact.consent_version, visitor.view.contact.declined) == ("2026-02", False)
    kept = house.rows(sql.consent.select().order_by(sql.consent.c.id))
    assert [(row.version, row.given) for row in kept] == [
        ("2026-01/es", True),
        ("2026-01/es", False),
        ("2026-02/es", True),
    ]
    assert kept[0].message_id == message


def test_a_language_the_clinic_speaks_is_kept(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        visitor.hands.carry_out(SetLanguage("es"))
        assert (visitor.view.contact.language, visitor.view.contact.language_chosen) == ("es", True)
        with pytest.raises(Refused):
            visitor.hands.carry_out(SetLanguage("fr"))


def test_after_stop_staff_tell_by_phone_what_is_open(house: House, ana: UUID, asked: Request) -> None:
    with house.visit(ana) as visitor:
        visitor.hands.carry_out(OptOut())
        assert visitor.view.contact.opted_out
        assert visitor.view.open_requests() == (replace(asked, by_phone=True),)
        visitor.hands.carry_out(OptOut())
    assert tasks(house) == [("tell_by_phone", True, True)]
    with house.visit(ana) as visitor:
        visitor.hands.carry_out(OptIn())
        assert not visitor.view.contact.opted_out


def test_a_doctors_stop_alarms_staff_until_she_starts_again(house: House, ahmed: UUID) -> None:
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(OptOut())
    assert tasks(house) == [("doctor_opted_out", False, True)]
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(OptIn())
    assert tasks(house) == []


@pytest.mark.usefixtures("asked")
def test_an_emergency_flags_the_open_request_and_else_the_person(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        for _ in range(2):
            visitor.hands.carry_out(RaiseEmergency("chest pain"))
    with house.visit(house.contact("+525522222222")) as luis:
        luis.hands.carry_out(RaiseEmergency("self_harm"))
    assert tasks(house) == [("emergency_chest_pain", True, True), ("emergency_self_harm", False, True)]


def test_emergency_words_of_the_last_day_go_with_the_request_that_follows(house: House, ana: UUID, ahmed: UUID) -> None:
    del ahmed
    with house.visit(ana) as visitor:
        visitor.hands.carry_out(RaiseEmergency("stroke"))
    house.passes(hours=23)
    with house.visit(ana) as visitor:
        visitor.hands.carry_out(RaiseEmergency("chest pain"))
    house.passes(hours=2)
    with house.visit(ana) as visitor:
        assert visitor.ask(house.wall("2026-03-03 10:00")).request.emergency
    assert tasks(house) == [("emergency_stroke", False, True), ("emergency_chest_pain", True, True)]


def test_emergency_words_that_staff_have_seen_to_mark_no_request(house: House, ana: UUID, ahmed: UUID) -> None:
    del ahmed
    with house.visit(ana) as visitor:
        visitor.hands.carry_out(RaiseEmergency("stroke"))
        visitor.session.execute(update(sql.task).values(closed_at=sql.NOW))
        assert not visitor.ask(house.wall("2026-03-02 10:00")).request.emergency
