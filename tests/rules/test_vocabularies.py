"""The lists of a language are what their readers take them for; test_a_new_language.py names those that are missing."""

from __future__ import annotations

import pytest

from dialogs.reading.clean import fold
from dialogs.reading.phrases import listed
from dialogs.reading.signs import lines, sign
from dialogs.reading.vocabulary import VOCABULARIES, Vocabulary
from dialogs.reading.wishes import ORDER

languages = pytest.mark.parametrize("own", VOCABULARIES.values(), ids=VOCABULARIES)


@languages
def test_every_wish_can_be_made(own: Vocabulary) -> None:
    assert [name for name in ORDER if name not in own.wishes and name not in own.commands] == []


@languages
def test_every_language_can_be_asked_for_by_its_name(own: Vocabulary) -> None:
    asked = {name for other in VOCABULARIES.values() for name in other.commands if name.startswith("language:")}
    assert f"language:{own.language.partition('-')[0]}" in asked


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
