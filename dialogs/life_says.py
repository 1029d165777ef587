"""Whom a doctor's own time concerns, as she reads it before she says yes, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs import formats
from dialogs.cards import ROWS, name, when
from dialogs.span_texts import span_text
from dialogs.texts import text
from models.facts import AtDesk, ClinicView, Closed, Delay, Reopened, Request, Span


def people(requests: Sequence[Request], language: str) -> str:
    """A line each: code, first name, time, and whether it is booked or still waits; "" for nobody."""
    lines = []
    for request in requests[:ROWS]:
        state = "waits" if request.status == "pending" else "booked"
        lines.append(_line(f"life-line-{state}", request, language))
    return _with_more(lines, len(requests), language)


def later(delays: Sequence[Delay], language: str) -> str:
    """A line each: code, first name, the time that was promised and the new one."""
    lines = []
    for each in delays[:ROWS]:
        zone, request = each.request.offer.timezone, each.request
        facts = {"planned": formats.time(request.start, zone, language), "code": request.code}
        facts["starts"] = formats.time(each.starts, zone, language)
        lines.append(text(language, "delay-line", name=name(request, language), **facts))
    return _with_more(lines, len(delays), language)


def title(span: Span, language: str) -> str:
    """Its first day, short enough for a row."""
    return formats.short_day(span.first, language)


def done(outcome: AtDesk, view: ClinicView, language: str) -> str:
    """What the doctor's yes has done, and for whom."""
    if isinstance(outcome, Closed):
        return _closed(outcome, view, language)
    if isinstance(outcome, Reopened):
        return text(language, "absence-done", when=span_text(outcome.absence.span, language))
    return _told([each.request for each in outcome.delays], "delay-done", language)


def _closed(outcome: Closed, view: ClinicView, language: str) -> str:
    """The closed time; who is told; who stays, where only what is free was closed; and the way back."""
    span = outcome.absence.span
    lines = [text(language, "life-done", when=span_text(span, language))]
    ended = sorted([*outcome.cancelled, *outcome.rejected], key=lambda request: request.start)
    if ended:
        lines.append(_told(ended, "life-told", language))
    elif view.concerned(span):
        lines.append(text(language, "life-stay"))
    return "\n".join([*lines, text(language, "life-way-back")])


def _told(requests: Sequence[Request], key: str, language: str) -> str:
    """How many are told, and whom the clinic has to call."""
    by_phone = [request for request in requests if request.by_phone]
    reached = len(requests) - len(by_phone)
    lines = [text(language, key, count=reached)] if reached else []
    if by_phone:
        who = [text(language, "life-called", code=request.code, name=name(request, language)) for request in by_phone]
        lines.append(text(language, "life-by-phone", who=formats.listed(who, language)))
    return "\n".join(lines)


def _line(key: str, request: Request, language: str) -> str:
    return text(language, key, code=request.code, name=name(request, language), when=when(request, language))


def _with_more(lines: list[str], count: int, language: str) -> str:
    more = [text(language, "desk-more", count=count - ROWS)] if count > ROWS else []
    return "\n".join([*lines, *more])
