"""The one dense optional answer, taken apart into S1's columns by the words that head its parts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import islice

from dialogs.reading.clean import clean
from dialogs.reading.people import EMAIL, email
from dialogs.reading.phrases import Words, listed, single_words, vocabulary_of, words_of
from dialogs.reading.vocabulary import Vocabulary

LONGEST, MOST_PARTS, MOST_JOINTS, BEGINNING, LONGEST_NAMED = 4096, 20, 4, 9, 60
PART = re.compile(r"[^\n;.!?؛۔؟]+(?:\.(?=\S)[^\n;.!?؛۔؟]*)*")
COMMA = re.compile("[,،]")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
KEPT_WHOLE = "symptoms"
"""The column whose heading is part of what is told: "I have a rash"."""

Found = tuple[str, str, str]
"""Column, the heading as written, what follows it."""


def intake(text: str, language: str) -> dict[str, str]:
    """Column name to words as written; words under no heading are symptoms; "none" is an empty dict.

    urgency_level is low, normal, high or urgent; patient_gender female, male or other; preferred_contact_method is
    whatsapp, phone or email.
    """
    written = clean(text[:LONGEST])
    own = vocabulary_of(written, language)
    if words_of(written) in listed(own.nothing) or not words_of(written, 1):
        return {}
    columns: dict[str, str] = {}
    address = email(written)
    if address:
        columns["patient_email"] = address
        written = EMAIL.sub(" ", written)
    for column, heading, rest in _parts(written, own):
        value = _value(column, heading, rest, own)
        if value:
            columns[column] = f"{columns[column]}; {value}" if column in columns else value
    return columns


def _parts(text: str, own: Vocabulary) -> list[Found]:
    """The text in order: at each comma a heading may begin; without one a piece belongs to the part before it."""
    found: list[Found] = []
    comma = "،" if own.arabic else ","
    for count, sentence in enumerate(PART.finditer(text)):
        if count >= MOST_PARTS or len(found) >= MOST_PARTS:
            found.append((KEPT_WHOLE, "", text[sentence.start() :].strip()))
            break
        current: Found | None = None
        for piece in _pieces(sentence.group(), own):
            opened = _opened(piece, own)
            if opened is None and current is not None and current[0] not in {"urgency_level", "patient_gender"}:
                current = (current[0], current[1], f"{current[2].rstrip()}{comma} {piece.strip(' ,،')}".strip(" ,،"))
                found[-1] = current
            else:
                current = opened or (KEPT_WHOLE, "", piece.strip(" ,،:"))
                found.append(current)
    return found


def _pieces(sentence: str, own: Vocabulary) -> list[str]:
    """Cut at commas, and at "and" where a heading follows: "allergic to nuts and taking metformin"."""
    pieces: list[str] = []
    for piece in COMMA.split(sentence, MOST_PARTS):
        cut = 0
        for joint in islice(_and(own).finditer(piece), MOST_JOINTS):
            if _opened(piece[joint.end() :], own):
                pieces.append(piece[cut : joint.start()])
                cut = joint.end()
        pieces.append(piece[cut:])
    return [piece for piece in pieces if WORD.search(piece)]


def _opened(piece: str, own: Vocabulary) -> Found | None:
    """The heading this piece begins with, or the column its few words name by themselves ("female")."""
    spans = list(islice(WORD.finditer(piece), BEGINNING))
    words = [words_of(span.group(), 3) for span in spans]
    for start in range(min(4, len(spans))):
        for size in range(min(5, len(spans) - start), 0, -1) if words[start][:1] in _openers(own) else ():
            column = _headings(own).get(tuple(part for word in words[start : start + size] for part in word))
            if not column or not all(_small(word, own) for word in words[:start]):
                continue
            if column == KEPT_WHOLE and _later(words[start + size :], own):
                continue
            denied, rest = _denied(words[:start], own), piece[spans[start + size - 1].end() :].strip(" ,،:=-")
            told = denied + ("" if denied and words_of(rest) in listed(own.nothing) else rest)
            begins = 0 if column == KEPT_WHOLE else spans[start].start()
            return column, piece[begins : spans[start + size - 1].end()].strip(), told
    return _alone(piece, own)


@cache
def _openers(own: Vocabulary) -> frozenset[Words]:
    return frozenset(words[:1] for words in _headings(own))


@cache
def _and(own: Vocabulary) -> re.Pattern[str]:
    """Words that join two parts; Arabic writes its "and" on the next word."""
    words = "|".join(re.escape(word) for word in sorted(single_words(own.answering.get("joining", "and | but"))))
    glued = re.escape(own.glued.get("and", ""))
    return re.compile(rf"\s(?:{words})\s" + (rf"|\s(?={glued}\w)" if glued else ""))


def _later(words: list[Words], own: Vocabulary) -> bool:
    """Whether another heading follows at once: "no tengo alergias" is about allergies."""
    return bool(words) and _headings(own).get(words[0], KEPT_WHOLE) != KEPT_WHOLE


def _denied(before: list[Words], own: Vocabulary) -> str:
    """ "no allergies" says no of the column, not nothing."""
    return "no " if any(word in listed(own.negators) for word in before) else ""


def _small(word: Words, own: Vocabulary) -> bool:
    return word in listed(own.small) or word in listed(own.negators)


@cache
def _headings(own: Vocabulary) -> dict[Words, str]:
    return {words: column for column, phrases in own.headings.items() for words in listed(phrases)}


def _alone(piece: str, own: Vocabulary) -> Found | None:
    if len(piece) > LONGEST_NAMED:
        return None
    for column, names in (("patient_gender", own.genders), ("preferred_contact_method", own.contact_methods)):
        if len(piece.strip()) > 1 and _named(piece, names, exact=True):
            return column, "", piece.strip()
    return ("urgency_level", "", piece.strip()) if _named(piece, own.urgency, exact=True) == "urgent" else None


def _named(text: str, names: Mapping[str, str], *, exact: bool = False) -> str | None:
    """The value whose words the text is, or begins with; None when it is none of them."""
    said = words_of(text, BEGINNING)
    best = [(len(words), value) for value, phrases in names.items() for words in listed(phrases) if words == said]
    if not best and not exact:
        best = [(len(w), v) for v, phrases in names.items() for w in listed(phrases) if said[: len(w)] == w]
    return max(best)[1] if best else None


def _value(column: str, heading: str, rest: str, own: Vocabulary) -> str | None:
    rest = rest.strip(" ,،:")
    if column == "urgency_level":
        return _named(rest, own.urgency) or _named(heading, own.urgency)
    if column == "patient_gender":
        return _named(rest, own.genders)
    if column == "preferred_contact_method":
        return _named(rest, own.contact_methods) or _named(heading, own.contact_methods)
    if column == "patient_email":
        return email(rest)
    if column == KEPT_WHOLE:
        plain = words_of(heading) in listed(own.answering.get("symptom_words", ""))
        return rest if plain else f"{heading} {rest}".strip()
    return rest or None
