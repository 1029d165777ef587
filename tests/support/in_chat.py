"""Marta of the staff in a patient's chat; each act is a unit of work."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar
from uuid import UUID

from bot import staff_chat
from bot.staff_chat import Somebody
from models.base import new_id
from models.database import work
from models.events import Actor
from models.staff_words import Written
from models.takeover import Kept
from tests.support.front import Front

T = TypeVar("T")
MARTA = Actor("staff", UUID(int=1), "Marta")
PEDRO = Actor("staff", UUID(int=2), "Pedro")


@contextmanager
def somebody(front: Front, actor: Actor = MARTA) -> Iterator[Somebody]:
    with work(front.services.engine, front.house.clinic_id) as session:
        yield Somebody(front.services, session, front.house.clinic_id, actor)


def take_over(front: Front, contact: UUID, actor: Actor = MARTA) -> Kept:
    return _does(front, actor, lambda who: staff_chat.take_over(who, contact))


def writes(front: Front, contact: UUID, words: str, *, form: UUID | None = None, actor: Actor = MARTA) -> Written:
    return _does(front, actor, lambda who: staff_chat.write(who, contact, words, form or new_id()))


def hands_back(front: Front, contact: UUID, actor: Actor = MARTA) -> bool:
    return _does(front, actor, lambda who: staff_chat.hand_back(who, contact))


def _does(front: Front, actor: Actor, act: Callable[[Somebody], T]) -> T:
    with somebody(front, actor) as who:
        return act(who)
