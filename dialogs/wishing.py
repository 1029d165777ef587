"""*Waiting list*, said anywhere: a booking goes on as a wish, or what somebody has on the list is shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from uuid import UUID

from dialogs import mentions
from dialogs.listing import WANTED
from dialogs.reading.days import When
from dialogs.reading.wishes import wish
from dialogs.reply import Reply, Turn
from dialogs.running import carry_out, settle
from dialogs.stack import close, draft
from dialogs.state import Frame
from dialogs.when import packed
from models.facts import LeaveList

SCRIPT = "listed"


def waitlist(reply: Reply) -> Turn:
    """Where nothing is being booked and a wish waits already, that is shown; else a wish is made."""
    close(reply, "menu", "mine", SCRIPT, "resume", "leave")
    frame = draft(reply)
    if frame is None and reply.view.entries():
        reply.open(SCRIPT)
        return settle(reply)
    mentions.remember(reply, mentions.gather(reply, reply.said.text))
    if frame is None or frame.script != "booking":
        frame = booking(reply, frame)
    turn_to_list(reply, frame)
    return settle(reply)


def my_list(reply: Reply) -> Turn:
    """What waits, on top of whatever is open."""
    close(reply, "menu", "mine", SCRIPT)
    reply.open(SCRIPT)
    return settle(reply)


def off_list(reply: Reply) -> Turn:
    """*Leave the waiting list*: done where only one wish waits, else which one is asked."""
    entries = reply.view.entries()
    if len(entries) > 1:
        return my_list(reply)
    close(reply, "menu", "mine", SCRIPT)
    if entries:
        carry_out(reply, LeaveList(entries[0].id))
    else:
        reply.note("waitlist-none")
    return settle(reply)


def asks_to_wait(reply: Reply, frame: Frame) -> None:
    """A first message may ask for the list at once: "a cleaning, put me on the waiting list"."""
    if wish(reply.said.text, reply.language) == "waitlist":
        turn_to_list(reply, frame)


def booking(reply: Reply, frame: Frame | None) -> Frame:
    """A new one, of the same service and doctor where another request was to be asked for again."""
    old = reply.view.request(UUID(frame.facts["request_id"])) if frame and "request_id" in frame.facts else None
    said = {"service": old.offer.service, "doctor": str(old.offer.doctor_id)} if old else {}
    kept = {**said, **reply.talk.mentions}
    if frame is not None:
        reply.leave(frame)
    reply.talk.mentions = kept
    return reply.open("booking")


def turn_to_list(reply: Reply, frame: Frame) -> None:
    """Goes on without a time: one that is held is free again, the day on the screen is the one that is wished for."""
    seen = frame.question.view if frame.question and frame.question.key == "slot" else {}
    frame.before = list(frame.answers)
    for kept in [kept for kept in frame.effects if kept.name == "hold"]:
        reply.hands.undo(kept.done)
        frame.effects.remove(kept)
    for key in ("slot", "second", "sure"):
        frame.drop(key)
    wanted = wish_of(seen)
    if wanted is not None and "when" not in reply.talk.mentions:
        reply.talk.mentions["when"] = packed(wanted)
    frame.wanted = [*dict.fromkeys([*frame.wanted, WANTED])]
    frame.question = None


def wish_of(view: Mapping[str, str]) -> When | None:
    """What of a view of free times says which would suit; None where it shows just the next ones."""
    day = view.get("day") or view.get("near")
    ends = [time.fromisoformat(view[name]) if name in view else None for name in ("from", "to")]
    without = frozenset(map(int, view.get("without", "").split()))
    wanted = When(
        day=date.fromisoformat(day) if day else None,
        times=(ends[0], ends[1]) if any(ends) else None,
        part=view.get("part"),  # type: ignore[arg-type]  # as it was read
        without_weekdays=without,
    )
    return None if wanted == When() else wanted
