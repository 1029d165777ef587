"""What a form of a chat sends, and why something could not be done, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from werkzeug.exceptions import BadRequest

from bot.console.say import say
from models.facts import Refused

LONGEST = 16_384
"""Characters that are looked at; more is no honest form."""
WHY = frozenset({"no-words", "too-long", "stopped", "silent", "is-a-doctor", "no-such-contact"})


@dataclass(frozen=True)
class Form:
    """`seen` is the place in the inbox up to which the page showed the chat."""

    words: str
    form_id: UUID
    seen: int

    @classmethod
    def read(cls, fields: Mapping[str, str], *, words: bool = True) -> Form:
        """Raises BadRequest for what no page of ours sends."""
        try:
            form_id = UUID(fields.get("form_id", "")) if words else UUID(int=0)
            seen = int(fields.get("seen", "0"))
        except ValueError:
            raise BadRequest from None
        said = fields.get("words", "")
        if len(said) > LONGEST or not 0 <= seen < 2**63:
            raise BadRequest
        return cls(said, form_id, seen)


def refused(why: Refused) -> str:
    """One plain sentence."""
    return say(f"chats-refused-{why.why}" if why.why in WHY else "chats-refused", **why.facts)
