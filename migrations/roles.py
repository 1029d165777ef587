"""The two roles of a cluster, made and lent so that a managed Postgres without superuser will do.

Roles belong to the cluster, migrations to one database: another database may make, use or drop the same role
at this moment. Released migrations call these functions, so what one of them does never changes.
"""

from alembic import op


def make_role(role: str) -> None:
    """Safe when it exists, and when another database's migration is faster; refuses one that sees through RLS."""
    op.execute(
        f"""
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN
            CREATE ROLE {role} NOLOGIN;
          END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END $$"""
    )
    op.execute(
        f"""
        DO $$ BEGIN
          IF EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}' AND (rolsuper OR rolbypassrls)) THEN
            RAISE EXCEPTION 'role {role} may not be a superuser or bypass row-level security';
          END IF;
        END $$"""
    )


def lend_role(role: str) -> None:
    """Lets this user SET ROLE to it. Without INHERIT: its policies must not open the owner's own eyes."""
    op.execute(
        f"""
        DO $$ BEGIN
          IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN RETURN; END IF;
          IF current_setting('server_version_num')::int >= 160000 THEN
            IF NOT pg_has_role('{role}', 'SET') THEN
              EXECUTE 'GRANT {role} TO CURRENT_USER WITH INHERIT FALSE, SET TRUE';
            END IF;
          ELSIF NOT pg_has_role('{role}', 'MEMBER') THEN
            GRANT {role} TO CURRENT_USER;
          END IF;
        EXCEPTION WHEN unique_violation THEN NULL;
        END $$"""  # noqa: S608  — the roles are named by migrations, never by input
    )


def return_role(role: str) -> None:
    """Undoes lend_role: Postgres 15 knows no grant without inheritance, so there it must not last."""
    op.execute(
        f"""
        DO $$ BEGIN
          IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
            REVOKE {role} FROM CURRENT_USER;
          END IF;
        END $$"""  # noqa: S608  — the roles are named by migrations, never by input
    )


def drop_role_if_unused(role: str) -> None:
    """Stays while another database grants it something, or somebody else logs in through it."""
    op.execute(
        f"""
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM pg_auth_members
                         WHERE roleid = to_regrole('{role}') AND member <> current_user::regrole) THEN
            DROP ROLE {role};
          END IF;
        EXCEPTION WHEN dependent_objects_still_exist OR undefined_object OR insufficient_privilege
                    OR object_in_use THEN NULL;
        END $$"""
    )
