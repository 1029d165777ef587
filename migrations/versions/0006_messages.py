"""What came in, what goes out, what can be answered, and what staff must see to."""

from alembic import op

from migrations.isolation import allow, drop_tables, isolate, stamp

revision = "0006"
down_revision = "0005"

INBOUND_MESSAGE = """
    CREATE TABLE inbound_message (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        message_sid varchar(64) NOT NULL,
        sender varchar(140) NOT NULL,
        contact_id uuid,
        conversation_id uuid,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        channel varchar(32) DEFAULT 'whatsapp' NOT NULL,
        kind varchar(32) DEFAULT 'text' NOT NULL,
        body text,
        payload text,
        quoted_sid varchar(64),
        forwarded boolean DEFAULT false NOT NULL,
        media_count int DEFAULT 0 NOT NULL,
        provider_sent_at timestamptz,
        received_at timestamptz DEFAULT moment() NOT NULL,
        is_late boolean DEFAULT false NOT NULL,
        handled_at timestamptz,
        attempts int DEFAULT 0 NOT NULL,
        not_before timestamptz,
        failed_at timestamptz,
        error varchar(200),
        CONSTRAINT inbound_message_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT inbound_message_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic (id) ON DELETE RESTRICT,
        CONSTRAINT inbound_message_contact_id_fkey FOREIGN KEY (clinic_id, contact_id)
            REFERENCES contact (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT inbound_message_conversation_id_fkey FOREIGN KEY (clinic_id, conversation_id)
            REFERENCES conversation (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT inbound_message_clinic_id_message_sid_key UNIQUE (clinic_id, message_sid),
        CONSTRAINT inbound_message_attempts_check CHECK (attempts >= 0),
        CONSTRAINT inbound_message_media_count_check CHECK (media_count >= 0),
        CONSTRAINT inbound_message_words_fit CHECK (greatest(length(body), length(payload)) <= 65536)
    );
    CREATE INDEX inbound_message_of_contact ON inbound_message (clinic_id, contact_id, seq);
    CREATE INDEX inbound_message_open ON inbound_message (received_at)
        WHERE handled_at IS NULL AND failed_at IS NULL;
    CREATE INDEX inbound_message_open_of_sender ON inbound_message (clinic_id, sender, seq)
        WHERE handled_at IS NULL AND failed_at IS NULL
"""

PROMPT = """
    CREATE TABLE prompt (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        contact_id uuid NOT NULL,
        dialog varchar(64) NOT NULL,
        offer text,
        facts jsonb DEFAULT '{}' NOT NULL,
        nonce varchar(64) NOT NULL,
        request_id uuid,
        reservation_id uuid,
        outbound_message_id uuid,
        ends_at timestamptz,
        ended_at timestamptz,
        created_at timestamptz DEFAULT moment() NOT NULL,
        CONSTRAINT prompt_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT prompt_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic (id) ON DELETE RESTRICT,
        CONSTRAINT prompt_contact_id_fkey FOREIGN KEY (clinic_id, contact_id)
            REFERENCES contact (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT prompt_request_id_fkey FOREIGN KEY (clinic_id, request_id)
            REFERENCES reservation_request (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT prompt_reservation_id_fkey FOREIGN KEY (clinic_id, reservation_id)
            REFERENCES reservation (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT prompt_clinic_id_nonce_key UNIQUE (clinic_id, nonce),
        CONSTRAINT prompt_words_fit CHECK (greatest(length(offer)) <= 65536)
    );
    CREATE INDEX prompt_newest ON prompt (clinic_id, contact_id, created_at DESC);
    CREATE INDEX prompt_open_of_request ON prompt (clinic_id, request_id) WHERE ended_at IS NULL
"""

