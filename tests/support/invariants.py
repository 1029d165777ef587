"""What must never be true of a database, whatever happened to it: each query names a promise and finds who broke it."""

from sqlalchemy import Engine, text

BROKEN = {
    "I1 a session has no more people than seats": """
        SELECT session.id FROM time_slot session
          JOIN time_slot seat ON seat.session_id = session.id AND seat.kind = 'seat'
           AND seat.status IN ('held', 'pending_approval', 'reserved')
         WHERE session.kind = 'session' GROUP BY session.id, session.max_reservations
        HAVING count(*) > session.max_reservations""",
    "I1 a claim has one open request or one standing visit, never more": """
        SELECT claimed.slot_id FROM (
               SELECT slot_id FROM reservation_request WHERE status = 'pending'
                UNION ALL SELECT slot_id FROM reservation WHERE status NOT IN ('cancelled', 'rescheduled')) claimed
         GROUP BY claimed.slot_id HAVING count(*) > 1""",
    "I2 a session counts its seats": """
        SELECT session.id FROM time_slot session
         WHERE session.kind = 'session' AND session.current_reservations <> (
               SELECT count(*) FROM time_slot seat WHERE seat.session_id = session.id AND seat.kind = 'seat'
                  AND seat.status IN ('held', 'pending_approval', 'reserved'))""",
    "I2 an open request has its claim, a standing visit too": """
        SELECT r.id FROM reservation_request r JOIN time_slot t ON t.id = r.slot_id
         WHERE r.status = 'pending' AND (t.status <> 'pending_approval' OR t.expires_at <> r.expires_at)
         UNION ALL
        SELECT v.id FROM reservation v JOIN time_slot t ON t.id = v.slot_id
         WHERE v.status IN ('confirmed', 'arrived', 'in_progress') AND t.status <> 'reserved'""",
    "I2 a claim that waits for approval has its request": """
        SELECT t.id FROM time_slot t WHERE t.status = 'pending_approval' AND NOT EXISTS (
               SELECT FROM reservation_request r WHERE r.slot_id = t.id AND r.status = 'pending')""",
    "I3 no doctor is in two places": """
        SELECT a.id FROM time_slot a JOIN time_slot b
            ON b.doctor_id = a.doctor_id AND b.id > a.id AND a.kind <> 'seat' AND b.kind <> 'seat' AND a.live AND b.live
           AND a.start_time < b.end_time AND b.start_time < a.end_time
         WHERE a.overbook_reason IS NULL AND b.overbook_reason IS NULL
           AND a.moves_slot_id IS DISTINCT FROM b.id AND b.moves_slot_id IS DISTINCT FROM a.id""",
    "I3 what an overbooked claim leaves to others is theirs": """
        SELECT t.id FROM time_slot t WHERE t.live AND t.kind <> 'seat' AND t.overbook_reason IS NOT NULL
           AND NOT t.shared <@ coalesce((
               SELECT range_agg(o.busy) FROM time_slot o
                WHERE o.doctor_id = t.doctor_id AND o.id <> t.id AND o.live AND o.kind <> 'seat'), '{}')""",
    "I4 a request ends once, as its history says": """
        SELECT r.id FROM reservation_request r
          LEFT JOIN event e ON e.request_id = r.id
           AND e.to_status IN ('approved', 'rejected', 'expired', 'withdrawn', 'superseded')
         GROUP BY r.id, r.status
        HAVING count(e.id) <> CASE WHEN r.status = 'pending' THEN 0 ELSE 1 END
            OR bool_or(e.to_status <> r.status)""",
    "I4 only an approved request has a visit, and it has one": """
        SELECT r.id FROM reservation_request r LEFT JOIN reservation v ON v.request_id = r.id
         GROUP BY r.id, r.status HAVING count(v.id) <> CASE WHEN r.status = 'approved' THEN 1 ELSE 0 END""",
    "I4 no request expires before its deadline": """
        SELECT r.id FROM reservation_request r WHERE r.status = 'expired' AND r.decided_at < r.expires_at""",
    "I5 each visit's status is its last event": """
        SELECT v.id FROM reservation v WHERE v.status IS DISTINCT FROM (
               SELECT to_status FROM event e WHERE e.reservation_id = v.id ORDER BY at DESC, id DESC LIMIT 1)""",
    "I5 a request begins with an event": """
        SELECT r.id FROM reservation_request r WHERE NOT EXISTS (
               SELECT FROM event e WHERE e.request_id = r.id AND e.from_status IS NULL AND e.to_status = 'pending')""",
    "I7 only a standing visit has an open request to move it": """
        SELECT r.id FROM reservation_request r JOIN reservation v ON v.id = r.moves_reservation_id
         WHERE r.status = 'pending' AND v.status <> 'confirmed'""",
    "I7 a moved visit has one in its place, moved once more": """
        SELECT old.id FROM reservation old LEFT JOIN reservation new ON new.previous_reservation_id = old.id
         WHERE (old.status = 'rescheduled') <> (new.id IS NOT NULL)
            OR new.reschedule_count <> old.reschedule_count + 1""",
    "I8 a wish is offered while a request of it is open, and only then": """
        SELECT e.id FROM waitlist_entry e WHERE e.status IN ('open', 'offered') AND (e.status = 'offered') <> EXISTS (
               SELECT FROM reservation_request r WHERE r.waitlist_entry_id = e.id AND r.status = 'pending')""",
    "I6 a message that was answered counts as handled": """
        SELECT m.id FROM inbound_message m JOIN outbound_message o
            ON o.clinic_id = m.clinic_id AND o.purpose = 'reply:' || m.message_sid
         WHERE m.handled_at IS NULL AND m.failed_at IS NULL""",
}


def broken(engine: Engine) -> list[str]:
    """The promises that do not hold, for an engine of the owner (`as_program=False`), who sees every clinic."""
    with engine.connect() as connection:
        return [promise for promise, query in BROKEN.items() if connection.execute(text(query)).first() is not None]
