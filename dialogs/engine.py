"""One message in, one bubble out: the order in which a message is heard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from dialogs import (
    aside,
    away,
    desk,
    enrolling,
    handing_back,
    held_up,
    life_desk,
    mentions,
    passing_on,
    prompted,
    status,
    strangers,
)
from dialogs.batch_says import carry_out_all
from dialogs.batches import Batch
from dialogs.chat import Open
from dialogs.everywhere import begin, known, obey
from dialogs.hearing import hear
from dialogs.quietly import do_quietly
from dialogs.quoting import quoted
from dialogs.reading.clean import clean
from dialogs.reading.emergency import is_none, red_flag
from dialogs.reading.words import command
from dialogs.reply import Reply, Turn
from dialogs.running import begin_instead, carry_out, keep_effects, settle
from dialogs.say import Say
from dialogs.scripts import SCRIPTS
from dialogs.state import Frame, load
from dialogs.tongue import listen
from models.facts import ClinicView, Hands, OptIn, RaiseEmergency, Said

__all__ = ["Turn", "turn"]

Step = Callable[[Reply], Turn | None]


def turn(state: str | None, said: Said, view: ClinicView, hands: Hands) -> Turn:
    """Hears one message and answers it. `state` is what the last Turn returned; an unreadable one begins afresh."""
    talk, lost = load(state, SCRIPTS)
    reply = Reply(talk, replace(said, text=clean(said.text).strip()), view, hands)
    reply.held_back = talk.mentions.pop(away.HELD_BACK, "")
    gone = said.at - talk.last_said_at if talk.last_said_at else timedelta()
    alarm = talk.mentions.pop(away.ALARM, "")
    reply.alarm = alarm if gone <= away.PAUSE else ""
    talk.last_said_at = said.at
    listen(reply)
    heard = in_order(reply, gone, lost=lost)
    if heard.say is None or heard.say.text.strip():
        return heard
    return begin(reply)  # all that was open has ended without a word, a reason that is not asked for any more


def in_order(reply: Reply, gone: timedelta, *, lost: bool) -> Turn:
    """The steps of hearing, until one answers; `gone` is how long the person was away."""
    first: list[Step] = [emergency, silence, held_up.late, aside.unreadable]
    for step in first:
        if (heard := step(reply)) is not None:
            return heard
    strangers.notice(reply)
    if gone > away.GONE:
        away.end_all(reply)
    elif gone > away.PAUSE:
        away.put_anew(reply)
    keep_effects(reply)
    if reply.talk.mentions.pop(away.HANDED_BACK, ""):
        handing_back.open_again(reply)
    if reply.said.cut:
        reply.note("cut")
    between: list[Step] = [afresh] if lost else []
    before: list[Step] = [away.pause] if gone > away.PAUSE else []
    steps = [
        enrolling.code_or_desk_line,
        aside.about_the_clinic,
        words,
        *between,
        desk_line,
        still_urgent,
        prompt,
        old_tap,
        aside.remark,
        *before,
        aside.only_asked,
    ]
    for step in steps:
        if (heard := step(reply)) is not None:
            return heard
    return question(reply)


def emergency(reply: Reply) -> Turn | None:
    """The clinic's emergency number first, from every state; the draft stays, and nothing is asked."""
    category = (
        None
        if reply.said.tap or aside.of_patients(reply) or aside.is_row(reply)
        else red_flag(reply.said.text, reply.language)
    )
    if category is None:
        return None
    do_quietly(reply, RaiseEmergency(category))
    told = passing_on.pass_on(reply)
    if reply.said.saw_question and category != "self_harm" and not told:
        reply.talk.mentions[away.HELD_BACK] = reply.said.text
    return call_now(reply, category, told)


def call_now(reply: Reply, category: str, told: str = "") -> Turn:
    """Whom to call, and the word that leads back; `told` is a doctor who reads the words as well."""
    clinic = reply.view.clinic
    crisis = category == "self_harm" and clinic.crisis_line is not None
    key = "emergency-self-harm" if crisis else "emergency"
    reply.notes = [reply.text(key, number=clinic.emergency_number, crisis=clinic.crisis_line or "")]
    if told:
        reply.note("emergency-passed-on", doctor=told)
    if not reply.view.contact.opted_out and not reply.with_staff:
        reply.note("emergency-go-on")
    reply.talk.mentions[away.ALARM] = category
    return reply.bubble()


