"""Each language brings every list the readers of answers, people and commands need; what is missing is named."""

from __future__ import annotations

from dataclasses import fields

import pytest

from dialogs.reading.clean import fold
from dialogs.reading.phrases import listed
from dialogs.reading.signs import lines, sign
from dialogs.reading.vocabulary import VOCABULARIES, Vocabulary
from dialogs.reading.wishes import ORDER

MAY_BE_EMPTY = {"ones", "joiners", "units_first", "prefixes", "free_spelling", "week_starts", "language"}
"""What some languages have no use for."""
ENGLISH = VOCABULARIES["en"]
SHARED = ("commands", "answering", "headings", "urgency", "genders", "contact_methods", "emergency", "synonyms")
OWN_NAME = {"commands": {"language:en", "language:es", "language:ar", "language:ur"}}
languages = pytest.mark.parametrize("own", VOCABULARIES.values(), ids=VOCABULARIES)


@languages
def test_no_list_is_left_out(own: Vocabulary) -> None:
    needed = {field.name for field in fields(own)} - MAY_BE_EMPTY
    filled = {name for name in needed if getattr(ENGLISH, name)}
    assert sorted(name for name in filled if not getattr(own, name)) == []


@languages
@pytest.mark.parametrize("table", SHARED)
def test_every_table_has_the_names_that_the_english_one_has(own: Vocabulary, table: str) -> None:
    wanted = set(getattr(ENGLISH, table)) - OWN_NAME.get(table, set()) - {"self"}
    assert sorted(wanted - set(getattr(own, table))) == []


@languages
def test_every_wish_can_be_made(own: Vocabulary) -> None:
    assert [name for name in ORDER if name not in own.wishes and name not in own.commands] == []


@languages
def test_every_language_can_be_asked_for_by_its_name(own: Vocabulary) -> None:
    asked = {name for other in VOCABULARIES.values() for name in other.commands if name.startswith("language:")}
    assert f"language:{own.language[:2]}" in asked


@languages
def test_a_sign_is_made_of_single_words(own: Vocabulary) -> None:
    texts = [*own.emergency.values(), *own.wishes.values()]
    groups = [group for text in texts for line in lines(text) for group in sign("", line.removeprefix("~")).groups]
    assert [word for group in groups for word in group if " " in word] == []
    assert all(groups)


@languages
def test_an_answer_is_in_one_of_the_lists_only(own: Vocabulary) -> None:
    assert listed(own.yes) & listed(own.no) == set()
    assert listed(own.hedges) & (listed(own.yes) | listed(own.no)) == set()


@languages
def test_a_word_is_one_number_only(own: Vocabulary) -> None:
    assert all(word == fold(word) for word in own.numbers)
    assert {word for word in own.numbers if own.ordinals.get(word, own.numbers[word]) != own.numbers[word]} == set()
