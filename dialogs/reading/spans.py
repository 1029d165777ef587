"""From … to …: two times or two days joined, and times and days open on one side."""

from __future__ import annotations

import datetime as dt

from dialogs.reading.clocks import FIRM, OPEN, clock, in_part, said
from dialogs.reading.combine import Atoms, Reference, only, rule
from dialogs.reading.dates import BARE_WEEKDAY, range_atom
from dialogs.reading.lexicon import Atom
from dialogs.reading.refused import DENIED
from dialogs.reading.weeks import WEEK

NOTHING = -1
HALF_A_DAY = 720
SINCE = 1
"""The value of a "to" that, standing behind, means "from": سے."""


def times_atom(start: Atom | None, end: Atom | None) -> Atom:
    """A range of minutes of the day, `NOTHING` where it is open; firm if either end is."""
    firm = [atom.parts[0] for atom in (start, end) if atom]
    return Atom("T", max(firm), (start.value if start else NOTHING, end.value if end else NOTHING))


def joined(start: Atom, end: Atom) -> Atom:
    """Two times of which one may lend the other its half of the day: "3:30 to 6 pm", "de 1pm a 3"."""
    if start.parts == OPEN and end.parts != OPEN:
        late = start.value % HALF_A_DAY + end.value // HALF_A_DAY * HALF_A_DAY
        start = Atom("C", late if late < end.value else start.value, (1,))
    elif end.parts == OPEN and end.value <= start.value and end.value < HALF_A_DAY:
        end = Atom("C", end.value + HALF_A_DAY, start.parts)
    return times_atom(start, end)


@rule(r"[FAJaLlq]{0,3}[Cn][t&yba-][aLleb]{0,3}[Cn]|(?<![xn])ntn(?=[EP])|[FA]{0,2}r(?:m|(?=P|N?E))|Fr|(?<=E)r$")
def from_two_to_four(atoms: Atoms, _: Reference) -> Atoms | None:
    pair = only(atoms, "r")
    if pair:
        halves = only(atoms, "m")
        start, end = (clock(hour) for hour in pair[0].parts[:2])
        end = clock(pair[0].parts[1], 0, halves[0].value) if halves else end
        return [joined(start, end)] if start and end else None
    ends = [end for atom in only(atoms, "Cn") for end in ([atom] if atom.code == "C" else said([atom]) or [])]
    sure = any(atom.code == "C" for atom in atoms) or atoms[0].code in "FAq" or atoms[1].code == "t"
    return [joined(ends[0], ends[1])] if sure and len(ends) == 2 else None


@rule(r"(?:PC|CP)(?=[t&yba-][aLleb]{0,3}P?C)|(?<=[t&yba-])[aLleb]{0,3}PC")
def nine_in_the_morning(atoms: Atoms, _: Reference) -> Atoms:
    """Each end of a span with its own part of the day."""
    time, part = only(atoms, "C")[0], only(atoms, "P")[0]
    hour = time.value // 60
    return [time if time.parts[0] else Atom("C", in_part(hour, part.value) * 60 + time.value % 60, FIRM)]


@rule(r"ACx?bC")
def after_nine_before_eleven(atoms: Atoms, _: Reference) -> Atoms:
    start, end = only(atoms, "C")
    return [joined(start, end)]


@rule(rf"[Zz]?[Ab][le]?C{DENIED}?|C[<>]!?|Ct(?![CnEoO])")
def after_three(atoms: Atoms, _: Reference) -> Atoms | None:
    time, bound = only(atoms, "C")[0], only(atoms, "Ab<>t")[0]
    if bound.code == "t" and bound.value != SINCE:
        return None
    return [times_atom(None, time) if _before(bound, atoms) else times_atom(time, None)]


def _before(bound: Atom, atoms: Atoms) -> bool:
    """Whether it ends there; "not before" begins there."""
    return (bound.code in "b<") != bool(only(atoms, "Zz!"))


@rule(r"[Ab][le]?E,?C")
def from_friday_at_noon(atoms: Atoms, _: Reference) -> Atoms:
    time = atoms[-1]
    return [*only(atoms, "E"), times_atom(time, None) if atoms[0].code == "A" else times_atom(None, time)]


@rule(r"l?(?<!n)U[ql]{0,2}E")
def week_of_the_ninth(atoms: Atoms, reference: Reference) -> Atoms | None:
    if only(atoms, "U")[0].value != WEEK:
        return None
    day = dt.date.fromordinal(atoms[-1].value)
    first = day - dt.timedelta(days=(day.weekday() - reference.week_starts) % WEEK)
    return [range_atom(max(first, min(reference.today, day)), first + dt.timedelta(days=WEEK - 1))]


@rule(r"E(?:[,&y]{0,2}[leN]{0,2}E)+")
def monday_or_wednesday(atoms: Atoms, _: Reference) -> Atoms | None:
    """Several days of one week: from the first to the last without those between that were not named."""
    days = only(atoms, "E")
    first, last = (function(day.value for day in days) for function in (min, max))
    alike = len({day.parts[0] for day in days}) == 1 or only(atoms, "&y")
    if not alike or last - first >= WEEK or first == last:
        return None
    between = set(range(first, last + 1)) - {day.value for day in days}
    left_out = tuple(dt.date.fromordinal(day).weekday() for day in sorted(between))
    return [Atom("R", 0, (first, last)), *([Atom("G", 0, left_out)] if left_out else [])]


@rule(r"F[leN]{0,2}E[t&yba-][leN]{0,2}E<?|[AFq]?E[tba-][le]{0,2}E<?")
def from_monday_to_friday(atoms: Atoms, _: Reference) -> Atoms | None:
    if "a" in [atom.code for atom in atoms]:
        return None
    first, last = only(atoms, "E")
    end = last.value if last.value > first.value or last.parts[0] != BARE_WEEKDAY else last.value + 7
    return [Atom("R", 0, (first.value, end))] if first.value < end else None


@rule(r"[Zz]?[Ab][le]?E|E[<>]!?|Et(?![CnE])")
def before_friday(atoms: Atoms, reference: Reference) -> Atoms | None:
    day, bound = only(atoms, "E")[0].value, only(atoms, "Ab<>t")[0]
    if bound.code == "t" and bound.value != SINCE:
        return None
    if _before(bound, atoms):
        return [Atom("R", 0, (reference.today.toordinal(), max(day - 1 + bound.value, reference.today.toordinal())))]
    later = {">": 1 - bound.value, "A": bound.value}.get(bound.code, 0)
    return [Atom("R", 0, (day + later, NOTHING))]


SPANS = (
    nine_in_the_morning, from_two_to_four, after_nine_before_eleven, after_three, from_friday_at_noon,
    week_of_the_ninth, from_monday_to_friday, monday_or_wednesday, before_friday,
)  # fmt: skip
