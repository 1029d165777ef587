"""A clock that can be moved, for the demo and the tests: `moment()` becomes the true time plus one row's shift.

The shift is kept in seconds alone: a shift in days would be 23 or 25 hours long where a session's zone changes its
clocks. Production has neither the table nor the right to replace the function.
"""

from datetime import datetime, timedelta

from sqlalchemy import Connection, text

MOVABLE = """
CREATE TABLE public.clock (shift interval NOT NULL);
CREATE UNIQUE INDEX one_clock ON public.clock ((true));
INSERT INTO public.clock VALUES (interval '0');
GRANT SELECT ON public.clock TO PUBLIC;
CREATE OR REPLACE FUNCTION public.moment() RETURNS timestamptz LANGUAGE sql VOLATILE
AS 'SELECT clock_timestamp() + (SELECT shift FROM public.clock)';
"""


def install(connection: Connection) -> None:
    """Replaces `moment()`, once; as its owner, after the migrations."""
    if connection.scalar(text("SELECT to_regclass('public.clock') IS NULL")):
        connection.execute(text(MOVABLE))


def move(connection: Connection, by: timedelta) -> None:
    """Lets that much time pass (or, if negative, un-pass) for whoever asks `moment()` after the commit."""
    connection.execute(
        text("UPDATE public.clock SET shift = shift + make_interval(secs => :by)"), {"by": by.total_seconds()}
    )


def set_to(connection: Connection, instant: datetime) -> None:
    """From the commit on it is `instant`, and time passes from there."""
    connection.execute(
        text("UPDATE public.clock SET shift = make_interval(secs => extract(epoch FROM :at - clock_timestamp()))"),
        {"at": instant},
    )
