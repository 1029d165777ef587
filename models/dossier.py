"""All that staff see of one request: what was said, both chats, its history, its visit, and other times."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import chats, history, questions, requests, sql, transcript, visits
from models.bookable import Wish
from models.facts import FreeTime, Question, Request, Visit
from models.free import Diary
from models.history import Step
from models.moving import Leaving
from models.terms import bookable
from models.transcript import Line
from models.visits import FoundVisit

SAID = 60  # messages of the patient's chat
TIMES = 24  # of the doctor's other free times

_r, _v = sql.request.c, sql.visit.c


@dataclass(frozen=True)
class Dossier:
    """Read in a fixed number of statements, at `now`."""

    request: Request
    visit: Visit | None
    steps: list[Step]
    patient_chat: list[Line]
    doctor_chat: list[Line]
    asked: tuple[Question, ...]
    times: tuple[FreeTime, ...]
    by_staff: bool
    """Whether the decision that is noted is the staff's, to take back."""
    now: datetime


def dossier(session: Session, request_id: UUID, *, only: UUID | None = None) -> Dossier | None:
    """None where there is no such request, or it is another doctor's than `only`.

    She reads the patient's chat where it is hers alone, see chats.hers.
    """
    found = requests.by_id(session, request_id)
    if found is None or only not in {None, found.request.offer.doctor_id}:
        return None
    request = found.request
    booked = next(iter(visits.find(session, _v.request_id == request_id)), None)
    theirs = only is None or chats.is_theirs(session, request.contact_id, doctor_id=only)
    said = transcript.last_said(session, {request.contact_id}, most=SAID) if theirs else {}
    return Dossier(
        request=request,
        visit=booked.visit if booked else None,
        steps=history.steps(session, request_id=request_id, reservation_id=request.reservation_id),
        patient_chat=said.get(request.contact_id, []),
        doctor_chat=transcript.about_request(session, request),
        asked=questions.of_request(session, request_id),
        times=_times(session, found.clinic_id, request, booked, found.now),
        by_staff=found.noted_by is not None and found.noted_by.kind == "staff",
        now=found.now,
    )


def _times(
    session: Session, clinic_id: UUID, request: Request, booked: FoundVisit | None, now: datetime
) -> tuple[FreeTime, ...]:
    """Where it can still have another one."""
    terms = bookable(session, clinic_id).get(request.offer.service_id)
    moves = booked is not None and booked.visit.status == "confirmed" and booked.visit.start > now
    if terms is None or not (moves or request.status in {"pending", "expired"}):
        return ()
    leaving = Leaving(booked.visit, booked.slot_id) if booked and moves else None
    wish = Wish(without_starts=frozenset({request.start}), urgent=request.is_urgent)
    return Diary(session, clinic_id).leaving(leaving).times([terms], now, wish, TIMES)


def request_of_visit(session: Session, reservation_id: UUID) -> UUID | None:
    """The request it came of; None where staff booked it themselves, or there is none."""
    return session.execute(select(_v.request_id).where(_v.id == reservation_id)).scalar()
