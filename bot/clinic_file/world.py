"""Values that the world outside defines: phone numbers, time zones, languages, currencies."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache
from zoneinfo import available_timezones

import phonenumbers
from babel.core import Locale, UnknownLocaleError, get_global

from bot.clinic_file.problems import Wrong
from bot.clinic_file.values import Kind, shaped
from dialogs.texts import languages


def phone() -> Kind:
    """A number in E.164. Possible is enough: new ranges and the numbers of demos are in no list of valid ones."""

    def read(value: object) -> str:
        if not isinstance(value, str) or not value.strip().startswith("+"):
            raise Wrong('must be a phone number with + and country code in quotes, such as "+525555550100"')
        try:
            number = phonenumbers.parse(value.strip())
        except phonenumbers.NumberParseException:
            raise Wrong(f'"{value}" is no phone number') from None
        national = str(number.national_number)
        if number.country_code == 52 and len(national) == 11 and national.startswith("1"):
            number.national_number = int(national[1:])  # WhatsApp's old spelling of Mexican mobile numbers
        if number.extension or not phonenumbers.is_possible_number(number):
            raise Wrong(f'"{value}" is no phone number that can exist: check its length and country code')
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)

    return Kind('phone number, such as "+525555550100"', read)


@cache
def zones() -> frozenset[str]:
    """Places only: "EST" and its like never change their clocks and are somebody's mistake."""
    return frozenset(zone for zone in available_timezones() if "/" in zone) | {"UTC"}


def zone() -> Kind:
    def read(value: object) -> str:
        if not isinstance(value, str) or value not in zones():
            near = get_close_matches(str(value).replace(" ", "_"), zones(), 1)
            hint = f'; did you mean "{near[0]}"?' if near else ""
            raise Wrong(f'must be a time zone such as "America/Mexico_City"{hint}')
        return value

    return Kind('time zone, such as "America/Mexico_City"', read)


def spoken_here() -> Kind:
    """A language that antesala itself speaks."""

    def read(value: object) -> str:
        if not isinstance(value, str) or value not in languages():
            raise Wrong(f"must be a language there are texts for: {', '.join(languages())}")
        return value

    return Kind("language there are texts for", read, form="choice", choices=languages())


def language() -> Kind:
    """Any language people speak."""

    def read(value: object) -> str:
        if isinstance(value, str) and re.fullmatch("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
            try:
                Locale.parse(value, sep="-")
            except (UnknownLocaleError, ValueError):
                pass
            else:
                return value
        raise Wrong('must be the code of a language, such as "es"')

    return Kind('code of a language, such as "es"', read)


@cache
def currencies() -> frozenset[str]:
    """Those that somebody can pay with today."""
    of_places = get_global("territory_currencies").values()
    return frozenset(code for found in of_places for code, _since, until, tender in found if tender and until is None)


def currency() -> Kind:
    def read(value: object) -> str:
        if not isinstance(value, str) or value not in currencies():
            raise Wrong('must be a currency code of three letters, such as "MXN"')
        return value

    return Kind('currency code, such as "MXN"', read)


def slug() -> Kind:
    sentence = "must be 1 to 63 small letters a–z, digits and hyphens, without a hyphen at either end"
    return shaped(255, r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", "short name of a–z, 0–9 and hyphens", sentence)


def email() -> Kind:
    return shaped(255, r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>.]+", "e-mail address", "must be an e-mail address")


def web_address() -> Kind:
    sentence = "must be an address that begins with https:// or http://"
    return shaped(500, r"https?://[^\s/]+\.?[^\s]*", "web address", sentence)


def short_number() -> Kind:
    sentence = 'must be a number to dial, such as "911"'
    return shaped(32, r"[0-9+*#][0-9+*# ()/-]*", 'number to dial, such as "911"', sentence)


def colour() -> Kind:
    return shaped(7, "#[0-9a-fA-F]{6}", 'colour, such as "#3366cc"', 'must be a colour such as "#3366cc"')
