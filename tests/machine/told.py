"""Whether everybody was told what they must have been told, once, when all clocks have run out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from tests.machine import books, due
from tests.machine.books import Books, Line, lines
from tests.machine.world import World

AT_MOST_ONCE = ("nudge", "half", "backup", "reasoned", "thanks", "nobody")
FLEETING = {"missed", "list_over"}
"""Said to whoever can be reached then, or not at all."""
HANDED = "SELECT provider_sid FROM outbound_message WHERE clinic_id = %(clinic)s AND provider_sid IS NOT NULL"
NOBODY_KNOWS = """
    SELECT o.purpose, o.park_reason FROM outbound_message o JOIN contact c ON c.id = o.contact_id
     WHERE o.clinic_id = %(clinic)s AND o.state = 'parked' AND (
           (c.opted_out_at IS NULL AND c.window_closes_at > moment())
        OR (o.prompt_id IS NOT NULL OR o.purpose LIKE '%%:patient') AND NOT EXISTS (
           SELECT FROM staff_task t WHERE t.clinic_id = o.clinic_id AND t.contact_id = o.contact_id
              AND t.request_id IS NOT DISTINCT FROM o.about_request_id AND t.closed_at IS NULL
              AND t.kind IN ('tell_by_phone', 'parked_card', 'needs_template')))"""
"""What was put aside although its reader can be told, or what a patient or a decision waits for with nobody to call."""


def check(world: World) -> None:
    """After all clocks have run out and all has been sent."""
    kept = books.opened(world)
    still = [request.id for request in kept.ended.values() if request.became is None]
    assert not still, f"no end: {still}"
    due.reckon(kept, world.silence, {key: name for name, key in world.clinic.contacts.items()})
    said = Counter(line for line, _ in lines(kept))
    missing, more = kept.must - said, said - kept.must
    assert not missing, f"never told: {_named(kept, missing)}"
    too_much = {line: times for line, times in more.items() if times > 1 or line not in kept.may}
    assert not too_much, f"told too much: {_named(kept, too_much)}"
    _went_out(world, kept)
    _at_most_once(kept)
    unknown = world.rows(NOBODY_KNOWS)
    assert not unknown, f"put aside, and nobody knows: {unknown}"
    ours, theirs = Counter(row.provider_sid for row in world.rows(HANDED)), Counter(world.phones.sids)
    assert ours == theirs, f"only we think we sent {ours - theirs}, only on the phones is {theirs - ours}"


def _named(kept: Books, found: Mapping[Line, int]) -> list[str]:
    how = {key: (one.became, one.by, one.waits_for) for key, one in kept.ended.items()}
    told = (f"{event} to {reader} ×{times}, of one that ended {how.get(about)}"
            for (event, about, reader), times in found.items())  # fmt: skip
    return list(told)


def _went_out(world: World, kept: Books) -> None:
    """What is said at all is said, unless it was untrue before it could be sent, or waits for its reader."""
    for (event, about, reader), row in lines(kept):
        asks = event in {"submitted", "asked"} or (event == "offer" and reader == "patient")
        moot = asks or (event == "confirmed" and _is_over(kept.ended[about], row))
        silent = world.silence.held(world.clinic.name_of(row.contact_id), row.updated_at)
        moot |= event in FLEETING and (world.phones.has_window or silent)
        fine = row.state in {"sent", "parked"} or (row.state == "dropped" and moot)
        assert fine, f"{row.purpose} is {row.state}"


def _is_over(request: Any, row: Any) -> bool:
    """Nobody need be told of a visit that is off or over, if that could not be told before."""
    off = request.visit in {"cancelled", "rescheduled", "completed", "no_show"}
    return bool(off or (request.end_time is not None and row.updated_at >= request.end_time))


def _at_most_once(kept: Books) -> None:
    counted = Counter((row.event, row.about) for row in kept.sent if row.event in AT_MOST_ONCE)
    twice = [event for (event, _), times in counted.items() if times > 1]
    assert not twice, f"said twice: {twice}"
