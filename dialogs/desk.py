"""The doctor's desk: what one line of an enrolled doctor means, whether it decides, and what is answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from uuid import UUID

from dialogs import (
    agenda,
    ask_patient,
    attending,
    batched,
    calling_off,
    close_out,
    deciding,
    life_desk,
    replied,
    undoing,
)  # fmt: skip
from dialogs.batches import Batch, time_named
from dialogs.cards import details, standing
from dialogs.chat import Open
from dialogs.desk_acts import act
from dialogs.desk_says import how, open_ones, pending, unclear, waits, which
from dialogs.desk_words import Word
from dialogs.formats import dayfirst
from dialogs.orders import ASKING, Order, read
from dialogs.say import Say
from dialogs.texts import text
from models.facts import ClinicView, Command, Request, Said

REASON = "reject_reason"
Answered = Command | Batch | Say | Open | None
SKIP = 1
"""The one row of the question for a reason: its number is meant where that question is the newest thing they got."""
NO_YES_OR_NO = frozenset({"menu.what"})
"""Questions that nobody answers with yes or no: a doctor who writes one means a card."""


def obey(said: Said, view: ClinicView, language: str, asking: str | None = None) -> Answered:
    """The command, several commands, a dialog or the answer; None when the line is not for the desk.

    `asking` names the question that is open and was seen ("booking.sure"): a bare "yes" is then its answer, unless a
    card was handed over after it. The question for a reason takes no yes, no, code or command, and
    of the numbers only that of its row.
    """
    order = Order() if said.tap else read(said.text, language)
    alone = order == Order(word="undo")
    taken_back = replied.pressed(said, order.number, word=alone)
    if taken_back:
        return undoing.by_button(taken_back)
    closed = close_out.pressed(said, order.number) or _about_visit(said, order, view, language, asking)
    if closed is not None:
        return closed
    own_time = None if order.asks else life_desk.obey(_unprompted(said), view, language, asking)
    if own_time is not None:
        return own_time
    at_desk = asking is None or _asks_reason(asking)
    many = (
        batched.obey(said, view, language)
        if at_desk and not said.tap and deciding.of_card(said.prompt) is None
        else None
    )
    if many is not None:
        return many
    row = _row_alone(said, order, view, language) if at_desk else None
    return row or _one(_unprompted(said), order, view, language, asking)


def _about_visit(said: Said, order: Order, view: ClinicView, language: str, asking: str | None) -> Command | Say | None:
    """What follows a question mark is for the patient, whatever else it could mean."""
    return None if order.asks else attending.obey(said, view, language, asking)


def _row_alone(said: Said, order: Order, view: ClinicView, language: str) -> Say | None:
    """The number of a row that was listed last, and nothing else: it is no decision yet."""
    listed = replied.listed(said.newest)
    if order.number is None or said.quoted or not 0 < order.number <= len(listed):
        return None
    request = view.request(listed[order.number - 1])
    if request is None:
        return None
    return Say(text(language, "desk-row-alone", number=order.number, code=request.code), listed=listed)


def _one(said: Said, order: Order, view: ClinicView, language: str, asking: str | None) -> Answered:
    """A line about one request, or a word of the desk."""
    if said.prompt is not None:
        return _on_prompt(said, order, view, language, asking)
    if said.tap:
        return None
    if order.code:
        return _on_code(said, order, view, language, asking)
    if order.word:
        return _on_word(said, order, view, language, asking)
    elsewhere = (asking and not _asks_reason(asking)) or order.verdict  # "yes tomorrow" is more than a day
    day = None if elsewhere else agenda.day_named(said.text, view, language)
    if day is not None:
        return agenda.agenda(day, view, language)
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
    undo = ["undo"] if view.clinic.undo_seconds else []
    more = ["agenda", "visits", *(["ask-tap"] if taps else ["other", "ask", "many"]), *undo, "life"]
    said = ["\n".join([*said, *(text(language, f"desk-help-{name}", code=example) for name in more)])]
    if waiting:
        said.insert(0, pending(view, language, numbered=False).text)
    return Say("\n\n".join(said))


def _on_prompt(said: Said, order: Order, view: ClinicView, language: str, asking: str | None) -> Answered:
    """A tap or a quoted card. What quotes another prompt is that prompt's."""
    card = deciding.of_card(said.prompt)
    if card is None:
        return None
    request = view.request(UUID(card))
    if request is None or not request.is_for(view.contact.doctor_id, view.now):
        return Say(text(language, "desk-not-here"))
    if order.asks and order.code in {None, request.code}:
        return ask_patient.by_card(said, _timed(order, view, language), request, view, language)
    if order.word and not order.leftover and order.code in {None, request.code}:
        return _word(said, order, request, view, language)
    if order.leftover and not (order.verdict or order.code) and _asks_reason(asking) and _rejected(request):
        return None
    return deciding.by_card(said, order, request, view, language)


