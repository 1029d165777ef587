"""Days named by others: "not this Monday, the next one", "mejor no mañana, pasado", "the day after the 14th"."""

from __future__ import annotations

import datetime as dt

from dialogs.reading.combine import Atoms, Reference, only, rule
from dialogs.reading.dates import COUNTED, day_atom
from dialogs.reading.lexicon import Atom
from dialogs.reading.weeks import WEEK


@rule(r"(?:Z[lNeXq]{0,3}W|X?WX?[!zZ])[x,;&]{0,3}[leN]{0,2}X{1,2}x?(?:[le]?W(?!X))?")
def not_this_monday_the_next(atoms: Atoms, reference: Reference) -> Atoms | None:
    """The one after the one that was refused; another weekday is a wish of its own."""
    weekdays = {weekday.value for weekday in only(atoms, "W")}
    if len(weekdays) > 1 or only(atoms, "X")[-1].value < 1:
        return None
    ahead = (weekdays.pop() - reference.today.weekday() - 1) % WEEK + 1
    return [day_atom(reference.today + dt.timedelta(days=ahead + WEEK), COUNTED)]


@rule(r"z[le]?D(?=[,;x]{1,3}[leN]?[DWE])")
def not_tomorrow_but(_: Atoms, __: Reference) -> Atoms:
    return []


@rule(r"Z[lNe]{0,2}(?:o|n#?)(?=[,;-]{1,2}[lNe]{1,2}[no])")
def not_the_20th(_: Atoms, __: Reference) -> Atoms:
    """ "Not the 20th - the 22nd": what follows is no end of a span."""
    return []


@rule(r"WinU?")
def thursday_in_eight(atoms: Atoms, reference: Reference) -> Atoms | None:
    """Who counts the first day too says eight for a week and fifteen for two."""
    weekday, count = only(atoms, "W")[0].value, only(atoms, "n")[0].value
    days = all(unit.value == 1 for unit in only(atoms, "U"))
    if count not in {WEEK + 1, 2 * WEEK + 1} or not days:
        return None
    ahead = (weekday - reference.today.weekday() - 1) % WEEK + 1
    return [day_atom(reference.today + dt.timedelta(days=ahead + count - 1), COUNTED)]


@rule(r"@[leNq]{0,2}E|E[^E]{0,3}@$")
def the_day_after(atoms: Atoms, _: Reference) -> Atoms:
    day, apart = only(atoms, "E")[0], only(atoms, "@")[0]
    return [Atom("E", day.value + apart.value, day.parts[:1]), *only(atoms, "CTP")]


INSTEAD = (not_this_monday_the_next, not_tomorrow_but, not_the_20th)
