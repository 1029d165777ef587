"""Changing one's mind in the middle of another question: "change the time", "the other doctor", "for my son"."""

from __future__ import annotations

import json
import re

from dialogs import mentions, sayings
from dialogs.chat import Unanswered
from dialogs.consent import key_of
from dialogs.instead import field_denied, named_anew, time_alone
from dialogs.mentioned_who import seeing
from dialogs.on_the_card import by_age, by_column, by_complaint, chosen_services, set_reason
from dialogs.otherwise import Way, by_otherwise, set_second
from dialogs.reading.clean import fold
from dialogs.reading.phrases import Words, words_of
from dialogs.reply import Reply
from dialogs.spoken_of import spoken_of
from dialogs.state import Frame
from dialogs.when import PICK_A_DAY

VIEW_WORDS = frozenset({"more", "later", "earlier", "another_day"})
FIELDS = ("second", "day", "slot", "doctor", "service", "who", "reason")
ABOUT = {"slot": "when", "day": "when"}
NOT = {("not",), ("no",)}
SHORT = 8
"""Words of a correction where the person's own words are asked for; a longer one tells something."""
WORD = re.compile(r"[^\W_]+(?:['’-][^\W\d_]+)*")


def corrected(reply: Reply, frame: Frame, asked: Unanswered, word: str | None) -> bool:
    """Whether the message changes what was said before instead of answering; then it has been taken as that."""
    if frame.script != "booking" or reply.said.tap is not None:
        return False
    before, noted = list(frame.answers), len(reply.notes)
    way = (
        by_otherwise(reply, frame, asked)
        or by_field(reply, frame, asked)
        or by_complaint(reply, frame, asked)
        or by_view_word(reply, frame, asked, word)
        or other_doctor(reply, frame, asked)
        or by_age(reply, frame, asked)
        or by_column(reply, frame, asked)
        or said_anew(reply, frame, asked)
        or by_denial(reply, frame, asked)
    )
    if way and asked.kind.consent:
        frame.before = before
    elif way == "anew" and len(reply.notes) == noted:
        reply.note("changed")
    return bool(way)


def by_field(reply: Reply, frame: Frame, asked: Unanswered) -> Way:
    """ "time", "change the doctor", "the reason is …": that answer is given anew or asked again."""
    named = field_of(reply.said.text)
    if named is None or named[0] == asked.key:
        return ""
    field, changing, value = named
    if field == "second":
        return set_second(reply, frame, value) if frame.answer("slot") and not asked.kind.literal else ""
    if field == "reason" and value and (frame.answer("reason") or not asked.kind.literal):
        return set_reason(reply, frame, value)
    found = mentions.gather(reply, value) if value else {}
    if ABOUT.get(field, field) in found:
        return take_anew(reply, frame, found)
    if value or not (changing or asked.kind.consent or not asked.kind.literal):
        return ""
    return edit(reply, frame, field)


def field_of(text: str) -> tuple[str, bool, str] | None:
    """The field the message begins with, whether it says "change", and what it says the field should be."""
    spans = [(fold(found.group()), found.start(), found.end()) for found in WORD.finditer(text)]
    said: Words = tuple(word for word, _, _ in spans)
    at = 0
    while size := sayings.starts(said[at:], "opener"):
        at += size
    changing = sayings.starts(said[at:], "change")
    at += changing
    at += sayings.starts(said[at:], "article")
    for field in FIELDS:
        size = sayings.starts(said[at:], field)
        if not size:
            continue
        rest = at + size
        sets = sayings.starts(said[rest:], "is")
        behind = said[rest + sets :]
        if not behind or (sets and sayings.starts(behind, "change") == len(behind)):
            return field, bool(changing or sets), ""
        if (sets or text[spans[rest - 1][2] :].lstrip().startswith(":")) and rest + sets < len(said):
            return field, bool(changing), text[spans[rest + sets][1] :].strip()
    return None


