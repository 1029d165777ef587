"""What staff read after they acted in somebody's place: what was done, or why not and who was first."""

from dataclasses import replace
from uuid import UUID

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import Table, select

from bot.console.acting import act, own
from bot.console.guard import here, signed
from bot.console.say import has, say
from bot.services import services
from dialogs.reading.clean import clean
from models import history, silent
from models.acting import Act
from models.errand import InPlace
from models.facts import (
    Attended,
    Cancelled,
    Confirmed,
    Decide,
    DecisionNoted,
    OfferedLate,
    Outcome,
    Proposed,
    Refused,
    Rejected,
    Request,
    Submitted,
    TooLate,
    Undone,
    Withdrawn,
)

DONE: dict[type[Outcome], str] = {
    Confirmed: "done-confirmed",
    Rejected: "done-rejected",
    DecisionNoted: "done-noted",
    Undone: "done-undone",
    Proposed: "done-offered",
    OfferedLate: "done-offered-late",
    Withdrawn: "done-withdrawn",
    Cancelled: "done-cancelled",
    Submitted: "done-submitted",
}
NEWS = (Confirmed, Rejected, Withdrawn, Cancelled)
"""What doctor and patient are told of at once."""


def carry_out(command: Act, back: str) -> ResponseReturnValue:
    """With the reason given; back, or on to the new request, which says what came of it. 404 for what is not theirs."""
    staff = InPlace(signed().actor, clean(request.form.get("why", "")), own())
    if isinstance(command, Decide) and command.reason:  # it goes to the patient's chat
        command = replace(command, reason=clean(command.reason))
    try:
        outcome = act(services(), signed().clinic_id, staff, command).outcome
    except Refused as refused:
        if refused.why == "not-yours":
            abort(404)
        flash(refusal(refused.why), "problem")
    else:
        flash(told(outcome), "problem" if isinstance(outcome, TooLate) else "done")
        back = _new_page(outcome) or back
    return redirect(back, 303)


def _new_page(outcome: Outcome) -> str | None:
    """Of the request that it is about now, where it is another one."""
    if isinstance(outcome, Proposed | OfferedLate | Confirmed):
        return url_for("requests.request_page", request_id=outcome.request.id)
    return None


def not_done(why: str, table: Table, key: UUID, back: str) -> ResponseReturnValue:
    """Says why the form was not enough; 404 where its request or visit is not theirs either."""
    with here() as session:
        doctor_id = session.execute(select(table.c.doctor_id).where(table.c.id == key)).scalar()
    if doctor_id is None or own() not in {None, doctor_id}:
        abort(404)
    flash(refusal(why), "problem")
    return redirect(back, 303)


def refusal(why: str) -> str:
    return say(f"done-refused-{why}" if has(f"done-refused-{why}") else "done-refused")


def told(outcome: Outcome) -> str:
    if isinstance(outcome, TooLate):
        return say("done-late", code=outcome.request.code, state=standing(named(outcome.request)))
    if isinstance(outcome, Attended):
        return say("done-attended")
    key = "done-moved" if isinstance(outcome, Confirmed) and outcome.moved_by_staff else DONE[type(outcome)]
    about: Request = outcome.request  # type: ignore[union-attr]  # all of DONE are about a request
    done = say(key, code=about.code)
    return f"{done} {told_whom(about.contact_id)}" if isinstance(outcome, NEWS) else done


def told_whom(contact_id: UUID) -> str:
    """Who hears of it; a patient whom staff wrote down gets no message, and must not be thought to."""
    with here() as session:
        hears = silent.hears_us(session, contact_id)
    return say("done-told-both" if hears else "done-told-doctor")


def named(about: Request) -> Request:
    """The same with the name of whoever of the staff decided it; the facts of a chat name nobody of them."""
    if about.decided_by != "staff":
        return about
    with here() as session:
        name = history.by_staff(session, about.id)
    return replace(about, decided_by=name or about.decided_by)


def standing(about: Request) -> str:
    """How a request stands and who made it so: "Approved by Dr. Ruiz"."""
    if about.is_noted:
        return say(f"queue-do-noted-{about.decision}", by=who(about.decided_by))
    state = about.visit_status if about.visit_status in {"cancelled", "rescheduled"} else about.status
    known = has(f"queue-{state}")
    said = say(f"queue-{state}") if known else say("done-pending")
    return f"{said} {say('queue-by', by=who(about.decided_by))}" if about.decided_by and state == about.status else said


def who(by: str | None) -> str:
    """A doctor's name, or our word for the others."""
    return say(f"queue-actor-{by}") if by and has(f"queue-actor-{by}") else by or say("queue-actor-staff")
