"""Every address of the console with ids that exist, so that whatever is added later is walked by the same tests."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from flask import Flask
from sqlalchemy import Table, select
from werkzeug.routing import Rule

from bot.console import door
from bot.console.guard import Right
from bot.console.rights import SAFE
from models import sql
from tests.support.house import House

# Under these names routes take ids; each is the first row of its table.
TABLES: Mapping[str, Table] = {
    "request_id": sql.request,
    "reservation_id": sql.visit,
    "contact_id": sql.contact,
    "patient_id": sql.patient,
    "other_id": sql.patient,
    "doctor_id": sql.doctor,
    "task_id": sql.task,
    "service_id": sql.service,
    "staff_id": sql.staff_membership,
    "rule_id": sql.rule,
    "exception_id": sql.exception,
    "entry_id": sql.entry,
}
# What is no id: a value that exists whatever the clinic.
WORDS = {"day": date(2026, 3, 2).isoformat(), "filename": "none", "name": "none", "code": "KR47"}
WORDS |= {"group": "reach", "language": "es", "key": "menu-what"}
PLACE = re.compile(r"<(?:(?P<kind>[^:<>]+):)?(?P<name>[^<>]+)>")


@dataclass(frozen=True)
class Route:
    """One rule and one method of it."""

    rule: Rule
    method: str
    right: Right

    @property
    def of_clinic(self) -> bool:
        return "clinic" in self.rule.arguments

    @property
    def unsafe(self) -> bool:
        return self.method not in SAFE

    def __str__(self) -> str:
        return f"{self.method} {self.rule.rule}"


def routes(app: Flask) -> Iterator[Route]:
    """All that ask for a right."""
    for rule in door.rules(app):
        right = door.right_of(app, rule.endpoint)
        if right is not None:
            yield from (Route(rule, method, right) for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}))


def samples(house: House) -> dict[str, str]:
    """By parameter, the id of a row of this clinic; an unknown parameter has to be added above."""
    found = {}
    for name, table in TABLES.items():
        column = table.c.staff_user_id if name == "staff_id" else table.c.id
        rows = house.rows(select(column.label("id")).order_by(table.c.id).limit(1))
        found[name] = str(rows[0].id if rows else UUID(int=0))
    newest = select(sql.contact.c.id).order_by(sql.contact.c.id.desc()).limit(1)
    found["stranger_id"] = str(house.rows(newest)[0].id)  # whom nobody has booked for
    return found | WORDS | {"session_id": found["request_id"]}  # nobody's session


def address(route: Route, slug: str, ids: Mapping[str, str]) -> str:
    """The rule with its places filled in."""
    return PLACE.sub(lambda place: slug if place["name"] == "clinic" else ids[place["name"]], route.rule.rule)
