"""The language a person is answered in: the one they write, as long as they have not chosen one by its word."""

from __future__ import annotations

from dialogs import aside, faq
from dialogs.quietly import do_quietly
from dialogs.reading.language import LEAST, SURE, spoken
from dialogs.reading.words import command
from dialogs.reply import Reply
from dialogs.texts import languages
from models.facts import SetLanguage

NAMES = frozenset({"who", "name", "patient_email"})
"""Questions whose answer is a name: it is in the language of its bearer's grandparents."""


def listen(reply: Reply) -> None:
    """Takes up the language of the message where that is certain; whoever has talked in one must be heard plainly."""
    said, talk = reply.said, reply.talk
    if said.tap or said.forwarded or not said.text or reply.view.contact.doctor_id is not None:
        return
    if (command(said.text, reply.language) or "").startswith("language:"):
        talk.heard = ""  # it is chosen from here on
        return
    if chosen(reply) or aside.is_row(reply) or asked(reply) in NAMES:
        return
    offered = [language for language in reply.view.clinic.languages if language in languages()]
    heard = spoken(said.text, offered, least=SURE if talk.heard or asked(reply) in faq.LITERAL else LEAST)
    if heard is None:
        return
    if heard != reply.language:
        do_quietly(reply, SetLanguage(heard))
    talk.heard = heard


def chosen(reply: Reply) -> bool:
    """Whether the language was chosen by its word; what is kept for a person may also be what was heard."""
    contact = reply.view.contact
    return contact.language_chosen and contact.language != reply.talk.heard


def asked(reply: Reply) -> str:
    """The open question, "" where there is none."""
    top = reply.talk.top
    return top.question.key if top is not None and top.question is not None else ""
