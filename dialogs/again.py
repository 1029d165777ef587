"""After an expiry or a rejection: one answer asks again, with everything the patient had already said."""

from __future__ import annotations

from uuid import UUID

from dialogs import formats, status
from dialogs.chat import Chat, Dropped, Open
from dialogs.kinds import YesNo
from dialogs.moving import may_move
from dialogs.offer import waits
from dialogs.say import shortened
from dialogs.times import Chosen, TimeOf
from models.facts import ClinicView, Hold, Request, Submit

USUAL = "normal"
"""The urgency of who said nothing of it."""


def again(chat: Chat) -> Submit | Dropped | Open:
    """The new time is kept and sent at once, with the old request's copies."""
    old = chat.view.request(UUID(chat.facts["request_id"]))
    if old is None:
        return Open("menu")
    offers = tuple(offer for offer in chat.view.offers() if offer.service == old.offer.service)
    if not offers:
        return Open("booking", say=chat.text("again-not-offered", service=old.offer.service))
    moves = old.moves if old.reservation_id is None else None  # what was moved by it is a visit of its own since
    if moves and not may_ask_again(chat, moves):
        return Dropped(chat.text("move-gone"))
    same_doctor = tuple(offer for offer in offers if offer.doctor_id == old.offer.doctor_id)
    urgent = old.is_urgent and chat.view.clinic.urgent_days
    if urgent:
        chat.view = chat.view.urgent()
    if moves:
        chat.view = chat.view.moving(moves)
    chosen = chat.ask("slot", TimeOf(chat, same_doctor or offers), says={"service": old.offer.service})
    offer, kept = chosen.offer, still_offered(chat.view, old.id)
    if kept is not None and not instead(chat, chosen, kept):
        return Open("offer", {"request_id": str(kept.id)})
    held = chat.do("hold", Hold(offer.service_id, offer.doctor_id, chosen.start, urgent, moves),
                   service=offer.service_id, doctor=offer.doctor_id, start=chosen.start.isoformat())  # fmt: skip
    intake = dict(old.intake) | ({"urgency_level": old.urgency} if old.urgency != USUAL else {})
    return Submit(held, old.patient_id, old.patient_name, old.patient_age, intake, previous_request_id=old.id,
                  months=old.patient_months, species=old.patient_species, phone=old.patient_phone)  # fmt: skip


def may_ask_again(chat: Chat, visit_id: UUID) -> bool:
    """Whether the visit that was to be moved stands, and nobody has moved it since. Raises Refused where it may not be
    moved any more."""
    visit = next((visit for visit in chat.view.visits() if visit.id == visit_id), None)
    if visit is not None:
        may_move(visit, chat)
    return visit is not None


def still_offered(view: ClinicView, old: UUID) -> Request | None:
    """The time that a doctor keeps for the patient meanwhile; asking for another one gives it up."""
    about = (one for one in view.open_requests() if old in {one.id, one.previous_id})
    return next((one for one in about if waits(one, view.now)), None)


def instead(chat: Chat, chosen: Chosen, kept: Request) -> bool:
    """Nobody gives up a sure time for one that is only asked for without having said so."""
    new = formats.day_and_time(chosen.start, chosen.offer.timezone, chat.language)
    says = {"new": new, "old": status.when(kept, chat.language), "doctor": shortened(kept.offer.doctor, 60)}
    sure = YesNo(chat.text("again-instead-yes"), chat.text("again-instead-no"))
    return chat.ask("instead", sure, says=says, start=chosen.start, kept=kept.id)