def edit(reply: Reply, frame: Frame, field: str) -> Way:
    """Asks that question again, if it had an answer; not where it cannot be changed."""
    key = {"day": "slot", "service": "service" if frame.answer("service") else "welcome"}.get(field, field)
    if frame.answer(key) is None and key != "who":
        return ""
    frame.drop(key)
    frame.wanted = [*dict.fromkeys([*frame.wanted, key])]
    if field == "day":
        reply.talk.mentions["when"] = PICK_A_DAY
    return "again"


def by_view_word(reply: Reply, frame: Frame, asked: Unanswered, word: str | None) -> Way:
    """ "another day", "later" at a question that has no such rows: it is the time that does not suit."""
    question = frame.question
    if word is None or word not in VIEW_WORDS or (asked.kind.literal and word == "more"):
        return ""
    if question is None or asked.kind.look(word, question.offer, question.view) is not None:
        return ""
    return edit(reply, frame, "day" if word == "another_day" else "slot")


def other_doctor(reply: Reply, frame: Frame, asked: Unanswered) -> Way:
    """ "No, the other doctor": the one who is left, or the question again."""
    text = reply.said.text
    said, found = words_of(text), mentions.gather(reply, text)
    not_this = said[:1] in NOT and mentions.named_doctor(text, reply.view, reply.language) == doctor_of(frame) != ""
    if len(said) > SHORT or asked.key == "doctor" or not (frame.answers and (not_this or sayings.names(text, "other"))):
        return ""
    if frame.answer("doctor") is None:
        reply.note("no-other-doctor")
        return "again"
    offers = [offer for offer in reply.view.offers() if key_of(offer.service) in chosen_services(frame)]
    others = list(dict.fromkeys(str(offer.doctor_id) for offer in offers if str(offer.doctor_id) != doctor_of(frame)))
    if len(others) == 1:
        return take_anew(reply, frame, {**found, "doctor": others[0]})
    return edit(reply, frame, "doctor")


def doctor_of(frame: Frame) -> str:
    """The doctor chosen, by name or with a time."""
    slot, doctor = frame.answer("slot"), frame.answer("doctor")
    return str(json.loads(slot.value)["doctor_id"]) if slot else doctor.value if doctor else ""


def said_anew(reply: Reply, frame: Frame, asked: Unanswered) -> Way:
    """A new time, doctor, service or person where something else was asked."""
    kind, text = asked.kind, reply.said.text
    back, rest = sayings.opened(text)
    found = mentions.gather(reply, text)
    if kind.about == "who" and not seeing(text):
        found.pop("doctor", None)  # a patient may be called like a doctor
    spoken = spoken_of(text, [person.name for person in reply.view.persons()])
    to = spoken is not None and spoken.to and sayings.starts(rest, "for") > 0
    others = set(found) - {kind.about, "reason"}
    if others <= {"doctor", "who"} and kind.about != "who" and (name := named_anew(frame, text, reply.language)):
        return take_anew(reply, frame, {"who": name})
    if kind.literal:
        fits = "reason" not in found or kind.about == "reason"
        meant = fits and ((back and len(rest) <= SHORT) or (to and others == {"who"}) or time_alone(reply, found))
        return take_anew(reply, frame, found) if others and meant else ""
    if not (back or to or kind.consent):
        others = {about for about in others if differs(frame, about, found[about])}
    return take_anew(reply, frame, found) if others else ""


def by_denial(reply: Reply, frame: Frame, asked: Unanswered) -> Way:
    """ "Not that time" on the card: that answer is asked again."""
    field = field_denied(reply, FIELDS) if asked.kind.consent else ""
    return edit(reply, frame, field) if field else ""


def differs(frame: Frame, about: str, value: str) -> bool:
    """Whether a doctor or a service other than the chosen one is named."""
    wanted = key_of(value) if about == "service" else value
    chosen = [answer.value for answer in frame.answers if answer.about == about]
    return about in {"service", "doctor"} and bool(chosen) and wanted not in chosen


def take_anew(reply: Reply, frame: Frame, found: dict[str, str]) -> Way:
    """Keeps it for the questions it belongs to, which are then asked again."""
    mentions.remember(reply, found)
    mentions.change(reply, frame, found)
    return "anew"
