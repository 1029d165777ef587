"""Runs the dialogs of a talk until one asks or all have ended, and has carried out what they want."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress

from dialogs import desk, desk_replies, mentions, outcomes, proposing, refusals
from dialogs.asking import bubble
from dialogs.chat import Below, Chat, Dropped, Ending, Open, Unanswered, Wanted
from dialogs.kinds import Look, Read, Stale, Take
from dialogs.rating import COMMENT
from dialogs.reply import Reply, Turn, kept_alive
from dialogs.scripts import DRAFTS, SCRIPTS
from dialogs.state import Answer, Frame, Kept, Question
from models.facts import (
    Cancelled,
    Command,
    Confirmed,
    Consented,
    Decide,
    DecisionNoted,
    Declined,
    Outcome,
    PatientAnswered,
    Rate,
    Rated,
    Refused,
    Request,
    Submitted,
    Undone,
    Withdrawn,
)

KIN = frozenset({"again", "offer", "asked"})
KNOWN_AS = {"service": ("welcome",), "person": ("who",)}
"""Answers by the name that models have for them."""


def settle(reply: Reply) -> Turn:
    """Goes on with the dialog on top, and with those under it, until one has a question."""
    while (frame := reply.talk.top) is not None:
        stopped = run(reply, frame)
        if frame is not reply.talk.top:
            continue
        if isinstance(stopped, Unanswered):
            return bubble(reply, frame, stopped)
        if stopped is not None:
            end(reply, frame, stopped)
    return reply.bubble()


def run(reply: Reply, frame: Frame) -> Unanswered | Ending | None:
    """Where the dialog stops; None when a refusal has ended it. Effects are done and mentions taken on the way."""
    while True:
        reply.count_run()
        try:
            return SCRIPTS[frame.script](Chat(frame, reply.view, reply.notes, reply.talk.mentions))
        except Wanted as wanted:
            bring_about(reply, frame, wanted)
        except Refused as refused:
            refuse(reply, frame, refused)
        except Unanswered as question:
            if not taken_from_mentions(reply, frame, question):
                return question
        if frame not in reply.talk.stack:
            return None


def bring_about(reply: Reply, frame: Frame, wanted: Wanted) -> None:
    """Does the effect in place of the one for other facts; a refusal keeps that one."""
    before = frame.effect(wanted.name)
    try:
        done = reply.hands.do(wanted.effect, before.done if before else None)
    except Refused as refused:
        refuse(reply, frame, refused)
        return
    frame.effects = [kept for kept in frame.effects if kept is not before]
    frame.effects.append(Kept(wanted.name, wanted.told, done))
    if isinstance(done, Consented) and not done.given:
        forget_health(reply, frame)


def forget_health(reply: Reply, frame: Frame) -> None:
    """What was volunteered of somebody's health goes when they do not agree to its being kept."""
    reply.talk.mentions.pop("reason", None)
    reply.held_back = ""
    frame.undone.pop("reason", None)


def refuse(reply: Reply, frame: Frame, refused: Refused) -> None:
    """Says why and forgets the answer that cannot be, or the last one; a dialog without answers ends."""
    reply.notes.append(refusals.why(refused, reply.view))
    frame.question = None
    dropped = [frame.drop(key) for key in (refused.drop or "", *KNOWN_AS.get(refused.drop or "", ()))]
    if any(dropped):
        return
    if frame.answers and frame.script in DRAFTS:
        frame.answers.pop()
    else:
        reply.leave(frame)


def taken_from_mentions(reply: Reply, frame: Frame, asked: Unanswered) -> bool:
    """Whether something volunteered earlier answers the question; it may also only change what is shown first."""
    mention = "" if asked.kind.consent else mentions.for_question(reply, frame, asked)
    found: Read = asked.kind.recall(mention) if mention else None
    if isinstance(found, Take):
        return taken(frame, asked, found, mention)
    if isinstance(found, Look):
        view = reply.look(found)
        frame.question = Question(asked.key, asked.told, view=view, begun=dict(view))
        if asked.kind.about == "who":  # it stays open, though one person on file would answer it
            frame.wanted = [*dict.fromkeys([*frame.wanted, asked.key])]
    return False


def taken(frame: Frame, asked: Unanswered, found: Take, mention: str) -> bool:
    """Saves the answer; False where it could not be brought back to life."""
    with suppress(Stale):
        asked.kind.revive(found.value)
        frame.drop(asked.key)
        frame.answers.append(Answer(asked.key, found.value, asked.told, asked.kind.about, mention))
        frame.question = None
        return True
    return False


