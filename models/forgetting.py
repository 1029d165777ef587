"""Which columns hold a person's words, and how each is emptied: every statement of an erasure, in one place."""

import re
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Table, Text, and_, case, false, func, literal, or_, select, update
from sqlalchemy.orm import Session

from models import sql

SHORTEST = 3
"""Letters of a first name that is looked for alone; two are too often something else."""
ON_ITS_WAY = ("waiting", "parked")

_i, _o, _pr, _k = sql.inbound.c, sql.outbound.c, sql.prompt.c, sql.conversation.c

Emptied = tuple[Table, ColumnElement[bool], dict[str, Any]]


@dataclass(frozen=True)
class Gone:
    """Whom an erasure is about: all ids that are theirs, and by what others may have mentioned them.

    Of `contacts` those that are `leaving` are nobody else's, and write as `senders`, however their number is spelled;
    `doctors` are chats that may name them.
    """

    patients: tuple[UUID, ...]
    contacts: tuple[UUID, ...]
    leaving: tuple[UUID, ...]
    doctors: tuple[UUID, ...]
    requests: tuple[UUID, ...]
    visits: tuple[UUID, ...]
    senders: tuple[str, ...]
    names: frozenset[str]
    signs: frozenset[str]

    @property
    def mention(self) -> str | None:
        """A pattern of Postgres's for a text that names them: a whole name, a first name, a code, a number."""
        first = {name.split()[0] for name in self.names if len(name.split()[0]) >= SHORTEST}
        known = sorted({*self.names, *first, *self.signs})
        inside = "|".join(r"\s+".join(re.escape(word) for word in one.split()) for one in known)
        return f"(^|[^[:alnum:]])({inside})($|[^[:alnum:]])" if inside else None


def forget(session: Session, gone: Gone) -> None:
    """Empties every column; a fixed number of statements."""
    for table, which, values in emptied(gone):
        session.execute(update(table).where(which).values(**values))


def emptied(gone: Gone) -> tuple[Emptied, ...]:
    """Table, whose rows, and what they hold afterwards; in this order, since people are found by their rows."""
    return (*_of_bookings(gone), *_of_chats(gone), *_of_doctors_chats(gone), *_of_hours(gone), *_of_people(gone))


_SAID = ("chief_complaint", "symptoms", "medical_history", "current_medications", "allergies", "special_requests")
_WHO = ("patient_phone", "patient_email", "patient_age", "patient_age_months", "patient_gender", "patient_species")


def _of_bookings(gone: Gone) -> tuple[Emptied, ...]:
    r, v, e, n, q, s, h, t, a = (
        table.c
        for table in (
            sql.request, sql.visit, sql.event, sql.note, sql.question, sql.rating, sql.entry, sql.slot, sql.staff_act,
        )
    )  # fmt: skip
    subjects = (*gone.patients, *gone.contacts, *gone.requests, *gone.visits)
    asked = dict.fromkeys((*_SAID, *_WHO, "rejection_reason"))
    seen = dict.fromkeys(("patient_phone", "patient_email", "notes", "cancellation_reason"))
    claims = select(r.slot_id).where(r.id.in_(gone.requests)).union(select(v.slot_id).where(v.id.in_(gone.visits)))
    why = or_(e.request_id.in_(gone.requests), e.reservation_id.in_(gone.visits)) & e.why.is_not(None)
    answer = case((q.answer.is_not(None), literal("")))
    return (
        (sql.slot, t.id.in_(claims) & t.overbook_reason.is_not(None), {"overbook_reason": ""}),
        (sql.request, r.id.in_(gone.requests), {"patient_name": "", **asked}),
        (sql.visit, v.id.in_(gone.visits), {"patient_name": "", **seen}),
        (sql.event, why, {"why": None}),
        (sql.staff_act, a.subject.in_(subjects) & a.why.is_not(None), {"why": None}),
        (sql.note, n.reservation_id.in_(gone.visits), {"content": ""}),
        (sql.question, q.request_id.in_(gone.requests), {"question": "", "answer": answer}),
        (sql.rating, s.reservation_id.in_(gone.visits), {"comment": None}),
        (sql.entry, h.patient_id.in_(gone.patients), {"patient_name": "", "patient_phone": None, "intake": None}),
    )


