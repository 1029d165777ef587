"""What a doctor writes about a visit: "KR47 arrived", "KR47 done", "no show KR47", "note KR47 diagnosis …"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast

from dialogs.desk_words import NO, NOT_YET, POLITE, YES, visit_words
from dialogs.orders import SHAPED
from dialogs.reading.answers import NO_SIGNS
from dialogs.reading.clean import fold
from dialogs.reading.phrases import words_of
from dialogs.second_thoughts import is_denial, limits, takes_back
from models.facts import NoteKind

Event = Literal["arrived", "completed", "no_show", "note"]
KINDS: tuple[NoteKind, ...] = ("diagnosis", "treatment", "follow_up", "prescription")
LONGEST_PHRASE = 4
"""Words of the longest way to say one thing."""
EDGE = " .,:;-–—"


@dataclass(frozen=True)
class VisitOrder:
    """A line about a visit; without a code it is not known about which, and without `wholly` nothing is written."""

    event: Event
    code: str | None
    rest: str = ""
    """The doctor's own words, as written."""
    kind: NoteKind | None = None
    private: bool = False

    @property
    def wholly(self) -> bool:
        """Whether all of it was understood: words may follow only where they are kept."""
        if self.event == "note":
            return self.kind is not None and bool(self.rest)
        return not self.rest or (self.event == "completed" and _is_outcome(self.rest))


def read(line: str) -> VisitOrder | None:
    """The line, if it begins with a code or one of these words and has both; or is one of the words alone."""
    words = line.split()
    code, words = _code(words)
    event, words = _named(words, visit_words("arrived", "completed", "no_show", "note"))
    if event is None:
        return None
    after, words = _code(words)
    if (code and after) or not (code or after or not words):
        return None
    about = after or code
    if event != "note":
        rest = " ".join(words).strip(EDGE)
        return VisitOrder(cast("Event", event), about, "" if _says_no_more(rest) else rest)
    return _note(about, words)


def _note(code: str | None, words: list[str]) -> VisitOrder:
    """ "private" may stand before or after the kind."""
    before, words = _named(words, visit_words("private"))
    kind, words = _named(words, visit_words(*KINDS))
    after, words = _named(words, visit_words("private"))
    private = before is not None or after is not None
    return VisitOrder("note", code, " ".join(words).strip(EDGE), cast("NoteKind | None", kind), private)


def _says_no_more(rest: str) -> bool:
    """Whether the words only agree or are polite: "done, thanks", "hecho ok", "done ✅"."""
    denied = "?" in fold(rest) or any(sign in rest for sign in NO_SIGNS)
    return not denied and all(word in (YES | POLITE) - NO for word in words_of(rest))


def _is_outcome(rest: str) -> bool:
    """Whether the words tell how a visit ended: no code, no question, nothing that says that it has not."""
    words = words_of(rest)
    named = any(SHAPED.fullmatch(word) for word in words)
    behind = next((words[at:] for at, word in enumerate(words) if not is_denial(word)), ())
    events = visit_words("arrived", "completed", "no_show")
    undone = any(_named(list(each), events)[0] is not None for each in (words, behind))
    empty = all(word in YES | NO | POLITE for word in words)
    later = all(word in NOT_YET or word.isdecimal() for word in words)
    half = takes_back(words) or limits(words[:LONGEST_PHRASE])
    return not (named or undone or empty or later or half or "?" in fold(rest))


def _code(words: list[str]) -> tuple[str | None, list[str]]:
    """A code at the head, also as "KR 47"."""
    for many in (1, 2):
        joined = re.sub(r"[\W_]", "", fold("".join(words[:many])))
        if len(words) >= many and SHAPED.fullmatch(joined):
            return joined.upper(), words[many:]
    return None, words


def _named(words: list[str], names: Mapping[str, str]) -> tuple[str | None, list[str]]:
    """What the longest phrase at the head stands for, and the words behind it."""
    for many in range(min(LONGEST_PHRASE, len(words)), 0, -1):
        said = fold(" ".join(words[:many])).strip(EDGE)
        if said in names:
            return names[said], words[many:]
    return None, words
