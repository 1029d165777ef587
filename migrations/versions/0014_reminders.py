"""When patients are reminded, the hours in which nobody is, and what each person wants to hear of.

Before the deploy: what runs does not look at the columns.
"""

from alembic import op

revision = "0014"
down_revision = "0013"

CLINIC = """
    ALTER TABLE clinic
        ADD COLUMN reminders int[] DEFAULT '{1440,120}' NOT NULL,
        ADD COLUMN quiet_from time DEFAULT '21:00' NOT NULL,
        ADD COLUMN quiet_to time DEFAULT '08:00' NOT NULL,
        ADD CONSTRAINT clinic_reminders_check
            CHECK (cardinality(reminders) <= 5 AND 10 <= ALL (reminders) AND 20160 >= ALL (reminders)),
        ADD CONSTRAINT an_hour_a_day_is_not_quiet
            CHECK (quiet_from = quiet_to OR (quiet_from < quiet_to AND quiet_to - quiet_from <= interval '23 hours')
                   OR quiet_from - quiet_to >= interval '1 hour')
"""
CONTACT = """
    ALTER TABLE contact
        ADD COLUMN wants_confirmations boolean DEFAULT true NOT NULL,
        ADD COLUMN wants_updates boolean DEFAULT true NOT NULL
"""


def upgrade() -> None:
    op.execute(CLINIC)
    op.execute(CONTACT)


def downgrade() -> None:
    """What clinics chose is lost, their files still have it; so is what people had switched off."""
    op.execute("ALTER TABLE contact DROP COLUMN wants_updates, DROP COLUMN wants_confirmations")
    op.execute("ALTER TABLE clinic DROP COLUMN quiet_to, DROP COLUMN quiet_from, DROP COLUMN reminders")
