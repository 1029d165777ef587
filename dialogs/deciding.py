"""Whether a doctor's yes or no counts, and for which request: by tap, by quoted card, by code, or bare."""

from __future__ import annotations

from datetime import timedelta

from dialogs.cards import standing
from dialogs.chat import Open
from dialogs.desk_says import open_ones, typed_stop, unclear, waits, which
from dialogs.orders import Order
from dialogs.proposing import opened
from dialogs.say import Say
from dialogs.texts import text
from models.facts import Binding, ClinicView, Decide, Prompt, Request, Said, Verdict, WrongCode

QUIET = timedelta(minutes=10)
"""After a card of theirs ended, a bare word of the doctor may still have meant that one."""
VERDICTS: dict[str, Verdict] = {"approve": "approve", "reject": "reject"}
OTHER = "other"
ROWS = [*VERDICTS, OTHER]
"""Of a card: yes, no, another time."""
TAP: Binding = "tap"
QUOTE: Binding = "quote"


def by_card(said: Said, order: Order, request: Request, view: ClinicView, language: str) -> Decide | Say | Open:
    """A tap on a card, or a reply that quotes it: it acts on its own request or says why not."""
    if order.leftover or order.code not in {None, request.code}:
        return unclear(order, view, language, request)
    if said.tap and said.prompt:
        row, binding = said.tap.removeprefix(f"{said.prompt.nonce}:"), TAP
    else:
        row, binding = order.verdict or row_of(order.number, said.prompt), QUOTE
    if row == OTHER:
        newest = _newest(request, view)
        return _stop(said, newest, view, language, OTHER) or opened(newest, binding)
    decided = _decide(request, VERDICTS.get(row), binding, order)
    stop = _stop(said, request, view, language, decided.verdict if decided else "")
    return stop or decided or unclear(order, view, language, request)


def by_code(said: Said, order: Order, request: Request, view: ClinicView, language: str) -> Decide | Say | Open:
    """A typed code with a yes or a no."""
    stop = _stop(said, request, view, language, order.verdict or "") or typed_stop(view, language)
    return stop or _decide(request, order.verdict, "code", order) or unclear(order, view, language, request)


def wrong_code(said: Said, order: Order, view: ClinicView, language: str) -> WrongCode | Say:
    """A code of no request: counted, unless the line could not have decided anything."""
    if said.forwarded or said.late:
        return open_ones("desk-forwarded" if said.forwarded else "desk-late", view, language)
    return (typed_stop(view, language) if order.verdict else None) or WrongCode()


def bare(said: Said, order: Order, view: ClinicView, language: str) -> Decide | Say | Open:
    """A yes, a no or a number without a code: it counts only where it can mean one request and no other."""
    if said.forwarded or said.late:
        return open_ones("desk-forwarded" if said.forwarded else "desk-late", view, language)
    waiting, row = view.waiting(), order.verdict or row_of(order.number, said.newest)
    verdict = VERDICTS.get(row)
    if len(waiting) != 1 or said.quoted:
        return which(verdict, view, language)
    stop = typed_stop(view, language) or _doubt(said, order, waiting[0], view, language)
    if row == OTHER:
        return stop or opened(waiting[0], "bare")
    return stop or _decide(waiting[0], verdict, "bare", order) or which(verdict, view, language)


def of_card(prompt: Prompt | None) -> str | None:
    """The id of the request a card is about; None for any other prompt."""
    return prompt.facts.get("request_id") if prompt and prompt.dialog == "decide" else None


def _doubt(said: Said, order: Order, only: Request, view: ClinicView, language: str) -> Say | None:
    """Why a bare word might not mean the one card that waits; None when it can mean nothing else."""
    handed_at = only.handed_to(view.contact.doctor_id)
    if handed_at is None or handed_at > said.at:
        return open_ones("desk-not-yet-shown", view, language, code=only.code)
    ended = view.last_ended_at()
    if ended is not None and said.at - ended < QUIET:
        return open_ones("desk-just-ended", view, language)
    newest = of_card(said.newest)
    other_card = newest not in {None, str(only.id)}
    # "ok" or a thumb also says "I have read it": then only the card itself may have been the last thing we sent.
    return which(order.verdict, view, language) if other_card or (order.casual and newest is None) else None


def _stop(said: Said, request: Request, view: ClinicView, language: str, wanted: str) -> Say | None:
    """What is said instead of deciding a named request: forwarded, late, or no longer open to what is wanted."""
    now_so = standing(request, language, view.now)
    for true, key in ((said.forwarded, "desk-forwarded"), (said.late, "desk-late")):
        if true:
            return Say(f"{text(language, key)} {now_so}")
    return None if waits(request, view) or _still(request, view, wanted) else Say(now_so)


def _newest(request: Request, view: ClinicView) -> Request:
    """The offer that took the place of a card's request, while it waits: the doctor wants yet another time."""
    after = view.by_code(request.replaced_by) if request.replaced_by else None
    return after if after is not None and after.status == "pending" else request


def _still(request: Request, view: ClinicView, wanted: str) -> bool:
    """Whether what waits no longer for the doctor is still open to this: a late yes, an offer to be taken back."""
    if request.waits_for == "patient":
        return wanted in {"reject", OTHER} and request.status == "pending" and request.expires_at > view.now
    own = request.offer.doctor_id == view.contact.doctor_id
    return own and wanted in {"approve", OTHER} and lapsed(request, view)


def lapsed(request: Request, view: ClinicView) -> bool:
    """Whether nobody answered it in time, told or not."""
    over = request.status == "pending" and request.expires_at <= view.now
    return request.waits_for == "doctor" and (over or request.status == "expired")


def ended(request: Request, order: Order, view: ClinicView, language: str) -> str:
    """How the card that a bare word answered has ended; after a late yes, how it still counts."""
    now_so = standing(request, language, view.now)
    if order.verdict != "approve" or not lapsed(request, view) or request.start <= view.now:
        return now_so
    if view.clinic.decision_binding == "tap":
        return f"{now_so} {text(language, 'desk-late-how-tap')}"
    return f"{now_so} {text(language, 'desk-late-how', code=request.code)}"


def _decide(request: Request, verdict: Verdict | None, binding: Binding, order: Order) -> Decide | None:
    return Decide(request.id, verdict, binding, order.reason or None) if verdict else None


def numbered(number: int | None, prompt: Prompt | None) -> Verdict | None:
    """The verdict in that row of the card, as it was shown."""
    return VERDICTS.get(row_of(number, prompt))


def row_of(number: int | None, prompt: Prompt | None) -> str:
    """The id of that row of the card, as it was shown; "" for none."""
    ids = [row["id"] for row in prompt.offer] if prompt else ROWS
    return ids[number - 1] if number is not None and 0 < number <= len(ids) else ""
