"""A doctor who asks and a patient who answers, each in a message of their own; what the request's row says then."""

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from models import sql
from models.facts import AnswerQuestion, AskPatient, PatientAsked, Refused, Request
from tests.support.house import MEXICO, House

THINNERS = "Are you taking blood thinners?"


def ask(house: House, who: UUID, request: Request, words: str = THINNERS, binding: Any = "quote") -> PatientAsked:
    with house.visit(who) as doctor:
        outcome = doctor.hands.carry_out(AskPatient(request.id, words, binding))
    assert isinstance(outcome, PatientAsked)
    return outcome


def refusal(house: House, who: UUID, request: Request, words: str = THINNERS, binding: Any = "quote") -> str:
    with house.visit(who) as doctor, pytest.raises(Refused) as refused:
        doctor.hands.carry_out(AskPatient(request.id, words, binding))
    return refused.value.why


def answer(house: House, who: UUID, asked: PatientAsked, words: str = "Warfarin") -> Any:
    with house.visit(who) as visitor:
        return visitor.hands.carry_out(AnswerQuestion(asked.question.id, words))


def at(instant: datetime | None) -> str:
    """Day and time on the clinic's wall; the clock goes on while a test runs."""
    return f"{instant.astimezone(MEXICO):%-d %H:%M}" if instant else ""


def column(house: House, request: Request, name: str) -> Any:
    (row,) = house.rows(select(sql.request.c[name].label("it")).where(sql.request.c.id == request.id))
    return row.it
