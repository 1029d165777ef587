"""What a patient is told unasked: confirmed, not booked, why, and which times are free instead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from dialogs import formats, in_series, list_says, moved
from dialogs.quoting import quoted, whole_name
from dialogs.say import Option, Say, shortened
from dialogs.texts import text
from models.facts import (
    CalledOff,
    Cancelled,
    Clinic,
    Confirmed,
    Delayed,
    Expired,
    FreeTime,
    Reasoned,
    Rejected,
    Request,
    Visit,
)  # fmt: skip


def confirmed(outcome: Confirmed, clinic: Clinic, language: str, now: datetime) -> Say:
    """The visit with all that is needed to come, and how to cancel it."""
    request, visit = outcome.request, outcome.visit
    zone = request.offer.timezone
    facts = {"name": whole_name(visit.patient_name), "address": clinic.address, "code": request.code}
    facts["requirements"] = shortened(visit.offer.requirements or "", 500)
    lines = [
        text(language, f"notice-confirmed-{name}", **{name: facts[name]})
        for name in ("name", "address", "requirements", "code")
        if facts[name]
    ]
    lines += [text(language, "notice-confirmed-off-list")] if visit.ends_wish else []
    named = {"service": visit.offer.service, "doctor": visit.offer.doctor}
    head = text(language, "notice-confirmed", **named)
    if request.moving:
        head = text(language, "notice-moved", before=moved.when(request.moving, language), **named)
    return Say(
        "\n".join(
            [
                head,
                formats.day_and_time_in_full(visit.start, zone, language),
                *lines,
                *in_series.lines(outcome, language),
                _cancel(visit, clinic, language, now),
            ]
        )
    )


def _cancel(visit: Visit, clinic: Clinic, language: str, now: datetime) -> str:
    """How to call off: here, here until a time, or where that time is over already, by phone."""
    until = visit.cancellable_until
    if until is None or until >= visit.start:
        return text(language, "notice-confirmed-cancel")
    if until > now:
        at = formats.day_and_time(until, visit.offer.timezone, language)
        return text(language, "notice-confirmed-cancel-until", until=at)
    by_phone = text(language, "notice-confirmed-cancel-phone", phone=clinic.phone) if clinic.phone else None
    return by_phone or text(language, "notice-confirmed-cancel-person")


def rejected(outcome: Rejected, clinic: Clinic, language: str, now: datetime) -> Say:
    """Not booked, or an offer taken back; why if that is known, and what can be had instead."""
    request = outcome.request
    key = "notice-rejected" if request.waits_for == "doctor" else "notice-taken-back"
    lines = [moved.told(language, key, request, **about(request, language))]
    if outcome.away:
        lines.append(text(language, "notice-away", doctor=request.offer.doctor))
    if request.rejection_reason:
        by = "-clinic" if request.decided_by == "staff" else ""
        lines.append(_why(f"notice-rejected-why{by}", request, language))
    return _instead(lines, outcome, clinic, language, now)


def called_off(outcome: CalledOff, clinic: Clinic, language: str) -> Say:
    """The doctor cannot be there: the visit is cancelled, with an apology and what can be had instead."""
    facts = about(outcome.request, language)
    head = text(language, "notice-called-off", doctor=facts.pop("doctor"))
    return _with_times([head, text(language, "notice-called-off-what", **facts)], outcome.times, clinic, language)


def cancelled(outcome: Cancelled, clinic: Clinic, language: str) -> Say:
    """Staff have cancelled the visit, for whatever reason: that it is, and what can be had instead."""
    what = about(outcome.request, language)
    del what["doctor"]
    lines = [text(language, "notice-cancelled"), text(language, "notice-called-off-what", **what)]
    return _with_times(lines, outcome.times, clinic, language)


def delayed(outcome: Delayed, language: str) -> Say:
    """The visit stands and begins later: about when, and instead of when."""
    request = outcome.request
    zone, late = request.offer.timezone, outcome.starts - request.start
    facts = {"planned": formats.time(request.start, zone, language), "code": request.code}
    facts |= {"starts": formats.time(outcome.starts, zone, language), "service": request.offer.service}
    minutes = round(late.total_seconds() / 60)
    return Say(text(language, "notice-delayed", doctor=request.offer.doctor, minutes=minutes, **facts))


def reasoned(outcome: Reasoned, language: str) -> Say:
    """The reason, in the doctor's words."""
    return Say(_why("notice-reasoned", outcome.request, language))


def expired(outcome: Expired, clinic: Clinic, language: str, now: datetime) -> Say:
    """Not booked, said first and plainly, and what can be had instead."""
    facts = about(outcome.request, language)
    key = "notice-expired" if outcome.request.waits_for == "doctor" else "notice-unanswered"
    head = moved.told(language, key, outcome.request, code=facts.pop("code"))
    lines = [head, text(language, "notice-expired-what", **facts)]
    return _instead(lines, outcome, clinic, language, now)


def _instead(lines: list[str], outcome: Rejected | Expired, clinic: Clinic, language: str, now: datetime) -> Say:
    """The second choice that is asked for by now, or else the next times."""
    request, second = outcome.request, outcome.second
    lines += filter(None, [list_says.kept(request, language)])
    if second is None and request.second_start is not None:
        wanted = formats.day_and_time(request.second_start, request.offer.timezone, language)
        lines.append(text(language, "notice-second-gone", when=wanted))
    if second is None:
        return _with_times(lines, outcome.times, clinic, language)
    until = formats.deadline(second.expires_at, second.offer.timezone, language, now)
    when = formats.day_and_time(second.start, second.offer.timezone, language)
    facts = {"when": when, "until": until, "code": second.code}
    return Say("\n".join([*lines, moved.told(language, "notice-second", second, **facts)]))


def move_over(request: Request, language: str) -> Say:
    """The visit that was to be moved is under way or called off, so nothing is left to be moved."""
    before = moved.when(request.moving, language) if request.moving else ""
    return Say(text(language, "notice-move-over", code=request.code, before=before))


def about(request: Request, language: str) -> dict[str, str]:
    when = formats.day_and_time(request.start, request.offer.timezone, language)
    return {"service": request.offer.service, "doctor": request.offer.doctor, "when": when, "code": request.code}


def _why(key: str, request: Request, language: str) -> str:
    reason = quoted(request.rejection_reason or "", 500)
    code = {"code": request.code} if key == "notice-reasoned" else {}
    return text(language, key, doctor=request.offer.doctor, reason=reason, **code)


def _with_times(lines: list[str], times: Sequence[FreeTime], clinic: Clinic, language: str) -> Say:
    """The lines, how to go on, and the times as rows of weekday, date and time."""
    lines.append(text(language, "notice-again" if times else "notice-no-times"))
    if clinic.phone:
        lines.append(text(language, "notice-phone", phone=clinic.phone))
    return Say("\n".join(lines), tuple(_row(number, time, language) for number, time in enumerate(times)))


def _row(number: int, time: FreeTime, language: str) -> Option:
    title = formats.day_and_time(time.start, time.timezone, language)
    return Option(f"{time.start:%Y%m%dT%H%M}.{number}", title)
