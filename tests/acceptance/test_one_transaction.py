"""What is announced is written with what it announces: one transaction, or neither."""

from collections import defaultdict
from collections.abc import Iterator

import pytest

from bot.sweeps import sweep
from tests.support.front import ANA, RUIZ, Front, front_desk
from tests.support.house import DAYS, House
from tests.support.opened import owner

# A row's own xmin would not do: what is written under a savepoint carries the savepoint's number.
WATCHED = """
CREATE TABLE written (tx xid8 NOT NULL, what text NOT NULL);
CREATE FUNCTION note_transaction() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  INSERT INTO written VALUES (pg_current_xact_id(), CASE TG_TABLE_NAME
    WHEN 'event' THEN 'event ' || (to_jsonb(NEW) ->> 'to_status')
    WHEN 'outbound_message' THEN 'message to ' || substring(to_jsonb(NEW) ->> 'purpose' FROM '[^:]+$')
    ELSE TG_TABLE_NAME || ' ' || (to_jsonb(NEW) ->> 'status') END);
  RETURN NULL;
END $$;
"""
MADE, CHANGED = ("event", "outbound_message"), ("reservation_request", "reservation", "time_slot")


@pytest.fixture
def desk(house: House) -> Iterator[Front]:
    """Ana's request waits for the doctor; from here on each transaction's writings are noted."""
    with front_desk(house) as desk:
        desk.says(RUIZ, "hi")
        for said in ("hi", "1", "1", "Ana, 34", "palpitations", "skip", "send"):
            assert desk.says(ANA, said).status_code == 200
            desk.sender.drain()  # what has not reached her she cannot answer
        watch(house.url)
        yield desk


def watch(url: str) -> None:
    with owner(url) as connection:
        connection.exec_driver_sql(WATCHED)
        for table in (*MADE, *CHANGED):
            when = "INSERT" if table in MADE else "INSERT OR UPDATE"
            trigger = f"CREATE TRIGGER noted AFTER {when} ON {table} FOR EACH ROW EXECUTE FUNCTION note_transaction()"
            connection.exec_driver_sql(trigger)


def transactions(url: str) -> list[set[str]]:
    """What each transaction wrote; the answer to the writer's own message aside."""
    written: dict[str, set[str]] = defaultdict(set)
    with owner(url) as connection:
        for number, what in connection.exec_driver_sql("SELECT tx::text, what FROM written WHERE what !~ 'to SM'"):
            written[number].add(what)
    return list(written.values())


@pytest.fixture
def house(database_url: str) -> Iterator[House]:
    house = House(database_url)
    doctor = house.doctor(whatsapp=RUIZ)
    house.service(doctor)
    house.hours(doctor, "00:00", "23:30", DAYS)
    yield house
    house.close()


def test_the_doctors_yes_and_the_patients_confirmation_are_one_transaction(desk: Front) -> None:
    desk.says(RUIZ, "yes")
    approval = {"reservation_request approved", "time_slot reserved", "reservation confirmed"}
    events = {"event approved", "event confirmed"}
    assert transactions(desk.house.url) == [approval | events | {"message to patient"}]


def test_the_doctors_no_and_what_the_patient_hears_are_one_transaction(desk: Front) -> None:
    desk.says(RUIZ, "no")
    ended = {"reservation_request rejected", "time_slot released", "event rejected"}
    assert transactions(desk.house.url) == [ended | {"message to patient"}]


def test_an_expiry_and_what_both_hear_are_one_transaction(desk: Front) -> None:
    desk.house.passes(minutes=30)
    sweep(desk.services)
    ended = {"reservation_request expired", "time_slot expired", "event expired"}
    assert transactions(desk.house.url) == [ended | {"message to patient", "message to doctor"}]


def test_a_decision_whose_announcement_cannot_be_written_is_no_decision(desk: Front) -> None:
    with owner(desk.house.url) as connection:
        connection.exec_driver_sql("ALTER TABLE outbound_message ADD CHECK (purpose !~ ':patient$') NOT VALID")
    assert desk.says(RUIZ, "yes").status_code == 200
    assert transactions(desk.house.url) == []
    with owner(desk.house.url) as connection:
        assert connection.exec_driver_sql("SELECT status FROM reservation_request").scalar() == "pending"
