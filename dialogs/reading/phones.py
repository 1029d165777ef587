"""Phone numbers of any country, as written and as they are dialled from anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers

from dialogs.reading.clean import clean

LONGEST, FEWEST, MOST = 600, 7, 15
RUN = re.compile(r"[+(]{0,2}\d[\d\s().\-/\u2010-\u2015]{5,40}\d")
A_DATE = re.compile(r"\d{1,2}([-/.])\d{1,2}\1(?:\d\d){1,2}|\d{4}([-/.])\d{1,2}\2\d{1,2}")


def written_phone(text: str) -> str | None:
    """The first run of 7 to 15 digits that is no date, as written; None when there is none."""
    return next(_runs(text), None)


def phone(text: str, country: str | None) -> str | None:
    """The first valid number in the text as +5255…; `country` (MX) is where numbers without a prefix are from."""
    for run in _runs(text):
        try:
            number = phonenumbers.parse(re.sub(r"^\(?00", "+", run), country)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None


def _runs(text: str) -> Iterator[str]:
    for found in RUN.finditer(clean(text[:LONGEST])):
        run = found.group()
        digits = sum(map(str.isdecimal, run))
        if FEWEST <= digits <= MOST and not A_DATE.fullmatch(run):
            yield run
