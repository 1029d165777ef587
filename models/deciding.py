"""The doctor's yes or no, and a patient's change of mind: each a compare-and-swap whose loser hears the truth."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select, update

from models import locks, settling, sql, visits
from models.ending import end
from models.errand import Errand
from models.expiring import expire, told
from models.facts import (
    Confirmed,
    Decide,
    DecisionNoted,
    GiveReason,
    Reasoned,
    Refused,
    Rejected,
    Request,
    TooLate,
    Withdraw,
    Withdrawn,
)
from models.intake import cut
from models.limits import typed_is_closed
from models.requests import Found, by_id

TIME_FOR_A_REASON = timedelta(minutes=10)
LONGEST_REASON = 500  # characters
TYPED = {"code", "bare"}

_r, _c = sql.request.c, sql.conversation.c


def decide(errand: Errand, command: Decide) -> Confirmed | Rejected | DecisionNoted | TooLate:
    """Approves or rejects, at once or as a note that can be taken back; or says what became of the request meanwhile.

    Raises Refused("not-a-doctor"), Refused("not-yours"), Refused("tap-only").
    """
    doctor = errand.doctor
    found = _locked(errand, command.request_id)
    if found is None or not found.request.is_for(doctor.id, found.now):
        raise Refused("not-yours")
    if doctor.id != found.request.offer.doctor_id:
        doctor = replace(doctor, kind="backup")
    late = _too_late(errand, found)
    if late or found.request.is_noted or found.request.waits_for != "doctor":
        return late or TooLate(found.request)
    if command.binding in TYPED:
        _may_type(errand, found)
    if errand.undo_seconds:
        return settling.note(errand, found, command, doctor, cut(command.reason or "", LONGEST_REASON))
    if command.verdict == "approve":
        approved = end(errand.session, found, "approved", doctor, why=command.binding)
        request, visit = visits.begin(errand.session, found, approved, doctor)
        return Confirmed(request, visit, by_rule=False)
    rejected = _with_reason(errand, end(errand.session, found, "rejected", doctor, why=command.binding), command.reason)
    return settling.rejected(errand.session, found, rejected)


def _with_reason(errand: Errand, rejected: Request, given: str | None) -> Request:
    """A reason that came with the rejection is kept like one that follows it."""
    reason = cut(given or "", LONGEST_REASON)
    if not reason:
        return rejected
    errand.session.execute(update(sql.request).where(_r.id == rejected.id).values(rejection_reason=reason))
    return replace(rejected, rejection_reason=reason)


def withdraw(errand: Errand, command: Withdraw) -> Withdrawn | TooLate:
    """The patient takes a pending request back; a decision that is only noted falls with it.

    Raises Refused("not-yours").
    """
    found = _locked(errand, command.request_id)
    if found is None or found.request.contact_id != errand.contact.id:
        raise Refused("not-yours")
    return _too_late(errand, found) or Withdrawn(end(errand.session, found, "withdrawn", errand.patient))


def give_reason(errand: Errand, command: GiveReason) -> Reasoned | DecisionNoted | TooLate:
    """Within ten minutes of the doctor's own rejection, once; a noted one keeps it until it is final.

    Raises Refused("not-a-doctor"), Refused("not-yours").
    """
    doctor = errand.doctor
    found = _locked(errand, command.request_id)
    if found is None or not found.request.is_for(doctor.id, found.now):
        raise Refused("not-yours")
    request, reason = _settled(errand, found), cut(command.reason, LONGEST_REASON)
    own = (_r.id == command.request_id) & (_r.decided_by == doctor.id) & _r.rejection_reason.is_(None)
    lately = (_r.status == "rejected") & (_r.decided_at > found.now - TIME_FOR_A_REASON)
    noted = sql.PENDING & (_r.decision == "reject")
    told_now = update(sql.request).where(own, lately | noted).values(rejection_reason=reason).returning(_r.id)
    if not reason or errand.session.execute(told_now).first() is None:
        return TooLate(request)
    reasoned = replace(request, rejection_reason=reason)
    noted_until = request.decides_at if request.is_noted else None
    return DecisionNoted(reasoned, "reject", noted_until) if noted_until else Reasoned(reasoned)


def _locked(errand: Errand, request_id: UUID) -> Found | None:
    """Doctor, then request, then status and clock again: a wait for a lock may last past the deadline."""
    locks.request(errand.session, request_id)
    return by_id(errand.session, request_id)


def _too_late(errand: Errand, found: Found) -> TooLate | None:
    """The deadline binds when it is read: what is overdue ends here, and whoever came is told so."""
    if found.overdue:
        expired = expire(errand.session, found)
        errand.extra.append(told(errand.session, found, expired))
        return TooLate(expired)
    if found.final:
        return TooLate(_settled(errand, found))
    return None if found.request.status == "pending" else TooLate(found.request)


def _settled(errand: Errand, found: Found) -> Request:
    """The request as it stands, a noted decision whose time is over made final first."""
    if not found.final:
        return found.request
    settled = settling.settle(errand.session, found)
    errand.extra.append(settled)
    return settled.request


def _may_type(errand: Errand, found: Found) -> None:
    """Raises Refused("tap-only") where only a tap or a quoted card counts: by the clinic's choice or after guessing."""
    settings = (
        select(sql.clinic.c.decision_binding, _c.tap_only_until)
        .join_from(sql.conversation, sql.clinic, sql.clinic.c.id == _c.clinic_id)
        .where(_c.id == errand.contact.conversation_id)
    )
    row = errand.session.execute(settings).one()
    if row.decision_binding == "tap" or typed_is_closed(row.tap_only_until, found.now):
        raise Refused("tap-only", until=row.tap_only_until)
