"""A clinic's own wording of single texts. Before the deploy: what runs does not look at the column."""

from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.execute("ALTER TABLE clinic ADD COLUMN texts jsonb")


def downgrade() -> None:
    """What clinics worded themselves is lost; their files still have it."""
    op.execute("ALTER TABLE clinic DROP COLUMN texts")
