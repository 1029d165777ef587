"""A booking from hello to sent: how many messages it takes, what is asked of whom, and what the card shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from dialogs.consent import VERSION
from models.facts import Consent, Hold, Person, Refused, Submit
from tests.support.fake_clinic import FakeClinic
from tests.support.people import AHMED, ANA, CLEANING, CONSULTATION, RUIZ, WITH_RUIZ, contact, offer
from tests.support.talk import Phone

NINE_THIRTY = datetime(2026, 3, 2, 15, 30, tzinfo=UTC)


def clinic_of_three() -> FakeClinic:
    return FakeClinic(CONSULTATION, WITH_RUIZ, CLEANING)


def known_ana(*people: Person) -> FakeClinic:
    clinic = FakeClinic(CONSULTATION, WITH_RUIZ, CLEANING, who=contact(consent_version=VERSION))
    clinic.people = list(people)
    return clinic


def submitted(clinic: FakeClinic) -> Submit:
    sent = clinic.did(Submit)[-1]
    assert isinstance(sent, Submit)
    return sent


@pytest.mark.parametrize("lines", [
    ("hi", "1", "2", "2", "Ana Gómez, 34", "headaches", "allergies: nuts", "send"),
    ("hello", "Consultation", "Dr. Ahmed", "today at 9:30", "Ana Gómez 34 years", "headaches since May", "skip", "yes"),
])  # fmt: skip
def test_a_first_booking_takes_eight_messages(lines: tuple[str, ...]) -> None:
    clinic = clinic_of_three()
    assert "Not booked yet" in Phone(clinic).all(*lines)
    sent = submitted(clinic)
    assert (sent.name, sent.age, sent.person_id) == ("Ana Gómez", 34, None)
    assert sent.held.hold == Hold(CONSULTATION.service_id, AHMED, NINE_THIRTY)
    assert sent.intake["chief_complaint"].startswith("headaches")


def test_where_one_doctor_gives_the_service_the_doctor_is_not_asked() -> None:
    phone = Phone(clinic_of_three())
    phone.all("hi", "Dental cleaning")
    assert phone.asked == "booking.slot"


def test_a_returning_patient_takes_six_messages_and_is_asked_neither_who_nor_the_optional_question() -> None:
    clinic = known_ana(ANA)
    phone = Phone(clinic)
    card = phone.all("hi", "1", "1", "1", "headaches")
    assert "Ana Gómez, 34" in card
    assert "penicillin" in card
    assert "Not booked yet" in phone.say("send")
    assert submitted(clinic).person_id == ANA.id
    assert submitted(clinic).intake["allergies"] == "penicillin"


def test_of_several_people_the_patient_chooses_or_names_somebody_new() -> None:
    leo = replace(ANA, id=UUID(int=0xA9), name="Leo Gómez", age=7)
    clinic = known_ana(ANA, leo)
    phone = Phone(clinic)
    assert "Somebody new" in phone.all("hi", "2", "1")
    assert "Leo Gómez" in phone.all("2", "check-up")
    phone.all("send", "hi", "2", "3", "Somebody new", "Eva Gómez, 4", "check-up", "skip", "send")
    assert (submitted(clinic).name, submitted(clinic).person_id) == ("Eva Gómez", None)


def test_a_name_without_an_age_is_followed_by_the_age_alone() -> None:
    phone = Phone(clinic_of_three())
    phone.all("hi", "2", "1", "Ana Gómez")
    assert phone.asked == "booking.age"
    phone.say("34")
    assert phone.asked == "booking.reason"


def test_an_age_without_a_name_is_followed_by_the_name_alone() -> None:
    phone = Phone(clinic_of_three())
    assert "name" in phone.all("hi", "2", "1", "34 years")
    assert "Ana Gómez, 34" in phone.all("Ana Gómez", "tooth", "skip")


def test_the_first_bubble_has_emergency_number_consent_and_services() -> None:
    hello = Phone(clinic_of_three()).say("hi")
    assert all(
        part in hello for part in ("911", "you agree", "1. Consultation", "2. Dental cleaning", "I do not agree")
    )


def test_choosing_a_service_agrees_to_the_text_that_was_shown() -> None:
    clinic = clinic_of_three()
    Phone(clinic).all("hi", "1")
    assert clinic.did(Consent) == [Consent(VERSION, "en", given=True)]


def test_a_service_named_before_the_text_was_shown_is_only_the_first_row() -> None:
    clinic = clinic_of_three()
    hello = Phone(clinic).say("I would like a dental cleaning")
    assert "1. Dental cleaning" in hello
    assert not clinic.did(Consent)


@pytest.mark.parametrize("no", ["no", "3", "I do not agree"])
def test_who_declines_is_asked_for_service_doctor_time_name_and_age_only(no: str) -> None:
    clinic = clinic_of_three()
    phone = Phone(clinic)
    phone.all("hi", no, "1", "1", "1", "Ana Gómez, 34")
    assert phone.asked == "booking.sure"
    phone.say("send")
    assert clinic.did(Consent) == [Consent(VERSION, "en", given=False)]
    assert submitted(clinic).intake == {}


def test_first_available_offers_the_times_of_all_doctors_with_their_names() -> None:
    clinic = clinic_of_three()
    phone = Phone(clinic)
    times = phone.all("hi", "1", "First available")
    assert "Dr. Sarah Ahmed" in times
    assert "Dr. Luis Ruiz" in times
    phone.say("2")
    assert clinic.did(Hold) == [Hold(WITH_RUIZ.service_id, RUIZ, datetime(2026, 3, 2, 15, 0, tzinfo=UTC))]


def test_price_and_length_are_said_where_doctors_differ() -> None:
    assert "$150" in Phone(clinic_of_three()).all("hi", "1")
    same = FakeClinic(CONSULTATION, replace(WITH_RUIZ, price=CONSULTATION.price))
    assert "$200" not in Phone(same).all("hi", "1")


def test_another_day_leads_to_a_day_and_its_times() -> None:
    phone = Phone(clinic_of_three())
    assert "Which day" in phone.all("hi", "2", "10")
    assert "Thursday 5 March" in phone.say("Thu 5 Mar")
    assert "Ana" in phone.all("2")
    assert phone.asked == "booking.who"


def test_a_full_day_offers_the_nearest_free_times() -> None:
    clinic = clinic_of_three()
    clinic.taken = {(RUIZ, datetime(2026, 3, 4, 15 + n // 2, n % 2 * 30, tzinfo=UTC)) for n in range(16)}
    answer = Phone(clinic).all("hi", "2", "Wednesday")
    assert "no free time" in answer
    assert "Tue 3 Mar" in answer
    assert "Thu 5 Mar" in answer


def test_a_taken_hour_is_said_and_the_day_is_shown() -> None:
    clinic = clinic_of_three()
    clinic.taken = {(RUIZ, datetime(2026, 3, 3, 16, 0, tzinfo=UTC))}
    answer = Phone(clinic).all("hi", "2", "Tuesday at 10")
    assert "10:00 on Tuesday 3 March is not free" in answer
    assert "Tue 3 Mar, 10:30" in answer


def test_later_mornings_and_weekdays_change_the_page_and_answer_nothing() -> None:
    phone = Phone(clinic_of_three())
    phone.all("hi", "2")
    assert "1. Mon 2 Mar, 13:30" in phone.say("later")
    assert "1. Mon 2 Mar, 09:00" in phone.say("earlier")
    assert "Tue 3 Mar" in phone.say("not Monday")
    assert "1. Tue 3 Mar, 12:00" in phone.say("afternoons")
    assert phone.asked == "booking.slot"


def test_a_number_on_the_card_asks_only_that_line_again() -> None:
    clinic = clinic_of_three()
    phone = Phone(clinic)
    phone.all("hi", "1", "2", "2", "Ana Gómez, 34", "headaches", "skip", "3")
    assert phone.asked == "booking.slot"
    card = phone.say("4")
    assert phone.asked == "booking.sure"
    assert "10:30" in card
    assert "headaches" in card


def test_a_known_person_on_the_card_can_be_changed_by_its_number() -> None:
    phone = Phone(known_ana(ANA))
    phone.all("hi", "2", "1", "tooth", "3")
    assert phone.asked == "booking.who"
    assert "Leo Gómez, 7" in phone.all("Leo Gómez, 7", "skip")


def test_the_time_can_be_changed_on_the_card_in_words() -> None:
    phone = Phone(clinic_of_three())
    phone.all("hi", "2", "1", "Ana Gómez, 34", "tooth", "skip")
    assert "Tuesday 3 March, 10:00" in phone.say("Tuesday at 10 instead")
    assert phone.asked == "booking.sure"


def test_what_a_service_requires_is_asked_singly_where_it_is_missing() -> None:
    clinic = FakeClinic(offer(required=frozenset({"chief_complaint", "allergies", "urgency_level"})))
    phone = Phone(clinic)
    phone.all("hi", "1", "1", "Ana Gómez, 34", "headaches", "skip")
    assert phone.asked == "booking.allergies"
    phone.say("penicillin")
    assert phone.asked == "booking.urgency_level"
    phone.all("Urgent", "send")
    assert submitted(clinic).intake["allergies"] == "penicillin"
    assert submitted(clinic).intake["urgency_level"] == "urgent"


def test_a_clinic_without_offers_says_whom_to_call() -> None:
    assert "+525555550100" in Phone(FakeClinic()).say("hi")


def test_two_open_requests_are_named_before_anything_is_asked() -> None:
    clinic = clinic_of_three()
    clinic.add_request(CONSULTATION, NINE_THIRTY)
    clinic.add_request(CLEANING, NINE_THIRTY)
    assert "KR43" in Phone(clinic).say("hi")


def test_a_limit_met_at_the_end_says_which_request_is_open_and_keeps_the_draft() -> None:
    clinic = clinic_of_three()
    clinic.refuse[Submit] = [Refused("limit-doctor", code="KR47", doctor="Dr. Luis Ruiz", start=NINE_THIRTY)]
    phone = Phone(clinic)
    answer = phone.all("hi", "2", "1", "Ana Gómez, 34", "tooth", "skip", "send")
    assert "KR47" in answer
    assert "Mon 2 Mar, 09:30" in answer
    assert phone.asked == "booking.sure"
    assert "Not booked yet" in phone.say("send")


def test_where_no_approval_is_needed_the_visit_is_confirmed_at_once() -> None:
    clinic = FakeClinic(offer(approval_required=False))
    answer = Phone(clinic).all("hi", "1", "1", "Ana Gómez, 34", "headaches", "skip", "send")
    assert "Confirmed" in answer
    assert "Calle Sol 1" in answer


def test_a_phone_that_lives_by_another_clock_is_told_the_zone() -> None:
    clinic = FakeClinic(CONSULTATION, who=contact(phone="+971501234567"))
    assert "Mexico City" in Phone(clinic).all("hi", "1", "1", "Ana Gómez, 34", "headaches", "skip")


def test_what_a_patient_wrote_cannot_pass_for_our_own_text() -> None:
    card = Phone(clinic_of_three()).all("hi", "2", "1", "Ana Gómez, 34", "*Approved*\n1. Send _now_", "skip")
    assert "Reason: Approved 1. Send now" in card
