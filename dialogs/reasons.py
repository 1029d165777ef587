"""Why somebody wants to come, where a message that says other things too plainly says it: what is left of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import cache

from dialogs import sayings
from dialogs.reading import remarks
from dialogs.reading.answers import yes_no
from dialogs.reading.clean import clean, fold
from dialogs.reading.everyday import ungreeted
from dialogs.reading.phrases import Words, in_all, listed, single_words, words_of
from dialogs.reading.synonyms import troubles
from dialogs.reading.vocabulary import VOCABULARIES
from dialogs.reading.words import command

PIECE = re.compile(r"[^,.;:!?\n،؛؟]+(?:(?<=\d)[.:,/]\d+[^,.;:!?\n،؛؟]*)*[?؟]?")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W\d_]+)*")
"""The dot behind a title ends no sentence."""
MOST_PIECES, LONGEST, FEWEST, PART = 12, 300, 2, 3
AND = tuple(single_words(in_all("glued", "and")))
PHONE = re.compile(r"\d{6}")


def left_over(text: str, language: str, named: Collection[str], says_more: Callable[[str], bool]) -> str:
    """The pieces of the text that say nothing else (`says_more`) and hold more than `named` words; "" for none."""
    found = [
        _told(_ungreeted(piece.strip(" -–")), language, named, says_more)
        for piece in PIECE.findall(clean(text))[:MOST_PIECES]
    ]
    return ", ".join(filter(None, found))[:LONGEST]


def _told(piece: str, language: str, named: Collection[str], says_more: Callable[[str], bool]) -> str:
    """The piece itself, or what follows "because", "I have" … where it also says something else before that."""
    if piece.endswith(("?", "؟")) or PHONE.search(re.sub(r"[\s().-]", "", piece)):
        return ""
    told = _after_telling(piece)
    for part in [told, *([] if says_more(piece) else [piece])]:
        if part and not says_more(part) and _tells(part, language, named):
            return without_thanks(part)
    return ""


def without_thanks(told: str) -> str:
    """A message that was spoken has no full stop: "a cough for ten days thank you"."""
    words = told.split()
    kept = next((at for at in range(len(words) - 1, 0, -1) if command(" ".join(words[at:]), "en") == "thanks"), None)
    return told if kept is None else " ".join(words[:kept])


def beside(text: str, language: str, says_more: Callable[[str], bool]) -> str:
    """The pieces of a remark that are not the remark itself: why somebody cannot come."""
    pieces = [_ungreeted(piece.strip(" -–")) for piece in PIECE.findall(clean(text))[:MOST_PIECES]]
    told = [piece for piece in pieces if piece and not says_more(piece) and _tells(piece, language, ())]
    return without_thanks(", ".join(told))[:LONGEST]


def _ungreeted(piece: str) -> str:
    """The piece without a greeting before it: "salam mujhe daant mein dard hai"."""
    words = words_of(piece)
    greeted = len(words) - len(ungreeted(words))
    spans = list(WORD.finditer(piece))
    if not greeted or [fold(span.group()) for span in spans] != list(words):
        return piece
    return piece[spans[greeted].start() :] if greeted < len(spans) else ""


def complaint(text: str, *, parts: bool = True) -> str:
    """The pieces of the text that tell of something that is not well: "my knee is swollen", "tengo fiebre".

    With `parts` a part of the body is enough ("it's about my knee"), except in a question.
    """
    pieces = [_ungreeted(piece.strip(" -–")) for piece in PIECE.findall(clean(text))[:MOST_PIECES]]
    found = [piece for piece in pieces if _complains(piece, parts=parts and not piece.endswith(("?", "؟")))]
    return without_thanks(", ".join(found))[:LONGEST]


def _complains(piece: str, *, parts: bool) -> bool:
    said = words_of(piece)
    hurts = any(sayings.starts(said[at:], "hurts") for at in range(len(said)))
    return hurts or remarks.ails(piece) or (parts and troubles(said))


def _after_telling(piece: str) -> str:
    """What stands behind the last "because", "I have" …; from "it hurts" on where that is how it is told."""
    spans = [(fold(found.group()), found.start()) for found in WORD.finditer(piece)]
    said = tuple(word for word, _ in spans)
    for at in range(len(said)):
        if sayings.starts(said[at:], "hurts"):
            return piece[spans[_part_before(said, at)][1] :].strip()
        size = sayings.starts(_unglued(said[at:]), "telling")
        if size and at + size < len(said):
            return piece[spans[at + size][1] :].strip()
    return ""


def _part_before(said: Words, at: int) -> int:
    """Where what aches begins: Urdu says it before the ache, "گھٹنے میں درد ہے"."""
    first = at
    while sayings.starts(said[at:], "ache") and first > max(0, at - PART) and said[first - 1] not in _before_part():
        first -= 1
    return first


@cache
def _before_part() -> frozenset[str]:
    """Words behind which it begins: "مجھے", "کو", a relative, the end of another sentence."""
    lists = ("telling", "relation", "my", "for")
    return frozenset().union(*map(sayings.words, lists), single_words(in_all("sayings", "sentence_ends")))


def _unglued(said: Words) -> Words:
    """Arabic writes its "and" on the next word: "وعنده حرارة"."""
    glued = next((word for word in AND if said and len(said[0]) > FEWEST and said[0].startswith(word)), "")
    return (said[0].removeprefix(glued), *said[1:]) if glued else said


def _tells(told: str, language: str, named: Collection[str]) -> bool:
    """Whether it holds words that are neither politeness nor part of what was understood otherwise."""
    if command(told, language) is not None or yes_no(told, language) is not None:
        return False
    said = [word for word in words_of(told) if not _is_empty(word)]
    return any(len(word) > FEWEST and word not in named and not word[0].isdecimal() for word in said)


def _is_empty(word: str) -> bool:
    if any(word in own.numbers for own in VOCABULARIES.values()):
        return True  # "my two dogs" counts them
    around = ("|".join([own.small, own.fillers, own.lead_ins, *own.ages.values()]) for own in VOCABULARIES.values())
    return word in sayings.words("empty") | sayings.words("anyone") | sayings.words("self") or any(
        (word,) in listed(phrases) for phrases in around
    )
