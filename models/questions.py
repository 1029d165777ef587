"""A doctor asks the patient something before deciding: the question is kept, the request waits longer for it, once."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, insert, select, update
from sqlalchemy.orm import Session

from models import deadlines, ending, settling, sql
from models.base import new_id
from models.errand import Errand
from models.facts import (
    LONGEST_ANSWER,
    LONGEST_QUESTION,
    MOST_QUESTIONS,
    AnswerQuestion,
    AskPatient,
    PatientAnswered,
    PatientAsked,
    Question,
    Refused,
    Request,
    TooLate,
    is_worth_passing_on,
)
from models.intake import cut
from models.requests import Found
from models.truth import decider, locked, may_bind, of_decider, of_patient, too_late

_q, _r, _k, _d = sql.question.c, sql.request.c, sql.contact.c, sql.doctor.c
_ALL = select(
    *(_q[name] for name in ("id", "request_id", "number", "asked_by", "question", "created_at", "answer")),
    _q.answered_at,
    _d.name.label("doctor"),
).join_from(sql.question, sql.doctor, (_d.clinic_id == _q.clinic_id) & (_d.id == _q.asked_by))


@dataclass(frozen=True)
class Longer:
    """How the request waits from here on, by its columns; `extended` where its deadline is another one."""

    values: dict[str, Any]
    extended: bool


def find(session: Session, *where: ColumnElement[bool]) -> tuple[Question, ...]:
    """In the order in which they were asked."""
    rows = session.execute(_ALL.where(*where).order_by(_q.request_id, _q.number))
    return tuple(
        Question(
            row.id, row.request_id, row.number, row.asked_by, row.doctor, row.question, row.created_at,
            row.answer, row.answered_at,
        )
        for row in rows
    )  # fmt: skip


def of_request(session: Session, request_id: UUID) -> tuple[Question, ...]:
    return find(session, _q.request_id == request_id)


def ask(errand: Errand, command: AskPatient) -> PatientAsked | TooLate:
    """Only while the request waits for a doctor and nobody has decided, not even as a note.

    The first question moves the deadline, if the clinic wants that. What has not been said on the way to it yet (the
    nudge, the backup's card) is counted anew over the time that is left; the patient's half-time note falls, since the
    question says that it waits and until when.

    Raises Refused: "not-a-doctor", "not-yours", "tap-only", "question-most", "question-twice" (it waits for its answer
    already), "question-by-phone" and "question-declined" (nobody may ask that patient here). Raises ending.Lost.
    """
    found = of_decider(errand, locked(errand, command.request_id))
    late = too_late(errand, found)
    if late or found.request.is_noted or found.request.waits_for != "doctor":
        return late or TooLate(found.request)
    may_bind(errand, found, command.binding)
    words = cut(command.question, LONGEST_QUESTION)
    before = _may_ask(errand, found, words)
    longer = _longer(errand, found)
    _swap(errand.session, found, longer.values)
    question = _asked(errand, found, len(before) + 1, words)
    return PatientAsked(replace(found.request, **_as_facts(longer.values)), question, longer.extended)


def answer(errand: Errand, command: AnswerQuestion) -> PatientAnswered | TooLate:
    """Keeps the words while a doctor may still want them; TooLate says what became of the request where none does.

    What comes after an earlier answer is added to it. Raises Refused("not-yours").
    """
    request_id = errand.session.scalar(select(_q.request_id).where(_q.id == command.question_id))
    found = of_patient(errand, locked(errand, request_id) if request_id else None)
    late = too_late(errand, found)
    request = late.request if late else found.request
    if not is_worth_passing_on(request, found.now):
        return TooLate(request)
    asked = of_request(errand.session, request.id)
    question = next(one for one in asked if one.id == command.question_id)
    said = "\n".join(filter(None, [question.answer, command.answer.strip()]))
    values: dict[str, Any] = {"answer": cut(said, LONGEST_ANSWER), "answered_at": found.now}
    errand.session.execute(update(sql.question).where(_q.id == question.id).values(**values))
    others = (one for one in asked if one.id != question.id and one.answer is None)
    return PatientAnswered(request, replace(question, **values), None if late else next(others, None))


def _may_ask(errand: Errand, found: Found, words: str) -> tuple[Question, ...]:
    """What has been asked before. Raises Refused."""
    request, me = found.request, errand.doctor.id
    if request.by_phone:
        raise Refused("question-by-phone", code=request.code)
    if _declined(errand.session, request.contact_id):
        raise Refused("question-declined", code=request.code)
    before = of_request(errand.session, request.id)
    if any((one.by, one.words, one.answer) == (me, words, None) for one in before):
        raise Refused("question-twice", code=request.code)
    if len(before) >= MOST_QUESTIONS:
        raise Refused("question-most", code=request.code, most=MOST_QUESTIONS)
    return before


def _declined(session: Session, contact_id: UUID) -> bool:
    """Whether they do not want health details to be kept: then nobody asks for any."""
    newer = and_(_k.declined_at.is_not(None), func.coalesce(_k.declined_at > _k.consent_at, True))
    return bool(session.scalar(select(newer).where(_k.id == contact_id)))


def _longer(errand: Errand, found: Found) -> Longer:
    until = _until(errand, found)
    values: dict[str, Any] = {"expires_at": until, "half_at": None} | _later(errand, found, until)
    extended = until > found.request.expires_at
    return Longer(values | ({"extended_until": until} if extended else {}), extended)


def _until(errand: Errand, found: Found) -> datetime:
    """The deadline from here on: moved once, in minutes that count, and never past the start less the margin."""
    request, terms = found.request, errand.terms.get(found.request.offer.service_id)
    allowed = select(sql.clinic.c.question_extends_minutes, _r.extended_until).join_from(
        sql.request, sql.clinic, sql.clinic.c.id == _r.clinic_id
    )
    row = errand.session.execute(allowed.where(_r.id == request.id)).one()
    if terms is None or row.extended_until is not None:
        return request.expires_at
    more = timedelta(minutes=row.question_extends_minutes)
    later = deadlines.answer_by(request.expires_at, more, terms.answering, terms.zone) if more else request.expires_at
    return max(request.expires_at, min(later, request.start - terms.margin))


def _later(errand: Errand, found: Found, until: datetime) -> dict[str, datetime]:
    """The steps that are still to come, in their share of the time that is left; the sender looks at these columns."""
    request, terms = found.request, errand.terms.get(found.request.offer.service_id)
    if terms is None:
        return {}
    steps = deadlines.steps(found.now, until, terms.answering, terms.zone)
    planned = {"nudge_at": (request.nudge_at, steps.nudge), "backup_at": (request.backup_at, steps.backup)}
    return {name: new for name, (old, new) in planned.items() if old and new and old > found.now}


def _swap(session: Session, found: Found, values: dict[str, Any]) -> None:
    """A compare-and-swap, then the claim and the cards' prompts with their new end. Raises ending.Lost."""
    request_id, until = found.request.id, values["expires_at"]
    swapped = update(sql.request).where(_r.id == request_id, settling.undecided()).values(**values)
    if session.execute(swapped.returning(_r.id)).first() is None:
        raise ending.Lost(str(request_id))
    session.execute(update(sql.slot).where(sql.slot.c.id == found.slot_id).values(expires_at=until))
    cards = (sql.prompt.c.request_id == request_id, sql.prompt.c.dialog == "decide", sql.prompt.c.ended_at.is_(None))
    session.execute(update(sql.prompt).where(*cards).values(ends_at=until))


def _as_facts(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name in Request.__dataclass_fields__}


def _asked(errand: Errand, found: Found, number: int, words: str) -> Question:
    by, question_id = decider(errand, found), new_id()
    row = {"clinic_id": found.clinic_id, "id": question_id, "request_id": found.request.id, "number": number}
    row |= {"asked_by": by.id, "question": words, "created_at": found.now}
    errand.session.execute(insert(sql.question).values(**row))
    return Question(question_id, found.request.id, number, UUID(str(by.id)), by.name or "", words, found.now)
