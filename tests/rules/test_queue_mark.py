"""Whoever looks at the queue is told of each change once it is committed, and of nothing else; in one statement."""

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import event, insert, text, update

from models import queue_mark, sql
from models.base import new_id
from models.database import work
from models.facts import RaiseEmergency, Request
from tests.support.acting import marta
from tests.support.ends import yes
from tests.support.house import House


def mark(house: House) -> str:
    with work(house.engine, house.clinic_id) as session:
        return queue_mark.mark(session)


def unchanged(house: House, known: str) -> bool:
    with work(house.engine, house.clinic_id) as session:
        return queue_mark.is_unchanged(session, known)


def test_while_nothing_changes_it_stays_so_however_long(house: House, asked: Request) -> None:
    known = mark(house)
    assert unchanged(house, known)
    house.passes(minutes=20)
    assert unchanged(house, known)
    assert asked.status == "pending"


def test_a_decision_a_word_and_an_emergency_are_changes(house: House, ana: UUID, asked: Request) -> None:
    known = mark(house)
    house.add(sql.inbound, message_sid="SM1", sender="whatsapp:+525511111111", contact_id=ana, body="hello?")
    assert not unchanged(house, known)
    known = mark(house)
    with house.visit(ana) as visitor:
        visitor.hands.carry_out(RaiseEmergency("breath"))
    assert not unchanged(house, known)
    known = mark(house)
    marta(house, yes(asked))
    assert not unchanged(house, known)


def test_what_was_written_before_the_mark_and_committed_after_it_is_not_missed(house: House, asked: Request) -> None:
    changed = update(sql.request).where(sql.request.c.id == asked.id).values(urgency_level="high")
    with work(house.engine, house.clinic_id) as session:
        session.execute(changed)
        house.passes(seconds=30)
        with work(house.engine, house.clinic_id) as other:
            other.execute(insert(sql.doctor).values(clinic_id=house.clinic_id, id=new_id(), slug="x", name="Dr. X"))
        known = mark(house)
    assert not unchanged(house, known)


@pytest.mark.parametrize("known", ["", "old", "1.2", "x", "9" * 40, "١٢.1.1", "99999999999.1.1"])
def test_a_mark_that_is_none_says_that_all_may_have_changed(house: House, known: str) -> None:
    assert not unchanged(house, known)


def test_so_does_one_of_yesterday(house: House) -> None:
    known = mark(house)
    house.passes(hours=13)
    assert not unchanged(house, known)


def test_it_is_one_statement_and_finds_what_it_reads_in_indexes(house: House) -> None:
    known, said = mark(house), list[tuple[str, Any]]()

    def note(_conn: Any, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        said.append((statement, values))

    event.listen(house.engine, "before_cursor_execute", note)
    assert unchanged(house, known)
    event.remove(house.engine, "before_cursor_execute", note)
    (asked,) = [each for each in said if "set_config" not in each[0]]
    with work(house.engine, house.clinic_id) as session:
        session.execute(text("SET LOCAL enable_seqscan = off"))
        plan = session.connection().exec_driver_sql(f"EXPLAIN {asked[0]}", asked[1]).scalars()
        assert [line for line in plan if "Seq Scan" in line] == []