def _of_chats(gone: Gone) -> tuple[Emptied, ...]:
    """All that was said in their chats, by them or to them. A shared phone keeps what is still to be said on it."""
    k = sql.task.c
    about = or_(_o.about_request_id.in_(gone.requests), _o.about_reservation_id.in_(gone.visits))
    to_them = _o.contact_id.in_(gone.contacts)
    over = or_(about, _o.contact_id.in_(gone.leaving), _o.state.not_in(ON_ITS_WAY))
    prompts = or_(
        _pr.contact_id.in_(gone.leaving), _pr.request_id.in_(gone.requests), _pr.reservation_id.in_(gone.visits),
        _pr.contact_id.in_(gone.contacts) & _pr.request_id.is_(None) & _pr.reservation_id.is_(None),
    )  # fmt: skip
    quoted = select(_o.provider_sid).where(about, _o.provider_sid.is_not(None))
    wrote = or_(_i.contact_id.in_(gone.contacts), _i.sender.in_(gone.senders), _i.quoted_sid.in_(quoted))
    leaving = or_(_i.contact_id.in_(gone.leaving), _i.sender.in_(gone.senders))
    tasks = or_(k.contact_id.in_(gone.contacts), k.request_id.in_(gone.requests))
    closing = k.contact_id.in_(gone.leaving) | k.request_id.in_(gone.requests)
    over_now = {"handled_at": func.coalesce(_i.handled_at, case((_i.failed_at.is_(None), sql.NOW)))}
    return (
        (sql.inbound, wrote, {"body": None, "payload": None}),
        (sql.inbound, leaving, {"sender": func.coalesce("erased:" + _i.contact_id.cast(Text), "erased:"), **over_now}),
        (sql.outbound, or_(about, to_them) & over, _unsaid()),
        (sql.prompt, prompts, {"offer": None, "ended_at": func.coalesce(_pr.ended_at, sql.NOW)}),
        (sql.conversation, _k.contact_id.in_(gone.contacts), {"state": None}),
        (sql.task, tasks, {"draft": None, "closed_why": None}),
        (sql.task, closing & k.closed_at.is_(None), {"closed_at": sql.NOW, "closed_by": "erased"}),
    )


def _unsaid() -> dict[str, Any]:
    """What was on its way is dropped; what the provider still reports of the rest finds nothing to send again."""
    state = case((_o.state.in_(ON_ITS_WAY), literal("dropped")), else_=_o.state)
    sid = case((_o.state != "sent", _o.provider_sid))
    return {"body": None, "options": None, "state": state, "park_reason": None, "provider_sid": sid}


def _of_doctors_chats(gone: Gone) -> tuple[Emptied, ...]:
    """Lists and answers that are about several people go whole; another Ana's old list may go with them.

    One that still waits is not sent: she can ask for it again. What is about one request of somebody else's stays.
    """
    mention = gone.mention
    if mention is None:
        return ()
    theirs = _o.contact_id.in_(gone.doctors) & _o.state.not_in((*ON_ITS_WAY, "sending"))
    of_several = and_(_o.about_request_id.is_(None), _o.about_reservation_id.is_(None))
    waits = and_(_o.contact_id.in_(gone.doctors), _o.state.in_(ON_ITS_WAY), of_several)
    said = or_(_names(_o.body, mention), _names(_o.options, mention))
    wrote = or_(_names(_i.body, mention), _names(_i.payload, mention))
    return (
        (sql.outbound, and_(theirs, said), {"body": None, "options": None}),
        (sql.outbound, and_(waits, said), _unsaid()),
        (sql.inbound, and_(_i.contact_id.in_(gone.doctors), wrote), {"body": None, "payload": None}),
        (sql.prompt, and_(_pr.contact_id.in_(gone.doctors), _names(_pr.offer, mention)), {"offer": None}),
        (sql.conversation, and_(_k.contact_id.in_(gone.doctors), _names(_k.state, mention)), {"state": None}),
    )


def _of_hours(gone: Gone) -> tuple[Emptied, ...]:
    """Why a doctor's hours were changed: staff write that freely, for all whom it concerns, and may name them."""
    mention = gone.mention
    if mention is None:
        return ()
    x, a, e = sql.exception.c, sql.staff_act.c, sql.event.c
    return (
        (sql.exception, _names(x.reason, mention), {"reason": None}),
        (sql.staff_act, (a.act == "hours_changed") & _names(a.why, mention), {"why": None}),
        (sql.event, (e.actor_kind == "staff") & _names(e.why, mention), {"why": None}),
    )


def quoted_to_doctors(gone: Gone) -> ColumnElement[bool]:
    """What a doctor is sent at this moment and names them."""
    mention = gone.mention
    return and_(_o.contact_id.in_(gone.doctors), _names(_o.body, mention)) if mention else false()


def _names(column: Any, mention: str) -> ColumnElement[bool]:
    return func.coalesce(column.op("~*")(mention), false())


def _of_people(gone: Gone) -> tuple[Emptied, ...]:
    """Last, since all else is found by them; when and how a consent was given stays, as the proof of it."""
    p, c, b = sql.patient.c, sql.contact.c, sql.tried.c
    told = ("birth_date", "age_years", "age_months", "asked_on", "gender", "email", "preferred_contact_method")
    health = ("medical_history", "current_medications", "allergies", "health_confirmed_on")
    species = case((p.species.is_not(None), literal("")))
    nobody: dict[str, Any] = {"name": "", "species": species, "is_active": False, "erased_at": _first(p.erased_at)}
    reached = dict.fromkeys(("phone", "external_user_id", "profile_name", "referral", "window_closes_at"))
    address = literal("erased:") + c.id.cast(Text)
    return (
        (sql.tried, b.contact_id.in_(gone.leaving) & (b.status == "open"), {"status": "left"}),
        (sql.patient, p.id.in_(gone.patients), nobody | dict.fromkeys((*told, *health))),
        (sql.contact, c.id.in_(gone.contacts), {"profile_name": None}),
        (sql.contact, c.id.in_(gone.leaving), {"address": address, "erased_at": _first(c.erased_at), **reached}),
    )


def _first(column: Any) -> Any:
    """When it was erased first."""
    return func.coalesce(column, sql.NOW)
