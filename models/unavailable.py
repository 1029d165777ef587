"""Writes down which times were asked for and not to be had, in the transaction of the message that asked."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from models import sql
from models.base import new_id
from models.facts import Unavailable
from models.walltime import from_sunday


def note(session: Session, clinic_id: UUID, contact_id: UUID, found: Iterable[Unavailable]) -> None:
    """Each counts once a day and person, however often it is asked for. One statement."""
    rows = [
        {
            "clinic_id": clinic_id,
            "id": new_id(),
            "contact_id": contact_id,
            "service_name": each.service,
            "doctor_id": each.doctor_id,
            "weekday": None if each.weekday is None else from_sunday(each.weekday),
            "part_of_day": each.part,
        }
        for each in dict.fromkeys(found)
    ]
    session.execute(insert(sql.unavailable).values(rows).on_conflict_do_nothing())
