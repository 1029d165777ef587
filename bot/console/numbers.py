"""The clinic's numbers: each as a sentence, a picture, a table and a file."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from flask import abort, request, url_for
from flask.typing import ResponseReturnValue
from sqlmodel import Session

from bot.console import say
from bot.console.csv_file import csv_file
from bot.console.guard import here, may, page, room, signed
from bot.console.numbers_tables import TABLES
from bot.console.numbers_words import NUMBERS, shown
from bot.console.pages import zone
from models.database import moment
from models.measured import LONGEST, Days

bp = room("numbers")
DEAREST = Decimal(1000)


@dataclass(frozen=True)
class Asked:
    """Which days, and what one template costs."""

    days: Days
    price: Decimal

    @property
    def query(self) -> dict[str, str]:
        """For the addresses of the files."""
        return {"from": self.days.first.isoformat(), "to": self.days.last.isoformat(), "price": str(self.price)}


@bp.get("/numbers")
@may("numbers")
def numbers() -> ResponseReturnValue:
    """All of them, for the last four weeks or for the days that were asked for."""
    with here() as session:
        usual = _usual(session)
        asked = _asked(usual)
        tables = [table(session, (asked or usual).days, (asked or usual).price) for table in TABLES.values()]
    facts = {"asked": asked or usual, "tables": tables, "shown": shown, "numbers": NUMBERS}
    return page("numbers.html", 200 if asked else 400, understood=asked is not None, address=_address, **facts)


@bp.get("/numbers/<name>.csv")
@may("numbers")
def csv(name: str) -> ResponseReturnValue:
    """The table behind a picture; times in it are seconds, shares between 0 and 1, 0 is Monday."""
    if name not in TABLES:
        abort(404)
    with here() as session:
        asked = _asked(_usual(session))
        if asked is None:
            abort(400)
        table = TABLES[name](session, asked.days, asked.price)
    head = [say.say(f"numbers-column-{column.replace('_', '-')}") for column, _ in table.columns]
    return csv_file(f"{name}-{asked.days.first}-{asked.days.last}", head, table.rows)


def _usual(session: Session) -> Asked:
    today = moment(session).astimezone(zone()).date()
    return Asked(Days.until(today, signed().timezone), Decimal())


def _asked(usual: Asked) -> Asked | None:
    """What the form says, the usual where it says nothing; None where it cannot be."""
    try:
        first = date.fromisoformat(request.args.get("from") or usual.days.first.isoformat())
        last = date.fromisoformat(request.args.get("to") or usual.days.last.isoformat())
        price = Decimal((request.args.get("price") or "0").replace(",", "."))
    except (ValueError, InvalidOperation):
        return None
    fits = 2000 <= first.year <= last.year <= 2100 and 0 <= (last - first).days < LONGEST
    if not fits or not price.is_finite() or not 0 <= price <= DEAREST:
        return None
    return Asked(Days(first, last, signed().timezone), price)


def _address(name: str, asked: Asked) -> str:
    return url_for(".csv", name=name, **asked.query)  # type: ignore[arg-type]  # words of an address
