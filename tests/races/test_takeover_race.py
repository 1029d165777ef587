"""A patient writes at the moment when staff take the chat over: the bot had answered before, or it is silent."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from bot.channels.recorder import Recorder
from bot.inbound import Inbound
from bot.receive import receive
from bot.services import Services
from models import locks, sql, takeover
from models.base import new_id
from models.database import work
from models.events import Actor
from tests.races.crowd import Act, Failed, crowd
from tests.support.front import SETTINGS
from tests.support.house import House

pytestmark = pytest.mark.race

ROUNDS, CONTROL, WRITERS = 36, 30, 3
CLINIC = "+14155238886"
MARTA = Actor("staff", UUID(int=1), "Marta")
_t, _o, _in = sql.takeover.c, sql.outbound.c, sql.inbound.c


@dataclass(frozen=True)
class Writes:
    """Somebody says hello, each time under a new id; the word is the sender's number."""

    url: str
    clinic_id: UUID

    def __call__(self) -> Act:
        house = House(self.url, clinic_id=self.clinic_id, stands=True)
        services = Services(house.engine, SETTINGS, {"whatsapp": Recorder()})

        def write(number: str) -> str:
            sid, sender = f"SM{new_id().hex}", f"whatsapp:{number}"
            return receive(services, Inbound(sid, sender, f"whatsapp:{CLINIC}", "hi", "text"))

        return write


@dataclass(frozen=True)
class Comes:
    """Marta takes over the chat with whoever has that number, with the conversation's lock or without."""

    url: str
    clinic_id: UUID
    guarded: bool

    def __call__(self) -> Act:
        house = House(self.url, clinic_id=self.clinic_id, stands=True)
        if not self.guarded:
            locks.conversation = lambda *_: None

        def come(number: str) -> bool:
            with work(house.engine, self.clinic_id) as session:
                theirs = session.scalar(select(sql.contact.c.id).where(sql.contact.c.phone == number))
                assert theirs is not None
                return takeover.take_over(session, self.clinic_id, MARTA, theirs).begun

        return come


def race(house: House, *, guarded: bool, rounds: int) -> tuple[int, int, int]:
    """How many messages were answered, how many kept for staff, and how many answered in spite of the takeover."""
    writes = [Writes(house.url, house.clinic_id)] * WRITERS
    with crowd([*writes, Comes(house.url, house.clinic_id, guarded)]) as everybody:
        for number in range(rounds):
            phone = f"+5255{10_000_000 + number}"
            house.contact(phone)
            told = everybody.together(phone)
            assert not [one for one in told if isinstance(one, Failed)], told
    replies = select(_o.contact_id, _o.created_at).where(_o.purpose.startswith("reply:"))
    began = {row.contact_id: row.begun_at for row in house.rows(select(sql.takeover))}
    answered: list[Any] = house.rows(replies)
    theirs = house.rows(select(_in.id).where(_in.takeover_id.is_not(None)))
    return len(answered), len(theirs), sum(row.created_at > began[row.contact_id] for row in answered)


def test_a_message_is_answered_before_or_kept_for_staff(house: House) -> None:
    house.service(house.doctor())
    answered, kept, broken = race(house, guarded=True, rounds=ROUNDS)
    assert answered + kept == ROUNDS * WRITERS
    assert min(answered, kept) > 0
    assert broken == 0


def test_control_without_the_lock_the_bot_goes_on_talking(house: House) -> None:
    house.service(house.doctor())
    *_, broken = race(house, guarded=False, rounds=CONTROL)
    assert broken > 0
