"""What is done to a patient's record while others act on their request, and how its guard is taken away."""

from dataclasses import dataclass
from uuid import UUID

from models import locks
from models.base import new_id
from models.database import work
from models.events import Actor
from models.facts import Refused
from models.patient_erasing import erase
from models.patient_merging import merge
from tests.races.acts import Arrival, no_locks, propose
from tests.races.crowd import Act
from tests.support.house import House


@dataclass(frozen=True)
class Word:
    """A request, its patient, and another record that is the same person."""

    request: UUID
    patient: UUID
    twin: UUID


@dataclass(frozen=True)
class Unlocked(Arrival):
    """Without any lock on doctors and requests; what is left are the rows themselves."""

    def __call__(self) -> Act:
        no_locks()
        locks.requests = lambda *_: None
        return super().__call__()


def offer(house: House, contact: UUID, word: Word) -> None:
    """The doctor offers another time: a new request for the same patient. A colleague may have been faster."""
    propose(house, contact, word.request)


def join(house: House, _: UUID, word: Word) -> None:
    with work(house.engine, house.clinic_id) as session:
        merge(session, word.twin, word.patient)


def forget(house: House, _: UUID, word: Word) -> None:
    try:
        with work(house.engine, house.clinic_id) as session:
            erase(session, word.patient, Actor("staff", new_id()))
    except Refused:  # a message is just being sent, say
        return
