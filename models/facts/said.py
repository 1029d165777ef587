"""What was said and what was asked: one inbound message and one prompt as a dialog hears them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

Heard = Literal["text", "media", "voice", "sticker", "location", "contacts", "reaction", "edited", "deleted", "unknown"]
"""What came: words, or something of which only its kind is known; `media` is a picture, a film or a file."""


@dataclass(frozen=True)
class Prompt:
    """Something we said unasked that can be answered: its dialog, the offer shown, the facts it quoted, its end."""

    id: UUID
    dialog: str
    offer: tuple[Mapping[str, str], ...]
    facts: Mapping[str, str]
    nonce: str
    ended: bool
    handed_at: datetime | None
    template: str | None = None
    """What it went as outside the window: then less was shown than offered."""


@dataclass(frozen=True)
class Said:
    """One inbound message as a dialog hears it.

    `tap` is the id of a tapped option, `"<nonce>:<option id>"`. `prompt` is the prompt that was tapped or quoted;
    `newest` the newest prompt handed to the provider before this message came if nothing else was handed later (else
    None); `saw_question` whether the open question had been handed to the provider before this message came.
    `to_staff`: it was written while staff had the chat.
    """

    text: str
    at: datetime
    message_id: UUID
    tap: str | None = None
    prompt: Prompt | None = None
    newest: Prompt | None = None
    quoted: bool = False
    saw_question: bool = True
    forwarded: bool = False
    late: bool = False
    kind: Heard = "text"
    cut: bool = False
    to_staff: bool = False
