"""Patients as staff keep them: merged, erased, with every consent; and how far each try to book came.

Before the deploy: what runs does not look at any of it, and writes neither merged nor erased rows.
"""

from alembic import op

from migrations.isolation import allow, drop_tables, isolate

revision = "0028"
down_revision = "0027"

PATIENT = """
    ALTER TABLE patient
      ADD COLUMN merged_into uuid,
      ADD COLUMN erased_at timestamptz,
      ADD CONSTRAINT patient_merged_into_fkey FOREIGN KEY (clinic_id, merged_into)
        REFERENCES patient (clinic_id, id) ON DELETE RESTRICT,
      ADD CONSTRAINT a_merged_patient_is_another CHECK (merged_into IS NULL OR (merged_into <> id AND NOT is_active)),
      ADD CONSTRAINT an_erased_patient_is_nobody CHECK (erased_at IS NULL OR (name = '' AND NOT is_active
        AND num_nonnulls(birth_date, age_years, gender, email, medical_history, current_medications, allergies) = 0));
    CREATE INDEX patient_merged ON patient (clinic_id, merged_into) WHERE merged_into IS NOT NULL
"""
CONTACT = """
    ALTER TABLE contact
      ADD COLUMN erased_at timestamptz,
      ADD CONSTRAINT an_erased_contact_is_nobody CHECK (erased_at IS NULL OR (address LIKE 'erased:%'
        AND num_nonnulls(phone, external_user_id, profile_name, referral) = 0))
"""
LOOKED_UP = (
    "CREATE INDEX reservation_request_of_patient ON reservation_request (clinic_id, patient_id)",
    "CREATE INDEX reservation_of_patient ON reservation (clinic_id, patient_id)",
    """CREATE INDEX outbound_message_of_visit ON outbound_message (clinic_id, about_reservation_id)
        WHERE about_reservation_id IS NOT NULL""",
)
CONSENT_RECORD = """
    CREATE TABLE consent_record (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        contact_id uuid NOT NULL,
        version varchar(32) NOT NULL,
        given boolean NOT NULL,
        message_id uuid,
        at timestamptz DEFAULT moment() NOT NULL,
        CONSTRAINT consent_record_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT consent_record_contact_id_fkey FOREIGN KEY (clinic_id, contact_id)
            REFERENCES contact (clinic_id, id) ON DELETE RESTRICT
    );
    CREATE INDEX consent_record_of_contact ON consent_record (clinic_id, contact_id, at)
"""
BOOKING_TRY = """
    CREATE TABLE booking_try (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        contact_id uuid NOT NULL,
        dialog text NOT NULL,
        language varchar(35) NOT NULL,
        steps text[] DEFAULT '{}' NOT NULL,
        step text NOT NULL,
        status text DEFAULT 'open' NOT NULL,
        request_id uuid,
        began_at timestamptz DEFAULT moment() NOT NULL,
        last_at timestamptz DEFAULT moment() NOT NULL,
        CONSTRAINT booking_try_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT booking_try_contact_id_fkey FOREIGN KEY (clinic_id, contact_id)
            REFERENCES contact (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT booking_try_request_id_fkey FOREIGN KEY (clinic_id, request_id)
            REFERENCES reservation_request (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT booking_try_status_check CHECK (status IN ('open', 'sent', 'listed', 'left')),
        CONSTRAINT booking_try_step_check CHECK (step ~ '^[a-z][a-z0-9_]{0,39}$'),
        CONSTRAINT a_try_has_few_steps CHECK (cardinality(steps) <= 60),
        CONSTRAINT only_what_was_sent_has_a_request CHECK ((status = 'sent') = (request_id IS NOT NULL))
    );
    CREATE UNIQUE INDEX one_open_try_per_contact ON booking_try (clinic_id, contact_id) WHERE status = 'open';
    CREATE INDEX booking_try_began ON booking_try (clinic_id, began_at)
"""

# The one change that a history can suffer: why it was is forgotten with the person it was about.
ONLY_WORDS_GO = """
    CREATE FUNCTION only_words_go() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.why IS NULL AND to_jsonb(NEW) - 'why' = to_jsonb(OLD) - 'why' THEN RETURN NEW; END IF;
      RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
        MESSAGE = 'rows of ' || TG_TABLE_NAME || ' are never changed or deleted';
    END $$
"""
HISTORIES = ("event", "staff_act")
FORGETFUL = """
    DROP TRIGGER refuse_change ON {table};
    CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON {table}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER only_words_go BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION only_words_go();
    GRANT UPDATE (why) ON {table} TO antesala_app
"""
UNFORGETTING = """
    REVOKE UPDATE (why) ON {table} FROM antesala_app;
    DROP TRIGGER only_words_go ON {table};
    DROP TRIGGER refuse_change ON {table};
    CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""


def upgrade() -> None:
    op.execute(PATIENT)
    op.execute(CONTACT)
    for index in LOOKED_UP:
        op.execute(index)
    for table, definition in {"consent_record": CONSENT_RECORD, "booking_try": BOOKING_TRY}.items():
        op.execute(definition)
        isolate(table)
    allow("consent_record", "SELECT, INSERT")
    allow("booking_try")
    op.execute(ONLY_WORDS_GO)
    for table in HISTORIES:
        op.execute(FORGETFUL.format(table=table))


def downgrade() -> None:
    """Consents but the last and all tries are lost; who was erased or merged stays off the lists."""
    for table in HISTORIES:
        op.execute(UNFORGETTING.format(table=table))
    op.execute("DROP FUNCTION only_words_go()")
    drop_tables("booking_try", "consent_record")
    for index in ("outbound_message_of_visit", "reservation_of_patient", "reservation_request_of_patient"):
        op.execute(f"DROP INDEX {index}")
    op.execute("ALTER TABLE contact DROP COLUMN erased_at")
    op.execute("""
        ALTER TABLE patient DROP CONSTRAINT an_erased_patient_is_nobody, DROP CONSTRAINT a_merged_patient_is_another,
          DROP COLUMN erased_at, DROP COLUMN merged_into""")
