"""Words that work everywhere: stop, start, person, menu, back, help, cancel, the languages."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from dialogs import desk, handover, mentions, places, status
from dialogs.again import still_offered
from dialogs.cancelling import cancel, mine, throw_away
from dialogs.hearing import take_words
from dialogs.on_the_move import move_a_visit, moves_a_visit
from dialogs.quietly import CHOICES, do_quietly
from dialogs.reading.wishes import wish
from dialogs.reading.words import command
from dialogs.reply import Reply, Turn
from dialogs.running import change_below, settle
from dialogs.scripts import DRAFTS
from dialogs.stack import close, draft, take_up
from dialogs.texts import languages
from dialogs.wishing import asks_to_wait, my_list, off_list, waitlist
from models.facts import OptIn, OptOut, Request, SetLanguage


def obey(reply: Reply, word: str) -> Turn:
    """Does what the word says; whatever question is open then is asked again."""
    name, _, detail = word.partition(":")
    if name == "language":
        return speak(reply, detail)
    return WORDS[name](reply)


def known(word: str | None) -> bool:
    """Whether the word is one of these."""
    return word is not None and word.partition(":")[0] in {*WORDS, "language"}


def begin(reply: Reply) -> Turn:
    """Opens the dialog a first message leads to: the doctor's desk, the menu where something is open, or a booking."""
    if reply.view.contact.doctor_id is None and (offered := unanswered_offer(reply)) is not None:
        reply.open("offer", {"request_id": str(offered.id)})
        return settle(reply)
    hello = command(reply.said.text, reply.language) == "hello"
    mentions.remember(reply, mentions.beginning(reply))
    if reply.view.contact.doctor_id is not None:
        reply.open("desk")
    elif not reply.talk.mentions and wish(reply.said.text, reply.language) == "person":
        return person(reply)
    elif moves_a_visit(reply):
        return reschedule(reply)
    elif status.anything(reply.view) and not reply.talk.mentions and not hello:
        reply.open("menu")
    else:
        asks_to_wait(reply, reply.open("booking"))
    return settle(reply)


def unanswered_offer(reply: Reply) -> Request | None:
    """The time that is kept for the person, as its clock runs; none for who names a service or somebody else."""
    wants = {"service", "who"} & set(mentions.gather(reply, reply.said.text))
    return None if wants else status.offered(reply.view)


def go_on(reply: Reply) -> Turn:
    """The open question again, or a beginning; whoever was asked whether to go on has said so."""
    if draft(reply) is not None:
        close(reply, "resume", "leave", "menu")
    frame = reply.talk.top
    if reply.held_back and frame is not None and frame.question is not None:
        take_words(reply, frame, frame.question, reply.held_back)  # it was no emergency, so it was the answer
    return settle(reply) if reply.talk.stack or any(reply.notes) else begin(reply)


def thanks(reply: Reply) -> Turn:
    """Politeness is answered, and starts nothing; where nothing has been said yet, nothing is asked again either."""
    reply.note("thanks")
    frame = reply.talk.top
    return reply.bubble() if frame is not None and frame.script in DRAFTS and not frame.answers else settle(reply)


def stop(reply: Reply) -> Turn:
    """One last message; then nothing until *start*."""
    do_quietly(reply, OptOut())
    waits = "stopped" if status.own(reply.view) else "stopped-nothing"
    reply.notes = [reply.text("stopped-doctor" if reply.view.contact.doctor_id else waits)]
    if reply.view.entries():
        reply.note("waitlist-stopped")
    return reply.bubble()


def start(reply: Reply) -> Turn:
    """Talks again."""
    if reply.view.contact.opted_out:
        do_quietly(reply, OptIn())
        reply.note("started")
    return settle(reply) if reply.talk.stack else begin(reply)


def person(reply: Reply) -> Turn:
    """A human is called, and shown the draft, which waits."""
    handover.call(reply)
    phone = reply.view.clinic.phone
    reply.note("person" if phone else "person-no-phone", **({"phone": phone} if phone else {}))
    reply.notes.append(places.somebody_answers(reply.view.clinic, reply.language, reply.view.now))
    if reply.talk.stack:
        reply.note("go-on")
    return reply.bubble()


