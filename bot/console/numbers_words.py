"""How a number, a day of the week or a name of ours reads in the reader's language."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Literal

from babel.dates import get_day_names
from babel.numbers import format_decimal, format_percent

from bot.console import say

Kind = Literal["text", "question", "what", "part", "class", "weekday", "hour", "language", "count", "share", "minutes",
               "money"]  # fmt: skip
NUMBERS = frozenset({"count", "share", "minutes", "money"})
NOTHING = "–"


def shown(value: Any, kind: Kind) -> str:
    """A cell as it is read; none at all is a dash."""
    return NOTHING if value is None else _SHOWN[kind](value)


def named(prefix: str, key: str) -> str:
    """The text for one of our own names; one that has none yet is shown as it is."""
    known = say.bundle_of(say.language()).has_message(f"{prefix}{key}")
    return say.say(f"{prefix}{key}") if known else key


def weekday(day: int) -> str:
    """0 is Monday."""
    return str(get_day_names("abbreviated", locale=say.language())[day])


def _minutes(seconds: float) -> str:
    return say.say("numbers-minutes", count=format_decimal(round(seconds / 60, 1), locale=say.language()))


def _money(amount: Decimal) -> str:
    return str(format_decimal(amount, format="#,##0.00##", locale=say.language()))


_SHOWN: Mapping[str, Callable[[Any], str]] = {
    "text": str,
    "question": lambda key: named("numbers-question-", key.replace("_", "-")),
    "what": lambda key: named("numbers-what-", key),
    "part": lambda key: named("numbers-part-", key),
    "class": lambda key: named("numbers-lead-", key),
    "weekday": weekday,
    "hour": "{:02}:00".format,
    "language": say.named,
    "count": lambda count: str(format_decimal(count, locale=say.language())),
    "share": lambda part: str(format_percent(part, format="#,##0 %", locale=say.language())),
    "minutes": _minutes,
    "money": _money,
}
