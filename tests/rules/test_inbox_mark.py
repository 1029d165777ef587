"""Whoever looks at the inbox is told of each change of it, and of nothing else; in one statement out of indexes."""

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import event, text

from models import inbox_mark, sql
from models.database import work
from tests.support.house import House


@pytest.fixture
def ana(house: House) -> UUID:
    return house.contact("+525511111111")


@pytest.fixture
def trouble(house: House, ana: UUID) -> UUID:
    return house.add(sql.task, kind="tell_by_phone", contact_id=ana)


def mark(house: House) -> str:
    with work(house.engine, house.clinic_id) as session:
        return inbox_mark.mark(session)


@pytest.mark.usefixtures("trouble")
def test_while_nothing_changes_it_stays_so_however_long(house: House) -> None:
    known = mark(house)
    house.passes(hours=20)
    house.add(sql.outbound, contact_id=house.contact("+525522222222"), purpose="x:y", body="Hello", state="failed")
    assert mark(house) == known


def test_each_thing_that_it_shows_is_a_change(house: House, ana: UUID, trouble: UUID) -> None:
    seen = [mark(house)]
    house.add(sql.task, kind="emergency_chest_pain", contact_id=ana)
    seen.append(mark(house))
    house.add(sql.outbound, contact_id=ana, purpose="confirmed:x:patient", body="Confirmed", state="failed")
    seen.append(mark(house))
    house.set(sql.task, trouble, breached_at=house.wall("2026-03-02 08:30"))
    seen.append(mark(house))
    house.set(sql.contact, ana, phone="+525533333333")
    seen.append(mark(house))
    house.set(sql.task, trouble, closed_at=house.wall("2026-03-02 08:40"))
    seen.append(mark(house))
    assert len(set(seen)) == 6


@pytest.mark.usefixtures("trouble")
def test_it_is_one_statement_and_finds_what_it_reads_in_indexes(house: House) -> None:
    said = list[tuple[str, Any]]()

    def note(_conn: Any, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        said.append((statement, values))

    event.listen(house.engine, "before_cursor_execute", note)
    mark(house)
    event.remove(house.engine, "before_cursor_execute", note)
    (asked,) = [each for each in said if "set_config" not in each[0]]
    with work(house.engine, house.clinic_id) as session:
        session.execute(text("SET LOCAL enable_seqscan = off"))
        plan = session.connection().exec_driver_sql(f"EXPLAIN {asked[0]}", asked[1]).scalars()
        assert [line for line in plan if "Seq Scan" in line] == []
