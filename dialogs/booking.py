"""A patient asks for a visit, from hello to a request the doctor can decide."""

from __future__ import annotations

from dialogs import consent, status
from dialogs.asked_time import AskedTime
from dialogs.callback import callback
from dialogs.card import Card, Told, lines_of
from dialogs.chat import Chat, Dropped
from dialogs.doctors import doctor_of
from dialogs.intake import intake
from dialogs.listing import WANTED, on_list
from dialogs.second import second_choice
from dialogs.urgent import urgently
from dialogs.who import whom
from models.facts import Hold, JoinList, Refused, Submit


def book(chat: Chat) -> Submit | JoinList | Dropped:
    """Service, doctor, time, who, why; then everything is read back, and sent."""
    if not chat.view.offers():
        return Dropped(chat.text("booking-closed", phone=chat.view.clinic.phone or "–"))
    if not (chat.frame.answers or chat.wants(WANTED) or WANTED in chat.facts):
        too_many(chat)
    service, agreed = consent.service_of(chat)
    doctor, offers = doctor_of(chat, service)
    if chat.wants(WANTED) or WANTED in chat.facts:
        return on_list(chat, service, doctor, offers, agreed=agreed)
    urgent = urgently(chat, offers)
    chosen = chat.ask("slot", AskedTime(chat, offers), says={"service": service},
                      service=service, doctor=doctor, **urgent)  # fmt: skip
    offer = chosen.offer
    held = chat.do("hold", Hold(offer.service_id, offer.doctor_id, chosen.start, urgent=bool(urgent)),
                   service=offer.service_id, doctor=offer.doctor_id, start=chosen.start.isoformat(),
                   **urgent)  # fmt: skip
    who = whom(chat)
    phone = callback(chat)
    answers = (intake(chat, offer, who) if agreed else {}) | urgent
    second = second_choice(chat, chosen)
    lines = lines_of(chat, Told(chosen, who, phone, answers, second))
    quoted = {line.edit or f"line{number}": line.text for number, line in enumerate(lines)}
    hint = chat.text("card-second-hint") if chosen.offer.approval_required and second is None else ""
    chat.ask("sure", Card(chat, lines), says={"card": Card.written(lines), "second": hint}, **quoted)
    known = who.known.id if who.known else None
    return Submit(held, known, who.name, who.age, answers, months=who.aged.months, born=who.aged.born,
                  species=who.species, phone=phone or None, second_start=second)  # fmt: skip


def too_many(chat: Chat) -> None:
    """Says at once which request is in the way; models are the referee, this spares answers. Raises Refused."""
    waiting = [request for request in status.waiting(chat.view) if request.waits_for == "doctor"]
    if len(waiting) >= chat.view.clinic.max_open_requests_per_contact:
        last = waiting[-1]
        offer = last.offer
        raise Refused("limit-contact", code=last.code, doctor=offer.doctor, start=last.start, timezone=offer.timezone)
