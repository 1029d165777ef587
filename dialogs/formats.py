"""Days, times, prices and lengths as people read them, in the zone of the place and the language of the reader."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import phonenumbers
from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_datetime, get_timezone_location
from babel.numbers import format_currency
from phonenumbers.timezone import time_zones_for_number

from dialogs.texts import text
from models.facts import Clinic, Offer

MONTH_FIRST = frozenset({"US", "PH"})


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
    return format_datetime(local(at, timezone), "EEE d MMM, HH:mm", locale=locale_of(language)).replace(".", "")


def day_and_time_in_full(at: datetime, timezone: str, language: str) -> str:
    """ "Tuesday 3 March, 09:30", as a card says it."""
    pattern = "EEEE d 'de' MMMM, HH:mm" if language == "es" else "EEEE d MMMM, HH:mm"
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
    pattern = "EEEE d 'de' MMMM" if language == "es" else "EEEE d MMMM"
    return format_date(on, pattern, locale=locale_of(language))


def short_day(on: date, language: str) -> str:
    """ "Tue 3 Mar"."""
    return format_date(on, "EEE d MMM", locale=locale_of(language)).replace(".", "")


def minutes_left(at: datetime, now: datetime) -> int:
    """Whole minutes until then, rounded up; never below 0."""
    return max(0, -int((now - at).total_seconds() // 60))


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
    return " ".join([*said, *([text(language, "minutes", minutes=minutes)] if minutes or not hours else [])])


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
        number = phonenumbers.parse(clinic.phone or "", None)
    except phonenumbers.NumberParseException:
        return not clinic.timezone.startswith("US/")
    return phonenumbers.region_code_for_number(number) not in MONTH_FIRST


def _money(amount: Decimal, currency: str, language: str) -> str:
    """ "$200", "USD 1,250.50": no cents where there are none."""
    said = format_currency(amount, currency, locale="es_419" if language == "es" else locale_of(language))
    whole = re.sub(r"[.,]00(?!\d)", "", said) if amount == amount.to_integral_value() else said
    return re.sub(r"^([A-Z]{3})\s?(?=\d)", "\\1 ", whole)
