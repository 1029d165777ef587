"""What a phone shows of a bubble, after the provider has taken it with all its limits."""

import json
from dataclasses import replace

from bot.channels.content import Drawing, drawing
from dialogs.say import Say
from tests.support.twilio_contents import Bubble, Contents

NONCE = "0123456789ab"


def drawn(said: Say, language: str = "en") -> tuple[Drawing, Bubble]:
    """The drawing, and what a phone makes of it after the provider has taken it."""
    found = drawing(said, language)
    assert found is not None
    return found, phone(found)


def phone(found: Drawing) -> Bubble:
    account = Contents()
    wanted = {"friendly_name": "-", "language": found.language, "types": found.types}
    made = account.make("application/json", json.dumps(wanted | {"variables": dict.fromkeys(found.values, "-")}))
    bubble = account.rendered({"ContentSid": made["sid"], "ContentVariables": json.dumps(found.values)})
    assert bubble.refusal is None
    return bubble


def tagged(said: Say) -> Say:
    """With the ids that a sent bubble has."""
    return replace(said, options=tuple(replace(option, id=f"{NONCE}:{option.id}") for option in said.options))
