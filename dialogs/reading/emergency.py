"""Words that need an ambulance, not an appointment: a short list, read in every language from every state.

A sign is a line under [emergency] in `vocabulary/<language>.toml`; signs.py says how it is read. What is denied ("no
chest pain") or long past ("a stroke in 2010", "follow-up") does not alarm; a doubt does.
"""

from __future__ import annotations

import re
from functools import cache, partial

from dialogs.reading.clean import fold
from dialogs.reading.phrases import LONGEST, Words, in_all, listed, names_any, one_of, split_words, words_of
from dialogs.reading.signs import Signs, lines, sign
from dialogs.reading.vocabulary import VOCABULARIES

SIGNALS = "🆘🚨🚑"
MOST_SENTENCES, LONGEST_DENIAL = 100, 4
"""Cut off one by one; what is left is read as one."""
REACH_BEHIND = 8
"""Words of a sentence after the first word of a sign, up to the "no" that ends it."""
A_YEAR = re.compile(r"(?:19|20)\d\d")


def red_flag(text: str, language: str) -> str | None:  # noqa: ARG001  every language is read, whatever the contact's is
    """Category of the first red flag in the text, or None; only the first 4,096 characters are read.

    Categories: chest_pain, stroke, breathing, choking, bleeding, unconscious, seizure, confusion, anaphylaxis,
    overdose, injury, labour, self_harm, abuse, emergency.
    """
    text = text[:LONGEST]
    if any(signal in text for signal in SIGNALS) or words_of(text, 4) in _around("alone"):
        return "emergency"
    for sentence in _sentence().split(fold(text), MOST_SENTENCES):
        parts = enumerate(filter(str.strip, sentence.split(",")))
        pieces = [(said, piece) for piece, part in parts for said in split_words(part)]
        found = _first(tuple(said for said, _ in pieces), [piece for _, piece in pieces]) if pieces else None
        if found:
            return found
    return None


def _first(words: Words, pieces: list[int]) -> str | None:
    """The first sign in the lists' order that this sentence shows."""
    signs = _signs()
    meanings = signs.meanings(words)
    if not any(meanings):
        return None
    shown = signs.shown(words, meanings, partial(_denied, words, pieces))
    return shown[0].name if shown and not _long_ago(words) else None


def _denied(words: Words, pieces: list[int], start: int) -> bool:
    """Whether a "no" in the same piece reaches the sign: over small words only, before it or (in Urdu) after it."""
    for index in range(start - 1, max(start - 6, -1), -1):
        said = (words[index],)
        if pieces[index] != pieces[start]:
            break
        if said in _around("denials"):
            return (words[index + 1],) not in _around("no_denial")
        if said not in _around("between"):
            break
    return _denied_behind(words, pieces, start)


def _denied_behind(words: Words, pieces: list[int], start: int) -> bool:
    """Urdu denies behind: "سینے میں درد نہیں ہے"; not where it is the lack that alarms: "سانس نہیں ہے"."""
    end = start
    while end < len(words) and pieces[end] == pieces[start] and end - start < REACH_BEHIND:
        end += 1
    phrases = _around("denied_behind")
    denied = any(words[max(end - size, start) : end] in phrases for size in range(1, LONGEST_DENIAL + 1))
    return denied and not any((word,) in _around("lacking") for word in words[start:end])


def _long_ago(words: Words) -> bool:
    """Whether the sentence is about what was, or about looking after it, and not about now."""
    if names_any(words, _around("right_now")):
        return False
    return names_any(words, _around("long_ago")) or any(A_YEAR.fullmatch(word) for word in words)


@cache
def _around(name: str) -> frozenset[Words]:
    """One list of [emergency_context], of all languages together."""
    return listed(in_all("emergency_context", name))


@cache
def _sentence() -> re.Pattern[str]:
    """What ends a sentence, "but" among it."""
    return re.compile(rf"[.;!?\n]+|\b(?:{one_of(in_all('emergency_context', 'but'))})\b")


@cache
def _signs() -> Signs:
    lists = [item for own in VOCABULARIES.values() for item in own.emergency.items()]
    signs = [sign(name, line) for name, text in lists for line in lines(text)]
    return Signs(signs, no_slips=(word for words in _around("no_slips") for word in words))
