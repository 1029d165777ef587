"""What the database holds of a clinic, as the same parts that a file has."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, Table, select
from sqlmodel import Session

from bot.clinic_file.key import Key
from bot.clinic_file.parts import ClinicPart, DoctorPart, Part, by_date, columns, in_order
from bot.clinic_file.sections import AVAILABILITY, CLINIC, DOCTOR, EXCEPTION, SERVICE
from models import sql

MAY_BE_NONE = frozenset({"breaks", "reminders"})
Found = dict[UUID, list[tuple[Part, RowMapping]]]


def stored(session: Session, clinic_id: UUID) -> ClinicPart | None:
    """The clinic with everything in it, what is switched off too; None where there is none of this id."""
    head = session.execute(select(sql.clinic).where(sql.clinic.c.id == clinic_id)).mappings().first()
    if head is None:
        return None
    clinic = ClinicPart(taken(head, CLINIC), "clinic", clinic_id, head["is_active"])
    services, ranges, exceptions = (
        of_doctors(session, clinic_id, table, keys)
        for table, keys in ((sql.service, SERVICE), (sql.rule, AVAILABILITY), (sql.exception, EXCEPTION))
    )
    for row in rows(session, clinic_id, sql.doctor, "position"):
        hers = DoctorPart({**taken(row, DOCTOR), "position": row["position"]}, "", row["id"], row["is_active"])
        hers.services = [placed(part, service) for part, service in services[row["id"]]]
        hers.services.sort(key=lambda part: (part.row["position"], part.id))
        hers.ranges = sorted(with_services(ranges[row["id"]], hers.services), key=lambda part: in_order(part.row))
        hers.exceptions = sorted((part for part, _ in exceptions[row["id"]]), key=lambda part: by_date(part.row))
        clinic.doctors.append(hers)
    return clinic


def rows(session: Session, clinic_id: UUID, table: Table, *order: str) -> list[RowMapping]:
    found = select(table).where(table.c.clinic_id == clinic_id).order_by(*(table.c[name] for name in order), table.c.id)
    return list(session.execute(found).mappings())


def of_doctors(session: Session, clinic_id: UUID, table: Table, keys: tuple[Key, ...]) -> Found:
    found: Found = defaultdict(list)
    for row in rows(session, clinic_id, table):
        found[row["doctor_id"]].append((Part(taken(row, keys), "", row["id"], row["is_active"]), row))
    return found


def taken(row: RowMapping, keys: tuple[Key, ...]) -> dict[str, Any]:
    """The columns that a file speaks of; an empty list or table says as little as none, but for
    breaks and reminders, of which there may be none.
    """
    said = {column: row[column] for column in columns(keys) if column in row}
    return {
        column: None if value in ([], {}) and column not in MAY_BE_NONE else value for column, value in said.items()
    }


def placed(part: Part, row: RowMapping) -> Part:
    return replace(part, row={**part.row, "position": row["position"]})


def with_services(ranges: list[tuple[Part, RowMapping]], services: list[Part]) -> list[Part]:
    """Ranges with names instead of keys; what is shown of an active one leaves out services that are switched off."""
    names = {service.id: service.row["name"] for service in services}
    offered = {service.row["name"] for service in services if service.active}
    found = []
    for part, row in ranges:
        every = sorted(names[key] for key in row["service_ids"] or [])
        shown = [name for name in every if name in offered]
        void = bool(every) and not shown
        said = {"day_of_week": row["day_of_week"], **part.row, "services": every or None}
        if not part.active or void or shown == every:
            found.append(replace(part, row=said, active=part.active and not void, void=part.active and void))
        else:
            found.append(replace(part, row={**said, "services": shown}, whole=said))
    return found
