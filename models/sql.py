"""The tables for Core statements: what is read through them is what the database holds, never what a session kept."""

from typing import Any

from sqlalchemy import ColumnElement, DateTime, Row, Table, func, literal_column, select
from sqlmodel import SQLModel

import models.tables  # noqa: F401 - fills the metadata

_TABLES = SQLModel.metadata.tables

clinic: Table = _TABLES["clinic"]
doctor: Table = _TABLES["doctor"]
service: Table = _TABLES["medical_service"]
rule: Table = _TABLES["availability_rule"]
exception: Table = _TABLES["availability_exception"]
slot: Table = _TABLES["time_slot"]
contact: Table = _TABLES["contact"]
patient: Table = _TABLES["patient"]
conversation: Table = _TABLES["conversation"]
prompt: Table = _TABLES["prompt"]
inbound: Table = _TABLES["inbound_message"]
outbound: Table = _TABLES["outbound_message"]
request: Table = _TABLES["reservation_request"]
question: Table = _TABLES["request_question"]
visit: Table = _TABLES["reservation"]
rating: Table = _TABLES["visit_rating"]
entry: Table = _TABLES["waitlist_entry"]
note: Table = _TABLES["appointment_note"]
event: Table = _TABLES["event"]
consent: Table = _TABLES["consent_record"]
tried: Table = _TABLES["booking_try"]
unavailable: Table = _TABLES["time_unavailable"]
task: Table = _TABLES["staff_task"]
takeover: Table = _TABLES["takeover"]
report: Table = _TABLES["status_report"]
heartbeat: Table = _TABLES["heartbeat"]
content: Table = _TABLES["content_template"]
template: Table = _TABLES["message_template"]
staff_user: Table = _TABLES["staff_user"]
staff_invitation: Table = _TABLES["staff_invitation"]
staff_membership: Table = _TABLES["staff_membership"]
staff_session: Table = _TABLES["staff_session"]
staff_attempt: Table = _TABLES["staff_attempt"]
staff_act: Table = _TABLES["staff_act"]

AnyRow = Row[*tuple[Any, ...]]

# A bare volatile call in a comparison makes Postgres read every row; as a subquery it is asked once.
NOW = select(func.moment(type_=DateTime(timezone=True))).scalar_subquery()


def word(status: str) -> ColumnElement[str]:
    """One of our own words as a literal: with a parameter, a prepared statement cannot use the index that names it."""
    return literal_column(f"'{status}'")


PENDING = request.c.status == word("pending")
ENDED = request.c.status != word("pending")
HELD = slot.c.status == word("held")
NO_SEAT = slot.c.kind != word("seat")
