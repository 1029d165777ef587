"""What happened to a request or a visit: who changed it, when, from what, to what, and why."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, Text, text
from sqlmodel import Field

from models.base import OfClinic, Words, at_once, of_clinic, one_of, points, rule, words_fit

ACTOR_KINDS = ("doctor", "backup", "staff", "patient", "rule", "system")


class Event(OfClinic, table=True):
    """Append-only: a trigger refuses everybody, but to forget why, with the person it was about."""

    __tablename__ = "event"
    __table_args__ = (
        of_clinic("event"),
        points("event", "request_id", "reservation_request"),
        points("event", "reservation_id", "reservation"),
        one_of("event", "subject_kind", ("request", "visit")),
        one_of("event", "actor_kind", ACTOR_KINDS),
        rule(
            "an_event_has_its_subject",
            "(subject_kind = 'request') = (request_id IS NOT NULL)"
            " AND (subject_kind = 'visit') = (reservation_id IS NOT NULL)",
        ),
        # A request ends once; a second end, from whatever race, cannot even be written down.
        Index(
            "one_end_per_request",
            "clinic_id",
            "request_id",
            unique=True,
            postgresql_where=text(
                "to_status IN ('approved', 'rejected', 'expired', 'withdrawn', 'superseded')"
                " AND subject_kind = 'request'"
            ),
        ),
        Index("event_of_request", "clinic_id", "request_id", "at"),
        Index("event_of_visit", "clinic_id", "reservation_id", "at"),
        words_fit("event", "why"),
    )

    subject_kind: str = Field(sa_type=Text)
    request_id: UUID | None = Field(default=None)
    reservation_id: UUID | None = Field(default=None)
    from_status: str | None = Field(default=None, sa_type=Text)
    to_status: str = Field(sa_type=Text)
    actor_kind: str = Field(sa_type=Text)
    actor_id: UUID | None = Field(default=None)
    why: str | None = Field(default=None, sa_type=Words)
    at: datetime = at_once()
