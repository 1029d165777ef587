"""Whom a clinic treats, the kind of an animal, and ages in months. Before the deploy: what runs asks for none of it."""

from alembic import op

revision = "0013"
down_revision = "0012"

PATIENT = """
    ALTER TABLE patient
        ADD COLUMN age_months int,
        ADD CONSTRAINT patient_age_months_check CHECK (age_months BETWEEN 0 AND 23),
        ADD CONSTRAINT months_are_of_the_age CHECK (age_months IS NULL OR age_years = age_months / 12),
        ADD CONSTRAINT an_animal_has_a_species CHECK ((kind = 'animal') = (species IS NOT NULL))
"""
REQUEST = """
    ALTER TABLE reservation_request
        ADD COLUMN patient_age_months int,
        ADD COLUMN patient_species varchar(50),
        ADD CONSTRAINT reservation_request_patient_age_months_check CHECK (patient_age_months BETWEEN 0 AND 23)
"""
CLINIC = """
    ALTER TABLE clinic
        ADD COLUMN treats text DEFAULT 'people' NOT NULL,
        ADD CONSTRAINT clinic_treats_check CHECK (treats IN ('people', 'animals', 'both'))
"""


def upgrade() -> None:
    for changes in (PATIENT, REQUEST, CLINIC):
        op.execute(changes)


def downgrade() -> None:
    """Months and what an animal is on its requests are lost; a clinic's file still says whom it treats."""
    op.execute("ALTER TABLE clinic DROP COLUMN treats")
    op.execute("ALTER TABLE reservation_request DROP COLUMN patient_species, DROP COLUMN patient_age_months")
    op.execute("ALTER TABLE patient DROP CONSTRAINT an_animal_has_a_species")
    op.execute("ALTER TABLE patient DROP COLUMN age_months")
