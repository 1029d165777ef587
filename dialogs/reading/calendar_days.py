"""Days: "3 de marzo", "next Tuesday", "the 8th", "in two weeks", "wednesday of next week", weekdays to leave out."""

from __future__ import annotations

import datetime as dt

from dialogs.reading.atoms import Atom
from dialogs.reading.combine import Atoms, Reference, only, rule
from dialogs.reading.dates import coming, exact, month_end, month_start, near, numeric, of_month

BARE_WEEKDAY, COUNTED, DATED = 1, 2, 3
"""How exactly a day was said; the most exact one in a message is taken."""

MONTH, WEEK = 30, 7


def day_atom(day: dt.date, exactness: int = DATED, weekday: int | None = None) -> Atom:
    """A day; with a weekday that is not its own, the nearest such weekday is kept as what else may be meant."""
    if weekday is None or day.weekday() == weekday:
        return Atom("E", day.toordinal(), (exactness,))
    apart = (weekday - day.weekday() + 3) % 7 - 3
    return Atom("E", day.toordinal(), (exactness, day.toordinal() + apart))


def range_atom(first: dt.date, last: dt.date) -> Atom:
    return Atom("R", 0, (first.toordinal(), last.toordinal()))


def _year(atoms: Atoms) -> int | None:
    """A four-digit year at the end of a date, if there is one."""
    last = atoms[-1]
    return last.value if last.code == "n" and last.parts == (4,) and 2000 <= last.value <= 2100 else None


def _weekday(atoms: Atoms) -> int | None:
    named = only(atoms, "W")
    return named[0].value if named else None


@rule(r"i?nU(?:w|AD)|inU")
def in_two_weeks(atoms: Atoms, reference: Reference) -> Atoms | None:
    count, unit = only(atoms, "n")[0].value, only(atoms, "U")[0].value
    start = reference.today + dt.timedelta(days=sum(atom.value for atom in only(atoms, "wD")))
    if not unit or count * unit > 800:
        return None
    if unit == MONTH:
        first = month_start(start, count)
        return [day_atom(min(exact(first.year, first.month, start.day) or month_end(first), month_end(first)), COUNTED)]
    return [day_atom(start + dt.timedelta(days=count * unit), COUNTED)]


@rule(r"XnU|nXU")
def next_three_days(atoms: Atoms, reference: Reference) -> Atoms | None:
    length = only(atoms, "n")[0].value * only(atoms, "U")[0].value
    if only(atoms, "X")[0].value < 1 or not 0 < length < 400:
        return None
    return [range_atom(reference.today + dt.timedelta(days=1), reference.today + dt.timedelta(days=length))]


@rule(r"[leJ]?(?:XU|UX)")
def next_week(atoms: Atoms, reference: Reference) -> Atoms | None:
    modifier, unit = only(atoms, "X")[0].value, only(atoms, "U")[0].value
    if modifier < 0 or unit not in {WEEK, MONTH}:
        return None
    if unit == WEEK:
        return [Atom("K", modifier)]
    first = month_start(reference.today, modifier)
    return [Atom("Q", first.toordinal())]


@rule(r"[Ne]?[le]?(?:X?Y|YX)")
def weekend(atoms: Atoms, reference: Reference) -> Atoms | None:
    later = sum(atom.value for atom in only(atoms, "X"))
    saturday = reference.today + dt.timedelta(days=(5 - reference.today.weekday()) % 7 + WEEK * later)
    if reference.today.weekday() == 6 and not later:
        saturday = reference.today - dt.timedelta(days=1)
    return [range_atom(max(saturday, reference.today), saturday + dt.timedelta(days=1))] if later >= 0 else None


@rule(r"W[qlNeJ,i]*P?[qlNeJ,i]*K|K[,lNe]*W")
def tuesday_next_week(atoms: Atoms, reference: Reference) -> Atoms | None:
    monday = reference.today - dt.timedelta(days=reference.today.weekday())
    day = monday + dt.timedelta(days=WEEK * only(atoms, "K")[0].value + only(atoms, "W")[0].value)
    return [day_atom(day, COUNTED), *only(atoms, "P")]


@rule(r"[OoX]W[ql]*(?:Mn?|Q)")
def third_tuesday_of_may(atoms: Atoms, reference: Reference) -> Atoms | None:
    place, weekday = atoms[0].value, atoms[1].value
    named = only(atoms, "M")
    month = named[0].value if named else dt.date.fromordinal(only(atoms, "Q")[0].value).month
    if not (1 <= place <= 5 or place == -1):
        return None
    for year in [_year(atoms) or reference.today.year, reference.today.year + 1]:
        days = [d for d in range(1, 32) if (date := exact(year, month, d)) and date.weekday() == weekday]
        if len(days) >= place and (day := dt.date(year, month, days[place - (place > 0)])) >= reference.today:
            return [day_atom(day)]
    return None


@rule(
    r"[AFeJ]*[noO](?:[lLe,]*[btay&-][lLe]*|e)[noO][ql]*M(?:[q,]*n)?|[AF]*[rf][ql]*M(?:[q,]*n)?|[AF]*M[lq]*[no][t-]l?[no](?![mk])"
)
def from_the_2nd_to_the_7th_of_may(atoms: Atoms, reference: Reference) -> Atoms | None:
    pair = only(atoms, "rf")
    first, last = pair[0].parts[:2] if pair else (atom.value for atom in only(atoms, "noO")[:2])
    month, year = only(atoms, "M")[0].value, _year(atoms)
    end = exact(year, month, last) if year else coming(month, last, reference)
    start = exact(end.year, month, first) if end else None
    if not (start and end and start < end):
        return None
    return [range_atom(max(start, min(reference.today, end)), end)]


