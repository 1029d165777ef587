"""What must hold after every step, and of every message as it goes out: each query finds who broke its promise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from tests.machine.world import World

AT_ANY_TIME: Mapping[str, str] = {
    "an open request has its claim, which ends with it": """
        SELECT r.id FROM reservation_request r JOIN time_slot t ON t.id = r.slot_id
         WHERE r.clinic_id = %(clinic)s AND r.status = 'pending'
           AND (t.status <> 'pending_approval' OR t.expires_at IS DISTINCT FROM r.expires_at)""",
    "a claim that waits for approval has its open request": """
        SELECT t.id FROM time_slot t WHERE t.clinic_id = %(clinic)s AND t.status = 'pending_approval'
           AND 1 <> (SELECT count(*) FROM reservation_request r WHERE r.slot_id = t.id AND r.status = 'pending')""",
    "no doctor is in two places": """
        SELECT a.id FROM time_slot a JOIN time_slot b ON b.clinic_id = a.clinic_id AND b.doctor_id = a.doctor_id
           AND b.id > a.id AND a.kind <> 'seat' AND b.kind <> 'seat' AND a.live AND b.live AND a.busy && b.busy
         WHERE a.clinic_id = %(clinic)s""",
    "a session has no more people than seats": """
        SELECT s.id FROM time_slot s WHERE s.clinic_id = %(clinic)s AND s.kind = 'session'
           AND s.max_reservations < (SELECT count(*) FROM time_slot t WHERE t.session_id = s.id
                 AND t.status IN ('held', 'pending_approval', 'reserved'))""",
    "a request ends once, as its history says": """
        SELECT r.id FROM reservation_request r LEFT JOIN event e ON e.request_id = r.id AND e.clinic_id = r.clinic_id
           AND e.to_status IN ('approved', 'rejected', 'expired', 'withdrawn', 'superseded')
         WHERE r.clinic_id = %(clinic)s GROUP BY r.id, r.status
        HAVING count(e.id) <> CASE WHEN r.status = 'pending' THEN 0 ELSE 1 END OR bool_or(e.to_status <> r.status)""",
    "an approved request has its one visit, and no other has one": """
        SELECT r.id FROM reservation_request r LEFT JOIN reservation v ON v.request_id = r.id
         WHERE r.clinic_id = %(clinic)s GROUP BY r.id, r.status
        HAVING count(v.id) <> CASE WHEN r.status = 'approved' THEN 1 ELSE 0 END""",
    "a visit to come has its claim, and one that is off has none": """
        SELECT v.id FROM reservation v JOIN time_slot t ON t.id = v.slot_id WHERE v.clinic_id = %(clinic)s
           AND CASE WHEN v.status IN ('confirmed', 'arrived', 'in_progress') THEN t.status <> 'reserved'
                    WHEN v.status IN ('cancelled', 'rescheduled') THEN t.live ELSE false END""",
    "a visit's status is its last event": """
        SELECT v.id FROM reservation v WHERE v.clinic_id = %(clinic)s AND v.status IS DISTINCT FROM (
               SELECT to_status FROM event e WHERE e.clinic_id = v.clinic_id AND e.reservation_id = v.id
                ORDER BY at DESC, id DESC LIMIT 1)""",
    "nobody asks the same doctor twice at once": """
        SELECT max(r.id::text) FROM reservation_request r WHERE r.clinic_id = %(clinic)s AND r.status = 'pending'
           AND r.waits_for = 'doctor' GROUP BY r.patient_id, r.doctor_id HAVING count(*) > 1""",
    "a move waits for a visit that is still to be": """
        SELECT r.id FROM reservation_request r JOIN reservation v ON v.id = r.moves_reservation_id
         WHERE r.clinic_id = %(clinic)s AND r.status = 'pending' AND v.status <> 'confirmed'""",
    "a visit that was moved has the one that took its place, and no other has one": """
        SELECT v.id FROM reservation v LEFT JOIN reservation later ON later.previous_reservation_id = v.id
         WHERE v.clinic_id = %(clinic)s GROUP BY v.id, v.status
        HAVING count(later.id) <> CASE WHEN v.status = 'rescheduled' THEN 1 ELSE 0 END""",
    "a wish is on offer as long as its one request waits": """
        SELECT e.id FROM waitlist_entry e LEFT JOIN reservation_request r ON r.clinic_id = e.clinic_id
           AND r.waitlist_entry_id = e.id AND r.status = 'pending'
         WHERE e.clinic_id = %(clinic)s AND e.status IN ('open', 'offered') GROUP BY e.id, e.status
        HAVING count(r.id) <> CASE WHEN e.status = 'offered' THEN 1 ELSE 0 END""",
    "nobody is offered two times of the list at once, or one twice": """
        SELECT max(r.id::text) FROM reservation_request r WHERE r.clinic_id = %(clinic)s
           AND r.waitlist_entry_id IS NOT NULL AND r.previous_request_id IS NULL
         GROUP BY GROUPING SETS ((r.contact_id), (r.waitlist_entry_id, r.doctor_id, r.requested_time))
        HAVING CASE WHEN GROUPING(r.contact_id) = 0 THEN count(*) FILTER (WHERE r.status = 'pending')
                    ELSE count(*) END > 1""",
    "what is decided is final by its deadline": """
        SELECT r.id FROM reservation_request r WHERE r.clinic_id = %(clinic)s AND r.status = 'pending'
           AND ((r.decision IS NULL) <> (r.decides_at IS NULL) OR r.decides_at > r.expires_at)""",
}
HOLDS = " UNION ALL ".join(
    f"SELECT '{promise.replace(chr(39), chr(39) * 2)}'::text AS promise, broken.*::text FROM ({query}) broken"
    for promise, query in AT_ANY_TIME.items()
)

# As it was handed over, and not when this is asked; it was looked at a few glances of the clock before that.
WAITS = "r.status = 'pending' AND r.decision IS NULL AND r.expires_at > o.handed_at - interval '1 ms' AND r.waits_for"
TRUE_AS_SENT: Mapping[str, str] = {
    "submitted nudge half backup": f"{WAITS} = 'doctor'",
    "proposed offeredlate freed": f"o.purpose NOT LIKE '%%:patient' OR {WAITS} = 'patient'",
    "asked": "r.status = 'pending' AND (r.decision IS NOT NULL OR r.expires_at > moment())",
    "answered": "true",  # whatever has become of the request: who asked wants to read it
    "confirmed": "v.status IN ('confirmed', 'arrived', 'in_progress')",
    "moved": "r.status = 'approved'",
    "rejected declined reasoned": "r.status = 'rejected'",
    "expired unanswered missed": "r.status = 'expired'",
    "withdrawn moveover": "r.status = 'withdrawn'",
    "cancelled calledoff": "v.status = 'cancelled'",
    "delayed": "v.status IN ('confirmed', 'arrived', 'in_progress') AND v.end_time > moment()",
    "reminder": "v.status = 'confirmed' AND v.start_time > moment()",
    "thanks": "v.status = 'completed'",
    "nobody": "EXISTS (SELECT FROM staff_task k WHERE k.id::text = o.about AND k.closed_at IS NULL)",
    "list_over": "EXISTS (SELECT FROM waitlist_entry e WHERE e.id::text = o.about AND e.status = 'ended')",
}
"""By the first word of a message's purpose: what must be so at the moment in which it goes out."""
MAY_BE_SENT = (
    "c.opted_out_at IS NULL AND (NOT %(has_window)s OR c.window_closes_at > moment() OR o.template IS NOT NULL)"
)
UNTRUE = f"""
    SELECT o.purpose, r.status, v.status AS visit, c.opted_out_at FROM (
           SELECT *, split_part(purpose, ':', 1) AS event, nullif(split_part(purpose, ':', 2), '') AS about
             FROM outbound_message WHERE clinic_id = %(clinic)s AND provider_sid = ANY(%(sids)s)
              AND purpose NOT LIKE 'reply:%%' AND purpose NOT LIKE 'close_out:%%') o
      JOIN contact c ON c.clinic_id = o.clinic_id AND c.id = o.contact_id
      LEFT JOIN reservation v ON v.clinic_id = o.clinic_id AND (v.id::text = o.about OR v.request_id::text = o.about)
      LEFT JOIN reservation_request r ON r.clinic_id = o.clinic_id AND r.id = coalesce(o.about_request_id, v.request_id)
     WHERE NOT ({MAY_BE_SENT}) OR NOT coalesce(CASE {
    " ".join(
        f"WHEN o.event IN ('{words.replace(' ', chr(39) + ', ' + chr(39))}') THEN {true}"
        for words, true in TRUE_AS_SENT.items()
    )
} END, false)"""