def menu(reply: Reply) -> Turn:
    """The menu on top of whatever is open."""
    close(reply, "menu")
    below = draft(reply)
    reply.open("menu", {"draft": below.script} if below else {})
    return settle(reply)


def reschedule(reply: Reply) -> Turn:
    """Another time: in the draft, or for a visit; a request that waits is taken back and asked for anew."""
    frame = draft(reply)
    found = mentions.gather(reply, reply.said.text)
    asks = frame is not None and frame.answer("slot") is None
    if asks and ("when" in found or (frame is not None and frame.script == "move")):
        mentions.remember(reply, found)
        return settle(reply)
    if frame is not None and frame.answer("slot") is not None:
        close(reply, "menu", "mine", "resume", "leave")
        if "when" not in found:
            take_up(frame, "slot")
            return settle(reply)
        frame.before, frame.question = list(frame.answers), None
        mentions.remember(reply, found)
        mentions.change(reply, frame, found)
        return settle(reply)
    return move_a_visit(reply, found)


def repeat(reply: Reply) -> Turn:
    """The open question once more."""
    return settle(reply) if reply.talk.stack else begin(reply)


def book(reply: Reply) -> Turn:
    """A new booking, or the one that is open already; it makes a doctor a patient for its time."""
    while reply.talk.top is not None and reply.talk.top.script not in DRAFTS:
        reply.leave(reply.talk.top)
    if reply.talk.top is None:
        mentions.remember(reply, mentions.beginning(reply))
        reply.open("booking")
    return settle(reply)


def back(reply: Reply) -> Turn:
    """One step back: out of another view, to the last answer, or out of the dialog."""
    frame = reply.talk.top
    if frame is None:
        return begin(reply)
    question = frame.question
    unmoved = frame.before and question is not None and question.view == question.begun
    if question is not None and set(question.view) - {"first"} and not unmoved:
        question.view = {}
    elif frame.before:
        frame.unchanged()
    elif frame.answers:
        if frame.answers[-1].about == "service":
            frame.wanted.append("service")  # else the doctor named with it would choose it again
        frame.step_back(reply.talk.mentions)
    elif frame.script == "again" and (kept := still_offered(reply.view, UUID(frame.facts["request_id"]))):
        reply.leave(frame)
        reply.open("offer", {"request_id": str(kept.id)})
    elif len(reply.talk.stack) > 1 or frame.script not in DRAFTS:
        reply.leave(frame)
        if not reply.talk.stack:
            return menu(reply)
    else:
        reply.note("no-back")
    return settle(reply)


def help_(reply: Reply) -> Turn:
    """The words, then the question again."""
    contact = reply.view.contact
    doctor = contact.doctor_id is not None and draft(reply) is None
    said = desk.help_text(reply.view, reply.language).text if doctor else ""
    facts = {"clinic": reply.view.clinic.name, "emergency": reply.view.clinic.emergency_number}
    reply.notes.append(said or reply.text("help", **facts))
    return settle(reply)


def restart(reply: Reply) -> Turn:
    """The draft from its first question."""
    frame, top = draft(reply), reply.talk.top
    if frame is None:
        return begin(reply)
    if top is not None and top.script in {"leave", "resume"}:
        reply.leave(top)
        change_below(reply, "restart")
        return settle(reply)
    while reply.talk.top is not None and reply.talk.top is not frame:
        reply.leave(reply.talk.top)
    return throw_away(reply, frame, "restart")


def speak(reply: Reply, language: str) -> Turn:
    """The answer is in the new language already, and so is the question."""
    if language not in reply.view.clinic.languages or language not in languages():
        reply.note("language-unknown")
        return go_on(reply)
    do_quietly(reply, SetLanguage(language))
    reply.note("language-set")
    return settle(reply) if reply.talk.stack else begin(reply)


WORDS: dict[str, Callable[[Reply], Turn]] = {
    "stop": stop,
    "start": start,
    "person": person,
    "menu": menu,
    "mine": mine,
    "book": book,
    "back": back,
    "help": help_,
    "cancel": cancel,
    "restart": restart,
    "go_on": go_on,
    "thanks": thanks,
    "reschedule": reschedule,
    "repeat": repeat,
    "waitlist": waitlist,
    "my_list": my_list,
    "off_list": off_list,
    "delete": cancel,
    **CHOICES,
}