def keep_effects(reply: Reply) -> None:
    """Prolongs what is in force, once a message; what could not be kept takes its answer along, and is said."""
    for frame in reply.talk.stack:
        for kept in list(frame.effects):
            done = kept_alive(reply, kept.done)
            if not isinstance(done, Refused):
                kept.done = done
                continue
            frame.effects.remove(kept)
            frame.drop(done.drop or "")
            frame.question = None
            reply.notes.append(refusals.why(done, reply.view))


def end(reply: Reply, frame: Frame, ending: Ending) -> None:
    """What a dialog ends with: nothing, another dialog, something done to the one below, or a command."""
    match ending:
        case Dropped(say=say):
            reply.notes.append(say)
            reply.leave(frame)
        case Open(script=script, facts=facts, say=say, mentions=more):
            reply.notes.append(say)
            volunteered = {**reply.talk.mentions, **more}
            reply.leave(frame)
            reply.talk.mentions = volunteered
            reply.open(script, dict(facts))
        case Below(what=what):
            reply.leave(frame)
            change_below(reply, what)
        case _:
            carry_out(reply, ending, frame)


def begin_instead(reply: Reply, opened: Open, of: Collection[str]) -> None:
    """The dialog, in the place of any of these that is open."""
    for frame in [frame for frame in reply.talk.stack if frame.script in of]:
        reply.leave(frame)
    reply.open(opened.script, dict(opened.facts))


def change_below(reply: Reply, what: str) -> None:
    """Deletes the dialog on top, or begins it again."""
    frame = reply.talk.top
    if frame is None:
        return
    reply.leave(frame)
    if what == "restart":
        reply.open(frame.script, frame.facts)
    else:
        reply.note("move-left" if frame.script == "move" else "left")


def forget_reason(reply: Reply, request: Request) -> None:
    """Nobody is asked why about a rejection that was taken back."""
    for frame in [frame for frame in reply.talk.stack if frame.script == desk.REASON]:
        if frame.facts.get("request_id") == str(request.id):
            reply.leave(frame)


def carry_out(reply: Reply, command: Command, frame: Frame | None = None) -> Outcome | None:
    """Has the command done, and says what came of it; None when it was refused."""
    try:
        outcome = reply.hands.carry_out(command)
    except Refused as refused:
        not_done(reply, command, refused, frame)
        return None
    reply.outcomes.append(outcome)
    if frame is not None:
        reply.finish(frame)
    reply.say(outcomes.told(command, outcome, reply.view))
    if isinstance(outcome, DecisionNoted) and isinstance(command, Decide):
        reply.offered.undoable.append(outcome.request.id)
        reply.offered.until = outcome.decides_at
    if isinstance(outcome, Undone):
        forget_reason(reply, outcome.request)
    if isinstance(outcome, Rated) and isinstance(command, Rate) and command.comment is None:
        facts = {"reservation_id": str(command.reservation_id), "stars": str(outcome.stars)}
        reply.open(COMMENT, facts)
    rejected = desk_replies.wants_reason(outcome)
    if rejected is not None:
        reply.open(desk.REASON, {"request_id": str(rejected.id), "code": rejected.code})
    close_kin(reply, outcome)
    if isinstance(outcome, PatientAnswered) and outcome.open is not None:  # two were asked, and one is left
        about = {"request_id": str(outcome.request.id), "question_id": str(outcome.open.id)}
        reply.open("asked", about)
    if isinstance(outcome, Declined) and not outcome.request.from_list:  # whoever did not want it may want another
        reply.open("again", {"request_id": str(outcome.request.id)})
    return outcome


def close_kin(reply: Reply, outcome: Outcome) -> None:
    """What is still asked about a request that was just answered or followed by another need not be any more."""
    if isinstance(outcome, Cancelled):  # nothing is left to be moved
        for frame in [one for one in reply.talk.stack if one.facts.get("visit") == str(outcome.visit.id)]:
            reply.leave(frame)
    if not isinstance(outcome, Submitted | Confirmed | Declined | Withdrawn):
        return
    about = {str(outcome.request.id), str(outcome.request.previous_id)}
    for frame in [one for one in reply.talk.stack if one.script in KIN and one.facts.get("request_id") in about]:
        reply.leave(frame)


def not_done(reply: Reply, command: Command, refused: Refused, frame: Frame | None) -> None:
    """Says why not; a doctor's time outside her hours is asked about."""
    outside = proposing.outside(command, refused)
    if outside is not None:
        if frame is not None:
            reply.leave(frame)
        reply.open(proposing.SCRIPT, outside)
    elif frame is not None:
        refuse(reply, frame, refused)
    else:
        reply.notes.append(refusals.why(refused, reply.view))
