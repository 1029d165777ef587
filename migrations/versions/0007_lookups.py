"""The few questions that cross clinics, answered with ids only, by a role that may read just those columns."""

from collections.abc import Iterable

from alembic import op

from migrations.isolation import hide_from_lookup, show_to_lookup
from migrations.roles import lend_role, return_role

revision = "0007"
down_revision = "0006"

SEEN = {
    "clinic": "id, slug, whatsapp, is_active",
    "time_slot": "clinic_id, id, status, expires_at",
    "reservation_request": "clinic_id, id, status, expires_at, decision, decides_at",
    "inbound_message": "clinic_id, id, sender, seq, received_at, not_before, handled_at, failed_at",
    "outbound_message": "clinic_id, contact_id, state, not_before, queue_number, lease_ends_at",
}

# pg_temp stands last: left out it would be searched first, and a caller's temporary table read instead of ours.
SAFELY = "SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp"

FUNCTIONS = {
    "clinic_of_number(text)": f"""
        CREATE FUNCTION clinic_of_number(number text) RETURNS uuid LANGUAGE sql STABLE {SAFELY} AS $$
          SELECT id FROM clinic WHERE whatsapp = number AND is_active
        $$""",
    "clinic_of_slug(text)": f"""
        CREATE FUNCTION clinic_of_slug(wanted text) RETURNS uuid LANGUAGE sql STABLE {SAFELY} AS $$
          SELECT id FROM clinic WHERE slug = wanted
        $$""",
    "clinics()": f"""
        CREATE FUNCTION clinics() RETURNS SETOF uuid LANGUAGE sql STABLE {SAFELY} AS $$
          SELECT id FROM clinic ORDER BY slug
        $$""",
    # Each kind has its own limit, so a backlog of one does not starve another. A person's messages are run in
    # their order, so only the oldest open one of a sender is named; two seconds leave the webhook its turn. One
    # that was tried three times is still named until failed_at is set: its worker may have died on the apology.
    # What stands behind a row in flight, or behind one that waits for its next try, cannot go out and is not named:
    # one person's long queue would otherwise hide everybody else's.
    # A request that is decided but may be taken back no longer expires.
    "due(int)": f"""
        CREATE FUNCTION due(at_most int) RETURNS TABLE (clinic_id uuid, kind text, id uuid)
        LANGUAGE sql VOLATILE ROWS 20 {SAFELY} AS $$
          (SELECT r.clinic_id, 'decision_due', r.id FROM reservation_request r
            WHERE r.status = 'pending' AND r.decides_at <= (SELECT moment())
            ORDER BY r.decides_at LIMIT at_most)
          UNION ALL
          (SELECT r.clinic_id, 'request_expired', r.id FROM reservation_request r
            WHERE r.status = 'pending' AND r.expires_at <= (SELECT moment()) AND r.decision IS NULL
            ORDER BY r.expires_at LIMIT at_most)
          UNION ALL
          (SELECT s.clinic_id, 'hold_expired', s.id FROM time_slot s
            WHERE s.status = 'held'
              AND s.expires_at <= (SELECT moment())
            ORDER BY s.expires_at LIMIT at_most)
          UNION ALL
          (SELECT m.clinic_id, 'message', m.id FROM inbound_message m
            WHERE m.handled_at IS NULL AND m.failed_at IS NULL
              AND m.received_at <= (SELECT moment()) - interval '2 seconds'
              AND (m.not_before IS NULL OR m.not_before <= (SELECT moment()))
              AND NOT EXISTS (SELECT FROM inbound_message older
                               WHERE older.clinic_id = m.clinic_id AND older.sender = m.sender
                                 AND older.seq < m.seq AND older.handled_at IS NULL AND older.failed_at IS NULL)
            ORDER BY m.received_at LIMIT at_most)
          UNION ALL
          (SELECT DISTINCT waits.clinic_id, 'outbound', waits.contact_id FROM (
             (SELECT o.clinic_id, o.contact_id FROM outbound_message o
               WHERE o.state = 'sending' AND o.lease_ends_at <= (SELECT moment())
               ORDER BY o.lease_ends_at LIMIT at_most)
             UNION ALL
             (SELECT o.clinic_id, o.contact_id FROM outbound_message o
               WHERE o.state = 'waiting' AND o.not_before <= (SELECT moment())
                 AND NOT EXISTS (SELECT FROM outbound_message ahead
                                  WHERE ahead.clinic_id = o.clinic_id AND ahead.contact_id = o.contact_id
                                    AND (ahead.state = 'sending' OR (ahead.state = 'waiting'
                                         AND ahead.queue_number < o.queue_number
                                         AND ahead.not_before > (SELECT moment()))))
               ORDER BY o.not_before LIMIT at_most)) waits)
        $$""",
    "liveness()": f"""
        CREATE FUNCTION liveness() RETURNS TABLE (oldest_unhandled timestamptz, last_tick timestamptz)
        LANGUAGE sql STABLE {SAFELY} AS $$
          SELECT (SELECT min(received_at) FROM inbound_message WHERE handled_at IS NULL AND failed_at IS NULL),
                 (SELECT max(ticked_at) FROM heartbeat)
        $$""",
}


def upgrade() -> None:
    for table, columns in SEEN.items():
        show_to_lookup(table, columns)
    op.execute("GRANT SELECT (ticked_at) ON heartbeat TO antesala_lookup")
    for function, definition in FUNCTIONS.items():
        op.execute(definition)
        op.execute(f"REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC")
        op.execute(f"GRANT EXECUTE ON FUNCTION {function} TO antesala_app")
    hand_over(f"ALTER FUNCTION {function} OWNER TO antesala_lookup" for function in FUNCTIONS)


def hand_over(statements: Iterable[str]) -> None:
    """A plain owner may give a function only to a role that it can become and that may create in the schema."""
    lend_role("antesala_lookup")
    op.execute("GRANT CREATE ON SCHEMA public TO antesala_lookup")
    for statement in statements:
        op.execute(statement)
    op.execute("REVOKE CREATE ON SCHEMA public FROM antesala_lookup")
    return_role("antesala_lookup")


def downgrade() -> None:
    hand_over(f"DROP FUNCTION {function}" for function in FUNCTIONS)
    op.execute("REVOKE SELECT (ticked_at) ON heartbeat FROM antesala_lookup")
    for table, columns in SEEN.items():
        hide_from_lookup(table, columns)
