"""One clinic never sees or touches another's rows: each table, each verb, and nothing at all without a clinic."""

from collections.abc import Iterator
from uuid import UUID

import psycopg
import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import ProgrammingError
from sqlmodel import Session, SQLModel

from models import lookups
from models.base import new_id
from models.database import work
from tests.support.filled import fill
from tests.support.opened import owner, program

OF_NO_CLINIC = {"heartbeat", "content_template", "message_template"}
OF_NO_CLINIC |= {"staff_user", "staff_invitation", "staff_session", "staff_attempt"}  # a person may work in several
OF_A_CLINIC = sorted(set(SQLModel.metadata.tables) - OF_NO_CLINIC)
# The program has no right to change what it has written there.
APPENDED = {"event", "staff_act", "consent_record", "time_unavailable"}
SOL, LUNA = new_id(), new_id()


@pytest.fixture
def two_clinics(database_url: str) -> Iterator[Engine]:
    with program(database_url) as engine:
        for clinic_id, number in ((SOL, "+14155238886"), (LUNA, "+14155238887")):
            with work(engine, clinic_id) as session:
                fill(session, clinic_id, number)
        yield engine


def count(session: Session, table: str) -> int:
    return int(session.connection().scalar(text(f"SELECT count(*) FROM {table}")) or 0)


def test_every_table_of_a_clinic_is_under_forced_row_level_security(database_url: str) -> None:
    query = text("""
        SELECT c.relname FROM pg_class c
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'clinic_id' OR a.attrelid = c.oid AND
               a.attname = 'id' AND c.relname = 'clinic'
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
           AND c.relrowsecurity AND c.relforcerowsecurity""")
    with owner(database_url) as connection:
        assert sorted(connection.scalars(query)) == OF_A_CLINIC


def test_every_unique_key_of_a_clinics_table_leads_with_the_clinic(database_url: str) -> None:
    """Otherwise a duplicate's refusal would tell one clinic what another has."""
    query = text("""
        SELECT i.indexrelid::regclass::text FROM pg_index i
          JOIN pg_class c ON c.oid = i.indrelid
          LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
         WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique AND a.attname IS DISTINCT FROM 'clinic_id'
           AND c.relname <> ALL (:free)""")
    free = [*OF_NO_CLINIC, "clinic", "clock", "alembic_version"]
    with owner(database_url) as connection:
        assert list(connection.scalars(query, {"free": free})) == []


def test_every_reference_stays_in_the_clinic_and_never_cascades(database_url: str) -> None:
    query = text("""
        SELECT conname FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace
           AND (pg_get_constraintdef(oid) NOT LIKE 'FOREIGN KEY (clinic_id%' OR confdeltype <> 'r')
           AND (confrelid <> 'staff_user'::regclass OR confdeltype <> 'r')""")
    with owner(database_url) as connection:
        assert list(connection.scalars(query)) == []


@pytest.mark.parametrize("table", OF_A_CLINIC)
def test_a_clinic_reads_its_own_rows_only(two_clinics: Engine, table: str) -> None:
    key = "id" if table == "clinic" else "clinic_id"
    for clinic_id in (SOL, LUNA):
        with work(two_clinics, clinic_id) as session:
            seen = session.connection().scalars(text(f"SELECT DISTINCT {key} FROM {table}"))
            assert list(seen) == [clinic_id]


@pytest.mark.parametrize("table", OF_A_CLINIC)
def test_without_a_clinic_there_are_no_rows(two_clinics: Engine, table: str) -> None:
    with work(two_clinics, SOL) as session:
        assert count(session, table) == 1
    with work(two_clinics, None) as session:
        assert count(session, table) == 0


@pytest.mark.parametrize("table", sorted(set(OF_A_CLINIC) - APPENDED))
def test_a_clinic_cannot_change_anothers_rows(two_clinics: Engine, table: str) -> None:
    key = "id" if table == "clinic" else "clinic_id"
    with work(two_clinics, SOL) as session:
        # `clinic_id = clinic_id` changes nothing that a trigger or constraint would mind.
        statement = text(f"UPDATE {table} SET {key} = {key} WHERE {key} = :other")
        assert session.connection().execute(statement, {"other": LUNA}).rowcount == 0


@pytest.mark.parametrize("here", [SOL, None], ids=["as another clinic", "without a clinic"])
def test_nobody_writes_into_another_clinic(two_clinics: Engine, here: UUID | None) -> None:
    statement = text("INSERT INTO contact (clinic_id, id, address) VALUES (:there, :id, 'whatsapp:+1')")
    with pytest.raises(ProgrammingError, match="row-level security"), work(two_clinics, here) as session:
        session.connection().execute(statement, {"there": LUNA, "id": new_id()})


def test_the_program_deletes_only_what_is_no_history(database_url: str) -> None:
    query = text("""
        SELECT table_name FROM information_schema.table_privileges
         WHERE grantee = 'antesala_app' AND privilege_type IN ('DELETE', 'TRUNCATE') ORDER BY 1""")
    with owner(database_url) as connection:
        assert list(connection.scalars(query)) == ["content_template", "heartbeat", "staff_attempt", "status_report"]


def test_a_clinic_is_found_by_number_or_slug_from_nowhere(two_clinics: Engine) -> None:
    with work(two_clinics, LUNA) as session:
        session.connection().execute(text("UPDATE clinic SET is_active = false"))
    with work(two_clinics, None) as session:
        assert lookups.clinic_of_number(session, "+14155238886") == SOL
        assert lookups.clinic_of_number(session, "+14155238887") is None
        assert lookups.clinic_of_slug(session, "sol-14155238887") == LUNA
        assert lookups.clinics(session) == [SOL, LUNA]


def test_the_lookup_role_reads_columns_without_words_and_writes_nothing(database_url: str) -> None:
    with owner(database_url) as connection:
        connection.execute(text("SET LOCAL ROLE antesala_lookup"))
        with pytest.raises(ProgrammingError) as refused, connection.begin_nested():
            connection.execute(text("SELECT body FROM inbound_message"))
        assert isinstance(refused.value.orig, psycopg.errors.InsufficientPrivilege)
        with pytest.raises(ProgrammingError), connection.begin_nested():
            connection.execute(text("UPDATE clinic SET is_active = false"))


def test_only_the_program_may_ask_the_lookups(database_url: str) -> None:
    query = text("""
        SELECT p.proname FROM pg_proc p WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace
           AND (has_function_privilege('public', p.oid, 'EXECUTE') OR p.proowner::regrole::text <> 'antesala_lookup'
                OR p.proconfig IS NULL OR NOT has_function_privilege('antesala_app', p.oid, 'EXECUTE'))""")
    with owner(database_url) as connection:
        assert list(connection.scalars(query)) == []
