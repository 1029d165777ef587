"""How long a patient has to answer an offer. Before the deploy: what runs does not look at the column."""

from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    op.execute("""
        ALTER TABLE clinic ADD COLUMN patient_answer_minutes int DEFAULT 30 NOT NULL,
          ADD CONSTRAINT clinic_patient_answer_minutes_check CHECK (patient_answer_minutes BETWEEN 1 AND 10080)""")


def downgrade() -> None:
    """What clinics chose is lost; their files still have it."""
    op.execute("ALTER TABLE clinic DROP COLUMN patient_answer_minutes")
