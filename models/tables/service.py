"""What a doctor offers: its length, price, buffers and seats."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from models.base import Kept, OfClinic, between, matches, one_of, points, preset, rule
from models.tables.clinic import CURRENCY

SERVICE_KINDS = ("standard", "follow_up")
SERVICE_MODES = ("in_person", "video", "phone")


class MedicalService(Kept, OfClinic, table=True):
    """The same name at several doctors is one choice for the patient; a NULL setting falls through."""

    __tablename__ = "medical_service"
    __table_args__ = (
        points("medical_service", "doctor_id", "doctor"),
        UniqueConstraint("clinic_id", "doctor_id", "name", name="medical_service_clinic_id_doctor_id_name_key"),
        Index("service_by_name", "clinic_id", "name", postgresql_where=text("is_active")),
        one_of("medical_service", "kind", SERVICE_KINDS),
        one_of("medical_service", "mode", SERVICE_MODES),
        matches("medical_service", "currency", CURRENCY),
        matches("medical_service", "color", "^#[0-9a-fA-F]{6}$"),
        between("medical_service", "duration", 1, 1_440),
        between("medical_service", "buffer_minutes", 0, 240),
        between("medical_service", "buffer_before_minutes", 0, 240),
        between("medical_service", "minimum_notice_minutes", 0, 525_600),
        between("medical_service", "booking_horizon_days", 1, 730),
        between("medical_service", "cancellation_cutoff_hours", 0, 8_760),
        between("medical_service", "max_patients", 1, 500),
        rule("medical_service_price_check", "price >= 0"),
        rule(
            "medical_service_price_to_check",
            "price_to IS NULL OR (price IS NOT NULL AND price_to >= price)",
        ),
    )

    doctor_id: UUID = Field()
    name: str = Field(max_length=255)
    position: int = preset(0)  # order in the clinic's file
    description: str | None = Field(default=None, max_length=2000)
    duration: int = Field()
    price: Decimal | None = Field(default=None, max_digits=10, decimal_places=2)
    price_to: Decimal | None = Field(default=None, max_digits=10, decimal_places=2)
    currency: str | None = Field(default=None, max_length=3)
    category: str | None = Field(default=None, max_length=100)
    requirements: str | None = Field(default=None, max_length=2000)
    kind: str = preset("standard")
    mode: str = preset("in_person")
    color: str | None = Field(default=None, max_length=7)
    intake: dict[str, Any] | None = Field(default=None, sa_type=JSONB)
    buffer_minutes: int | None = Field(default=None)
    buffer_before_minutes: int | None = Field(default=None)
    approval_required: bool | None = Field(default=None)
    minimum_notice_minutes: int | None = Field(default=None)
    booking_horizon_days: int | None = Field(default=None)
    cancellation_cutoff_hours: int | None = Field(default=None)
    max_patients: int | None = Field(default=None)
    is_active: bool = preset(True)