def still_urgent(reply: Reply) -> Turn | None:
    """After the number a nod or a word means that, not the question before it: "no", *go on* or a tap leads back."""
    if not reply.alarm or reply.said.tap or reply.said.prompt:
        return None
    if is_none(reply.said.text, reply.language):
        return None if passing_on.put_to(reply) else obey(reply, "go_on")
    mentions.remember(reply, mentions.gather(reply, reply.said.text))
    if reply.held_back:
        reply.talk.mentions[away.HELD_BACK] = reply.held_back
    return call_now(reply, reply.alarm, passing_on.pass_on(reply))


def silence(reply: Reply) -> Turn | None:
    """Somebody who said *stop* hears nothing until *start*; somebody a human is talking to, nothing but these two."""
    contact = reply.view.contact
    if not contact.opted_out and not reply.with_staff:
        return None
    awaited = "start" if contact.opted_out else "stop"
    spoken = None if reply.said.tap else command(reply.said.text, reply.language)
    if spoken != awaited:
        return reply.silence()
    return heard_again(reply) if reply.with_staff and awaited == "start" else obey(reply, awaited)


def heard_again(reply: Reply) -> Turn:
    """*start* while staff have the chat: that is noted, and nothing is asked."""
    do_quietly(reply, OptIn())
    reply.note("started")
    return reply.bubble()


def words(reply: Reply) -> Turn | None:
    """The words that work everywhere."""
    said = reply.said.text if reply.said.tap else status.without_codes(reply.view, reply.said.text)
    spoken = None if reply.said.tap else command(said, reply.language) or (said == "" and reply.said.text and "mine")
    if spoken == "back" and aside.takes_back(reply):
        return None
    return obey(reply, spoken) if spoken and known(spoken) else None


def afresh(reply: Reply) -> Turn:
    """What was remembered cannot be read: said once, with the menu."""
    reply.note("afresh")
    reply.open("desk" if reply.view.contact.doctor_id else "menu")
    return settle(reply)


def desk_line(reply: Reply) -> Turn | None:
    """A doctor's line, if it is for the desk."""
    if reply.view.contact.doctor_id is None or aside.nods(reply):
        return None
    top = reply.talk.top
    asking = f"{top.script}.{top.question.key}" if top and top.question and reply.said.saw_question else None
    answer = desk.obey(reply.said, reply.view, reply.language, asking)
    if answer is None:
        return None
    if isinstance(answer, Say):
        reply.say(answer)
    elif isinstance(answer, Batch):
        carry_out_all(reply, answer)
    elif isinstance(answer, Open):
        begin_instead(reply, answer, life_desk.OWN)
    else:
        carry_out(reply, answer)
    return settle(reply)


def prompt(reply: Reply) -> Turn | None:
    """Something we said unasked is answered, by tap, quote or a bare word."""
    if prompted.answered(reply) or prompted.answered_newest(reply) or passing_on.heard_late(reply):
        return settle(reply) if reply.talk.stack or any(reply.notes) else begin(reply)
    return None


def old_tap(reply: Reply) -> Turn | None:
    """A button of an earlier bubble is known as old; one of a dialog further down leads back there."""
    if reply.said.tap is None:
        return None
    frame = prompted.frame_of_tap(reply)
    if frame is None:
        reply.note("old-tap")
        return settle(reply) if reply.talk.stack else begin(reply)
    while reply.talk.top is not None and reply.talk.top is not frame:
        reply.leave(reply.talk.top)
    return None


def question(reply: Reply) -> Turn:
    """The open question, if it had been seen; else only what the message mentions is kept."""
    frame = reply.talk.top
    if frame is None:
        return unread(reply) or begin(reply)
    if frame.question is None or not (reply.said.saw_question or reply.said.tap):
        found = mentions.gather(reply, reply.said.text)
        mentions.remember(reply, mentions.on_shown_day(frame, found))
        return settle(reply)
    spoken = None if reply.said.tap else command(reply.said.text, reply.language)
    if spoken == "hello" or aside.only_forwarded(reply, frame):
        return settle(reply)
    word = hear(reply, frame, frame.question, spoken)
    if goes_on(frame):
        return obey(reply, "go_on")
    return obey(reply, word) if word else settle(reply)


def unread(reply: Reply) -> Turn | None:
    """A doctor's line that means nothing to the desk is answered with just that first; a greeting is not."""
    line = quoted(reply.said.text, 80)
    if reply.view.contact.doctor_id and line and not reply.said.tap and command(line, reply.language) is None:
        reply.note("desk-unread", leftover=line)
        return begin(reply)
    return None


def goes_on(frame: Frame) -> bool:
    """Whether somebody who was away wants to go on: what was said on coming back answers the question left open."""
    return frame.script == "resume" and any(answer.value == "go_on" for answer in frame.answers)
