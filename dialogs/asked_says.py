"""What is said of a question: to the patient it itself, to whoever asked what came of it, to the other doctor that."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from dialogs import cards, formats, questions, status
from dialogs.asked import DIALOG
from dialogs.directions import beside
from dialogs.notice import Notice, Reader, decision
from dialogs.say import NewPrompt, Say, shortened
from dialogs.texts import text
from models.facts import (
    ClinicView,
    PatientAnswered,
    PatientAsked,
    Question,
    Request,
)

NAMED = 80
"""UTF-16 units of a question where it is named again, so that nobody answers another one than was meant."""


def notices(
    outcome: PatientAsked | PatientAnswered,
    languages: Mapping[Reader, str],
    now: datetime,
    new_nonce: Callable[[], str],
    *,
    typed: bool,
) -> Iterator[Notice]:
    """The patient hears the question, whoever asked the answer; the other doctor that the deadline is another one."""
    request, question = outcome.request, outcome.question
    asker: Reader = "doctor" if question.by == request.offer.doctor_id else "backup"
    if isinstance(outcome, PatientAnswered):
        at = question.answered_at or now
        say = card(request, question, languages[asker], now, typed=typed)
        facts = decision(request, say, asker, new_nonce())
        prompt = NewPrompt("decide", facts.offer, {**facts.facts, "question_id": str(question.id)}, facts.nonce, None)
        yield Notice(f"answered:{question.id}:{at:%d%H%M%S%f}:{asker}", asker, say, prompt)
        return
    about = {"request_id": str(request.id), "question_id": str(question.id), "code": request.code}
    prompt = NewPrompt(DIALOG, (), about, new_nonce(), None)  # no end: too late, it says so
    yield Notice(f"asked:{question.id}:patient", "patient", asked(request, question, languages["patient"], now), prompt)
    other: Reader = "backup" if asker == "doctor" else "doctor"
    if (request.card_handed_at if other == "doctor" else request.backup_handed_at) is not None:
        yield Notice(f"asked:{question.id}:{other}", other, _to_other(request, question, languages[other], now))


def asked(request: Request, question: Question, language: str, now: datetime) -> Say:
    """Who asks what about which request, and until when that is decided."""
    until = formats.deadline(request.expires_at, request.offer.timezone, language, now)
    facts = {"doctor": shortened(question.doctor, 60), "about": status.row(request, language), "code": request.code}
    return Say(text(language, "notice-asked", question=questions.words(question), until=until, **facts))


def card(request: Request, question: Question, language: str, now: datetime, *, typed: bool) -> Say:
    """The answer under its code, to be decided upon; where that is over, how the request stands.

    `typed`: whether a late yes may be written.
    """
    waits = request.status == "pending" and not request.is_noted and request.expires_at > now
    code = beside(request.code, cards.left(request, language, now))
    lines = [f"{code} · {cards.who(request, language)}", *cards.marks(request, language)]
    lines += [*questions.lines(question, language), cards.when(request, language)]
    if waits:
        to = "doctor" if question.by == request.offer.doctor_id else "backup"
        return Say("\n".join([*lines, cards.left(request, language, now)]), cards.choices(request, language, to))
    lines.append(cards.standing(request, language, now))
    if request.status == "expired" and question.by == request.offer.doctor_id:
        lines.append(text(language, "desk-late-how" if typed else "desk-late-how-tap", code=request.code))
    return Say("\n".join(lines))


def told(outcome: PatientAsked, view: ClinicView, language: str) -> Say:
    """The doctor's answer: what was asked of whom, and until when it can be decided now."""
    request, question = outcome.request, outcome.question
    facts = {"code": request.code, "name": cards.name(request, language), "question": questions.words(question)}
    until = cards.at(request.expires_at, request, language, view.now)
    key = "desk-question-longer" if outcome.extended else "desk-question-same"
    waits = [text(language, "desk-question-waits")] if request.news == "waits" else []
    lines = [text(language, "desk-question-asked", **facts), text(language, key, until=until), *waits]
    return Say("\n".join(lines))


def passed_on(outcome: PatientAnswered, view: ClinicView, language: str) -> str:
    """The patient's answer: to whom it went, and how the request stands."""
    request, question = outcome.request, outcome.question
    doctor = shortened(question.doctor, 60)
    about = shortened(questions.words(question), NAMED)
    head = text(language, "asked-passed-on" if question.answer else "asked-skipped", doctor=doctor, question=about)
    if request.status != "pending":
        state = text(language, f"state-{request.status}", about=status.row(request, language), code=request.code)
        return f"{head}\n{state}"
    until = formats.deadline(request.expires_at, request.offer.timezone, language, view.now)
    return f"{head} {text(language, 'asked-waits', until=until)}"


def _to_other(request: Request, question: Question, language: str, now: datetime) -> Say:
    until = cards.at(request.expires_at, request, language, now)
    head = text(language, "notice-doctor-asked", by=shortened(question.doctor, 60), at=until)
    told = {"who": cards.who(request, language), "when": cards.when(request, language)}
    line = text(language, "notice-doctor-line", code=request.code, service=request.offer.service, **told)
    return Say(f"{head}\n{line}")
