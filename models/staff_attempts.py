"""How often somebody may guess: a wait that doubles, kept for account *and* address, so nobody is locked out."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from models import sql

FORGOTTEN_AFTER = timedelta(hours=12)
LONGEST_WAIT = timedelta(minutes=15)

_a = sql.staff_attempt.c


def wait(failures: int, free: int) -> timedelta:
    """After so many wrong ones, `free` of which cost nothing: five seconds, ten, twenty …"""
    over = failures - free
    return timedelta(seconds=5 * 2 ** min(over, 20)) if over >= 0 else timedelta(0)


def begin(session: Session, subjects: Mapping[str, int]) -> timedelta | None:
    """Counts one try against each subject (with its free ones) before it is made, or says how long to wait still.

    Many tries at once are therefore counted, whatever comes of them; `forgive` takes the right one back.
    """
    now = _locked(session, sorted(subjects))
    rows = session.execute(select(_a.subject, _a.failures, _a.last_at, _a.wait_until).where(_a.subject.in_(subjects)))
    found = {row.subject: row for row in rows}
    longest = max(row.wait_until for row in found.values())
    left: timedelta = longest - now
    if left > timedelta(0):
        return left
    for subject, free in subjects.items():
        row = found[subject]
        failures = 1 + (row.failures if row.last_at > now - FORGOTTEN_AFTER else 0)
        until = now + min(wait(failures, free), LONGEST_WAIT)
        values = {"failures": failures, "last_at": now, "wait_until": until}
        session.execute(update(sql.staff_attempt).where(_a.subject == subject).values(**values))
    return None


def _locked(session: Session, subjects: Sequence[str]) -> datetime:
    """Makes the rows that are missing, locks all in their order, and reads the clock then; old rows go."""
    session.execute(delete(sql.staff_attempt).where(_a.last_at < sql.NOW - 2 * FORGOTTEN_AFTER))
    rows = [{"subject": subject} for subject in subjects]
    session.execute(insert(sql.staff_attempt).values(rows).on_conflict_do_nothing())
    session.execute(
        select(_a.subject).where(_a.subject.in_(subjects)).order_by(_a.subject).with_for_update(key_share=True)
    )
    now: datetime = session.execute(select(sql.NOW)).scalar_one()
    return now


def forgive(session: Session, subjects: Sequence[str]) -> None:
    """The try was right: it is not held against them, nor is what went before."""
    session.execute(update(sql.staff_attempt).where(_a.subject.in_(subjects)).values(failures=0, wait_until=sql.NOW))
