"""Times of day: "10.30", "half past ten", "a las cuatro y media", "6pm", "1830", "at 7"."""

from __future__ import annotations

from dialogs.reading.atoms import Atom
from dialogs.reading.combine import Atoms, Reference, only, rule

AT = "[aLVJ]?"
OPEN, FIRM = (0,), (1,)
DAY = 24 * 60


def clock(hour: int, minute: int = 0, meridiem: int | None = None, *, firm: bool = False) -> Atom | None:
    """A time of day as an atom; firm when am, pm or the hour itself says which half of the day."""
    if not (0 <= hour <= 24 and 0 <= minute <= 59):
        return None
    if meridiem is not None and hour <= 12:
        return Atom("C", (hour % 12 + 12 * meridiem) * 60 + minute, FIRM)
    return Atom("C", hour % 24 * 60 + minute, FIRM if firm or not 1 <= hour <= 12 else OPEN)


def written(atom: Atom) -> tuple[int, int, bool]:
    """Hour, minute and firmness of a number or numeric clock: 4, 1830, 0905, 10:30."""
    if atom.code in "cg":
        return atom.parts[0], atom.parts[1], bool(atom.parts[2])
    if atom.parts[:1] >= (3,):
        return atom.value // 100, atom.value % 100, atom.parts[0] == 4
    return atom.value, 0, False


def said(atoms: Atoms, shift: int = 0) -> Atoms | None:
    """The clock in these atoms, its am or pm applied, moved by minutes; None when they are no time of day."""
    hour, minute, firm = written(only(atoms, "ncg")[-1])
    halves = only(atoms, "m")
    made = clock(hour, minute, halves[-1].value if halves else None, firm=firm)
    if made is None:
        return None
    moved = (made.value + shift) % DAY
    return [Atom("C", moved + DAY // 2 if moved < 60 and not made.parts[0] else moved, made.parts)]


@rule(rf"{AT}B[laL]*[nc]k?m?")
def half_past_ten(atoms: Atoms, _: Reference) -> Atoms | None:
    return said(atoms, only(atoms, "B")[0].value)


@rule(rf"{AT}n[pV][laL]*[nc]k?m?")
def twenty_past_three(atoms: Atoms, _: Reference) -> Atoms | None:
    minutes = only(atoms, "n")[0].value
    return (
        said(atoms, -minutes if only(atoms, "V")[-1:] and atoms[0].code != "V" else minutes) if minutes < 60 else None
    )


@rule(r"an[t]nk?m?")
def at_twenty_to_four(atoms: Atoms, _: Reference) -> Atoms | None:
    minutes = atoms[1].value
    return said(atoms, -minutes) if minutes in {5, 10, 20, 25} else None


@rule(rf"{AT}[nc]k?m?Sm?")
def four_and_a_half(atoms: Atoms, _: Reference) -> Atoms | None:
    return said(atoms, only(atoms, "S")[0].value)


@rule(rf"{AT}nunm?")
def twelve_less_five(atoms: Atoms, _: Reference) -> Atoms | None:
    hour, minutes = only(atoms, "n")
    return said([hour, *only(atoms, "m")], -minutes.value) if minutes.value < 60 else None


@rule(r"(?:[aLVJ]n|(?<![Fnty&A-])n)yn(?=[mPk,;]|$)m?|[aLVJ]nynm?")
def eight_and_twenty(atoms: Atoms, _: Reference) -> Atoms | None:
    hour, minute = only(atoms, "n")
    told = only(atoms, "aLVJm") or (hour.parts == minute.parts == (0,) and minute.value >= 10)
    return _hour_and_minute(hour, minute, atoms) if told and hour.parts[0] <= 2 else None


@rule(rf"{AT}nnnm?")
def six_oh_two(atoms: Atoms, _: Reference) -> Atoms | None:
    hour, zero, minute = only(atoms, "n")
    return _hour_and_minute(hour, minute, atoms) if zero.value == 0 and 0 < minute.value < 10 else None


@rule(r"[aLVJ]nn(?![UMn:])k?m?|nn(?:m|(?=P))")
def three_fifteen(atoms: Atoms, _: Reference) -> Atoms | None:
    hour, minute = only(atoms, "n")
    full = minute.parts[0] == 2 or (minute.parts[0] == 0 and minute.value >= 10)
    return _hour_and_minute(hour, minute, atoms) if full and hour.value < 24 and hour.parts[0] <= 2 else None


def _hour_and_minute(hour: Atom, minute: Atom, atoms: Atoms) -> Atoms | None:
    halves = only(atoms, "m")
    made = clock(hour.value, minute.value, halves[0].value if halves else None)
    return [made] if made and hour.value < 25 else None


@rule(rf"{AT}c[kh]?m?")
def ten_thirty(atoms: Atoms, _: Reference) -> Atoms | None:
    return said(atoms)


@rule(rf"{AT}g[kh]?m?")
def ten_dot_thirty(atoms: Atoms, _: Reference) -> Atoms | None:
    dot = only(atoms, "g")[0]
    likely = dot.parts[1] in {0, 15, 30, 45} or dot.parts[1] > 31
    return said(atoms) if likely or atoms[0].code in "aLVJ" or atoms[-1].code in "mk" else None


@rule(r"n-n")
def nine_to_five_in_four_digits(atoms: Atoms, _: Reference) -> Atoms | None:
    first, last = only(atoms, "n")
    if first.parts == last.parts == (4,) and not 2000 <= first.value <= 2100:
        start, end = clock(*written(first)[:2], firm=True), clock(*written(last)[:2], firm=True)
        return [start, atoms[1], end] if start and end else None
    return None


@rule(rf"{AT}nk?m|(?<!i){AT}nk")
def six_pm(atoms: Atoms, _: Reference) -> Atoms | None:
    return said(atoms)


@rule(rf"{AT}nHm?")
def eightish(atoms: Atoms, _: Reference) -> Atoms | None:
    return said(atoms)


SURE = (
    half_past_ten, twenty_past_three, at_twenty_to_four, four_and_a_half, twelve_less_five, eight_and_twenty,
    six_oh_two, three_fifteen, ten_thirty, ten_dot_thirty, nine_to_five_in_four_digits, six_pm, eightish,
)  # fmt: skip
"""Times nobody would take for a day; read before the days."""


@rule(r"En(?![UM])")
def sunday_1925(atoms: Atoms, _: Reference) -> Atoms | None:
    made = said(atoms) if atoms[1].parts == (4,) else None
    return [atoms[0], *made] if made else None


@rule(rf"{AT}nP")
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


@rule(r"[aVJL]nh|[aVJ]n(?![UMoO])|Ln(?![xUMoO])")
def at_seven(atoms: Atoms, _: Reference) -> Atoms | None:
    return said(atoms)


@rule(r"[bAF][laL]*n(?![UMoOx])")
def after_seven(atoms: Atoms, _: Reference) -> Atoms | None:
    made = said(atoms)
    return [atoms[0], *made] if made else None


WEAK = (sunday_1925, five_in_the_evening, morning_eleven, tuesday_pm, at_seven, after_seven)
"""Bare numbers that are hours because of what stands beside them; read after the days."""
