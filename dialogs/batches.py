"""Several decisions in a line: "1 yes 2 no 3 17:00", "KR47 yes, CD23 no", "approve all today"; all of it or nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import zip_longest

from dialogs.desk_words import ALL, CASUAL, NO, NOT_ALL, NOT_IN, TO_ALL, TO_EVERYONE, YES
from dialogs.orders import read
from dialogs.reading.clean import fold
from dialogs.reading.days import When, wholly
from dialogs.second_thoughts import is_denial, one_thing
from models.facts import Command, Verdict

PIECE = re.compile(
    r"(?P<time>\d{1,2}[:.h]\d{2}(?!\d))"
    r"|(?P<code>\b(?:[a-z]{2}\d{2,3}|[CDFGHJKMPQRTVWXY]{2}[ .-][2346789]{2,3})(?!\d))"
    r"|(?P<number>\d{1,2}(?!\w))|(?P<word>\w+(?:['’]\w+)*)|(?P<sign>[^\w\s])",
    re.IGNORECASE,
)
MOST = 20
URDU_KEHEH = "\N{ARABIC LETTER KEHEH}"
STAND_IN = "KR47"
"""Any code: a row's number is read as if its code stood there."""


@dataclass(frozen=True)
class Part:
    """What is said of one request: by its row or its code, with a verdict or another time."""

    said: str
    row: int | None = None
    code: str | None = None
    verdict: Verdict | None = None
    reason: str = ""
    at: When | None = None


@dataclass(frozen=True)
class AllOf:
    """One verdict for all that wait; `day` where only those of one day are meant."""

    verdict: Verdict
    day: date | None


@dataclass(frozen=True)
class Batch:
    """What is to be done, in the order of the line; a text stands for a part that cannot be done, and says why."""

    parts: tuple[Command | str, ...]


@dataclass(frozen=True)
class NotWholly:
    """Several requests were named, but this much of the line was not understood: so nothing of it is done."""

    understood: str
    leftover: str


Several = tuple[Part, ...] | AllOf | NotWholly


def several(line: str, language: str, now: datetime, *, dayfirst: bool = True) -> Several | None:
    """What the line says of several requests, or of one by its row; None where it is no such line.

    `now` is the time on the doctor's wall.
    """
    line = unicodedata.normalize("NFKC", line).replace("_", " ")
    everything = _all_of(line, language, now, dayfirst)
    if everything is not None:
        return everything
    pieces = list(_split(line, language, now))
    if not _is_batch(pieces, language):
        return None
    parts = [_part(piece, language, now, dayfirst) for piece in pieces[:MOST]]
    left = [piece for piece, part in zip(pieces, parts, strict=False) if part is None] + pieces[MOST:][:1]
    if left:
        return NotWholly(" · ".join(part.said for part in parts if part), " · ".join(left))
    return tuple(part for part in parts if part)


def _all_of(line: str, language: str, now: datetime, dayfirst: bool) -> AllOf | NotWholly | None:
    """A verdict, "all", and at most a day; "all ok" only says that she has read it, or how she is."""
    words = [fold(piece.group()) for piece in PIECE.finditer(line)]
    every = [word for word in words if _is_all(word, line, language)]
    verdicts = [word for word in words if word not in every and _verdict(word, language)]
    rest = [word for word in words if word not in {*every, *verdicts, ".", "!"}]
    if len(every) != 1 or len(verdicts) != 1 or verdicts[0] in CASUAL:
        return None
    if is_denial(verdicts[0]) and not _to_everyone(words, verdicts[0]):
        return NotWholly("", line.strip())  # "no todas" is "not all"
    verdict, days = _verdict(verdicts[0], language), [word for word in rest if word not in TO_ALL]
    if verdict is None or not days:
        return AllOf(verdict, None) if verdict else None
    said = wholly(" ".join(rest), language, now, dayfirst) or wholly(" ".join(days), language, now, dayfirst)
    return AllOf(verdict, said.day) if said is not None and said.day is not None and said.time is None else None


def _is_all(word: str, line: str, language: str) -> bool:
    """Written with the letter of Urdu, "کل" is tomorrow whatever language she has chosen."""
    urdu = word in NOT_ALL.get("ur", ()) and URDU_KEHEH in line
    return word in ALL and word not in NOT_ALL.get(language, ()) and not urdu


