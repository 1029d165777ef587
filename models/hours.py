"""The doctors' hours as the database has them: weekly rules and exceptions, read once a unit of work."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models import sql
from models.hours_edit import rule_of
from models.recurring import spread
from models.rules import Change, Week, WeeklyRule


class Hours:
    """The weeks of the doctors asked for; rules and exceptions are read once for each, in two statements for all."""

    def __init__(self, session: Session, clinic_id: UUID) -> None:
        self.session, self.clinic_id = session, clinic_id
        self._weeks: dict[UUID, tuple[date, Week]] = {}

    def weeks(self, zones: Mapping[UUID, str], since: date, until: date) -> dict[UUID, Week]:
        """By doctor, with recurring exceptions spread over the days `since` to `until`."""
        missing = {d: zone for d, zone in zones.items() if d not in self._weeks or self._weeks[d][0] < until}
        if missing:
            rules, changes = self._rules(missing), self._changes(missing, since, until)
            for doctor, zone in missing.items():
                week = Week(ZoneInfo(zone), tuple(rules[doctor]), tuple(changes[doctor]))
                self._weeks[doctor] = (until, week)
        return {doctor: self._weeks[doctor][1] for doctor in zones}

    def _rules(self, doctors: Iterable[UUID]) -> dict[UUID, list[WeeklyRule]]:
        r = sql.rule.c
        query = select(sql.rule).where(r.clinic_id == self.clinic_id, r.doctor_id.in_(list(doctors)), r.is_active)
        found: dict[UUID, list[WeeklyRule]] = defaultdict(list)
        for row in self.session.execute(query.order_by(r.day_of_week, r.start_time)):
            found[row.doctor_id].append(rule_of(row))
        return found

    def _changes(self, doctors: Iterable[UUID], since: date, until: date) -> dict[UUID, list[Change]]:
        e = sql.exception.c
        query = (
            select(e.doctor_id, e.kind, e.date_from, e.date_to, e.start_time, e.end_time, e.rrule)
            .where(e.clinic_id == self.clinic_id, e.doctor_id.in_(list(doctors)), e.is_active, e.date_from <= until)
            .where(or_(e.date_to >= since, e.rrule.is_not(None)))
        )
        found: dict[UUID, list[Change]] = defaultdict(list)
        for row in self.session.execute(query.order_by(e.date_from, e.start_time)):
            change = Change(row.kind, row.date_from, row.date_to, row.start_time, row.end_time)
            found[row.doctor_id].extend(spread(change, row.rrule, since, until))
        return found
