"""What a database consists of, as sorted lines that two moments or two ways of making it can be compared by."""

from sqlalchemy import Connection, text

COLUMNS = """
    SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated,
           pg_get_expr(d.adbin, d.adrelid)
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped"""

CONSTRAINTS = """
    SELECT conrelid::regclass, conname, pg_get_constraintdef(oid) FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 AND contype <> 't'"""

INDEXES = "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"

OBJECTS = {
    "tables": """
        SELECT relname, relkind, relowner::regrole, relacl, relrowsecurity, relforcerowsecurity
          FROM pg_class WHERE relnamespace = 'public'::regnamespace""",
    "column rights": """
        SELECT attrelid::regclass, attname, attacl FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
         WHERE attacl IS NOT NULL AND c.relnamespace = 'public'::regnamespace""",
    "policies": "SELECT * FROM pg_policies WHERE schemaname = 'public'",
    "triggers": """
        SELECT tgrelid::regclass, tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal""",
    "functions": """
        SELECT oid::regprocedure, proowner::regrole, proacl, prosecdef, proconfig, provolatile, prosrc,
               pg_get_function_sqlbody(oid)
          FROM pg_proc WHERE pronamespace = 'public'::regnamespace""",
    "types": """
        SELECT typname, typtype FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype IN ('r', 'm')""",
    "schema": "SELECT nspname, nspacl FROM pg_namespace WHERE nspname = 'public'",
}


def tables(connection: Connection) -> list[str]:
    """Only what models declare: columns, constraints, indexes; the order of columns is no difference."""
    return lines(connection, {"columns": COLUMNS, "constraints": CONSTRAINTS, "indexes": INDEXES})


def everything(connection: Connection) -> list[str]:
    """Tables, and beside them rights, policies, triggers, functions, types."""
    return tables(connection) + lines(connection, OBJECTS)


def lines(connection: Connection, queries: dict[str, str]) -> list[str]:
    found = []
    for about, query in queries.items():
        rows = connection.execute(text(query))
        found += sorted(f"{about}: " + " | ".join(str(value) for value in row) for row in rows)
    return [line for line in found if "alembic_version" not in line]


def table_names(connection: Connection) -> list[str]:
    query = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version' ORDER BY 1"
    return list(connection.scalars(text(query)))
