"""A clinic built row by row for tests of the booking core: doctors, hours, people, and a clock."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Table, insert, select, update
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from bot import clock
from models import sql
from models.base import new_id
from models.database import make_engine, work
from models.facts import Confirmed, Consent, FreeTime, Held, Hold, Offer, Outcome, Submit, Submitted
from models.hands import Hands
from models.view import View

MEXICO = ZoneInfo("America/Mexico_City")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")  # as the table counts them


@dataclass
class Visitor:
    """One contact in one unit of work."""

    session: Session
    view: View
    hands: Hands

    def times(self, service: str = "Consultation", **wish: Any) -> list[FreeTime]:
        return list(self.view.times(self.offers(service), **wish))

    def offers(self, service: str = "Consultation") -> tuple[Offer, ...]:
        return tuple(offer for offer in self.view.offers() if offer.service == service)

    def hold(self, start: datetime, service: str = "Consultation", instead_of: Held | None = None) -> Held:
        offer = self.offers(service)[0]
        held = self.hands.do(Hold(offer.service_id, offer.doctor_id, start), instead_of)
        assert isinstance(held, Held)
        return held

    def submit(self, held: Held, name: str = "Ana", **more: Any) -> Outcome:
        return self.hands.carry_out(Submit(held, None, name, more.pop("age", 34), more.pop("intake", {}), **more))

    def ask(self, start: datetime, name: str = "Ana", service: str = "Consultation", **more: Any) -> Submitted:
        outcome = self.submit(self.hold(start, service), name, **more)
        assert isinstance(outcome, Submitted)
        return outcome

    def book(self, start: datetime, service: str = "Consultation") -> Confirmed:
        """Where no approval is needed."""
        outcome = self.submit(self.hold(start, service))
        assert isinstance(outcome, Confirmed)
        return outcome


@dataclass
class House:
    """A clinic of its own database; every method is a unit of work, instants are UTC unless they are wall times."""

    url: str
    zone: str = "America/Mexico_City"
    clinic_id: UUID = field(default_factory=new_id)
    stands: bool = False  # built by another process

    def __post_init__(self) -> None:
        self.engine = make_engine(self.url)
        self.owner = make_engine(self.url, as_program=False, poolclass=NullPool)
        if not self.stands:
            self._build()

    def _build(self) -> None:
        row: dict[str, Any] = {"slug": "sol", "name": "Clínica Sol", "whatsapp": "+14155238886", "timezone": self.zone}
        row |= {"languages": ["en", "es"], "emergency_number": "911", "phone": "+525555550100"}
        self.add(sql.clinic, id=self.clinic_id, minimum_notice_minutes=0, **row)

    def close(self) -> None:
        self.engine.dispose()

    def wall(self, text: str, zone: str | None = None) -> datetime:
        """`2026-03-02 09:00` on the clinic's wall, as an instant."""
        return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone or self.zone)).astimezone(UTC)

    def it_is(self, text: str) -> datetime:
        instant = self.wall(text)
        with self.owner.begin() as connection:
            clock.set_to(connection, instant)
        return instant

    def passes(self, **length: float) -> None:
        with self.owner.begin() as connection:
            clock.move(connection, timedelta(**length))

    def add(self, table: Table, **row: Any) -> UUID:
        key = row.setdefault("id", new_id())
        if table is not sql.clinic:
            row["clinic_id"] = self.clinic_id
        with work(self.engine, self.clinic_id) as session:
            session.execute(insert(table).values(**row))
        return UUID(str(key))

    def set(self, table: Table, key: UUID | None = None, **values: Any) -> None:
        with work(self.engine, self.clinic_id) as session:
            session.execute(update(table).where(table.c.id == (key or self.clinic_id)).values(**values))

    def set_rules(self, doctor: UUID, **values: Any) -> None:
        with work(self.engine, self.clinic_id) as session:
            session.execute(update(sql.rule).where(sql.rule.c.doctor_id == doctor).values(**values))

    def doctor(self, name: str = "Dr. Sarah Ahmed", whatsapp: str | None = None, **more: Any) -> UUID:
        slug = "".join(letter for letter in name.lower() if letter.isalpha())
        return self.add(sql.doctor, slug=slug, name=name, whatsapp=whatsapp, **more)

    def service(self, doctor: UUID, name: str = "Consultation", duration: int = 30, **more: Any) -> UUID:
        return self.add(sql.service, doctor_id=doctor, name=name, duration=duration, **more)

    def hours(self, doctor: UUID, start: str, end: str, days: tuple[str, ...] = WEEKDAYS, **more: Any) -> None:
        span = {"start_time": time.fromisoformat(start), "end_time": time.fromisoformat(end)}
        for day in days:
            self.add(sql.rule, doctor_id=doctor, day_of_week=DAYS.index(day), **span, **more)

    def exception(self, doctor: UUID, kind: str, first: str, last: str | None = None, **more: Any) -> None:
        days = {"date_from": date.fromisoformat(first), "date_to": date.fromisoformat(last or first)}
        times = {name: time.fromisoformat(more.pop(name)) for name in ("start_time", "end_time") if name in more}
        self.add(sql.exception, doctor_id=doctor, kind=kind, **days, **times, **more)

    def contact(self, phone: str = "+525512345678") -> UUID:
        contact = self.add(sql.contact, address=f"whatsapp:{phone}", phone=phone, source_channel="whatsapp")
        self.add(sql.conversation, contact_id=contact)
        return contact

    @contextmanager
    def visit(self, contact: UUID, *, locked: bool = True, message: UUID | None = None) -> Iterator[Visitor]:
        """One message of this contact, with their conversation locked as a message locks it."""
        with work(self.engine, self.clinic_id) as session:
            own = select(sql.conversation.c.id).where(sql.conversation.c.contact_id == contact)
            session.execute(own.with_for_update(key_share=True) if locked else own)
            view = View(session, contact)
            yield Visitor(session, view, Hands(session, view, message or new_id()))

    def rows(self, statement: Any) -> list[Any]:
        with work(self.engine, self.clinic_id) as session:
            return list(session.execute(statement).all())

    def agrees(self, contact: UUID) -> None:
        with self.visit(contact) as ana:
            ana.hands.do(Consent("1", "en", given=True), None)


def walls(times: list[FreeTime]) -> list[str]:
    """How a list of times looks on the doctor's wall."""
    return [f"{free.start.astimezone(ZoneInfo(free.timezone)):%m-%d %H:%M}" for free in times]
