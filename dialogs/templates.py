"""Templates: what may be said outside WhatsApp's 24-hour window, in our own words, approved by Meta beforehand.

A template is drawn on a locked screen, so it names the clinic, the code and times, and nothing else.
Meta's rules: https://www.twilio.com/docs/content-api/using-variables-with-content-api
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dialogs import offer_says
from dialogs.directions import FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE, fenced
from dialogs.say import Option, Say, shortened
from dialogs.texts import right_to_left, text

CATEGORY = "UTILITY"
SAMPLES: Mapping[str, str] = {
    "clinic": "Clínica Sol",
    "code": "KR47",
    "when": "Tue 3 Mar, 09:30",
    "until": "08:30",
    "starts": "09:50",
}
"""What Meta's reviewers read in the places of a text."""
LONGEST_FACT = 60
PLACE = re.compile(r"\{\{(\w+)\}\}")
TIMES = "times"
"""The button for which the free times are shown, as they are by then: those of the notice itself were never seen."""

BUTTONS: Mapping[str, Mapping[str, str]] = {
    "card": {"approve": "desk-approve", "reject": "desk-reject"},
    "backup": {"approve": "desk-approve", "reject": "desk-reject"},
    "rejected": {TIMES: "template-times"},
    "expired": {TIMES: "template-times"},
    "asked": {TIMES: "template-asked-see"},
    "calledoff": {TIMES: "template-times"},
    "cancelled": {TIMES: "template-times"},
    "offered": {answer: f"offer-{answer}" for answer in offer_says.ANSWERS},
    "late": {answer: f"offer-{answer}" for answer in offer_says.ANSWERS},
    "freed": {answer: f"offer-{answer}" for answer in offer_says.OF_LIST},
    "unanswered": {TIMES: "template-times"},
}
"""Option → the text of its button."""
FACTS = frozenset(SAMPLES) | {option for options in BUTTONS.values() for option in options}
"""All that can be filled in."""
KEYS: Mapping[tuple[str, str], str] = {
    ("submitted", "doctor"): "card",
    ("backup", "backup"): "backup",
    ("confirmed", "patient"): "confirmed",
    ("rejected", "patient"): "rejected",
    ("expired", "patient"): "expired",
    ("calledoff", "patient"): "calledoff",
    ("cancelled", "patient"): "cancelled",
    ("withdrawn", "patient"): "withdrawn",
    ("delayed", "patient"): "delayed",
    ("unanswered", "patient"): "unanswered",
    ("proposed", "patient"): "offered",
    ("offeredlate", "patient"): "late",
    ("freed", "patient"): "freed",
    ("missed", "patient"): "missed",
    ("reminder", ""): "reminder",
    ("asked", "patient"): "asked",
    ("knock", "patient"): "knock",
    ("confirmed", "doctor"): "doctor-confirmed",
    ("rejected", "doctor"): "doctor-rejected",
    ("expired", "doctor"): "doctor-expired",
    ("withdrawn", "doctor"): "doctor-withdrawn",
    ("moveover", "doctor"): "doctor-moveover",
    ("proposed", "doctor"): "doctor-proposed",
    ("offeredlate", "doctor"): "doctor-proposed",
    ("cancelled", "doctor"): "doctor-cancelled",
    ("declined", "doctor"): "doctor-declined",
    ("unanswered", "doctor"): "doctor-expired",
}
"""Event and reader of a purpose → its template. What is answered, or fleeting, or in a doctor's own words, has none."""
ALONE: Mapping[str, str] = {
    "rejected": "rejected-alone",
    "expired": "expired-alone",
    "unanswered": "unanswered-alone",
    "calledoff": "calledoff-alone",
    "cancelled": "cancelled-alone",
}
"""Where no times were free there is nothing to show."""
TEMPLATES: tuple[str, ...] = tuple(dict.fromkeys([*KEYS.values(), *ALONE.values()]))


@dataclass(frozen=True)
class Template:
    """One message in one language: `types` as Twilio wants them, `facts` in the order of their places' numbers."""

    key: str
    language: str
    types: Mapping[str, Any]
    facts: tuple[str, ...]

    @property
    def digest(self) -> str:
        """Another text is another template."""
        return hashlib.sha256(json.dumps([CATEGORY, self.language, self.types], sort_keys=True).encode()).hexdigest()

    @property
    def samples(self) -> dict[str, str]:
        """Each place's number with an example."""
        return {str(n): SAMPLES.get(fact, f"n1:{fact}") for n, fact in enumerate(self.facts, start=1)}


def template(key: str, language: str) -> Template:
    """Raises NoSuchText for a key that is none."""
    said = text(language, f"template-{key}", **{fact: "{{" + fact + "}}" for fact in SAMPLES})
    said = said.replace(LEFT_TO_RIGHT_ISOLATE, FIRST_STRONG_ISOLATE)  # what comes into a place may run either way
    buttons = BUTTONS.get(key, {})
    facts = (*dict.fromkeys(PLACE.findall(said)), *buttons)
    places = {fact: "{{" + str(number) + "}}" for number, fact in enumerate(facts, start=1)}
    body = PLACE.sub(lambda found: places[found[1]], said)
    if not buttons:
        return Template(key, language, {"twilio/text": {"body": body}}, facts)
    actions = [{"title": text(language, name), "id": places[option]} for option, name in buttons.items()]
    return Template(key, language, {"twilio/quick-reply": {"body": body, "actions": actions}}, facts)


def key_of(purpose: str, *, answerable: bool) -> str | None:
    """The template that says the same as a message of this purpose, which can be answered by a tap; None for most."""
    event, _, rest = purpose.partition(":")
    reader = "" if event == "reminder" else rest.rpartition(":")[2]
    key = KEYS.get((event, reader)) or KEYS.get((event, "doctor" if reader == "backup" else reader))
    return ALONE.get(key, key) if key and not answerable else key


def values(facts: tuple[str, ...], known: Mapping[str, str], language: str, nonce: str) -> dict[str, str]:
    """What one message fills in; a fact that is not known is the id of a button. No value has line breaks."""
    filled = {}
    for number, fact in enumerate(facts, start=1):
        words = shortened(" ".join(known[fact].split()), LONGEST_FACT) if fact in known else f"{nonce}:{fact}"
        fencing = fact in known and not right_to_left(language)
        filled[str(number)] = fenced(words, rightward=False) if fencing else words
    return filled


def drawn(types: Mapping[str, Any], filled: Mapping[str, str]) -> Say:
    """What a phone shows; the ids of its options are without the nonce."""
    (shape,) = types.values()
    body = PLACE.sub(lambda found: filled[found[1]], shape["body"])
    options = (
        Option(PLACE.sub(lambda found: filled[found[1]], each["id"]).partition(":")[2], each["title"])
        for each in shape.get("actions", ())
    )
    return Say(body, tuple(options))


def shown(key: str | None) -> frozenset[str] | None:
    """The options that somebody saw who got it as this template; None where it came whole."""
    return None if key is None else frozenset(BUTTONS.get(key, {}))
