"""The visits that were booked together with one: told in the same bubble."""

from __future__ import annotations

from dataclasses import replace

from dialogs import formats
from dialogs.say import Say
from dialogs.texts import text
from models.facts import Confirmed, Outcome

SHOWN = 12
"""So many lines; of more it is said how many there are in all, and until when."""


def told(outcome: Outcome, say: Say, language: str) -> Say:
    """The same words, and below them the others."""
    return replace(say, text="\n".join([say.text, *lines(outcome, language)]))


def lines(outcome: Outcome, language: str) -> list[str]:
    """Nothing where it is the only one."""
    if not isinstance(outcome, Confirmed) or not outcome.series:
        return []
    found = [
        text(
            language,
            "series-line",
            when=formats.day_and_time(visit.start, visit.offer.timezone, language),
            code=visit.code,
        )
        for visit in outcome.series[:SHOWN]
    ]
    if len(outcome.series) > SHOWN:
        last = outcome.series[-1]
        until = formats.day_and_time(last.start, last.offer.timezone, language)
        found.append(text(language, "series-more", count=len(outcome.series) + 1, until=until))
    return [text(language, "series-too"), *found]
