"""The cast: Clínica Sol with Dr. Ahmed and Dr. Ruiz, and Ana who writes to it on a Monday morning."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

from models.facts import Clinic, Contact, Offer, Person

MONDAY = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
"""Eight in the morning in Mexico City."""
ZONE = "America/Mexico_City"
ASKED = frozenset(
    {"chief_complaint", "symptoms", "medical_history", "current_medications", "allergies", "urgency_level"}
)
CLINIC = Clinic(
    id=UUID(int=0xC0), slug="sol", name="Clínica Sol", timezone=ZONE, language="en", languages=("en", "es"),
    emergency_number="911", crisis_line="988", phone="+525555550100", address="Calle Sol 1",
    request_expiry_minutes=30, hold_minutes=10, asked=ASKED, required=frozenset({"chief_complaint"}),
)  # fmt: skip
AHMED, RUIZ = UUID(int=0xA1), UUID(int=0xA2)


def offer(service: str = "Consultation", doctor: str = "Dr. Sarah Ahmed", number: int = 1, **changes: object) -> Offer:
    """A service of Dr. Ahmed unless it says otherwise; `number` makes its id."""
    known = {"Dr. Sarah Ahmed": (AHMED, 1), "Dr. Luis Ruiz": (RUIZ, 2)}
    doctor_id, position = known[doctor]
    plain = Offer(
        UUID(int=0x500 + number), service, doctor_id, doctor, position, "Cardiology", ZONE, 30, Decimal("200.00"), None,
        "USD", "Bring earlier test results.", None, True, ASKED, frozenset({"chief_complaint"}),
    )  # fmt: skip
    return replace(plain, **changes)  # type: ignore[arg-type]  # the fields of an Offer, checked by its own tests


CONSULTATION = offer()
WITH_RUIZ = offer(doctor="Dr. Luis Ruiz", number=2, price=Decimal("150.00"), specialty="General medicine")
CLEANING = offer("Dental cleaning", "Dr. Luis Ruiz", 3, requirements=None)


def contact(**changes: object) -> Contact:
    """Ana, who has never written before."""
    new = Contact(
        UUID(int=0xAA), UUID(int=0xAB), "whatsapp:+525512345678", "+525512345678", "Ana", "en", language_chosen=False,
        consent_version=None, declined=False, opted_out=False, doctor_id=None,
    )  # fmt: skip
    return replace(new, **changes)  # type: ignore[arg-type]  # the fields of a Contact


ANA = Person(UUID(int=0xA0), "Ana Gómez", 34, allergies="penicillin")
