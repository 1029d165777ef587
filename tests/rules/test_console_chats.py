"""The console's chats: who waits is listed; a chat is read, taken over, written in and given back by whom it may."""

import re
from collections.abc import Iterator
from copy import copy
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from models import sql
from models.base import new_id
from tests.support.console import Staff, console
from tests.support.counting import counted
from tests.support.front import ANA, LUIS, Front, front_desk
from tests.support.house import House
from tests.support.in_chat import take_over

WORDS = "Hello Ana <b>you</b>"


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    doctor = house.doctor()
    house.service(doctor)
    house.hours(doctor, "09:00", "17:00")
    with front_desk(house) as front:
        for line in ("hi", "Consultation", "person"):
            front.says(ANA, line, ProfileName="Ana")
            front.sender.drain()
        yield front


@pytest.fixture
def marta(front: Front) -> Staff:
    return console(front.house, app=front.client.application, name="Marta")


def at(front: Front, rest: str = "") -> str:
    return f"/chats/{front.contact_id(ANA)}{rest}"


def writes(marta: Staff, front: Front, words: str = WORDS, **more: str) -> str:
    fields = {"words": words, "form_id": str(new_id()), "seen": "9"} | more
    return marta.follows(marta.post(at(front, "/write"), fields))


def read(marta: Staff, path: str) -> str:
    return str(marta.get(path).get_data(as_text=True))


def test_who_waits_for_a_person_is_listed_with_the_clock_until_somebody_comes(marta: Staff, front: Front) -> None:
    listed = read(marta, "/chats")
    assert "Wants to talk to a person, since 08:00." in listed
    assert "Somebody should come by 08:30." in listed
    said = marta.follows(marta.post(at(front, "/take")))
    assert "The chat is yours." in said
    assert "Marta has this chat until 10:00" in read(marta, "/chats")
    assert "Wants to talk" not in read(marta, "/chats")


def test_the_page_shows_the_chat_the_draft_and_until_when_words_reach_them(marta: Staff, front: Front) -> None:
    shown = read(marta, at(front))
    assert '<dd dir="auto">Consultation</dd>' in shown
    assert shown.index("Hello Ana!") < shown.index("I have told the clinic")
    assert "Can be written to at any time." in shown
    assert '<dd dir="auto">Consultation</dd>' in marta.follows(marta.post(at(front, "/take")))


def test_a_question_that_has_no_word_of_ours_is_not_named(marta: Staff, front: Front) -> None:
    for line in ("menu", "person"):
        front.says(LUIS, line)
    page = read(marta, f"/chats/{front.contact_id(LUIS)}")
    assert "Asked for last" not in page
    assert "What</dd>" not in page


def test_from_the_chat_who_writes_is_booked_for(marta: Staff, front: Front, house: House) -> None:
    page = read(marta, at(front))
    assert "Book for who writes here" in page
    form = marta.get("/calendar/book", contact_id=front.contact_id(ANA)).get_data(as_text=True)
    assert 'value="Ana"' in form
    assert f'value="{ANA.partition(":")[2] or ANA}"' in form
    assert marta.get("/calendar/book", contact_id=new_id()).status_code == 404
    with house.visit(front.contact_id(ANA)) as visitor:
        asked = visitor.ask(house.wall("2026-03-03 09:00"), "Ana Gómez").request
    page = read(marta, at(front))
    assert f"/patients/{asked.patient_id}" in page
    assert f"/calendar?patient_id={asked.patient_id}" in page
    assert "Book for Ana Gómez" in page.replace("\u2068", "").replace("\u2069", "")


def test_a_number_can_be_read_beside_the_choices_that_it_was_one_of(marta: Staff, front: Front) -> None:
    front.says(LUIS, "hi")
    front.sender.drain()
    front.says(LUIS, "1")
    page = read(marta, f"/chats/{front.contact_id(LUIS)}")
    assert "1 Consultation · 2 " in page


def test_words_reach_her_phone_as_they_are_and_are_shown_with_their_writer(marta: Staff, front: Front) -> None:
    shown = writes(marta, front)
    assert front.sent_to(ANA)[-1] == WORDS
    assert "Hello Ana &lt;b&gt;you&lt;/b&gt;" in shown
    assert "<b>you" not in shown
    assert "<bdi>Marta</bdi>" in shown


def test_a_form_that_is_sent_twice_is_one_message(marta: Staff, front: Front) -> None:
    form = str(new_id())
    writes(marta, front, form_id=form)
    writes(marta, front, form_id=form)
    assert front.sent_to(ANA).count(WORDS) == 1


@pytest.mark.parametrize(
    "words, why", [("  ", "There is nothing to send yet"), ("é" * 1501, "longer than one message")]
)
def test_what_is_refused_comes_back_with_its_words(marta: Staff, front: Front, words: str, why: str) -> None:
    answered = marta.post(at(front, "/write"), {"words": words, "form_id": str(new_id()), "seen": "0"})
    assert answered.status_code == 422
    assert why in answered.get_data(as_text=True)
    assert words.strip() in answered.get_data(as_text=True)


