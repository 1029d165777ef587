"""A service as one doctor gives it, with every setting that falls through from service to doctor to clinic."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from sqlalchemy import bindparam, func, or_, select
from sqlalchemy.orm import Session

from models import sql
from models.facts import Offer
from models.intake import asked_and_required
from models.rules import WeeklyRule

_d, _s, _c = sql.doctor.c, sql.service.c, sql.clinic.c


@dataclass(frozen=True)
class Terms:
    """What binds a booking of this offer; `after` and `doctor_after` are minutes of buffer, None where unset."""

    offer: Offer
    notice: timedelta
    horizon_days: int
    cutoff: timedelta
    margin: timedelta
    expiry: timedelta
    answer: timedelta
    hold: timedelta
    limit: int
    before: int
    after: int | None
    doctor_after: int | None
    max_patients: int | None
    zone: str = "UTC"
    """The clinic's, in which it answers."""
    answering: Mapping[str, Sequence[str]] = field(default_factory=dict, hash=False)
    nudges: bool = True
    urgent_days: bool = False
    """Whether patients may book hours for emergencies when it is urgent."""
    backup: str | None = None
    """Who is asked when the doctor does not answer, by slug."""

    def buffer_after(self, rule: WeeklyRule) -> int:
        """Minutes: the service's, else the rule's, else the doctor's, else none."""
        return next((minutes for minutes in (self.after, rule.buffer, self.doctor_after) if minutes is not None), 0)

    def seats(self, rule: WeeklyRule) -> int:
        """The smaller of what service and rule allow, else one."""
        return seats_of(self.max_patients, rule)


def seats_of(max_patients: int | None, rule: WeeklyRule) -> int:
    """How many are seen together: the smaller of what service and rule allow, else one."""
    return min((seats for seats in (max_patients, rule.seats) if seats is not None), default=1)


# Labelled, so that the same columns can stand beside a request's or a visit's.
COLUMNS = (
    _s.id.label("service_id"),
    _s.name.label("service"),
    _s.duration.label("minutes"),
    _s.price,
    _s.price_to,
    func.coalesce(_s.currency, _c.currency).label("currency"),
    _s.requirements,
    _s.intake.label("service_intake"),
    _s.buffer_minutes,
    _s.buffer_before_minutes,
    _s.max_patients,
    _d.id.label("doctor_id"),
    _d.name.label("doctor"),
    _d.position,
    _d.specialties,
    _d.languages.label("spoken"),
    _d.cancellation_policy.label("policy"),
    _d.buffer_time_minutes,
    func.coalesce(_d.timezone, _c.timezone).label("zone"),
    func.coalesce(_s.approval_required, _d.appointment_approval_required).label("approval"),
    func.coalesce(_s.minimum_notice_minutes, _d.minimum_notice_minutes, _c.minimum_notice_minutes).label("notice"),
    func.coalesce(_s.booking_horizon_days, _d.booking_horizon_days, _c.booking_horizon_days).label("horizon"),
    func.coalesce(_s.cancellation_cutoff_hours, _d.cancellation_cutoff_hours, _c.cancellation_cutoff_hours).label(
        "cutoff"
    ),
    _c.intake.label("clinic_intake"),
    _c.slot_margin_minutes,
    _c.request_expiry_minutes,
    _c.patient_answer_minutes,
    _c.hold_minutes,
    _c.max_open_requests_per_contact,
)
_WAITS = (_c.timezone.label("clinic_zone"), _c.answering_hours, _c.nudges, _c.emergency_days, _d.backup)

_ALL = (
    select(*COLUMNS, *_WAITS)
    .join_from(sql.service, sql.doctor, (_d.clinic_id == _s.clinic_id) & (_d.id == _s.doctor_id))
    .join(sql.clinic, _c.id == _s.clinic_id)
    .where(_c.id == bindparam("clinic"))
    .where(_s.is_active, _d.is_active, _d.is_verified, _d.is_accepting_patients)
    .where(or_(_d.max_appointment_duration.is_(None), _s.duration <= _d.max_appointment_duration))
    .order_by(_d.position, _d.id, _s.position, _s.id)
)


def bookable(session: Session, clinic_id: UUID) -> dict[UUID, Terms]:
    """All that can be booked, by service, in the order of the clinic's file."""
    rows = session.execute(_ALL, {"clinic": clinic_id})
    return {row.service_id: terms_of(row) for row in rows}


def terms_of(row: sql.AnyRow) -> Terms:
    return Terms(
        offer=offer_of(row),
        notice=timedelta(minutes=row.notice),
        horizon_days=row.horizon,
        cutoff=timedelta(hours=row.cutoff),
        margin=timedelta(minutes=row.slot_margin_minutes),
        expiry=timedelta(minutes=row.request_expiry_minutes),
        answer=timedelta(minutes=row.patient_answer_minutes),
        hold=timedelta(minutes=row.hold_minutes),
        limit=row.max_open_requests_per_contact,
        before=row.buffer_before_minutes or 0,
        after=row.buffer_minutes,
        doctor_after=row.buffer_time_minutes,
        max_patients=row.max_patients,
        zone=row.clinic_zone,
        answering=row.answering_hours or {},
        nudges=row.nudges,
        backup=row.backup,
        urgent_days=row.emergency_days == "urgent",
    )


def offer_of(row: sql.AnyRow) -> Offer:
    asked, required = asked_and_required(row.service_intake, row.clinic_intake)
    return Offer(
        service_id=row.service_id,
        service=row.service,
        doctor_id=row.doctor_id,
        doctor=row.doctor,
        doctor_position=row.position,
        specialty=row.specialties[0] if row.specialties else None,
        timezone=row.zone,
        duration_minutes=row.minutes,
        price=row.price,
        price_to=row.price_to,
        currency=row.currency if row.price is not None else None,
        requirements=row.requirements,
        policy=row.policy,
        approval_required=row.approval,
        asked=asked,
        required=required,
        languages=tuple(row.spoken or ()),
    )
