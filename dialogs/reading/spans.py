"""From … to …: two times or two days joined, and times and days open on one side."""

from __future__ import annotations

from dialogs.reading.atoms import Atom
from dialogs.reading.clocks import OPEN, clock, said
from dialogs.reading.combine import Atoms, Reference, only, rule

NOTHING = -1
HALF_A_DAY = 720


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


@rule(r"[FAJaLl]*[Cn][t&yba-][aLleb]*[Cn]|(?<![xn])ntn(?=[EP])|[FA]*r(?:m|(?=P))|Fr")
def from_two_to_four(atoms: Atoms, _: Reference) -> Atoms | None:
    pair = only(atoms, "r")
    if pair:
        halves = only(atoms, "m")
        start, end = (clock(hour) for hour in pair[0].parts[:2])
        end = clock(pair[0].parts[1], 0, halves[0].value) if halves else end
        return [joined(start, end)] if start and end else None
    ends = [end for atom in only(atoms, "Cn") for end in ([atom] if atom.code == "C" else said([atom]) or [])]
    sure = any(atom.code == "C" for atom in atoms) or atoms[0].code in "FA" or atoms[1].code == "t"
    return [joined(ends[0], ends[1])] if sure and len(ends) == 2 else None


@rule(r"ACx?bC")
def after_nine_before_eleven(atoms: Atoms, _: Reference) -> Atoms:
    start, end = only(atoms, "C")
    return [joined(start, end)]


@rule(r"[Ab]C")
def after_three(atoms: Atoms, _: Reference) -> Atoms:
    return [times_atom(atoms[1], None) if atoms[0].code == "A" else times_atom(None, atoms[1])]


@rule(r"[AF]?E[t&yba-][le]*E|[AF]?f-f")
def from_monday_to_friday(atoms: Atoms, _: Reference) -> Atoms | None:
    first, last = (atom.value for atom in only(atoms, "E"))
    return [Atom("R", 0, (first, last))] if first < last and "a" not in [atom.code for atom in atoms] else None


@rule(r"[Ab]l?E")
def before_friday(atoms: Atoms, reference: Reference) -> Atoms:
    day = atoms[-1].value
    if atoms[0].code == "A":
        return [Atom("R", 0, (day + atoms[0].value, NOTHING))]
    return [Atom("R", 0, (reference.today.toordinal(), max(day - 1 + atoms[0].value, reference.today.toordinal())))]


SPANS = (from_two_to_four, after_nine_before_eleven, after_three, from_monday_to_friday, before_friday)
