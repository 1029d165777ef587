"""A doctor has asked the patient something before deciding: the answer in their own words, passed on as it is."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from uuid import UUID

from dialogs import formats, questions
from dialogs.chat import Chat, Dropped, Open
from dialogs.kinds import Kind, Read, Take
from dialogs.reading import choices, days, remarks
from dialogs.reading.words import command
from dialogs.say import shortened
from dialogs.state import Row
from dialogs.status import row
from dialogs.texts import text
from models.facts import LONGEST_ANSWER, AnswerQuestion, ClinicView, Request, is_worth_passing_on

DIALOG = "asked"
NO_ANSWERS = frozenset({"hello", "thanks", "repeat"})
"""What is said to anything, and answers no question."""


def asked(chat: Chat) -> AnswerQuestion | Open | Dropped:
    """One question; what is said to it after the decision goes to the doctor too, where that may still matter."""
    request = chat.view.request(UUID(chat.facts["request_id"]))
    of_it = chat.view.questions(request.id) if request else ()
    question = next((one for one in of_it if str(one.id) == chat.facts["question_id"]), None)
    if request is None or question is None:
        return Open("menu")
    waits = request.status == "pending" and request.expires_at > chat.view.now
    if not is_worth_passing_on(request, chat.view.now) or (_left_open(chat) and not waits):
        return Dropped(over(request, chat.language))
    says = {"doctor": shortened(question.doctor, 60), "question": questions.words(question)}
    says |= {"until": formats.deadline(request.expires_at, request.offer.timezone, chat.language, chat.view.now)}
    words = chat.ask("in_words", InWords(chat.view, whole=waits), says=says, question=question.id)
    return AnswerQuestion(question.id, words)


def over(request: Request, language: str) -> str:
    """That the answer is not needed any more, and what became of the request."""
    ended = "cancelled" if request.visit_status == "cancelled" else request.status
    lapsed = "expired" if ended == "pending" else ended  # its time is up, and the sweep says so
    state = text(language, f"state-{lapsed}", about=row(request, language), code=request.code)
    return f"{text(language, 'asked-over')}\n{state}"


def _left_open(chat: Chat) -> bool:
    """Whether it was put in an answer of ours, and not only in the doctor's message, which can be answered for ever."""
    question = chat.frame.question
    return question is not None and bool(question.shown)


class InWords(Kind[str]):
    """Whatever is said, a yes, a number or "I don't know" too; "skip" leaves the question open ("").

    With `whole` false the request is decided: then a message that says something else is not taken for an answer.
    """

    literal = True

    def __init__(self, view: ClinicView, *, whole: bool) -> None:
        self.view, self.whole = view, whole

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        del offered, view
        spoken = command(text, language)
        if spoken == "skip":
            return Take("")
        if spoken in NO_ANSWERS or not any(map(_says_something, text)):
            return None
        return Take(text.strip()[:LONGEST_ANSWER]) if self.whole or is_answer(text, self.view) else None

    def revive(self, value: str) -> str:
        return value


def is_answer(text: str, view: ClinicView) -> bool:
    """Whether words after the decision are an answer: no thanks, no command, no wish for another visit."""
    language = view.contact.language
    spoken = command(text, language)
    if spoken not in {None, "dont_know"} or remarks.closing(text) or remarks.thanks(text) or remarks.waiting(text):
        return False
    here = formats.local(view.now, view.clinic.timezone)
    services = sorted({offer.service for offer in view.offers()})
    names_day = days.when(text, language, here, formats.dayfirst(view.clinic)) is not None
    return not names_day and not choices.choose(text, services, language)


def _says_something(letter: str) -> bool:
    """A letter, a digit, or a sign such as a thumb."""
    return unicodedata.category(letter)[0] in "LN" or unicodedata.category(letter) == "So"
