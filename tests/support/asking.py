"""Somebody who asks and somebody who reads: a dialog of two questions, and what arrives on a phone."""

from typing import Any

from sqlalchemy import select

from dialogs.reply import Turn
from dialogs.say import Option, Say
from models import sql
from tests.support.front import ANA, LUIS, Front
from tests.support.twilio_account import Message
from tests.support.twilio_stand_in import StandIn

TO_ANA, TO_LUIS = f"whatsapp:{ANA}", f"whatsapp:{LUIS}"
YES_NO = (Option("yes", "Yes"), Option("no", "No"))
NUMBERED = "Sure about {}?\n\n1. Yes\n2. No"


def asking(_state: str | None, said: Any, *_: Any) -> Turn:
    """Asks whether the person is sure; for *list* offers four rows."""
    rows = tuple(Option(name, name.title(), "a colour") for name in ("red", "green", "blue", "black"))
    options = rows if said.text == "list" else YES_NO
    return Turn("1", Say(f"Sure about {said.text}?", options), "nonce1", (), "asked")


def hears(front: Front, twilio: StandIn, words: str, person: str = ANA) -> Message:
    """What is on the person's phone after they have written."""
    front.says(person, words)
    front.sender.drain()
    return twilio.account.messages_to(f"whatsapp:{person}")[-1]


def row(front: Front) -> Any:
    return front.outbox()[-1]


def made(front: Front) -> list[Any]:
    return front.house.rows(select(sql.content).order_by(sql.content.c.created_at))
