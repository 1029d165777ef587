"""The doctor of one clinic: what patients see, what she decides by, and what her clinic lets her set."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ARRAY, ForeignKeyConstraint, Index, Text, UniqueConstraint, text
from sqlmodel import Field

from models.base import Kept, OfClinic, between, matches, of_clinic, one_of, preset, rule
from models.tables.clinic import E164, SLUG

PRACTICE_TYPES = ("general", "specialist", "clinic")


class Doctor(Kept, OfClinic, table=True):
    """A NULL setting falls through to the clinic; no maximum length is set by default."""

    __tablename__ = "doctor"
    __table_args__ = (
        of_clinic("doctor"),
        UniqueConstraint("clinic_id", "slug", name="doctor_clinic_id_slug_key"),
        # One number is one doctor, else a "yes" from it would be a guess.
        Index(
            "one_doctor_per_number",
            "clinic_id",
            "whatsapp",
            unique=True,
            postgresql_where=text("is_active"),
        ),
        Index("doctor_in_order", "clinic_id", "position"),
        matches("doctor", "slug", SLUG),
        matches("doctor", "whatsapp", E164),
        matches("doctor", "phone", E164),
        ForeignKeyConstraint(
            ["clinic_id", "backup"],
            ["doctor.clinic_id", "doctor.slug"],
            name="doctor_backup_fkey",
            ondelete="RESTRICT",
            deferrable=True,
            initially="DEFERRED",
        ),
        rule("nobody_backs_themselves_up", "backup <> slug"),
        one_of("doctor", "practice_type", PRACTICE_TYPES),
        between("doctor", "minimum_notice_minutes", 0, 525_600),
        between("doctor", "booking_horizon_days", 1, 730),
        between("doctor", "cancellation_cutoff_hours", 0, 8_760),
        between("doctor", "max_appointment_duration", 1, 1_440),
        between("doctor", "buffer_time_minutes", 0, 240),
        between("doctor", "rating_average", 0, 5),
        rule("doctor_rating_count_check", "rating_count >= 0"),
    )

    slug: str = Field(max_length=63)
    name: str = Field(max_length=255)
    position: int = preset(0)
    whatsapp: str | None = Field(default=None, max_length=16)
    phone: str | None = Field(default=None, max_length=16)
    email: str | None = Field(default=None, max_length=255)
    timezone: str | None = Field(default=None, max_length=64)
    # S1's `specialty` is the first of these.
    specialties: list[str] | None = Field(default=None, sa_type=ARRAY(Text))
    languages: list[str] | None = Field(default=None, sa_type=ARRAY(Text))
    qualifications: list[str] | None = Field(default=None, sa_type=ARRAY(Text))
    bio: str | None = Field(default=None, max_length=4000)
    photo_url: str | None = Field(default=None, max_length=500)
    letterhead_url: str | None = Field(default=None, max_length=500)
    medical_license: str | None = Field(default=None, max_length=50)
    practice_type: str | None = Field(default=None, sa_type=Text)
    is_verified: bool = preset(True)
    is_accepting_patients: bool = preset(True)

    appointment_approval_required: bool = preset(True)
    max_appointment_duration: int | None = Field(default=None)
    buffer_time_minutes: int | None = Field(default=None)
    minimum_notice_minutes: int | None = Field(default=None)
    booking_horizon_days: int | None = Field(default=None)
    cancellation_cutoff_hours: int | None = Field(default=None)
    cancellation_policy: str | None = Field(default=None, max_length=2000)
    rating_average: Decimal | None = Field(default=None, max_digits=3, decimal_places=2)
    rating_count: int = preset(0)

    # Only for clinics whose enrolment asks for a one-time code.
    enrolled_at: datetime | None = Field(default=None)
    enrolment_code_hash: str | None = Field(default=None, max_length=128)
    enrolment_code_ends_at: datetime | None = Field(default=None)
    # The provider's id of the person who enrolled: a number may change hands.
    enrolled_as: str | None = Field(default=None, max_length=140)
    enrolment_tries: int = preset(0)
    closed_out_on: date | None = Field(default=None)  # the last day whose visits she was asked about
    # Who is asked when she does not answer: another doctor of the clinic, by slug.
    backup: str | None = Field(default=None, max_length=63)
    is_active: bool = preset(True)
