"""An overbooked visit leaves to the claims below it what they cover, and to nobody what they have left.

Before the deploy: what runs overbooks nothing, so nothing of this is in its way.
"""

from alembic import op

revision = "0027"
down_revision = "0026"

# Of an older claim all that it may ever cover: one that waits to take another's place does not cover it yet.
LEFT_TO_OTHERS = """
    CREATE FUNCTION left_to_others(clinic uuid, doctor uuid, slot uuid, whole tstzmultirange, since timestamptz)
    RETURNS tstzmultirange LANGUAGE sql STABLE AS $$
      SELECT coalesce(whole * range_agg(
               CASE WHEN (t.created_at, t.id) < (since, slot)
                    THEN busy_range(t.start_time, t.end_time, t.buffer_before_minutes, t.buffer_after_minutes)
                    ELSE t.busy END), '{}')
        FROM time_slot t
       WHERE t.clinic_id = clinic AND t.doctor_id = doctor AND t.id IS DISTINCT FROM slot
         AND t.live AND t.kind <> 'seat'
         AND busy_range(t.start_time, t.end_time, t.buffer_before_minutes, t.buffer_after_minutes) && whole
    $$
"""

# The older of two overbooked claims first: what it wins back is no longer the younger one's to win.
WIN_BACK = """
    CREATE FUNCTION win_back() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      over record;
    BEGIN
      FOR over IN
        SELECT t.id, t.created_at,
               busy_range(t.start_time, t.end_time, t.buffer_before_minutes, t.buffer_after_minutes) AS whole
          FROM time_slot t
         WHERE t.clinic_id = OLD.clinic_id AND t.doctor_id = OLD.doctor_id AND t.id <> OLD.id AND t.live
           AND t.kind <> 'seat' AND t.overbook_reason IS NOT NULL AND t.shared && busy_range(
               OLD.start_time, OLD.end_time, OLD.buffer_before_minutes, OLD.buffer_after_minutes)
         ORDER BY t.created_at, t.id
      LOOP
        UPDATE time_slot SET shared = left_to_others(clinic_id, doctor_id, id, over.whole, over.created_at)
         WHERE clinic_id = OLD.clinic_id AND id = over.id;
      END LOOP;
      RETURN NULL;
    END $$;

    CREATE TRIGGER win_back AFTER UPDATE OF status ON time_slot
      FOR EACH ROW WHEN (OLD.live AND NOT NEW.live AND NEW.kind <> 'seat') EXECUTE FUNCTION win_back()
"""


def upgrade() -> None:
    op.execute(LEFT_TO_OTHERS)
    op.execute(WIN_BACK)


def downgrade() -> None:
    """What was overbooked stays so, and what it shared stays shared when the other ends."""
    op.execute("DROP TRIGGER win_back ON time_slot")
    op.execute("DROP FUNCTION win_back()")
    op.execute("DROP FUNCTION left_to_others(uuid, uuid, uuid, tstzmultirange, timestamptz)")
