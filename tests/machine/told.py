"""Who must have been told what when all clocks have run out: written from what people are promised, not from the code.

The patient hears how each request ended, except what they did themselves. The doctor hears what others did to a card
that she had, and of every visit that begins or ends without her. Whoever was asked in her place hears the same of that
request. Each of them once, and nobody hears of anything that did not happen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import UUID

from tests.machine.world import World

Reader = Literal["patient", "doctor", "backup"]
Line = tuple[str, UUID, Reader]
"""What somebody is told: the event, the request it is about, to whom."""

TO_PATIENT: Mapping[tuple[str, str, str], str] = {
    # how it ended, by whom, for whom it had waited → what the patient is told
    ("approved", "doctor", "doctor"): "confirmed",
    ("approved", "backup", "doctor"): "confirmed",
    ("rejected", "doctor", "doctor"): "rejected",
    ("rejected", "backup", "doctor"): "rejected",
    ("rejected", "doctor", "patient"): "rejected",  # an offer was taken back
    ("expired", "system", "doctor"): "expired",
    ("expired", "system", "patient"): "unanswered",
}
TO_DOCTOR: Mapping[tuple[str, str, str], str] = {
    ("approved", "backup", "doctor"): "confirmed",
    ("approved", "rule", "doctor"): "confirmed",
    ("approved", "patient", "patient"): "confirmed",
    ("rejected", "patient", "patient"): "declined",
    ("expired", "system", "patient"): "unanswered",
    ("withdrawn", "patient", "patient"): "withdrawn",
}
IF_SHE_HAD_THE_CARD: Mapping[tuple[str, str, str], str] = {
    ("rejected", "backup", "doctor"): "rejected",
    ("expired", "system", "doctor"): "expired",
    ("withdrawn", "patient", "doctor"): "withdrawn",
}
OWN = {("approved", "patient", "patient"), ("rejected", "patient", "patient"), ("withdrawn", "patient", "doctor"),
       ("withdrawn", "patient", "patient"), ("approved", "rule", "doctor"),
       ("superseded", "doctor", "doctor")}  # fmt: skip
"""Ends that the patient brought about, or that the offer in its place tells."""
OUTCOMES = ("confirmed", "rejected", "expired", "unanswered", "withdrawn", "declined", "cancelled", "calledoff",
            "proposed", "offeredlate", "submitted")  # fmt: skip
AT_MOST_ONCE = ("nudge", "half", "backup", "reasoned", "thanks")

ENDED = """
    SELECT r.id, r.waits_for, r.doctor_id, r.backup_id, r.decision, r.previous_request_id AS before, r.contact_id,
           e.to_status AS became, e.actor_kind AS by, e.at, e.xmin::text AS unit, begun.xmin::text AS begun_in,
           r.superseded_by, v.status AS visit, v.end_time, v.cancelled_by_kind
      FROM reservation_request r
      LEFT JOIN event e ON e.clinic_id = r.clinic_id AND e.request_id = r.id AND e.from_status = 'pending'
      JOIN event begun ON begun.clinic_id = r.clinic_id AND begun.request_id = r.id AND begun.from_status IS NULL
      LEFT JOIN reservation v ON v.clinic_id = r.clinic_id AND v.request_id = r.id
     WHERE r.clinic_id = %(clinic)s ORDER BY r.created_at, r.id"""
SENT = """
    SELECT o.purpose, o.state, o.handed_at, o.attempts, o.contact_id, o.updated_at,
           split_part(o.purpose, ':', 1) AS event, split_part(o.purpose, ':', 2)::uuid AS about,
           regexp_replace(o.purpose, '.*:', '') AS reader
      FROM outbound_message o WHERE o.clinic_id = %(clinic)s
       AND o.purpose NOT LIKE 'reply:%%' AND o.purpose NOT LIKE 'close_out:%%' AND o.purpose NOT LIKE 'reminder:%%'"""

HANDED = "SELECT provider_sid FROM outbound_message WHERE clinic_id = %(clinic)s AND provider_sid IS NOT NULL"


@dataclass
class Books:
    """What happened to the requests of a clinic, and what was said of it."""

    ended: dict[UUID, Any]
    sent: list[Any]
    must: Counter[Line] = field(default_factory=Counter)
    may: set[Line] = field(default_factory=set)
    """What a sender's death leaves open: nobody knows whether she had the card when it was decided."""

    def had(self, request: Any, event: str) -> bool | None:
        """Whether this card had been handed over when the request ended; None where a sender died on it."""
        cards = [row for row in self.sent if row.about == request.id and row.event == event]
        if any(row.attempts > 1 for row in cards):
            return None
        return any(row.handed_at is not None and row.handed_at < request.at for row in cards)

    def expect(self, line: Line, *, when: bool | None = True) -> None:
        if when is None:
            self.may.add(line)
        elif when:
            self.must[line] += 1


