"""A request's page: all that was said and done, and every act with its reason, told to both phones."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from sqlalchemy import select

from models import sql
from models.facts import Decide, Request, Visit
from tests.support.console import Staff, console
from tests.support.counting import counted
from tests.support.ends import offered, yes
from tests.support.front import Front, front_desk
from tests.support.house import House
from tests.support.moving import booked

TEN = "2026-03-02 10:00"
ANA, AHMED = "+525511111111", "+971501234567"


@pytest.fixture
def front(house: House, ahmed: UUID, ana: UUID) -> Iterator[Front]:
    """The desk with its sender, whose phones are open."""
    for contact in (ahmed, ana):
        house.set(sql.contact, contact, window_closes_at=house.wall("2026-03-09 08:00"))
    with front_desk(house) as front:
        yield front


@pytest.fixture
def rosa(front: Front) -> Staff:
    """Of the front desk, at that very application."""
    return console(front.house, app=front.client.application)


def shown(rosa: Staff, request: Request) -> str:
    return rosa.get(f"/requests/{request.id}").get_data(as_text=True)


def does(rosa: Staff, request: Request, act: str, why: str = "she called", **form: str) -> str:
    """The page that follows."""
    return rosa.follows(rosa.post(f"/requests/{request.id}/{act}", {"why": why, **form}))


def test_the_page_has_what_was_said_and_done(rosa: Staff, ana: UUID, asked: Request) -> None:
    rosa.house.set(sql.request, asked.id, chief_complaint="<i>palpitations</i>", urgency_level="urgent")
    assert "Prefers to be reached by" not in shown(rosa, asked)  # nobody has said so
    rosa.house.set(sql.request, asked.id, preferred_contact_method="phone")
    rosa.house.add(sql.inbound, message_sid="SM1", sender="x", contact_id=ana, body="Is nine sure?")
    page = shown(rosa, asked)
    assert asked.code in page
    assert "&lt;i&gt;palpitations&lt;/i&gt;" in page
    assert "Is nine sure?" in page
    assert "Asked for" in page
    assert "By phone" in page
    assert '<option value="The doctor said so by phone">' in page
    assert [act for act in ("approve", "reject", "offer", "withdraw") if f"/{act}" in page] == [
        "approve", "reject", "offer", "withdraw",
    ]  # fmt: skip
    assert "/undo" not in page
    for place in (f"/chats/{asked.contact_id}", f"/patients/{asked.patient_id}"):
        assert place in page
        assert rosa.get(place).status_code == 200


def test_one_yes_of_staff_and_both_phones_hear_it(rosa: Staff, front: Front, asked: Request) -> None:
    assert "is booked" in does(rosa, asked, "approve", "the doctor said yes by phone")
    assert "Confirmed" in front.sent_to(ANA)[0]
    assert front.sent_to(AHMED)[0].startswith("Approved by the front desk:")
    page = shown(rosa, asked)
    assert "Rosa Vidal (staff)" in page
    assert "Approved by Rosa Vidal" in page
    assert "the doctor said yes by phone" in page
    assert "Approved by Rosa Vidal" in rosa.get("/queue").get_data(as_text=True)
    late = console(front.house, app=rosa.app, name="Paco Gil")
    assert "Nothing was changed" in (told := does(late, asked, "reject"))
    assert "Approved by Rosa Vidal." in told
    assert (len(front.sent_to(ANA)), len(front.sent_to(AHMED))) == (1, 1)


def test_a_no_a_withdrawal_and_another_time_are_told_to_both(
    rosa: Staff, front: Front, ana: UUID, asked: Request
) -> None:
    assert "is rejected" in does(rosa, asked, "reject", told="Please call us")
    assert "The clinic writes: “Please call us”" in front.sent_to(ANA)[-1]
    with rosa.house.visit(ana) as visitor:
        second = visitor.ask(rosa.house.wall(TEN)).request
    at = rosa.house.wall("2026-03-02 09:30").isoformat()
    assert "asked about the other time" in does(rosa, second, "offer", start=at)
    assert "offers you another time" in front.sent_to(ANA)[-1]
    assert front.sent_to(AHMED)[-1].startswith("the front desk offers the patient another time")
    (offer,) = rosa.house.rows(select(sql.request).where(sql.request.c.status == "pending"))
    assert "is withdrawn" in does(rosa, offer, "withdraw")
    assert "has withdrawn your request" in front.sent_to(ANA)[-1]
    assert front.sent_to(AHMED)[-1].startswith("Withdrawn by the front desk for the patient")


def test_a_typed_time_is_on_the_doctors_clock_and_must_be_one(rosa: Staff, asked: Request) -> None:
    zone = "America/Mexico_City"
    for wrong in ({}, {"at": "soon", "zone": zone}, {"at": "2026-03-02T10:00", "zone": "../etc"}, {"start": "9" * 40}):
        assert "choose or type a time" in does(rosa, asked, "offer", **wrong)
    assert "asked about the other time" in does(rosa, asked, "offer", at="2026-03-02T10:00", zone=zone)
    (offer,) = rosa.house.rows(select(sql.request).where(sql.request.c.status == "pending"))
    again = rosa.post(f"/requests/{offer.id}/offer", {"why": "x", "at": "2026-03-02T10:30", "zone": zone})
    (newer,) = rosa.house.rows(select(sql.request).where(sql.request.c.status == "pending"))
    assert again.location.endswith(f"/requests/{newer.id}")  # and not of the one that is over
    assert offer.requested_time == rosa.house.wall(TEN)


def test_without_a_reason_nothing_is_done(rosa: Staff, asked: Request) -> None:
    assert "please say why" in does(rosa, asked, "approve", " ")
    assert rosa.house.rows(select(sql.request.c.status)) == [("pending",)]


def test_the_calendars_card_tells_what_was_noted_and_taken_back(rosa: Staff, asked: Request) -> None:
    rosa.house.set(sql.clinic, undo_seconds=30)
    for act in ("approve", "undo"):
        does(rosa, asked, act, "he said yes by phone")
    rosa.house.set(sql.clinic, undo_seconds=0)
    does(rosa, asked, "approve")
    (visit,) = rosa.house.rows(sql.visit.select())
    page = rosa.get(f"/calendar/visits/{visit.id}").get_data(as_text=True)
    assert "Decision taken back" in page
    assert page.count("he said yes by phone") == 2
    assert "Rosa Vidal (staff)" in page


def test_whoever_is_late_reads_who_was_first(rosa: Staff, ahmed: UUID, asked: Request) -> None:
    with rosa.house.visit(ahmed) as doctor:
        doctor.hands.carry_out(Decide(asked.id, "reject", "tap"))
    assert "Nothing was changed" in (page := does(rosa, asked, "approve"))
    assert "Rejected by Dr. Sarah Ahmed" in page


def test_what_staff_decided_is_taken_back_while_it_can_be(rosa: Staff, front: Front, asked: Request) -> None:
    rosa.house.set(sql.clinic, undo_seconds=30)
    assert "can be taken back for a moment" in does(rosa, asked, "approve")
    assert "/undo" in (page := shown(rosa, asked))
    assert "/approve" not in page
    assert "waits again" in does(rosa, asked, "undo", "wrong row")
    assert front.sent_to(ANA) == []
    assert "Decision taken back" in shown(rosa, asked)


def test_staff_answer_an_offer_for_the_patient(rosa: Staff, front: Front, ahmed: UUID, asked: Request) -> None:
    offer = offered(rosa.house, ahmed, asked)
    assert "/accept" in shown(rosa, offer)
    assert "is booked" in does(rosa, offer, "accept")
    assert front.sent_to(AHMED)[-1].startswith("Booked, the patient accepted")


# a visit
@pytest.fixture
def visit(house: House, ahmed: UUID, ana: UUID) -> Visit:
    return booked(house, ahmed, ana, house.wall(TEN))


def test_a_visit_is_moved_with_a_click_and_both_hear_it(rosa: Staff, front: Front, visit: Visit) -> None:
    page = rosa.client.get(rosa.get(f"/visits/{visit.id}").location).get_data(as_text=True)
    assert [act for act in ("move", "cancel", "approve") if f"/{act}" in page] == ["move", "cancel"]
    start = rosa.house.wall("2026-03-03 09:00").isoformat()
    back = rosa.post(f"/visits/{visit.id}/move", {"why": "she called", "start": start})
    assert "The visit is moved" in rosa.follows(back)
    assert front.sent_to(ANA)[-1].startswith("✅ Moved")
    assert front.sent_to(AHMED)[-1].startswith("Moved by the front desk:")


def test_a_visit_is_cancelled_and_the_patient_sees_other_times(rosa: Staff, front: Front, visit: Visit) -> None:
    rosa.post(f"/visits/{visit.id}/cancel", {"why": "power cut"})
    assert front.sent_to(ANA)[-1].startswith("The clinic has cancelled this visit.")
    assert front.sent_to(AHMED)[-1].startswith("Visit cancelled by the front desk")
    assert rosa.house.rows(select(sql.visit.c.status)) == [("cancelled",)]


def test_what_became_of_it_is_written_down(house: House, visit: Visit) -> None:
    house.it_is("2026-03-02 09:55")
    rosa = console(house)
    rosa.post(f"/visits/{visit.id}/attend", {"why": "at the desk", "to": "arrived"})
    assert rosa.house.rows(select(sql.visit.c.status)) == [("arrived",)]
    assert "· Arrived" in rosa.follows(rosa.get(f"/visits/{visit.id}"))
    rosa.post(f"/visits/{visit.id}/attend", {"why": "x", "to": "nonsense"})
    assert rosa.house.rows(select(sql.visit.c.status)) == [("arrived",)]


def test_who_gets_no_messages_is_not_said_to_have_been_told(house: House, visit: Visit, ana: UUID) -> None:
    house.set(sql.contact, ana, source_channel="desk", window_closes_at=None, consent_at=None)
    rosa = console(house)
    rosa.post(f"/visits/{visit.id}/cancel", {"why": "she called"})
    page = rosa.get("/queue").get_data(as_text=True)
    assert "is cancelled. The doctor is told. The patient gets no message from here" in page
    assert "Patient and doctor are told" not in page


def test_that_somebody_is_there_is_written_down_without_a_word(house: House, visit: Visit) -> None:
    house.it_is("2026-03-02 09:55")
    rosa = console(house)
    for to in ("arrived", "completed"):
        rosa.post(f"/visits/{visit.id}/attend", {"why": "", "to": to})
        assert rosa.house.rows(select(sql.visit.c.status)) == [(to,)]
    assert rosa.house.rows(select(sql.event.c.why).where(sql.event.c.to_status == "arrived")) == [(None,)]
    assert "· Done" in rosa.follows(rosa.get(f"/visits/{visit.id}"))


# both chats, few statements
def test_the_doctors_chat_is_about_this_request_alone(rosa: Staff, front: Front, asked: Request) -> None:
    house = rosa.house
    with house.visit(house.contact("+525522222222")) as luis:
        other = luis.ask(house.wall("2026-03-02 09:30"), "Luis").request
    for words in (f"details {other.code}", f"details {asked.code}", f"{asked.code} no"):
        assert front.says(AHMED, words).status_code == 200
        front.sender.drain()
    page = shown(rosa, asked)
    chat = page[page.index("Chat with the doctor about it") : page.rindex("History")]
    assert f"details {asked.code}" in chat
    assert f"{asked.code} no" in chat
    assert f"details {other.code}" not in chat


def test_it_costs_as_many_statements_however_long_its_story(rosa: Staff, ana: UUID, asked: Request) -> None:
    shown(rosa, asked)
    with counted(rosa.house) as short:
        shown(rosa, asked)
    for number in range(40):
        sent = {"message_sid": f"SM{number}", "sender": "x", "contact_id": ana, "body": f"word {number}"}
        rosa.house.add(sql.inbound, **sent)
    with counted(rosa.house) as long:
        assert "word 39" in shown(rosa, asked)
    assert len(long) == len(short)


def test_who_only_reads_finds_no_forms(rosa: Staff, asked: Request) -> None:
    auditor = console(rosa.house, "auditor", app=rosa.app)
    page = shown(auditor, asked)
    assert asked.code in page
    assert "/approve" not in page
    assert auditor.post(f"/requests/{asked.id}/approve", {"why": "x"}).status_code == 403


def test_nobody_is_named_in_the_log(rosa: Staff, asked: Request, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    does(rosa, asked, "reject", "she has the flu", told="Get well")
    assert not [record for record in caplog.records if "flu" in record.getMessage() or "Ana" in record.getMessage()]
    assert yes(asked).request_id == asked.id
