"""A wish in words: of whom, which days, which hours."""

from __future__ import annotations

from datetime import date, timedelta

from babel.dates import format_date

from dialogs import formats
from dialogs.directions import beside
from dialogs.say import shortened
from dialogs.texts import text
from models.facts import ListEntry, Suits

MONDAY = date(2024, 1, 1)
"""One; the names of weekdays are read off its week."""


def wished(entry: ListEntry, language: str) -> str:
    """What is wished for, of whom, and when."""
    doctor, days = entry.doctor or text(language, "waitlist-any-doctor"), suits(entry.suits, language)
    return " · ".join([*(beside(shortened(name, 40), days) for name in (entry.service, doctor)), days])


def suits(wanted: Suits, language: str) -> str:
    """ "Tuesday, Thursday, in the morning, until Friday 1 May"."""
    parts = [*_days(wanted, language), *_hours(wanted, language)]
    if not (wanted.weekdays or wanted.first):
        parts.insert(0, text(language, "waitlist-any-day"))
    return formats.listed(parts, language)


def _days(wanted: Suits, language: str) -> list[str]:
    if wanted.first is not None and wanted.first == wanted.last:
        return [formats.day(wanted.first, language)]
    named = [format_date(MONDAY + timedelta(days=day), "EEEE", locale=formats.locale_of(language))
             for day in sorted(wanted.weekdays)]  # fmt: skip
    first, last = (formats.short_day(day, language) if day else "" for day in (wanted.first, wanted.last))
    if first and last:
        return [*named, text(language, "span-days", first=first, last=last)]
    if first:
        return [*named, text(language, "waitlist-from-day", day=first)]
    return [*named, text(language, "waitlist-until-day", day=last)] if last else named


def _hours(wanted: Suits, language: str) -> list[str]:
    said = [text(language, f"waitlist-in-the-{wanted.part}")] if wanted.part else []
    start, end = (f"{at:%H:%M}" if at else "" for at in (wanted.start, wanted.end))
    if start and start == end:
        return [*said, text(language, "waitlist-at", time=start)]
    if start and end:
        return [*said, text(language, "waitlist-between", start=start, end=end)]
    if start or end:
        return [*said, text(language, "waitlist-from" if start else "waitlist-to", time=start or end)]
    return said
