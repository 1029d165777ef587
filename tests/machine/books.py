"""What happened to the requests of a clinic, and what was said of it: read once all clocks have run out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import UUID

from tests.machine.world import World

Reader = Literal["patient", "doctor", "backup", "former"]
Line = tuple[str, UUID, Reader]
"""What somebody is told: the event, the request, question or wish it is about, to whom."""
CARDS: dict[Reader, tuple[str, ...]] = {"doctor": ("submitted", "nudge"), "backup": ("backup",)}
SAME = {"proposed": "offer", "offeredlate": "offer", "freed": "offer", "moveover": "withdrawn"}
"""Events that are one thing to whoever is told."""
OUTCOMES = ("confirmed", "rejected", "expired", "unanswered", "withdrawn", "declined", "cancelled", "calledoff",
            "proposed", "offeredlate", "submitted", "moveover", "moved", "freed", "missed", "list_over", "asked",
            "answered")  # fmt: skip

ENDED = """
    SELECT r.id, r.waits_for, r.doctor_id, r.backup_id, r.decision, r.previous_request_id AS before, r.contact_id,
           e.to_status AS became, e.actor_kind AS by, e.actor_id AS actor, e.at, e.xmin::text AS unit,
           begun.xmin::text AS begun_in, r.superseded_by, v.status AS visit, v.end_time, v.cancelled_by_kind,
           r.waitlist_entry_id IS NOT NULL AND r.previous_request_id IS NULL AS of_list, wish.status AS wish,
           wish.ended_at AS wish_ended, old.doctor_id AS former
      FROM reservation_request r
      LEFT JOIN event e ON e.clinic_id = r.clinic_id AND e.request_id = r.id AND e.from_status = 'pending'
      JOIN event begun ON begun.clinic_id = r.clinic_id AND begun.request_id = r.id AND begun.from_status IS NULL
      LEFT JOIN reservation v ON v.clinic_id = r.clinic_id AND v.request_id = r.id
      LEFT JOIN reservation old ON old.clinic_id = r.clinic_id AND old.id = r.moves_reservation_id
      LEFT JOIN waitlist_entry wish ON wish.clinic_id = r.clinic_id AND wish.id = r.waitlist_entry_id
     WHERE r.clinic_id = %(clinic)s ORDER BY r.created_at, r.id"""
SENT = """
    SELECT o.purpose, o.state, o.handed_at, o.attempts, o.contact_id, o.created_at, o.updated_at,
           split_part(o.purpose, ':', 1) AS event, split_part(o.purpose, ':', 2)::uuid AS about,
           regexp_replace(o.purpose, '.*:', '') AS reader, o.about_request_id AS request
      FROM outbound_message o WHERE o.clinic_id = %(clinic)s
       AND o.purpose NOT LIKE 'reply:%%' AND o.purpose NOT LIKE 'close_out:%%' AND o.purpose NOT LIKE 'reminder:%%'"""
ASKED = """
    SELECT id, request_id, asked_by, created_at, answered_at FROM request_question WHERE clinic_id = %(clinic)s"""
WISHES = """
    SELECT id, contact_id, status, unanswered, ended_at FROM waitlist_entry WHERE clinic_id = %(clinic)s"""


@dataclass
class Books:
    """`must` is what has to be said, and how often."""

    ended: dict[UUID, Any]
    sent: list[Any]
    asked: list[Any]
    wishes: list[Any]
    must: Counter[Line] = field(default_factory=Counter)
    may: set[Line] = field(default_factory=set)
    """What a sender's death leaves open: nobody knows whether she had the card when it was decided."""

    def had(self, request: Any, reader: Reader, by: Any = None) -> bool | None:
        """Whether this doctor had a card of it in hand by then, or when the request ended; None where a sender died."""
        cards = [row for row in self.sent if row.about == request.id and row.event in CARDS[reader]]
        her, until = request.doctor_id if reader == "doctor" else request.backup_id, by or request.at
        hers = {asked.id for asked in self.asked if asked.request_id == request.id and asked.asked_by == her}
        answers = (row for row in self.sent if row.event == "answered" and row.about in hers)  # decided on as well
        cards += [row for row in answers if row.created_at < until]
        if any(row.handed_at is not None and row.handed_at < until for row in cards if row.attempts == 1):
            return True
        return None if any(row.attempts > 1 for row in cards) else False

    def expect(self, line: Line, *, when: bool | None = True) -> None:
        if when is None:
            self.may.add(line)
        elif when:
            self.must[line] += 1


def opened(world: World) -> Books:
    ended = {row.id: row for row in world.rows(ENDED)}
    return Books(ended, world.rows(SENT), world.rows(ASKED), world.rows(WISHES))


def lines(kept: Books) -> Iterator[tuple[Line, Any]]:
    """What was written to be said about an outcome; a notice counts once, whatever has become of it."""
    for row in kept.sent:
        if row.event in OUTCOMES:
            yield (SAME.get(row.event, row.event), row.about, row.reader), row
