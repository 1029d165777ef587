"""What is done with a doctor's line about her own time: a dialog that asks first, or why nothing is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from dialogs import formats, life
from dialogs.chat import Open
from dialogs.desk_says import open_ones
from dialogs.life_orders import LifeOrder, What, read
from dialogs.quoting import quoted
from dialogs.say import Say
from dialogs.texts import text
from models.facts import ClinicView, Said

OWN = frozenset({"life", "delay", "absence"})
"""The dialogs about her own time: a new one takes the place of another."""
GIVES_WAY = OWN | {"menu"}
"""Questions that such a line answers in none of its words: where another is open, it may be the answer."""


def obey(said: Said, view: ClinicView, language: str, asking: str | None) -> Open | Say | None:
    """The dialog, the answer, or None where the line is not about her time. Half-understood lines ask for nothing."""
    if said.tap or said.prompt is not None or (asking and asking.partition(".")[0] not in GIVES_WAY):
        return None
    order = read(said.text, language, _wall(view), dayfirst=formats.dayfirst(view.clinic))
    if order is None:
        return None
    if said.forwarded or said.late:
        return open_ones("desk-forwarded" if said.forwarded else "desk-late", view, language)
    return MEANT[order.what](order, view, language)


def _closed(order: LifeOrder, view: ClinicView, language: str) -> Open | Say:
    if order.rest or order.span is None:
        return _unread(order, language, "life")
    if order.either:
        days = formats.listed([formats.day(day, language) for day in order.either], language)
        return Say(text(language, "life-either", days=days))
    if order.over:
        return Say(text(language, "life-over"))
    del view
    return Open("life", life.packed(order.span))


def _late(order: LifeOrder, view: ClinicView, language: str) -> Open | Say:
    if order.minutes is None:
        return _unread(order, language, "delay")
    waiting = view.delays(order.minutes)
    if all(each.told for each in waiting):
        return Say(text(language, "delay-told" if waiting else "delay-nobody"))
    return Open("delay", {"minutes": str(order.minutes)})


def _absences(order: LifeOrder, view: ClinicView, language: str) -> Open | Say:
    if order.rest:
        return _unread(order, language, "absence")
    return Open("absence") if view.absences() else Say(text(language, "absence-none"))


def _unread(order: LifeOrder, language: str, about: str) -> Say:
    """What was understood, what was not, and how it is written."""
    rest = quoted(order.rest, 80)
    how = text(language, f"{about}-how")
    if not rest:
        return Say(how)
    understood = text(language, "desk-unclear", understood=quoted(order.said, 40), leftover=rest)
    return Say(f"{understood}\n{how}")


def _wall(view: ClinicView) -> datetime:
    """The time on the doctor's wall: in the zone of what she offers, else the clinic's."""
    own = (offer.timezone for offer in view.offers() if offer.doctor_id == view.contact.doctor_id)
    return view.now.astimezone(ZoneInfo(next(own, view.clinic.timezone)))


MEANT: Mapping[What, Callable[[LifeOrder, ClinicView, str], Open | Say]] = {
    "closed": _closed,
    "late": _late,
    "absences": _absences,
}
