"""What is said on the card beside yes and no, and changes one line of it: a complaint, an age, "Allergies: nuts"."""

from __future__ import annotations

import json
from dataclasses import replace

from dialogs import mentions, sayings
from dialogs.chat import Unanswered
from dialogs.consent import key_of
from dialogs.kinds import Take
from dialogs.otherwise import Way
from dialogs.reading import people
from dialogs.reading.ages import lasts, told
from dialogs.reading.days import When
from dialogs.reading.intake import intake as taken_apart
from dialogs.reading.phrases import words_of
from dialogs.reading.retimed import retimed
from dialogs.reasons import complaint
from dialogs.reply import Reply
from dialogs.state import Answer, Frame
from dialogs.when import HOURS_A_DAY, unpacked


def by_complaint(reply: Reply, frame: Frame, asked: Unanswered) -> Way:
    """ "And fever for three days" on the card: said of the reason, which keeps what it said before."""
    text, reason = reply.said.text, frame.answer("reason")
    if not asked.kind.consent or reason is None or not (lasts(text, reply.language) or complaint(text, parts=False)):
        return ""
    found = mentions.gather(reply, text)
    if found.keys() & {"when", "doctor", "service", "second"} or '"name"' in found.get("who", ""):
        return ""
    return set_reason(reply, frame, f"{reason.value}; {text}"[:1_000])


def by_age(reply: Reply, frame: Frame, asked: Unanswered) -> Way:
    """ "Sorry, she's 80" on the card: how old the person is whom we do not have on file."""
    text, who = reply.said.text, frame.answer("who")
    if not asked.kind.consent or isinstance(asked.kind.read(text, reply.language, (), {}), Take) or retimed(text):
        return ""
    if lasts(text, reply.language) or complaint(text):
        return ""
    years = _age_meant(text, reply.language)
    found = mentions.gather(reply, text)
    when = unpacked(found["when"]) if "when" in found else When()
    if years is None or who is None or when.day or when.time or '"name"' in found.get("who", ""):
        return ""
    said = json.loads(who.value)
    if "name" not in said:
        return ""
    frame.drop("age")
    frame.answers[frame.answers.index(who)] = replace(who, value=json.dumps({**said, "age": years}))
    return "anew"


def _age_meant(text: str, language: str) -> int | None:
    """The age in the text: told as one, or a number too high for an hour ("no, 35")."""
    years = people.age(text, language) if len(words_of(text)) > 1 else None
    if years is None or years > HOURS_A_DAY:
        return years
    return told(text, language)


def by_column(reply: Reply, frame: Frame, asked: Unanswered) -> Way:
    """ "Allergies: nuts" on the card: that line is set, or added where the clinic asks for it."""
    services = chosen_services(frame)
    offers = [offer for offer in reply.view.offers() if key_of(offer.service) in services] if asked.kind.consent else []
    wanted = frozenset().union(*(offer.asked | offer.required for offer in offers)) - {"symptoms"}
    found = taken_apart(reply.said.text, reply.language) if wanted else {}
    told = {column: words for column, words in found.items() if column in wanted}
    for column, words in told.items():
        frame.drop(column)
        frame.answers.append(Answer(column, words[:1_000], {}))
    return "anew" if told else ""


def set_reason(reply: Reply, frame: Frame, words: str) -> Way:
    """The reason in the words just said; where it is still to be asked, it need not be any more."""
    if reply.view.contact.declined:
        return ""
    old, said = frame.answer("reason"), words.split()
    while len(said) > 1 and sayings.starts(words_of(said[0]), "opener"):
        said.pop(0)
    words = " ".join(said)
    if old is None:
        reply.talk.mentions["reason"] = words
    else:
        frame.answers[frame.answers.index(old)] = Answer(old.key, words, old.told, old.about)
    return "anew"


def chosen_services(frame: Frame) -> set[str]:
    """The key of the service chosen so far."""
    return {answer.value for answer in frame.answers if answer.about == "service"}
