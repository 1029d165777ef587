"""What changed lately is found in an index: whoever looks at the queue asks every few seconds.

Before the deploy: what runs does not look at any of it. On a busy database each of these locks its table for writing
while it is built, which takes about a second for a million rows.
"""

from alembic import op

revision = "0029"
down_revision = "0028"

INDEXES = {
    "reservation_request_changed": "reservation_request (clinic_id, updated_at)",
    "reservation_changed": "reservation (clinic_id, updated_at)",
    "outbound_message_changed": "outbound_message (clinic_id, updated_at) WHERE about_request_id IS NOT NULL",
    "inbound_message_received": "inbound_message (clinic_id, received_at)",
}


def upgrade() -> None:
    for name, place in INDEXES.items():
        op.execute(f"CREATE INDEX {name} ON {place}")


def downgrade() -> None:
    for name in INDEXES:
        op.execute(f"DROP INDEX {name}")
