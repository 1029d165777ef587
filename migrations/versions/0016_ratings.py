"""What patients thought of their visits, and how long after one they are asked.

Before the deploy: what runs does not look at any of it.
"""

from alembic import op

from migrations.isolation import allow, drop_tables, isolate, stamp

revision = "0016"
down_revision = "0015"

VISIT_RATING = """
    CREATE TABLE visit_rating (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        reservation_id uuid NOT NULL,
        doctor_id uuid NOT NULL,
        contact_id uuid NOT NULL,
        stars int NOT NULL,
        comment text,
        created_at timestamptz DEFAULT moment() NOT NULL,
        updated_at timestamptz DEFAULT moment() NOT NULL,
        CONSTRAINT visit_rating_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT visit_rating_clinic_id_reservation_id_key UNIQUE (clinic_id, reservation_id),
        CONSTRAINT visit_rating_reservation_id_fkey FOREIGN KEY (clinic_id, reservation_id)
            REFERENCES reservation (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT visit_rating_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id)
            REFERENCES doctor (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT visit_rating_contact_id_fkey FOREIGN KEY (clinic_id, contact_id)
            REFERENCES contact (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT visit_rating_stars_check CHECK (stars BETWEEN 1 AND 5),
        CONSTRAINT visit_rating_words_fit CHECK (greatest(length(comment)) <= 65536)
    )
"""


def upgrade() -> None:
    op.execute(VISIT_RATING)
    op.execute("CREATE INDEX visit_rating_of_doctor ON visit_rating (clinic_id, doctor_id)")
    isolate("visit_rating")
    allow("visit_rating")
    stamp("visit_rating")
    op.execute("""
        ALTER TABLE clinic ADD COLUMN thanks_after_minutes int,
          ADD CONSTRAINT clinic_thanks_after_minutes_check CHECK (thanks_after_minutes BETWEEN 0 AND 10080)""")


def downgrade() -> None:
    """Ratings are lost; the doctors' averages and counts stay."""
    op.execute("ALTER TABLE clinic DROP COLUMN thanks_after_minutes")
    drop_tables("visit_rating")
