"""Moving a visit: it stays until the new time is agreed to, is given up for it then, and its history says so."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from models import sql
from models.database import work
from models.expiring import expire_request
from models.facts import (
    AcceptOffer,
    Attend,
    Cancelled,
    CancelVisit,
    Confirmed,
    Expired,
    MoveOver,
    Propose,
    Proposed,
    Refused,
    Rejected,
    Request,
    Submitted,
    TooLate,
    Undo,
    Visit,
    Withdraw,
    Withdrawn,
)
from models.settling import settle_request
from tests.support.ends import history, yes
from tests.support.house import House
from tests.support.moving import booked, hold_new, move, send, visits

TEN = "2026-03-02 10:00"


@pytest.fixture
def visit(house: House, ahmed: UUID, ana: UUID) -> Visit:
    """Ana's visit at ten, in hours whose steps are shorter than it."""
    with work(house.engine, house.clinic_id) as session:
        session.execute(sql.rule.update().values(step=15))
    return booked(house, ahmed, ana, house.wall(TEN))


def test_the_old_visit_stays_until_the_doctor_agrees(house: House, ana: UUID, ahmed: UUID, visit: Visit) -> None:
    asked = move(house, ana, visit, house.wall("2026-03-02 10:30"))
    assert visits(house) == [("confirmed", 0)]
    with house.visit(ana) as visitor:
        (still,) = visitor.view.visits()
        assert (still.moving_to, still.moving_code, still.moving_waits_for) == (asked.start, asked.code, "doctor")
    with house.visit(ahmed) as doctor:
        outcome = doctor.hands.carry_out(yes(asked))
    assert isinstance(outcome, Confirmed)
    assert visits(house) == [("rescheduled", 0), ("confirmed", 1)]
    old, new = house.rows(sql.visit.select().order_by(sql.visit.c.created_at))
    assert new.previous_reservation_id == old.id == visit.id
    assert {("confirmed", "rescheduled", "doctor"), (None, "confirmed", "doctor")} <= set(history(house)[-3:])
    why = house.rows(select(sql.event.c.why).where(sql.event.c.to_status == "rescheduled"))
    assert why == [(f"moved to {asked.code}",)]
    with house.visit(ana) as visitor:
        assert house.wall(TEN) in [free.start for free in visitor.times()]


@pytest.mark.parametrize("at", ["10:15", "09:45"])
def test_the_new_time_may_overlap_the_old_one_and_nobody_else_gets_either(
    house: House, ana: UUID, ahmed: UUID, visit: Visit, at: str
) -> None:
    luis = house.contact("+525522222222")
    asked = move(house, ana, visit, house.wall(f"2026-03-02 {at}"))
    with house.visit(luis) as visitor:
        for taken in ("09:30", "09:45", "10:00", "10:15", "10:30"):
            start = house.wall(f"2026-03-02 {taken}")
            meets = abs(start - asked.start) < timedelta(minutes=30) or abs(start - visit.start) < timedelta(minutes=30)
            assert (visitor.view.is_free(visitor.offers()[0], start) is None) == meets
    with house.visit(ahmed) as doctor:
        assert isinstance(doctor.hands.carry_out(yes(asked)), Confirmed)
    shared = house.rows(select(sql.slot.c.shared, sql.slot.c.status).where(sql.slot.c.live))
    assert [(list(row.shared), row.status) for row in shared] == [([], "reserved")]


def test_its_own_time_is_no_choice_and_no_obstacle(house: House, ana: UUID, visit: Visit) -> None:
    with house.visit(ana) as visitor:
        free = [one.start for one in visitor.view.moving(visit.id).times(visitor.offers(), limit=20)]
        usual = [one.start for one in visitor.times(limit=20)]
    assert house.wall("2026-03-02 10:15") in set(free) - set(usual)
    assert house.wall(TEN) not in free


def test_a_day_with_a_limit_has_room_for_a_visit_that_only_moves_within_it(
    house: House, ana: UUID, visit: Visit
) -> None:
    house.set_rules(visit.offer.doctor_id, max_patients_per_day=1)
    move(house, ana, visit, house.wall("2026-03-02 09:00"))
    with house.visit(house.contact("+525522222222")) as luis, pytest.raises(Refused):
        luis.hold(house.wall("2026-03-02 09:30"))


