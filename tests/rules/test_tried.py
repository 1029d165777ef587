"""How far tries to book come: which questions were asked, where people stopped, what came of it."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import select

from models import sql
from tests.support import lived
from tests.support.canaries import kept
from tests.support.front import ANA, RUIZ, Front, echo, front_desk
from tests.support.house import House


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    with lived.desk(house) as front:
        yield front


def says(front: Front, *lines: str, person: str = ANA) -> None:
    lived.says(front, *lines, person=person, name="Ana")


def tries(front: Front) -> list[Any]:
    return front.house.rows(select(sql.tried).order_by(sql.tried.c.id))


def test_a_try_that_is_sent_has_gone_through_every_question_once(front: Front) -> None:
    says(front, "hi", "Consultation", "elephants", "1", "Ana López, 34", "headache", "skip", "send")
    (one,) = tries(front)
    assert one.steps == ["welcome", "slot", "who", "reason", "details", "sure"]
    assert (one.dialog, one.status, one.language) == ("booking", "sent", "en")
    assert one.request_id == front.house.rows(select(sql.request.c.id))[0].id


def test_a_try_that_is_dropped_stays_at_its_last_question(front: Front) -> None:
    says(front, "hi", "Consultation")
    (one,) = tries(front)
    assert (one.status, one.step) == ("open", "slot")


def test_a_try_that_is_deleted_was_left_there(front: Front) -> None:
    says(front, "hi", "Consultation", "1", "cancel", "yes")
    (one,) = tries(front)
    assert (one.status, one.step, one.request_id) == ("left", "who", None)


def test_going_back_counts_no_question_twice(front: Front) -> None:
    says(front, "hi", "Consultation", "1", "back", "2")
    (one,) = tries(front)
    assert (one.steps, one.step) == (["welcome", "slot", "who"], "who")


def test_who_lands_on_the_waiting_list_is_no_drop_out(front: Front) -> None:
    says(front, "hi", "Consultation", "waiting list", "Fridays", "Ana López, 34", "headache", "skip", "send")
    (one,) = tries(front)
    assert (one.status, one.request_id) == ("listed", None)


def test_a_second_try_is_another_row(front: Front) -> None:
    says(front, "hi", "Consultation", "1", "cancel", "yes", "hi", "Consultation")
    assert [(row.status, row.step) for row in tries(front)] == [("left", "who"), ("open", "slot")]


def test_a_try_whose_conversation_was_lost_is_over_when_the_next_begins(front: Front) -> None:
    says(front, "hi", "Consultation")
    conversation = front.house.rows(select(sql.conversation.c.id))[0].id
    front.house.set(sql.conversation, conversation, state=None)
    says(front, "hi")
    assert [row.status for row in tries(front)] == ["left", "open"]


def test_what_a_doctor_does_is_no_try(front: Front) -> None:
    says(front, "hi", "Consultation", "1", "Ana López, 34", "headache", "skip", "send")
    says(front, "yes", "pending", "today", person=RUIZ)
    assert [row.status for row in tries(front)] == ["sent"]


def test_no_word_of_anybody_is_kept_with_a_try(front: Front) -> None:
    says(front, "hi", "Consultation", "1", "Ana Canario, 34", "canaryache")
    assert "booking_try" not in kept(front.house.url, ["canario", "canaryache"])


def test_a_conversation_that_is_none_of_ours_is_no_try(house: House) -> None:
    with front_desk(house, turn=echo) as front:
        says(front, "hi")
        assert tries(front) == []
