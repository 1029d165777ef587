"""A patient answers a doctor's question: the words are kept while any doctor may still want them."""

from uuid import UUID

import pytest
from sqlalchemy import select

from models import sql
from models.facts import (
    AnswerQuestion,
    CancelVisit,
    Confirmed,
    Decide,
    Expired,
    PatientAnswered,
    Refused,
    Request,
    TooLate,
    Withdraw,
)
from tests.support.house import House
from tests.support.questions import answer, ask

pytestmark = pytest.mark.usefixtures("ahmed")


def test_an_answer_is_kept_for_both_sides_and_a_later_one_is_added(
    house: House, ana: UUID, ahmed: UUID, asked: Request
) -> None:
    question = ask(house, ahmed, asked)
    first = answer(house, ana, question)
    assert isinstance(first, PatientAnswered)
    assert (first.question.answer, first.open) == ("Warfarin", None)
    answer(house, ana, question, "5 mg")
    for who in (ana, ahmed):
        with house.visit(who) as visitor:
            assert [one.answer for one in visitor.view.questions(asked.id)] == ["Warfarin\n5 mg"]
    with house.visit(house.contact("+525599999999")) as stranger:
        assert stranger.view.questions(asked.id) == ()


def test_only_the_one_who_was_asked_can_answer(house: House, ahmed: UUID, asked: Request) -> None:
    question = ask(house, ahmed, asked)
    with house.visit(house.contact("+525599999999")) as stranger, pytest.raises(Refused, match="not-yours"):
        stranger.hands.carry_out(AnswerQuestion(question.question.id, "no"))


def test_what_else_was_asked_is_named_with_the_answer(house: House, ana: UUID, ahmed: UUID, asked: Request) -> None:
    first, second = ask(house, ahmed, asked), ask(house, ahmed, asked, "And aspirin?")
    outcome = answer(house, ana, second, "")
    assert isinstance(outcome, PatientAnswered)
    assert outcome.open == first.question
    assert outcome.question.answer == ""


def test_an_answer_after_a_yes_is_kept_while_the_visit_stands(
    house: House, ana: UUID, ahmed: UUID, asked: Request
) -> None:
    question = ask(house, ahmed, asked)
    with house.visit(ahmed) as doctor:
        approved = doctor.hands.carry_out(Decide(asked.id, "approve", "tap"))
    assert isinstance(approved, Confirmed)
    late = answer(house, ana, question)
    assert isinstance(late, PatientAnswered)
    assert (late.request.status, late.question.answer) == ("approved", "Warfarin")
    with house.visit(ana) as visitor:
        visitor.hands.carry_out(CancelVisit(approved.visit.id, None))
    assert isinstance(answer(house, ana, question, "5 mg"), TooLate)


def test_an_answer_that_meets_the_deadline_is_kept_all_the_same(
    house: House, ana: UUID, ahmed: UUID, asked: Request
) -> None:
    question = ask(house, ahmed, asked)
    house.passes(minutes=45)
    with house.visit(ana) as visitor:
        outcome = visitor.hands.carry_out(AnswerQuestion(question.question.id, "Warfarin"))
        assert [type(one) for one in visitor.hands.extra] == [Expired]
    assert isinstance(outcome, PatientAnswered)
    assert outcome.request.status == "expired"


@pytest.mark.parametrize("end", ["rejected", "withdrawn", "over"])
def test_an_answer_nobody_needs_any_more_is_not_kept(
    house: House, ana: UUID, ahmed: UUID, asked: Request, end: str
) -> None:
    question = ask(house, ahmed, asked)
    if end == "over":
        house.passes(hours=1)
    with house.visit(ana if end == "withdrawn" else ahmed) as one:
        command = Withdraw(asked.id) if end == "withdrawn" else Decide(asked.id, "reject", "tap")
        one.hands.carry_out(command)
    assert isinstance(answer(house, ana, question), TooLate)
    assert [row.answer for row in house.rows(select(sql.question.c.answer))] == [None]