def test_a_no_a_deadline_and_a_change_of_mind_leave_the_visit_as_it_is(
    house: House, ana: UUID, ahmed: UUID, visit: Visit
) -> None:
    asked = move(house, ana, visit, house.wall("2026-03-03 09:00"))
    with house.visit(ahmed) as doctor:
        assert isinstance(doctor.hands.carry_out(yes(asked, "reject")), Rejected)
    asked = move(house, ana, visit, house.wall("2026-03-03 09:00"))
    house.passes(minutes=31)
    with work(house.engine, house.clinic_id) as session:
        (expired,) = expire_request(session, asked.id)
    assert isinstance(expired, Expired)
    asked = move(house, ana, visit, house.wall("2026-03-03 09:00"))
    with house.visit(ana) as visitor:
        assert isinstance(visitor.hands.carry_out(Withdraw(asked.id)), Withdrawn)
    assert visits(house) == [("confirmed", 0)]


def test_nobody_answers_a_move_after_the_visit_has_begun(house: House, ana: UUID, visit: Visit) -> None:
    house.it_is("2026-03-02 09:50")
    assert move(house, ana, visit, house.wall("2026-03-03 09:00")).expires_at == visit.start


def test_where_nobody_has_to_approve_it_is_moved_at_once_by_the_patient(house: House, ana: UUID, visit: Visit) -> None:
    house.set(sql.doctor, visit.offer.doctor_id, appointment_approval_required=False)
    with house.visit(ana) as visitor:
        outcome = send(visitor, hold_new(visitor, visit, house.wall("2026-03-02 10:15")), visit)
    assert isinstance(outcome, Confirmed)
    assert visits(house) == [("rescheduled", 0), ("confirmed", 1)]
    assert ("confirmed", "rescheduled", "patient") in history(house)


def test_cancelling_the_visit_withdraws_its_move_and_tells_that_doctor(
    house: House, ana: UUID, ahmed: UUID, visit: Visit
) -> None:
    asked = move(house, ana, visit, house.wall("2026-03-02 10:15"))
    with house.visit(ana) as visitor:
        outcome = visitor.hands.carry_out(CancelVisit(visit.id, "a cold"))
        (over,) = visitor.hands.extra
        assert house.wall(TEN) in [free.start for free in visitor.times(limit=20)]
    assert isinstance(outcome, Cancelled)
    assert isinstance(over, MoveOver)
    assert (outcome.move, over.request.id, over.request.status) == (over.request, asked.id, "withdrawn")
    with house.visit(ahmed) as doctor:
        late = doctor.hands.carry_out(yes(asked))
    assert isinstance(late, TooLate)


def test_a_patient_who_has_arrived_asks_for_no_other_time(house: House, ana: UUID, ahmed: UUID, visit: Visit) -> None:
    asked = move(house, ana, visit, house.wall("2026-03-03 09:00"))
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(Attend(visit.id, "arrived"))
        (over,) = doctor.hands.extra
    assert isinstance(over, MoveOver)
    assert (over.by, over.request.id, over.request.decided_by) == ("doctor", asked.id, "Dr. Sarah Ahmed")
    assert visits(house) == [("arrived", 0)]


def test_a_final_yes_that_nobody_wrote_down_yet_comes_before_a_cancellation(
    house: House, ana: UUID, ahmed: UUID, visit: Visit
) -> None:
    house.set(sql.clinic, undo_seconds=30)
    asked = move(house, ana, visit, house.wall("2026-03-03 09:00"))
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(yes(asked))
    assert visits(house) == [("confirmed", 0)]
    house.passes(minutes=1)
    with house.visit(ana) as visitor:
        late = visitor.hands.carry_out(CancelVisit(visit.id, None))
    assert isinstance(late, TooLate)
    assert late.request.visit_status == "rescheduled"
    assert visits(house) == [("rescheduled", 0), ("confirmed", 1)]


