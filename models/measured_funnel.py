"""From the first question to the visit: how many try to book, where they stop, and what becomes of what they send."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models import sql
from models.measured import Days

UNDER_WAY = timedelta(hours=1)
"""So long after its last message a try may still go on; later it was dropped."""
_b, _r, _v = sql.tried.c, sql.request.c, sql.visit.c


@dataclass(frozen=True)
class Step:
    """One question: in how many tries it was asked, and how many went no further."""

    question: str
    asked: int
    dropped: int


@dataclass(frozen=True)
class Funnel:
    """Tries that began in these days, by what came of them; `visited` of those that were `booked`."""

    begun: int
    steps: tuple[Step, ...]
    under_way: int
    listed: int
    sent: int
    booked: int
    visited: int

    @property
    def dropped(self) -> int:
        return sum(step.dropped for step in self.steps)

    @property
    def worst(self) -> Step | None:
        """The question at which most stop."""
        return max((step for step in self.steps if step.dropped), key=lambda step: step.dropped, default=None)


def funnel(session: Session, days: Days) -> Funnel:
    """One statement; its rows are as many as there are ways through the questions."""
    fresh = (_b.status == "open") & (_b.last_at > sql.NOW - UNDER_WAY)
    columns = (_b.steps, _b.step, _b.status, fresh.label("fresh"), _r.status.label("asked"), _v.status.label("visit"))
    query = (
        select(*columns, func.count().label("tries"))
        .join_from(sql.tried, sql.request, (_r.clinic_id == _b.clinic_id) & (_r.id == _b.request_id), isouter=True)
        .join(sql.visit, (_v.clinic_id == _r.clinic_id) & (_v.request_id == _r.id), isouter=True)
        .where(days.have(_b.began_at))
        .group_by(*columns)
    )
    asked, dropped, came, order = Counter[str](), Counter[str](), Counter[str](), list[str]()
    for row in session.execute(query).all():
        asked.update(dict.fromkeys(row.steps, row.tries))
        order += [step for step in row.steps if step not in order]
        came["begun"] += row.tries
        came["booked"] += row.tries if row.asked == "approved" else 0
        came["visited"] += row.tries if row.visit == "completed" else 0
        if row.fresh or row.status in {"sent", "listed"}:
            came["under_way" if row.fresh else row.status] += row.tries
        else:
            dropped[row.step] += row.tries
    steps = sorted(order, key=lambda step: -asked[step])
    kinds = ("under_way", "listed", "sent", "booked", "visited")
    return Funnel(
        begun=came["begun"],
        steps=tuple(Step(step, asked[step], dropped[step]) for step in steps),
        **{kind: came[kind] for kind in kinds},
    )
