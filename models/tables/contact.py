"""The person behind a WhatsApp address, and the people (or animals) they book for."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index, Text, UniqueConstraint, text
from sqlmodel import Field

from models.base import (
    Kept,
    OfClinic,
    Words,
    between,
    matches,
    of_clinic,
    one_of,
    points,
    preset,
    rule,
    words_fit,
)
from models.tables.clinic import E164, LANGUAGE

PATIENT_KINDS = ("person", "animal")


class Contact(Kept, OfClinic, table=True):
    """One address at one clinic. A person is not their number: the phone may be unknown."""

    __tablename__ = "contact"
    __table_args__ = (
        of_clinic("contact"),
        UniqueConstraint("clinic_id", "address", name="contact_clinic_id_address_key"),
        Index("contact_by_external_id", "clinic_id", "external_user_id"),
        Index("contact_by_phone", "clinic_id", "phone"),
        matches("contact", "phone", E164),
        matches("contact", "language", LANGUAGE),
        rule("contact_address_check", "length(address) BETWEEN 1 AND 140"),
        rule("a_consent_is_complete", "(consent_version IS NULL) = (consent_at IS NULL)"),
        rule(
            "an_erased_contact_is_nobody",
            "erased_at IS NULL OR (address LIKE 'erased:%'"
            " AND num_nonnulls(phone, external_user_id, profile_name, referral) = 0)",
        ),
        words_fit("contact", "profile_name", "referral"),
    )

    address: str = Field(max_length=140)
    phone: str | None = Field(default=None, max_length=16)
    external_user_id: str | None = Field(default=None, max_length=140)
    profile_name: str | None = Field(default=None, sa_type=Words)
    language: str | None = Field(default=None, max_length=35)
    consent_version: str | None = Field(default=None, max_length=32)
    consent_at: datetime | None = Field(default=None)
    # Which message agreed. No foreign key: the proof outlives the message's row.
    consent_message_id: UUID | None = Field(default=None)
    declined_at: datetime | None = Field(default=None)
    opted_out_at: datetime | None = Field(default=None)
    window_closes_at: datetime | None = Field(default=None)
    source_channel: str | None = Field(default=None, max_length=32)
    referral: str | None = Field(default=None, sa_type=Words)
    # What they switched off by word is not sent; what they ask is answered all the same.
    wants_reminders: bool = preset(True)
    wants_confirmations: bool = preset(True)
    wants_updates: bool = preset(True)
    wants_offers: bool = preset(True)
    wants_follow_ups: bool = preset(True)
    erased_at: datetime | None = Field(default=None)  # the address means nobody any more; who writes again is new


class Patient(Kept, OfClinic, table=True):
    """Whom a visit is for. A request keeps its own copy of what it was asked with."""

    __tablename__ = "patient"
    __table_args__ = (
        points("patient", "contact_id", "contact"),
        Index("patient_of_contact", "clinic_id", "contact_id"),
        one_of("patient", "kind", PATIENT_KINDS),
        between("patient", "age_years", 0, 130),
        between("patient", "age_months", 0, 23),
        rule("months_are_of_the_age", "age_months IS NULL OR age_years = age_months / 12"),
        rule("an_animal_has_a_species", "(kind = 'animal') = (species IS NOT NULL)"),
        rule("an_age_was_asked_on_a_day", "age_years IS NULL OR asked_on IS NOT NULL"),
        points("patient", "merged_into", "patient"),
        Index("patient_merged", "clinic_id", "merged_into", postgresql_where=text("merged_into IS NOT NULL")),
        rule("a_merged_patient_is_another", "merged_into IS NULL OR (merged_into <> id AND NOT is_active)"),
        rule(
            "an_erased_patient_is_nobody",
            "erased_at IS NULL OR (name = '' AND NOT is_active AND num_nonnulls(birth_date, age_years, gender, email,"
            " medical_history, current_medications, allergies) = 0)",
        ),
        words_fit("patient", "name", "email", "medical_history", "current_medications", "allergies"),
    )

    contact_id: UUID = Field()
    kind: str = preset("person")
    name: str = Field(sa_type=Words)
    birth_date: date | None = Field(default=None)
    age_years: int | None = Field(default=None)  # months are 0; true on `asked_on`
    age_months: int | None = Field(default=None)  # of who is under two, where months were told
    asked_on: date | None = Field(default=None)
    gender: str | None = Field(default=None, max_length=20)
    species: str | None = Field(default=None, max_length=50)  # "dog", or the contact's own word
    email: str | None = Field(default=None, sa_type=Words)
    preferred_contact_method: str | None = Field(default=None, sa_type=Text)
    medical_history: str | None = Field(default=None, sa_type=Words)
    current_medications: str | None = Field(default=None, sa_type=Words)
    allergies: str | None = Field(default=None, sa_type=Words)
    health_confirmed_on: date | None = Field(default=None)
    is_active: bool = preset(True)
    merged_into: UUID | None = Field(default=None)  # the record that stands for this one, never a merged one itself
    erased_at: datetime | None = Field(default=None)
