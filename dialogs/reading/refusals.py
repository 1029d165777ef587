"""A time that is refused where it is said: "I can't do today at 10", "tomorrow at 10 is too early".

Weekdays and bounds that do not suit ("not Mondays", "not before 10") are read by `days.when`; here is what it would
take for a wish though its clause says the contrary.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from dialogs.reading.answers import signs_of, spelled
from dialogs.reading.clean import fold
from dialogs.reading.days import When
from dialogs.reading.phrases import Words, listed, split_words, vocabulary_of
from dialogs.reading.vocabulary import Vocabulary

LONGEST, MOST_CLAUSES, LONGEST_PHRASE = 600, 12, 6
ENDS = re.compile(r"(?<!\d)(?<!\b[apAP])(?<!\.[mM])[.,](?!\d)|(?<=\d)[.,](?!\d)|[;!?\n،؛؟…]+")
WORD = re.compile(r"[^\W_]+(?:['’`´-][^\W\d_]+)*")
NO, WEAK, HARMLESS, BUT = "no", "weak", "harmless", "but"
"""What a phrase does: "can't come" refuses a day as well as an hour, a mere "not" ("not well today") only an hour."""
BARE = re.compile(" *[-!][-! ]*")
"""A clause that says nothing but no, as signs (answers.py): what it refuses stands before it."""
Read = Callable[[str], When | None]


@dataclass(frozen=True)
class Clause:
    """A piece of the message: its text, and the places of the words that refuse; `asked` where it ends in a "?".

    `strong` where a whole day is refused too, `ended` where what refuses stands behind its time, as in Urdu.
    """

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    asked: bool = False
    strong: bool = False
    ended: bool = False

    @property
    def before(self) -> str:
        return self.text[: self.marks[0][0]]

    @property
    def behind(self) -> str:
        return self.text[self.marks[0][1] :]

    @property
    def bare(self) -> str:
        """Without the words that refuse."""
        kept, at = "", 0
        for start, end in self.marks:
            kept, at = f"{kept}{self.text[at:start]} ", end
        return kept + self.text[at:]


def apart(text: str, language: str, read: Read) -> tuple[str, When | None]:
    """The text without the clauses that refuse a time, and the first day or time they refuse; None for none."""
    own = vocabulary_of(text, language)
    clauses = _clauses(text[:LONGEST], own)
    if not any(clause.marks for clause in clauses):
        return text, None
    kept: list[str] = []
    against: list[When] = []
    for clause in clauses:
        if _only_no(clause, own) and kept and not clause.asked and _names(said := read(kept[-1])):
            against += [said] if said else []
            kept.pop()
            continue
        left, refused = _judged(clause, read)
        kept += [left] if left.strip() else []
        against += [refused] if refused else []
    return (", ".join(kept), against[0]) if against else (text, None)


def _judged(clause: Clause, read: Read) -> tuple[str, When | None]:
    """What is left of the clause, and what it refuses."""
    if not clause.marks:
        return clause.text, None
    before, behind = read(clause.before), read(clause.behind)
    if before and behind and (_names(before) or clause.ended):
        return _two(clause, before, behind)
    refused, said = read(clause.bare), read(clause.text)
    if refused is None or not _names(refused) or (refused.time is None and _is_bound(refused)):
        return clause.text, None
    told = refused.time is not None or (clause.strong and (said is None or not said.without_weekdays))
    return ("", refused) if told else (clause.text, None)


def _two(clause: Clause, before: When, behind: When) -> tuple[str, When | None]:
    """A time on each side of what refuses one of them; days alone are read as they stand."""
    left, refused = (clause.behind, before) if clause.ended else (clause.before, behind)
    bare = before.time is None and behind.time is None
    return (clause.text, None) if bare or not _names(refused) or _is_bound(refused) else (left, refused)


def _names(when: When | None) -> bool:
    return when is not None and (when.day is not None or when.time is not None)


def _is_bound(when: When | None) -> bool:
    """Whether it is open on one side: "not before 10" is a wish."""
    return when is not None and when.times is not None and None in when.times


def _only_no(clause: Clause, own: Vocabulary) -> bool:
    words = split_words(fold(clause.text))
    known = signs_of(own) | dict.fromkeys(_kinds(own)[NO] | _kinds(own)[WEAK], "!")
    return bool(clause.marks) and BARE.fullmatch(spelled(words, known)) is not None


def _clauses(text: str, own: Vocabulary) -> list[Clause]:
    found: list[Clause] = []
    at = 0
    for end in [*ENDS.finditer(text), None][-MOST_CLAUSES:]:
        piece = text[at : end.start()] if end else text[at:]
        asked = end is not None and bool(set(end.group()) & set("?؟"))
        at = end.end() if end else len(text)
        found += _pieces(piece, own, asked=asked)
    return [clause for clause in found if clause.text.strip()]


def _pieces(piece: str, own: Vocabulary, *, asked: bool) -> list[Clause]:
    """The piece cut at each "but", with the places of what refuses; a "no?" at the end of a question only asks."""
    spans = [(fold(found.group()), found.start(), found.end()) for found in WORD.finditer(piece)]
    words = [word for word, _, _ in spans]
    found: list[Clause] = []
    marks: list[tuple[int, int]] = []
    strong = ended = False
    at = start = 0
    while at < len(words):
        kind, size = _kind_at(words, at, own)
        first, last = spans[at][1], spans[at + size - 1][2]
        if kind == BUT:
            found.append(Clause(piece[start:first], tuple(marks), strong=strong, ended=ended))
            start, marks, strong, ended = last, [], False, False
        elif kind in {NO, WEAK} and not _only_seems(words, at, size, own, asked=asked):
            ended = tuple(words[at : at + size]) in _behind(own) if not marks else ended
            marks.append((first - start, last - start))
            strong = strong or kind == NO
        at += size
    return [*found, Clause(piece[start:], tuple(marks), asked, strong, ended)]


def _only_seems(words: Sequence[str], at: int, size: int, own: Vocabulary, *, asked: bool) -> bool:
    """Whether it is the "no?" that ends a question, or a no to what was said before."""
    last = size == 1 and 0 < at == len(words) - 1
    return (asked and last) or (at == 0 and tuple(words[:size]) in listed(own.answering.get("takes_back", "")))


def _kind_at(words: Sequence[str], at: int, own: Vocabulary) -> tuple[str, int]:
    """What the longest phrase that begins here does, and how many words it has."""
    known = _kind_of(own)
    for size in range(min(LONGEST_PHRASE, len(words) - at), 0, -1):
        kind = known.get(tuple(words[at : at + size]), "")
        # "can I have an appointment" is none that is had already
        if kind and not (kind == NO and at and (words[at - 1],) in listed(own.answering.get("may_i", ""))):
            return kind, size
    return "", 1


@cache
def _behind(own: Vocabulary) -> frozenset[Words]:
    """What refuses the time before it."""
    phrases = (listed(text) for code, text in own.calendar.items() if code[0] == "!")
    return frozenset().union(*phrases)


@cache
def _kind_of(own: Vocabulary) -> dict[Words, str]:
    """What each phrase does; the kinds before count more."""
    return {phrase: kind for kind, phrases in reversed(_kinds(own).items()) for phrase in phrases}


@cache
def _kinds(own: Vocabulary) -> dict[str, frozenset[Words]]:
    """Phrases that look like a refusal and are none come first."""
    lists, calendar = own.answering, own.calendar
    refusing = frozenset().union(*map(listed, (lists.get("unsuitable", ""), calendar.get("Z", ""))), _behind(own))
    harmless = listed(own.yes) | listed(own.hedges) | listed(lists.get("no_refusal", ""))
    return {
        HARMLESS: harmless - listed(lists.get("contrasting", "")),
        NO: refusing,
        WEAK: listed(own.negators) | listed(calendar.get("z", "")),
        BUT: listed(lists.get("contrasting", "")),
    }