UNASKED = """
    SELECT r.id, r.booking_reference AS code, step.name, r.created_at, c.id AS reader, o.state,
           c.opted_out_at IS NOT NULL OR %(has_window)s AND c.window_closes_at <= moment() AS out_of_reach
      FROM reservation_request r
     CROSS JOIN LATERAL (VALUES ('submitted', r.created_at, r.doctor_id), ('nudge', r.nudge_at, r.doctor_id),
           ('half', r.half_at, NULL), ('backup', r.backup_at, r.backup_id)) AS step (name, due, doctor)
      LEFT JOIN doctor d ON d.id = step.doctor
      JOIN contact c ON c.clinic_id = r.clinic_id AND (c.phone = d.whatsapp OR d.id IS NULL AND c.id = r.contact_id)
      LEFT JOIN outbound_message o ON o.clinic_id = r.clinic_id AND o.about_request_id = r.id
           AND o.purpose LIKE step.name || ':%%'
     WHERE r.clinic_id = %(clinic)s AND r.status = 'pending' AND r.waits_for = 'doctor' AND r.decision IS NULL
       AND r.expires_at > moment() AND step.due <= %(at)s
       AND coalesce(o.state NOT IN ('sent', 'sending') AND NOT (o.state = 'waiting' AND o.not_before > %(at)s), true)
       AND NOT EXISTS (SELECT FROM outbound_message ahead WHERE ahead.clinic_id = r.clinic_id
                          AND ahead.contact_id = c.id AND ahead.state = 'sending')"""
"""Once all has been sent that was due at that instant: whoever should have been asked or told by then, and was not."""


def look(world: World) -> None:
    """After every step."""
    broken = world.rows(HOLDS)
    assert not broken, broken


def look_at_sent(world: World, sids: Sequence[str], at: datetime) -> None:
    """After all has been sent that was due then: no message contradicts how things stand, and nobody was left out."""
    has_window = world.phones.has_window
    if sids:
        untrue = world.rows(UNTRUE, sids=list(sids), has_window=has_window)
        assert not untrue, f"untrue as it was sent: {untrue}"
    left_out = [row for row in world.rows(UNASKED, has_window=has_window, at=at) if not _is_excused(world, row)]
    assert not left_out, f"not told on the way: {left_out}"


def _is_excused(world: World, row: Any) -> bool:
    """Who cannot be told now; who wanted to hear nothing when it was written down; and what was dropped for that."""
    if row.out_of_reach and row.state == "dropped":
        world.excused.add((row.id, row.name))
    silent = row.state is None and world.silence.held(world.clinic.name_of(row.reader), row.created_at)
    return bool(row.out_of_reach or silent or (row.id, row.name) in world.excused)
