"""Times of day: "10.30", "half past ten", "a las cuatro y media", "6pm", "1830", "at 7"."""

from __future__ import annotations

from dialogs.reading.combine import Atoms, Reference, only, rule
from dialogs.reading.lexicon import Atom

AT = "[aLVJ]?"
OPEN, FIRM = (0,), (1,)
DAY = 24 * 60
NIGHT, NOON = 3, 12
MINUTE = -1
"""The unit that says of a number that it is minutes."""


def clock(hour: int, minute: int = 0, meridiem: int | None = None, *, firm: bool = False) -> Atom | None:
    """A time of day as an atom; firm when am, pm or the hour itself says which half of the day."""
    if not (0 <= hour <= 24 and 0 <= minute <= 59):
        return None
    if meridiem is not None and hour <= 12:
        return Atom("C", (hour % 12 + 12 * meridiem) * 60 + minute, FIRM)
    return Atom("C", hour % 24 * 60 + minute, FIRM if firm or not 1 <= hour <= 12 else OPEN)


def in_part(hour: int, part: int) -> int:
    """The hour of the clock, said without am or pm, in this part of the day."""
    if hour > NOON:
        return hour
    if part == NIGHT:
        return 0 if hour == NOON else hour + NOON if hour >= 6 else hour
    if part == 0 or hour == NOON or (part == 1 and hour > 9):
        return hour
    return hour + NOON


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


@rule(rf"{AT}B[laL]{{0,2}}[nc]k?m?")
def half_past_ten(atoms: Atoms, _: Reference) -> Atoms | None:
    return said(atoms, only(atoms, "B")[0].value)


@rule(r"B[la]?C")
def half_past_noon(atoms: Atoms, _: Reference) -> Atoms:
    return [Atom("C", (atoms[-1].value + atoms[0].value) % DAY, FIRM)]


@rule(r"n[Ab]n(?:m|(?![UMn]))")
def twenty_after_three(atoms: Atoms, _: Reference) -> Atoms | None:
    minutes, bound = atoms[0].value, atoms[1]
    if minutes not in {5, 10, 15, 20, 25} or atoms[0].parts[0] > 2 or bound.value != (bound.code == "A"):
        return None
    return said(atoms[2:], minutes if bound.code == "A" else -minutes)


@rule(r"nU")
def fifteen_thirty_hours(atoms: Atoms, _: Reference) -> Atoms | None:
    return said(atoms[:1]) if atoms[0].parts == (4,) and atoms[0].value < 2400 and not atoms[1].value else None


@rule(rf"{AT}n[pV][laL]{{0,2}}[nc]k?m?")
def twenty_past_three(atoms: Atoms, _: Reference) -> Atoms | None:
    minutes = only(atoms, "n")[0].value
    return (
        said(atoms, -minutes if only(atoms, "V")[-1:] and atoms[0].code != "V" else minutes) if minutes < 60 else None
    )


@rule(r"a?ntnk?m?")
def at_twenty_to_four(atoms: Atoms, _: Reference) -> Atoms | None:
    """Without "at" it may be a span, unless that would run from the evening into the morning."""
    minutes, hour = only(atoms, "n")
    sure = atoms[0].code == "a" or minutes.value > 12 or (minutes.value == 5 and hour.value < 5)
    told = minutes.value in {5, 10, 20, 25} and hour.value <= (24 if minutes.value > 12 else 12)
    since = only(atoms, "t")[0].value
    return said(atoms, -minutes.value) if sure and told and not since else None


@rule(rf"{AT}nS[yu]n(?![UMn])")
def half_past_four_and_five(atoms: Atoms, _: Reference) -> Atoms | None:
    hour, minutes = only(atoms, "n")
    shift = only(atoms, "S")[0].value + (minutes.value if only(atoms, "y") else -minutes.value)
    return said([hour], shift) if minutes.value == 5 else None


@rule(rf"{AT}[nc]k?m?Sm?")
def four_and_a_half(atoms: Atoms, _: Reference) -> Atoms | None:
    return said(atoms, only(atoms, "S")[0].value)


@rule(rf"{AT}nun(?:m|U)?")
def twelve_less_five(atoms: Atoms, _: Reference) -> Atoms | None:
    hour, minutes = only(atoms, "n")
    fits = minutes.value < 60 and _minutes_only(atoms)
    return said([hour, *only(atoms, "m")], -minutes.value) if fits else None


def _minutes_only(atoms: Atoms) -> bool:
    return all(unit.value == MINUTE for unit in only(atoms, "U"))


@rule(rf"{AT}njnU?m?|{AT}nynUm?")
def ten_and_twenty_minutes(atoms: Atoms, _: Reference) -> Atoms | None:
    hour, minute = only(atoms, "n")
    return hour_and_minute(hour, minute, atoms) if hour.parts[0] <= 2 and _minutes_only(atoms) else None


@rule(r"(?:[aLVJ]n|(?<![Fnty&A-])n)yn(?=[mPk,;]|$)m?|[aLVJ]nyn(?!U)m?")
def eight_and_twenty(atoms: Atoms, _: Reference) -> Atoms | None:
    hour, minute = only(atoms, "n")
    told = only(atoms, "aLVJm") or (hour.parts == minute.parts == (0,) and minute.value >= 10)
    return hour_and_minute(hour, minute, atoms) if told and hour.parts[0] <= 2 else None


@rule(rf"{AT}nnnm?")
def six_oh_two(atoms: Atoms, _: Reference) -> Atoms | None:
    hour, zero, minute = only(atoms, "n")
    return hour_and_minute(hour, minute, atoms) if zero.value == 0 and 0 < minute.value < 10 else None


@rule(r"[aLVJ]nn(?![UMn:])k?m?|nn(?:[mk]|(?=P))|(?<=P)nn(?![UMn])")
def three_fifteen(atoms: Atoms, _: Reference) -> Atoms | None:
    hour, minute = only(atoms, "n")
    full = minute.parts[0] == 2 or (minute.parts[0] == 0 and minute.value >= 10)
    return hour_and_minute(hour, minute, atoms) if full and hour.value < 24 and hour.parts[0] <= 2 else None


def hour_and_minute(hour: Atom, minute: Atom, atoms: Atoms) -> Atoms | None:
    halves = only(atoms, "m")
    made = clock(hour.value, minute.value, halves[0].value if halves else None)
    return [made] if made and hour.value < 25 else None


@rule(rf"{AT}c[kh]?m?(?!U)")
def ten_thirty(atoms: Atoms, _: Reference) -> Atoms | None:
    return said(atoms)


@rule(rf"{AT}g[kh]?m?")
def ten_dot_thirty(atoms: Atoms, _: Reference) -> Atoms | None:
    dot = only(atoms, "g")[0]
    if len(dot.parts) > 3:
        return None
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


@rule(rf"{AT}n-?Hm?")
def eightish(atoms: Atoms, _: Reference) -> Atoms | None:
    return said(atoms)


SURE = (
    half_past_ten, half_past_noon, twenty_after_three, fifteen_thirty_hours, twenty_past_three, at_twenty_to_four,
    half_past_four_and_five, four_and_a_half, twelve_less_five, ten_and_twenty_minutes, eight_and_twenty, six_oh_two,
    three_fifteen, ten_thirty, ten_dot_thirty, nine_to_five_in_four_digits, six_pm, eightish,
)  # fmt: skip
"""Times nobody would take for a day; read before the days."""
