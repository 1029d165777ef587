"""What a message costs the database: statements, and journeys to the server and back as the wire shows them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

import pytest
from sqlalchemy import Engine, event, select

from models import sql
from tests.support.databases import database, template
from tests.support.front import ANA, CLINIC, LUIS, RUIZ, Front, front_desk
from tests.support.house import DAYS, House
from tests.support.signed import MESSAGE_PATH, message

BEFORE = 24
BOOKING = ("hi", "1", "1", "Ana, 34", "palpitations", "skip", "send")


@dataclass
class Meter:
    """Counts what goes over the connections of an engine."""

    wire: TextIO
    statements: int = 0

    def of(self, act: Callable[[], object]) -> tuple[int, int]:
        """Statements, and journeys: each ends with the server being ready for the next."""
        self.statements, begins = 0, Path(self.wire.name).stat().st_size
        act()
        with Path(self.wire.name).open(encoding="utf-8", errors="replace") as said:
            said.seek(begins)
            return self.statements, said.read().count("ReadyForQuery")


@contextmanager
def metered(engine: Engine, wire: Path) -> Iterator[Meter]:
    """libpq writes down all that the connections say, from their next use on."""
    with wire.open("w") as written:
        meter = Meter(written)

        def trace(connection: Any, *_: object) -> None:
            connection.pgconn.trace(written.fileno())

        def count(*_: object) -> None:
            meter.statements += 1

        event.listen(engine, "checkout", trace)
        event.listen(engine, "before_cursor_execute", count)
        yield meter
        engine.dispose()


@pytest.fixture
def desk(server: str) -> Iterator[Front]:
    with database(server, template(server)) as url:
        house = House(url)
        doctor = house.doctor(whatsapp=RUIZ)
        house.service(doctor)
        house.hours(doctor, "00:00", "23:30", DAYS)
        with front_desk(house) as desk:
            yield desk
        house.close()


def said(desk: Front, person: str, words: str) -> Callable[[], object]:
    return lambda: desk.says(person, words)


def cost(act: Callable[[], object], meter: Meter | None) -> tuple[int, int]:
    if meter is not None:
        return meter.of(act)
    act()
    return (0, 0)


def books(desk: Front, person: str, meter: Meter | None = None) -> dict[str, tuple[int, int]]:
    """A whole booking and the doctor's yes; what each message cost, where there is a meter."""
    costs = {}
    for number, words in enumerate(BOOKING, 1):
        act = said(desk, person, words)
        costs[f"{number}. “{words}”"] = cost(act, meter)
        desk.sender.drain()
    code = desk.house.rows(select(sql.request.c.booking_reference).order_by(sql.request.c.id.desc()))[0][0]
    act = said(desk, RUIZ, f"{code} yes")
    costs["the doctor's “yes”"] = cost(act, meter)
    assert "Confirmed" in desk.sent_to(person)[-1]
    return costs


def test_what_a_message_costs(desk: Front, tmp_path: Path, say: Callable[[str], None]) -> None:
    desk.says(RUIZ, "hi")
    for number in range(BEFORE):  # names are loaded then, and statements prepared, as in a process that has run an hour
        books(desk, f"+5255400000{number:02}")
    with metered(desk.services.engine, tmp_path / "wire") as meter:
        desk.says(LUIS, "hi")  # the connections notice the meter
        costs = books(desk, ANA, meter)
        twice = message(ANA, CLINIC, "thanks")
        desk.post(MESSAGE_PATH, twice)
        costs["a message that came before"] = meter.of(lambda: desk.post(MESSAGE_PATH, twice))
    say("\n| message | statements | journeys |\n|---|--:|--:|")
    for name, (statements, journeys) in costs.items():
        say(f"| {name} | {statements} | {journeys} |")
