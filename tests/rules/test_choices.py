"""Everybody hears only what they want to hear: by word, in each language, from the moment they say it."""

from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import select

from dialogs.quietly import CHOICES
from dialogs.reading.phrases import listed
from dialogs.reading.vocabulary import VOCABULARIES
from dialogs.reading.words import command
from models import sql
from models.choices import WANTS, unwanted
from models.facts import Choose, Notices
from tests.support.house import House

ALL: dict[str, bool] = dict.fromkeys(WANTS, True)
SWITCHED: list[tuple[str, str]] = [
    ("reminder:v:1:1440", "wants_reminders"),
    ("confirmed:r:patient", "wants_confirmations"),
    ("rejected:r:patient", "wants_confirmations"),
    ("expired:r:patient", "wants_confirmations"),
    ("half:r:patient", "wants_updates"),
]


def is_unwanted(purpose: str, **wants: bool) -> bool:
    return unwanted(SimpleNamespace(purpose=purpose), SimpleNamespace(**(ALL | wants)))


@pytest.mark.parametrize("purpose, column", SWITCHED)
def test_only_what_is_switched_off_is_unwanted(purpose: str, column: str) -> None:
    assert not is_unwanted(purpose)
    assert is_unwanted(purpose, **{column: False})
    assert not is_unwanted(purpose, **{name: False for name in WANTS if name != column})


@pytest.mark.parametrize("purpose", ["reply:SM1", "submitted:r:doctor", "confirmed:r:doctor", "expired:r:doctor"])
def test_answers_and_what_a_doctor_is_told_are_always_wanted(purpose: str) -> None:
    assert not is_unwanted(purpose, **dict.fromkeys(WANTS, False))


@pytest.mark.parametrize("own", VOCABULARIES.values(), ids=VOCABULARIES)
def test_each_choice_can_be_made_in_each_language(own: Any) -> None:
    for name in CHOICES:
        assert own.commands[name]
        for phrase in listed(own.commands[name]):
            assert command(" ".join(phrase), own.language) == name


@pytest.mark.parametrize("about", ["reminders", "confirmations", "updates"])
def test_a_choice_is_kept_until_it_is_changed(house: House, about: Notices) -> None:
    ana = house.contact()
    for wanted in (False, True):
        with house.visit(ana) as visitor:
            visitor.hands.carry_out(Choose(about, wanted))
        (row,) = house.rows(select(*(sql.contact.c[name] for name in WANTS)))
        assert dict(zip(WANTS, row, strict=True)) == ALL | {f"wants_{about}": wanted}
