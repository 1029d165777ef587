"""Who books the days that are for emergencies only. Before the deploy: what runs asks for none of it."""

from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.execute("""
        ALTER TABLE clinic
            ADD COLUMN emergency_days text DEFAULT 'staff' NOT NULL,
            ADD CONSTRAINT clinic_emergency_days_check CHECK (emergency_days IN ('staff', 'urgent'))
    """)


def downgrade() -> None:
    """A clinic's file still says it."""
    op.execute("ALTER TABLE clinic DROP COLUMN emergency_days")
