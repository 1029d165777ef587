"""Days, times, prices and lengths as people read them, in the zone of the place and the language of the reader.

Names of days and months, plurals and currencies come from CLDR, what stands around them from the catalogue. Digits are
0–9 and the clock has 24 hours in every language: so they stand on appointment slips in the Gulf and in Pakistan, so
they look like the codes, and "09:30" fits a row of 24 characters beside the longest Arabic day and month
(docs/decisions/digits-and-clock.md).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import phonenumbers
from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_datetime, get_timezone_location
from babel.numbers import format_currency
from phonenumbers.timezone import time_zones_for_number

from dialogs.directions import RIGHT_TO_LEFT_MARK, beside
from dialogs.texts import text
from models.facts import Clinic, Offer

LONGEST_IN_MINUTES = 120
MONTH_FIRST = frozenset({"US", "PR", "GU", "VI", "AS", "MP", "PH", "PA", "FM", "MH", "PW"})
"""Countries where CLDR writes the month before the day."""


def locale_of(language: str) -> Locale:
    """Babel's locale for a language; unknown ones read English."""
    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en")


def local(at: datetime, timezone: str) -> datetime:
    """The instant on a clock that hangs there."""
    return at.astimezone(ZoneInfo(timezone))


def day_and_time(at: datetime, timezone: str, language: str) -> str:
    """ "Tue 3 Mar, 09:30": short enough for a row."""
    pattern = text(language, "cldr-row")
    return format_datetime(local(at, timezone), pattern, locale=locale_of(language)).replace(".", "")


def day_and_time_in_full(at: datetime, timezone: str, language: str) -> str:
    """ "Tuesday 3 March, 09:30", as a card says it."""
    pattern = text(language, "cldr-day-time")
    return format_datetime(local(at, timezone), pattern, locale=locale_of(language))


def time(at: datetime, timezone: str, language: str) -> str:
    """ "09:30"."""
    return format_datetime(local(at, timezone), "HH:mm", locale=locale_of(language))


def deadline(at: datetime, timezone: str, language: str, now: datetime) -> str:
    """The clock time, with the day where it is not today's."""
    same_day = local(at, timezone).date() == local(now, timezone).date()
    return time(at, timezone, language) if same_day else day_and_time(at, timezone, language)


def day(on: date, language: str) -> str:
    """ "Tuesday 3 March"."""
    return format_date(on, text(language, "cldr-day"), locale=locale_of(language))


def short_day(on: date, language: str) -> str:
    """ "Tue 3 Mar"."""
    return format_date(on, "EEE d MMM", locale=locale_of(language)).replace(".", "")


def minutes_left(at: datetime, now: datetime) -> int:
    """Whole minutes until then, rounded up; never below 0."""
    return max(0, -int((now - at).total_seconds() // 60))


def wait(at: datetime, now: datetime) -> int | str:
    """The minutes until then; "long" where nobody counts in minutes any more, as over a night."""
    minutes = minutes_left(at, now)
    return minutes if minutes <= LONGEST_IN_MINUTES else "long"


def price(offer: Offer, language: str) -> str:
    """The price or its range in the clinic's currency; "" where none is set."""
    if offer.price is None or offer.currency is None:
        return ""
    amounts = [offer.price] + ([offer.price_to] if offer.price_to else [])
    return " – ".join(_money(amount, offer.currency, language) for amount in amounts)


def length(offer: Offer, language: str) -> str:
    """ "30 min", "1 h 30 min"."""
    hours, minutes = divmod(offer.duration_minutes, 60)
    said = [text(language, "hours", hours=hours)] if hours else []
    said += [text(language, "minutes", minutes=minutes)] if minutes or not hours else []
    return said[0] if len(said) == 1 else text(language, "hours-and-minutes", hours=said[0], minutes=said[1])


def listed(words: Sequence[str], language: str) -> str:
    """ "symptoms, allergies"."""
    return text(language, "list-comma").join(words)


def zone_note(at: datetime, timezone: str, phone: str | None, language: str) -> str:
    """ "Mexico City": the zone's place where the person's own phone lives by another clock; else ""."""
    try:
        number = phonenumbers.parse(phone or "", None)
    except phonenumbers.NumberParseException:
        return ""
    zones = [zone for zone in time_zones_for_number(number) if zone != "Etc/Unknown"]
    here = local(at, timezone).utcoffset()
    if not zones or any(local(at, zone).utcoffset() == here for zone in zones):
        return ""
    return get_timezone_location(ZoneInfo(timezone), locale=locale_of(language), return_city=True)


def dayfirst(clinic: Clinic) -> bool:
    """Whether "3/4" is the third of April there."""
    try:
        country = phonenumbers.region_code_for_number(phonenumbers.parse(clinic.phone or "", None))
    except phonenumbers.NumberParseException:
        country = None
    return (country or get_global("zone_territories").get(clinic.timezone)) not in MONTH_FIRST


def _money(amount: Decimal, currency: str, language: str) -> str:
    """ "$200", "USD 1,250.50": no cents where there are none."""
    said = format_currency(amount, currency, locale=locale_of(text(language, "cldr-money")))
    whole = re.sub(r"[.,]00(?!\d)", "", said) if amount == amount.to_integral_value() else said
    if whole.startswith(RIGHT_TO_LEFT_MARK):
        return re.sub(r"[A-Z$€£]+", lambda symbol: beside(symbol[0], whole), whole)
    return re.sub(r"^([A-Z]{3})\s?(?=\d)", "\\1 ", whole)
