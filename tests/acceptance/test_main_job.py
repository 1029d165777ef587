"""The main job through the front door: signed webhooks in, Twilio's API out, real processes and rows between."""

from datetime import timedelta

from bot import clock
from tests.support.opened import owner
from tests.support.story import Story, story
from tests.support.town import Person, Town

SUBMITTED = "request becomes pending by patient"
AT_MOST = 8  # messages of a patient who books for the first time


def asks(ana: Person, town: Town) -> None:
    """From "hi" to a request that waits, with the rows going along."""
    assert "Clínica Sol" in ana.says("hi")
    assert story(town.url) == Story([], [], [], [])
    assert "next free times" in ana.says("1")
    assert "Who is the visit for?" in ana.says("1")
    assert story(town.url) == Story(["held"], [], [], [])
    ana.says("Ana Gómez, 34")
    ana.says("palpitations since last week")
    assert "Please check" in ana.says("skip")
    assert story(town.url) == Story(["held"], [], [], [])
    assert "Not booked yet" in ana.says("send")
    assert story(town.url) == Story(["pending_approval"], ["pending"], [], [SUBMITTED])


def all_is_said(town: Town, *people: Person) -> None:
    assert [person.unread for person in people] == [[] for _ in people]
    assert all(person.said <= AT_MOST for person in people)
    refused = [message.error_code for message in town.twilio.account.messages if message.error_code]
    assert refused == []  # nothing went to a closed window


def test_a_request_is_approved_and_becomes_a_visit(open_clinic: Town, ana: Person, doctor: Person) -> None:
    asks(ana, open_clinic)
    card = doctor.hears()
    assert "Ana, 34" in card
    assert "palpitations" not in card  # intake only on *details*
    assert "Approved" in doctor.says("yes")
    assert "Confirmed" in ana.hears()
    events = [SUBMITTED, "request pending -> approved by doctor", "visit becomes confirmed by doctor"]
    assert story(open_clinic.url) == Story(["reserved"], ["approved"], ["confirmed"], events)
    all_is_said(open_clinic, ana, doctor)


def test_a_request_is_rejected_and_the_reason_follows(open_clinic: Town, ana: Person, doctor: Person) -> None:
    asks(ana, open_clinic)
    doctor.hears()
    assert "May I tell the patient why?" in doctor.says("no")
    told = ana.hears()
    assert "Not booked" in told
    assert ana.offered  # other times
    events = [SUBMITTED, "request pending -> rejected by doctor"]
    assert story(open_clinic.url) == Story(["released"], ["rejected"], [], events)
    assert "told your reason" in doctor.says("I am in surgery that morning")
    assert "I am in surgery that morning" in ana.hears()
    with owner(open_clinic.url) as connection:
        reason = connection.exec_driver_sql("SELECT rejection_reason FROM reservation_request").scalar_one()
    assert reason == "I am in surgery that morning"
    assert story(open_clinic.url).requests == ["rejected"]
    all_is_said(open_clinic, ana, doctor)


def test_a_request_nobody_answers_expires_and_is_asked_again_by_one_answer(
    open_clinic: Town, ana: Person, doctor: Person
) -> None:
    with owner(open_clinic.url) as connection:
        clock.install(connection)
    asks(ana, open_clinic)
    doctor.hears()
    with owner(open_clinic.url) as connection:
        clock.move(connection, timedelta(minutes=30))
    told = ana.hears()
    assert "Not booked" in told
    assert "Expired" in doctor.hears()
    events = [SUBMITTED, "request pending -> expired by system"]
    assert story(open_clinic.url) == Story(["expired"], ["expired"], [], events)
    assert "expired without an answer" in doctor.says("yes")
    assert "Not booked yet" in ana.says("1")
    again = Story(["expired", "pending_approval"], ["expired", "pending"], [], [*events, SUBMITTED])
    assert story(open_clinic.url) == again
    assert "Ana, 34" in doctor.hears()
    all_is_said(open_clinic, ana, doctor)
