"""Words that work everywhere, carried out: a language, stop and start, a person please, an emergency."""

import re
from typing import Any

from sqlalchemy import select, update

from models import sql
from models.errand import Errand
from models.facts import Choose, OptIn, OptOut, RaiseEmergency, Refused, SetLanguage
from models.parking import close_calls, unpark
from models.tasks import add_task, close_task
from models.visits import OPEN
from models.waiting_list import release

_c, _r, _v = sql.contact.c, sql.request.c, sql.visit.c


def set_language(errand: Errand, command: SetLanguage) -> None:
    """Raises Refused("no-such-language") for one the clinic does not speak."""
    spoken = select(sql.clinic.c.languages).where(sql.clinic.c.id == errand.clinic_id)
    if command.language not in errand.session.execute(spoken).scalar_one():
        raise Refused("no-such-language")
    _change(errand, language=command.language)


def choose(errand: Errand, command: Choose) -> None:
    """From the next message on; what is due later is looked at when it is due."""
    _change(errand, **{f"wants_{command.about}": command.wanted})


def opt_out(errand: Errand, _: OptOut) -> None:
    """Requests and visits go on; staff are to tell by phone what we no longer may, and hear of a doctor's stop.

    A time that the waiting list offers goes to the next one; the wish keeps its place and is passed over until *start*.
    """
    release(errand)
    _change(errand, opted_out_at=sql.NOW)
    if errand.contact.doctor_id is not None:
        add_task(errand.session, "doctor_opted_out", contact_id=errand.contact.id)
    for request_id in _open_requests(errand):
        add_task(errand.session, "tell_by_phone", contact_id=errand.contact.id, request_id=request_id)


def opt_in(errand: Errand, _: OptIn) -> None:
    """What was kept back is sent, if it is still true, so staff need no longer tell it by phone."""
    _change(errand, opted_out_at=None)
    unpark(errand.session, errand.contact.id)
    close_calls(errand.session, errand.contact.id)
    now = errand.session.execute(select(sql.NOW)).scalar_one()
    close_task(errand.session, "doctor_opted_out", contact_id=errand.contact.id, at=now, by="start")


def raise_emergency(errand: Errand, command: RaiseEmergency) -> None:
    """Flags each open request, so that it tops the queue; without one, the contact. The words are not kept here."""
    kind = emergency_kind(command.category)
    pending = select(_r.id).where(_r.contact_id == errand.contact.id, sql.PENDING)
    open_ones: list[Any] = list(errand.session.scalars(pending))
    for request_id in open_ones or [None]:
        add_task(errand.session, kind, contact_id=errand.contact.id, request_id=request_id)


def emergency_kind(category: str) -> str:
    """`emergency_<category>`, in the letters a task's kind may have."""
    return f"emergency_{re.sub('[^a-z0-9]+', '_', category.lower()).strip('_')}"[:40].rstrip("_")


def _open_requests(errand: Errand) -> list[Any]:
    """Of what is open or coming; a coming visit is told by the request it came from."""
    pending = select(_r.id).where(_r.contact_id == errand.contact.id, sql.PENDING)
    coming = select(_v.request_id).where(
        _v.contact_id == errand.contact.id, _v.status.in_(OPEN), _v.request_id.is_not(None), _v.start_time > sql.NOW
    )
    return list(errand.session.scalars(pending.union(coming)))


def _change(errand: Errand, **values: Any) -> None:
    errand.session.execute(update(sql.contact).where(_c.id == errand.contact.id).values(**values))
