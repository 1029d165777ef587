"""Numbers that measure or rate something and are neither day nor hour: "14.2 kg", "sugar is 9.2", "8 out of 10"."""

from __future__ import annotations

from dialogs.reading.combine import Atoms, Reference, only, rule
from dialogs.reading.lexicon import Atom

UNKNOWN = Atom("x")
SCALES = frozenset({5, 10})
"""What pain is rated out of; 6/10 beside it is no sixth of October."""
MINUTES = frozenset({0, 15, 30, 45})


@rule(r"a?[ncgfr]\$")
def fourteen_kilos(_: Atoms, __: Reference) -> Atoms:
    return [UNKNOWN]


@rule(r"[aFIq]{0,2}n/n")
def eight_out_of_ten(_: Atoms, __: Reference) -> Atoms:
    return [UNKNOWN]


@rule(r"~[xqle]{0,2}[fr]")
def pressure_fourteen_to_nine(_: Atoms, __: Reference) -> Atoms:
    return [UNKNOWN]


@rule(r"~[xqleXa]{0,3}g|~[xqleXa]{0,3}f|f~")
def sugar_is_nine_point_two(atoms: Atoms, _: Reference) -> Atoms | None:
    """Beside what is measured: a decimal that no clock is written like, or a mark on a scale."""
    written = only(atoms, "gf")[0]
    first, second = written.parts[:2]
    told = second not in MINUTES or len(written.parts) > 3 if written.code == "g" else second in SCALES
    return [UNKNOWN] if told and (written.code == "g" or first <= second) else None


@rule(r"[$~/]")
def nothing_measured(_: Atoms, __: Reference) -> Atoms:
    return [UNKNOWN]


MEASURED = (fourteen_kilos, eight_out_of_ten, pressure_fourteen_to_nine, sugar_is_nine_point_two, nothing_measured)
"""Read before everything else, which would take their numbers."""
