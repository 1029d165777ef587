"""The people who write, whom they book for, and where each chat stands."""

from alembic import op

from migrations.isolation import allow, drop_tables, isolate, stamp

revision = "0003"
down_revision = "0002"

CONTACT = """
    CREATE TABLE contact (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        created_at timestamptz DEFAULT moment() NOT NULL,
        updated_at timestamptz DEFAULT moment() NOT NULL,
        address varchar(140) NOT NULL,
        phone varchar(16),
        external_user_id varchar(140),
        profile_name text,
        language varchar(35),
        consent_version varchar(32),
        consent_at timestamptz,
        consent_message_id uuid,
        declined_at timestamptz,
        opted_out_at timestamptz,
        window_closes_at timestamptz,
        source_channel varchar(32),
        referral text,
        wants_reminders boolean DEFAULT true NOT NULL,
        wants_offers boolean DEFAULT true NOT NULL,
        wants_follow_ups boolean DEFAULT true NOT NULL,
        CONSTRAINT contact_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT contact_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic (id) ON DELETE RESTRICT,
        CONSTRAINT contact_clinic_id_address_key UNIQUE (clinic_id, address),
        CONSTRAINT contact_phone_check CHECK (phone ~ '^\\+[1-9][0-9]{6,14}$'),
        CONSTRAINT contact_language_check CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
        CONSTRAINT contact_address_check CHECK (length(address) BETWEEN 1 AND 140),
        CONSTRAINT a_consent_is_complete CHECK ((consent_version IS NULL) = (consent_at IS NULL)),
        CONSTRAINT contact_words_fit CHECK (greatest(length(profile_name), length(referral)) <= 65536)
    );
    CREATE INDEX contact_by_external_id ON contact (clinic_id, external_user_id);
    CREATE INDEX contact_by_phone ON contact (clinic_id, phone)
"""

PATIENT = """
    CREATE TABLE patient (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        created_at timestamptz DEFAULT moment() NOT NULL,
        updated_at timestamptz DEFAULT moment() NOT NULL,
        contact_id uuid NOT NULL,
        kind text DEFAULT 'person' NOT NULL,
        name text NOT NULL,
        birth_date date,
        age_years int,
        asked_on date,
        gender varchar(20),
        species varchar(50),
        email text,
        preferred_contact_method text,
        medical_history text,
        current_medications text,
        allergies text,
        health_confirmed_on date,
        is_active boolean DEFAULT true NOT NULL,
        CONSTRAINT patient_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT patient_contact_id_fkey FOREIGN KEY (clinic_id, contact_id)
            REFERENCES contact (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT patient_kind_check CHECK (kind IN ('person', 'animal')),
        CONSTRAINT patient_age_years_check CHECK (age_years BETWEEN 0 AND 130),
        CONSTRAINT an_age_was_asked_on_a_day CHECK (age_years IS NULL OR asked_on IS NOT NULL),
        CONSTRAINT patient_words_fit CHECK (greatest(length(name), length(email), length(medical_history),
            length(current_medications), length(allergies)) <= 65536)
    );
    CREATE INDEX patient_of_contact ON patient (clinic_id, contact_id)
"""

CONVERSATION = """
    CREATE TABLE conversation (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        created_at timestamptz DEFAULT moment() NOT NULL,
        updated_at timestamptz DEFAULT moment() NOT NULL,
        contact_id uuid NOT NULL,
        state text,
        taken_over_until timestamptz,
        taken_over_by varchar(100),
        wrong_codes int DEFAULT 0 NOT NULL,
        wrong_codes_since timestamptz,
        tap_only_until timestamptz,
        person_wanted_at timestamptz,
        last_inbound_at timestamptz,
        CONSTRAINT conversation_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT conversation_contact_id_fkey FOREIGN KEY (clinic_id, contact_id)
            REFERENCES contact (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT conversation_clinic_id_contact_id_key UNIQUE (clinic_id, contact_id),
        CONSTRAINT conversation_wrong_codes_check CHECK (wrong_codes >= 0),
        CONSTRAINT conversation_words_fit CHECK (greatest(length(state)) <= 65536)
    )
"""

TABLES = {"contact": CONTACT, "patient": PATIENT, "conversation": CONVERSATION}


def upgrade() -> None:
    for table, definition in TABLES.items():
        op.execute(definition)
        isolate(table)
        allow(table)
        stamp(table)


def downgrade() -> None:
    drop_tables(*reversed(TABLES))