def books(world: World) -> Books:
    kept = Books({row.id: row for row in world.rows(ENDED)}, world.rows(SENT))
    for request in kept.ended.values():
        _asked(kept, request)
        _patient(kept, request)
        _doctor(kept, request)
        _backup(kept, request)
        _visit(kept, request)
    return kept


def _asked(kept: Books, request: Any) -> None:
    """A card, or the question to the patient, for each request that somebody had to answer."""
    if request.by != "rule":
        of_doctor = request.waits_for == "doctor"
        kept.expect(("submitted", request.id, "doctor") if of_doctor else ("offer", request.id, "patient"))


def _patient(kept: Books, request: Any) -> None:
    how = (request.became, request.by, request.waits_for)
    if how in OWN or _told_by_offer(kept, request):
        return
    kept.expect((TO_PATIENT[how], request.id, "patient"))


def _told_by_offer(kept: Books, request: Any) -> Any:
    """The offer that was made in the step in which this one was found expired."""
    follows = (one for one in kept.ended.values() if one.before == request.id and one.waits_for == "patient")
    return next((one for one in follows if one.begun_in == request.unit), None)


def _doctor(kept: Books, request: Any) -> None:
    how = (request.became, request.by, request.waits_for)
    if _told_by_offer(kept, request):
        return  # she made it
    if how in TO_DOCTOR:
        kept.expect((TO_DOCTOR[how], request.id, "doctor"))
    elif how in IF_SHE_HAD_THE_CARD:
        noted = request.became == "withdrawn" and request.decision is not None  # she heard that it was noted
        had = [kept.had(request, card) for card in ("submitted", "nudge")]
        seen = True if noted or True in had else None if None in had else False
        kept.expect((IF_SHE_HAD_THE_CARD[how], request.id, "doctor"), when=seen)


def _backup(kept: Books, request: Any) -> None:
    """Whoever was asked in the doctor's place, and did not decide it, hears what became of it."""
    if request.backup_id is None or request.by == "backup":
        return
    had = kept.had(request, "backup")
    if request.became == "superseded":
        kept.expect(("offer", request.superseded_by, "backup"), when=had)
    else:
        event = "confirmed" if request.became == "approved" else request.became
        kept.expect((event, request.id, "backup"), when=had)


def _visit(kept: Books, request: Any) -> None:
    if request.visit == "cancelled":
        mine = request.cancelled_by_kind == "patient"
        kept.expect(("cancelled", request.id, "doctor") if mine else ("calledoff", request.id, "patient"))


def lines(kept: Books) -> Iterator[tuple[Line, Any]]:
    """What was written to be said about an outcome; a notice counts once, whatever has become of it."""
    for row in kept.sent:
        event = "offer" if row.event in {"proposed", "offeredlate"} else row.event
        if row.event in OUTCOMES:
            yield (event, row.about, row.reader), row


def check(world: World) -> None:
    """After all clocks have run out and all has been sent."""
    kept = books(world)
    still = [request.id for request in kept.ended.values() if request.became is None]
    assert not still, f"no end: {still}"
    said = Counter(line for line, _ in lines(kept))
    missing, more = kept.must - said, said - kept.must
    assert not missing, f"never told: {_named(kept, missing)}"
    too_much = {line: times for line, times in more.items() if times > 1 or line not in kept.may}
    assert not too_much, f"told too much: {_named(kept, too_much)}"
    _went_out(kept)
    _at_most_once(kept)
    ours, theirs = Counter(row.provider_sid for row in world.rows(HANDED)), Counter(world.phones.sids)
    assert ours == theirs, f"only we think we sent {ours - theirs}, only on the phones is {theirs - ours}"


def _named(kept: Books, found: Mapping[Line, int]) -> list[str]:
    how = {key: (one.became, one.by, one.waits_for) for key, one in kept.ended.items()}
    told = (f"{event} to {reader} ×{times}, of one that ended {how.get(about)}"
            for (event, about, reader), times in found.items())  # fmt: skip
    return list(told)


def _went_out(kept: Books) -> None:
    """What is said at all is said, unless it was untrue before it could be sent."""
    for (event, about, reader), row in lines(kept):
        asks = event == "submitted" or (event == "offer" and reader == "patient")
        moot = asks or (event == "confirmed" and _is_over(kept.ended[about], row))
        assert row.state == "sent" or (row.state == "dropped" and moot), f"{row.purpose} is {row.state}"


def _is_over(request: Any, row: Any) -> bool:
    """Nobody need be told of a visit that is off or over, if that could not be told before."""
    off = request.visit in {"cancelled", "completed", "no_show"}
    return bool(off or (request.end_time is not None and row.updated_at >= request.end_time))


def _at_most_once(kept: Books) -> None:
    counted = Counter((row.event, row.about) for row in kept.sent if row.event in AT_MOST_ONCE)
    twice = [event for (event, _), times in counted.items() if times > 1]
    assert not twice, f"said twice: {twice}"
