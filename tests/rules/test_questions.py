"""A doctor asks the patient before deciding: the request waits longer for it, once, and the answer is kept."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from models import sql
from models.database import work
from models.expiring import expire_request
from models.facts import (
    AskPatient,
    Decide,
    Expired,
    OptOut,
    Request,
    TooLate,
)
from tests.support.house import House
from tests.support.questions import THINNERS, answer, ask, at, column, refusal

pytestmark = pytest.mark.usefixtures("ahmed")


def test_the_first_question_moves_the_deadline_and_the_claim_with_it(house: House, ahmed: UUID, asked: Request) -> None:
    outcome = ask(house, ahmed, asked)
    later = asked.expires_at + timedelta(minutes=15)
    assert (outcome.extended, outcome.request.expires_at) == (True, later)
    assert column(house, asked, "extended_until") == column(house, asked, "expires_at") == later
    (claim,) = house.rows(select(sql.slot.c.expires_at).where(sql.slot.c.status == "pending_approval"))
    assert claim.expires_at == later


def test_a_second_question_moves_nothing(house: House, ahmed: UUID, asked: Request) -> None:
    first = ask(house, ahmed, asked)
    second = ask(house, ahmed, asked, "And aspirin?")
    assert (second.extended, second.request.expires_at) == (False, first.request.expires_at)
    assert [first.question.number, second.question.number] == [1, 2]


@pytest.mark.parametrize("minutes, margin, more", [(0, 0, 0), (15, 0, 15), (120, 0, 30), (120, 20, 10), (15, 30, 0)])
def test_a_clinic_says_how_much_longer_and_never_past_the_start_less_its_margin(
    house: House, ana: UUID, ahmed: UUID, minutes: int, margin: int, more: int
) -> None:
    house.set(sql.clinic, question_extends_minutes=minutes, slot_margin_minutes=margin)
    with house.visit(ana) as visitor:  # at eight for nine o'clock: until half past eight
        request = visitor.ask(house.wall("2026-03-02 09:00")).request
    outcome = ask(house, ahmed, request)
    assert at(outcome.request.expires_at) == at(request.expires_at + timedelta(minutes=more))
    assert outcome.extended is (more > 0)


def test_only_minutes_in_which_the_clinic_answers_count(house: House, ana: UUID, ahmed: UUID) -> None:
    house.set(sql.clinic, answering_hours={"mon": ["08:00-08:35"], "tue": ["08:00-12:00"]})
    with house.visit(ana) as visitor:
        request = visitor.ask(house.wall("2026-03-03 10:30")).request
    assert at(request.expires_at) == "2 08:30"
    assert at(ask(house, ahmed, request).request.expires_at) == "3 08:10"


def test_it_expires_at_the_new_deadline_and_not_before(house: House, ahmed: UUID, asked: Request) -> None:
    ask(house, ahmed, asked)
    house.passes(minutes=31)
    with work(house.engine, house.clinic_id) as session:
        assert expire_request(session, asked.id) == []
    house.passes(minutes=14)
    with work(house.engine, house.clinic_id) as session:
        (expired,) = expire_request(session, asked.id)
    assert isinstance(expired, Expired)


def test_what_is_still_to_come_is_counted_anew(house: House, ana: UUID, ahmed: UUID) -> None:
    backup = house.doctor("Dr. Elena Ruiz", whatsapp="+525555550121")
    house.set(sql.doctor, house.rows(select(sql.doctor.c.id).where(sql.doctor.c.id != backup))[0].id,
              backup="drelenaruiz")  # fmt: skip
    with house.visit(ana) as visitor:
        request = visitor.ask(house.wall("2026-03-02 09:00")).request
    assert (at(request.nudge_at), at(request.backup_at)) == ("2 08:10", "2 08:20")
    house.passes(minutes=15)  # the nudge is over, thirty minutes will be left
    outcome = ask(house, ahmed, request)
    assert outcome.request.nudge_at == request.nudge_at
    assert outcome.request.half_at is None
    assert at(outcome.request.backup_at) == "2 08:35"
    assert column(house, request, "backup_at") == outcome.request.backup_at


def test_three_questions_are_the_most_and_the_same_twice_is_one(house: House, ahmed: UUID, asked: Request) -> None:
    ask(house, ahmed, asked)
    assert refusal(house, ahmed, asked) == "question-twice"
    ask(house, ahmed, asked, "And aspirin?")
    ask(house, ahmed, asked, "Any allergies?")
    assert refusal(house, ahmed, asked, "A pacemaker?") == "question-most"


def test_the_same_may_be_asked_again_once_it_is_answered(house: House, ana: UUID, ahmed: UUID, asked: Request) -> None:
    answer(house, ana, ask(house, ahmed, asked), "what?")
    assert ask(house, ahmed, asked).question.number == 2


def test_a_patient_who_wants_no_messages_or_no_health_details_kept_is_not_asked(
    house: House, ana: UUID, ahmed: UUID, asked: Request
) -> None:
    house.set(sql.contact, ana, declined_at=house.wall("2026-03-02 07:00"))
    assert refusal(house, ahmed, asked) == "question-declined"
    with house.visit(ana) as visitor:
        visitor.hands.carry_out(OptOut())
    assert refusal(house, ahmed, asked) == "question-by-phone"
    assert column(house, asked, "expires_at") == asked.expires_at
    assert house.rows(select(sql.question.c.id)) == []


def test_another_doctor_and_a_typed_code_where_only_taps_count_ask_nothing(
    house: House, ahmed: UUID, asked: Request
) -> None:
    house.doctor("Dr. Elena Ruiz", whatsapp="+525555550121")
    assert refusal(house, house.contact("+525555550121"), asked) == "not-yours"
    house.set(sql.clinic, decision_binding="tap")
    assert refusal(house, ahmed, asked, binding="code") == "tap-only"
    assert ask(house, ahmed, asked, binding="quote").extended


@pytest.mark.parametrize("undo", [0, 30])
def test_a_request_that_is_decided_or_noted_is_not_asked_about(
    house: House, ahmed: UUID, asked: Request, undo: int
) -> None:
    house.set(sql.clinic, undo_seconds=undo)
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(Decide(asked.id, "approve", "tap"))
    with house.visit(ahmed) as doctor:
        late = doctor.hands.carry_out(AskPatient(asked.id, THINNERS, "quote"))
    assert isinstance(late, TooLate)
    assert (late.request.status, late.request.decision) == (("pending", "approve") if undo else ("approved", None))
    assert house.rows(select(sql.question.c.id)) == []


def test_a_question_after_the_deadline_ends_the_request_and_asks_nobody(
    house: House, ahmed: UUID, asked: Request
) -> None:
    house.passes(minutes=30)
    with house.visit(ahmed) as doctor:
        late = doctor.hands.carry_out(AskPatient(asked.id, THINNERS, "quote"))
        assert [type(one) for one in doctor.hands.extra] == [Expired]
    assert isinstance(late, TooLate)
    assert (late.request.status, column(house, asked, "extended_until")) == ("expired", None)
