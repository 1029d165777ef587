"""What a patient thought of a visit: one row each, and the doctor's average and count true to the rows."""

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert

from models import locks, sql, visits
from models.base import new_id
from models.errand import Errand
from models.facts import Rate, Rated, Refused, TooLate
from models.intake import cut
from models.requests import by_id

LONGEST_COMMENT = 2_000  # characters
_v, _g, _d = sql.visit.c, sql.rating.c, sql.doctor.c


def rate(errand: Errand, command: Rate) -> Rated | TooLate:
    """A second answer takes the place of the first; without a comment the one that is there stays.

    Under the doctor's lock, so that two ratings are both counted. TooLate for a visit that is not completed. Raises
    Refused("not-yours").
    """
    locks.doctor_of_visit(errand.session, command.reservation_id)
    found = next(iter(visits.find(errand.session, _v.id == command.reservation_id)), None)
    request = by_id(errand.session, found.visit.request_id) if found else None
    if found is None or request is None or found.visit.contact_id != errand.contact.id:
        raise Refused("not-yours")
    if found.visit.status != "completed":
        return TooLate(request.request)
    comment = cut(command.comment or "", LONGEST_COMMENT) or None
    row = {"reservation_id": found.visit.id, "doctor_id": found.visit.offer.doctor_id, "stars": command.stars}
    row |= {"contact_id": errand.contact.id, "comment": comment}
    new = insert(sql.rating).values(clinic_id=errand.clinic_id, id=new_id(), **row)
    again = {"stars": new.excluded.stars, "comment": func.coalesce(new.excluded.comment, _g.comment)}
    one = "visit_rating_clinic_id_reservation_id_key"
    errand.session.execute(new.on_conflict_do_update(constraint=one, set_=again))
    _count(errand, found.visit.offer.doctor_id)
    return Rated(request.request, command.stars, comment)


def _count(errand: Errand, doctor_id: object) -> None:
    hers = _g.doctor_id == doctor_id
    average = select(func.round(func.avg(_g.stars), 2)).where(hers).scalar_subquery()
    count = select(func.count()).where(hers).scalar_subquery()
    told = update(sql.doctor).where(_d.id == doctor_id).values(rating_average=average, rating_count=count)
    errand.session.execute(told)
