"""What the rows of a clinic tell: the claim, the request, the visit and their history, as short words."""

from dataclasses import dataclass

from sqlalchemy import text

from tests.support.opened import owner

CLAIMS = "SELECT status FROM time_slot ORDER BY id"
REQUESTS = "SELECT status FROM reservation_request ORDER BY id"
VISITS = "SELECT status FROM reservation ORDER BY id"
EVENTS = """
    SELECT concat_ws(' ', subject_kind, coalesce(from_status || ' ->', 'becomes'), to_status, 'by', actor_kind)
      FROM event ORDER BY at, id"""
# Requests whose rows in two tables disagree about doctor, service, time or code.
TORN = """
    SELECT r.booking_reference
      FROM reservation_request r
      JOIN time_slot t ON t.clinic_id = r.clinic_id AND t.id = r.slot_id
      LEFT JOIN reservation v ON v.clinic_id = r.clinic_id AND v.request_id = r.id
     WHERE (r.doctor_id, r.service_id, r.requested_time) IS DISTINCT FROM (t.doctor_id, t.service_id, t.start_time)
        OR (r.status = 'pending' AND t.expires_at IS DISTINCT FROM r.expires_at)
        OR (v.id IS NOT NULL AND (v.doctor_id, v.slot_id, v.service_id, v.booking_reference)
            IS DISTINCT FROM (r.doctor_id, r.slot_id, r.service_id, r.booking_reference))
        OR (v.id IS NOT NULL AND (v.start_time, v.end_time) IS DISTINCT FROM (t.start_time, t.end_time))"""


@dataclass(frozen=True)
class Story:
    claims: list[str]
    requests: list[str]
    visits: list[str]
    events: list[str]


def story(url: str) -> Story:
    """Every clinic's rows, oldest first; fails if two tables disagree about the same request."""
    with owner(url) as connection:
        assert list(connection.scalars(text(TORN))) == []
        told = (list(connection.scalars(text(query))) for query in (CLAIMS, REQUESTS, VISITS, EVENTS))
        return Story(*told)
