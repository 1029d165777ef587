"""Patients in the console: found without a word in an address, each record whole, copies, erasing and merging."""

import json
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import insert, select

from bot.console import say
from models import sql
from models.base import new_id
from models.database import work
from models.facts import Decide, Request
from models.patient_export import _sections
from tests.support.canaries import kept
from tests.support.console import Staff, console
from tests.support.counting import counted
from tests.support.ends import DOCTOR
from tests.support.house import House
from tests.support.staff import books


@pytest.fixture
def owner(house: House, asked: Request) -> Staff:
    del asked
    return console(house, "owner")


def text_of(person: Staff, path: str) -> str:
    answered = person.get(path)
    assert answered.status_code == 200, answered.get_data(as_text=True)
    return answered.get_data(as_text=True)


def acts(house: House) -> list[tuple[str, UUID | None]]:
    return [(row.act, row.subject) for row in house.rows(select(sql.staff_act).order_by(sql.staff_act.c.id))]


def doctor_of(house: House) -> UUID:
    return UUID(str(house.rows(sql.doctor.select().where(sql.doctor.c.whatsapp == DOCTOR))[0].id))


def test_what_was_looked_for_is_in_no_address(owner: Staff, asked: Request) -> None:
    answered = owner.post("/patients", {"words": "ana"})
    page = answered.get_data(as_text=True)
    assert answered.status_code == 200
    assert f"/patients/{asked.patient_id}" in page
    assert 'value="ana"' in page
    from_the_queue = owner.post("/patients", {"find": "ana"}).get_data(as_text=True)
    assert f"/patients/{asked.patient_id}" in from_the_queue
    assert "Nobody was found" in owner.post("/patients", {"words": "nobody at all"}).get_data(as_text=True)


def test_a_record_shows_a_patients_words_as_words(house: House, owner: Staff, ana: UUID) -> None:
    evil = house.add(sql.patient, contact_id=ana, name="<script>alert(1)</script>", allergies="<b>nuts</b>")
    page = text_of(owner, f"/patients/{evil}")
    assert "<script>alert" not in page
    assert "&lt;b&gt;nuts&lt;/b&gt;" in page


def test_who_came_in_without_a_number_has_none_and_no_chat(house: House, owner: Staff) -> None:
    luz = books(house, house.wall("2026-03-02 09:30"), "Luz", "walk_in").request
    page = text_of(owner, f"/patients/{luz.patient_id}")
    assert "None was given" in page
    assert "hidden by WhatsApp" not in page
    assert f"/chats/{luz.contact_id}" not in page


def test_a_doctor_sees_her_own_patients_only(house: House, asked: Request) -> None:
    own = console(house, "doctor", doctor_id=doctor_of(house))
    other = console(house, "doctor", doctor_id=house.doctor("Dr Other"))
    assert own.get(f"/patients/{asked.patient_id}").status_code == 200
    assert other.get(f"/patients/{asked.patient_id}").status_code == 404
    assert str(asked.patient_id) not in other.post("/patients", {"words": "Ana"}).get_data(as_text=True)
    assert str(asked.patient_id) in own.post("/patients", {"words": asked.code}).get_data(as_text=True)


def test_an_auditor_reads_and_changes_nothing(house: House, asked: Request) -> None:
    auditor = console(house, "auditor")
    assert auditor.post("/patients", {"words": "Ana"}).status_code == 200
    assert auditor.get(f"/patients/{asked.patient_id}").status_code == 200
    assert auditor.get(f"/patients/{asked.patient_id}/erase").status_code == 403


def test_a_page_costs_the_same_however_many_there_are(house: House, owner: Staff) -> None:
    with counted(house) as few:
        owner.get("/patients")
    contact = house.contact("+525599999999")
    rows = [
        {"clinic_id": house.clinic_id, "id": new_id(), "contact_id": contact, "name": f"Eva {n}"} for n in range(60)
    ]
    with work(house.engine, house.clinic_id) as session:
        session.execute(insert(sql.patient), rows)
    with counted(house) as many:
        owner.get("/patients")
    assert len(many) == len(few)


def test_a_copy_is_for_machines_and_says_what_each_name_means(house: House, owner: Staff, asked: Request) -> None:
    answered = owner.post(f"/patients/{asked.patient_id}/copy", {"kind": "json"})
    assert answered.headers["Content-Disposition"] == 'attachment; filename="patient.json"'
    copied: dict[str, Any] = json.loads(answered.get_data(as_text=True))
    assert [row["name"] for row in copied["patient"]] == ["Ana"]
    names = {name for rows in copied.values() if isinstance(rows, list) for row in rows for name in row}
    assert names == set(copied["fields"])
    assert acts(house) == [("patient_copied_json", asked.patient_id)]


def test_a_copy_can_be_read(house: House, owner: Staff, asked: Request) -> None:
    house.add(sql.inbound, message_sid="SM1", sender="x", contact_id=asked.contact_id, body="<i>thank you</i>")
    answered = owner.post(f"/patients/{asked.patient_id}/copy", {"kind": "html"})
    page = answered.get_data(as_text=True)
    assert "&lt;i&gt;thank you&lt;/i&gt;" in page
    assert asked.code in page
    assert "style=" not in page


