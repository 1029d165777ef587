"""What models do for a running dialog: every effect and command under a savepoint of its own."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar
from uuid import UUID

import psycopg
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models import claims, handover, locks, moves, questions, waiting_list, waiting_news, wishes
from models.answering_offers import accept_offer, decline_offer
from models.attending import attend, write_note
from models.closing import close, run_late, take_back
from models.consent import record
from models.deciding import decide, give_reason, withdraw
from models.enrolment import enrol
from models.errand import Errand, InPlace
from models.expiring import told_of
from models.facts import (
    AcceptOffer,
    AnswerQuestion,
    AskPatient,
    Attend,
    CallPerson,
    CancelVisit,
    Choose,
    Close,
    Command,
    ConfirmVisit,
    Consent,
    Consented,
    Decide,
    DeclineOffer,
    Done,
    DraftOver,
    Effect,
    Enrol,
    GiveReason,
    Held,
    Hold,
    JoinList,
    LeaveList,
    MoveVisit,
    Noted,
    NoteLate,
    NoteStranger,
    OptIn,
    OptOut,
    Outcome,
    Propose,
    RaiseEmergency,
    Rate,
    RunLate,
    SetLanguage,
    Submit,
    TakeBack,
    Undo,
    Withdraw,
    WriteNote,
    WrongCode,
)
from models.free import Diary
from models.limits import wrong_code
from models.moving_at_once import move_visit
from models.proposing import propose
from models.rating import rate
from models.reach import Reach
from models.requesting import submit
from models.settling import undo
from models.view import View
from models.visiting import cancel_visit, confirm_visit

T = TypeVar("T")


class Hands:
    """`Hands` over a session. After each call `extra` may hold outcomes that must be announced with the others.

    They are of requests whose time was up and that were met on the way; a refusal takes them back, and the sweep finds
    them again.
    """

    def __init__(
        self,
        session: Session,
        view: View,
        message_id: UUID,
        reach: Reach | None = None,
        *,
        staff: InPlace | None = None,
    ) -> None:
        """`reach` tells whom news gets to outside the window; without it everybody is reached.

        `staff` act in place of the view's contact, or of their doctor.
        """
        self.staff = staff
        self.session, self.view, self.message_id, self.reach = session, view, message_id, reach or Reach()
        self.extra: list[Outcome] = []

    def do(self, effect: Effect, instead_of: Done | None) -> Done:
        """Raises Refused; the old effect is then still in force."""
        if isinstance(effect, Consent):
            return self._carefully(lambda errand: record(errand, effect))
        old = instead_of if isinstance(instead_of, Held) else None
        return self._carefully(lambda errand: _hold(errand, effect, self.view, old))

    def keep(self, done: Done) -> Done:
        """Raises Refused("slot-taken", drop="slot") where the hold ran out and somebody else has the time."""
        if isinstance(done, Consented):
            return done
        conversation = self.view.contact.conversation_id
        kept = claims.keep(self.session, done, conversation, self.view.clinic.hold_minutes)
        return kept or self.do(done.hold, done)

    def undo(self, done: Done) -> None:
        """Lets a held time go; an agreement stays, it is withdrawn by declining."""
        if isinstance(done, Held):
            self._carefully(lambda errand: claims.let_go(errand.session, done, errand.contact.conversation_id))

    def lock(self, request_ids: Sequence[UUID]) -> None:
        """Doctors by id, then requests by id; the commands that follow take no lock that is not held already."""
        locks.requests(self.session, request_ids)
        self.view.forget()

    def carry_out(self, command: Command) -> Outcome:
        """Raises Refused; an outcome TooLate says that the command changed nothing."""
        return self._carefully(lambda errand: _carry_out(errand, command))

    def _carefully(self, act: Callable[[Errand], T]) -> T:
        """All or nothing, and what the view had read is forgotten either way."""
        view = self.view
        # What the patient holds in a draft meanwhile is in the way of staff like anybody's.
        diary = Diary(self.session, view.clinic.id) if self.staff else view.diary
        errand = Errand(self.session, view.clinic.id, view.contact, diary, view.terms, self.message_id,
                        view.clinic.undo_seconds, self.reach, view.clinic.max_moves, staff=self.staff)  # fmt: skip
        try:
            with self.session.begin_nested():
                done = act(errand)
        except IntegrityError as error:
            if _is_taken(error):
                raise claims.taken_by_others() from error
            raise
        finally:
            view.forget()
        self.extra += errand.extra
        return done


CLAIMED = {("23P01", "one_claim_at_a_time"), ("23514", "seats_are_counted"), ("23514", None)}
"""Two claims overlap, the last seat is gone, the session has ended (a trigger's refusal names no constraint)."""


def _is_taken(error: IntegrityError) -> bool:
    """The database refused what the locks should have; any other broken rule is a bug of ours, and no taken time."""
    refused = error.orig
    return isinstance(refused, psycopg.Error) and (refused.sqlstate, refused.diag.constraint_name) in CLAIMED


def _hold(errand: Errand, hold: Hold, view: View, old: Held | None) -> Held:
    terms = errand.offered(hold.service_id)
    diary = moves.diary_for(errand, hold)
    held, late = claims.take(errand.session, diary, terms, hold, view.now, instead_of=old)
    errand.extra += told_of(errand.session, late)
    return held


ACTS: Mapping[type[Any], Callable[[Errand, Any], Outcome]] = {
    Submit: submit,
    Withdraw: withdraw,
    CancelVisit: cancel_visit,
    MoveVisit: move_visit,
    ConfirmVisit: confirm_visit,
    Rate: rate,
    Decide: decide,
    Undo: undo,
    Propose: propose,
    AcceptOffer: accept_offer,
    DeclineOffer: decline_offer,
    GiveReason: give_reason,
    AskPatient: questions.ask,
    AnswerQuestion: questions.answer,
    Enrol: enrol,
    Close: close,
    TakeBack: take_back,
    RunLate: run_late,
    Attend: attend,
    WriteNote: write_note,
    JoinList: waiting_list.join,
    LeaveList: waiting_list.leave,
}
"""What changes a request, a visit or a right, and is told to others."""
NOTES: Mapping[type[Any], Callable[[Errand, Any], None]] = {
    WrongCode: wrong_code,
    SetLanguage: wishes.set_language,
    Choose: wishes.choose,
    OptOut: wishes.opt_out,
    OptIn: wishes.opt_in,
    CallPerson: handover.call_person,
    DraftOver: handover.draft_over,
    NoteStranger: handover.note_stranger,
    NoteLate: handover.note_late,
    RaiseEmergency: wishes.raise_emergency,
}
"""What is only written down."""


def _carry_out(errand: Errand, command: Command) -> Outcome:
    act = ACTS.get(type(command))
    if act is not None:
        return waiting_news.marked(errand, act(errand, command))
    NOTES[type(command)](errand, command)
    return Noted()
