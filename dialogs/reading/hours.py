"""Bare numbers that are hours because of what stands beside them: "at 7", "tomorrow 4", "after 3"."""

from __future__ import annotations

from dialogs.reading.clocks import AT, NOON, hour_and_minute, said
from dialogs.reading.combine import Atoms, Reference, only, rule
from dialogs.reading.dates import BARE_WEEKDAY, COUNTED
from dialogs.reading.lexicon import Atom
from dialogs.reading.refused import DENIED

THIS_CENTURY = 20


@rule(r"En(?![UM])|nE")
def sunday_1925(atoms: Atoms, _: Reference) -> Atoms | None:
    """A number before the day may be a year, which no time is written like."""
    number = only(atoms, "n")[0]
    year = atoms[0] is number and number.value // 100 == THIS_CENTURY
    made = said([number]) if number.parts == (4,) and not year else None
    return [*only(atoms, "E"), *made] if made else None


@rule(r"^n$|(?:^|(?<=[EP])|(?<=[EP],))nn(?=$|[,;EP])")
def eighteen_thirty(atoms: Atoms, _: Reference) -> Atoms | None:
    """All of a message or of what is said besides the day: 1830, 0915, 18 30, ten forty; a year is none."""
    if len(atoms) == 2:
        full = atoms[1].parts == (2,) or (atoms[0].parts == atoms[1].parts == (0,) and atoms[1].value >= 10)
        return hour_and_minute(atoms[0], atoms[1], atoms) if full and atoms[0].value < 24 else None
    hour, minute = divmod(atoms[0].value, 100)
    time = atoms[0].parts == (4,) and (hour != 20 or minute in {0, 15, 30, 45} or minute > 40)
    return hour_and_minute(Atom("n", hour), Atom("n", minute), atoms) if time else None


@rule(r"E[ta]?n(?=$|[,;])|^nE$")
def tomorrow_four(atoms: Atoms, reference: Reference) -> Atoms | None:
    """A number behind a weekday may be its date; behind "tomorrow" it is the hour."""
    day, hour = only(atoms, "E")[0], only(atoms, "n")[0]
    if day.parts[0] == BARE_WEEKDAY:
        near = hour.value <= NOON  # its date was looked for and is no such weekday
    else:
        near = day.parts[0] == COUNTED and day.value - reference.today.toordinal() < (2 if atoms[0] is hour else 7)
    made = said([hour]) if near and hour.parts[0] <= 2 and 0 < hour.value < 24 else None
    return [day, *made] if made else None


@rule(r"(?<![no&y,])nEP")
def three_tomorrow_afternoon(atoms: Atoms, _: Reference) -> Atoms | None:
    hour = atoms[0]
    made = said([hour]) if hour.parts[0] <= 2 and 0 < hour.value <= NOON else None
    return [*made, *atoms[1:]] if made else None


@rule(rf"{AT}n,?P")
def five_in_the_evening(atoms: Atoms, _: Reference) -> Atoms | None:
    made = said(atoms)
    return [*made, atoms[-1]] if made else None


@rule(r"aPn(?![MUoO])|Pa?n(?![xWMUoO&])")
def morning_eleven(atoms: Atoms, _: Reference) -> Atoms | None:
    made = said(atoms)
    return [*only(atoms, "P"), *made] if made else None


@rule(r"[EP]m")
def tuesday_pm(atoms: Atoms, _: Reference) -> Atoms:
    return [atoms[0], Atom("P", atoms[1].value)]


@rule(r"[aVJL]nh|[aVJ]n(?![UMoO])|Ln(?![xUMoO])|(?<=[EP,])In(?![UMoOx])")
def at_seven(atoms: Atoms, _: Reference) -> Atoms | None:
    return said(atoms)


@rule(r"[bAF][laL]{0,2}n(?![UMoOx])")
def after_seven(atoms: Atoms, _: Reference) -> Atoms | None:
    made = said(atoms)
    return [atoms[0], *made] if made else None


@rule(r"n(?=[<>])")
def seven_before_which(atoms: Atoms, _: Reference) -> Atoms | None:
    return said(atoms)


@rule(rf"Z[aLlN]{{0,2}}[Cn]|(?<![Ab])(?<![Ab][le])C{DENIED}")
def not_at_four(_: Atoms, __: Reference) -> Atoms:
    return []


WEAK = (
    sunday_1925, eighteen_thirty, tomorrow_four, three_tomorrow_afternoon, five_in_the_evening, morning_eleven,
    tuesday_pm, at_seven, after_seven, seven_before_which, not_at_four,
)  # fmt: skip
"""Read after the days, which have the first right to a number."""
