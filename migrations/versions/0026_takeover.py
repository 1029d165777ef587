"""Staff take a chat over and write in it; what waits for a person has a clock; what is closed says how and by whom.

Before the deploy: what runs does not look at any of it, and takes nothing over.
"""

from alembic import op

from migrations.crossing import SAFELY, let_cross, stop_crossing
from migrations.isolation import allow, drop_tables, hide_from_lookup, isolate, show_to_lookup, stamp

revision = "0026"
down_revision = "0025"

TAKEOVER = """
    CREATE TABLE takeover (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        contact_id uuid NOT NULL,
        begun_by uuid NOT NULL,
        begun_at timestamptz DEFAULT moment() NOT NULL,
        ended_at timestamptz,
        ended_how text,
        ended_by uuid,
        created_at timestamptz DEFAULT moment() NOT NULL,
        updated_at timestamptz DEFAULT moment() NOT NULL,
        CONSTRAINT takeover_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT takeover_contact_id_fkey FOREIGN KEY (clinic_id, contact_id)
            REFERENCES contact (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT takeover_ended_how_check CHECK (ended_how IN ('handed_back', 'ran_out')),
        CONSTRAINT an_end_says_how CHECK ((ended_at IS NULL) = (ended_how IS NULL)),
        CONSTRAINT somebody_hands_back CHECK ((ended_how = 'handed_back') = (ended_by IS NOT NULL)),
        CONSTRAINT a_takeover_ends_after_it_began CHECK (ended_at >= begun_at)
    )
"""
INDEXES = (
    "CREATE UNIQUE INDEX one_takeover_at_a_time ON takeover (clinic_id, contact_id) WHERE ended_at IS NULL",
    "CREATE INDEX takeover_of_contact ON takeover (clinic_id, contact_id, begun_at)",
    """CREATE INDEX conversation_taken_over ON conversation (taken_over_until)
        WHERE taken_over_until IS NOT NULL""",
    """CREATE INDEX inbound_message_unread ON inbound_message (clinic_id, contact_id)
        WHERE takeover_id IS NOT NULL AND staff_read_at IS NULL""",
    """CREATE INDEX staff_task_due ON staff_task (due_at)
        WHERE closed_at IS NULL AND breached_at IS NULL AND due_at IS NOT NULL""",
)
# The conversation's contact, and the task whose clock has run out.
TAKEOVERS_DUE = f"""
    CREATE FUNCTION takeovers_due(at_most int) RETURNS TABLE (clinic_id uuid, kind text, id uuid)
    LANGUAGE sql VOLATILE ROWS 5 {SAFELY} AS $$
      (SELECT v.clinic_id, 'takeover_over', v.contact_id FROM conversation v
        WHERE v.taken_over_until <= (SELECT moment())
        ORDER BY v.taken_over_until LIMIT at_most)
      UNION ALL
      (SELECT k.clinic_id, 'person_late', k.id FROM staff_task k
        WHERE k.closed_at IS NULL AND k.breached_at IS NULL AND k.due_at <= (SELECT moment())
        ORDER BY k.due_at LIMIT at_most)
    $$
"""
SEEN = {
    "conversation": "clinic_id, contact_id, taken_over_until",
    "staff_task": "clinic_id, id, closed_at, breached_at, due_at",
}


def upgrade() -> None:
    op.execute("""
        ALTER TABLE clinic ADD COLUMN takeover_minutes int DEFAULT 120 NOT NULL,
          ADD COLUMN person_minutes int DEFAULT 30 NOT NULL,
          ADD CONSTRAINT clinic_takeover_minutes_check CHECK (takeover_minutes BETWEEN 15 AND 1440),
          ADD CONSTRAINT clinic_person_minutes_check CHECK (person_minutes BETWEEN 5 AND 1440)""")
    op.execute(TAKEOVER)
    op.execute("""
        ALTER TABLE conversation ADD COLUMN handed_back_at timestamptz,
          ADD CONSTRAINT whoever_took_over_is_named CHECK ((taken_over_until IS NULL) = (taken_over_by IS NULL))""")
    op.execute("""
        ALTER TABLE inbound_message ADD COLUMN takeover_id uuid, ADD COLUMN staff_read_at timestamptz,
          ADD CONSTRAINT inbound_message_takeover_id_fkey FOREIGN KEY (clinic_id, takeover_id)
            REFERENCES takeover (clinic_id, id) ON DELETE RESTRICT,
          ADD CONSTRAINT staff_read_what_was_for_them CHECK (staff_read_at IS NULL OR takeover_id IS NOT NULL)""")
    op.execute("""
        ALTER TABLE outbound_message ADD COLUMN written_by uuid,
          ADD CONSTRAINT a_persons_words_have_a_writer CHECK ((purpose LIKE 'staff:%') = (written_by IS NOT NULL))""")
    op.execute("""
        ALTER TABLE staff_task ADD COLUMN due_at timestamptz, ADD COLUMN breached_at timestamptz,
          ADD COLUMN closed_act varchar(40), ADD COLUMN closed_by_id uuid, ADD COLUMN closed_why text,
          ADD CONSTRAINT only_what_is_over_was_closed
            CHECK (closed_at IS NOT NULL OR (closed_act IS NULL AND closed_by_id IS NULL AND closed_why IS NULL)),
          DROP CONSTRAINT staff_task_words_fit,
          ADD CONSTRAINT staff_task_words_fit CHECK (greatest(length(draft), length(closed_why)) <= 65536)""")
    for index in INDEXES:
        op.execute(index)
    isolate("takeover")
    allow("takeover")
    stamp("takeover")
    for table, columns in SEEN.items():
        show_to_lookup(table, columns)
    let_cross("takeovers_due(int)", TAKEOVERS_DUE)


def downgrade() -> None:
    """Who wrote what in the clinic's name is lost, and how a task was closed; what was written stays."""
    stop_crossing("takeovers_due(int)")
    for table, columns in SEEN.items():
        hide_from_lookup(table, columns)
    op.execute("""
        ALTER TABLE staff_task DROP CONSTRAINT staff_task_words_fit, DROP COLUMN due_at, DROP COLUMN breached_at,
          DROP COLUMN closed_act, DROP COLUMN closed_by_id, DROP COLUMN closed_why,
          ADD CONSTRAINT staff_task_words_fit CHECK (greatest(length(draft)) <= 65536)""")
    op.execute("ALTER TABLE outbound_message DROP COLUMN written_by")
    op.execute("ALTER TABLE inbound_message DROP COLUMN takeover_id, DROP COLUMN staff_read_at")
    op.execute("""
        ALTER TABLE conversation DROP COLUMN handed_back_at, DROP CONSTRAINT whoever_took_over_is_named""")
    op.execute("DROP INDEX conversation_taken_over")
    drop_tables("takeover")
    op.execute("ALTER TABLE clinic DROP COLUMN takeover_minutes, DROP COLUMN person_minutes")
