"""What is said in one bubble: a text and what can be chosen, in the form every channel can draw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from dialogs.directions import RIGHT_TO_LEFT_MARK, fenced, right_to_left

LONGEST = 1_500
"""UTF-16 units of one bubble; Twilio refuses a body over 1,600 (error 21617) and leaves open what it counts."""


@dataclass(frozen=True)
class Option:
    """A row or button: `title` at most 24 characters (20 to be drawn as a button), `description` at most 72.

    `typed`: the description is only what may be written instead of tapping, so a button can do without it.
    """

    id: str
    title: str
    description: str = ""
    typed: bool = False


@dataclass(frozen=True)
class Say:
    """A bubble. `text` is without the options: a channel draws them as buttons (≤ 3), a list (≤ 10) or numbers.

    `first` is the number of the first option where they are numbers: a text with numbered lines goes on counting.
    """

    text: str
    options: tuple[Option, ...] = ()
    first: int = 1
    listed: tuple[UUID, ...] = ()
    """The requests behind the numbered lines of the text, in their order."""


@dataclass(frozen=True)
class NewPrompt:
    """What makes a message answerable: its dialog, the rows offered (id, title, stored answer), its facts and end."""

    dialog: str
    offer: tuple[Mapping[str, str], ...]
    facts: Mapping[str, str]
    nonce: str
    ends_at: datetime | None


def units(text: str) -> int:
    """The length WhatsApp's side may count: UTF-16 code units."""
    return len(text.encode("utf-16-le", "replace")) // 2


def shortened(text: str, longest: int) -> str:
    """`text` within `longest` UTF-16 units, its end replaced by an ellipsis where it is too long."""
    if units(text) <= longest:
        return text
    kept = text[: longest - 1]
    while units(kept) > longest - 1:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def numbered(say: Say) -> str:
    """The bubble as plain text, its options as "1. title — description"; never over LONGEST UTF-16 units."""
    full, titles = _rows(say, described=True), _rows(say, described=False)
    for rows in (full, titles):
        whole = _joined(say.text, rows)
        if units(whole) <= LONGEST:
            return whole
    return _joined(shortened(say.text, LONGEST - units(titles) - 2), titles)


def _rows(say: Say, *, described: bool) -> str:
    """A row a line. Under a text that is read from the right each line begins there too, whatever its title is."""
    rightward = right_to_left(say.text)
    begins = RIGHT_TO_LEFT_MARK if rightward else ""
    return "\n".join(
        f"{begins}{number}. {fenced(option.title, rightward=rightward)}"
        + (f" — {fenced(option.description, rightward=rightward)}" if described and option.description else "")
        for number, option in enumerate(say.options, start=say.first)
    )


def _joined(text: str, rows: str) -> str:
    return f"{text}\n\n{rows}" if rows else text
