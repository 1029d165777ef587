"""The few questions that cross clinics: which clinic this is, and what is due; they answer with ids only."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import text
from sqlmodel import Session

DueKind = Literal[
    "decision_due",
    "request_expired",
    "hold_expired",
    "message",
    "outbound",
    "close_out",
    "waitlist",
    "takeover_over",
    "person_late",
]
SOURCES = ("due", "close_outs_due", "waitlists_due", "takeovers_due")
"""Functions of the database, each with a limit of its own."""
_DUE = text(" UNION ALL ".join(f"SELECT clinic_id, kind, id FROM {source}(:at_most)" for source in SOURCES))  # noqa: S608


@dataclass(frozen=True)
class Due:
    """What a worker should look at.

    `id` is the row's; of "outbound" and "takeover_over" it is the contact's, of "waitlist" the clinic's.
    """

    clinic_id: UUID
    kind: DueKind
    id: UUID


@dataclass(frozen=True)
class Liveness:
    oldest_unhandled: datetime | None
    last_tick: datetime | None


def clinic_of_number(session: Session, number: str) -> UUID | None:
    """The active clinic that patients reach under this number (E.164)."""
    found: UUID | None = session.connection().scalar(text("SELECT clinic_of_number(:number)"), {"number": number})
    return found


def clinic_of_slug(session: Session, slug: str) -> UUID | None:
    """The clinic of this name in files and addresses, switched off or not."""
    found: UUID | None = session.connection().scalar(text("SELECT clinic_of_slug(:slug)"), {"slug": slug})
    return found


def clinics(session: Session) -> list[UUID]:
    return list(session.connection().scalars(text("SELECT clinics()")))


def due(session: Session, at_most: int) -> list[Due]:
    """What waits for a worker now, oldest first; at most so many of each kind."""
    rows = session.connection().execute(_DUE, {"at_most": at_most})
    return [Due(row.clinic_id, row.kind, row.id) for row in rows]


def liveness(session: Session) -> Liveness:
    row = session.connection().execute(text("SELECT oldest_unhandled, last_tick FROM liveness()")).one()
    return Liveness(row.oldest_unhandled, row.last_tick)
