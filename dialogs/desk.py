"""The doctor's desk: what one line of an enrolled doctor means, whether it decides, and what is answered."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from dialogs import deciding, replied, undoing
from dialogs.cards import details, standing
from dialogs.desk_says import how, open_ones, pending, unclear, waits, which
from dialogs.orders import Order, read
from dialogs.say import Say
from dialogs.texts import text
from models.facts import ClinicView, Command, Request, Said

REASON = "reject_reason"
SKIP = 1
"""The one row of the question for a reason: its number is meant where that question is the newest thing they got."""
NO_YES_OR_NO = frozenset({"menu.what"})
"""Questions that nobody answers with yes or no: a doctor who writes one means a card."""


def obey(
    said: Said, view: ClinicView, language: str, asking: str | None = None
) -> Command | tuple[Command, ...] | Say | None:
    """The command, the commands or the answer; None when the line is not for the desk.

    `asking` names the question that is open and was seen ("booking.sure"): a bare "yes" is then its answer, unless a
    card was handed over after it. The question for a reason takes no yes, no, code or command, and
    of the numbers only that of its row.
    """
    order = Order() if said.tap else read(said.text, language)
    taken_back = replied.pressed(said, order.number)
    if taken_back:
        return undoing.by_button(taken_back)
    said = _unprompted(said)
    if said.prompt is not None:
        return _on_prompt(said, order, view, language, asking)
    if said.tap:
        return None
    if order.code:
        return _on_code(said, order, view, language, asking)
    if order.word:
        return _on_word(said, order, view, language, asking)
    return _on_bare(said, order, view, language, asking)


def _unprompted(said: Said) -> Said:
    """An answer of ours is no card: what quotes it or follows it is a line like any other."""
    newest = None if replied.is_reply(said.newest) else said.newest
    prompt = None if replied.is_reply(said.prompt) and not said.tap else said.prompt
    return replace(said, newest=newest, prompt=prompt)


def help_text(view: ClinicView, language: str) -> Say:
    """What waits for the doctor, and the words of the desk."""
    taps = view.clinic.decision_binding == "tap"
    waiting = view.waiting()
    example = waiting[0].code if waiting else "KR47"
    said = [text(language, "desk-help-tap" if taps else "desk-help", code=example)]
    if view.clinic.undo_seconds:
        said.append(text(language, "desk-help-undo"))
    if waiting:
        said.insert(0, pending(view, language).text)
    return Say("\n\n".join(said))


def _on_prompt(said: Said, order: Order, view: ClinicView, language: str, asking: str | None) -> Command | Say | None:
    """A tap or a quoted card. What quotes another prompt is that prompt's."""
    card = deciding.of_card(said.prompt)
    if card is None:
        return None
    request = view.request(UUID(card))
    if request is None or not request.is_for(view.contact.doctor_id, view.now):
        return Say(text(language, "desk-not-here"))
    if order.word and not order.leftover and order.code in {None, request.code}:
        return _word(said, order, request, view, language)
    if order.leftover and not (order.verdict or order.code) and _asks_reason(asking) and request.status == "rejected":
        return None
    return deciding.by_card(said, order, request, view, language)


def _on_code(said: Said, order: Order, view: ClinicView, language: str, asking: str | None) -> Command | Say | None:
    request = view.by_code(order.code or "")
    if request is None and asking and (order.leftover or not (order.verdict or order.word)):
        return None  # "Ty 34" answers who the visit is for
    if said.forwarded or order.leftover:
        return (
            open_ones("desk-forwarded", view, language) if said.forwarded else unclear(order, view, language, request)
        )
    if request is None:
        return deciding.wrong_code(said, order, view, language)
    if order.word == "undo":
        return undoing.by_word(said, request, view, language)
    decided = deciding.by_code(said, order, request, view, language) if order.verdict else None
    return decided or _shown(order, request, view, language)


def _shown(order: Order, request: Request, view: ClinicView, language: str) -> Say:
    """Its details where they were asked for; else how it stands, and how to decide it while it waits."""
    if order.word == "details":
        return details(request, language, view.now)
    now_so = standing(request, language, view.now)
    return Say(f"{now_so}\n{how(view, language, request)}" if waits(request, view) else now_so)


def _on_word(said: Said, order: Order, view: ClinicView, language: str, asking: str | None) -> Command | Say | None:
    if order.leftover:
        return None if asking else unclear(order, view, language)
    return _word(said, order, None, view, language)


def _word(said: Said, order: Order, request: Request | None, view: ClinicView, language: str) -> Command | Say:
    if order.word == "help":
        return help_text(view, language)
    if order.word == "undo":
        return undoing.by_word(said, request, view, language)
    if order.word == "details" and request is not None:
        return details(request, language, view.now)
    waiting = view.waiting()
    if order.word == "details" and len(waiting) == 1:
        return details(waiting[0], language, view.now)
    if order.word == "details" and waiting:
        return open_ones("desk-which-details", view, language, code=waiting[0].code)
    return pending(view, language)


def _on_bare(said: Said, order: Order, view: ClinicView, language: str, asking: str | None) -> Command | Say | None:
    """A yes, a no or a number, if it is not the answer to something newer than the card."""
    card = deciding.of_card(said.newest)
    if order.verdict and card is None and asking in NO_YES_OR_NO:
        return which(order.verdict, view, language)
    newer = card is None and (said.newest is not None or asking is not None) and not _asks_reason(asking)
    skips = order.number == SKIP and card is None and _asks_reason(asking)
    if order.says_nothing or newer or skips:
        return None
    if order.leftover or order.reason:
        return None if asking or not view.waiting() else unclear(order, view, language)
    if not view.waiting():
        return _nothing_waits(card, order, view, language, asking)
    if order.number is not None and card is None and asking is None:
        return which(deciding.numbered(order.number, None), view, language)
    return deciding.bare(said, order, view, language)


def _nothing_waits(card: str | None, order: Order, view: ClinicView, language: str, asking: str | None) -> Say | None:
    """The card a bare word answered has ended: how. Without one there is nothing to say yes to."""
    request = view.request(UUID(card)) if card else None
    if request is not None:
        return Say(standing(request, language, view.now))
    return None if asking or order.number is not None else Say(text(language, "desk-nothing-waits"))


def _asks_reason(asking: str | None) -> bool:
    return asking is not None and asking.startswith(REASON)
