"""Carries the steps of a loading out, inside the caller's transaction."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import insert, null, update
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Session

from bot.clinic_file.difference import Step
from bot.clinic_file.parts import Row
from models import sql

TABLES = {
    "clinic": sql.clinic,
    "doctor": sql.doctor,
    "service": sql.service,
    "range": sql.rule,
    "exception": sql.exception,
}


def carry_out(session: Session, clinic_id: UUID, steps: list[Step]) -> None:
    """Switches off first: what goes must not stand in the way of what comes to the same hour, name or number."""
    for step in steps:
        if step.verb == "off":
            change(session, clinic_id, step, {"is_active": False})
    for step in steps:
        if step.table == "doctor" and step.verb in {"changed", "back"} and "whatsapp" in step.row:
            change(session, clinic_id, step, {"whatsapp": None})  # two doctors may have changed numbers with each other
    for step in steps:
        if step.verb == "added":
            session.execute(insert(TABLES[step.table]).values(**new_row(clinic_id, step)))
        elif step.verb == "changed":
            change(session, clinic_id, step, stored_row(step))
        elif step.verb == "back":
            change(session, clinic_id, step, {**stored_row(step), "is_active": True})


def change(session: Session, clinic_id: UUID, step: Step, row: Row) -> None:
    table = TABLES[step.table]
    mine = [table.c.id == step.id]
    if step.table != "clinic":
        mine.append(table.c.clinic_id == clinic_id)
    session.execute(update(table).where(*mine).values(**row))


def new_row(clinic_id: UUID, step: Step) -> Row:
    keys: Row = {"id": step.id} if step.table == "clinic" else {"clinic_id": clinic_id, "id": step.id}
    if step.table in {"service", "range", "exception"}:
        keys["doctor_id"] = step.doctor_id
    return {**keys, **stored_row(step)}


def stored_row(step: Step) -> Row:
    """Ranges name their services by key; an absent table is NULL and not JSON's null."""
    table = TABLES[step.table]
    return {
        column: stored_value(table.c[column].type, value) for column, value in step.row.items() if column in table.c
    }


def stored_value(kind: Any, value: Any) -> Any:
    return null() if value is None and isinstance(kind, JSONB) else value
