"""What a doctor's line says: a code, a yes or a no, a word of the desk, a reason, and what was not understood."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from dialogs import second_thoughts
from dialogs.desk_words import (
    AGREES,
    CASUAL,
    NO,
    NO_REJECTION,
    NOT_IN,
    POLITE,
    WORDS,
    YES,
    Word,
    begins_why,
    denies_why,
)
from dialogs.reading.clean import fold
from dialogs.reading.days import When
from models.facts import Verdict

LETTERS, DIGITS = "CDFGHJKMPQRTVWXY", "2346789"
SHAPED = re.compile(r"[a-z]{2}[0-9]{2,3}")
PLAINLY = re.compile(r"[:\n]")
"""Between a "no" and what follows: that is why, whatever it begins with."""
PIECE = re.compile(r"[a-z]{2}[0-9]{2,3}(?![0-9])|\w+(?:['’]\w+)*|[^\w\s]", re.IGNORECASE)


ASKING = "?؟:,.- \t\n"


@dataclass(frozen=True)
class Order:
    """A line as understood; `leftover` is what was not, and while it is not empty nothing may be decided."""

    code: str | None = None
    """As written in capitals without spaces; it may be one that no request can have."""
    verdict: Verdict | None = None
    word: Word | None = None
    number: int | None = None
    reason: str = ""
    leftover: str = ""
    casual: bool = False
    asks: bool = False
    """Whether a question mark follows the code, or begins the line: what stands behind it is for the patient."""
    question: str = ""
    """What is asked after "KR47?"; it stands in `leftover` too."""
    at: When | None = None
    """The other time that was named beside a code, where the desk has read one; it stands in `leftover` too."""

    @property
    def says_nothing(self) -> bool:
        """Whether the line holds nothing for the desk."""
        return not (self.code or self.verdict or self.word or self.number is not None)

    @property
    def wholly(self) -> bool:
        """Whether all of the line was understood."""
        return not self.leftover


@dataclass(frozen=True)
class Token:
    """One word, sign or code of the line: folded, and where it stands in the line."""

    folded: str
    start: int
    end: int


def read(line: str, language: str) -> Order:
    """The line as an order."""
    line = unicodedata.normalize("NFKC", line).replace("_", " ")
    order = Order()
    tokens = _codes_joined(_tokens(line))
    for position, token in enumerate(tokens):
        rest = tokens[position:]
        asked = _asked(line, tokens, position, order)
        if asked is not None:
            return _with(order, leftover=asked, asks=True, question=asked.lstrip(ASKING))
        gap = line[tokens[position - 1].end : token.start] if position else ""
        if order.verdict == "reject" and _is_reason(order, rest, language, plainly=PLAINLY.search(gap) is not None):
            return _with(order, reason=line[token.start :].strip())
        understood = (
            None
            if _unsays(tokens[:position], token)
            else _take(order, token, alone=len(tokens) == 1, language=language)
        )
        if understood is None:
            named = (other.folded.upper() for other in rest if SHAPED.fullmatch(other.folded))
            left = line[token.start :].strip()
            return _with(order, leftover=left, code=order.code or next(named, None))
        order = understood
    return order


def _asked(line: str, tokens: list[Token], position: int, order: Order) -> str | None:
    """What follows a code, or stands in a line without one, from a question mark on; in Spanish that is "¿"."""
    token = tokens[position]
    since = tokens[position - 1].end if position else 0
    begins = token.folded == "?" or "¿" in line[since : token.start]
    if not begins or order != Order(code=order.code):
        return None
    named = order.code is None and any(SHAPED.fullmatch(other.folded) for other in tokens[position:])
    return None if named else line[since:].strip()


def _tokens(line: str) -> list[Token]:
    """Words and signs; punctuation is dropped, but a question mark stays: "KR47 yes?" asks, it does not decide."""
    found = [Token(fold(piece.group()), piece.start(), piece.end()) for piece in PIECE.finditer(line)]
    return [token for token in found if token.folded and _says_something(token.folded)]


def _says_something(folded: str) -> bool:
    return folded == "?" or any(unicodedata.category(letter)[0] in "LNSM" for letter in folded)


def _codes_joined(tokens: list[Token]) -> list[Token]:
    """The same with "KR 47", "kr-47" and "Kr.47" as one token each."""
    joined: list[Token] = []
    for token in tokens:
        before = joined[-1] if joined else None
        if before and re.fullmatch(f"[{LETTERS}]{{2}} [{DIGITS}]{{2,3}}", f"{before.folded} {token.folded}".upper()):
            joined[-1] = Token(before.folded + token.folded, before.start, token.end)
        else:
            joined.append(token)
    return joined


def _take(order: Order, token: Token, *, alone: bool, language: str) -> Order | None:
    """The order with this token in it; None when the two do not go together."""
    folded = token.folded
    verdict = _verdict(folded, language)
    if verdict:
        return _with_verdict(order, verdict, casual=folded in CASUAL)
    if SHAPED.fullmatch(folded):
        return _with(order, code=folded.upper()) if order.code in {None, folded.upper()} else None
    if folded in WORDS:
        return _with(order, word=WORDS[folded]) if not (order.word or order.verdict) else None
    if alone and folded.isascii() and folded.isdigit() and len(folded) < 3:
        return _with(order, number=int(folded))
    return order if folded in POLITE else None


def _unsays(before: list[Token], token: Token) -> bool:
    """Whether two different words refuse: Spanish "no rechazo" refuses nothing. "No no" and "no 👎" say one thing."""
    refused = {other.folded for other in (*before, token) if other.folded in NO and other.folded.isalpha()}
    return token.folded in refused and len(refused) > 1


def _verdict(folded: str, language: str) -> Verdict | None:
    if folded in YES and folded not in NOT_IN.get(language, ()):
        return "approve"
    return "reject" if folded in NO else None


def _with_verdict(order: Order, verdict: Verdict, *, casual: bool) -> Order | None:
    if order.word or order.verdict not in {None, verdict}:
        return None
    return _with(order, verdict=verdict, casual=casual and (order.verdict is None or order.casual))


def _is_reason(order: Order, rest: list[Token], language: str, *, plainly: bool) -> bool:
    """Whether what follows a "no" is why, and no sentence that the "no" belongs to: "no objection", "no, let her come".

    Either a colon or a line break stands before it (`plainly`), or it begins with a word that gives reasons. No code,
    no yes, no question mark and nothing that agrees or takes back may be in it; without a colon no "but" or "if".
    """
    said = [token.folded for token in rest]
    if "?" in said or second_thoughts.takes_back(tuple(said)) or denies_why(said):
        return False
    if not plainly and second_thoughts.limits(tuple(said)):
        return False
    begins = begins_why(said)
    if not said[0][0].isalpha() or said[0] in POLITE | NO or (order.code is None and SHAPED.fullmatch(said[0])):
        return False
    if not begins and (not plainly or said[0] in NO_REJECTION):
        return False
    return not any(SHAPED.fullmatch(word) or word in AGREES or _verdict(word, language) == "approve" for word in said)


def _with(order: Order, **changes: object) -> Order:
    return Order(**{**order.__dict__, **changes})
