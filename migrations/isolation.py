"""What every table gets at birth: row-level security, the program's rights, the clock of its last change.

Released migrations call these functions, so what one of them does never changes; a new need gets a new one.
"""

from alembic import op

# '' and not NULL is what a pooled connection reads after another transaction's setting has ended.
THIS_CLINIC = "NULLIF(current_setting('app.clinic', true), '')::uuid"


def isolate(table: str, key: str = "clinic_id") -> None:
    """Rows of another clinic do not exist, for the owner neither (FORCE); without a clinic there are none."""
    mine = f"{key} = {THIS_CLINIC}"
    op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    op.execute(f"CREATE POLICY own_clinic ON {table} USING ({mine}) WITH CHECK ({mine})")


def allow(table: str, rights: str = "SELECT, INSERT, UPDATE") -> None:
    """What the program may do; it deletes only where no history is lost."""
    op.execute(f"GRANT {rights} ON {table} TO antesala_app")


def stamp(table: str) -> None:
    """A column's `onupdate` would miss raw SQL and upserts."""
    op.execute(
        f"CREATE TRIGGER touch_updated_at BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION touch_updated_at()"
    )


def show_to_lookup(table: str, columns: str) -> None:
    """Lets the lookup functions read these columns of every clinic, and nothing else."""
    op.execute(f"GRANT SELECT ({columns}) ON {table} TO antesala_lookup")
    op.execute(f"CREATE POLICY lookup ON {table} FOR SELECT TO antesala_lookup USING (true)")


def hide_from_lookup(table: str, columns: str) -> None:
    op.execute(f"DROP POLICY lookup ON {table}")
    op.execute(f"REVOKE SELECT ({columns}) ON {table} FROM antesala_lookup")  # noqa: S608  — names from migrations, never input


def drop_tables(*tables: str) -> None:
    """Policies, triggers, indexes and grants go with their table."""
    for table in tables:
        op.execute(f"DROP TABLE {table}")
