"""Steps on the way to a deadline: answering hours, nudges, and who is asked when the doctor does not answer.

Before the deploy: what runs does not look at the columns.
"""

from alembic import op

revision = "0011"
down_revision = "0010"

CLINIC = ("answering_hours jsonb", "nudges boolean DEFAULT true NOT NULL")
REQUEST = ("nudge_at timestamptz", "half_at timestamptz", "backup_at timestamptz", "backup_id uuid")


def upgrade() -> None:
    for column in CLINIC:
        op.execute(f"ALTER TABLE clinic ADD COLUMN {column}")
    op.execute("ALTER TABLE doctor ADD COLUMN backup varchar(63)")
    # At the end of the transaction, since a file may name a doctor who stands below.
    op.execute(
        "ALTER TABLE doctor ADD CONSTRAINT doctor_backup_fkey FOREIGN KEY (clinic_id, backup)"
        " REFERENCES doctor (clinic_id, slug) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED"
    )
    op.execute("ALTER TABLE doctor ADD CONSTRAINT nobody_backs_themselves_up CHECK (backup <> slug)")
    for column in REQUEST:
        op.execute(f"ALTER TABLE reservation_request ADD COLUMN {column}")
    op.execute(
        "ALTER TABLE reservation_request ADD CONSTRAINT reservation_request_backup_id_fkey"
        " FOREIGN KEY (clinic_id, backup_id) REFERENCES doctor (clinic_id, id) ON DELETE RESTRICT"
    )
    op.execute(
        "ALTER TABLE reservation_request ADD CONSTRAINT a_backup_has_its_time"
        " CHECK ((backup_id IS NULL) = (backup_at IS NULL))"
    )


def downgrade() -> None:
    """Steps that were still to come are forgotten; deadlines stay as they are."""
    for column in reversed(REQUEST):
        op.execute(f"ALTER TABLE reservation_request DROP COLUMN {column.split()[0]}")
    op.execute("ALTER TABLE doctor DROP COLUMN backup")
    for column in reversed(CLINIC):
        op.execute(f"ALTER TABLE clinic DROP COLUMN {column.split()[0]}")
