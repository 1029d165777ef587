"""Rosa at the front desk, and what she books and moves herself."""

from datetime import datetime
from typing import Any
from uuid import UUID

from bot.channels.recorder import Recorder
from bot.sender import Sender
from models import sql
from models.database import work
from models.events import Actor
from models.facts import Book, Confirmed, Outcome, Source
from models.staff_booking import book
from tests.support.console import Staff
from tests.support.ends import DOCTOR
from tests.support.house import House

ROSA = Actor("staff", UUID(int=0x205A), "Rosa")


def booking(house: House, start: datetime, name: str = "Luz", source: Source = "phone", **more: Any) -> Book:
    """Of the clinic's first service, unless another is named."""
    rows = house.rows(sql.service.select().order_by(sql.service.c.created_at))
    service = more.pop("service", "Consultation")
    service_id = next(row.id for row in rows if row.name == service)
    return Book(service_id, start, name, source, **more)


def books_all(house: House, *commands: Book) -> tuple[list[Confirmed], list[Outcome]]:
    """In one unit of work."""
    with work(house.engine, house.clinic_id) as session:
        return book(session, house.clinic_id, commands, ROSA, channel="whatsapp")


def books(house: House, start: datetime, name: str = "Luz", source: Source = "phone", **more: Any) -> Confirmed:
    """One visit."""
    booked, _ = books_all(house, booking(house, start, name, source, **more))
    return booked[0]


def of_mornings(house: House, **more: Any) -> UUID:
    """A doctor who is there from nine to twelve; `more` is said of these hours."""
    doctor = house.doctor(whatsapp=DOCTOR)
    house.hours(doctor, "09:00", "12:00", **more)
    house.service(doctor)
    return doctor


def sent(desk: Staff, phone: str) -> list[str]:
    """What WhatsApp was handed for this number, after sending all that is due."""
    sender = Sender(desk.services, chance=lambda: 0.0)
    sender.drain()
    sender.close()
    recorder = desk.services.channels["whatsapp"]
    assert isinstance(recorder, Recorder)
    return [message.say.text for message in recorder.sent if message.to == f"whatsapp:{phone}"]
