"""Decisions that count for nothing are put before staff: from a number that is no doctor's, too late, or held up."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from bot.inbound import Inbound
from bot.receive import receive
from models import sql
from models.database import moment, work
from models.facts import Decide, Request, TooLate
from tests.support.ends import DOCTOR
from tests.support.front import CLINIC, LUIS, Front, front_desk
from tests.support.house import House

_k = sql.task.c


@pytest.fixture
def front(house: House, asked: Request) -> Iterator[Front]:  # noqa: ARG001  (there is something to decide)
    with front_desk(house) as front:
        yield front


def told(house: House) -> list[tuple[str, UUID | None, UUID | None]]:
    rows = house.rows(select(_k.kind, _k.contact_id, _k.request_id).order_by(_k.created_at))
    return [(row.kind, row.contact_id, row.request_id) for row in rows]


def test_a_stranger_who_decides_decides_nothing_and_staff_hear_of_it_once(front: Front, asked: Request) -> None:
    front.says(LUIS, f"{asked.code} yes")
    front.says(LUIS, f"{asked.code} no")
    assert told(front.house) == [("unknown_number", front.contact_id(LUIS), asked.id)]
    assert front.house.rows(select(sql.request.c.status))[0].status == "pending"


@pytest.mark.parametrize("words", ["yes", "what does {code} mean?", "I heard {code} yes from my neighbour yesterday"])
def test_who_names_no_code_of_ours_or_decides_nothing_is_no_stranger(front: Front, asked: Request, words: str) -> None:
    front.says(LUIS, words.format(code=asked.code))
    assert told(front.house) == []


def test_the_patient_may_name_their_own_code(front: Front, asked: Request) -> None:
    front.says("+525511111111", f"{asked.code} no")
    assert [kind for kind, *_ in told(front.house)] == []


def test_a_yes_that_came_when_the_time_was_over_and_gone_is_put_before_staff(
    house: House, ahmed: UUID, asked: Request
) -> None:
    house.passes(hours=2)
    with house.visit(ahmed) as doctor:
        assert isinstance(doctor.hands.carry_out(Decide(asked.id, "approve", "tap")), TooLate)
    assert ("late_decision", asked.contact_id, asked.id) in told(house)


def test_a_no_that_came_too_late_changes_nothing_for_anybody(house: House, ahmed: UUID, asked: Request) -> None:
    house.passes(hours=2)
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(Decide(asked.id, "reject", "tap"))
    assert "late_decision" not in [kind for kind, *_ in told(house)]


def test_a_decision_that_was_held_up_on_its_way_is_put_before_staff(front: Front, asked: Request) -> None:
    with work(front.services.engine, front.house.clinic_id) as session:
        sent = moment(session) - timedelta(minutes=5)
    said = Inbound("SM1", f"whatsapp:{DOCTOR}", f"whatsapp:{CLINIC}", f"{asked.code} yes", sent_at=sent)
    assert receive(front.services, said) == "answered"
    assert ("late_decision", asked.contact_id, asked.id) in told(front.house)