def _on_code(said: Said, order: Order, view: ClinicView, language: str, asking: str | None) -> Answered:
    request = view.by_code(order.code or "")
    if request is None and asking and (order.leftover or not (order.verdict or order.word)):
        return None  # "Ty 34" answers who the visit is for
    if request is None and (order.asks or order.wholly):
        return deciding.wrong_code(said, order, view, language)
    wished = _wished(said, order, request, view, language) if request is not None else None
    if wished is not None:
        return wished
    if said.forwarded or order.leftover:
        return (
            open_ones("desk-forwarded", view, language) if said.forwarded else unclear(order, view, language, request)
        )
    if request is None or order.word:
        return _word(said, order, request, view, language)
    decided = deciding.by_code(said, order, request, view, language) if order.verdict else None
    return decided or _shown(request, view, language)


def _wished(said: Said, order: Order, request: Request, view: ClinicView, language: str) -> Command | Say | None:
    """Another time, a question to the patient, or how a visit is called off, where that is what the line asks for."""
    if order.wholly or order.verdict or order.word or said.forwarded:
        return None
    if (how_to := calling_off.shown(order, request, view, language)) is not None:
        return how_to
    order = _timed(order, view, language)
    wanted = act(order)
    return wanted(said, order, request, view, language) if wanted is not None else None


def _timed(order: Order, view: ClinicView, language: str) -> Order:
    """With the other time, where one is all that is said: "KR47? 16:30" may ask and may offer."""
    words = order.question.strip(f"{ASKING}¿") or order.leftover
    return replace(order, at=time_named(words, language, agenda.wall(view), dayfirst=dayfirst(view.clinic)))


def _shown(request: Request, view: ClinicView, language: str) -> Say:
    """How it stands, and how to decide it while it waits."""
    now_so = standing(request, language, view.now)
    return Say(f"{now_so}\n{how(view, language, request)}" if waits(request, view) else now_so)


def _on_word(said: Said, order: Order, view: ClinicView, language: str, asking: str | None) -> Command | Say | None:
    if order.leftover:
        return None if asking else unclear(order, view, language)
    return _word(said, order, None, view, language)


def _word(said: Said, order: Order, request: Request | None, view: ClinicView, language: str) -> Command | Say:
    return WORDS_DO[order.word or "help"](said, request, view, language)


def _details(_: Said, request: Request | None, view: ClinicView, language: str) -> Say:
    """Of the one that is meant; asked for where several wait."""
    waiting = view.waiting()
    if request is None and len(waiting) == 1:
        request = waiting[0]
    if request is not None:
        before = view.questions(request.previous_id) if request.previous_id else ()
        return details(request, language, view.now, [*before, *view.questions(request.id)])
    return open_ones("desk-which-details", view, language, code=waiting[0].code) if waiting else pending(view, language)


WORDS_DO: Mapping[Word, Callable[[Said, Request | None, ClinicView, str], Command | Say]] = {
    "pending": lambda _said, _request, view, language: pending(view, language),
    "details": _details,
    "undo": undoing.by_word,
    "help": lambda _said, _request, view, language: help_text(view, language),
}
"""What each word of the desk does, with the request that was named beside it, if any."""


def _on_bare(said: Said, order: Order, view: ClinicView, language: str, asking: str | None) -> Answered:
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
        return Say(deciding.ended(request, order, view, language))
    return None if asking or order.number is not None else Say(text(language, "desk-nothing-waits"))


def _rejected(request: Request) -> bool:
    return request.status == "rejected" or (request.is_noted and request.decision == "reject")


def _asks_reason(asking: str | None) -> bool:
    return asking is not None and asking.startswith(REASON)
