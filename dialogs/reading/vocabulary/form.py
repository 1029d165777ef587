"""What a language has to bring to be read: the shape of `<language>.toml`, and how it is loaded."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dialogs.reading.clean import fold, script

HERE = Path(__file__).parent
FIRST = "en"
"""Whose words are looked up first where languages tie, and stand in for a language nobody has written."""
COUNTED = ("numbers", "ordinals", "amounts")
"""Written as "one=1 two=2"."""
ARABIC_LETTERS = re.compile("[\u0620-\u064a\u066e-\u06d3]")
Table = Mapping[str, str]


@dataclass(frozen=True, eq=False)  # compared by identity, so that lists made from it can be cached
class Vocabulary:
    """One language's words; the comments of `en.toml` say what each list is for. What is not written yet is empty."""

    language: str = ""
    weekdays: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    amounts: Mapping[str, int] = field(default_factory=dict)
    joiners: str = ""
    units_first: bool = False
    tens_from: int = 20
    """The lowest number that a unit is added to: twenty-one, but "diez y seis"."""
    letters: str = ""
    """Letters that tell this language from the others of its script."""
    least_share: float = 0
    """Share of the words that must be known before a text that may be in another language is taken for this one."""
    silent: str = ""
    prefixes: str = ""
    """What is written together with the next word, as the Arabic "and" and "the"."""
    free_spelling: bool = False
    """Everybody spells as they hear it, so words are compared by their sound."""
    tongue: str = ""
    """Words that are this language's, whichever other vocabulary knows them too."""
    tongue_letters: str = ""
    """More letters and marks that only its writers type, an Arabic yeh or a Spanish ¿; they decide no reading."""
    week_starts: int = 0
    lead_ins: str = ""
    fillers: str = ""
    yes: str = ""
    no: str = ""
    agreeable: str = ""
    negators: str = ""
    hedges: str = ""
    small: str = ""
    choice_words: str = ""
    ones: str = ""
    last: str = ""
    age_words: str = ""
    several_ages: str = ""
    introductions: str = ""
    not_names: str = ""
    nothing: str = ""
    soonest: str = ""
    calendar: Table = field(default_factory=dict)
    wanted: Table = field(default_factory=dict)
    commands: Table = field(default_factory=dict)
    wishes: Table = field(default_factory=dict)
    answering: Table = field(default_factory=dict)
    ages: Table = field(default_factory=dict)
    synonyms: Table = field(default_factory=dict)
    species: Table = field(default_factory=dict)
    headings: Table = field(default_factory=dict)
    urgency: Table = field(default_factory=dict)
    genders: Table = field(default_factory=dict)
    contact_methods: Table = field(default_factory=dict)
    emergency: Table = field(default_factory=dict)
    emergency_context: Table = field(default_factory=dict)
    glued: Table = field(default_factory=dict)
    names: Table = field(default_factory=dict)
    sayings: Table = field(default_factory=dict)
    desk: Table = field(default_factory=dict)
    faq: Table = field(default_factory=dict)
    faq_alone: Table = field(default_factory=dict)
    faq_asked: Table = field(default_factory=dict)

    @property
    def arabic(self) -> bool:
        """Whether it is written in Arabic letters, as Arabic and Urdu are."""
        return ARABIC_LETTERS.search(self.yes) is not None

    @property
    def script(self) -> str:
        """The letters it is written in, as `clean.script` names them."""
        return next(filter(None, map(script, self.yes)), "")


def known(folder: Path = HERE) -> tuple[str, ...]:
    """The languages there is a file for: "ur-Latn" of `ur_latn.toml`; English first."""
    codes = ("-".join(_cased(part) for part in file.stem.split("_")) for file in folder.glob("*.toml"))
    return tuple(sorted(codes, key=lambda code: (code != FIRST, code)))


def load(language: str, folder: Path = HERE) -> Vocabulary:
    """The language's file; TypeError when it has a list that nobody reads."""
    text = (folder / f"{language.lower().replace('-', '_')}.toml").read_text(encoding="utf-8")
    lists: dict[str, Any] = tomllib.loads(text)
    for counted in COUNTED:
        pairs = (pair.partition("=") for pair in lists.get(counted, "").split())
        lists[counted] = {fold(word): int(value) for word, _, value in pairs}
    lists |= {key: tuple(lists.get(key, ())) for key in ("weekdays", "months")}
    faq = lists.pop("faq", {})
    lists |= {f"faq_{part}": faq.pop(part, {}) for part in ("alone", "asked")} | {"faq": faq}
    return Vocabulary(language=language, **lists)


def _cased(part: str) -> str:
    """A language is written "ur", a script "Latn", a country "BR"; the languages are "fil", "es" …"""
    return part.title() if len(part) == 4 else part
