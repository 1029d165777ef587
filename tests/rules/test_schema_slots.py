"""A doctor's time is claimed once: overlaps, buffers, seats, blocks, moves and overbookings, by the table alone."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from models.base import new_id
from models.database import work
from models.tables import Doctor, MedicalService, TimeSlot
from tests.support.filled import HALF_HOUR, MONDAY, Ids, fill, slot
from tests.support.opened import program

SOL = new_id()
MINUTE = timedelta(minutes=1)


@pytest.fixture
def sol(database_url: str) -> Iterator[Engine]:
    with program(database_url) as engine:
        yield engine


@pytest.fixture
def ids(sol: Engine) -> Ids:
    """Dr Ruiz's Monday has Ana's visit at nine, half an hour long."""
    with work(sol, SOL) as session:
        return Ids(new_id, fill(session, SOL, "+14155238886"))


def claim(engine: Engine, ids: Ids, *, after: int, **different: Any) -> TimeSlot:
    """A half hour that many minutes after nine."""
    start = MONDAY + after * MINUTE
    row = slot(ids, **({"start_time": start, "end_time": start + HALF_HOUR} | different))
    with work(engine, SOL) as session:
        session.add(row)
        session.flush()
        session.refresh(row)
        session.expunge(row)
    return row


def change(engine: Engine, row: TimeSlot, values: str) -> None:
    with work(engine, SOL) as session:
        session.connection().execute(text(f"UPDATE time_slot SET {values} WHERE id = :id"), {"id": row.id})


def read(session: Session, row: TimeSlot) -> TimeSlot:
    return session.get_one(TimeSlot, (row.clinic_id, row.id))


@pytest.mark.parametrize("after", [-29, -15, 0, 15, 29])
def test_two_visits_of_a_doctor_never_overlap(sol: Engine, ids: Ids, after: int) -> None:
    with pytest.raises(IntegrityError, match="one_claim_at_a_time"):
        claim(sol, ids, after=after)


@pytest.mark.parametrize("after", [-30, 30, 45])
def test_times_that_only_touch_are_both_free(sol: Engine, ids: Ids, after: int) -> None:
    assert claim(sol, ids, after=after).live


def test_a_longer_visit_around_and_a_block_are_refused_too(sol: Engine, ids: Ids) -> None:
    for row in (
        {"start_time": MONDAY - HALF_HOUR, "end_time": MONDAY + 2 * HALF_HOUR},
        {"kind": "block", "service_id": None, "status": "blocked", "current_reservations": 0},
    ):
        with pytest.raises(IntegrityError, match="one_claim_at_a_time"):
            claim(sol, ids, after=0, **row)


def test_another_service_of_the_same_doctor_is_the_same_time(sol: Engine, ids: Ids) -> None:
    other = MedicalService(clinic_id=SOL, doctor_id=ids["doctor"], name="ECG", duration=30)
    with work(sol, SOL) as session:
        session.add(other)
        session.flush()
        service = other.id
    with pytest.raises(IntegrityError, match="one_claim_at_a_time"):
        claim(sol, ids, after=0, service_id=service)


def test_another_doctor_has_her_own_time(sol: Engine, ids: Ids) -> None:
    luna = Doctor(clinic_id=SOL, slug="luna", name="Dr Luna")
    with work(sol, SOL) as session:
        session.add(luna)
        session.flush()
        doctor = luna.id
    assert claim(sol, ids, after=0, doctor_id=doctor).live


@pytest.mark.parametrize(
    "after, buffers, fits",
    [
        (30, {"buffer_before_minutes": 10}, False),
        (40, {"buffer_before_minutes": 10}, True),
        (-30, {"buffer_after_minutes": 10}, False),
        (-40, {"buffer_after_minutes": 10}, True),
    ],
)
def test_buffers_belong_to_the_claimed_time(
    sol: Engine, ids: Ids, after: int, buffers: dict[str, int], fits: bool
) -> None:
    if fits:
        assert claim(sol, ids, after=after, **buffers).live
        return
    with pytest.raises(IntegrityError, match="one_claim_at_a_time"):
        claim(sol, ids, after=after, **buffers)


@pytest.mark.parametrize("status", ["expired", "released"])
def test_a_claim_that_ended_frees_its_time(sol: Engine, ids: Ids, status: str) -> None:
    change(sol, slot(ids, id=ids["time_slot"]), f"status = '{status}', current_reservations = 0")
    assert claim(sol, ids, after=0).live


@pytest.mark.parametrize(
    "values",
    [
        {"end_time": MONDAY + 60 * MINUTE},
        {"status": "held", "held_by": new_id()},
        {"status": "held", "expires_at": MONDAY},
        {"status": "pending_approval"},
        {"current_reservations": 0},
        {"status": "released"},
        {"service_id": None},
        {"kind": "seat"},
        {"max_reservations": 2},
        {"status": "available", "current_reservations": 0},
        {"buffer_after_minutes": 241},
    ],
    ids="+".join,
)
def test_a_claim_that_makes_no_sense_is_refused(sol: Engine, ids: Ids, values: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError):
        claim(sol, ids, after=60, **values)


def test_a_conversation_drafts_one_hold_at_a_time(sol: Engine, ids: Ids) -> None:
    hold = {"status": "held", "held_by": ids["conversation"], "expires_at": MONDAY}
    claim(sol, ids, after=60, **hold)
    with pytest.raises(IntegrityError, match="one_draft_hold_per_conversation"):
        claim(sol, ids, after=120, **hold)


def test_a_refused_claim_with_on_conflict_loses_nothing_else(sol: Engine, ids: Ids) -> None:
    statement = text("""
        INSERT INTO time_slot (clinic_id, id, doctor_id, service_id, start_time, end_time, status,
                               current_reservations)
        VALUES (:clinic, :id, :doctor, :service, :start, :end, 'reserved', 1)
        ON CONFLICT ON CONSTRAINT one_claim_at_a_time DO NOTHING RETURNING id""")
    values = {"clinic": SOL, "doctor": ids["doctor"], "service": ids["medical_service"]}
    with work(sol, SOL) as session:
        for start, wins in ((MONDAY, False), (MONDAY + HALF_HOUR, True)):
            times = {"id": new_id(), "start": start, "end": start + HALF_HOUR}
            won = session.connection().execute(statement, values | times).first()
            assert (won is not None) == wins


def test_seats_of_a_group_are_counted_and_the_last_out_ends_it(sol: Engine, ids: Ids) -> None:
    group = {"kind": "session", "status": "available", "current_reservations": 0, "max_reservations": 2}
    session_row = claim(sol, ids, after=60, **group)
    seat = {"kind": "seat", "session_id": session_row.id}
    first, second = claim(sol, ids, after=60, **seat), claim(sol, ids, after=60, **seat)
    with pytest.raises(IntegrityError, match=r"seats_are_counted|status_fits_kind"):
        claim(sol, ids, after=60, **seat)
    with work(sol, SOL) as session:
        assert (read(session, session_row).status, read(session, session_row).current_reservations) == ("reserved", 2)
    change(sol, first, "status = 'released', current_reservations = 0")
    with work(sol, SOL) as session:
        assert (read(session, session_row).status, read(session, session_row).current_reservations) == ("available", 1)
    change(sol, second, "status = 'released', current_reservations = 0")
    with work(sol, SOL) as session:
        assert read(session, session_row).status == "released"
    with pytest.raises(IntegrityError, match="no open session"):
        claim(sol, ids, after=60, **seat)


def test_a_seat_belongs_to_its_sessions_time(sol: Engine, ids: Ids) -> None:
    group = {"kind": "session", "status": "available", "current_reservations": 0, "max_reservations": 2}
    session_row = claim(sol, ids, after=60, **group)
    with pytest.raises(IntegrityError, match="no open session"):
        claim(sol, ids, after=90, kind="seat", session_id=session_row.id)


def move(engine: Engine, ids: Ids, after: int) -> TimeSlot:
    """Asks for a later start while the old time, where they overlap, stays the old claim's."""
    with work(engine, SOL) as session:
        old = session.get_one(TimeSlot, (SOL, ids["time_slot"]))
        shared = old.busy
    waiting = {"status": "pending_approval", "expires_at": MONDAY, "moves_slot_id": ids["time_slot"]}
    return claim(engine, ids, after=after, shared=shared, **waiting)