def test_an_unknown_kind_of_copy_is_no_copy(house: House, owner: Staff, asked: Request) -> None:
    assert owner.post(f"/patients/{asked.patient_id}/copy", {"kind": "exe"}).status_code == 400
    assert acts(house) == []


@pytest.mark.parametrize("language", say.languages())
def test_every_name_in_a_copy_is_explained(language: str) -> None:
    names = {str(column.key) for query in _sections([new_id()]).values() for column in query.selected_columns}
    lacking = [name for name in names if not say.bundle_of(language).has_message(f"copied-{name.replace('_', '-')}")]
    assert lacking == []


@pytest.mark.parametrize("path", ["copy", "erase", "merge"])
def test_what_matters_asks_for_the_password_once_more(house: House, owner: Staff, asked: Request, path: str) -> None:
    house.passes(minutes=6)
    answered = owner.get(f"/patients/{asked.patient_id}/{path}")
    assert answered.status_code == 303
    assert "/console/-/again" in answered.location
    assert owner.post(f"/patients/{asked.patient_id}/{path}", {"kind": "json", "sure": "yes"}).status_code == 303
    assert acts(house) == []
    assert "Ana" in str(house.rows(select(sql.patient.c.name)))


def test_erasing_says_what_goes_and_what_stays_and_wants_a_tick(house: House, owner: Staff, asked: Request) -> None:
    path = f"/patients/{asked.patient_id}/erase"
    page = text_of(owner, path)
    assert "The open request is withdrawn" in page
    assert "the box was not ticked" in owner.follows(owner.post(path))
    assert kept(house.url, ["Ana"])
    assert "that were withdrawn: 1" in owner.follows(owner.post(path, {"sure": "yes"}))
    assert [row.name for row in house.rows(select(sql.patient.c.name))] == [""]
    assert acts(house) == [("patient_erased", asked.patient_id)]
    assert "(erased)" in text_of(owner, "/patients")


def test_with_a_visit_to_come_nobody_is_erased(house: House, ahmed: UUID, asked: Request) -> None:
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(Decide(asked.id, "approve", "tap"))
    owner, path = console(house, "owner"), f"/patients/{asked.patient_id}/erase"
    assert f"{asked.code} still to come" in text_of(owner, path)
    assert f"{asked.code} still to come" in owner.follows(owner.post(path, {"sure": "yes"}))
    assert acts(house) == []


def test_two_records_are_seen_side_by_side_before_they_are_one(house: House, owner: Staff, asked: Request) -> None:
    twin = house.add(sql.patient, contact_id=house.contact("+525522222222"), name="Ana María", allergies="nuts")
    page = owner.post(f"/patients/{asked.patient_id}/merge", {"words": "maría"}).get_data(as_text=True)
    path = f"/patients/{asked.patient_id}/merge/{twin}"
    assert path in page
    preview = text_of(owner, path)
    assert "nuts" in preview
    assert f"/patients/{twin}/merge/{asked.patient_id}" in preview
    assert "one now" in owner.follows(owner.post(path))
    assert acts(house) == [("patients_merged", asked.patient_id)]
    assert owner.get(f"/patients/{twin}").location.endswith(f"/patients/{asked.patient_id}")
    assert owner.get(path).status_code == 404


def test_records_that_cannot_be_one_stay_two_and_say_why(house: House, owner: Staff, asked: Request) -> None:
    luna = house.add(sql.patient, contact_id=asked.contact_id, name="Luna", kind="animal", species="dog")
    said = owner.follows(owner.post(f"/patients/{asked.patient_id}/merge/{luna}"))
    assert "A person and an animal" in said
    assert acts(house) == []


@pytest.mark.parametrize("path", ["", "/copy", "/erase", "/merge"])
def test_nobody_has_no_page(owner: Staff, path: str) -> None:
    assert owner.get(f"/patients/{new_id()}{path}").status_code == 404


def test_the_pages_speak_spanish_to_who_speaks_it(house: House, asked: Request) -> None:
    luisa = console(house, "owner", language="es")
    assert "Lo que se va para siempre" in text_of(luisa, f"/patients/{asked.patient_id}/erase")


def test_a_phone_that_nobody_is_booked_for_is_erased_too(house: House, owner: Staff) -> None:
    stranger = house.contact("+525577777777")
    house.add(sql.inbound, message_sid="SM1", sender="x", contact_id=stranger, body="zebrafever")
    path = f"/patients/phones/{stranger}"
    assert path in owner.post("/patients", {"words": "5577777777"}).get_data(as_text=True)
    assert "one message" in text_of(owner, path)
    assert "the box was not ticked" in owner.follows(owner.post(path))
    assert "The chat is erased" in owner.follows(owner.post(path, {"sure": "yes"}))
    assert kept(house.url, ["zebrafever", "5577777777"]) == {}
    assert acts(house) == [("chat_erased", stranger)]
    assert owner.get(path).status_code == 404


def test_whose_phone_is_on_file_is_erased_by_their_record(owner: Staff, asked: Request) -> None:
    assert owner.get(f"/patients/phones/{asked.contact_id}").status_code == 404
