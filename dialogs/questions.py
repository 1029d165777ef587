"""A question to a patient and its answer as lines: people's words, made so plain that they cannot pass for ours."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.quoting import MARKUP, quoted
from dialogs.reading.clean import clean
from dialogs.say import shortened
from dialogs.texts import text
from models.facts import Question

LONGEST, FEW = 800, 20
"""UTF-16 units of either, and of one that is nothing but signs."""


def words(question: Question) -> str:
    """What was asked."""
    return _plain(question.words)


def all_words(asked: Sequence[Question]) -> list[str]:
    """All that people said in them, for the room it takes."""
    return [said for one in asked for said in (words(one), _plain(one.answer or "")) if said]


def lines(question: Question, language: str, longest: int = LONGEST) -> list[str]:
    """Who asked what, and the answer, the patient's silence, or that there is none yet; each at most so long."""
    by = shortened(question.doctor, 60)
    asked = text(language, "desk-question", by=by, words=shortened(words(question), longest))
    if question.answer is None:
        return [asked, text(language, "desk-question-open")]
    if not question.answer:
        return [asked, text(language, "desk-question-skipped")]
    return [asked, text(language, "desk-question-answer", words=shortened(_plain(question.answer), longest))]


def _plain(said: str) -> str:
    """As any words inside ours, its lines in one; "¿" and a thumb, which say something here, stay."""
    line = " / ".join(filter(None, map(str.strip, clean(said).splitlines())))
    kept = quoted(line, LONGEST)
    if not kept:
        return shortened(MARKUP.sub("", line), FEW) or ("…" if said else "")
    return f"¿{kept}" if line.startswith("¿") else kept
