"""A change of a doctor's hours as its form sends it, from the form to the preview and on to the save."""

from collections.abc import Iterator, Sequence
from datetime import date, time
from uuid import UUID

from werkzeug.datastructures import MultiDict

from bot.clinic_file.dates import check_exceptions
from bot.clinic_file.parts import Part
from bot.clinic_file.problems import Problem
from bot.console import calendar_fields as fields
from bot.console import hours_repeat
from bot.console.calendar_fields import Unreadable
from models.facts import Refused
from models.hours_edit import KINDS, LONGEST_REASON, Edit, Exceptional, Range, Sheet, checked, columns
from models.rules import Change, WeeklyRule

EDITED = "edited"
CARRIED = ("csrf_token", "call_off", "expected", "why", "messages")
"""What belongs to the preview and not to the change."""


def edits(form: MultiDict[str, str], of: Sheet) -> list[Edit]:
    """One change, or several of one form. Raises Refused with what is wrong, as models/hours_edit.py words it, or
    "hours-contrary", "hours-repeat"."""
    found = _read(form, of)
    checked(found, of)
    check_beside(found, of)
    return found


def _read(form: MultiDict[str, str], of: Sheet) -> list[Edit]:
    key = fields.uuid(form.get("id"))
    if form.get("what") == "exception":
        known = of.exceptions.get(key) if key else None
        return [_off(known, key)] if form.get("off") else list(_exceptional(form, key))
    if form.get("off"):
        if key is None or key not in of.ranges:
            raise Refused("hours-gone")
        return [Range(key, of.ranges[key], off=True)]
    return list(_ranges(form, key))


def carried(form: MultiDict[str, str]) -> list[tuple[str, str]]:
    """The change once more, as hidden fields of the preview."""
    return [(name, value) for name, value in form.items(multi=True) if name not in CARRIED]


def _off(known: Exceptional | None, key: UUID | None) -> Exceptional:
    if known is None:
        raise Refused("hours-gone")
    return Exceptional(key, known.change, known.rrule, known.reason, off=True)


def _ranges(form: MultiDict[str, str], key: UUID | None) -> Iterator[Range]:
    """Of each weekday that is ticked the range, and the second one where there is one; breaks are of the first."""
    days = form.getlist("weekday")
    if not days or not set(days) <= {str(number) for number in range(7)} or (key and len(days) > 1):
        raise Refused("hours-weekday")
    for day in dict.fromkeys(days):
        for number, (start, end) in enumerate(_spans(form)):
            if start is None or end is None:
                raise Refused("hours-end")
            yield Range(key, _rule(form, int(day), (start, end), with_breaks=number == 0))


def _rule(form: MultiDict[str, str], weekday: int, hours: tuple[time, time], *, with_breaks: bool) -> WeeklyRule:
    return WeeklyRule(
        weekday,
        *hours,
        step=_number(form, "step", 1_440) or 30,
        breaks=tuple(_breaks(form.get("breaks", ""))) if with_breaks else (),
        first=_day(form, "first"),
        last=_day(form, "last"),
        buffer=_number(form, "buffer", 240, least=0),
        seats=_number(form, "seats", 500),
        per_day=_number(form, "per_day", 1_000),
        services=frozenset(filter(None, map(fields.uuid, form.getlist("services")))),
    )


def _exceptional(form: MultiDict[str, str], key: UUID | None) -> Iterator[Exceptional]:
    """One for each part of the day."""
    first = fields.day(form.get("from_day"))
    last = fields.day(form.get("to_day")) if form.get("to_day") else first
    if first is None or last is None or form.get("kind") not in KINDS:
        raise Refused("hours-dates")
    reason = " ".join(form.get("reason", "").split())[:LONGEST_REASON]
    rule = hours_repeat.given(form).rule
    for start, end in _spans(form):
        yield Exceptional(key, Change(form["kind"], first, last, start, end), rule, reason or None)


def _spans(form: MultiDict[str, str]) -> list[tuple[time | None, time | None]]:
    """From, until: the first, which may be the whole day, and the second of a new one where it is filled in."""
    more = (_clock(form, "start_2"), _clock(form, "end_2"))
    if (more[0] is None) != (more[1] is None) or (form.get("id") and any(more)):
        raise Refused("hours-end")
    return [(_clock(form, "start"), _clock(form, "end")), *([more] if more[0] is not None else [])]


def check_beside(edits: Sequence[Edit], of: Sheet) -> None:
    """Exceptions that contradict each other are refused as in the file. Raises Refused("hours-contrary")."""
    new = [edit for edit in edits if isinstance(edit, Exceptional) and not edit.off]
    ours = {edit.id for edit in new if edit.id}
    others = [Part(columns(each), f"other{n}") for n, each in enumerate(of.exceptions.values()) if each.id not in ours]
    problems: list[Problem] = []
    check_exceptions([*others, *(Part(columns(edit), f"{EDITED}{n}") for n, edit in enumerate(new))], problems)
    if any(problem.path.startswith(EDITED) for problem in problems):
        raise Refused("hours-contrary")


def _breaks(text: str) -> Iterator[tuple[time, time]]:
    for part in filter(None, (each.strip() for each in text.split(","))):
        start, _, end = part.replace("–", "-").partition("-")
        begins, ends = fields.clock(start.strip()), fields.clock(end.strip())
        if begins is None or ends is None:
            raise Refused("hours-break")
        yield begins, ends


def _number(form: MultiDict[str, str], name: str, most: int, *, least: int = 1) -> int | None:
    try:
        return fields.number(form.get(name), least, most)
    except Unreadable as error:
        raise Refused("hours-step" if name == "step" else "hours-number") from error


def _day(form: MultiDict[str, str], name: str) -> date | None:
    if not form.get(name):
        return None
    found = fields.day(form.get(name))
    if found is None:
        raise Refused("hours-dates")
    return found


def _clock(form: MultiDict[str, str], name: str) -> time | None:
    if not form.get(name):
        return None
    found = fields.clock(form.get(name))
    if found is None:
        raise Refused("hours-end")
    return found
