"""Folded text into atoms: numbers as they are written anywhere, words through one language's lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from dialogs.reading.lexicon import Atom, Lexicon, lexicon

LONGEST = 600
"""Folded characters that are read for days and times."""
MOST_TOKENS = 140
"""Words, numbers and marks of them; a message of that length in real words has fewer."""
MOST = 80
"""Atoms that are combined; no sentence about a visit has as many, and every rule looks at each of them."""


class Scanned(NamedTuple):
    """What a text is in one language: its atoms, how surely it is that language, and the share of known words."""

    atoms: list[Atom]
    weight: int
    share: float


TOKEN = re.compile(
    r"""(?P<phone>\+\d[\d\s().-]{6,40}\d|\d{5,}|24/7)
      | (?P<money>[$€£]\s?\d[\d.,]*|\d[\d.,]*\s?[$€£%])
      | (?P<ymd>\d{4}([-/.])\d{1,2}\4\d{1,2}(?!\d))
      | (?P<dmy>\d{1,2}\s?([-/.])\s?\d{1,2}\.?\s?\6\s?(?:\d{4}|\d\d)(?![\d.:]\d))
      | (?P<clock>\d{1,2}(?:[:h]|hs\s?|\s:\s|\sh\s)\d\d(?!\d))
      | (?P<slash>\d{1,2}\s?/\s?\d{1,2}(?!\d))
      | (?P<dot>\d{1,2}\.\d{1,2}\.?(?![\d]))
      | (?P<dash>\d{1,2}-\d{1,2}(?![\d:.]))
      | (?P<ordinal>\d{1,2}(?:\s?(?:st|nd|rd|th)|ro|er|do|to|mo|vo|no|o)\b)
      | (?P<number>\d{1,4})
      | (?P<meridiem>(?<=\d)[ap]\b|(?<![^\W\d_])[ap]\s?\.?\s?m\b(?:\s?\.)?)
      | (?P<word>[^\W\d_]+(?:'[^\W\d_]+)?)
      | (?P<mark>[,;.!?()\n@&~-])""",
    re.VERBOSE,
)
KINDS = {"ymd": "d", "dmy": "v", "clock": "c", "slash": "f", "dot": "g", "dash": "r", "ordinal": "o", "number": "n"}
MARKS = {"@": "a", "~": "a", "&": "&", "-": "-", ",": ",", "(": ",", ")": ",", "\n": ","}
UNKNOWN = Atom("x")
DATE_MARK = Atom("o", 0, (0,))
"""A word that makes the number before it a day of the month: "20 ko"."""
SHORT = 1
"""Behind the dot is one digit, which may be a month and are no minutes."""
WORDY = {"2day": "today", "2nite": "tonight", "2night": "tonight", "2morrow": "tomorrow", "2moro": "tomorrow",
         "quarter 2": "quarter to", "mid-day": "midday"}  # fmt: skip
SPELLED_OUT = re.compile(rf"\b(?:{'|'.join(WORDY)})\b")
AT = {"a", "A", "b", "F", "I", "J"}
"""After "at", "five and twenty" is 5:20 and not 25."""
Token = tuple[str, Atom | None]
"""A word, or what a number or mark is in every language."""


def tokens(folded: str) -> list[Token]:
    """Each word, number and mark; the same for every language."""
    if "2" in folded or "mid-day" in folded:
        folded = SPELLED_OUT.sub(lambda found: WORDY[found.group()], folded)
    found = islice(TOKEN.finditer(folded[:LONGEST]), MOST_TOKENS)
    return [(each.group(), _mark_or_number(each.lastgroup or "", each.group())) for each in found]


def scan(found: list[Token], language: str) -> Scanned:
    """Atoms of the text in order; words that say nothing about time are `x`, small words are left out."""
    own = lexicon(language)
    split = list(_split(found, own))
    texts = tuple([text for text, _ in split])
    atoms: list[Atom] = []
    at = weight = strange = 0
    while at < len(split):
        number = split[at][1]
        if number is not None:
            atoms.append(number)
            at += 1
            continue
        said, used, telling = _phrase(own, texts, at)
        atoms += _dated(atoms) if said == (DATE_MARK,) else said
        weight += telling
        strange += said == (UNKNOWN,)
        at += used
    words = sum([number is None for _, number in split])
    return Scanned(_short(list(_numbers(atoms, own.units_first))), weight, 1 - strange / words if words else 1)


def _split(found: list[Token], own: Lexicon) -> Iterator[Token]:
    for token in found:
        text, number = token
        if number is not None or text in own.known:
            yield token
        else:
            yield from [(word, None) for word in own.words(text)]


def _dated(atoms: list[Atom]) -> tuple[Atom, ...]:
    """The number said last as an ordinal, taken off the atoms; nothing where none was said."""
    if atoms and atoms[-1].code == "n" and atoms[-1].parts in {(1,), (2,)}:
        number = atoms.pop()
        return (Atom("o", number.value, (number.value, 0)),)
    return ()


def _mark_or_number(kind: str, text: str) -> Atom | None:
    if kind == "word":
        return None
    if kind in KINDS:
        numbers = tuple(int(digits) for digits in re.findall(r"\d+", text))
        exact = int(text[0] == "0" or text.endswith("."))
        if kind == "dot" and not re.search(r"\.\d\d", text):
            return Atom("g", numbers[0], (*numbers, exact, SHORT))
        return Atom(KINDS[kind], numbers[0], (*numbers, exact) if kind != "number" else (len(text),))
    if kind == "meridiem":
        return Atom("m", int(text[0] == "p"))
    return Atom(MARKS.get(text, ";")) if kind == "mark" else UNKNOWN


def _phrase(own: Lexicon, texts: tuple[str, ...], at: int) -> tuple[tuple[Atom, ...], int, int]:
    """The longest phrase of the lexicon that begins here, how many words it takes, and its weight."""
    for words, atoms, weight in own.phrases.get(texts[at], ()):
        size = len(words)
        if size == 1 or texts[at : at + size] == words:
            return atoms, size, weight
    return (UNKNOWN,), 1, 0


def _numbers(atoms: list[Atom], units_first: bool) -> Iterator[Atom]:
    """Joins "twenty five", "treinta y cinco", "خمسة وعشرين" and "twenty first" into one number."""
    at = 0
    before = ""
    while at < len(atoms):
        here = atoms[at]
        joined = _joined(here, atoms[at + 1 : at + 3], units_first and before not in AT) if here.code in "nO" else None
        yield joined[0] if joined else here
        at += joined[1] if joined else 1
        before = here.code


def _joined(here: Atom, rest: list[Atom], units_first: bool) -> tuple[Atom, int] | None:
    """The number these make and how many atoms it takes."""
    if not (rest and _spoken(here)):
        return None
    if _tens(here):
        size = 2 if rest[0].code == "-" or (rest[0].code == "y" and here.value >= 30) else 1
        unit = rest[size - 1] if len(rest) >= size else UNKNOWN
    elif units_first and 0 < here.value < 10 and rest[0].code == "y" and _tens(rest[-1]):
        return Atom(here.code, here.value + rest[-1].value, (0,)), 3
    else:
        return None
    if unit.code in "nO" and _spoken(unit) and 0 < unit.value < 10:
        return Atom(unit.code, here.value + unit.value, (0,)), size + 1
    return None


def _spoken(atom: Atom) -> bool:
    return atom.parts in {(), (0,)}


def _tens(atom: Atom) -> bool:
    return atom.code == "n" and _spoken(atom) and atom.value in range(20, 100, 10)


def _short(atoms: list[Atom]) -> list[Atom]:
    """Without repetitions that no rule asks for, and not more atoms than the rules can look at in time."""
    kept: list[Atom] = []
    for atom in atoms:
        if atom.code not in "x,;-" or [other.code for other in kept[-2:]] != [atom.code] * 2:
            kept.append(atom)
    return kept[:MOST]
