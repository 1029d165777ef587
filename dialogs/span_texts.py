"""Days and parts of a day on a doctor's wall, in words."""

from __future__ import annotations

from datetime import time

from dialogs import formats
from dialogs.texts import text
from models.facts import Span


def span_text(span: Span, language: str) -> str:
    """ "Tuesday 3 March", "Tuesday 3 March, 14:20–15:00", "Sunday 3 May – Thursday 7 May"."""
    if span.first != span.last:
        days = {"first": formats.day(span.first, language), "last": formats.day(span.last, language)}
        return text(language, "span-days", **days)
    day = formats.day(span.first, language)
    if span.start is None or span.end is None:
        return day
    end = "24:00" if span.end == time(0) else f"{span.end:%H:%M}"
    return text(language, "span-part", day=day, start=f"{span.start:%H:%M}", end=end)
