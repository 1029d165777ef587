"""Short utterances that work everywhere: stop, menu, back, help, a person, a language …"""

from __future__ import annotations

from functools import cache

from dialogs.reading.clean import fold
from dialogs.reading.phrases import Words, all_vocabularies, listed, names_any, stripped, without_start, words_of
from dialogs.reading.vocabulary import VOCABULARIES, Vocabulary
from dialogs.reading.wishes import plain_wish

LONGEST, SENTENCE = 12, 20
"""Words of a bare command with its politeness, and of a sentence that holds one; longer messages are stories."""


def command(text: str, language: str) -> str | None:
    """Name of the command this whole message is, said in any language, as a word or a sentence, or None.

    Names: stop, start, menu, back, help, person, cancel, restart, mine, book, more, later, earlier, another_day, skip,
    go_on, delete, repeat, dont_know, reschedule, waitlist, my_list, off_list, thanks, hello, language:en,
    language:es …, and of what is told unasked reminders_off, reminders_on, confirmations_off, confirmations_on,
    updates_off, updates_on.
    Politeness around it does not matter. What is about anything but the booking is no command: "I want to stop taking
    aspirin".
    """
    words = words_of(text, SENTENCE + 1)
    if len(words) > LONGEST:
        return plain_wish(text, language) if len(words) <= SENTENCE else None
    if not words:
        return "help" if "?" in fold(text[:LONGEST]) else None
    known = _commands(language)
    for said in (words, _polite(words), _plain(words)):
        if said in known:
            return known[said]
    if any(_only_thanks(words, own) for own in all_vocabularies(language)):
        return "thanks"
    return plain_wish(text, language)


def _polite(words: Words) -> Words:
    return stripped(words, _fillers())


def _plain(words: Words) -> Words:
    return stripped(without_start(stripped(words, _fillers()), _lead_ins()), _fillers())


def _only_thanks(words: Words, own: Vocabulary) -> bool:
    """Thanks with nothing but small words around it: "thank you so much for that"."""
    thanks = listed(own.commands.get("thanks", ""))
    return names_any(words, thanks) and not stripped(words, thanks | listed(own.small) | listed(own.fillers))


@cache
def _commands(language: str) -> dict[Words, str]:
    """Every utterance of every language; where two languages differ, the contact's own wins."""
    known: dict[Words, str] = {}
    for own in all_vocabularies(language):
        for name, phrases in own.commands.items():
            for phrase in listed(phrases):
                known.setdefault(phrase, name)
    return known


@cache
def _fillers() -> frozenset[Words]:
    return frozenset().union(*(listed(own.fillers) for own in VOCABULARIES.values()))


@cache
def _lead_ins() -> frozenset[Words]:
    return frozenset().union(*(listed(own.lead_ins) for own in VOCABULARIES.values()))
