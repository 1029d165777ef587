"""What stops a move: the cut-off, how often it was moved, another move, a visit that is over, somebody else's time."""

from uuid import UUID

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from models import sql
from models.base import new_id
from models.database import work
from models.facts import (
    Attend,
    CancelVisit,
    Confirmed,
    Decide,
    Expired,
    Propose,
    Proposed,
    Refused,
    TooLate,
    Visit,
)
from tests.support.ends import yes
from tests.support.house import House
from tests.support.moving import booked, hold_new, move, send, visits

TEN = "2026-03-02 10:00"


@pytest.fixture
def visit(house: House, ahmed: UUID, ana: UUID) -> Visit:
    return booked(house, ahmed, ana, house.wall(TEN))


def refused(house: House, contact: UUID, visit: Visit, at: str = "2026-03-03 09:00") -> Refused:
    with house.visit(contact) as visitor, pytest.raises(Refused) as why:
        hold_new(visitor, visit, house.wall(at))
    return why.value


def test_a_move_is_too_late_after_the_cut_off_of_the_service_else_the_doctor_else_the_clinic(
    house: House, ana: UUID, visit: Visit
) -> None:
    house.set(sql.clinic, cancellation_cutoff_hours=3)
    assert refused(house, ana, visit).why == "move-cutoff"
    house.set(sql.doctor, visit.offer.doctor_id, cancellation_cutoff_hours=1)
    with house.visit(ana) as visitor:
        hold_new(visitor, visit, house.wall("2026-03-03 09:00"))
    house.set(sql.service, visit.offer.service_id, cancellation_cutoff_hours=2)
    why = refused(house, ana, visit)
    assert (why.why, why.facts["until"]) == ("move-cutoff", house.wall("2026-03-02 08:00"))


def test_a_time_held_before_the_cut_off_is_not_sent_after_it(house: House, ana: UUID, visit: Visit) -> None:
    house.set(sql.clinic, cancellation_cutoff_hours=1)
    house.it_is("2026-03-02 08:58")
    with house.visit(ana) as visitor:
        held = hold_new(visitor, visit, house.wall("2026-03-03 09:00"))
    house.passes(minutes=3)
    with house.visit(ana) as visitor, pytest.raises(Refused) as why:
        send(visitor, held, visit)
    assert why.value.why == "move-cutoff"


def test_a_visit_is_moved_so_often_and_no_more(house: House, ana: UUID, ahmed: UUID, visit: Visit) -> None:
    house.set(sql.clinic, max_moves=0)
    assert refused(house, ana, visit).why == "move-never"
    house.set(sql.clinic, max_moves=1)
    asked = move(house, ana, visit, house.wall("2026-03-03 09:00"))
    with house.visit(ahmed) as doctor:
        outcome = doctor.hands.carry_out(yes(asked))
    assert isinstance(outcome, Confirmed)
    with house.visit(ana) as visitor:
        (now_so,) = visitor.view.visits()
    why = refused(house, ana, now_so, TEN)
    assert (why.why, why.facts["count"]) == ("move-often", 1)
    assert refused(house, ana, visit).why == "move-over"


def test_one_move_at_a_time_and_only_by_its_own_patient(house: House, ana: UUID, visit: Visit) -> None:
    asked = move(house, ana, visit, house.wall("2026-03-03 09:00"))
    why = refused(house, ana, visit, "2026-03-03 10:00")
    assert (why.why, why.facts["other"]) == ("move-asked", asked.code)
    assert refused(house, house.contact("+525522222222"), visit).why == "not-yours"
    house.passes(minutes=31)  # overdue, and nobody has written that down yet
    move(house, ana, visit, house.wall("2026-03-03 10:00"))
    assert sorted(house.rows(select(sql.request.c.status))) == [("approved",), ("expired",), ("pending",)]


def test_a_visit_that_has_begun_or_is_off_is_not_moved(house: House, ana: UUID, ahmed: UUID, visit: Visit) -> None:
    with house.visit(ana) as visitor:
        held = hold_new(visitor, visit, house.wall("2026-03-03 09:00"))
        visitor.hands.carry_out(CancelVisit(visit.id, None))
        with pytest.raises(Refused) as why:
            send(visitor, held, visit)
    assert why.value.why == "move-over"
    later = booked(house, ahmed, ana, house.wall("2026-03-02 10:30"))
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(Attend(later.id, "arrived"))
    assert refused(house, ana, later).why == "move-over"


