"""Days made by hand, row by row, so that every number of a clinic is known before it is asked for."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from sqlalchemy import update

from models import sql
from models.database import work
from tests.support.house import House

CODES = [f"{a}{b}{digits}" for a in "CDFGHJ" for b in "CDFGHJ" for digits in ("22", "33", "44", "66", "77")]
HALF_HOUR = timedelta(minutes=30)


@dataclass
class MadeDays:
    """Ends and times are written as they are said; nothing of it went through a dialog."""

    house: House
    doctor: UUID
    service: UUID
    contact: UUID
    patient: UUID
    numbers: Any = field(default_factory=count)

    def at(self, wall: str) -> datetime:
        return self.house.wall(wall)

    def request(self, asked: str, start: str, status: str, after: float = 10, **more: Any) -> UUID:
        """Asked for on that wall time, ended so many minutes later; by a doctor unless it says otherwise."""
        created, begins = self.at(asked), self.at(start)
        doctor = more.pop("doctor", self.doctor)
        service = more.pop("service", self.service)
        span = {"start_time": begins, "end_time": begins + HALF_HOUR, "status": "released"}
        slot = self.house.add(sql.slot, doctor_id=doctor, service_id=service, **span)
        row = {"contact_id": self.contact, "patient_id": self.patient, "patient_name": "Ana", "slot_id": slot}
        row |= {"doctor_id": doctor, "service_id": service, "requested_time": begins, "created_at": created}
        row |= {"booking_reference": CODES[next(self.numbers) % len(CODES)], "expires_at": created + HALF_HOUR}
        ended = {"decided_by_kind": "system" if status == "expired" else more.pop("by", "doctor")}
        made = self.house.add(sql.request, **(row | more))
        decided = created + timedelta(minutes=after)
        ended |= {"status": status, "decided_at": decided}
        ended |= {"approved_at": decided} if status == "approved" else {}
        with work(self.house.engine, self.house.clinic_id) as session:
            session.execute(update(sql.request).where(sql.request.c.id == made).values(**ended))
        return made

    def visit(self, booked: str, start: str, status: str = "confirmed", **more: Any) -> UUID:
        """A visit that was booked at that wall time, and became what `status` says."""
        request = more.pop("request", None) or self.request(booked, start, "approved", **self._whose(more))
        row = self.house.rows(sql.request.select().where(sql.request.c.id == request))[0]
        begins = self.at(start)
        values = {"status": status, "no_show": status == "no_show"}
        values |= {"completed_at": begins + HALF_HOUR} if status == "completed" else {}
        values |= {"cancelled_at": begins, "cancelled_by_kind": "patient"} if status == "cancelled" else {}
        return self.house.add(
            sql.visit, doctor_id=row.doctor_id, slot_id=row.slot_id, service_id=row.service_id, request_id=request,
            contact_id=row.contact_id, patient_id=row.patient_id, booking_reference=row.booking_reference,
            patient_name="Ana", service_name="Consultation", start_time=begins, end_time=begins + HALF_HOUR,
            duration=30, timezone=self.house.zone, created_at=self.at(booked), **(values | more),
        )  # fmt: skip

    def _whose(self, more: dict[str, Any]) -> dict[str, Any]:
        return {name: more.pop(name) for name in ("doctor", "service", "contact_id", "patient_id") if name in more}

    def tried(self, began: str, *steps: str, contact: UUID | None = None, status: str = "open", **more: Any) -> None:
        """A try to book that was asked these questions."""
        last = self.at(began) + timedelta(minutes=5)
        self.house.add(
            sql.tried, contact_id=contact or self.house.contact(f"+5255{next(self.numbers):08}"), dialog="booking",
            language="en", steps=list(steps), step=steps[-1], status=status, began_at=self.at(began),
            **({"last_at": last} | more),
        )  # fmt: skip

    def written(self, at: str, template: str | None = None) -> None:
        """A message of theirs, and what was said to it, as a template where it says so."""
        number, when = next(self.numbers), self.at(at)
        self.house.add(
            sql.inbound, message_sid=f"SMmade{number}", sender="x", contact_id=self.contact, received_at=when,
            handled_at=when,
        )  # fmt: skip
        said = {"template": template, "state": "read", "handed_at": when}
        self.house.add(sql.outbound, contact_id=self.contact, purpose=f"made:{number}", **said)


def made_days(house: House) -> MadeDays:
    doctor = house.doctor("Dr. Sarah Ahmed")
    contact = house.contact()
    patient = house.add(sql.patient, contact_id=contact, name="Ana")
    return MadeDays(house, doctor, house.service(doctor), contact, patient)
