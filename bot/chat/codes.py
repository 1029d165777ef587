"""Codes as a transcript shows them: the first request is always KR47, whatever code it drew."""

import re
from collections.abc import Sequence

SHOWN = ("KR47", "MX38", "TY62", "CW79", "FJ24", "GP83", "HV96", "QD32", "RK74", "WM67", "XC43", "YT89")
ONE_TIME = "1234 5678"
"""A doctor's one-time code, whatever it is."""
CODE = re.compile(r"(?<![^\W_])([CDFGHJKMPQRTVWXY]{2}[2346789]{2,3})(?![^\W_])", re.IGNORECASE)


def shown(text: str, drawn: Sequence[str]) -> str:
    """The codes that were drawn, in the order of their requests, replaced by those a transcript shows."""
    names = dict(zip(drawn, SHOWN, strict=False))
    return CODE.sub(lambda found: names.get(found[0].upper(), found[0]), text)


def meant(text: str, drawn: Sequence[str]) -> str:
    """The other way round; a code that stands for no request stays one, even if it has been drawn by chance."""
    names = dict(zip(SHOWN, drawn, strict=False))
    free = next(code for code in SHOWN if code not in drawn)
    return CODE.sub(lambda found: names.get(found[0].upper(), free if found[0].upper() in drawn else found[0]), text)
