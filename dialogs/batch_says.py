"""Carries out several decisions of one line, each by itself, and sums up in one answer what came of them."""

from __future__ import annotations

from dialogs import attending, desk_replies, refusals
from dialogs.batches import Batch
from dialogs.desk_says import pending
from dialogs.reply import Reply
from dialogs.running import forget_reason
from models.facts import (
    Attended,
    Command,
    Confirmed,
    Decide,
    DecisionNoted,
    Noted,
    Outcome,
    Propose,
    Refused,
    Rejected,
    Undone,
)


def carry_out_all(reply: Reply, batch: Batch) -> None:
    """A part that cannot be done takes nothing from the others; what still waits is listed below."""
    commands = [part for part in batch.parts if not isinstance(part, str)]
    reply.hands.lock([command.request_id for command in commands if isinstance(command, Decide | Propose)])
    done: list[Outcome] = []
    lines = [part if isinstance(part, str) else _line(reply, part, done) for part in batch.parts]
    if done:
        lines.append(desk_replies.told_all(done, reply.view, reply.language))
    reply.notes.append("\n".join(line for line in lines if line))
    if reply.view.waiting():
        reply.say(pending(reply.view, reply.language))


def _line(reply: Reply, command: Command, done: list[Outcome]) -> str:
    """What came of one part."""
    try:
        outcome = reply.hands.carry_out(command)
    except Refused as refused:
        return refusals.why(refused, reply.view)
    reply.outcomes.append(outcome)
    if isinstance(outcome, Undone):
        forget_reason(reply, outcome.request)
        return f"{reply.text('desk-undone')} {outcome.request.code}"
    if isinstance(outcome, DecisionNoted):
        reply.offered.undoable.append(outcome.request.id)
        reply.offered.until = max(filter(None, (reply.offered.until, outcome.decides_at)))
    if isinstance(outcome, DecisionNoted | Confirmed | Rejected):
        done.append(outcome)
        return desk_replies.about(outcome.request, reply.language)
    if isinstance(outcome, Attended):
        return attending.told(outcome, reply.language, reply.view.request(outcome.visit.request_id)).text
    return "" if isinstance(outcome, Noted) else desk_replies.reply(outcome, reply.view, reply.language, command).text
