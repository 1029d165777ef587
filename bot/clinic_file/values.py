"""The plain values of a clinic file: texts, whole numbers, money, days and times of day, and lists of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Literal

from bot.clinic_file.problems import Wrong

CENT = Decimal("0.01")
DEAREST = Decimal("99999999.99")
CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")
MIDNIGHT = time(0, 0)
FIRST_YEAR, LAST_YEAR = 2000, 2199


Form = Literal[
    "line", "lines", "number", "choice", "yes_no", "day", "time", "list", "numbers", "week", "faq", "intake", "table"
]  # fmt: skip
"""How a form asks for a value: in a line or several, an entry a line, by day of the week, by topic, by question; a
table stands in no form of its own."""


def same(value: Any) -> Any:
    return value


@dataclass(frozen=True)
class Kind:
    """How a value is read from the file (or raises Wrong), written back, named in the handbook, drawn in a form."""

    told: str
    read: Callable[[object], Any]
    write: Callable[[Any], Any] = same
    form: Form = "line"
    choices: tuple[str, ...] = ()


def text(most: int, *, lines: bool = False) -> Kind:
    """Words without control characters, at most `most` characters after trimming; several lines only where said."""

    def read(value: object) -> str:
        if not isinstance(value, str):
            raise Wrong('must be a text in quotes ("…")')
        words = unicodedata.normalize("NFC", value).strip()
        allowed = "\n\t" if lines else ""
        if any(unicodedata.category(letter) in {"Cc", "Cs"} and letter not in allowed for letter in words):
            raise Wrong("must not hold control characters" if lines else "must be one line without control characters")
        if not words:
            raise Wrong("must not be empty; leave the key out instead")
        if len(words) > most:
            raise Wrong(f"is too long: {len(words)} characters, at most {most}")
        return words

    return Kind(f"text, at most {most} characters", read, form="lines" if lines else "line")


def shaped(most: int, pattern: str, told: str, sentence: str) -> Kind:
    """A text of one shape, such as an e-mail address."""
    plain, shape = text(most), re.compile(pattern)

    def read(value: object) -> str:
        words: str = plain.read(value)
        if not shape.fullmatch(words):
            raise Wrong(sentence)
        return words

    return Kind(told, read)


def choice(*values: str) -> Kind:
    listed = ", ".join(f'"{value}"' for value in values)

    def read(value: object) -> str:
        if not isinstance(value, str) or value not in values:
            raise Wrong(f"must be one of {listed}")
        return value

    return Kind(f"one of {listed}", read, form="choice", choices=values)


def whole(least: int, most: int) -> Kind:
    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise Wrong("must be a whole number without quotes")
        if not least <= value <= most:
            raise Wrong("must not be negative" if value < 0 <= least else f"must be from {least} to {most}")
        return value

    return Kind(f"whole number, {least} to {most}", read, form="number")


def yes_no() -> Kind:
    def read(value: object) -> bool:
        if not isinstance(value, bool):
            raise Wrong("must be true or false, without quotes")
        return value

    return Kind("true or false", read, form="yes_no")


def money() -> Kind:
    """An amount with at most two decimals; the reader of TOML gives decimals, never binary fractions."""

    def read(value: object) -> Decimal:
        if isinstance(value, str) and re.fullmatch(r"[+-]?\d{1,12}(\.\d{1,12})?", value):
            value = Decimal(value)
        if isinstance(value, bool) or not isinstance(value, int | Decimal) or not Decimal(value).is_finite():
            raise Wrong('must be an amount such as "200.00"')
        amount = Decimal(value)
        if amount < 0:
            raise Wrong("must not be negative")
        if amount > DEAREST:
            raise Wrong(f"must be at most {DEAREST}")
        if amount != amount.quantize(CENT):
            raise Wrong("must have at most two decimals")
        return amount.quantize(CENT)

    return Kind('amount, such as "200.00"', read, str)


def day() -> Kind:
    def read(value: object) -> date:
        if isinstance(value, str):
            try:
                value = date.fromisoformat(value)
            except ValueError:
                raise Wrong("must be a day such as 2026-12-24") from None
        if isinstance(value, datetime) or not isinstance(value, date):
            raise Wrong("must be a day such as 2026-12-24, without a time")
        if not FIRST_YEAR <= value.year <= LAST_YEAR:
            raise Wrong(f"must be in the years {FIRST_YEAR} to {LAST_YEAR}")
        return value

    return Kind("day, such as 2026-12-24", read, form="day")


def clock(*, ends: bool = False) -> Kind:
    """A wall time in whole minutes; where something ends, "24:00" is the day's last midnight (kept as 00:00)."""

    def read(value: object) -> time:
        if isinstance(value, time) and value.tzinfo is None and not (value.second or value.microsecond):
            return value
        if ends and value == "24:00":
            return MIDNIGHT
        found = CLOCK.fullmatch(value) if isinstance(value, str) else None
        if found is None:
            raise Wrong('must be a time of day such as "09:00"')
        return time(int(found[1]), int(found[2]))

    def write(value: time) -> str:
        return "24:00" if ends and value == MIDNIGHT else value.strftime("%H:%M")

    return Kind(
        'time of day, such as "09:00"' + (', up to "24:00"' if ends else ""),
        read,
        write,
        form="line" if ends else "time",
    )


def listed(kind: Kind, most: int = 50) -> Kind:
    """A list without repetitions; an empty one counts as unset (None)."""

    def read(value: object) -> list[Any] | None:
        if not isinstance(value, list):
            raise Wrong("must be a list in square brackets, [ … ]")
        if len(value) > most:
            raise Wrong(f"must have at most {most} entries")
        found = gathered([(f"[{place}]", kind, entry) for place, entry in enumerate(value)])
        twice = [f"[{place}]" for place, entry in enumerate(found) if entry in found[:place]]
        if twice:
            raise Wrong(faults=[(where, "is given twice") for where in twice])
        return found or None

    return Kind(f"list of: {kind.told}", read, lambda values: [kind.write(value) for value in values], "list")


def gathered(entries: list[tuple[str, Kind, object]]) -> list[Any]:
    """Reads every entry and reports every one that does not fit, not only the first."""
    found, faults = [], []
    for where, kind, entry in entries:
        try:
            found.append(kind.read(entry))
        except Wrong as wrong:
            faults += wrong.inside(where)
    if faults:
        raise Wrong(faults=faults)
    return found
