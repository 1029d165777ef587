"""Words that need an ambulance, not an appointment: a short list, read in every language from every state.

A sign is a line under [emergency] in `vocabulary/<language>.toml`; signs.py says how it is read, calm.py what is denied
("no chest pain") or long past ("a stroke in 2010", "follow-up") and does not alarm; a doubt does.
"""

from __future__ import annotations

import re
from functools import cache

from dialogs.reading.answers import yes_no
from dialogs.reading.calm import Sentence, around
from dialogs.reading.clean import fold
from dialogs.reading.phrases import LONGEST, Words, in_all, names_any, one_of, split_words, words_of
from dialogs.reading.signs import Signs, lines, sign
from dialogs.reading.vocabulary import VOCABULARIES

SIGNALS = "🆘🚨🚑"
MOST_SENTENCES = 100
"""Cut off one by one; what is left is read as one."""


def red_flag(text: str, language: str) -> str | None:  # noqa: ARG001  every language is read, whatever the contact's is
    """Category of the first red flag in the text, or None; only the first 4,096 characters are read.

    Categories: chest_pain, stroke, breathing, choking, bleeding, unconscious, seizure, confusion, anaphylaxis,
    overdose, injury, labour, self_harm, abuse, emergency.
    """
    text = text[:LONGEST]
    if any(signal in text for signal in SIGNALS) or words_of(text, 4) in around("alone"):
        return "emergency"
    for sentence in _sentence().split(fold(text), MOST_SENTENCES):
        parts = enumerate(filter(str.strip, sentence.split(",")))
        pieces = [(said, piece) for piece, part in parts for said in split_words(part)]
        found = _first(tuple(said for said, _ in pieces), [piece for _, piece in pieces]) if pieces else None
        if found:
            return found
    return None


def is_none(text: str, language: str) -> bool:
    """Whether somebody who was told the emergency number says that it is no emergency."""
    return yes_no(text, language) is False or names_any(words_of(text), around("none"))


def _first(words: Words, pieces: list[int]) -> str | None:
    """The first sign in the lists' order that this sentence shows."""
    signs, said = _signs(), Sentence(words, pieces)
    meanings = signs.meanings(words)
    shown = signs.shown(words, meanings, said.denied, said.alarms) if any(meanings) else []
    return shown[0].name if shown else None


@cache
def _sentence() -> re.Pattern[str]:
    """What ends a sentence, "but" among it."""
    return re.compile(rf"[.;!?\n]+|\b(?:{one_of(in_all('emergency_context', 'but'))})\b")


@cache
def _signs() -> Signs:
    lists = [item for own in VOCABULARIES.values() for item in own.emergency.items()]
    signs = [sign(name, line) for name, text in lists for line in lines(text)]
    return Signs(signs, no_slips=(word for words in around("no_slips") for word in words))
