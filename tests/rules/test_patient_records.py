"""One record per person: what it shows to whom, and how it is found."""

from uuid import UUID

import pytest
from sqlalchemy import insert

from models import patient_search, sql
from models.base import new_id
from models.database import work
from models.facts import Consent, Request
from models.patient_parts import Record, Sight
from models.patient_records import ALL, record
from models.patient_search import FoundPatient
from tests.support import lived
from tests.support.counting import counted
from tests.support.ends import DOCTOR
from tests.support.house import House


def found(house: House, words: str, doctor_id: UUID | None = None) -> list[FoundPatient]:
    with work(house.engine, house.clinic_id) as session:
        return patient_search.find(session, words, doctor_id)


def names(house: House, words: str, doctor_id: UUID | None = None) -> list[str]:
    return [row.name for row in found(house, words, doctor_id)]


def seen(house: House, patient_id: UUID, sight: Sight = ALL) -> Record | None:
    with work(house.engine, house.clinic_id) as session:
        return record(session, patient_id, sight)


def doctor_of(house: House) -> UUID:
    return UUID(str(house.rows(sql.doctor.select().where(sql.doctor.c.whatsapp == DOCTOR))[0].id))


@pytest.fixture
def visited(house: House, ahmed: UUID, asked: Request) -> UUID:
    """Ana was seen by Dr Ahmed, who kept a note for all and one for herself."""
    lived.is_seen(house, ahmed, asked.id)
    return asked.patient_id


def test_a_record_has_contacts_requests_visits_notes_and_consents(house: House, ana: UUID, visited: UUID) -> None:
    with house.visit(ana) as visitor:
        visitor.hands.do(Consent("1", "en", given=True), None)
        visitor.hands.do(Consent("1", "en", given=False), None)
    got = seen(house, visited)
    assert got is not None
    assert (got.about.name, got.about.age_years) == ("Ana", 34)
    assert [(contact.phone, contact.shared) for contact in got.contacts] == [("+525511111111", 0)]
    assert [(asked.status, asked.doctor) for asked in got.requests] == [("approved", "Dr. Sarah Ahmed")]
    assert [(visit.status, visit.is_coming) for visit in got.visits] == [("completed", False)]
    assert [(note.content, note.private) for note in got.notes] == [("rest and water", False)]
    assert got.hidden_notes == 1
    assert [agreed.given for agreed in got.consents] == [False, True]


def test_a_private_note_is_for_the_doctor_who_wrote_it(house: House, visited: UUID) -> None:
    other = house.doctor("Dr Other")
    own = seen(house, visited, Sight(doctor_of(house), notes=True))
    assert own is not None
    assert {note.content for note in own.notes} == {"rest and water", "seems lonely"}
    assert seen(house, visited, Sight(other, notes=True)) is None
    house.add(
        sql.note, reservation_id=own.visits[0].reservation_id, doctor_id=doctor_of(house), author=other,
        is_private=True, note_type="diagnosis", content="a colleague's own",
    )  # fmt: skip
    again = seen(house, visited, Sight(doctor_of(house), notes=True))
    assert again is not None
    assert "a colleague's own" not in {note.content for note in again.notes}


def test_who_may_read_no_notes_is_told_how_many_there_are(house: House, visited: UUID) -> None:
    got = seen(house, visited, Sight(notes=False))
    assert got is not None
    assert (got.notes, got.hidden_notes) == ((), 2)


def test_the_others_of_the_same_phone_are_named(house: House, ana: UUID, visited: UUID) -> None:
    house.add(sql.patient, contact_id=ana, name="Zoe")
    got = seen(house, visited)
    assert got is not None
    assert [other.name for other in got.others] == ["Zoe"]
    assert got.contacts[0].shared == 1


@pytest.mark.parametrize("words", ["Ana", "ana", "+52 55 1111 1111", "5511111111", "1111111", "+5215511111111"])
@pytest.mark.usefixtures("asked")
def test_a_patient_is_found_by_name_or_phone_however_they_are_written(house: House, words: str) -> None:
    assert names(house, words) == ["Ana"]


def test_a_patient_is_found_by_the_code_of_a_request_or_visit(house: House, asked: Request) -> None:
    assert names(house, asked.code) == names(house, asked.code.lower()) == ["Ana"]


@pytest.mark.parametrize("words", ["gómez josé", "JOSE", "Gomez"])
def test_accents_and_the_order_of_names_do_not_matter(house: House, ana: UUID, words: str) -> None:
    house.add(sql.patient, contact_id=ana, name="José Gómez Ruiz")
    assert names(house, words) == ["José Gómez Ruiz"]


@pytest.mark.parametrize("words", ["%", "_na", "' OR 1=1 --", "\\", "a\0b", "x" * 5000, "1111", "نور", "☃"])
@pytest.mark.usefixtures("asked")
def test_strange_words_find_nobody(house: House, words: str) -> None:
    assert names(house, words) == []


@pytest.mark.usefixtures("asked")
def test_without_words_the_newest_are_listed(house: House) -> None:
    house.add(sql.patient, contact_id=house.contact("+525599999999"), name="Zoe")
    assert names(house, "  ") == ["Zoe", "Ana"]


@pytest.mark.usefixtures("asked")
def test_a_doctor_finds_her_own_patients_only(house: House) -> None:
    other = house.doctor("Dr Other")
    assert names(house, "Ana", doctor_of(house)) == names(house, "", doctor_of(house)) == ["Ana"]
    assert names(house, "Ana", other) == names(house, "", other) == []


@pytest.mark.usefixtures("ana")
def test_a_search_is_one_statement_with_few_rows_and_a_record_seven(house: House, visited: UUID) -> None:
    contact = house.contact("+525599999999")
    rows = [
        {"clinic_id": house.clinic_id, "id": new_id(), "contact_id": contact, "name": f"Ana {n}"} for n in range(80)
    ]
    with work(house.engine, house.clinic_id) as session:
        session.execute(insert(sql.patient), rows)
    with work(house.engine, house.clinic_id) as session, counted(house) as said:
        assert len(patient_search.find(session, "ana")) == patient_search.SHOWN
        assert len(said) == 1
        record(session, visited)
        assert len(said) == 1 + 7
