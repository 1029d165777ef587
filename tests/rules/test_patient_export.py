"""A copy of everything the clinic keeps of one person: whole, theirs alone, and fit for machines."""

import json
from typing import Any
from uuid import UUID

import pytest

from models import sql
from models.database import work
from models.facts import Request
from models.patient_export import everything
from tests.support import lived
from tests.support.counting import counted
from tests.support.house import House

SECTIONS = {
    "patient", "contacts", "consents", "requests", "questions", "visits", "notes", "ratings", "waiting_list", "history",
    "messages",
}  # fmt: skip


def exported(house: House, *ids: UUID) -> dict[str, Any]:
    with work(house.engine, house.clinic_id) as session, counted(house) as said:
        found = everything(session, ids)
    assert len(said) == 2 + len(SECTIONS)
    return found


@pytest.fixture
def visited(house: House, ahmed: UUID, asked: Request) -> Request:
    lived.is_seen(house, ahmed, asked.id)
    house.add(sql.inbound, message_sid="SM1", sender="x", contact_id=asked.contact_id, body="thank you")
    return asked


def test_everything_of_a_person_is_there_by_name(house: House, visited: Request) -> None:
    found = exported(house, visited.patient_id)
    assert set(found) == SECTIONS | {"format", "made_at", "left_out"}
    assert [row["name"] for row in found["patient"]] == ["Ana"]
    assert [row["phone"] for row in found["contacts"]] == ["+525511111111"]
    assert [(row["code"], row["status"]) for row in found["requests"]] == [(visited.code, "approved")]
    assert [row["start_time"] for row in found["visits"]] == ["2026-03-02T15:00:00+00:00"]
    assert [(row["from"], row["text"]) for row in found["messages"]] == [("person", "thank you")]
    assert [row["to_status"] for row in found["history"]] == ["pending", "approved", "confirmed", "completed"]
    assert json.loads(json.dumps(found)) == found


def test_private_notes_are_left_out_and_counted(house: House, visited: Request) -> None:
    found = exported(house, visited.patient_id)
    assert [row["content"] for row in found["notes"]] == ["rest and water"]
    assert found["left_out"]["private_notes"] == 1


def test_of_a_shared_phone_only_what_is_about_the_person_is_given(house: House, visited: Request) -> None:
    zoe = house.add(sql.patient, contact_id=visited.contact_id, name="Zoe")
    about = {"about_request_id": visited.id, "handed_at": house.wall("2026-03-02 09:00")}
    house.add(sql.outbound, contact_id=visited.contact_id, purpose="one", body="Ana's visit stands", **about)
    found = exported(house, visited.patient_id)
    assert [row["text"] for row in found["messages"]] == ["Ana's visit stands"]
    assert found["left_out"]["messages_of_a_shared_phone"] == 1
    other = exported(house, zoe)
    assert (other["messages"], other["requests"], other["visits"]) == ([], [], [])


def test_nothing_of_anybody_else_is_in_it(house: House, visited: Request) -> None:
    with house.visit(house.contact("+525522222222")) as luis:
        luis.ask(house.wall("2026-03-02 10:00"), "Luis", intake={"chief_complaint": "gazelleknee"})
    assert "gazelleknee" not in json.dumps(exported(house, visited.patient_id))
