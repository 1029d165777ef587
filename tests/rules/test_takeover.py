"""Staff take a chat over: the bot is silent, what is said meanwhile is theirs and never run, and it is given back."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update

from bot import sweeps
from models import sql
from models.database import work
from models.facts import Refused, Request
from tests.support.ends import DOCTOR
from tests.support.front import ANA, Front, front_desk
from tests.support.house import House
from tests.support.in_chat import MARTA, PEDRO, hands_back, take_over, writes
from tests.support.staff import books

_in, _v, _t = sql.inbound.c, sql.conversation.c, sql.takeover.c


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    doctor = house.doctor(whatsapp=DOCTOR)
    house.service(doctor)
    house.hours(doctor, "09:00", "17:00")
    with front_desk(house) as front:
        front.says(ANA, "hi")
        front.sender.drain()
        yield front


@pytest.fixture
def hers(front: Front) -> UUID:
    return front.contact_id(ANA)


def says(front: Front, *lines: str) -> list[str]:
    """What arrives at her phone because of these."""
    before = len(front.sent_to(ANA))
    for line in lines:
        assert front.says(ANA, line).status_code == 200
        front.sender.drain()
    return front.sent_to(ANA)[before:]


def talk(front: Front, contact: UUID) -> Any:
    return front.house.rows(select(sql.conversation).where(_v.contact_id == contact))[0]


def takeovers(front: Front) -> list[Any]:
    return front.house.rows(select(sql.takeover).order_by(_t.begun_at))


def swept(front: Front) -> list[str]:
    before = len(front.sent_to(ANA))
    sweeps.sweep(front.services)
    return front.sent_to(ANA)[before:]


def test_the_bot_is_silent_and_what_she_writes_is_marked_for_staff(front: Front, hers: UUID) -> None:
    take_over(front, hers)
    assert front.sent_to(ANA)[-1].startswith("A person from Clínica Sol is in this chat now")
    assert says(front, "Consultation", "1") == []
    (takeover,) = takeovers(front)
    first, *new = front.inbox()
    assert (first.takeover_id, first.handled_at is not None) == (None, True)
    assert [(row.takeover_id, row.staff_read_at, row.handled_at is not None) for row in new] == [
        (takeover.id, None, True)
    ] * 2
    assert talk(front, hers).taken_over_by == "Marta"


def test_each_of_their_messages_keeps_the_chat_for_the_clinics_minutes(front: Front, hers: UUID) -> None:
    front.house.set(sql.clinic, takeover_minutes=60)
    writes(front, hers, "Hello Ana")
    first = talk(front, hers).taken_over_until
    front.house.passes(minutes=50)
    writes(front, hers, "Still there?")
    assert talk(front, hers).taken_over_until - first >= timedelta(minutes=50)
    assert len(takeovers(front)) == 1
    front.house.passes(minutes=59)
    assert swept(front) == []
    front.house.passes(minutes=2)
    assert swept(front)[0].startswith("This is the program again")


def test_the_same_form_sent_twice_is_one_message_and_does_not_take_the_chat_again(front: Front, hers: UUID) -> None:
    form = UUID(int=7)
    writes(front, hers, "Hello Ana", form=form)
    assert writes(front, hers, "Hello Ana", form=form).kept is None
    assert front.sent_to(ANA).count("Hello Ana") == 1
    hands_back(front, hers)
    assert writes(front, hers, "Hello Ana", form=form).kept is None
    assert talk(front, hers).taken_over_until is None


@pytest.mark.parametrize("words, why", [("", "no-words"), (" \n ", "no-words"), ("🦷" * 751, "too-long")])
def test_what_is_no_message_is_refused_and_takes_nothing_over(front: Front, hers: UUID, words: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        writes(front, hers, words)
    assert takeovers(front) == []


def test_nobody_takes_over_a_doctors_chat_or_one_that_is_not_there(front: Front) -> None:
    front.says(DOCTOR, "hi")
    with pytest.raises(Refused, match="is-a-doctor"):
        take_over(front, front.contact_id(DOCTOR))
    with pytest.raises(Refused, match="no-such-contact"):
        take_over(front, UUID(int=9))


def test_who_wrote_stop_cannot_be_written_to(front: Front, hers: UUID) -> None:
    says(front, "stop")
    with pytest.raises(Refused, match="stopped"):
        writes(front, hers, "Hello Ana")
    assert takeovers(front) == []


@pytest.mark.parametrize("phone", [None, "+525544444444"])
def test_who_never_wrote_nor_agreed_is_not_written_to(front: Front, phone: str | None) -> None:
    contact = books(front.house, front.house.wall("2026-03-03 09:00"), phone=phone).request.contact_id
    with pytest.raises(Refused, match="silent"):
        writes(front, contact, "Hello Luz")
    assert takeovers(front) == []


def test_emergency_words_and_stop_are_heard_all_the_same(front: Front, hers: UUID) -> None:
    take_over(front, hers)
    (call, stopped) = says(front, "I have chest pain", "stop", "hello?")
    assert call.startswith("🚨 Call 911 now")
    assert "go on" not in call
    assert stopped.startswith("Done: I will not write to you any more")
    assert all(row.takeover_id for row in front.inbox()[1:])
    assert front.tasks() == ["emergency_chest_pain"]


def test_outcomes_and_reminders_go_out_during_a_takeover(front: Front, house: House, hers: UUID) -> None:
    request = asked(house, hers)
    take_over(front, hers)
    front.sent_to(ANA)
    front.says(DOCTOR, f"{request.code} yes")
    assert front.sent_to(ANA)[-1].startswith("✅ Confirmed")
    front.house.passes(minutes=70)
    assert front.sent_to(ANA)[-1].startswith("⏰")


def asked(house: House, contact: UUID) -> Request:
    with house.visit(contact) as visitor:
        return visitor.ask(house.wall("2026-03-03 09:00")).request


def test_who_waited_for_a_person_has_one(front: Front, hers: UUID) -> None:
    says(front, "person")
    take_over(front, hers)
    (task,) = front.house.rows(select(sql.task))
    assert (task.kind, task.closed_by, task.closed_act, task.closed_by_id) == (
        "person_wanted", "Marta", "taken_over", MARTA.id,
    )  # fmt: skip


def test_what_they_had_told_is_kept_for_staff_until_the_chat_is_given_back(front: Front, hers: UUID) -> None:
    says(front, "Consultation", "person")
    take_over(front, hers)
    (task,) = front.house.rows(select(sql.task))
    assert "Consultation" in task.draft
    hands_back(front, hers)
    (task,) = front.house.rows(select(sql.task))
    assert task.draft is None


def test_nobody_talks_to_who_was_erased_meanwhile(front: Front, hers: UUID) -> None:
    take_over(front, hers)
    front.sent_to(ANA)
    front.house.set(sql.contact, hers, address="erased:1", phone=None)
    before = len(front.outbox())
    front.house.passes(minutes=121)
    sweeps.sweep(front.services)
    assert len(front.outbox()) == before
    assert talk(front, hers).taken_over_until is None


def test_a_colleague_may_go_on_and_hand_back(front: Front, hers: UUID) -> None:
    take_over(front, hers)
    writes(front, hers, "Pedro here", actor=PEDRO)
    assert talk(front, hers).taken_over_by == "Pedro"
    assert hands_back(front, hers, PEDRO)
    (takeover,) = takeovers(front)
    assert (takeover.begun_by, takeover.ended_how, takeover.ended_by) == (MARTA.id, "handed_back", PEDRO.id)
    assert not hands_back(front, hers)


def test_a_message_of_a_takeover_is_never_run_after_it_whoever_brings_it(front: Front, hers: UUID) -> None:
    """It could only be stored; the worker comes to it when the chat has been given back, and after a restart."""
    take_over(front, hers)
    front.says(ANA, "Consultation")
    reopen(front)
    hands_back(front, hers)
    front.house.passes(seconds=10)
    told = front.sent_to(ANA)
    with front_desk(front.house) as again:
        sweeps.sweep(again.services)
        assert again.sent_to(ANA) == []
    assert front.sent_to(ANA) == told
    (takeover,) = takeovers(front)
    last = front.inbox()[-1]
    assert (last.takeover_id, last.handled_at is not None) == (takeover.id, True)


def reopen(front: Front) -> None:
    """As if the message had only been stored."""
    with work(front.house.engine, front.house.clinic_id) as session:
        newest = select(_in.id).order_by(_in.seq.desc()).limit(1).scalar_subquery()
        session.execute(update(sql.inbound).where(_in.id == newest).values(handled_at=None, takeover_id=None))


def test_what_is_written_when_the_time_is_over_is_answered_and_says_who_answers(front: Front, hers: UUID) -> None:
    take_over(front, hers)
    front.sent_to(ANA)
    front.house.passes(minutes=121)
    (answer,) = says(front, "hello?")
    assert answer.startswith("This is the program again")
    assert swept(front) == []
    (takeover,) = takeovers(front)
    assert (takeover.ended_how, takeover.ended_by) == ("ran_out", None)
    assert takeover.ended_at <= front.inbox()[-1].received_at


def test_what_was_written_before_the_time_was_over_stays_theirs(front: Front, hers: UUID) -> None:
    take_over(front, hers)
    front.says(ANA, "Consultation")
    reopen(front)
    front.house.passes(minutes=121)
    sweeps.sweep(front.services)
    assert front.inbox()[-1].takeover_id == takeovers(front)[0].id
