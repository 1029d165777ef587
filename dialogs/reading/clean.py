"""What arrives made safe to store and easy to compare: `clean` at the edge, `fold` for the readers."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from dialogs.reading.remembered import remembered

MARKS_KEPT = 4
"""Combining marks left on one letter; Vietnamese and vocalised Arabic need three, "zalgo" text has dozens."""

MAY_BE_A_PILE = re.compile(rf"[^\w\s\x00-\x7f]{{{MARKS_KEPT + 1},}}")

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
UNWANTED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f" + BIDI + "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]")
LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
SPACES = re.compile(r"[^\S\n]+")
INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u2064\u20e3\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")
QUOTES = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
)
DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))


def clean(text: str) -> str:
    """The text without NUL, controls (a tab becomes a space), bidi controls, tags, surrogates, piles of marks; NFC."""
    text = LINE_ENDS.sub("\n", text).replace("\t", " ")
    return _few_marks(unicodedata.normalize("NFC", UNWANTED.sub("", text)))


def _few_marks(text: str) -> str:
    if not MAY_BE_A_PILE.search(text):
        return text
    kept, run = [], 0
    for letter in text:
        run = run + 1 if unicodedata.category(letter) in {"Mn", "Me"} else 0
        if run <= MARKS_KEPT:
            kept.append(letter)
    return "".join(kept)


@remembered
def fold(text: str) -> str:
    """The text as readers compare it: NFKC, small letters, no marks, ASCII digits, plain quotes, single spaces.

    Arabic and Urdu letters that people type for each other become one: yehs, kafs, hehs, alefs; their punctuation too.
    """
    if not text.isascii():
        text = _plain_letters(INVISIBLE.sub("", clean(text)))
    return SPACES.sub(" ", text.casefold()).strip()


@lru_cache(maxsize=4096)
def script(letter: str) -> str:
    """Which letters it is one of, or its digits: "LATIN", "ARABIC" … as Unicode names them; "" for signs and 0-9."""
    if letter.isascii():
        return "LATIN" if letter.isalpha() else ""
    return re.split("[ -]", unicodedata.name(letter, ""), maxsplit=1)[0] if letter.isalnum() else ""


class Bare(dict[int, str | None]):
    """What becomes of a code point: a mark goes, any script's digit is ASCII; each is looked up once and remembered."""

    def __missing__(self, point: int) -> str | None:
        letter = chr(point)
        category = unicodedata.category(letter)
        self[point] = str(unicodedata.decimal(letter)) if category == "Nd" else None if category == "Mn" else letter
        return self[point]


ALIKE = dict(zip(map(ord, "ىیېۍةۃہھەکڪںٱڤ٫٬،؛؟۔٪"), "ييييهههههككناف.,,;?.%", strict=True))
LEFT_OUT = dict.fromkeys(map(ord, "ـء"))
"""A stretched line, and a letter that is left out as often as it is written."""
BARE = Bare({**ALIKE, **LEFT_OUT})


def _plain_letters(text: str) -> str:
    text = unicodedata.normalize("NFKC", text.translate(QUOTES).translate(DASHES)).casefold()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKD", text).translate(BARE))
