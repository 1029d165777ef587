"""What has happened stays: ended requests, visits that only go forward, events that nobody changes."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, IntegrityError, ProgrammingError
from sqlmodel import Session

from bot import clock
from models.base import new_id
from models.database import work
from tests.support.filled import HALF_HOUR, MONDAY, Ids, ended, fill, request, slot
from tests.support.opened import owner, program

SOL = new_id()


@pytest.fixture
def sol(database_url: str) -> Iterator[Engine]:
    with program(database_url) as engine:
        yield engine


@pytest.fixture
def ids(sol: Engine) -> Ids:
    with work(sol, SOL) as session:
        return Ids(new_id, fill(session, SOL, "+14155238886"))


def run(session: Session, statement: str, **values: object) -> None:
    session.connection().execute(text(statement), values)


@pytest.mark.parametrize("statement", ["UPDATE event SET to_status = 'expired'", "DELETE FROM event", "TRUNCATE event"])
@pytest.mark.usefixtures("ids")
def test_an_event_is_never_changed_by_the_program_or_the_owner(sol: Engine, database_url: str, statement: str) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"), work(sol, SOL) as session:
        run(session, statement)
    with pytest.raises(ProgrammingError, match="never changed"), owner(database_url) as connection:
        connection.execute(text(statement))


@pytest.mark.usefixtures("ids")
def test_of_an_event_only_the_reason_can_be_forgotten(sol: Engine) -> None:
    with work(sol, SOL) as session:
        run(session, "UPDATE event SET why = NULL")
    with pytest.raises(ProgrammingError, match="never changed"), work(sol, SOL) as session:
        run(session, "UPDATE event SET why = 'another reason'")


@pytest.mark.usefixtures("ids")
def test_whoever_forgets_a_reason_cannot_change_anything_with_it(sol: Engine, database_url: str) -> None:
    with pytest.raises(ProgrammingError, match="never changed"), owner(database_url) as connection:
        connection.execute(text("UPDATE event SET why = NULL, actor_kind = 'doctor'"))
    with pytest.raises(ProgrammingError, match="permission denied"), work(sol, SOL) as session:
        run(session, "UPDATE event SET why = NULL, actor_kind = 'doctor'")


@pytest.mark.parametrize("second", ["approved", "rejected", "expired", "withdrawn", "superseded"])
def test_a_request_ends_once(sol: Engine, ids: Ids, second: str) -> None:
    with pytest.raises(IntegrityError, match="one_end_per_request"), work(sol, SOL) as session:
        session.add(ended(ids, to_status=second))


@pytest.mark.parametrize("status", ["pending", "rejected", "expired", "withdrawn", "superseded"])
@pytest.mark.usefixtures("ids")
def test_an_ended_request_stays_as_it_ended(sol: Engine, status: str) -> None:
    with pytest.raises(IntegrityError) as refused, work(sol, SOL) as session:
        run(session, "UPDATE reservation_request SET status = :status", status=status)
    assert "an_ended_request_stays_ended" in constraint_of(refused.value)


def test_a_request_begins_open(sol: Engine, ids: Ids) -> None:
    with pytest.raises(IntegrityError) as refused, work(sol, SOL) as session:
        session.add(request(ids, status="expired", decided_at=MONDAY, decided_by_kind="system"))
    assert "a_request_begins_open" in constraint_of(refused.value)


def constraint_of(error: DBAPIError) -> str:
    return str(getattr(error.orig, "diag").constraint_name)  # noqa: B009  — psycopg's, unknown to DBAPI


@pytest.mark.parametrize(
    "path, refused",
    [
        (["arrived", "in_progress", "completed"], "confirmed"),
        (["cancelled"], "confirmed"),
        (["no_show"], "completed"),
        (["rescheduled"], "cancelled"),
        (["in_progress"], "arrived"),
    ],
)
@pytest.mark.usefixtures("ids")
def test_a_visit_only_goes_forward(sol: Engine, path: list[str], refused: str) -> None:
    change = """
        UPDATE reservation SET status = :to, no_show = (:to = 'no_show'),
               completed_at = CASE WHEN :to = 'completed' THEN moment() END,
               cancelled_at = CASE WHEN :to = 'cancelled' THEN moment() END,
               cancelled_by_kind = CASE WHEN :to = 'cancelled' THEN 'patient' END"""
    with work(sol, SOL) as session:
        for status in path:
            run(session, change, to=status)
        with pytest.raises(IntegrityError) as error:
            run(session, change, to=refused)
        session.rollback()  # a visit that was moved would want the one in its place
    assert constraint_of(error.value) == "a_visit_moves_forward"


@pytest.mark.parametrize(
    "values, rule",
    [
        ({"decided_at": MONDAY}, "only_the_open_are_undecided"),
        ({"approved_by": "doctor"}, "only_the_approved_have_approvers"),
        ({"rejection_reason": "full"}, "only_a_no_has_a_reason"),
        ({"decision": "approve"}, "a_decision_has_its_time"),
        ({"patient_age": 131}, "patient_age_check"),
        ({"booking_reference": "AB12"}, "booking_reference_check"),
        ({"status": "maybe", "decided_at": MONDAY}, "a_request_begins_open"),
    ],
)
def test_an_open_request_is_consistent(sol: Engine, ids: Ids, values: dict[str, Any], rule: str) -> None:
    if "approved_by" in values:
        values = {"approved_by": ids["doctor"]}
    with pytest.raises(IntegrityError) as refused, work(sol, SOL) as session:
        session.add(request(ids, **values))
    assert rule in constraint_of(refused.value)


def ask(session: Session, ids: Ids, half_hours: int, **different: Any) -> None:
    start = MONDAY + half_hours * HALF_HOUR
    claim = slot(ids, start_time=start, end_time=start + HALF_HOUR)
    session.add(claim)
    session.flush()
    session.add(request(ids, slot_id=claim.id, **different))
    session.flush()


def test_one_open_request_per_patient_and_doctor(sol: Engine, ids: Ids) -> None:
    with work(sol, SOL) as session:
        ask(session, ids, 1, booking_reference="CD23")
        ask(session, ids, 2, booking_reference="CD24", waits_for="patient")
    with (
        pytest.raises(IntegrityError, match="one_open_request_per_patient_and_doctor"),
        work(sol, SOL) as session,
    ):
        ask(session, ids, 3, booking_reference="CD26")


@pytest.mark.usefixtures("ids")
def test_updated_at_follows_raw_sql_too(sol: Engine, database_url: str) -> None:
    with owner(database_url) as connection:
        clock.move(connection, HALF_HOUR)
    with work(sol, SOL) as session:
        run(session, "UPDATE contact SET language = 'es'")
        age = session.connection().scalar(text("SELECT updated_at - created_at FROM contact"))
        assert age is not None
        assert age >= HALF_HOUR
