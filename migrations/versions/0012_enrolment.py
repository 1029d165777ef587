"""As whom a doctor enrolled, and how often a code was tried. Before the deploy: what runs does not look at them."""

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.execute("ALTER TABLE doctor ADD COLUMN enrolled_as varchar(140)")
    op.execute("ALTER TABLE doctor ADD COLUMN enrolment_tries int DEFAULT 0 NOT NULL")


def downgrade() -> None:
    op.execute("ALTER TABLE doctor DROP COLUMN enrolment_tries")
    op.execute("ALTER TABLE doctor DROP COLUMN enrolled_as")
