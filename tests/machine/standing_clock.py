"""A clock that stands still between steps: what a random run finds must not depend on how fast the machine is."""

from datetime import datetime
from typing import Any

import psycopg

Link = psycopg.Connection[Any]

# Each look is a microsecond later than the last one, so that what was first stays first.
STANDING = """
CREATE TABLE public.stood (at timestamptz NOT NULL);
INSERT INTO public.stood VALUES (clock_timestamp());
CREATE SEQUENCE public.looks;
GRANT SELECT ON public.stood TO PUBLIC;
GRANT USAGE ON public.looks TO PUBLIC;
CREATE OR REPLACE FUNCTION public.moment() RETURNS timestamptz LANGUAGE sql VOLATILE
AS $$ SELECT at + nextval('public.looks') * interval '1 microsecond' FROM public.stood $$;
"""


def install(link: Link) -> None:
    """Replaces `moment()`, for this database and for good."""
    link.execute(STANDING)


def set_to(link: Link, instant: datetime) -> None:
    """From now on it is this instant, and a microsecond more with every look."""
    link.execute("SELECT setval('public.looks', 1)")
    link.execute("UPDATE public.stood SET at = %s", [instant])


def now(link: Link) -> datetime:
    row = link.execute("SELECT moment()").fetchone()
    assert row is not None
    instant: datetime = row[0]
    return instant
