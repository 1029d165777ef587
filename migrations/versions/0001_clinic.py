"""The one clock, the two roles, the clinic, and what every later table is built on."""

from alembic import op

from migrations.isolation import allow, drop_tables, isolate, stamp
from migrations.roles import drop_role_if_unused, lend_role, make_role

revision = "0001"
down_revision = None

CLINIC = """
    CREATE TABLE clinic (
        created_at timestamptz DEFAULT moment() NOT NULL,
        updated_at timestamptz DEFAULT moment() NOT NULL,
        id uuid NOT NULL,
        slug varchar(63) NOT NULL,
        name varchar(255) NOT NULL,
        whatsapp varchar(16) NOT NULL,
        kind text DEFAULT 'clinic' NOT NULL,
        timezone varchar(64) NOT NULL,
        language varchar(35) DEFAULT 'en' NOT NULL,
        languages text[] DEFAULT '{en}' NOT NULL,
        currency varchar(3),
        emergency_number varchar(32) NOT NULL,
        crisis_line varchar(64),
        phone varchar(16),
        email varchar(255),
        address varchar(500),
        location varchar(500),
        opening_hours jsonb,
        faq jsonb,
        privacy_url varchar(500),
        intake jsonb,
        request_expiry_minutes int DEFAULT 30 NOT NULL,
        hold_minutes int DEFAULT 10 NOT NULL,
        minimum_notice_minutes int DEFAULT 60 NOT NULL,
        booking_horizon_days int DEFAULT 60 NOT NULL,
        cancellation_cutoff_hours int DEFAULT 0 NOT NULL,
        slot_margin_minutes int DEFAULT 0 NOT NULL,
        max_open_requests_per_contact int DEFAULT 2 NOT NULL,
        enrolment text DEFAULT 'file' NOT NULL,
        decision_binding text DEFAULT 'any' NOT NULL,
        undo_seconds int DEFAULT 0 NOT NULL,
        is_active boolean DEFAULT true NOT NULL,
        loaded_digest varchar(128),
        loaded_file text,
        loaded_at timestamptz,
        CONSTRAINT clinic_pkey PRIMARY KEY (id),
        CONSTRAINT clinic_slug_key UNIQUE (slug),
        CONSTRAINT clinic_whatsapp_key UNIQUE (whatsapp),
        CONSTRAINT clinic_slug_check CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
        CONSTRAINT clinic_whatsapp_check CHECK (whatsapp ~ '^\\+[1-9][0-9]{6,14}$'),
        CONSTRAINT clinic_phone_check CHECK (phone ~ '^\\+[1-9][0-9]{6,14}$'),
        CONSTRAINT clinic_language_check CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
        CONSTRAINT clinic_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT clinic_kind_check CHECK (kind IN ('clinic', 'hospital', 'doctor')),
        CONSTRAINT clinic_enrolment_check CHECK (enrolment IN ('file', 'code')),
        CONSTRAINT clinic_decision_binding_check CHECK (decision_binding IN ('any', 'tap')),
        CONSTRAINT clinic_request_expiry_minutes_check CHECK (request_expiry_minutes BETWEEN 1 AND 10080),
        CONSTRAINT clinic_hold_minutes_check CHECK (hold_minutes BETWEEN 1 AND 30),
        CONSTRAINT clinic_minimum_notice_minutes_check CHECK (minimum_notice_minutes BETWEEN 0 AND 525600),
        CONSTRAINT clinic_booking_horizon_days_check CHECK (booking_horizon_days BETWEEN 1 AND 730),
        CONSTRAINT clinic_cancellation_cutoff_hours_check CHECK (cancellation_cutoff_hours BETWEEN 0 AND 8760),
        CONSTRAINT clinic_slot_margin_minutes_check CHECK (slot_margin_minutes BETWEEN 0 AND 1440),
        CONSTRAINT clinic_undo_seconds_check CHECK (undo_seconds BETWEEN 0 AND 120),
        CONSTRAINT clinic_max_open_requests_per_contact_check CHECK (max_open_requests_per_contact BETWEEN 1 AND 50),
        CONSTRAINT clinic_speaks_its_language CHECK (language = ANY (languages))
    )
"""

HEARTBEAT = """
    CREATE TABLE heartbeat (
        worker text NOT NULL,
        started_at timestamptz DEFAULT moment() NOT NULL,
        ticked_at timestamptz DEFAULT moment() NOT NULL,
        CONSTRAINT heartbeat_pkey PRIMARY KEY (worker)
    )
"""

# `moment()` is the one clock: tests and the demo replace it. `uuidrange` lets plain GiST compare an id by "=",
# so that no contrib extension is needed; whole minutes do not depend on a time zone, so busy_range is immutable.
GROUND = """
    CREATE TYPE uuidrange AS RANGE (subtype = uuid);

    CREATE FUNCTION moment() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp()';

    CREATE FUNCTION busy_range(starts timestamptz, ends timestamptz, before_minutes int, after_minutes int)
    RETURNS tstzmultirange LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN tstzmultirange(tstzrange(starts - make_interval(mins => before_minutes),
                                    ends + make_interval(mins => after_minutes)));

    -- Minutes of the day; an end of 00:00 is the midnight that closes it.
    CREATE FUNCTION opening_minutes(starts time, ends time)
    RETURNS int4range LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN int4range((extract(epoch FROM starts) / 60)::int,
                     CASE WHEN ends = '00:00' THEN 1440 ELSE (extract(epoch FROM ends) / 60)::int END);

    CREATE FUNCTION touch_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.updated_at := moment();
      RETURN NEW;
    END $$
"""

FALL = """
    DROP FUNCTION touch_updated_at();
    DROP FUNCTION opening_minutes(time, time);
    DROP FUNCTION busy_range(timestamptz, timestamptz, int, int);
    DROP FUNCTION moment();
    DROP TYPE uuidrange
"""


def upgrade() -> None:
    make_role("antesala_app")
    make_role("antesala_lookup")
    lend_role("antesala_app")
    op.execute("GRANT USAGE ON SCHEMA public TO antesala_app, antesala_lookup")
    allow("alembic_version", "SELECT")  # a program that is ready knows which schema it meets
    op.execute(GROUND)
    op.execute(CLINIC)
    isolate("clinic", key="id")
    allow("clinic")
    stamp("clinic")
    op.execute(HEARTBEAT)
    allow("heartbeat", "SELECT, INSERT, UPDATE, DELETE")


def downgrade() -> None:
    drop_tables("heartbeat", "clinic")
    op.execute(FALL)
    op.execute("REVOKE SELECT ON alembic_version FROM antesala_app")
    op.execute("REVOKE USAGE ON SCHEMA public FROM antesala_app, antesala_lookup")
    drop_role_if_unused("antesala_lookup")
    drop_role_if_unused("antesala_app")
