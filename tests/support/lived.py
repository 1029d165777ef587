"""Somebody who has said a word of its own in every place that keeps words, and how they are erased."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from sqlalchemy import select

from models import sql, staff_words, takeover
from models.base import new_id
from models.database import work
from models.events import Actor
from models.facts import Attend, Decide, WriteNote
from models.patient_erasing import Erased, erase
from tests.support.front import ANA, RUIZ, Front, front_desk
from tests.support.house import House

STAFF = Actor("staff", new_id(), "Rosa")
CANARIES = (
    "Xantippe", "Quorndale", "zebrafever", "ginkgotea", "penguinallergy", "walrusanswer", "lemurcomment", "ibisnote",
    "orcaprivate", "yakdraft", "5512345678", "gnuwish", "newtphoto", "koalaspoken", "tapirheard", "ocelotlist",
    "bisonhours", "mooseclosed", "emuotherwise",
)  # fmt: skip
OTHERWISE = ANA.replace("+52", "+521")
"""Ana's number as some write it."""


@contextmanager
def desk(house: House) -> Iterator[Front]:
    """Dr. Ruiz answers from her phone."""
    doctor = house.doctor("Dr. Elena Ruiz", whatsapp=RUIZ)
    house.service(doctor)
    house.hours(doctor, "09:00", "17:00")
    with front_desk(house) as front:
        yield front


def is_seen(house: House, ahmed: UUID, request_id: UUID) -> None:
    """The doctor says yes, keeps a note for all and one for herself, and it is over."""
    with house.visit(ahmed) as doctor:
        done = doctor.hands.carry_out(Decide(request_id, "approve", "tap"))
        visit = done.visit.id  # type: ignore[union-attr]  # a yes to an open request confirms it
    house.it_is("2026-03-02 09:10")
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(WriteNote(visit, "treatment", "rest and water"))
        doctor.hands.carry_out(WriteNote(visit, "diagnosis", "seems lonely", private=True))
        doctor.hands.carry_out(Attend(visit, "completed"))


def says(front: Front, *lines: str, person: str = ANA, name: str = "Xantippe Quorndale") -> None:
    for line in lines:
        front.says(person, line, ProfileName=name)
        front.sender.drain()


def asks(front: Front, *, person: str = ANA, name: str = "Xantippe Quorndale", reason: str = "zebrafever") -> str:
    """From hello to a request; its code."""
    says(front, "hi", "Consultation", "1", f"{name}, 34", reason, "allergic: penguinallergy, I take ginkgotea", "send",
         person=person, name=name)  # fmt: skip
    row = front.house.rows(select(sql.request).order_by(sql.request.c.created_at.desc()))[0]
    return str(row.booking_reference)


def patient(front: Front, person: str = ANA) -> UUID:
    rows = front.house.rows(select(sql.patient.c.id).where(sql.patient.c.contact_id == front.contact_id(person)))
    return UUID(str(rows[0].id))


def erased(house: House, patient_id: UUID) -> Erased:
    with work(house.engine, house.clinic_id) as session:
        return erase(session, patient_id, STAFF)


def counts(house: House) -> dict[str, int]:
    tables = (sql.request, sql.visit, sql.event, sql.inbound, sql.outbound, sql.note, sql.rating, sql.question)
    return {table.name: len(house.rows(select(table.c.id))) for table in tables}


def lived(front: Front) -> None:
    """A request with a question, a visit with notes and a rating, a task, a wish; and another request, refused."""
    house = front.house
    code = asks(front)
    says(front, f"{code}? since when, Xantippe", person=RUIZ, name="Elena")
    says(front, "walrusanswer since Monday")
    says(front, f"{code} yes", person=RUIZ, name="Elena")
    front.sender.drain()
    says(front, "today", "pending", person=RUIZ, name="Elena")
    visit = house.rows(select(sql.visit))[0]
    for private, words in ((False, "ibisnote"), (True, "orcaprivate")):
        house.add(
            sql.note, reservation_id=visit.id, doctor_id=visit.doctor_id, author=visit.doctor_id, is_private=private,
            note_type="diagnosis", content=words,
        )  # fmt: skip
    house.add(
        sql.rating, reservation_id=visit.id, doctor_id=visit.doctor_id, contact_id=visit.contact_id, stars=5,
        comment="lemurcomment",
    )  # fmt: skip
    house.add(
        sql.task, kind="not_sent", contact_id=visit.contact_id, closed_at=house.wall("2026-03-02 09:00"),
        closed_by="Rosa", closed_act="called", closed_why="Xantippe was called",
    )  # fmt: skip
    house.set(sql.slot, visit.slot_id, overbook_reason="Xantippe insists")
    house.add(sql.staff_act, act="took_over", subject=visit.contact_id, why="Xantippe wants a person")
    house.passes(days=1)
    second = asks(front, reason="zebrafever again")
    says(front, f"{second} no: Xantippe is to rest", person=RUIZ, name="Elena")
    says(front, "hi", "yakdraft", "person", "newtphoto")
    house.add(
        sql.entry, contact_id=visit.contact_id, patient_id=visit.patient_id, patient_name="Xantippe Quorndale",
        patient_phone=ANA, intake='{"chief_complaint": "gnuwish"}', service_name="Consultation",
        date_to=house.wall("2026-03-20 00:00").date(),
    )  # fmt: skip
    taken_over(front)
    named_by_others(front, visit.doctor_id)


def taken_over(front: Front) -> None:
    """Rosa writes to her and is answered, and gives the chat back."""
    contact = front.contact_id(ANA)
    with work(front.house.engine, front.house.clinic_id) as session:
        staff_words.write(session, front.house.clinic_id, STAFF, contact, "Come today, tapirheard", form_id=new_id())
    front.sender.drain()
    says(front, "koalaspoken, thank you")
    with work(front.house.engine, front.house.clinic_id) as session:
        takeover.hand_back(session, STAFF, contact)
    front.sender.drain()


def named_by_others(front: Front, doctor_id: UUID) -> None:
    """Lists for the doctor that wait and are parked, why her hours changed, and a message whose number nobody knows."""
    house, doctor = front.house, front.contact_id(RUIZ)
    listed = {"contact_id": doctor, "body": "1. KR47 · Xantippe, 34 · ocelotlist"}
    house.add(sql.outbound, purpose="reply:list", not_before=house.wall("2026-03-09 09:00"), **listed)
    house.add(sql.outbound, purpose="reply:parked", state="parked", park_reason="window_closed", **listed)
    day = house.wall("2026-03-12 00:00").date()
    house.exception(doctor_id, "closed", str(day), reason="bisonhours for Xantippe Quorndale")
    house.add(sql.staff_act, act="hours_changed", subject=doctor_id, why="mooseclosed: Xantippe Quorndale is operated")
    house.add(sql.inbound, message_sid="SM99", sender=f"whatsapp:{OTHERWISE}", body="emuotherwise")
