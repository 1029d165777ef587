"""What a stuck person had said so far, with the task of whoever takes over. Before the deploy: what runs skips it."""

from alembic import op

revision = "0010"
down_revision = "0009"

DRAFT = """
    ALTER TABLE staff_task
        ADD COLUMN draft text,
        ADD COLUMN last_message_id uuid,
        ADD CONSTRAINT staff_task_words_fit CHECK (greatest(length(draft)) <= 65536),
        ADD CONSTRAINT staff_task_last_message_id_fkey FOREIGN KEY (clinic_id, last_message_id)
            REFERENCES inbound_message (clinic_id, id) ON DELETE RESTRICT
"""


def upgrade() -> None:
    op.execute(DRAFT)


def downgrade() -> None:
    """Copies of drafts are lost; the conversations still have them."""
    op.execute("ALTER TABLE staff_task DROP COLUMN draft, DROP COLUMN last_message_id")
