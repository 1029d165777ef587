"""How a decision that is only noted was bound to its request, so that its end can say so.

Before the deploy: what runs notes decisions without it, and their end says nothing of it, as before.
"""

from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    op.execute("""
        ALTER TABLE reservation_request
            ADD COLUMN decision_binding text,
            ADD CONSTRAINT reservation_request_decision_binding_check
                CHECK (decision_binding IN ('tap', 'quote', 'code', 'bare')),
            ADD CONSTRAINT only_a_decision_is_bound CHECK (decision_binding IS NULL OR decision IS NOT NULL)
    """)


def downgrade() -> None:
    op.execute("ALTER TABLE reservation_request DROP COLUMN decision_binding")
