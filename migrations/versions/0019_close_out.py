"""The evening question what became of the day's visits: when it is asked, and of whom it was.

Before the deploy: what runs does not look at the columns.
"""

from alembic import op

from migrations.crossing import SAFELY, let_cross, stop_crossing
from migrations.isolation import hide_from_lookup, show_to_lookup

revision = "0019"
down_revision = "0018"

# A doctor's day is her own clock's; whoever has been asked today is left alone until tomorrow.
CLOSE_OUTS_DUE = f"""
    CREATE FUNCTION close_outs_due(at_most int) RETURNS TABLE (clinic_id uuid, kind text, id uuid)
    LANGUAGE sql VOLATILE ROWS 5 {SAFELY} AS $$
      SELECT d.clinic_id, 'close_out', d.id
        FROM (SELECT moment() AS now) clock, clinic c
        JOIN doctor d ON d.clinic_id = c.id AND d.is_active
       WHERE c.close_out_at IS NOT NULL AND c.is_active
         AND (clock.now AT TIME ZONE coalesce(d.timezone, c.timezone))::time >= c.close_out_at
         AND d.closed_out_on IS DISTINCT FROM (clock.now AT TIME ZONE coalesce(d.timezone, c.timezone))::date
       LIMIT at_most
    $$
"""


def upgrade() -> None:
    op.execute("ALTER TABLE clinic ADD COLUMN close_out_at time")
    op.execute("ALTER TABLE doctor ADD COLUMN closed_out_on date")
    op.execute("GRANT SELECT (timezone, close_out_at) ON clinic TO antesala_lookup")
    show_to_lookup("doctor", "clinic_id, id, timezone, closed_out_on, is_active")
    let_cross("close_outs_due(int)", CLOSE_OUTS_DUE)


def downgrade() -> None:
    stop_crossing("close_outs_due(int)")
    hide_from_lookup("doctor", "clinic_id, id, timezone, closed_out_on, is_active")
    op.execute("REVOKE SELECT (timezone, close_out_at) ON clinic FROM antesala_lookup")
    op.execute("ALTER TABLE doctor DROP COLUMN closed_out_on")
    op.execute("ALTER TABLE clinic DROP COLUMN close_out_at")
