"""What the desk says when nothing is decided: what was understood, what was not, and what waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from dialogs import formats
from dialogs.cards import ROWS, rows, standing
from dialogs.orders import Order
from dialogs.quoting import quoted
from dialogs.say import Say
from dialogs.texts import text
from models.facts import ClinicView, Request, Verdict


def pending(view: ClinicView, language: str, *, numbered: bool = True) -> Say:
    """The requests that wait for this doctor, with their codes and minutes left; numbered, they can be answered so.

    Below them the offers that wait for patients.
    """
    waiting, offered = view.waiting(), view.offered()
    below = f"\n{_offered(offered, view, language)}" if offered else ""
    if not waiting:
        return Say(f"{text(language, 'desk-nothing-waits')}{below}")
    head = text(language, "desk-pending", count=len(waiting))
    listed = tuple(request.id for request in waiting[:ROWS]) if numbered else ()
    lines = rows(waiting, language, view.now, view.contact.doctor_id, numbered=numbered)
    return Say(f"{head}\n{lines}\n{how(view, language)}{below}", listed=listed)


def _offered(offered: Sequence[Request], view: ClinicView, language: str) -> str:
    head = text(language, "desk-offered", count=len(offered))
    return f"{head}\n{rows(offered, language, view.now, view.contact.doctor_id)}"


def above(said: str, say: Say) -> Say:
    """The words in a line above; the numbers of the lines below them still mean what they meant."""
    return replace(say, text=f"{said}\n{say.text}")


def open_ones(key: str, view: ClinicView, language: str, **facts: object) -> Say:
    """Why nothing was decided (the text under `key`), then what waits."""
    return above(text(language, key, **facts), pending(view, language))


def which(verdict: Verdict | None, view: ClinicView, language: str) -> Say:
    """Asks which request was meant; where only one waits, whether it is that one, and how to say so."""
    waiting = view.waiting()
    if len(waiting) != 1:
        return open_ones("desk-which", view, language) if waiting else pending(view, language)
    (only,) = waiting
    taps = view.clinic.decision_binding == "tap" or closed_until(view)
    answer = text(language, f"desk-{verdict or 'approve'}-word", code=only.code)
    asked = text(
        language, "desk-mean-tap" if taps else "desk-mean", code=only.code, **({} if taps else {"answer": answer})
    )
    return Say(f"{asked}\n{rows(waiting, language, view.now, view.contact.doctor_id)}")


def how(view: ClinicView, language: str, request: Request | None = None) -> str:
    """How to decide here and now: with the code, or only on the card itself."""
    shown = request or next(iter(view.waiting()), None)
    if shown is None or view.clinic.decision_binding == "tap" or closed_until(view):
        return text(language, "desk-how-tap")
    return text(language, "desk-how", code=shown.code)


def closed_until(view: ClinicView) -> datetime | None:
    """Until when typed decisions are closed after five wrong codes; None while they are open."""
    until = view.typed_decisions_closed_until()
    return until if until is not None and until > view.now else None


def unclear(order: Order, view: ClinicView, language: str, request: Request | None = None) -> Say:
    """What was understood and what was not; nothing changes."""
    verdict = text(language, f"desk-verdict-{order.verdict}") if order.verdict else None
    parts = [order.code, verdict, text(language, f"desk-word-{order.word}") if order.word else None]
    understood = " ".join(part for part in parts if part)
    rest = quoted(order.leftover or order.reason, 80) or order.leftover[:8] or "…"
    key = "desk-unclear" if understood else "desk-unread"
    said = text(language, key, leftover=rest, **({"understood": understood} if understood else {}))
    said += _how_to_ask(order, view, language, request)
    if request is None:
        return above(said, pending(view, language))
    now_so = standing(request, language, view.now)
    if not waits(request, view):
        return Say(f"{said} {now_so}")
    asks_why = order.verdict == "reject" and view.clinic.decision_binding != "tap"
    why = [text(language, "desk-how-why", code=request.code)] if asks_why else []
    return Say("\n".join([f"{said} {now_so}", how(view, language, request), *why]))


def _how_to_ask(order: Order, view: ClinicView, language: str, request: Request | None) -> str:
    """What looks like a question to the patient is shown how that is written; "" for anything else."""
    shown = request or next(iter(view.waiting()), None)
    asks = order.asks or (len(order.leftover.split()) > 2 and order.leftover.rstrip().endswith(("?", "؟")))
    if not asks or order.verdict or shown is None or not waits(shown, view):
        return ""
    taps = view.clinic.decision_binding == "tap" or closed_until(view)
    return f" {text(language, 'desk-question-how-tap' if taps else 'desk-question-how', code=shown.code)}"


def typed_stop(view: ClinicView, language: str) -> Say | None:
    """Why no typed decision counts at the moment: this clinic's rule, or five wrong codes; None when it counts."""
    if view.clinic.decision_binding == "tap":
        return open_ones("desk-tap-only", view, language)
    closed = closed_until(view)
    if closed is None:
        return None
    until = formats.deadline(closed, view.clinic.timezone, language, view.now)
    return open_ones("desk-closed", view, language, until=until)


def waits(request: Request, view: ClinicView) -> bool:
    """Whether this request can still be decided by the doctor."""
    return (
        request.status == "pending"
        and not request.is_noted
        and request.waits_for == "doctor"
        and request.expires_at > view.now
    )
