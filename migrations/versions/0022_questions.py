"""What a doctor asks a patient about a request, what the patient answers, and how much longer the request then waits.

Before the deploy: what runs does not look at any of it.
"""

from alembic import op

from migrations.isolation import allow, drop_tables, isolate, stamp

revision = "0022"
down_revision = "0021"

REQUEST_QUESTION = """
    CREATE TABLE request_question (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        number int NOT NULL,
        asked_by uuid NOT NULL,
        question text NOT NULL,
        answer text,
        answered_at timestamptz,
        created_at timestamptz DEFAULT moment() NOT NULL,
        updated_at timestamptz DEFAULT moment() NOT NULL,
        CONSTRAINT request_question_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT request_question_clinic_id_request_id_number_key UNIQUE (clinic_id, request_id, number),
        CONSTRAINT request_question_request_id_fkey FOREIGN KEY (clinic_id, request_id)
            REFERENCES reservation_request (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT request_question_asked_by_fkey FOREIGN KEY (clinic_id, asked_by)
            REFERENCES doctor (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT request_question_number_check CHECK (number BETWEEN 1 AND 3),
        CONSTRAINT an_answer_has_its_time CHECK ((answer IS NULL) = (answered_at IS NULL)),
        CONSTRAINT request_question_words_fit CHECK (greatest(length(question), length(answer)) <= 65536)
    )
"""


def upgrade() -> None:
    op.execute(REQUEST_QUESTION)
    isolate("request_question")
    allow("request_question")
    stamp("request_question")
    op.execute("""
        ALTER TABLE clinic ADD COLUMN question_extends_minutes int DEFAULT 15 NOT NULL,
          ADD CONSTRAINT clinic_question_extends_minutes_check CHECK (question_extends_minutes BETWEEN 0 AND 120)""")
    op.execute("""
        ALTER TABLE reservation_request
          ADD CONSTRAINT an_extension_is_the_deadline CHECK (extended_until IS NULL OR extended_until = expires_at)""")


def downgrade() -> None:
    """Questions and answers are lost; the deadlines that they moved stay."""
    op.execute("ALTER TABLE reservation_request DROP CONSTRAINT an_extension_is_the_deadline")
    op.execute("ALTER TABLE clinic DROP COLUMN question_extends_minutes")
    drop_tables("request_question")
