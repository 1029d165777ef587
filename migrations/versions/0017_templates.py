"""Templates: which there are at the provider and how Meta judges them. Before the deploy: what runs ignores them."""

from alembic import op

from migrations.isolation import allow, drop_tables

revision = "0017"
down_revision = "0016"

# Of no clinic: our own words with numbered places, and one account at the provider serves all clinics.
MESSAGE_TEMPLATE = """
    CREATE TABLE message_template (
        account varchar(64) NOT NULL,
        key varchar(40) NOT NULL,
        language varchar(35) NOT NULL,
        digest varchar(64) NOT NULL,
        attempt smallint NOT NULL,
        sid varchar(64) NOT NULL,
        types jsonb NOT NULL,
        facts varchar(200) NOT NULL,
        status text DEFAULT 'unsubmitted' NOT NULL,
        reason varchar(500),
        created_at timestamptz DEFAULT moment() NOT NULL,
        checked_at timestamptz,
        CONSTRAINT message_template_pkey PRIMARY KEY (account, key, language, digest, attempt),
        CONSTRAINT message_template_account_sid_key UNIQUE (account, sid),
        CONSTRAINT message_template_status_check CHECK (status IN (
            'unsubmitted', 'received', 'pending', 'approved', 'rejected', 'paused', 'disabled', 'gone', 'unknown'))
    )
"""


def upgrade() -> None:
    op.execute(MESSAGE_TEMPLATE)
    allow("message_template")


def downgrade() -> None:
    drop_tables("message_template")
