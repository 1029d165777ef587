"""Times that were asked for in the chat and not to be had, for the clinic's numbers.

Before the deploy: what runs does not look at any of it.
"""

from alembic import op

from migrations.isolation import allow, drop_tables, isolate

revision = "0031"
down_revision = "0030"

TIME_UNAVAILABLE = """
    CREATE TABLE time_unavailable (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        contact_id uuid NOT NULL,
        service_name varchar(255) NOT NULL,
        doctor_id uuid,
        weekday int,
        part_of_day text,
        created_at timestamptz DEFAULT moment() NOT NULL,
        CONSTRAINT time_unavailable_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT time_unavailable_contact_id_fkey FOREIGN KEY (clinic_id, contact_id)
            REFERENCES contact (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT time_unavailable_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id)
            REFERENCES doctor (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT time_unavailable_weekday_check CHECK (weekday BETWEEN 0 AND 6),
        CONSTRAINT time_unavailable_part_of_day_check CHECK (part_of_day IN ('morning', 'afternoon', 'evening'))
    );
    CREATE UNIQUE INDEX asked_once_a_day ON time_unavailable (clinic_id, contact_id, service_name, doctor_id,
        weekday, part_of_day, ((created_at AT TIME ZONE 'UTC')::date)) NULLS NOT DISTINCT;
    CREATE INDEX time_unavailable_asked ON time_unavailable (clinic_id, created_at)
"""


def upgrade() -> None:
    op.execute(TIME_UNAVAILABLE)
    isolate("time_unavailable")
    allow("time_unavailable", "SELECT, INSERT")


def downgrade() -> None:
    drop_tables("time_unavailable")
