"""What is written in the doctors' diaries: the live claims on their time, with the overdue already seen through."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, case, exists, func, select
from sqlalchemy.orm import Session

from models import sql

_t, _seat = sql.slot.c, sql.slot.alias("seat").c


@dataclass(frozen=True)
class Claim:
    """A live claim other than a seat.

    `taken` counts its patients, without the overdue, the reader's own hold and the visit that they would move.
    """

    id: UUID
    doctor_id: UUID
    service_id: UUID | None
    kind: str
    status: str
    start: datetime
    end: datetime
    busy_from: datetime
    busy_until: datetime
    seats: int
    taken: int
    overdue: bool
    mine: bool

    @property
    def counts(self) -> bool:
        """Whether it stands in anybody's way; what is overdue is free when read, whenever the sweep comes."""
        return self.kind == "block" or self.taken > 0


@dataclass(frozen=True)
class Claims:
    """The claims of some doctors in a window, read at `now` (after whatever was locked)."""

    now: datetime
    of: Mapping[UUID, list[Claim]]


def _kept(row: Any) -> Any:
    """Whether a claim's request was approved and only waits to be written down: its time is over, and not free."""
    r = sql.request.c
    approved = (r.clinic_id == row.clinic_id) & (r.slot_id == row.id) & sql.PENDING & (r.decision == "approve")
    return exists().where(approved)


def _over(row: Any, clock: Any) -> Any:
    """Whether the time of a hold or pending claim is over; the request is only looked at where it is."""
    waiting = row.status.in_(("held", "pending_approval"))
    return case((waiting & (row.expires_at <= clock.now), ~_kept(row)), else_=False)


def _gone(row: Any, clock: Any) -> Any:
    """A hold or pending claim that counts as free: its time is over, or it is the reader's own."""
    return _over(row, clock) | ((row.status == "held") & (row.held_by == bindparam("mine")))


_clock = select(sql.NOW.label("now")).subquery("clock").c
_seats_gone = (
    select(func.count())
    .where(
        _seat.clinic_id == _t.clinic_id, _seat.session_id == _t.id, _seat.kind == sql.word("seat"), _gone(_seat, _clock)
    )
    .correlate(sql.slot, _clock.now.table)
    .scalar_subquery()
)
_in_window = (
    (_t.clinic_id == bindparam("clinic"))
    & _t.doctor_id.in_(bindparam("doctors", expanding=True))
    & sql.NO_SEAT
    & _t.live
    & (_t.end_time > bindparam("since"))
    & (_t.start_time < bindparam("until"))
)
# One row at least, so that the clock is read in the same statement even where nothing is claimed.
_CLAIMS = (
    select(
        _clock.now,
        _t.id,
        _t.doctor_id,
        _t.service_id,
        _t.kind,
        _t.status,
        _t.start_time,
        _t.end_time,
        _over(_t, _clock).label("overdue"),
        _t.held_by,
        _t.buffer_before_minutes,
        _t.buffer_after_minutes,
        _t.max_reservations,
        _t.current_reservations,
        (_t.id == bindparam("moved")).label("moved"),
        case((_t.kind == "session", _seats_gone), else_=0).label("seats_gone"),
    )
    .select_from(_clock.now.table.outerjoin(sql.slot, _in_window))
    .order_by(_t.start_time)
)


def claims(
    session: Session,
    clinic_id: UUID,
    doctors: Iterable[UUID],
    window: tuple[datetime, datetime],
    mine: UUID | None,
    *,
    moved: UUID | None = None,
) -> Claims:
    """All live claims that touch the window, in one statement.

    `mine` is the conversation whose hold is no obstacle, `moved` the claim of the visit that is to be moved.
    """
    since, until = window
    values = {"clinic": clinic_id, "doctors": list(doctors), "since": since, "until": until}
    values |= {"mine": mine, "moved": moved}
    rows = session.execute(_CLAIMS, values).all()
    found: dict[UUID, list[Claim]] = defaultdict(list)
    for row in rows:
        if row.id is not None:
            found[row.doctor_id].append(_claim(row, mine))
    return Claims(rows[0].now, found)


def _claim(row: sql.AnyRow, mine: UUID | None) -> Claim:
    overdue = row.overdue
    own = row.status == "held" and mine is not None and row.held_by == mine
    return Claim(
        id=row.id,
        doctor_id=row.doctor_id,
        service_id=row.service_id,
        kind=row.kind,
        status=row.status,
        start=row.start_time,
        end=row.end_time,
        busy_from=row.start_time - timedelta(minutes=row.buffer_before_minutes),
        busy_until=row.end_time + timedelta(minutes=row.buffer_after_minutes),
        seats=row.max_reservations,
        taken=0 if overdue or own or row.moved else row.current_reservations - row.seats_gone,
        overdue=overdue,
        mine=own and not overdue,
    )
