"""The doctor's yes or no, and a patient's change of mind: each a compare-and-swap whose loser hears the truth."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import update

from models import settling, sql, visits
from models.ending import end
from models.errand import Errand
from models.expiring import no
from models.facts import (
    Confirmed,
    Decide,
    DecisionNoted,
    GiveReason,
    OfferedLate,
    Reasoned,
    Rejected,
    Request,
    TooLate,
    Withdraw,
    Withdrawn,
)
from models.handover import LATE
from models.intake import cut
from models.proposing import offer_late
from models.requests import Found
from models.tasks import add_task
from models.truth import decider, locked, may_bind, of_decider, of_patient, too_late

TIME_FOR_A_REASON = timedelta(minutes=10)
LONGEST_REASON = 500  # characters

_r = sql.request.c


Decision = Confirmed | Rejected | DecisionNoted | OfferedLate | TooLate


def decide(errand: Errand, command: Decide) -> Decision:
    """What comes of a yes or a no; staff hear of a yes that came when the time was up and could not be made good.

    Raises Refused("not-a-doctor"), Refused("not-yours"), Refused("tap-only").
    """
    outcome = _decide(errand, command)
    in_vain = isinstance(outcome, TooLate) and outcome.why != "asked-again" and outcome.request.status == "expired"
    if in_vain and command.verdict == "approve":
        request = outcome.request
        add_task(errand.session, LATE, contact_id=request.contact_id, request_id=request.id)
    return outcome


def _decide(errand: Errand, command: Decide) -> Decision:
    """Approves or rejects, at once or as a note that can be taken back; or says what became of the request meanwhile.

    A yes after the deadline holds the time once more, if it is free, and asks the patient; a no takes an offer back.
    """
    found = of_decider(errand, locked(errand, command.request_id))
    request, yes, doctor = found.request, command.verdict == "approve", decider(errand, found)
    lapsed = found.overdue or request.status == "expired"
    if yes and lapsed and request.waits_for == "doctor" and doctor.kind != "backup":
        may_bind(errand, found, command.binding)
        return offer_late(errand, found)
    late = too_late(errand, found)
    if late or request.is_noted or (yes and request.waits_for != "doctor"):
        return late or TooLate(request)
    may_bind(errand, found, command.binding)
    if errand.undo_seconds and request.waits_for == "doctor":
        return settling.note(errand, found, command, doctor, cut(command.reason or "", LONGEST_REASON))
    if not yes:
        return _reject(errand, found, command)
    approved = end(errand.session, found, "approved", doctor, why=errand.because(command.binding))
    return Confirmed(*visits.begin(errand.session, found, approved, doctor), by_rule=False)


def _reject(errand: Errand, found: Found, command: Decide) -> Rejected:
    """With the second choice asked for, or else the next times."""
    ended = end(errand.session, found, "rejected", decider(errand, found), why=errand.because(command.binding))
    rejected, more = no(errand.session, found, _with_reason(errand, ended, command.reason))
    errand.extra += more
    return rejected


def _with_reason(errand: Errand, rejected: Request, given: str | None) -> Request:
    """A reason that came with the rejection is kept like one that follows it."""
    reason = cut(given or "", LONGEST_REASON)
    if not reason:
        return rejected
    errand.session.execute(update(sql.request).where(_r.id == rejected.id).values(rejection_reason=reason))
    return replace(rejected, rejection_reason=reason)


def withdraw(errand: Errand, command: Withdraw) -> Withdrawn | TooLate:
    """The patient, or staff for them, takes a pending request back; a decision that is only noted falls with it.

    Raises Refused("not-yours").
    """
    found = of_patient(errand, locked(errand, command.request_id))
    ended = too_late(errand, found)
    return ended or Withdrawn(end(errand.session, found, "withdrawn", errand.patient, why=errand.because(None)))


def give_reason(errand: Errand, command: GiveReason) -> Reasoned | DecisionNoted | TooLate:
    """Within ten minutes of the doctor's own rejection, once; a noted one keeps it until it is final.

    Raises Refused("not-a-doctor"), Refused("not-yours").
    """
    found, doctor = of_decider(errand, locked(errand, command.request_id)), errand.doctor
    request, reason = settling.settled(errand, found), cut(command.reason, LONGEST_REASON)
    own = (_r.id == command.request_id) & (_r.decided_by == doctor.id) & _r.rejection_reason.is_(None)
    lately = (_r.status == "rejected") & (_r.decided_at > found.now - TIME_FOR_A_REASON)
    noted = sql.PENDING & (_r.decision == "reject")
    told_now = update(sql.request).where(own, lately | noted).values(rejection_reason=reason).returning(_r.id)
    if not reason or errand.session.execute(told_now).first() is None:
        return TooLate(request)
    reasoned = replace(request, rejection_reason=reason)
    noted_until = request.decides_at if request.is_noted else None
    return DecisionNoted(reasoned, "reject", noted_until) if noted_until else Reasoned(reasoned)
