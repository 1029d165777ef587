"""Pictures of numbers as plain geometry, for a template to draw as SVG: bars below each other, and a week of hours."""

from collections.abc import Iterable
from dataclasses import dataclass

WIDE = 360
"""Units of a drawing; a phone shows about one for a pixel."""
ROW, MOST = 40, 12
LEFT, CELL, HIGH, TOP = 40, 13, 18, 16
LEVELS = 4
LONGEST = 42  # characters of a label


@dataclass(frozen=True)
class Bar:
    """A label with what it says, and a bar of that width; `part` of it is drawn hollow."""

    y: int
    label: str
    said: str
    width: float
    part: float


@dataclass(frozen=True)
class Bars:
    """`left_out` lines are in the table only."""

    bars: tuple[Bar, ...]
    left_out: int

    @property
    def height(self) -> int:
        return max(1, len(self.bars)) * ROW


@dataclass(frozen=True)
class Cell:
    """One hour of one day; the level is 0 for nothing, else 1 to LEVELS."""

    x: int
    y: int
    level: int
    said: str


@dataclass(frozen=True)
class Week:
    """Seven rows of hours; `hours` are those that are written above, with their place."""

    cells: tuple[Cell, ...]
    hours: tuple[tuple[int, str], ...]
    height: int = TOP + 7 * HIGH


Picture = Bars | Week


def bars(lines: Iterable[tuple[str, str, float, float]]) -> Bars:
    """Of label, what it says, value, and the part of it that is hollow; the longest bar is as wide as there is room."""
    all_ = list(lines)
    most = max((value for _, _, value, _ in all_), default=0) or 1
    drawn = [
        Bar(number * ROW, cut(label), said, round(WIDE * value / most, 1), round(WIDE * part / most, 1))
        for number, (label, said, value, part) in enumerate(all_[:MOST])
    ]
    return Bars(tuple(drawn), max(0, len(all_) - MOST))


def week(hours: Iterable[tuple[int, int, float, str]]) -> Week:
    """Of weekday, hour, value, and what it says; the deepest colour is the greatest value."""
    known = {(day, hour): (value, said) for day, hour, value, said in hours}
    most = max((value for value, _ in known.values()), default=0) or 1
    cells = [
        Cell(LEFT + hour * CELL, TOP + day * HIGH, level(value / most), said)
        for (day, hour), (value, said) in sorted(known.items())
    ]
    return Week(tuple(cells), tuple((LEFT + hour * CELL, f"{hour:02}") for hour in range(0, 24, 3)))


def level(part: float) -> int:
    """Between 0 and 1 into one of a few depths."""
    return 0 if part <= 0 else min(LEVELS, int(part * LEVELS) + 1)


def cut(label: str) -> str:
    return label if len(label) <= LONGEST else f"{label[: LONGEST - 1]}…"
