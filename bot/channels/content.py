"""A bubble's choices as one of Twilio's content types: the shape that many bubbles share, and what this one fills in.

Limits: https://www.twilio.com/docs/content/twilio-quick-reply, …/twilio-list-picker, …/using-variables-with-content-api
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dialogs.say import Option, Say, shortened, units
from dialogs.texts import text

LONGEST_BODY = 1_024
MOST_BUTTONS, LONGEST_BUTTON = 3, 20
MOST_ROWS, LONGEST_ROW, LONGEST_DESCRIPTION, LONGEST_ID = 10, 24, 72, 200
MOST_VARIABLES = 100
LONGEST_VALUE = 250  # one page says 255, another 1,600 with the advice to stay below 250
MANY_SPACES = re.compile(r"[ \t]{5,}")  # five in a row are refused (21656, 63013)


@dataclass(frozen=True)
class Drawing:
    """`types` is made at Twilio once for its digest; `values` are sent with each message and stay in nobody's account.

    All words are values, so what is made holds line breaks and places only.
    """

    shape: str
    """ "quick-reply-2", "list-picker-7": the type with its number of choices."""
    language: str
    types: Mapping[str, Any]
    values: Mapping[str, str]

    @property
    def digest(self) -> str:
        return hashlib.sha256(json.dumps([self.language, self.types], sort_keys=True).encode()).hexdigest()


def drawing(say: Say, language: str) -> Drawing | None:
    """The bubble with buttons (up to 3) or as a list (up to 10 rows); None where only numbered text holds it.

    A list also for few choices whose titles are too long for buttons, or whose descriptions say what titles do not.
    """
    lines = [_plain(line) for line in say.text.splitlines()]
    choices = [_fitted(option) for option in say.options]
    if not _can_be_drawn("\n".join(lines).strip(), choices):
        return None
    fill = _Filling()
    body = "\n".join(" ".join(fill(piece) for piece in _pieces(line)) for line in lines).strip()
    language = language.partition("-")[0]
    if _are_buttons(choices):
        kind, drawn = "quick-reply", _buttons(choices, fill)
    else:
        kind, drawn = "list-picker", _list(choices, text(language, "carrier-choose"), fill)
    if not fill.is_sound:
        return None
    return Drawing(f"{kind}-{len(choices)}", language, {f"twilio/{kind}": {"body": body, **drawn}}, fill.values)


class _Filling:
    """Gives each value its number, and its place the number in double braces."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def __call__(self, value: str) -> str:
        name = str(len(self.values) + 1)
        self.values[name] = value
        return "{{" + name + "}}"

    @property
    def is_sound(self) -> bool:
        """Twilio takes no empty value (21656)."""
        return len(self.values) <= MOST_VARIABLES and all(
            value.strip() and units(value) <= LONGEST_VALUE for value in self.values.values()
        )


def _plain(line: str) -> str:
    return MANY_SPACES.sub("    ", line.replace("\t", " ")).strip()


def _pieces(line: str) -> Iterator[str]:
    """The line in values that are short enough, cut where a space stands."""
    piece = ""
    for word in line.split(" ") if line else ():
        if piece and units(f"{piece} {word}") > LONGEST_VALUE:
            yield piece
            piece = word
        else:
            piece = f"{piece} {word}" if piece else word
    if piece:
        yield piece


def _fitted(option: Option) -> Option:
    title, description = (" ".join(words.split()) for words in (option.title, option.description))
    title, description = shortened(title, LONGEST_ROW), shortened(description, LONGEST_DESCRIPTION)
    return Option(option.id, title, description, option.typed)


def _can_be_drawn(body: str, choices: Sequence[Option]) -> bool:
    titles, ids = ({choice.title for choice in choices}, {choice.id for choice in choices})
    return (
        0 < units(body) <= LONGEST_BODY
        and 0 < len(choices) <= MOST_ROWS
        and len(titles) == len(ids) == len(choices)  # two alike could not be told apart on a phone
        and all(units(id_) <= LONGEST_ID for id_ in ids)
    )


def _are_buttons(choices: Sequence[Option]) -> bool:
    return len(choices) <= MOST_BUTTONS and all(
        units(choice.title) <= LONGEST_BUTTON and (choice.typed or not choice.description) for choice in choices
    )


def _buttons(choices: Sequence[Option], fill: _Filling) -> Mapping[str, Any]:
    return {"actions": [{"title": fill(choice.title), "id": fill(choice.id)} for choice in choices]}


def _list(choices: Sequence[Option], button: str, fill: _Filling) -> Mapping[str, Any]:
    return {"button": fill(button), "items": [_row(choice, fill) for choice in choices]}


def _row(choice: Option, fill: _Filling) -> Mapping[str, str]:
    described = {"description": fill(choice.description)} if choice.description else {}
    return {"item": fill(choice.title), "id": fill(choice.id), **described}
