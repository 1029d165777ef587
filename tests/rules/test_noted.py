"""A decision that can be taken back: pending until it is final, deaf to every other decision, and told to nobody."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from models import queue, sql
from models.database import work
from models.facts import (
    Confirmed,
    Decide,
    DecisionNoted,
    GiveReason,
    Outcome,
    Reasoned,
    Refused,
    Rejected,
    Request,
    TooLate,
    Undo,
    Undone,
    Withdraw,
    Withdrawn,
)
from models.lookups import due
from models.settling import settle_request as settle
from models.view import View
from tests.support.ends import history, yes
from tests.support.house import House

HALF_A_MINUTE = timedelta(seconds=30)
PENDING = [(None, "pending", "patient")]


@pytest.fixture(autouse=True)
def patience(house: House, asked: Request) -> None:  # noqa: ARG001  (the clinic is there first)
    house.set(sql.clinic, undo_seconds=30)


def does(house: House, contact: UUID, command: object) -> tuple[Outcome, list[Outcome]]:
    with house.visit(contact) as visitor:
        outcome = visitor.hands.carry_out(command)  # type: ignore[arg-type]  # any command
        return outcome, visitor.hands.extra


def tick(house: House, request: Request) -> Outcome | None:
    with work(house.engine, house.clinic_id) as session:
        return next(iter(settle(session, request.id)), None)


def kinds(house: House) -> set[str]:
    with work(house.engine, None) as session:
        return {item.kind for item in due(session, 100)}


def stored(house: House, request: Request) -> Request:
    with work(house.engine, house.clinic_id) as session:
        found = View(session, request.contact_id).request(request.id)
    assert found is not None
    return found


def test_a_yes_is_noted_and_nothing_else_has_happened(house: House, ahmed: UUID, asked: Request) -> None:
    outcome, _ = does(house, ahmed, yes(asked))
    assert isinstance(outcome, DecisionNoted)
    assert timedelta() < outcome.decides_at - asked.created_at < HALF_A_MINUTE + timedelta(seconds=20)
    now = stored(house, asked)
    assert (now.status, now.decision, now.decided_by, now.decided_at) == ("pending", "approve", "Dr. Sarah Ahmed", None)
    assert history(house) == PENDING
    assert house.rows(sql.visit.select()) == []
    assert kinds(house) == set()


def test_it_is_final_when_its_time_is_over_and_not_before(house: House, ahmed: UUID, asked: Request) -> None:
    outcome, _ = does(house, ahmed, yes(asked))
    assert isinstance(outcome, DecisionNoted)
    assert tick(house, asked) is None
    house.passes(seconds=31)
    assert kinds(house) == {"decision_due"}
    final = tick(house, asked)
    assert isinstance(final, Confirmed)
    assert final.request.decided_at == outcome.decides_at
    assert history(house)[1:] == [("pending", "approved", "doctor"), (None, "confirmed", "doctor")]
    (approved,) = house.rows(select(sql.event.c.why).where(sql.event.c.to_status == "approved"))
    assert approved.why == "tap"
    assert tick(house, asked) is None


def test_a_no_is_final_with_its_reason(house: House, ahmed: UUID, asked: Request) -> None:
    does(house, ahmed, yes(asked, "reject"))
    outcome, _ = does(house, ahmed, GiveReason(asked.id, "Fully booked"))
    assert isinstance(outcome, DecisionNoted)
    house.passes(seconds=31)
    final = tick(house, asked)
    assert isinstance(final, Rejected)
    assert final.request.rejection_reason == "Fully booked"


def test_a_reason_that_comes_when_the_no_is_final_is_told_after_it(house: House, ahmed: UUID, asked: Request) -> None:
    does(house, ahmed, yes(asked, "reject"))
    house.passes(seconds=31)
    outcome, extra = does(house, ahmed, GiveReason(asked.id, "Fully booked"))
    assert isinstance(outcome, Reasoned)
    assert [type(one) for one in extra] == [Rejected]


def test_undo_leaves_no_trace_and_the_request_can_be_decided_again(house: House, ahmed: UUID, asked: Request) -> None:
    does(house, ahmed, Decide(asked.id, "reject", "tap", "No"))
    outcome, _ = does(house, ahmed, Undo())
    assert isinstance(outcome, Undone)
    assert stored(house, asked) == asked
    assert history(house) == PENDING
    assert isinstance(does(house, ahmed, yes(asked))[0], DecisionNoted)


def test_undo_after_its_time_is_too_late_even_before_the_tick(house: House, ahmed: UUID, asked: Request) -> None:
    does(house, ahmed, yes(asked))
    house.passes(seconds=31)
    outcome, extra = does(house, ahmed, Undo(asked.id))
    assert isinstance(outcome, TooLate)
    assert outcome.request.status == "approved"
    assert [type(one) for one in extra] == [Confirmed]
    outcome, _ = does(house, ahmed, Undo())
    assert isinstance(outcome, TooLate), "the decision that became final last is meant"


def test_undo_of_nothing_or_of_two_is_refused(house: House, ahmed: UUID, ana: UUID, asked: Request) -> None:
    with pytest.raises(Refused, match="nothing-to-undo"):
        does(house, ahmed, Undo())
    with house.visit(house.contact("+525522222222")) as luis:
        other = luis.ask(house.wall("2026-03-02 09:30"), "Luis").request
    for request in (asked, other):
        does(house, ahmed, yes(request))
    with pytest.raises(Refused, match="undo-which"):
        does(house, ahmed, Undo())
    with pytest.raises(Refused, match="not-a-doctor"):
        does(house, ana, Undo(asked.id))


def test_another_decision_is_refused_with_who_decided(house: House, ahmed: UUID, asked: Request) -> None:
    does(house, ahmed, yes(asked))
    outcome, _ = does(house, ahmed, yes(asked, "reject"))
    assert isinstance(outcome, TooLate)
    assert (outcome.request.decision, outcome.request.decided_by) == ("approve", "Dr. Sarah Ahmed")


def test_a_note_of_the_front_desk_is_not_the_doctors_to_take_back(house: House, ahmed: UUID, asked: Request) -> None:
    at = house.wall("2026-03-02 08:01")
    house.set(sql.request, asked.id, decision="approve", decides_at=at, decided_by_kind="staff")
    for command in (Undo(asked.id), yes(asked, "reject")):
        outcome, _ = does(house, ahmed, command)
        assert isinstance(outcome, TooLate)
        assert outcome.request.decided_by == "staff"
    house.passes(minutes=2)
    assert isinstance(tick(house, asked), Confirmed)


def test_the_patients_withdrawal_wins_over_what_is_not_final(
    house: House, ahmed: UUID, ana: UUID, asked: Request
) -> None:
    does(house, ahmed, yes(asked))
    outcome, _ = does(house, ana, Withdraw(asked.id))
    assert isinstance(outcome, Withdrawn)
    assert outcome.request.decision == "approve", "the doctor is told that the answer no longer counts"
    house.passes(seconds=31)
    assert tick(house, asked) is None
    assert kinds(house) == set()


def test_a_withdrawal_after_its_time_finds_it_final(house: House, ahmed: UUID, ana: UUID, asked: Request) -> None:
    does(house, ahmed, yes(asked))
    house.passes(seconds=31)
    outcome, extra = does(house, ana, Withdraw(asked.id))
    assert isinstance(outcome, TooLate)
    assert outcome.request.status == "approved"
    assert [type(one) for one in extra] == [Confirmed]


@pytest.mark.parametrize("verdict, final", [("approve", Confirmed), ("reject", Rejected)])
def test_what_is_noted_does_not_expire(
    house: House, ahmed: UUID, asked: Request, verdict: str, final: type[Outcome]
) -> None:
    house.passes(minutes=29, seconds=50)
    outcome, _ = does(house, ahmed, yes(asked, "approve" if verdict == "approve" else "reject"))
    assert isinstance(outcome, DecisionNoted)
    assert outcome.decides_at == asked.expires_at, "the deadline stays the last moment"
    house.passes(minutes=5)
    assert kinds(house) == {"decision_due"}
    assert isinstance(tick(house, asked), final)


def test_a_time_whose_yes_is_not_yet_written_down_is_not_free(house: House, ahmed: UUID, asked: Request) -> None:
    house.passes(minutes=29, seconds=50)
    does(house, ahmed, yes(asked))
    house.passes(minutes=5)
    with house.visit(house.contact("+525522222222")) as luis:
        assert asked.start not in [free.start for free in luis.times()]
        with pytest.raises(Refused, match="slot-taken"):
            luis.hold(asked.start)


def test_a_time_whose_no_is_not_yet_written_down_is_free(house: House, ahmed: UUID, asked: Request) -> None:
    house.passes(minutes=29, seconds=50)
    does(house, ahmed, yes(asked, "reject"))
    house.passes(minutes=5)
    with house.visit(house.contact("+525522222222")) as luis:
        luis.hold(asked.start)
        assert [type(one) for one in luis.hands.extra] == [Rejected]


def test_what_is_noted_no_longer_waits_for_the_doctor(house: House, ahmed: UUID, asked: Request) -> None:
    does(house, ahmed, yes(asked))
    with house.visit(ahmed) as doctor:
        assert doctor.view.waiting() == ()
        assert [one.id for one in doctor.view.noted()] == [asked.id]
        assert doctor.view.last_ended_at() is not None, "a bare word may have meant it"
    with house.visit(asked.contact_id) as visitor:
        assert [one.status for one in visitor.view.open_requests()] == ["pending"]


def test_the_queue_says_what_is_noted_by_whom_and_until_when(house: House, ahmed: UUID, asked: Request) -> None:
    outcome, _ = does(house, ahmed, yes(asked))
    assert isinstance(outcome, DecisionNoted)
    with work(house.engine, house.clinic_id) as session:
        (row,) = queue.pending(session)
    assert (row.decision, row.decided_by, row.decides_at) == ("approve", "Dr. Sarah Ahmed", outcome.decides_at)
