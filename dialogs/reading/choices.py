"""Which of the offered labels a message names: wholly, by a part of its own, or with a slip of the thumb."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from dialogs.reading.everyday import ungreeted, usual
from dialogs.reading.phrases import Words, in_all, single_words, words_of
from dialogs.reading.remembered import remembered
from dialogs.reading.slips import allowed, slips
from dialogs.reading.synonyms import procedure_unsaid, said_otherwise

WHOLE, PREFIX, OTHERWISE = 3.0, 2.5, 0.9
MOST_WORDS, MOST_LABELS, LONGEST_WORD = 40, 100, 30
TITLES = single_words(in_all("names", "beside"))
THE = tuple(single_words(in_all("glued", "the")))


def choose(text: str, labels: Sequence[str], language: str) -> list[int]:
    """Indexes of the labels that fit best; several when they fit equally; empty when none."""
    return list(_chosen(text, tuple(labels), language))


@remembered
def _chosen(text: str, labels: tuple[str, ...], language: str) -> Sequence[int]:
    written = tuple(word.removesuffix("'s")[:LONGEST_WORD] for word in words_of(text, MOST_WORDS))
    known = [tuple(word[:LONGEST_WORD] for word in words_of(label)) for label in labels[:MOST_LABELS]]
    exact = [index for index, label in enumerate(known) if label and label == written]
    said = bare(ungreeted(written))
    if exact or not said:
        return exact
    known = list(map(bare, known))
    named = [index for index, label in enumerate(known) if len(label) > 0 and _within(label, said)]
    longest = max((len(known[index]) for index in named), default=0)
    return [index for index in named if len(known[index]) == longest] or _best(said, known, usual(text, language))


def bare(words: Words) -> Words:
    """The words without an Arabic article: "الأسنان" is "أسنان"."""
    return tuple(next((word.removeprefix(the) for the in THE if word.startswith(the)), word) for word in words)


def _within(label: Words, said: Words) -> bool:
    telling = any(len(word) > 2 and word not in TITLES and not word.isdecimal() for word in label)
    return telling and any(said[at : at + len(label)] == label for at in range(len(said) - len(label) + 1))


def _best(said: Words, known: list[Words], plain: Collection[str]) -> list[int]:
    """By the words a label shares with few others; a word that all of them have tells nothing."""
    commonness = Counter(word for label in known for word in set(label))
    said = tuple(word for word in dict.fromkeys(said) if word not in TITLES)
    weights = {word: weight(word, said, plain) / count for word, count in commonness.items()}
    scores = [sum(weights[word] for word in _telling(label, said, commonness, known, plain)) for label in known]
    top = max(scores, default=0.0)
    return [index for index, score in enumerate(scores) if top > 0 and score > top - 0.01]


def _telling(
    label: Words, said: Words, commonness: Counter[str], known: list[Words], plain: Collection[str]
) -> set[str]:
    """Its own words; of something done to people only those said themselves, while it is not said what is done."""
    own = _own(label, commonness, known)
    return {word for word in own if weight(word, said, plain) > OTHERWISE} if procedure_unsaid(label, said) else own


def _own(label: Words, commonness: Counter[str], known: list[Words]) -> set[str]:
    every = len(known) if len(known) > 1 else 2
    return {
        word
        for word in label
        if len(word) > 2 and not word.isdecimal() and word not in TITLES and commonness[word] < every
    }


def weight(word: str, said: Words, plain: Collection[str]) -> float:
    """How surely this word of a label was said: whole, begun or with slips; else by another name, in other letters.

    No `plain` word is a slip.
    """
    likely = max((_likeness(other, word, plain) for other in said if other[0] == word[0]), default=0.0)
    return likely or (OTHERWISE if said_otherwise(word, said, plain) else 0.0)


def _likeness(said: str, word: str, plain: Collection[str]) -> float:
    if said == word:
        return WHOLE
    if len(said) >= 4 and (word.startswith(said) or (len(word) >= 4 and said.startswith(word))):
        return PREFIX
    found = None if said in plain else slips(said, word, min(allowed(said), allowed(word)))
    return 0.0 if found is None else 2.0 - found / 2
