"""Choices as buttons and lists: what was made for them at the provider, and whether a clinic wants them."""

from alembic import op

from migrations.isolation import allow, drop_tables

revision = "0008"
down_revision = "0007"

# Of no clinic: it holds shapes without a word of anybody, and one account at the provider serves all clinics.
CONTENT_TEMPLATE = """
    CREATE TABLE content_template (
        account varchar(64) NOT NULL,
        digest varchar(64) NOT NULL,
        sid varchar(64) NOT NULL,
        shape varchar(32) NOT NULL,
        language varchar(35) NOT NULL,
        created_at timestamptz DEFAULT moment() NOT NULL,
        last_used_at timestamptz DEFAULT moment() NOT NULL,
        refused_at timestamptz,
        CONSTRAINT content_template_pkey PRIMARY KEY (account, digest),
        CONSTRAINT content_template_account_sid_key UNIQUE (account, sid)
    )
"""


def upgrade() -> None:
    op.execute(CONTENT_TEMPLATE)
    allow("content_template", "SELECT, INSERT, UPDATE, DELETE")  # forgotten as soon as the provider does not know it
    op.execute("ALTER TABLE clinic ADD COLUMN buttons boolean DEFAULT true NOT NULL")
    op.execute("ALTER TABLE outbound_message ADD COLUMN content_sid varchar(64)")


def downgrade() -> None:
    op.execute("ALTER TABLE outbound_message DROP COLUMN content_sid")
    op.execute("ALTER TABLE clinic DROP COLUMN buttons")
    drop_tables("content_template")
