"""How old somebody is: years, months of who is under two, or a date of birth; asked for where nobody has said it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dialogs.chat import Chat
from dialogs.formats import dayfirst, local
from dialogs.kinds import Kind, Read, Take
from dialogs.reading.ages import age, how_old
from dialogs.reading.answers import yes_no
from dialogs.reading.births import birth_date
from dialogs.reading.retimed import retimed
from dialogs.reading.words import command
from dialogs.state import Row
from models.facts import ClinicView

OLDEST, MONTHS_UNTIL = 130, 24
"""Years; and the months from which only years are said."""
SHORT = {"month": 1.0, "week": 12 / 52, "day": 12 / 365}
"""Units shorter than a year, in months."""


@dataclass(frozen=True)
class Aged:
    """Whole years, whole months of who is under two, and the date of birth: each None where it is not known."""

    years: int | None = None
    months: int | None = None
    born: date | None = None

    def __bool__(self) -> bool:
        return self.years is not None

    def stored(self) -> dict[str, object]:
        """As a part of a stored answer; what is not known is left out."""
        born = self.born.isoformat() if self.born else None
        return {name: value for name, value in (("months", self.months), ("born", born)) if value is not None}


def revived(said: Mapping[str, object]) -> Aged:
    """What `stored` made, with "age" beside it."""
    numbers = (said.get(name) for name in ("age", "months"))
    years, months = (number if isinstance(number, int) else None for number in numbers)
    born = said.get("born")
    return Aged(years, months, date.fromisoformat(str(born)) if born else None)


def age_in(text: str, language: str, *, only_told: bool = False) -> Aged:
    """The age in a text; `only_told` takes no weeks and days, which in a sentence are how long something lasts."""
    years, said = age(text, language), how_old(text, language)
    if said is not None and said.told and said.unit in SHORT:
        months = int(said.value * SHORT[said.unit])
        known = years == months // 12 or (years is None and not (only_told or said.unit == "month"))
        if known and months // 12 <= OLDEST:
            return Aged(months // 12, months if months < MONTHS_UNTIL else None)
    return Aged(years)


def age_or_birth(text: str, language: str, view: ClinicView) -> Aged:
    """The same where it was asked: a date of birth counts as well, on the clinic's day."""
    today = local(view.now, view.clinic.timezone).date()
    born = birth_date(text, language, today=today, dayfirst=dayfirst(view.clinic))
    if born is None:
        return age_in(text, language)
    months = (today.year - born.year) * 12 + today.month - born.month - (today.day < born.day)
    return Aged(min(months // 12, OLDEST), months if months < MONTHS_UNTIL else None, born)


class AgeOf(Kind[Aged]):
    """Years, months or a date of birth; `skip` titles a row for an animal whose age nobody knows."""

    quiet = True

    def __init__(self, chat: Chat, skip: str = "") -> None:
        self.chat, self.skip = chat, skip

    def rows(self, view: Mapping[str, str]) -> tuple[Row, ...]:
        del view
        return (Row("skip", self.skip, "{}"),) if self.skip else ()

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        del offered, view
        said = Aged() if retimed(text) else age_or_birth(text, language, self.chat.view)
        if said:
            return Take(json.dumps({"age": said.years} | said.stored()) if said.stored() else str(said.years))
        unknown = yes_no(text, language) is False or command(text, language) == "dont_know"
        return Take("{}") if self.skip and unknown else None

    def revive(self, value: str) -> Aged:
        said = json.loads(value)
        return revived(said) if isinstance(said, dict) else Aged(int(said))

    def refit(self, value: str) -> str | None:
        """Nobody else is as old."""
        del value
        return None
