"""A time that a doctor names herself: on her grid or not, never where somebody is; held for the patient to answer."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models import claims
from models.bookable import Bookable
from models.diary import Claim
from models.errand import Errand
from models.expiring import told_of
from models.facts import Refused, Request
from models.free import Diary
from models.moving import Leaving, leaving
from models.opening import Place, copied, open_request
from models.overdue import clear_the_way
from models.rules import Start
from models.tasks import hand_on_emergencies
from models.terms import Terms
from models.walltime import local_day


@dataclass(frozen=True)
class OwnTime:
    """The time with all that lies around it on that day, read under the doctor's lock.

    `usual`: it lies in her hours, her limit for the day and the clinic's horizon.
    """

    offer: Bookable
    start: Start
    usual: bool
    claims: list[Claim]
    moving: Leaving | None = None
    """The visit that it would move, whose own time is no obstacle."""

    @property
    def clear(self) -> bool:
        """Whether nobody's claim stands in the way."""
        return self.offer.is_clear(self.start, self.claims)

    @property
    def deadline(self) -> datetime:
        """Until when the patient can answer; it may be over already."""
        terms = self.offer.terms
        answer = min(self.offer.now + terms.answer, self.start.start - terms.margin)
        return min(answer, self.moving.visit.start) if self.moving else answer


def own_time(errand: Errand, terms: Terms, at: datetime, now: datetime, *, moves: UUID | None = None) -> OwnTime:
    """Looks it up; what the doctor wants counts for more than grid, notice and hours. `moves` is a visit."""
    return looked(errand.diary, terms, at, now, moving=leaving(errand.session, moves) if moves else None)


def looked(diary: Diary, terms: Terms, at: datetime, now: datetime, *, moving: Leaving | None = None) -> OwnTime:
    """The same of a diary, for staff. To be called under the doctor's lock."""
    offer, _, taken = diary.leaving(moving).look(terms, at, now)
    return among(offer, taken.of.get(terms.offer.doctor_id, []), at, moving=moving)


def among(offer: Bookable, claimed: list[Claim], at: datetime, *, moving: Leaving | None = None) -> OwnTime:
    """The same among claims that were read already."""
    minutes, service_id = offer.terms.offer.duration_minutes, offer.terms.offer.service_id
    working = offer.week.working(at, minutes, service_id)
    start = working or offer.week.anyway(at, minutes)
    near = local_day(at, offer.week.zone) <= offer.days[1]
    return OwnTime(offer, start, working is not None and near and offer.day_has_room(start, claimed), claimed, moving)


def hold_for_patient(errand: Errand, previous: Request, time: OwnTime) -> Request:
    """A request that waits for the patient, with its claim, in place of `previous`, which has ended.

    Raises Refused("offer-taken", drop="slot").
    """
    terms = time.offer.terms
    met = clear_the_way(errand.session, time.offer.meeting(time.start, time.claims))
    waits = {"status": "pending_approval", "expires_at": time.deadline}
    ours = (errand.session, errand.clinic_id)
    slot_id = claims.place(*ours, time.offer, time.start, waits, moving=time.moving)
    if slot_id is None:
        raise refused("offer-taken", terms, time.start.start)
    place = Place(slot_id, time.start.start, time.deadline, time.offer.now)
    words, why = copied(previous), errand.because(None)
    found = open_request(*ours, terms, place, words=words, actor=errand.doctor, waits_for="patient", why=why)
    errand.extra += told_of(errand.session, met)
    return hand_on_emergencies(errand.session, previous, found.request)


def refused(why: str, terms: Terms, start: datetime) -> Refused:
    """Why this time cannot be offered; `start` is read in the doctor's zone."""
    return Refused(why, drop="slot", start=start, timezone=terms.offer.timezone)
