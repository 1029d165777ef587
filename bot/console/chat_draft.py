"""What somebody had told the program before a person came, as lines of a label and their words."""

from collections.abc import Iterator
from datetime import datetime

from bot.console.say import language, say
from dialogs.away import LEFT
from dialogs.formats import day_and_time
from dialogs.texts import has, text
from models.facts import Draft


def told(draft: Draft | None, timezone: str) -> list[tuple[str, str]]:
    """A time in the clinic's zone; what was asked last stands at the end."""
    return [] if draft is None else [*_said(draft, timezone), *_asked(draft)]


def _said(draft: Draft, timezone: str) -> Iterator[tuple[str, str]]:
    for name, words in draft.said:
        shown = day_and_time(datetime.fromisoformat(words), timezone, language()) if name == "time" else words
        yield _label(name), " ".join(shown.split())


def _asked(draft: Draft) -> Iterator[tuple[str, str]]:
    key = draft.asked.rpartition(".")[2]
    label = _known(LEFT.get(key, key))
    if label:
        yield say("chats-draft-asked"), label


def _label(name: str) -> str:
    return _known(name) or name.replace("_", " ").capitalize()


def _known(name: str) -> str | None:
    """As the read-back card names it, else as what is still to do is named; None for what has no word, as a menu."""
    for key in (f"line-{name}", f"field-{name}".replace("_", "-"), f"resume-left-{name}"):
        if has(language(), key):
            known = text(language(), key)
            return known[:1].upper() + known[1:]
    return None
