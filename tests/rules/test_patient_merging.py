"""Two records of one person: what moves, what stays, and when it cannot be."""

from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from models import patient_search, sql
from models.base import new_id
from models.database import work
from models.events import Actor
from models.facts import Decide, JoinList, Refused, Request, Suits
from models.patient_erasing import erase
from models.patient_merging import alike, merge
from models.patient_parts import Record
from models.patient_records import record
from models.people import persons
from tests.support.house import House

LUIS = "+525522222222"


def merged(house: House, kept: UUID, other: UUID) -> None:
    with work(house.engine, house.clinic_id) as session:
        merge(session, kept, other)


def found(house: House, patient_id: UUID) -> Record:
    with work(house.engine, house.clinic_id) as session:
        got = record(session, patient_id)
    assert got is not None
    return got


def people(house: House, contact: UUID) -> list[str]:
    with work(house.engine, house.clinic_id) as session:
        return [person.name for person in persons(session, contact, house.wall("2026-03-02 09:00").date())]


@pytest.fixture
def twin(house: House, ahmed: UUID, asked: Request) -> UUID:
    """Ana once more, from another phone, with a request that was refused."""
    del asked
    with house.visit(house.contact(LUIS)) as visitor:
        request = visitor.ask(house.wall("2026-03-02 09:30"), "Ana María", intake={"allergies": "nuts"}).request
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(Decide(request.id, "reject", "tap"))
    return request.patient_id


def test_requests_move_and_the_other_record_stands_for_the_one_that_stays(
    house: House, asked: Request, twin: UUID
) -> None:
    merged(house, asked.patient_id, twin)
    got = found(house, twin)
    assert got.about.patient_id == asked.patient_id
    assert (got.about.name, got.about.allergies, got.merged) == ("Ana", "nuts", (twin,))
    assert {request.status for request in got.requests} == {"pending", "rejected"}
    assert {contact.phone for contact in got.contacts} == {"+525511111111", LUIS}
    with work(house.engine, house.clinic_id) as session:
        assert [row.name for row in patient_search.find(session, "maría")] == ["Ana"]


def test_both_phones_know_who_stays(house: House, ana: UUID, asked: Request, twin: UUID) -> None:
    merged(house, asked.patient_id, twin)
    other = house.rows(select(sql.contact.c.id).where(sql.contact.c.phone == LUIS))[0].id
    assert people(house, ana) == people(house, other) == ["Ana"]


def test_whoever_was_merged_before_follows_without_a_chain(house: House, asked: Request, twin: UUID) -> None:
    third = house.add(sql.patient, contact_id=house.contact("+525533333333"), name="A. María")
    merged(house, twin, third)
    merged(house, asked.patient_id, twin)
    rows = house.rows(select(sql.patient.c.id, sql.patient.c.merged_into).order_by(sql.patient.c.id))
    assert {row.id: row.merged_into for row in rows} == {
        asked.patient_id: None, twin: asked.patient_id, third: asked.patient_id
    }  # fmt: skip


def test_two_that_wait_for_the_same_doctor_stay_two(house: House, asked: Request) -> None:
    with house.visit(house.contact(LUIS)) as visitor:
        twin = visitor.ask(house.wall("2026-03-02 09:30"), "Ana María").request
    with pytest.raises(Refused, match="merge-both-wait"):
        merged(house, asked.patient_id, twin.patient_id)
    assert found(house, twin.patient_id).merged == ()


def test_two_wishes_for_the_same_service_stay_two(house: House, ana: UUID, asked: Request) -> None:
    luis = house.contact(LUIS)
    for contact, name in ((ana, "Ana"), (luis, "Ana María")):
        with house.visit(contact) as visitor:
            visitor.hands.carry_out(JoinList("Consultation", None, Suits(), None, name, 34, {}))
    twin = house.rows(select(sql.patient.c.id).where(sql.patient.c.contact_id == luis))[0].id
    with pytest.raises(Refused, match="merge-both-wait"):
        merged(house, asked.patient_id, twin)


def test_a_person_and_a_dog_stay_two(house: House, ana: UUID, asked: Request) -> None:
    luna = house.add(sql.patient, contact_id=ana, name="Luna", kind="animal", species="dog")
    with pytest.raises(Refused, match="merge-kinds"):
        merged(house, asked.patient_id, luna)


def test_nobody_is_merged_with_themselves_or_with_nobody(house: House, asked: Request, twin: UUID) -> None:
    with pytest.raises(Refused, match="merge-same"):
        merged(house, twin, twin)
    with pytest.raises(Refused, match="no-such-patient"):
        merged(house, twin, new_id())
    merged(house, asked.patient_id, twin)
    with pytest.raises(Refused, match="no-such-patient"):
        merged(house, asked.patient_id, twin)


def test_an_age_is_taken_over_whole(house: House, ana: UUID) -> None:
    today = house.wall("2026-03-02 09:00").date()
    born = house.add(sql.patient, contact_id=ana, name="Ana", birth_date=today.replace(year=1990))
    told = house.add(sql.patient, contact_id=ana, name="Ana", age_years=36, asked_on=today)
    bare = house.add(sql.patient, contact_id=ana, name="Ana")
    merged(house, born, told)
    assert (found(house, born).about.birth_date, found(house, born).about.age_years) == (today.replace(year=1990), None)
    merged(house, bare, born)
    assert found(house, bare).about.birth_date == today.replace(year=1990)


def test_whoever_is_merged_is_erased_with_the_one_that_stays(house: House, asked: Request, twin: UUID) -> None:
    merged(house, asked.patient_id, twin)
    with work(house.engine, house.clinic_id) as session:
        done = erase(session, twin, Actor("staff"))
    assert (done.requests, done.contacts) == (2, 2)
    assert [row.name for row in house.rows(select(sql.patient))] == ["", ""]


def test_a_phone_that_a_merged_person_still_uses_stays(house: House, ana: UUID, asked: Request, twin: UUID) -> None:
    zoe = house.add(sql.patient, contact_id=ana, name="Zoe")
    merged(house, twin, asked.patient_id)
    with work(house.engine, house.clinic_id) as session:
        assert erase(session, zoe, Actor("staff")).contacts == 0
    assert people(house, ana) == ["Ana María"]


def test_the_database_refuses_a_record_that_stands_for_itself_or_is_still_active(house: House, asked: Request) -> None:
    for wrong in ({"merged_into": asked.patient_id, "is_active": False}, {"merged_into": asked.patient_id}):
        who = asked.patient_id if len(wrong) == 2 else house.add(sql.patient, contact_id=asked.contact_id, name="Eva")
        with pytest.raises(IntegrityError, match="a_merged_patient_is_another"):
            house.set(sql.patient, who, **wrong)


def test_records_that_may_be_the_same_person_are_found(house: House, ana: UUID, asked: Request, twin: UUID) -> None:
    del twin
    same = house.add(sql.patient, contact_id=house.contact("+525544444444"), name="ANá")
    near = house.add(sql.patient, contact_id=ana, name="Anita")
    with work(house.engine, house.clinic_id) as session:
        assert alike(session, asked.patient_id) == [same, near]