def test_a_noted_yes_falls_with_the_visit_and_can_be_taken_back(
    house: House, ana: UUID, ahmed: UUID, visit: Visit
) -> None:
    house.set(sql.clinic, undo_seconds=30)
    asked = move(house, ana, visit, house.wall("2026-03-03 09:00"))
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(yes(asked))
        doctor.hands.carry_out(Undo(asked.id))
        doctor.hands.carry_out(yes(asked))
    with house.visit(ana) as visitor:
        assert isinstance(visitor.hands.carry_out(CancelVisit(visit.id, None)), Cancelled)
    house.passes(minutes=1)
    with work(house.engine, house.clinic_id) as session:
        assert settle_request(session, asked.id) == []


def test_an_offer_in_answer_moves_the_visit_and_gives_way_to_another_wish(
    house: House, ana: UUID, ahmed: UUID, visit: Visit
) -> None:
    def offered(asked: Request, at: str) -> Request:
        with house.visit(ahmed) as doctor:
            outcome = doctor.hands.carry_out(Propose(asked.id, house.wall(at), "tap"))
        assert isinstance(outcome, Proposed)
        return outcome.request

    first = offered(move(house, ana, visit, house.wall("2026-03-03 09:00")), "2026-03-02 10:20")
    assert first.moves == visit.id
    asked = move(house, ana, visit, house.wall("2026-03-03 10:00"))
    assert house.rows(select(sql.request.c.status).where(sql.request.c.id == first.id)) == [("rejected",)]
    offer = offered(asked, "2026-03-02 10:10")
    with house.visit(ana) as visitor:
        assert isinstance(visitor.hands.carry_out(AcceptOffer(offer.id)), Confirmed)
    assert visits(house) == [("rescheduled", 0), ("confirmed", 1)]


def test_a_second_choice_moves_the_visit_where_the_first_is_refused(
    house: House, ana: UUID, ahmed: UUID, visit: Visit
) -> None:
    with house.visit(ana) as visitor:
        held = hold_new(visitor, visit, house.wall("2026-03-03 09:00"))
        asked = send(visitor, held, visit, second=house.wall("2026-03-02 10:15"))
    assert isinstance(asked, Submitted)
    with house.visit(ahmed) as doctor:
        rejected = doctor.hands.carry_out(yes(asked.request, "reject"))
        assert isinstance(rejected, Rejected)
        assert rejected.second is not None
        assert isinstance(doctor.hands.carry_out(yes(rejected.second)), Confirmed)
    assert visits(house) == [("rescheduled", 0), ("confirmed", 1)]


def test_who_asks_anew_after_the_deadline_is_not_asked_for_the_second_choice_too(
    house: House, ana: UUID, visit: Visit
) -> None:
    with house.visit(ana) as visitor:
        held = hold_new(visitor, visit, house.wall("2026-03-03 09:00"))
        late = send(visitor, held, visit, second=house.wall("2026-03-02 10:15"))
    house.passes(minutes=31)  # and no sweep has come by
    with house.visit(ana) as visitor:
        asked = send(visitor, hold_new(visitor, visit, house.wall("2026-03-03 10:00")), visit)
        (expired,) = visitor.hands.extra
    assert isinstance(expired, Expired)
    assert (expired.request.id, expired.second) == (late.request.id, None)
    assert isinstance(asked, Submitted)
    assert [row.id for row in house.rows(sql.request.select().where(sql.PENDING))] == [asked.request.id]


def test_another_doctor_decides_and_the_first_ones_time_is_free(house: House, ana: UUID, visit: Visit) -> None:
    ruiz = house.doctor("Dr. Elena Ruiz", whatsapp="+525555550121", position=2)
    house.hours(ruiz, "09:00", "11:00")
    house.service(ruiz)
    asked = move(house, ana, visit, house.wall(TEN), ruiz)
    with house.visit(house.contact("+525555550121")) as doctor:
        assert isinstance(doctor.hands.carry_out(yes(asked)), Confirmed)
    with house.visit(house.contact("+525522222222")) as luis:
        luis.hold(house.wall(TEN))
