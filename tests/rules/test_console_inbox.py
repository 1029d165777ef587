"""The inbox: every trouble is a sentence with what to do, and is closed with what was done, once."""

from collections.abc import Iterator
from copy import copy
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from bot.console.inbox_words import KINDS
from models import sql
from tests.support.console import Staff, console
from tests.support.counting import counted
from tests.support.front import ANA, Front, front_desk
from tests.support.house import House


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    doctor = house.doctor("Dr. Ruiz")
    house.service(doctor)
    house.hours(doctor, "09:00", "17:00")
    with front_desk(house) as front:
        front.says(ANA, "hi", ProfileName="Ana")
        front.sender.drain()
        yield front


@pytest.fixture
def marta(front: Front) -> Staff:
    return console(front.house, app=front.client.application, name="Marta")


@pytest.fixture
def ana(front: Front) -> UUID:
    return front.contact_id(ANA)


def trouble(house: House, kind: str, contact: UUID | None, **more: Any) -> UUID:
    return house.add(sql.task, kind=kind, contact_id=contact, **more)


def inbox(marta: Staff) -> str:
    return str(marta.get("/inbox").get_data(as_text=True))


def task(house: House, key: UUID) -> Any:
    return house.rows(select(sql.task).where(sql.task.c.id == key))[0]


@pytest.mark.parametrize("kind", sorted(KINDS | {"emergency_chest_pain", "something_new"}))
@pytest.mark.parametrize("spoken", ["en", "es"])
def test_each_kind_says_what_why_and_what_to_do(front: Front, ana: UUID, kind: str, spoken: str) -> None:
    person = console(front.house, app=front.client.application, language=spoken)
    trouble(front.house, kind, ana)
    shown = inbox(person)
    assert "Ana" in shown
    assert f'href="tel:{ANA}"' in shown
    assert ("What to do:" if spoken == "en" else "Qué hacer:") in shown


def test_a_thing_is_closed_once_with_who_what_and_why(marta: Staff, front: Front, ana: UUID) -> None:
    key = trouble(front.house, "tell_by_phone", ana, draft="{}")
    done = marta.follows(marta.post(f"/inbox/{key}/close", {"act": "called", "why": " she comes at ten "}))
    assert "It is off the list." in done
    kept = task(front.house, key)
    assert (kept.closed_act, kept.closed_by, kept.closed_by_id) == ("called", "Marta", marta.staff_id)
    assert (kept.closed_why, kept.draft) == ("she comes at ten", None)
    assert "she comes at ten" in done  # among what was closed lately
    assert "already" in marta.follows(marta.post(f"/inbox/{key}/close", {"act": "done"}))
    assert task(front.house, key).closed_act == "called"
    acts = front.house.rows(select(sql.staff_act.c.act, sql.staff_act.c.subject))
    assert [(row.act, row.subject) for row in acts] == [("task_called", key)]


def test_nobody_invents_another_way_of_closing(marta: Staff, front: Front, ana: UUID) -> None:
    key = trouble(front.house, "tell_by_phone", ana)
    assert marta.post(f"/inbox/{key}/close", {"act": "taken_over"}).status_code == 400
    assert marta.post(f"/inbox/{UUID(int=5)}/close", {"act": "done"}).status_code == 404


def test_what_was_not_delivered_is_sent_again_by_the_outbox(marta: Staff, front: Front, ana: UUID) -> None:
    key = trouble(front.house, "tell_by_phone", ana)
    row = {"contact_id": ana, "purpose": "confirmed:x:patient", "body": "Your visit is confirmed", "state": "failed"}
    front.house.add(sql.outbound, **row)
    assert "Send the message again" in inbox(marta)
    assert "One message is on its way again." in marta.follows(marta.post(f"/inbox/{key}/send-again"))
    assert front.sent_to(ANA)[-1] == "Your visit is confirmed"
    assert task(front.house, key).closed_act == "sent_again"
    assert "nothing that could be sent again" in marta.follows(marta.post(f"/inbox/{key}/send-again"))
    assert front.sent_to(ANA).count("Your visit is confirmed") == 1


def test_taking_over_leads_to_the_chat_and_closes_it(marta: Staff, front: Front, ana: UUID) -> None:
    key = trouble(front.house, "unhandled_message", ana)
    there = marta.follows(marta.post(f"/inbox/{key}/take-over"))
    assert "Marta has this chat until" in there
    assert task(front.house, key).closed_act == "taken_over"
    assert marta.post(f"/inbox/{key}/take-over").status_code == 404


def test_emergencies_come_first_and_what_nobody_saw_to_in_time_says_so(marta: Staff, front: Front, ana: UUID) -> None:
    trouble(front.house, "person_wanted", ana, breached_at=front.house.wall("2026-03-02 08:30"))
    trouble(front.house, "emergency_chest_pain", ana)
    shown = inbox(marta)
    assert shown.index("🆘") < shown.index("would like to talk to a person")
    assert "Nobody came in time" in shown


def test_a_doctor_and_an_auditor_have_no_inbox(front: Front, house: House) -> None:
    for role in ("doctor", "auditor"):
        assert console(house, role, app=front.client.application).get("/inbox").status_code == 403


def test_the_inbox_costs_a_fixed_number_of_statements(marta: Staff, front: Front, ana: UUID) -> None:
    theirs = copy(front.house)
    theirs.engine = front.services.engine

    def cost() -> int:
        with counted(theirs) as said:
            assert marta.get("/inbox").status_code == 200
        return len(said)

    trouble(front.house, "stuck", ana)
    few = cost()
    assert few < 20
    for number in range(40):
        trouble(front.house, "tell_by_phone", front.house.contact(f"+5255{10_000_000 + number}"))
    assert cost() == few


def mark_of(shown: str) -> str:
    return shown.partition('data-mark="')[2].partition('"')[0]


def test_it_is_looked_at_again_in_one_look_and_sent_only_where_it_has_changed(
    marta: Staff, front: Front, ana: UUID
) -> None:
    key = trouble(front.house, "tell_by_phone", ana)
    mark = mark_of(inbox(marta))
    assert marta.get("/inbox/live", mark=mark).status_code == 204
    trouble(front.house, "emergency_chest_pain", ana)
    fresh = marta.get("/inbox/live", mark=mark)
    assert fresh.json is not None
    shown = fresh.json["html"]
    assert "🆘" in shown
    assert "2 things" in shown
    assert f'id="task-{key}"' in shown
    assert marta.get("/inbox/live", mark=mark_of(shown)).status_code == 204
    marta.post(f"/inbox/{key}/close", {"act": "called"})
    closed = marta.get("/inbox/live", mark=mark_of(shown)).json
    assert closed is not None
    assert f'id="task-{key}"' not in closed["html"]
    assert "Called" in closed["html"]
