"""The dialogs that are open on top of each other: finding the draft, closing what lies above it."""

from __future__ import annotations

from dialogs.reply import Reply
from dialogs.scripts import DRAFTS
from dialogs.state import Frame


def draft(reply: Reply) -> Frame | None:
    """The draft that is open, the newest first."""
    return next((frame for frame in reversed(reply.talk.stack) if frame.script in DRAFTS), None)


def close(reply: Reply, *scripts: str) -> None:
    """Closes the dialogs of these names on top: nobody is led into the same menu twice."""
    while reply.talk.top is not None and reply.talk.top.script in scripts:
        reply.leave(reply.talk.top)


def take_up(frame: Frame, key: str) -> None:
    """An answer is asked again; what had been said before is kept until the card is read back."""
    frame.before = list(frame.answers)
    frame.drop(key)
    frame.wanted = [*dict.fromkeys([*frame.wanted, key])]
    frame.question = None