@rule(r"(?:W[,;leNq]*)?[noO][qle,-]*M(?:[q,e]*n)?(?:,?W)?|(?:W[,;leNq]*)?M[,lqe;-]*[noO](?:[q,e]*n)?(?:,?W)?")
def third_of_march(atoms: Atoms, reference: Reference) -> Atoms | None:
    spoken = [atom for atom in atoms if atom.code in "noOW" and (atom.code != "W" or atom is not atoms[0])]
    numbers, month = only(atoms, "noO"), only(atoms, "M")[0].value
    year = _year([atom for atom in atoms if atom.code != "W"]) if len(numbers) > 1 else None
    day = exact(year, month, numbers[0].value) if year else coming(month, numbers[0].value, reference, _weekday(atoms))
    if day is None or not near(day, reference):
        return None
    left = [spoken[1]] if len(numbers) > 1 and not year else []
    return [day_atom(day, DATED, _weekday(atoms)), *left]


@rule(r"(?:W[,;leNq]*)?[dvfg](?:,?W)?")
def third_of_the_fourth(atoms: Atoms, reference: Reference) -> Atoms | None:
    day = numeric(only(atoms, "dvfg")[0], reference)
    return [day_atom(day, DATED, _weekday(atoms))] if day else None


@rule(r"[NWel]*r(?![mPk])")
def dashed(atoms: Atoms, reference: Reference) -> Atoms | None:
    first, last = only(atoms, "r")[0].parts[:2]
    day = numeric(atoms[-1], reference)
    if day is None or (atoms[0].code == "r" and first < last <= 24 and last - first <= 5):
        return None
    return [day_atom(day)]


@rule(r"[eNl]*[noO][qel]*Q|[eN]n[eq]n(?![mkMU])")
def fifth_of_this_month(atoms: Atoms, reference: Reference) -> Atoms | None:
    months, numbers = only(atoms, "Q"), only(atoms, "noO")
    if not months:
        day = coming(numbers[1].value, numbers[0].value, reference) if numbers[1].value <= 12 else None
    else:
        first = dt.date.fromordinal(months[0].value)
        day = exact(first.year, first.month, numbers[0].value)
    return [day_atom(day)] if day else None


@rule(r"W[,;leNq]*(?:[oO]|n(?![kmSpyuMUHP-]))")
def friday_the_18th(atoms: Atoms, reference: Reference) -> Atoms | None:
    number, weekday = atoms[-1], atoms[0].value
    day = of_month(number.value, reference, weekday) if 1 <= number.value <= 31 else None
    fits = day and (day - reference.today).days < 45 and day.weekday() == weekday
    return [day_atom(day)] if day and (fits or number.code != "n" or len(only(atoms, "el"))) else None


@rule(r"[Nl]*o(?!n)|Nl*O(?![nx])|[eN]n(?![xkmSUuMpPt%-])")
def the_8th(atoms: Atoms, reference: Reference) -> Atoms | None:
    bare = atoms[-1].code == "n"
    if not 1 <= atoms[-1].value <= 31 or (bare and atoms[0].code == "N" and atoms[0].value != 1):
        return None
    day = of_month(atoms[-1].value, reference)
    return [day_atom(day, DATED if not bare else COUNTED)] if day else None


@rule(r"Z[lNeXq]*W(?:[,&y]*[lNeZ]*W)*|zW(?:[,&yz]*W)*")
def not_mondays(atoms: Atoms, _: Reference) -> Atoms | None:
    days = only(atoms, "W")
    if atoms[0].code == "z" and not all(day.parts == (1,) for day in days):
        return None
    return [Atom("G", 0, tuple(day.value for day in days))]


@rule(r"Z[lNe]*[DEKRPY]|Z[lNe]*C")
def not_tomorrow(_: Atoms, __: Reference) -> Atoms:
    return []


@rule(r"X?WX?")
def next_monday(atoms: Atoms, reference: Reference) -> Atoms | None:
    modifiers = only(atoms, "X")
    if any(modifier.value < 0 for modifier in modifiers):
        return None
    ahead = (only(atoms, "W")[0].value - reference.today.weekday() - 1) % WEEK + 1
    day = reference.today + dt.timedelta(days=ahead)
    following = any(modifier.value for modifier in modifiers)
    if following:
        second = day + dt.timedelta(days=WEEK if ahead < 6 else 0)
    else:
        second = reference.today if ahead == WEEK else day  # "Monday" on a Monday may be today
    return [Atom("E", day.toordinal(), (BARE_WEEKDAY, second.toordinal()))]


@rule(r"D")
def tomorrow(atoms: Atoms, reference: Reference) -> Atoms:
    return [day_atom(reference.today + dt.timedelta(days=atoms[0].value), COUNTED)]


@rule(r"K")
def that_week(atoms: Atoms, reference: Reference) -> Atoms:
    monday = reference.today + dt.timedelta(days=WEEK * atoms[0].value - reference.today.weekday())
    return [range_atom(max(monday, reference.today), monday + dt.timedelta(days=6))]


@rule(r"Q")
def that_month(atoms: Atoms, reference: Reference) -> Atoms:
    first = dt.date.fromordinal(atoms[0].value)
    return [range_atom(max(first, reference.today), month_end(first))]


DAYS = (
    in_two_weeks, next_three_days, next_week, weekend, tuesday_next_week, third_tuesday_of_may,
    from_the_2nd_to_the_7th_of_may, third_of_march, third_of_the_fourth, dashed, fifth_of_this_month, friday_the_18th,
    the_8th, not_mondays, not_tomorrow, next_monday, tomorrow, that_week, that_month,
)  # fmt: skip
