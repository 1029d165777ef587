"""Tries to book are looked for by their phone too: whether somebody who gave up came back.

Before the deploy: an index, and nothing that runs minds it.
"""

from alembic import op

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    op.execute("CREATE INDEX booking_try_of_contact ON booking_try (clinic_id, contact_id, began_at)")


def downgrade() -> None:
    op.execute("DROP INDEX booking_try_of_contact")
