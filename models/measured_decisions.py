"""How doctors answer: how long it takes, how much expires, for each of them and for each hour of the week."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, tuple_
from sqlalchemy.orm import Session

from models import sql
from models.measured import Days, hour, share, weekday

_r, _d, _c = sql.request.c, sql.doctor.c, sql.clinic.c
BY_PEOPLE = ("doctor", "backup", "staff")


@dataclass(frozen=True)
class Answering:
    """Requests that were asked of one doctor, or in one hour of the week, or of all (neither); times are seconds."""

    doctor_id: UUID | None
    doctor: str | None
    weekday: int | None
    hour: int | None
    answered: int
    expired: int
    median: float | None
    p90: float | None

    @property
    def expiry(self) -> float | None:
        return share(self.expired, self.answered + self.expired)


def answering(session: Session, days: Days) -> list[Answering]:
    """All together first, then doctors by name, then hours of the week; one statement.

    The hour is that of asking, on the doctor's wall. What the patient took back, what waits, and what no doctor had to
    answer is not counted; an offer of another time is an answer.
    """
    zone = func.coalesce(_d.timezone, _c.timezone)
    when = (weekday(_r.created_at, zone).label("weekday"), hour(_r.created_at, zone).label("hour"))
    who = (_d.id.label("doctor_id"), _d.name.label("doctor"))
    asked = (
        select(*who, *when, _r.status, func.extract("epoch", _r.decided_at - _r.created_at).label("took"))
        .join(sql.doctor, (_d.clinic_id == _r.clinic_id) & (_d.id == _r.doctor_id))
        .join(sql.clinic, _c.id == _r.clinic_id)
        .where(days.have(_r.created_at), _r.waits_for == "doctor")
        .where((_r.status == "expired") | _r.status.in_(("approved", "rejected", "superseded")))
        .where((_r.status == "expired") | _r.decided_by_kind.in_(BY_PEOPLE))
        .subquery()
        .c
    )
    return [Answering(*row) for row in session.execute(_grouped(asked))]


def _grouped(asked: Any) -> Any:
    answered = asked.status != "expired"
    sets = func.grouping_sets(tuple_(asked.doctor_id, asked.doctor), tuple_(asked.weekday, asked.hour), tuple_())
    return (
        select(
            asked.doctor_id,
            asked.doctor,
            asked.weekday,
            asked.hour,
            func.count().filter(answered),
            func.count().filter(~answered),
            func.percentile_cont(0.5).within_group(asked.took).filter(answered),
            func.percentile_cont(0.9).within_group(asked.took).filter(answered),
        )
        .group_by(sets)
        .order_by(
            (asked.doctor.is_(None) & asked.weekday.is_(None)).desc(), asked.doctor.is_(None), asked.doctor,
            asked.doctor_id, asked.weekday, asked.hour,
        )
    )  # fmt: skip
