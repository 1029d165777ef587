"""Whether it is urgent: asked where that opens hours that a doctor keeps for emergencies."""

from __future__ import annotations

from dialogs.chat import Chat
from dialogs.kinds import YesNo
from models.facts import Offer

URGENT = {"urgency_level": "urgent"}


def urgently(chat: Chat, offers: tuple[Offer, ...]) -> dict[str, str]:
    """What an answer means for the request; from a yes on the chat sees those hours too.

    Emergency words were read before; nobody is asked where it would change nothing.
    """
    if not chat.answered("urgent") and not _opens_more(chat, offers):
        return {}
    sure = YesNo(chat.text("booking-urgent-yes"), chat.text("booking-urgent-no"), harmless=True)
    if not chat.ask("urgent", sure, says={"emergency": chat.view.clinic.emergency_number}):
        return {}
    chat.view = chat.view.urgent()
    return URGENT


def _opens_more(chat: Chat, offers: tuple[Offer, ...]) -> bool:
    """Whether the next times are others for whom it is urgent."""
    view = chat.view
    return view.clinic.urgent_days and view.times(offers) != view.urgent().times(offers)
