"""The staff's task of somebody who needs a person: one at a time, with the draft, over when the chat goes on."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from bot import staff_tasks
from bot.demo.queue_rows import rows
from bot.queue_text import show
from models import queue, sql
from models.database import moment, work
from models.facts import CallPerson, Draft, DraftOver
from models.handover import dumped, read
from tests.support.front import ANA, SETTINGS, Front, front_desk
from tests.support.house import MEXICO, House

TO_THE_TIME, MISSES = ("hi", "Consultation"), ("purple", "elephants", "in the room")
DRAFT = Draft("booking.reason", (("service", "Consultation"), ("chief_complaint", "a rash")))


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    doctor = house.doctor()
    house.service(doctor)
    house.hours(doctor, "09:00", "17:00")
    with front_desk(house) as front:
        yield front


def says(front: Front, *lines: str) -> None:
    for line in lines:
        front.says(ANA, line, ProfileName="Ana")
        front.sender.drain()


def every_task(house: House) -> list[Any]:
    return house.rows(select(sql.task).order_by(sql.task.c.id))


def call(house: House, contact: UUID, command: CallPerson | DraftOver, sid: str = "SM1") -> UUID:
    """Carries it out for a message of theirs."""
    message = house.add(sql.inbound, message_sid=sid, sender="whatsapp:+525511111111", contact_id=contact)
    with house.visit(contact, message=message) as visitor:
        visitor.hands.carry_out(command)
    return message


def test_the_third_miss_is_a_task_with_the_draft_and_the_last_message(front: Front) -> None:
    says(front, *TO_THE_TIME, *MISSES)
    (task,) = every_task(front.house)
    assert (task.kind, task.contact_id, task.closed_at) == ("stuck", front.contact_id(ANA), None)
    assert read(task.draft) == Draft("booking.slot", (("service", "Consultation"),))
    assert task.last_message_id == front.inbox()[-1].id


def test_who_then_sends_the_request_has_closed_the_task_and_nothing_of_the_draft_is_kept(front: Front) -> None:
    says(front, *TO_THE_TIME, *MISSES, "1", "Ana López, 34", "headache", "skip", "send")
    assert len(front.house.rows(select(sql.request.c.id))) == 1
    task = next(task for task in every_task(front.house) if task.kind == "stuck")
    assert (task.closed_by, task.draft) == ("patient", None)
    assert task.closed_at is not None


def test_who_deletes_the_draft_deletes_the_staffs_copy_too(front: Front) -> None:
    says(front, *TO_THE_TIME, "1", "Ana López, 34", "headache", "person", "cancel", "yes")
    (task,) = every_task(front.house)
    assert (task.kind, task.closed_at, task.draft) == ("person_wanted", None, None)


def test_a_person_is_called_once_and_the_newest_draft_counts(house: House) -> None:
    ana = house.contact("+525511111111")
    call(house, ana, CallPerson())
    last = call(house, ana, CallPerson(DRAFT), "SM2")
    (task,) = every_task(house)
    assert (task.kind, read(task.draft), task.last_message_id) == ("person_wanted", DRAFT, last)


def test_who_is_stuck_after_asking_for_somebody_is_no_second_task(house: House) -> None:
    ana = house.contact("+525511111111")
    call(house, ana, CallPerson())
    call(house, ana, CallPerson(DRAFT, stuck=True), "SM2")
    (task,) = every_task(house)
    assert (task.kind, read(task.draft)) == ("person_wanted", DRAFT)


def test_who_is_stuck_and_then_asks_has_one_open_task_that_outlives_the_draft(house: House) -> None:
    ana = house.contact("+525511111111")
    call(house, ana, CallPerson(DRAFT, stuck=True))
    call(house, ana, CallPerson(DRAFT), "SM2")
    call(house, ana, DraftOver(), "SM3")
    assert [(task.kind, task.closed_by, task.draft) for task in every_task(house)] == [
        ("stuck", "person_wanted", None),
        ("person_wanted", None, None),
    ]


def test_another_contacts_task_is_left_alone(house: House) -> None:
    ana, luis = house.contact("+525511111111"), house.contact("+525522222222")
    call(house, ana, CallPerson(DRAFT, stuck=True))
    call(house, luis, DraftOver(), "SM2")
    assert [task.closed_at for task in every_task(house)] == [None]


def test_the_queue_shows_the_draft_under_its_task(front: Front) -> None:
    says(front, *TO_THE_TIME, "1", "Ana López, 34", "my knee\nhurts", "person")
    todo = "\n".join(show(replace(SETTINGS, database_url=front.house.url), "sol"))
    assert "To do (1)" in todo
    assert f"  Ana at {ANA} would like to talk to a person · since 08:00\n" in todo
    for line in ("Service: Consultation", "Time: Mon 2 Mar, 09:00", "For: Ana López, 34", "Reason: my knee hurts"):
        assert f"\n      {line}\n" in todo
    assert "Asked for: what else the doctor should know" in todo


def test_the_demos_queue_shows_the_draft_and_the_last_messages(front: Front) -> None:
    says(front, *TO_THE_TIME, *MISSES)
    with work(front.services.engine, front.house.clinic_id) as session:
        (task,) = rows(session, moment(session), MEXICO)["tasks"]
    assert task["what"] == f"Ana at {ANA} does not get on in the chat: help them · since 08:00"
    assert task["draft"] == ["Service: Consultation", "Asked for: the time"]
    assert [line["text"] for line in task["chat"] if line["theirs"]] == list(MISSES)
    assert len(task["chat"]) == 6
    assert not task["chat"][-1]["theirs"]


def test_who_said_stop_is_to_be_called_by_phone(front: Front) -> None:
    says(front, *TO_THE_TIME, *MISSES, "stop")
    with work(front.services.engine, front.house.clinic_id) as session:
        now = moment(session)
        (said,) = [staff_tasks.sentence(row, now) for row in queue.tasks(session)]
    assert said == f"Ana at {ANA} does not get on in the chat: help them, by phone: they wrote stop · since 08:00"


def test_a_draft_comes_back_as_it_was_kept() -> None:
    assert read(dumped(DRAFT)) == DRAFT
    assert read(dumped(None)) is None
