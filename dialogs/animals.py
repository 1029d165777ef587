"""An animal a sentence is for: what it is, its name, its age, and where in the sentence that stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dialogs import sayings
from dialogs.aged import Aged, age_in, age_or_birth
from dialogs.reading import people
from dialogs.reading.animals import Beast, beasts, naming_words
from dialogs.reading.clean import fold
from dialogs.reading.phrases import single_words, vocabulary_of
from dialogs.spoken_of import is_name
from models.facts import ClinicView

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
LETTERS = re.compile(r"[^\W\d_]+")
LAST_WORD = re.compile(r"([^\W\d_]+(?:['’-][^\W\d_]+)*)[\s,،(:-]*$")
AGE_BEFORE = re.compile(r"\d{1,3}(?:[\s-]+[^\W\d_]+){1,2}[\s-]*$")
AGE_BEHIND = re.compile(r"[\s,،()]*((?:[^\W\d_]+\s+){0,2})(\d{1,3}\b(?![/:.-]\d)(?:[\s-]+[^\W\d_]+){0,2})")
MARKS = re.compile(r"[\s,،:(-]*")
NUMBER = re.compile(r"[\s,،(]*\d")
MOST_NAMES, MOST_NAMING = 2, 4


@dataclass(frozen=True)
class Before:
    """Where "for my 3 year old dog" begins, whether it says whose it is and for whom, and the age."""

    start: int
    mine: bool
    to: bool
    aged: Aged


@dataclass(frozen=True)
class Animal:
    """`species` is ours ("dog") or "" for "my pet"; `name` as it was written; all of it stands between two places."""

    species: str
    name: str
    aged: Aged
    start: int
    end: int
    owned: bool
    """Whether it is said to be somebody's, or for it: else a dog may only have bitten."""
    several: bool = False


def animal_in(text: str, language: str) -> Animal | None:
    """The first animal of the sentence, with the name and the age right beside it."""
    for beast in beasts(text)[:1]:
        before = _before(text, beast, language)
        start, aged = before.start, before.aged
        name, end = _name_behind(text, beast.end, language)
        if not name and not before.to:
            name, start = _name_before(text, start, language)
        behind = AGE_BEHIND.match(text[end:])
        told = age_in(behind.group(2), language, only_told=True) if behind else Aged()
        if behind and told and _are_of_an_age(behind.group(1), text, language):
            aged, end = told, end + behind.end()
        return Animal(beast.species, name, aged, start, end, before.mine or before.to or bool(name), beast.several)
    return None


def described(text: str, language: str, view: ClinicView) -> Animal | None:
    """The animal of an answer to "who is it for?", where all that is left over may be name and age."""
    found = animal_in(text, language)
    if found is None or found.several:
        return found
    beast = beasts(text)[0]
    rest = f"{text[: _before(text, beast, language).start]}, {text[beast.end :]}"
    name = found.name or people.name(rest, language) or ""
    return Animal(
        found.species, name, found.aged or age_or_birth(rest, language, view), found.start, found.end, owned=True
    )


def without(text: str, animal: Animal | None) -> str:
    """The rest of the sentence: why it is to be seen, and when."""
    return text if animal is None else f"{text[: animal.start]}, {text[animal.end :]}"


def _before(text: str, beast: Beast, language: str) -> Before:
    at, aged = beast.start, Aged()
    mine, to = _is_mine(text[beast.start : beast.end]), False
    told = AGE_BEFORE.search(text[:at])
    if told and _are_of_an_age(told.group(), text, language):
        at, aged = told.start(), age_in(told.group(), language, only_told=True)
    while (word := LAST_WORD.search(text[:at])) and not text[word.end(1) : at].strip():
        folded = fold(word.group(1))
        if not any(folded in sayings.words(what) for what in ("my", "for", "article")):
            break
        at, mine, to = word.start(1), mine or folded in sayings.words("my"), to or folded in sayings.words("for")
    return Before(at, mine, to, aged)


def _are_of_an_age(words: str, text: str, language: str) -> bool:
    """ "year old", "is", "de": nothing but words around an age."""
    around = single_words(vocabulary_of(text, language).age_words)
    return all(fold(word) in around for word in LETTERS.findall(words))


def _is_mine(word: str) -> bool:
    """Arabic writes "my" at the end of the word."""
    return word.endswith("ي")


def _name_behind(text: str, at: int, language: str) -> tuple[str, int]:
    """The name that begins right behind the animal, also after "called", and where it ends."""
    naming, around = naming_words()
    introduced = False
    for word in list(WORD.finditer(text, at))[:MOST_NAMING]:
        if text[at : word.start()].strip(" ,،:(-") or fold(word.group()) not in naming | around:
            break
        introduced = introduced or fold(word.group()) in naming
        if introduced:
            at = word.end()
    begins = at + len(MARKS.match(text[at:]).group())  # type: ignore[union-attr]  # which matches everywhere
    names = _names(text, begins, language, introduced=introduced)
    return (text[begins : names[-1].end()], names[-1].end()) if names else ("", at)


def _names(text: str, begins: int, language: str, *, introduced: bool) -> list[re.Match[str]]:
    """One word or two with capitals; one without where a name was announced or an age follows."""
    found: list[re.Match[str]] = []
    for word in list(WORD.finditer(text, begins))[:MOST_NAMES]:
        gap = text[found[-1].end() if found else begins : word.start()]
        capital = word.group()[0].isupper()
        plain = not found and (introduced or NUMBER.match(text[word.end() :]) is not None)
        if gap.strip() or not (capital or plain) or not _may_be_a_name(word.group(), language):
            break
        found.append(word)
        if not capital:
            break
    return found


def _name_before(text: str, at: int, language: str) -> tuple[str, int]:
    """ "Luna, my dog", "Luna (cat)": a word with a capital, or in letters without capitals one before a comma."""
    word = LAST_WORD.search(text[:at])
    if word is None or word.group(1).islower() or not _may_be_a_name(word.group(1), language):
        return "", at
    cased = word.group(1) != word.group(1).lower()
    comma = text[word.end(1) : at].strip() != ""
    return (word.group(1), word.start(1)) if cased or comma else ("", at)


def _may_be_a_name(word: str, language: str) -> bool:
    return is_name(word, language) and people.name(word, language) is not None and not beasts(word)
