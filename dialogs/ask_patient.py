"""The doctor's question to a patient: "KR47? are you taking blood thinners", or the same behind a "?" to a card."""

from __future__ import annotations

from dialogs.cards import standing
from dialogs.desk_says import typed_stop, unclear, waits
from dialogs.orders import Order, read
from dialogs.say import Say
from dialogs.texts import text
from models.facts import LONGEST_QUESTION, AskPatient, Binding, ClinicView, Request, Said


def by_code(said: Said, order: Order, request: Request, view: ClinicView, language: str) -> AskPatient | Say:
    """A typed code: where the clinic or five wrong codes close that, only a quoted card counts here too."""
    stop = _stop(said, request, view, language) or typed_stop(view, language)
    return stop or _asked(order, request, view, language, "code")


def by_card(said: Said, order: Order, request: Request, view: ClinicView, language: str) -> AskPatient | Say:
    """A reply to the card itself."""
    return _stop(said, request, view, language) or _asked(order, request, view, language, "quote")


def _stop(said: Said, request: Request, view: ClinicView, language: str) -> Say | None:
    """What is said instead: forwarded, late, or not to be decided by this doctor any more."""
    now_so = standing(request, language, view.now)
    for true, key in ((said.forwarded, "desk-forwarded"), (said.late, "desk-late")):
        if true:
            return Say(f"{text(language, key)} {now_so}")
    lapsed = request.status == "pending" and request.waits_for == "doctor" and not request.is_noted
    return None if waits(request, view) or lapsed else Say(now_so)


def _asked(order: Order, request: Request, view: ClinicView, language: str, binding: Binding) -> AskPatient | Say:
    words = " ".join(order.question.split())
    if not any(map(str.isalnum, words)):
        return Say(text(language, "desk-question-empty", code=request.code))
    if order.at is not None or _is_order(words, language):
        return unclear(order, view, language, request)  # "KR47? yes" and "KR47? 16:30" may mean either
    if len(words) > LONGEST_QUESTION:
        facts = {"length": len(words), "most": LONGEST_QUESTION}
        return Say(text(language, "desk-question-long", **facts))
    return AskPatient(request.id, words, binding)


def _is_order(words: str, language: str) -> bool:
    """Whether the question alone would be a yes, a no, a number or a word of the desk."""
    inner = read(words.strip("?؟¿ "), language)
    return inner.wholly and not inner.says_nothing
