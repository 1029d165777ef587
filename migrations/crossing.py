"""Functions that look across clinics and answer with ids only: made, handed to the role that may, and dropped.

Released migrations call these functions, so what one of them does never changes; a new need gets a new one.
"""

from collections.abc import Iterable

from alembic import op

from migrations.roles import lend_role, return_role

# pg_temp stands last: left out it would be searched first, and a caller's temporary table read instead of ours.
SAFELY = "SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp"


def let_cross(signature: str, definition: str) -> None:
    """Makes the function `signature`, for the program alone to call; `definition` says SAFELY."""
    op.execute(definition)
    op.execute(f"REVOKE EXECUTE ON FUNCTION {signature} FROM PUBLIC")
    op.execute(f"GRANT EXECUTE ON FUNCTION {signature} TO antesala_app")
    _as_lookup([f"ALTER FUNCTION {signature} OWNER TO antesala_lookup"])


def stop_crossing(signature: str) -> None:
    _as_lookup([f"DROP FUNCTION {signature}"])


def _as_lookup(statements: Iterable[str]) -> None:
    """A plain owner may give a function only to a role that it can become and that may create in the schema."""
    lend_role("antesala_lookup")
    op.execute("GRANT CREATE ON SCHEMA public TO antesala_lookup")
    for statement in statements:
        op.execute(statement)
    op.execute("REVOKE CREATE ON SCHEMA public FROM antesala_lookup")
    return_role("antesala_lookup")