@pytest.mark.parametrize("fields", [{}, {"form_id": "1"}, {"form_id": str(UUID(int=1)), "seen": "-1", "words": "a"}])
def test_what_no_page_of_ours_sends_is_no_message(marta: Staff, front: Front, fields: dict[str, str]) -> None:
    assert marta.post(at(front, "/write"), fields).status_code == 400


def test_what_she_writes_is_new_until_it_was_read(marta: Staff, front: Front) -> None:
    marta.post(at(front, "/take"))
    front.says(ANA, "I have a question")
    assert "1 new" in read(marta, "/chats")
    shown = read(marta, at(front))
    seen = re.search(r'data-seen="(\d+)"', shown)
    assert seen
    assert "Mark 1 message as read" in shown
    front.says(ANA, "another one")
    marta.post(at(front, "/read"), {"seen": seen[1]})
    assert "1 new" in read(marta, "/chats")
    marta.post(at(front, "/hand-back"))
    assert "1 new" in read(marta, "/chats")


def test_it_is_given_back_once(marta: Staff, front: Front) -> None:
    marta.post(at(front, "/take"))
    assert "The program answers again" in marta.follows(marta.post(at(front, "/hand-back")))
    assert front.sent_to(ANA)[-1].startswith("This is the program again")
    assert "was answering already" in marta.follows(marta.post(at(front, "/hand-back")))


def test_only_what_changed_is_drawn_again(marta: Staff, front: Front) -> None:
    version = re.search(r'data-version="([^"]+)"', read(marta, at(front)))
    assert version
    theirs = copy(front.house)
    theirs.engine = front.services.engine
    with counted(theirs) as said:
        assert marta.get(at(front, "/live"), seen=version[1]).status_code == 204
    assert sum("FROM conversation" in one for one in said) == 1
    front.says(ANA, "hello?")
    assert "hello?" in marta.get(at(front, "/live"), seen=version[1]).get_json()["live"]


def test_so_is_the_list(marta: Staff, front: Front) -> None:
    version = re.search(r'data-version="([^"]+)"', read(marta, "/chats"))
    assert version
    assert marta.get("/chats/live", seen=version[1]).status_code == 204
    front.says(LUIS, "person", ProfileName="Luis")
    assert "Luis" in marta.get("/chats/live", seen=version[1]).get_json()["live"]


def test_a_doctor_sees_the_chats_of_her_own_patients_alone(front: Front, house: House) -> None:
    doctor, other = house.doctor("Dr. Ruiz"), house.doctor("Dr. Haddad")
    house.service(doctor, "Check-up")
    house.hours(doctor, "09:00", "17:00")
    with house.visit(front.contact_id(ANA)) as ana:
        ana.ask(house.wall("2026-03-03 09:00"), service="Check-up")
    hers = console(house, "doctor", app=front.client.application, doctor_id=doctor)
    theirs = console(house, "doctor", app=front.client.application, doctor_id=other)
    assert "Ana" in read(hers, "/chats")
    assert hers.get(at(front)).status_code == 200
    assert "Nobody waits" in read(theirs, "/chats")
    assert theirs.get(at(front)).status_code == theirs.post(at(front, "/take")).status_code == 404


def test_of_whoever_asked_for_another_doctor_too_she_reads_the_request_and_not_the_chat(
    front: Front, house: House
) -> None:
    doctor, other = house.doctor("Dr. Ruiz"), house.doctor("Dr. Haddad")
    asked = {}
    for one, service in ((doctor, "Check-up"), (other, "Vaccination")):
        house.service(one, service)
        house.hours(one, "09:00", "17:00")
        with house.visit(front.contact_id(ANA)) as ana:
            asked[one] = ana.ask(house.wall("2026-03-03 09:00"), service=service).request
    hers = console(house, "doctor", app=front.client.application, doctor_id=doctor)
    assert "Hello Ana" not in read(hers, f"/requests/{asked[doctor].id}")
    assert asked[doctor].code in read(hers, f"/requests/{asked[doctor].id}")
    assert hers.get(at(front)).status_code == 404
    assert "Hello Ana" in read(console(house, app=front.client.application), f"/requests/{asked[doctor].id}")


def test_an_auditor_reads_and_finds_no_box(front: Front, house: House) -> None:
    auditor = console(house, "auditor", app=front.client.application)
    shown = read(auditor, at(front))
    assert "<textarea" not in shown
    assert "Take over" not in shown


def test_a_list_and_a_chat_cost_a_fixed_number_of_statements(marta: Staff, front: Front, house: House) -> None:
    theirs = copy(house)
    theirs.engine = front.services.engine

    def cost(path: str) -> int:
        with counted(theirs) as said:
            assert marta.get(path).status_code == 200
        return len(said)

    few = cost("/chats"), cost(at(front))
    assert max(few) < 20
    front.says(LUIS, "hola")
    for number in range(30):
        contact = house.contact(f"+5255{10_000_000 + number}")
        take_over(front, contact)
        house.add(sql.task, kind="person_wanted", contact_id=contact)
        front.says(ANA, f"line {number}")
    assert (cost("/chats"), cost(at(front))) == few
    rows = house.rows(select(sql.takeover.c.begun_at))
    assert max(row.begun_at for row in rows) - min(row.begun_at for row in rows) < timedelta(minutes=5)
