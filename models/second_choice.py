"""The second time a patient named: asked of the same doctor in the step in which the first was refused or expired."""

from sqlalchemy.orm import Session

from models import claims, sql
from models.bookable import Bookable
from models.events import Actor
from models.facts import Request
from models.free import Diary
from models.moving import Leaving, leaving
from models.opening import Place, copied, deadline, open_request
from models.overdue import clear_the_way
from models.requests import Found, find
from models.rules import Start
from models.tasks import hand_on_emergencies
from models.terms import bookable

_r = sql.request.c

Second = tuple[Request | None, list[tuple[Found, Request]]]


def request_second(session: Session, found: Found, ended: Request) -> Second:
    """The new request, if the time is free and bookable and the patient asks nothing else of this doctor by now.

    Also what was overdue at that time and ended on the way. Once: the new request has no second choice of its own.
    To be called under the doctor's lock, after the end of the first.
    """
    wanted = ended.second_start
    if wanted is None or wanted <= found.now or _asks_already(session, ended):
        return None, []
    terms = bookable(session, found.clinic_id).get(ended.offer.service_id)
    old = leaving(session, ended.moves) if ended.moves else None
    if terms is None or (ended.moves and old is None):
        return None, []
    offer, start, taken = Diary(session, found.clinic_id).leaving(old).look(terms, wanted, found.now)
    claimed = taken.of.get(ended.offer.doctor_id, [])
    if start is None or not offer.fits(start, claimed):
        return None, []
    met = clear_the_way(session, offer.meeting(start, claimed))
    return _request(session, found, ended, offer, start, old=old), met


def _asks_already(session: Session, ended: Request) -> bool:
    same = (_r.patient_id == ended.patient_id) & (_r.doctor_id == ended.offer.doctor_id)
    if ended.moves:
        same |= _r.moves_reservation_id == ended.moves
    return bool(find(session, same, sql.PENDING, limit=1))


def _request(
    session: Session, found: Found, ended: Request, offer: Bookable, start: Start, *, old: Leaving | None
) -> Request | None:
    terms = offer.terms
    expires_at = deadline(terms, offer.now, start.start, old.old if old else None)
    if expires_at <= offer.now:
        return None
    waits = {"status": "pending_approval", "expires_at": expires_at}
    slot_id = claims.place(session, found.clinic_id, offer, start, waits, moving=old)
    if slot_id is None:
        return None
    place, patient = Place(slot_id, start.start, expires_at, offer.now), Actor("patient", ended.contact_id)
    words = copied(ended)
    second = open_request(session, found.clinic_id, terms, place, words=words, actor=patient)
    return hand_on_emergencies(session, ended, second.request)
