"""The same thing in other words or other letters: teeth and "dental", "أحمد" and Ahmed."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from dialogs.reading.phrases import Words, listed
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
FEWEST, LONGEST = 3, 4
PROCEDURES = frozenset({"cleaning", "vaccine", "imaging", "blood", "therapy"})
"""Things done to somebody: a tooth that hurts names a dentist, and nobody's wish to have their teeth cleaned."""
NOBODYS_TROUBLE = frozenset({"general", "child", "women", "animal"})
"""Things that say who somebody is, or whom they want to see."""


def said_otherwise(word: str, said: Words, usual: Collection[str] = ()) -> bool:
    """Whether one of these words stands for the same thing, or is the same name in Arabic or in Latin letters.

    What is `usual` to write is nobody's name.
    """
    unusual = tuple(other for other in said if other not in usual)
    return not _named((word,)).isdisjoint(_things(said)) or _sounds((word,), unusual)


def is_specific(word: str) -> bool:
    """Whether the word says what is done or what it is for: "heart", "teeth", "cleaning", no "check-up"."""
    return not _named((word,)) <= {"general"}


def is_general(word: str) -> bool:
    """Whether it is another word for any visit: "consultation", "check-up"."""
    return _named((word,)) == {"general"}


def procedure_unsaid(label: Words, said: Words) -> bool:
    """Whether the label is something done to people, and the message does not say what."""
    done = _named(label) & PROCEDURES
    return bool(done) and done.isdisjoint(_things(said))


def troubles(said: Words) -> bool:
    """Whether a part of the body or an illness is named."""
    return not _things(said) <= PROCEDURES | NOBODYS_TROUBLE


def _named(label: Words) -> frozenset[str]:
    """What the words of a label may mean, those of a longer phrase too: "check" of "check-up"."""
    return frozenset().union(*(_parts().get(word, frozenset()) for word in label))


def _things(said: Words) -> frozenset[str]:
    """What was said; a longer phrase counts only as a whole: "something came up" is no check-up."""
    spans = (said[at : at + size] for at in range(len(said)) for size in range(1, LONGEST + 1))
    return frozenset().union(*(_meanings().get(span, frozenset()) for span in spans))


def _sounds(word: Words, said: Words) -> bool:
    other_letters = [other for other in said if other.isascii() != word[0].isascii()]
    wanted = _consonants(word[0]) if other_letters else ""
    return len(wanted) >= FEWEST and wanted in map(_consonants, other_letters)


def _consonants(word: str) -> str:
    plain = word.replace("kh", "k").replace("sh", "s").replace("gh", "g").replace("ph", "f").replace("th", "s")
    bare = plain.translate(LATIN) if word.isascii() else word.translate(SOUNDS)
    return "".join(letter for at, letter in enumerate(bare) if at == 0 or letter != bare[at - 1])


@cache
def _meanings() -> dict[Words, frozenset[str]]:
    """Phrase to the names of what it can mean."""
    found: dict[Words, frozenset[str]] = {}
    for own in VOCABULARIES.values():
        for thing, phrases in own.synonyms.items():
            for phrase in listed(phrases):
                found[phrase] = found.get(phrase, frozenset()) | {thing}
    return found


@cache
def _parts() -> dict[str, frozenset[str]]:
    """The same for each word of the phrases."""
    found: dict[str, frozenset[str]] = {}
    for phrase, things in _meanings().items():
        for word in phrase:
            found[word] = found.get(word, frozenset()) | things
    return found
