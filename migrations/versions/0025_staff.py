"""Staff: people, what they may do in a clinic, their invitations and sessions, wrong guesses, and what they did.

Before the deploy: what runs does not look at any of it.
"""

from alembic import op

from migrations.crossing import SAFELY, let_cross, stop_crossing
from migrations.isolation import allow, drop_tables, isolate, show_to_lookup, stamp

revision = "0025"
down_revision = "0024"

# A person may work in several clinics, so these four carry none; what they may do where is staff_membership.
OF_NO_CLINIC = (
    """
    CREATE TABLE staff_user (
        id uuid NOT NULL,
        created_at timestamptz DEFAULT moment() NOT NULL,
        updated_at timestamptz DEFAULT moment() NOT NULL,
        email varchar(254) NOT NULL,
        name varchar(255) NOT NULL,
        language varchar(3) DEFAULT 'en' NOT NULL,
        password_hash varchar(255),
        totp_secret text,
        totp_step bigint,
        recovery_hashes text[] DEFAULT '{}' NOT NULL,
        is_active boolean DEFAULT true NOT NULL,
        CONSTRAINT staff_user_pkey PRIMARY KEY (id),
        CONSTRAINT staff_user_email_key UNIQUE (email),
        CONSTRAINT staff_user_email_check
            CHECK (email = lower(email) AND email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
        CONSTRAINT staff_user_language_check CHECK (language ~ '^[a-z]{2,3}$'),
        CONSTRAINT a_second_factor_follows_a_password CHECK (totp_secret IS NULL OR password_hash IS NOT NULL),
        CONSTRAINT staff_user_recovery_check CHECK (cardinality(recovery_hashes) <= 10),
        CONSTRAINT staff_user_words_fit CHECK (greatest(length(totp_secret)) <= 65536)
    )""",
    """
    CREATE TABLE staff_invitation (
        id uuid NOT NULL,
        staff_user_id uuid NOT NULL,
        purpose text DEFAULT 'join' NOT NULL,
        token_hash varchar(64) NOT NULL,
        ends_at timestamptz NOT NULL,
        used_at timestamptz,
        created_at timestamptz DEFAULT moment() NOT NULL,
        CONSTRAINT staff_invitation_pkey PRIMARY KEY (id),
        CONSTRAINT staff_invitation_token_hash_key UNIQUE (token_hash),
        CONSTRAINT staff_invitation_staff_user_id_fkey FOREIGN KEY (staff_user_id)
            REFERENCES staff_user (id) ON DELETE RESTRICT,
        CONSTRAINT staff_invitation_purpose_check CHECK (purpose IN ('join', 'password', 'second_factor'))
    )""",
    """
    CREATE TABLE staff_session (
        id uuid NOT NULL,
        staff_user_id uuid NOT NULL,
        token_hash varchar(64) NOT NULL,
        complete boolean DEFAULT false NOT NULL,
        agent varchar(200) DEFAULT '' NOT NULL,
        address_hash varchar(64) DEFAULT '' NOT NULL,
        created_at timestamptz DEFAULT moment() NOT NULL,
        seen_at timestamptz DEFAULT moment() NOT NULL,
        proved_at timestamptz DEFAULT moment() NOT NULL,
        ends_at timestamptz NOT NULL,
        ended_at timestamptz,
        ended_why text,
        CONSTRAINT staff_session_pkey PRIMARY KEY (id),
        CONSTRAINT staff_session_token_hash_key UNIQUE (token_hash),
        CONSTRAINT staff_session_staff_user_id_fkey FOREIGN KEY (staff_user_id)
            REFERENCES staff_user (id) ON DELETE RESTRICT,
        CONSTRAINT an_end_has_its_reason CHECK ((ended_at IS NULL) = (ended_why IS NULL)),
        CONSTRAINT staff_session_ended_why_check
            CHECK (ended_why IN ('signed_out', 'ended', 'disabled', 'password', 'replaced'))
    )""",
    """
    CREATE TABLE staff_attempt (
        subject varchar(64) NOT NULL,
        failures int DEFAULT 0 NOT NULL,
        last_at timestamptz DEFAULT moment() NOT NULL,
        wait_until timestamptz DEFAULT moment() NOT NULL,
        CONSTRAINT staff_attempt_pkey PRIMARY KEY (subject),
        CONSTRAINT staff_attempt_failures_check CHECK (failures >= 0)
    )""",
)
OF_A_CLINIC = (
    """
    CREATE TABLE staff_membership (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        created_at timestamptz DEFAULT moment() NOT NULL,
        updated_at timestamptz DEFAULT moment() NOT NULL,
        staff_user_id uuid NOT NULL,
        role text NOT NULL,
        doctor_id uuid,
        invitation_id uuid,
        accepted_at timestamptz,
        is_active boolean DEFAULT true NOT NULL,
        CONSTRAINT staff_membership_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT staff_membership_clinic_id_staff_user_id_key UNIQUE (clinic_id, staff_user_id),
        CONSTRAINT staff_membership_clinic_id_fkey FOREIGN KEY (clinic_id)
            REFERENCES clinic (id) ON DELETE RESTRICT,
        CONSTRAINT staff_membership_staff_user_id_fkey FOREIGN KEY (staff_user_id)
            REFERENCES staff_user (id) ON DELETE RESTRICT,
        CONSTRAINT staff_membership_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id)
            REFERENCES doctor (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT staff_membership_role_check
            CHECK (role IN ('owner', 'manager', 'receptionist', 'doctor', 'auditor')),
        CONSTRAINT only_a_doctor_is_a_doctor CHECK ((role = 'doctor') = (doctor_id IS NOT NULL))
    )""",
    """
    CREATE TABLE staff_act (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        staff_user_id uuid,
        act varchar(40) NOT NULL,
        subject uuid,
        why text,
        at timestamptz DEFAULT moment() NOT NULL,
        CONSTRAINT staff_act_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT staff_act_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic (id) ON DELETE RESTRICT,
        CONSTRAINT staff_act_staff_user_id_fkey FOREIGN KEY (staff_user_id)
            REFERENCES staff_user (id) ON DELETE RESTRICT,
        CONSTRAINT staff_act_act_check CHECK (act ~ '^[a-z][a-z0-9_]{1,39}$'),
        CONSTRAINT staff_act_words_fit CHECK (greatest(length(why)) <= 65536)
    )""",
)
INDEXES = (
    "CREATE INDEX staff_session_open ON staff_session (staff_user_id) WHERE ended_at IS NULL",
    "CREATE INDEX staff_session_known ON staff_session (staff_user_id, address_hash) WHERE complete",
    "CREATE INDEX staff_attempt_old ON staff_attempt (last_at)",
    "CREATE INDEX staff_membership_of_user ON staff_membership (staff_user_id)",
    "CREATE INDEX staff_act_of_clinic ON staff_act (clinic_id, at)",
)
MEMBERSHIPS = f"""
    CREATE FUNCTION staff_memberships(person uuid) RETURNS TABLE (clinic_id uuid, id uuid)
    LANGUAGE sql STABLE ROWS 3 {SAFELY} AS $$
      SELECT m.clinic_id, m.id FROM staff_membership m WHERE m.staff_user_id = person ORDER BY m.created_at, m.id
    $$
"""


def upgrade() -> None:
    for statement in (*OF_NO_CLINIC, *OF_A_CLINIC, *INDEXES):
        op.execute(statement)
    for table in ("staff_user", "staff_invitation", "staff_session"):
        allow(table)
    allow("staff_attempt", "SELECT, INSERT, UPDATE, DELETE")
    stamp("staff_user")
    isolate("staff_membership")
    allow("staff_membership")
    stamp("staff_membership")
    isolate("staff_act")
    allow("staff_act", "SELECT, INSERT")
    op.execute("""
        CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON staff_act
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()""")
    show_to_lookup("staff_membership", "clinic_id, id, staff_user_id, created_at")
    let_cross("staff_memberships(uuid)", MEMBERSHIPS)


def downgrade() -> None:
    """Whoever could sign in has to be invited again, and what they did besides requests and visits is lost."""
    stop_crossing("staff_memberships(uuid)")
    drop_tables("staff_act", "staff_membership", "staff_session", "staff_invitation", "staff_attempt", "staff_user")
