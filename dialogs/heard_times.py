"""What a message says of a time on the clock of the clinic: the one that is wanted, and the one that is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from dialogs.formats import day, dayfirst, listed, local
from dialogs.reading import days
from dialogs.reading.days import When
from dialogs.reading.refusals import apart
from models.facts import ClinicView


class Heard(NamedTuple):
    """The message without what it refuses, what is wanted by that, and what is refused."""

    text: str
    wanted: When | None
    refused: When | None


def heard(text: str, view: ClinicView, language: str, *, zone: str = "", first: date | None = None) -> Heard:
    """Reads the message on the clock of `zone`, or of the clinic; a day without a month is one from `first` on."""
    here = local(view.now, zone or view.clinic.timezone)

    def read(part: str) -> When | None:
        return days.when(part, language, here, dayfirst(view.clinic), first)

    kept, refused = apart(text, language, read)
    wanted = read(kept)
    if wanted and refused and wanted.time and not (wanted.day or wanted.days):  # "tomorrow at 10 no, at 12"
        wanted = replace(wanted, day=refused.day, other_days=refused.other_days)
    return Heard(kept, wanted, refused)


def said_back(when: When, language: str) -> str:
    """ "Tuesday 3 March, 10:00", as far as it was said."""
    on = day(when.day, language) if when.day else ""
    return listed([*filter(None, [on, f"{when.time:%H:%M}" if when.time else ""])], language)