def test_two_visits_do_not_swap_their_times(house: House, ana: UUID, ahmed: UUID, visit: Visit) -> None:
    luis = house.contact("+525522222222")
    other = booked(house, ahmed, luis, house.wall("2026-03-02 10:30"), "Luis")
    assert refused(house, ana, visit, "2026-03-02 10:30").why == "slot-taken"
    assert refused(house, luis, other, TEN).why == "slot-taken"
    assert visits(house) == [("confirmed", 0), ("confirmed", 0)]


def test_where_the_old_time_was_freed_and_taken_meanwhile_a_yes_fails_closed(
    house: House, ana: UUID, ahmed: UUID, visit: Visit
) -> None:
    """By a hand in psql: what the program does ends the move with the visit."""
    house.set_rules(visit.offer.doctor_id, step=15)
    asked = move(house, ana, visit, house.wall("2026-03-02 10:15"))
    (slot_id,) = house.rows(select(sql.visit.c.slot_id))[0]
    house.set(sql.slot, slot_id, status="released", current_reservations=0)
    block = {"kind": "block", "status": "blocked", "doctor_id": visit.offer.doctor_id}
    taken = house.add(sql.slot, start_time=visit.start, end_time=visit.end, **block)
    with house.visit(ahmed) as doctor, pytest.raises(Refused) as why:
        doctor.hands.carry_out(Decide(asked.id, "approve", "tap"))
    assert why.value.why == "slot-taken"
    assert visits(house) == [("confirmed", 0)]
    house.set(sql.slot, taken, status="released")
    house.set(sql.slot, slot_id, status="reserved", current_reservations=1)


def by_hand(house: House, statement: str, **values: object) -> str:
    """The name of the rule that a hand in psql meets."""
    with pytest.raises(IntegrityError) as error, work(house.engine, house.clinic_id) as session:
        session.execute(text(statement), values)
    return str(getattr(error.value.orig, "diag").constraint_name)  # noqa: B009  — psycopg's, unknown to DBAPI


def test_the_database_proves_it_too(house: House, ana: UUID, visit: Visit) -> None:
    moved = "UPDATE reservation SET status = 'rescheduled'"
    assert by_hand(house, moved) == "a_moved_visit_goes_on"
    counted = "UPDATE reservation SET reschedule_count = 1"
    assert by_hand(house, counted) == "the_moved_are_counted"
    assert by_hand(house, "UPDATE clinic SET max_moves = -1") == "clinic_max_moves_check"
    asked = move(house, ana, visit, house.wall("2026-03-03 09:00"))
    off = """UPDATE reservation SET status = 'cancelled', cancelled_at = moment(), cancelled_by_kind = 'staff'"""
    assert by_hand(house, off) == "only_a_standing_visit_is_moved"
    again = """INSERT INTO reservation_request (clinic_id, id, doctor_id, slot_id, service_id, contact_id, patient_id,
                      booking_reference, patient_name, requested_time, expires_at, waits_for, moves_reservation_id)
               SELECT clinic_id, :id, doctor_id, (SELECT slot_id FROM reservation), service_id, contact_id, patient_id,
                      'CD23', patient_name, requested_time, expires_at, 'patient', moves_reservation_id
                 FROM reservation_request WHERE id = :asked"""
    assert by_hand(house, again, id=new_id(), asked=asked.id) == "one_open_move_per_visit"


def ruiz(house: House) -> UUID:
    doctor = house.doctor("Dr. Elena Ruiz", whatsapp="+525555550121", position=2)
    house.hours(doctor, "09:00", "11:00")
    house.service(doctor)
    return doctor


@pytest.mark.parametrize("with_her", [True, False])
def test_an_old_wish_is_offered_a_time_although_a_newer_one_is_overdue(
    house: House, ana: UUID, ahmed: UUID, visit: Visit, with_her: bool
) -> None:
    """The sweep is late; what is overdue at another doctor's is left to it."""
    older = move(house, ana, visit, house.wall("2026-03-03 09:00"))
    house.passes(minutes=31)
    other = None if with_her else ruiz(house)
    newer = move(house, ana, visit, house.wall("2026-03-03 10:00"), other)
    house.passes(minutes=31)
    with house.visit(ahmed) as doctor:
        offered = doctor.hands.carry_out(Propose(older.id, house.wall("2026-03-04 09:00"), "code"))
        expired = [one.request.id for one in doctor.hands.extra if isinstance(one, Expired)]
    assert isinstance(offered, Proposed if with_her else TooLate)
    assert expired == ([newer.id] if with_her else [])
