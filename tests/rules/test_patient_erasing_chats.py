"""Erasing what was said in chats: whose phone it is, what was on its way, who had taken it over, who never booked."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import select

from models import sql, takeover
from models.base import new_id
from models.database import work
from models.facts import Refused
from models.patient_erasing import Erased, erase_chat
from models.patient_search import strangers
from models.people import persons
from tests.support.canaries import kept
from tests.support.front import ANA, LUIS, RUIZ, Front
from tests.support.house import House
from tests.support.lived import CANARIES, STAFF, asks, desk, erased, patient, says


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    with desk(house) as front:
        yield front


def test_the_same_phone_is_a_new_person(front: Front) -> None:
    house = front.house
    asks(front)
    old = front.contact_id(ANA)
    erased(house, patient(front))
    says(front, "hi")
    assert "Hello" in front.sent_to(ANA)[-1]
    new = front.contact_id(ANA)
    assert new != old
    with work(house.engine, house.clinic_id) as session:
        assert persons(session, new, house.wall("2026-03-02 09:00").date()) == ()


def test_a_phone_that_others_use_stays_with_them(front: Front) -> None:
    house = front.house
    asks(front)
    contact = front.contact_id(ANA)
    house.add(sql.patient, contact_id=contact, name="Zoe", age_years=9, asked_on=house.wall("2026-03-02 09:00").date())
    done = erased(house, patient(front))
    assert (done.contacts, done.shared) == (0, 1)
    assert front.contact_id(ANA) == contact
    assert kept(house.url, [word for word in CANARIES if word != "5512345678"]) == {}
    says(front, "hi")
    assert front.contact_id(ANA) == contact


def test_others_lose_nothing(front: Front) -> None:
    house = front.house
    asks(front)
    asks(front, person=LUIS, name="Luis Prado", reason="gazelleknee")
    before = kept(house.url, ["gazelleknee", "Prado", LUIS[1:]])
    erased(house, patient(front))
    assert kept(house.url, ["gazelleknee", "Prado", LUIS[1:]]) == before


def test_what_waits_to_be_sent_to_them_is_dropped(front: Front) -> None:
    house = front.house
    asks(front)
    contact = front.contact_id(ANA)
    waiting = house.add(sql.outbound, contact_id=contact, purpose="later", body="Xantippe!")
    parked = {"state": "parked", "park_reason": "window_closed"}
    kept_back = house.add(sql.outbound, contact_id=contact, purpose="parked", body="Xantippe!", **parked)
    erased(house, patient(front))
    states = {row.id: (row.state, row.park_reason, row.body) for row in front.outbox()}
    assert states[waiting] == states[kept_back] == ("dropped", None, None)
    front.sender.drain()
    assert "Xantippe!" not in front.sent_to(ANA)


def test_a_message_that_nobody_has_answered_yet_is_answered_by_nobody(front: Front) -> None:
    house = front.house
    asks(front)
    house.add(sql.inbound, message_sid="SM77", sender=f"whatsapp:{ANA}", body="yakdraft")
    erased(house, patient(front))
    left: Any = next(row for row in front.inbox() if row.message_sid == "SM77")
    assert (left.body, left.handled_at is not None, ANA in left.sender) == (None, True, False)


def test_nor_is_one_whose_number_was_spelled_otherwise(front: Front) -> None:
    house, other = front.house, ANA.replace("+52", "+521")
    asks(front)
    house.add(sql.inbound, message_sid="SM77", sender=f"whatsapp:{other}", body="yakdraft")
    failed = {"failed_at": house.wall("2026-03-02 08:00"), "error": "KeyError"}
    house.add(sql.inbound, message_sid="SM78", sender=f"whatsapp:{other}", body="yakdraft", **failed)
    erased(house, patient(front))
    assert kept(house.url, CANARIES) == {}
    left: Any = [row for row in front.inbox() if row.message_sid in {"SM77", "SM78"}]
    assert [(row.body, other in row.sender) for row in left] == [(None, False)] * 2


def test_a_chat_that_staff_had_taken_over_is_nobodys_afterwards(front: Front) -> None:
    house = front.house
    asks(front)
    contact = front.contact_id(ANA)
    with work(house.engine, house.clinic_id) as session:
        takeover.take_over(session, house.clinic_id, STAFF, contact)
    erased(house, patient(front))
    chat = house.rows(select(sql.conversation).where(sql.conversation.c.contact_id == contact))[0]
    assert (chat.state, chat.taken_over_until, chat.taken_over_by) == (None, None, None)
    assert [row.ended_how for row in house.rows(select(sql.takeover))] == ["handed_back"]


def chat_erased(front: Front, person: str) -> Erased:
    with work(front.house.engine, front.house.clinic_id) as session:
        return erase_chat(session, front.contact_id(person), STAFF)


def test_who_wrote_and_was_never_booked_for_can_be_found_and_erased(front: Front) -> None:
    house = front.house
    says(front, "hi", "zebrafever since Monday", "person")
    says(front, "today", person=RUIZ, name="Elena")
    with work(house.engine, house.clinic_id) as session:
        (found,) = strangers(session, ANA)
        assert (found.contact_id, found.phone, found.messages) == (front.contact_id(ANA), ANA, 3)
        assert strangers(session, RUIZ) == strangers(session, "Xantippe") == []
    done = chat_erased(front, ANA)
    assert (done.contacts, done.requests) == (1, 0)
    assert kept(house.url, CANARIES) == {}
    with work(house.engine, house.clinic_id) as session:
        assert strangers(session, ANA) == []


def test_a_chat_in_which_somebody_is_booked_for_goes_with_their_record(front: Front) -> None:
    asks(front)
    with pytest.raises(Refused, match="erase-record"):
        chat_erased(front, ANA)
    assert kept(front.house.url, CANARIES)


def test_a_doctors_chat_and_nobodys_are_not_erased(front: Front) -> None:
    says(front, "today", person=RUIZ, name="Elena")
    with pytest.raises(Refused, match="erase-doctor"):
        chat_erased(front, RUIZ)
    with pytest.raises(Refused, match="no-such-contact"), work(front.house.engine, front.house.clinic_id) as session:
        erase_chat(session, new_id(), STAFF)


def to_the_doctor(front: Front, **more: Any) -> Any:
    """A list of hers that names Xantippe; what became of it once she was erased."""
    house = front.house
    key = house.add(sql.outbound, contact_id=front.contact_id(RUIZ), body="1. KR47 · Xantippe, 34", **more)
    erased(house, patient(front))
    return next(row for row in front.outbox() if row.id == key)


@pytest.mark.parametrize("waits", [{"state": "waiting"}, {"state": "parked", "park_reason": "window_closed"}])
def test_a_list_that_waits_for_the_doctor_is_not_sent_and_forgotten(front: Front, waits: dict[str, str]) -> None:
    asks(front)
    says(front, "today", person=RUIZ, name="Elena")
    row = to_the_doctor(front, purpose="reply:1", **waits)
    assert (row.state, row.body) == ("dropped", None)
    says(front, "pending", person=RUIZ, name="Elena")
    assert "Xantippe" not in front.sent_to(RUIZ)[-1]


def test_another_patients_card_that_waits_stays_though_she_has_the_same_name(front: Front) -> None:
    asks(front)
    asks(front, person=LUIS, name="Xantippe Prado", reason="gazelleknee")
    other = front.house.rows(select(sql.request.c.id).where(sql.request.c.patient_name == "Xantippe Prado"))[0].id
    says(front, "today", person=RUIZ, name="Elena")
    row = to_the_doctor(front, purpose="card", about_request_id=other, state="parked", park_reason="window_closed")
    assert (row.state, row.body) == ("parked", "1. KR47 · Xantippe, 34")


def test_while_a_list_of_hers_is_being_sent_nothing_is_erased(front: Front) -> None:
    asks(front)
    says(front, "today", person=RUIZ, name="Elena")
    with pytest.raises(Refused, match="erase-busy"):
        to_the_doctor(front, purpose="reply:1", state="sending", lease_ends_at=front.house.wall("2026-03-02 08:05"))


def test_why_hours_were_changed_stays_where_it_names_nobody(front: Front) -> None:
    house = front.house
    asks(front)
    doctor = house.rows(select(sql.doctor.c.id))[0].id
    for act, why in (("hours_changed", "training"), ("hours_changed", "for Xantippe"), ("role_changed", "Xantippe")):
        house.add(sql.staff_act, act=act, subject=doctor, why=why)
    house.exception(doctor, "closed", "2026-03-12", reason="training")
    erased(house, patient(front))
    acts = house.rows(select(sql.staff_act.c.why).where(sql.staff_act.c.subject == doctor))
    assert {row.why for row in acts} == {"training", None, "Xantippe"}
    assert [row.reason for row in house.rows(select(sql.exception.c.reason))] == ["training"]
