"""The waiting list: what people wish for where nothing suits them, and which request came of whose wish.

Before the deploy: what runs does not look at any of it.
"""

from alembic import op

from migrations.crossing import SAFELY, let_cross, stop_crossing
from migrations.isolation import allow, drop_tables, isolate, show_to_lookup, stamp

revision = "0024"
down_revision = "0023"

WAITLIST_ENTRY = """
    CREATE TABLE waitlist_entry (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        contact_id uuid NOT NULL,
        patient_id uuid NOT NULL,
        patient_name text NOT NULL,
        patient_phone varchar(50),
        intake text,
        service_name varchar(255) NOT NULL,
        doctor_id uuid,
        date_from date,
        date_to date NOT NULL,
        weekdays int[],
        part_of_day text,
        start_from time,
        start_to time,
        known_starts timestamptz[] DEFAULT '{}' NOT NULL,
        status text DEFAULT 'open' NOT NULL,
        unanswered int DEFAULT 0 NOT NULL,
        look_at timestamptz DEFAULT moment() NOT NULL,
        ended_at timestamptz,
        created_at timestamptz DEFAULT moment() NOT NULL,
        updated_at timestamptz DEFAULT moment() NOT NULL,
        CONSTRAINT waitlist_entry_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT waitlist_entry_contact_id_fkey FOREIGN KEY (clinic_id, contact_id)
            REFERENCES contact (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT waitlist_entry_patient_id_fkey FOREIGN KEY (clinic_id, patient_id)
            REFERENCES patient (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT waitlist_entry_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id)
            REFERENCES doctor (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT waitlist_entry_status_check
            CHECK (status IN ('open', 'offered', 'fulfilled', 'withdrawn', 'ended')),
        CONSTRAINT waitlist_entry_part_of_day_check CHECK (part_of_day IN ('morning', 'afternoon', 'evening')),
        CONSTRAINT waitlist_entry_unanswered_check CHECK (unanswered BETWEEN 0 AND 2),
        CONSTRAINT only_days_of_a_week
            CHECK (cardinality(weekdays) BETWEEN 1 AND 7 AND 0 <= ALL (weekdays) AND 6 >= ALL (weekdays)),
        CONSTRAINT a_wish_has_a_first_day_before_its_last CHECK (date_from <= date_to),
        CONSTRAINT only_an_open_wish_has_no_end CHECK ((status IN ('open', 'offered')) = (ended_at IS NULL)),
        CONSTRAINT waitlist_entry_words_fit CHECK (greatest(length(patient_name), length(intake)) <= 65536)
    )
"""
INDEXES = (
    """CREATE UNIQUE INDEX one_wish_per_patient_and_service ON waitlist_entry (clinic_id, patient_id, service_name)
        WHERE status IN ('open', 'offered')""",
    "CREATE INDEX waitlist_entry_due ON waitlist_entry (look_at) WHERE status = 'open'",
    """CREATE INDEX waitlist_entry_in_order ON waitlist_entry (clinic_id, created_at, id)
        WHERE status IN ('open', 'offered')""",
    "CREATE INDEX waitlist_entry_of_contact ON waitlist_entry (clinic_id, contact_id)",
    """CREATE UNIQUE INDEX one_open_request_per_wish ON reservation_request (clinic_id, waitlist_entry_id)
        WHERE status = 'pending'""",
    """CREATE INDEX reservation_request_of_wish ON reservation_request (clinic_id, waitlist_entry_id)
        WHERE waitlist_entry_id IS NOT NULL""",
)
# A clinic once, whichever of its wishes it is time to look at.
WAITLISTS_DUE = f"""
    CREATE FUNCTION waitlists_due(at_most int) RETURNS TABLE (clinic_id uuid, kind text, id uuid)
    LANGUAGE sql VOLATILE ROWS 5 {SAFELY} AS $$
      SELECT DISTINCT e.clinic_id, 'waitlist', e.clinic_id FROM waitlist_entry e
       WHERE e.status = 'open' AND e.look_at <= (SELECT moment())
       LIMIT at_most
    $$
"""


def upgrade() -> None:
    op.execute("""
        ALTER TABLE clinic ADD COLUMN waitlist_minutes int DEFAULT 15 NOT NULL,
          ADD CONSTRAINT clinic_waitlist_minutes_check CHECK (waitlist_minutes BETWEEN 5 AND 120)""")
    op.execute(WAITLIST_ENTRY)
    op.execute("""
        ALTER TABLE reservation_request ADD COLUMN waitlist_entry_id uuid,
          ADD CONSTRAINT reservation_request_waitlist_entry_id_fkey FOREIGN KEY (clinic_id, waitlist_entry_id)
            REFERENCES waitlist_entry (clinic_id, id) ON DELETE RESTRICT""")
    for index in INDEXES:
        op.execute(index)
    isolate("waitlist_entry")
    allow("waitlist_entry")
    stamp("waitlist_entry")
    show_to_lookup("waitlist_entry", "clinic_id, status, look_at")
    let_cross("waitlists_due(int)", WAITLISTS_DUE)


def downgrade() -> None:
    """The list is lost, and so is what clinics chose; what was booked from it stays."""
    stop_crossing("waitlists_due(int)")
    op.execute("ALTER TABLE reservation_request DROP COLUMN waitlist_entry_id")
    drop_tables("waitlist_entry")
    op.execute("ALTER TABLE clinic DROP COLUMN waitlist_minutes")
