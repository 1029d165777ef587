"""What staff do about a request or a visit in place of its doctor or its patient, with a reason where anybody is told.

What they may do is what the chat may, under the same locks and with the same compare-and-swap; whoever was late is told
what happened. No limit that binds a patient binds them.
"""

from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import sql
from models.base import new_id
from models.errand import InPlace
from models.facts import (
    AcceptOffer,
    Attend,
    CancelVisit,
    Clinic,
    Decide,
    MoveVisit,
    Outcome,
    Propose,
    Refused,
    Undo,
    Withdraw,
)
from models.hands import Hands
from models.intake import cut
from models.reach import Reach
from models.view import View

LONGEST_WHY = 500  # characters

Act = Decide | Undo | Propose | AcceptOffer | Withdraw | CancelVisit | MoveVisit | Attend
ABOUT_VISITS = (CancelVisit, MoveVisit, Attend)

_r, _v = sql.request.c, sql.visit.c


@dataclass(frozen=True)
class Acted:
    """What came of it, and what else is to be announced with it."""

    outcome: Outcome
    all: tuple[Outcome, ...]
    clinic: Clinic


def act(session: Session, staff: InPlace, command: Act, reach: Reach | None = None) -> Acted:
    """Carries it out in this unit of work; the caller announces `all` of it in the same.

    An outcome TooLate says that it changed nothing, and how the request stands. Raises Refused: "no-reason",
    "not-yours" for what is not there or not theirs, and whatever the command itself is refused for.
    """
    contact_id = _patient(session, staff, command)
    why = cut(" ".join(staff.why.split()), LONGEST_WHY)
    if not why and not isinstance(command, Attend):  # whoever has come stands there, and nobody is told
        raise Refused("no-reason")
    view = View(session, contact_id)
    hands = Hands(session, view, new_id(), reach, staff=replace(staff, why=why))
    outcome = hands.carry_out(command)
    return Acted(outcome, (*hands.extra, outcome), view.clinic)


def _patient(session: Session, staff: InPlace, command: Act) -> UUID:
    """Whose contact it is about.

    Raises Refused("not-yours") where these staff have no such request or visit, or there is nobody to write to.
    """
    if isinstance(command, ABOUT_VISITS):
        known = select(_v.contact_id, _v.doctor_id).where(_v.id == command.reservation_id)
    else:
        known = select(_r.contact_id, _r.doctor_id).where(_r.id == command.request_id)
    row = session.execute(known).first()
    if row is None or row.contact_id is None or not staff.may(row.doctor_id):
        raise Refused("not-yours")
    contact_id: UUID = row.contact_id
    return contact_id
