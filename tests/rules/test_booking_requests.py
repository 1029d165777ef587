"""Submitting: what becomes of the hold, what is stored, what is too much, and when nobody need be asked."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from models import sql
from models.codes import DIGITS, LETTERS, free_code
from models.database import work
from models.facts import Confirmed, Consent, Expired, Refused, Submit, Submitted
from tests.support.house import House


@pytest.fixture(autouse=True)
def ahmed(house: House) -> UUID:
    doctor = house.doctor(whatsapp="+971501234567")
    house.hours(doctor, "09:00", "11:00")
    house.service(doctor, price=Decimal(200), currency="USD")
    return doctor


@pytest.fixture
def ana(house: House) -> UUID:
    return house.contact("+525511111111")


def request_row(house: House) -> dict[str, object]:
    (row,) = house.rows(sql.request.select())
    return dict(row._mapping)


def test_the_hold_becomes_the_requests_claim_and_the_doctor_has_half_an_hour(house: House, ana: UUID) -> None:
    start = house.wall("2026-03-02 09:00")
    with house.visit(ana) as visitor:
        held = visitor.hold(start)
        outcome = visitor.submit(held)
    assert isinstance(outcome, Submitted)
    request = outcome.request
    assert (request.status, request.waits_for, request.start, request.patient_name) == (
        "pending",
        "doctor",
        start,
        "Ana",
    )
    assert request.expires_at - request.created_at == timedelta(minutes=30)
    row = request_row(house)
    assert row["slot_id"] == held.slot_id
    assert (row["patient_age"], row["patient_phone"]) == (34, "+525511111111")
    with house.visit(ana) as visitor:
        assert visitor.view.open_requests() == (request,)
        assert visitor.view.request(request.id) == request


def test_the_deadline_is_never_after_the_start_less_the_clinics_margin(house: House, ana: UUID) -> None:
    house.set(sql.clinic, slot_margin_minutes=40)
    with house.visit(ana) as visitor:
        asked = visitor.ask(house.wall("2026-03-02 09:00"))
    assert asked.request.expires_at == house.wall("2026-03-02 08:20")


def test_what_was_said_is_stored_and_what_stays_true_is_kept_for_next_time(house: House, ana: UUID) -> None:
    said = {
        "chief_complaint": "  chest tightness when climbing stairs ",
        "allergies": "penicillin",
        "current_medications": "",
        "medical_history": "h" * 3000,
        "patient_gender": "female",
        "patient_email": "ana@example.org",
        "urgency_level": "high",
        "preferred_contact_method": "phone",
    }
    with house.visit(ana) as visitor:
        request = visitor.ask(house.wall("2026-03-02 09:00"), intake=said).request
        (person,) = visitor.view.persons()
    assert request.intake["chief_complaint"] == "chest tightness when climbing stairs"
    assert request.urgency == "high"
    assert "current_medications" not in request.intake
    assert len(request.intake["medical_history"]) == 2000
    assert (person.name, person.age, person.allergies, person.gender) == ("Ana", 34, "penicillin", "female")
    assert person.email == "ana@example.org"


def test_intake_that_is_none_is_refused(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        held = visitor.hold(house.wall("2026-03-02 09:00"))
        for intake in ({"status": "approved"}, {"urgency_level": "very"}):
            with pytest.raises(ValueError, match=r"such intake|one of"):
                visitor.submit(held, intake=intake)


def test_who_declined_is_booked_without_a_word_on_their_health(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        visitor.hands.do(Consent("1", "en", given=False), None)
        asked = visitor.ask(house.wall("2026-03-02 09:00"), intake={"chief_complaint": "chest pain"})
    assert not any(key for key in asked.request.intake if key != "preferred_contact_method")


def test_the_same_name_is_the_same_person_and_grows_older(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        first = visitor.ask(house.wall("2026-03-02 09:00"), "Ana  Pérez").request
    house.passes(days=400)
    later = house.wall("2027-04-07 09:00")
    with house.visit(ana) as visitor:
        (person,) = visitor.view.persons()
        assert person.age == 35
        again = visitor.submit(visitor.hold(later), "ana pérez", age=None)
    assert isinstance(again, Submitted)
    assert again.request.patient_id == first.patient_id
    assert again.request.patient_age == 35


def test_somebody_elses_person_cannot_be_booked(house: House, ana: UUID) -> None:
    with house.visit(house.contact("+525599999999")) as visitor:
        visitor.ask(house.wall("2026-03-02 10:00"), "Eva")
        (eva,) = visitor.view.persons()
    with house.visit(ana) as visitor:
        held = visitor.hold(house.wall("2026-03-02 09:00"))
        with pytest.raises(Refused) as refused:
            visitor.hands.carry_out(Submit(held, eva.id, "Eva", 30, {}))
    assert refused.value.drop == "person"


# ------------------------------------------------------------------------------------------------------------- limits
def test_one_open_request_per_patient_and_doctor(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        first = visitor.ask(house.wall("2026-03-02 09:00")).request
        held = visitor.hold(house.wall("2026-03-02 10:00"))
        with pytest.raises(Refused) as refused:
            visitor.submit(held)
    assert refused.value.why == "limit-doctor"
    assert refused.value.facts["code"] == first.code
    assert refused.value.facts["doctor"] == "Dr. Sarah Ahmed"
    assert refused.value.facts["start"] == first.start


def test_two_open_requests_per_contact(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        visitor.ask(house.wall("2026-03-02 09:00"), "Ana")
        visitor.ask(house.wall("2026-03-02 09:30"), "Her mother")
        held = visitor.hold(house.wall("2026-03-02 10:00"))
        with pytest.raises(Refused) as refused:
            visitor.submit(held, "Her father")
    assert refused.value.why == "limit-contact"
    assert set(refused.value.facts) == {"code", "doctor", "start", "timezone", "request_id"}


def test_an_overdue_request_does_not_count_and_is_ended_on_the_way(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        first = visitor.ask(house.wall("2026-03-02 09:00")).request
    house.passes(minutes=30)
    with house.visit(ana) as visitor:
        assert isinstance(visitor.submit(visitor.hold(house.wall("2026-03-02 10:00"))), Submitted)
        (expired,) = visitor.hands.extra
    assert isinstance(expired, Expired)
    assert expired.request.id == first.id


def test_an_offer_that_went_meanwhile_is_refused(house: House, ana: UUID, ahmed: UUID) -> None:
    with house.visit(ana) as visitor:
        held = visitor.hold(house.wall("2026-03-02 09:00"))
    house.set(sql.doctor, ahmed, is_accepting_patients=False)
    with house.visit(ana) as visitor, pytest.raises(Refused) as refused:
        visitor.submit(held)
    assert refused.value.drop == "service"


# ---------------------------------------------------------------------------------------------- no approval, and codes
def test_without_approval_the_visit_stands_at_once_by_rule(house: House, ana: UUID, ahmed: UUID) -> None:
    house.set(sql.doctor, ahmed, appointment_approval_required=False, cancellation_policy="A day before.")
    with house.visit(ana) as visitor:
        outcome = visitor.book(house.wall("2026-03-02 09:00"))
        assert visitor.view.visits() == (outcome.visit,)
        assert visitor.view.request(outcome.request.id) == outcome.request
    assert (outcome.by_rule, outcome.request.status, outcome.request.decided_by) == (True, "approved", "rule")
    (slot,) = house.rows(sql.slot.select())
    assert (slot.status, slot.expires_at) == ("reserved", None)


def test_the_services_own_approval_wins_over_the_doctors(house: House, ana: UUID, ahmed: UUID) -> None:
    house.service(ahmed, "Check-up", approval_required=False)
    with house.visit(ana) as visitor:
        assert isinstance(visitor.submit(visitor.hold(house.wall("2026-03-02 09:00"), "Check-up")), Confirmed)


def test_what_was_promised_is_frozen(house: House, ana: UUID, ahmed: UUID) -> None:
    house.set(sql.doctor, ahmed, appointment_approval_required=False, cancellation_policy="A day before.")
    with house.visit(ana) as visitor:
        visit = visitor.book(house.wall("2026-03-02 09:00")).visit
    (service,) = house.rows(sql.service.select())
    house.set(sql.service, service.id, name="Something else", duration=60, price=Decimal(999), is_active=False)
    house.set(sql.doctor, ahmed, cancellation_policy="Never.", timezone="Asia/Tokyo")
    with house.visit(ana) as visitor:
        (still,) = visitor.view.visits()
    assert still.offer.service == visit.offer.service == "Consultation"
    assert (still.offer.duration_minutes, still.offer.price, still.offer.currency) == (30, Decimal("200.00"), "USD")
    assert (still.offer.timezone, still.offer.policy) == ("America/Mexico_City", "A day before.")


def test_a_code_is_two_letters_and_two_digits_that_nobody_else_has(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        code = visitor.ask(house.wall("2026-03-02 09:00")).request.code
    assert len(code) == 4
    assert set(code[:2]) <= set(LETTERS)
    assert set(code[2:]) <= set(DIGITS)


def test_a_crowded_clinic_gets_three_digits(house: House, ana: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    with house.visit(ana) as visitor:
        taken = visitor.ask(house.wall("2026-03-02 09:00")).request.code
    monkeypatch.setattr("models.codes.draw", lambda digits: taken if digits == 2 else f"{taken}9")
    with work(house.engine, house.clinic_id) as session:
        assert free_code(session) == f"{taken}9"


def test_a_code_comes_free_after_ninety_days(house: House, ana: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.codes.draw", lambda digits: "KR47" if digits == 2 else "KR479")
    start = house.wall("2026-03-02 09:00")
    with house.visit(ana) as visitor:
        assert visitor.ask(start).request.code == "KR47"
    house.passes(days=89)
    assert date(2026, 5, 30).weekday() == 5
    with house.visit(ana) as visitor:
        assert visitor.ask(house.wall("2026-06-02 09:00")).request.code == "KR479"
    house.passes(days=2)
    with house.visit(house.contact("+525522222222")) as visitor:
        assert visitor.ask(house.wall("2026-06-02 09:30")).request.code == "KR47"


def test_what_needs_no_approval_is_booked_beside_a_request_that_waits_for_the_same_doctor(
    house: House, ana: UUID, ahmed: UUID
) -> None:
    house.service(ahmed, "Vaccine", approval_required=False)
    with house.visit(ana) as visitor:
        asked = visitor.ask(house.wall("2026-03-02 09:00")).request
        booked = visitor.book(house.wall("2026-03-02 09:30"), "Vaccine")
        assert visitor.view.request(booked.request.id) == booked.request
    assert (asked.status, booked.request.status, booked.request.decided_by) == ("pending", "approved", "rule")
    assert booked.request.waits_for == "doctor", "it is no offer"
