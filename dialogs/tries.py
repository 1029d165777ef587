"""How far a try to book has come, as the state of a conversation tells it: the name of its open question."""

from __future__ import annotations

import re

from dialogs.scripts import SCRIPTS
from dialogs.state import load

TRIES = frozenset({"booking", "again"})
"""Dialogs that end, if they are not dropped, with a request, a visit or a place on the waiting list."""
LONGEST = 40  # characters of a question's name


def open_try(state: str | None) -> tuple[str, str] | None:
    """Dialog and question of the try that is under way, whatever has come on top of it; no answer of anybody's."""
    talk, _ = load(state, SCRIPTS)
    frame = next((frame for frame in talk.stack if frame.script in TRIES), None)
    if frame is None:
        return None
    key = frame.question.key if frame.question else "begun"
    return frame.script, re.sub("[^a-z0-9_]+", "_", key.lower()).strip("_")[:LONGEST] or "begun"