OUTBOUND_MESSAGE = """
    CREATE TABLE outbound_message (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        created_at timestamptz DEFAULT moment() NOT NULL,
        updated_at timestamptz DEFAULT moment() NOT NULL,
        contact_id uuid NOT NULL,
        channel varchar(32) DEFAULT 'whatsapp' NOT NULL,
        purpose varchar(255) NOT NULL,
        body text,
        options text,
        template varchar(100),
        about_request_id uuid,
        about_reservation_id uuid,
        prompt_id uuid,
        state text DEFAULT 'waiting' NOT NULL,
        rank smallint GENERATED ALWAYS AS (CASE state WHEN 'sending' THEN 1 WHEN 'sent' THEN 2
            WHEN 'delivered' THEN 3 WHEN 'read' THEN 4 WHEN 'failed' THEN 9 WHEN 'dropped' THEN 9
            ELSE 0 END) STORED NOT NULL,
        attempts int DEFAULT 0 NOT NULL,
        not_before timestamptz DEFAULT moment() NOT NULL,
        queue_number bigint,
        fence int DEFAULT 0 NOT NULL,
        lease_ends_at timestamptz,
        provider_sid varchar(64),
        error_code varchar(32),
        error_class varchar(32),
        park_reason text,
        handed_at timestamptz,
        delivered_at timestamptz,
        read_at timestamptz,
        CONSTRAINT outbound_message_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT outbound_message_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic (id) ON DELETE RESTRICT,
        CONSTRAINT outbound_message_contact_id_fkey FOREIGN KEY (clinic_id, contact_id)
            REFERENCES contact (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT outbound_message_about_request_id_fkey FOREIGN KEY (clinic_id, about_request_id)
            REFERENCES reservation_request (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT outbound_message_about_reservation_id_fkey FOREIGN KEY (clinic_id, about_reservation_id)
            REFERENCES reservation (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT outbound_message_prompt_id_fkey FOREIGN KEY (clinic_id, prompt_id)
            REFERENCES prompt (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT outbound_message_clinic_id_purpose_key UNIQUE (clinic_id, purpose),
        CONSTRAINT outbound_message_clinic_id_provider_sid_key UNIQUE (clinic_id, provider_sid),
        CONSTRAINT outbound_message_state_check CHECK (state IN ('waiting', 'sending', 'sent', 'delivered', 'read',
            'parked', 'failed', 'dropped')),
        CONSTRAINT outbound_message_park_reason_check CHECK (park_reason IN ('window_closed', 'needs_template',
            'opted_out')),
        CONSTRAINT outbound_message_attempts_check CHECK (attempts >= 0),
        CONSTRAINT a_parked_message_says_why CHECK ((state = 'parked') = (park_reason IS NOT NULL)),
        CONSTRAINT a_sending_message_has_a_lease CHECK (state <> 'sending' OR lease_ends_at IS NOT NULL),
        CONSTRAINT outbound_message_words_fit CHECK (greatest(length(body), length(options)) <= 65536)
    );
    CREATE UNIQUE INDEX one_message_in_flight_per_person ON outbound_message (clinic_id, contact_id)
        WHERE state = 'sending';
    CREATE INDEX outbound_message_due ON outbound_message (not_before) WHERE state = 'waiting';
    CREATE INDEX outbound_message_leases ON outbound_message (lease_ends_at) WHERE state = 'sending';
    CREATE INDEX outbound_message_of_contact ON outbound_message (clinic_id, contact_id, handed_at DESC);
    CREATE INDEX outbound_message_of_request ON outbound_message (clinic_id, about_request_id);
    CREATE INDEX outbound_message_parked ON outbound_message (clinic_id, contact_id) WHERE state = 'parked';
    CREATE INDEX outbound_message_queue ON outbound_message (clinic_id, contact_id, queue_number)
        WHERE state IN ('waiting', 'sending')
"""

STATUS_REPORT = """
    CREATE TABLE status_report (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        provider_sid varchar(64) NOT NULL,
        status varchar(32) NOT NULL,
        error_code varchar(32),
        received_at timestamptz DEFAULT moment() NOT NULL,
        CONSTRAINT status_report_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT status_report_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic (id) ON DELETE RESTRICT,
        CONSTRAINT status_report_clinic_id_provider_sid_status_key UNIQUE (clinic_id, provider_sid, status)
    )
"""

STAFF_TASK = """
    CREATE TABLE staff_task (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        kind varchar(40) NOT NULL,
        contact_id uuid,
        request_id uuid,
        inbound_message_id uuid,
        created_at timestamptz DEFAULT moment() NOT NULL,
        closed_at timestamptz,
        closed_by varchar(100),
        CONSTRAINT staff_task_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT staff_task_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic (id) ON DELETE RESTRICT,
        CONSTRAINT staff_task_contact_id_fkey FOREIGN KEY (clinic_id, contact_id)
            REFERENCES contact (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT staff_task_request_id_fkey FOREIGN KEY (clinic_id, request_id)
            REFERENCES reservation_request (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT staff_task_inbound_message_id_fkey FOREIGN KEY (clinic_id, inbound_message_id)
            REFERENCES inbound_message (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT staff_task_kind_check CHECK (kind ~ '^[a-z][a-z0-9_]{1,39}$'),
        CONSTRAINT a_task_has_its_subject CHECK (coalesce(inbound_message_id, request_id, contact_id) IS NOT NULL)
    );
    CREATE UNIQUE INDEX one_open_task_per_subject
        ON staff_task (clinic_id, kind, (coalesce(inbound_message_id, request_id, contact_id)),
            (coalesce(contact_id, request_id, inbound_message_id)))
        WHERE closed_at IS NULL;
    CREATE INDEX staff_task_open ON staff_task (clinic_id, created_at) WHERE closed_at IS NULL
"""

# A prompt knows how it went out.
BESIDE = """
    ALTER TABLE prompt ADD CONSTRAINT prompt_outbound_message_id_fkey
      FOREIGN KEY (clinic_id, outbound_message_id) REFERENCES outbound_message (clinic_id, id) ON DELETE RESTRICT
"""

TABLES = {
    "inbound_message": INBOUND_MESSAGE,
    "prompt": PROMPT,
    "outbound_message": OUTBOUND_MESSAGE,
    "status_report": STATUS_REPORT,
    "staff_task": STAFF_TASK,
}


def upgrade() -> None:
    for table, definition in TABLES.items():
        op.execute(definition)
        isolate(table)
        allow(table)
    stamp("outbound_message")
    allow("status_report", "DELETE")  # a report that was applied to its message has done its work
    op.execute(BESIDE)


def downgrade() -> None:
    op.execute("ALTER TABLE prompt DROP CONSTRAINT prompt_outbound_message_id_fkey")
    drop_tables(*reversed(TABLES))