def test_a_move_by_a_quarter_keeps_the_old_time_until_the_yes(sol: Engine, ids: Ids) -> None:
    new = move(sol, ids, after=15)
    with pytest.raises(IntegrityError, match="one_claim_at_a_time"):
        claim(sol, ids, after=30)  # the part that is new is taken already
    with pytest.raises(IntegrityError, match="shared_only_by_a_waiting_move"):
        change(sol, new, "status = 'reserved'")
    change(sol, slot(ids, id=ids["time_slot"]), "status = 'released', current_reservations = 0")
    change(sol, new, "shared = '{}', status = 'reserved'")
    assert claim(sol, ids, after=-15).live  # the quarter that was left is free


def test_a_move_whose_old_time_was_retaken_fails_closed(sol: Engine, ids: Ids) -> None:
    new = move(sol, ids, after=15)
    change(sol, slot(ids, id=ids["time_slot"]), "status = 'released', current_reservations = 0")
    claim(sol, ids, after=-5, end_time=MONDAY + 20 * MINUTE)
    with pytest.raises(IntegrityError, match="one_claim_at_a_time"):
        change(sol, new, "shared = '{}', status = 'reserved'")


def test_only_an_overbooking_with_a_reason_covers_another_claim(sol: Engine, ids: Ids) -> None:
    with work(sol, SOL) as session:
        shared = session.get_one(TimeSlot, (SOL, ids["time_slot"])).busy
    with pytest.raises(IntegrityError, match="shared_only_by_a_waiting_move_or_an_overbooking"):
        claim(sol, ids, after=15, shared=shared)
    assert claim(sol, ids, after=15, shared=shared, overbook_reason="she is in pain").live
    with pytest.raises(IntegrityError, match="one_claim_at_a_time"):
        claim(sol, ids, after=30)
