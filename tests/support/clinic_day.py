"""A Monday morning at the sample clinic, for pictures: weeks behind it, chats of today, requests that wait."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from pathlib import Path
from random import Random
from uuid import UUID

from sqlalchemy import select

from bot.clinic_file.loading import load
from bot.demo.cast import SAMPLE
from models import sql
from models.database import make_engine
from tests.support.front import Front, front_desk
from tests.support.house import House
from tests.support.made_days import MadeDays

MORNING = "2027-03-01 10:02"
AHMED, ANA, MARY, LUIS, INES = "+971501234567", "+525512345678", "+525511112222", "+525587654321", "+525599990000"
COMING = (
    ("+525533330001", "Omar Haddad", "Tuesday at 9:30"),
    ("+525533330002", "Elisa Prado", "Wednesday at 10"),
    ("+525533330003", "Tomás Ibarra", "Thursday at 11:30"),
    ("+525533330004", "Noor Rahman", "Friday at 9"),
)
WEEKS = 4
STEPS = ("welcome", "doctor", "slot", "who", "reason", "details", "sure")


@dataclass(frozen=True)
class ClinicDay:
    """The clinic, and the rows that its pages are about; `request` waits for Dr. Ahmed, `chat` for a person."""

    house: House
    request: UUID
    chat: UUID
    patient: UUID


@contextmanager
def clinic_day(url: str) -> Iterator[ClinicDay]:
    """Fills a migrated, empty database whose clock can be moved."""
    engine = make_engine(url)
    clinic_id = load(engine, Path(SAMPLE).read_text(encoding="utf-8")).clinic_id
    engine.dispose()
    house = House(url, clinic_id=clinic_id, stands=True)
    try:
        house.it_is(MORNING)
        house.set(sql.clinic, undo_seconds=0)  # no worker runs here that would make a decision final
        weeks_behind(house)
        with front_desk(house) as front:
            today(front)
        yield ClinicDay(house, *_rows(house))
    finally:
        house.close()


def weeks_behind(house: House) -> None:
    """Four weeks, the same in every run: some come, some do not, some requests expire, some people give up."""
    chance, today, numbers = Random(7), house.wall(MORNING), count()
    doctors = house.rows(select(sql.doctor).order_by(sql.doctor.c.position))
    contact = house.contact("+525500000000")
    patient = house.add(sql.patient, contact_id=contact, name="Pilar Soto")
    for number in range(WEEKS * 7, 0, -1):
        day = (today - timedelta(days=number)).date()
        if day.weekday() < 5:
            doctor = doctors[number % len(doctors)]
            service = house.rows(select(sql.service.c.id).where(sql.service.c.doctor_id == doctor.id))[0].id
            made = MadeDays(house, doctor.id, service, contact, patient, numbers)
            one_day(made, f"{day}", chance)


def one_day(made: MadeDays, day: str, chance: Random) -> None:
    for hour in chance.sample(range(9, 17), 4):
        status = chance.choices(("completed", "no_show", "cancelled"), (8, 1, 1))[0]
        booked, start = f"{day} 08:{hour:02}", f"{day} {hour:02}:00"
        request = made.request(booked, start, "approved", after=chance.randint(1, 25))
        made.visit(booked, start, status, request=request)
        made.tried(booked, *STEPS, status="sent", request_id=request)
        made.written(booked, template=chance.choice((None, "card.en", "confirmed.es")))
    made.request(f"{day} {chance.randint(12, 18)}:10", f"{day} 17:30", "expired", after=30)
    made.request(f"{day} 10:20", f"{day} 18:30", "rejected", after=chance.randint(2, 18))
    for minute in range(chance.randint(2, 4)):
        made.tried(f"{day} 11:{minute:02}", *STEPS[: chance.randint(1, len(STEPS))])


def today(front: Front) -> None:
    """A few have visits this week; Mary and Luis wait for an answer; Inés wants a person."""
    booked = ((ANA, "Ana Gómez", "today at 11:30"), *COMING)
    for phone, name, when in booked:
        asks(front, phone, name, "palpitations since Monday", "2", when)
        says(front, AHMED, "Sarah", f"{newest(front)} yes")
    front.house.passes(minutes=2)
    asks(front, MARY, "Mary Okafor", "check-up after surgery", "2", "today at 12:30")
    front.house.passes(minutes=6)
    asks(front, LUIS, "Luis Pérez", "results of my last test", "2", "Wednesday at 11")
    says(front, INES, "Inés Duarte", "hi", "Consultation", "my mother is 84 and cannot climb stairs", "person")
    front.house.passes(minutes=3)


def newest(front: Front) -> str:
    """The code of the last request."""
    r = sql.request.c
    return str(
        front.house.rows(select(r.booking_reference).order_by(r.created_at.desc()).limit(1))[0].booking_reference
    )


def asks(front: Front, phone: str, name: str, reason: str, doctor: str, time: str) -> None:
    says(front, phone, name, "hi", "Consultation", doctor, time, f"{name}, 41", reason, "skip", "send")


def says(front: Front, phone: str, name: str, *lines: str) -> None:
    for line in lines:
        front.says(phone, line, ProfileName=name)
        front.sender.drain()


def _rows(house: House) -> tuple[UUID, UUID, UUID]:
    r, c = sql.request.c, sql.contact.c
    request = house.rows(select(r.id, r.patient_id).where(r.status == "pending").order_by(r.created_at))[0]
    return request.id, house.rows(select(c.id).where(c.phone == INES))[0].id, request.patient_id
