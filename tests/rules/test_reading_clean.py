"""What arrives is made safe to store, and folded so that readers need not care how it was typed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.reading.clean import clean, fold


@pytest.mark.parametrize(
    "text, kept",
    [
        ("hi\x00there", "hithere"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("a\tb", "a b"),
        ("bell\x07 c1\x85next", "bell c1\nnext"),
        ("\u202eevil\u202c", "evil"),
        ("flag\U000e0067\U000e007f", "flag"),
        ("lone \ud83d surrogate", "lone  surrogate"),
        ("cafe\u0301", "café"),
        ("👨‍👩‍👧", "👨‍👩‍👧"),
        ("Ana Gómez, ٣٤", "Ana Gómez, ٣٤"),
    ],
)
def test_only_what_cannot_be_stored_or_shown_is_dropped(text: str, kept: str) -> None:
    assert clean(text) == kept


def test_a_pile_of_marks_is_cut_down() -> None:
    assert len(clean("z" + "\u0300" * 500)) < 8


@pytest.mark.parametrize(
    "text, folded",
    [
        ("  MAÑANA   a las ４ ", "manana a las 4"),
        ("٣ ۴ ५", "3 4 5"),
        ("2️⃣", "2"),
        ("I’d like “that” – now", 'i\'d like "that" - now'),
        ("ﬁne", "fine"),
        ("Straße", "strasse"),
    ],
)
def test_folding_forgets_case_marks_scripts_of_digits_and_fancy_quotes(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(alphabet=st.characters(codec=None)))
def test_whatever_comes_can_be_stored(text: str) -> None:
    kept = clean(text)
    kept.encode()
    assert "\x00" not in kept
    assert not any(unicodedata.category(letter) in {"Cc", "Cs"} and letter != "\n" for letter in kept)
    assert clean(kept) == kept


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
