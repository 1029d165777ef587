"""The same thing in other words or other letters: teeth and "dental", "أحمد" and Ahmed."""

from __future__ import annotations

from functools import cache

from dialogs.reading.phrases import single_words
from dialogs.reading.vocabulary import VOCABULARIES

SOUNDS = str.maketrans(
    {
        "ب": "b", "پ": "p", "ت": "t", "ط": "t", "ٹ": "t", "ث": "s", "س": "s", "ص": "s", "ج": "j", "چ": "c", "ح": "h",
        "خ": "k", "د": "d", "ض": "d", "ڈ": "d", "ذ": "z", "ز": "z", "ظ": "z", "ر": "r", "ڑ": "r", "ش": "s", "ف": "f",
        "ق": "k", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "غ": "g", "گ": "g", "ا": "", "ع": "", "و": "",
        "ي": "", "ے": "",
    }
)  # fmt: skip
"""Arabic and Urdu letters by the Latin consonant that names are written with; vowels are not written."""
LATIN = str.maketrans({"q": "k", "c": "k", "x": "k", "v": "b"} | dict.fromkeys("aeiouyw", ""))
FEWEST = 3


def said_otherwise(word: str, said: tuple[str, ...]) -> bool:
    """Whether one of these words stands for the same thing, or is the same name in Arabic or in Latin letters."""
    return not _things((word,)).isdisjoint(_things(said)) or _sounds((word,), said)


def _things(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(_meanings().get(word, frozenset()) for word in words))


def _sounds(word: tuple[str, ...], said: tuple[str, ...]) -> bool:
    other_letters = [other for other in said if other.isascii() != word[0].isascii()]
    wanted = _consonants(word[0]) if other_letters else ""
    return len(wanted) >= FEWEST and wanted in map(_consonants, other_letters)


def _consonants(word: str) -> str:
    plain = word.replace("kh", "k").replace("sh", "s").replace("gh", "g").replace("ph", "f").replace("th", "s")
    bare = plain.translate(LATIN) if word.isascii() else word.translate(SOUNDS)
    return "".join(letter for at, letter in enumerate(bare) if at == 0 or letter != bare[at - 1])


@cache
def _meanings() -> dict[str, frozenset[str]]:
    """Word to the names of what it can mean."""
    found: dict[str, frozenset[str]] = {}
    for own in VOCABULARIES.values():
        for thing, phrases in own.synonyms.items():
            for word in single_words(phrases):
                found[word] = found.get(word, frozenset()) | {thing}
    return found
