"""The next times of an offer, for people who lost theirs."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from models.bookable import Wish
from models.facts import FreeTime, Offer
from models.free import Diary
from models.terms import bookable

NEXT = 3


def next_times(
    session: Session, clinic_id: UUID, offer: Offer, now: datetime, *, but: datetime | None = None, urgent: bool = False
) -> tuple[FreeTime, ...]:
    """At most three, without the one a doctor just refused; none where the offer is no longer given.

    Where it is urgent, hours for emergencies are among them if the clinic lets patients have them.
    """
    terms = bookable(session, clinic_id).get(offer.service_id)
    if terms is None:
        return ()
    wish = Wish(without_starts=frozenset({but} if but else ()), urgent=urgent)
    return Diary(session, clinic_id).times([terms], now, wish, NEXT)