def _to_everyone(words: Sequence[str], no: str) -> bool:
    """Whether the no is said to all: "no to all", "no a todas"."""
    behind = words[words.index(no) + 1 :][:1]
    return bool(behind) and (behind[0] in TO_ALL or behind[0] in TO_EVERYONE)


def _split(line: str, language: str, now: datetime) -> Iterator[str]:
    """The line cut before every code, and before every number that begins a part."""
    begins, targeted, answered, fresh = [0], False, False, True
    pieces = list(PIECE.finditer(line))
    for piece, following in zip_longest(pieces, pieces[1:]):
        kind, says = piece.lastgroup, _verdict(fold(piece.group()), language) is not None
        number = kind == "number" and (fresh or answered) and _may_answer(following, language, now)
        named = kind == "code" or number
        if (named and targeted) or (says and targeted and answered and fresh):
            begins.append(piece.start())
            targeted = answered = False
        targeted, answered = targeted or named, answered or says or kind == "time"
        fresh = piece.group() in set(",;،؛") or "\n" in line[piece.end() : piece.end() + 2]
    ends = [*begins[1:], len(line)]
    return (cut for start, end in zip(begins, ends, strict=True) if (cut := line[start:end].strip(" ,;،؛\n\t")))


def _may_answer(piece: re.Match[str] | None, language: str, now: datetime) -> bool:
    """Whether what stands behind a number can be the answer to its row: a verdict, a time, a day."""
    if piece is None:
        return False
    word = fold(piece.group())
    return piece.lastgroup == "time" or _verdict(word, language) is not None or wholly(word, language, now) is not None


def _is_batch(pieces: Sequence[str], language: str) -> bool:
    """Several parts that name a request, or one that begins with a row's number and goes on with an answer."""
    named = {fold(target.group()) for piece in pieces if (target := _target(piece)) is not None}
    if len(named) > 1:
        return True
    row = re.match(r"\d{1,2}\s+(\S+)", pieces[0]) if named and len(pieces) == 1 else None
    return row is not None and _verdict(fold(row.group(1).strip(".,!")), language) is not None


def _target(piece: str) -> re.Match[str] | None:
    """The code or, at the head, the number of a row."""
    found = [each for each in PIECE.finditer(piece) if each.lastgroup == "code"]
    head = PIECE.match(piece)
    return found[0] if found else head if head and head.lastgroup == "number" else None


def _part(piece: str, language: str, now: datetime, dayfirst: bool) -> Part | None:
    """The part as understood; None where any word of it was not."""
    target = _target(piece)
    if target is None or _answers_twice(piece, target, language):
        return None
    row = int(target.group()) if target.lastgroup == "number" else None
    code = None if row is not None else re.sub(r"[ .-]", "", target.group()).upper()
    rest = f"{piece[: target.start()]} {piece[target.end() :]}".strip(" ,:-")
    order = read(f"{piece[: target.start()]} {code or STAND_IN} {piece[target.end() :]}", language)
    if order.code != (code or STAND_IN) or order.word:
        return None
    part = Part(piece, row, code)
    if order.wholly and order.verdict:
        return replace(part, verdict=order.verdict, reason=order.reason)
    at = None if order.verdict else time_named(rest, language, now, dayfirst=dayfirst)
    return replace(part, at=at) if at else None


def _answers_twice(piece: str, target: re.Match[str], language: str) -> bool:
    """Whether an answer stands on both sides of the target: the first may belong to the part before it."""
    sides = (piece[: target.start()], piece[target.end() :])
    return all(any(_verdict(fold(word.group()), language) for word in PIECE.finditer(side)) for side in sides)


def time_named(rest: str, language: str, now: datetime, *, dayfirst: bool = True) -> When | None:
    """Another time, where these words are one and nothing else."""
    said = wholly(rest, language, now, dayfirst) if one_thing(rest) else None
    return said if said is not None and said.time is not None else None


def _verdict(word: str, language: str) -> Verdict | None:
    if word in YES and word not in NOT_IN.get(language, ()):
        return "approve"
    return "reject" if word in NO else None
