"""A number hands over no more in a second than its provider takes, however many senders there are."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from bot.sender import Sender
from bot.services import Services
from models import outbox, pacing, sql
from models.database import make_engine, work
from tests.support.front import SETTINGS
from tests.support.house import House
from tests.support.timed import Timed, most_in_a_second

PEOPLE, PER_SECOND = 12, 5


@pytest.fixture
def services(house: House) -> Iterator[Services]:
    """A dozen people, each with a message that waits."""
    engine = make_engine(house.url, pool_size=20)
    for number in range(PEOPLE):
        contact = house.contact(f"+5255111111{number:02}")
        with work(engine, house.clinic_id) as session:
            outbox.put(session, contact_id=contact, purpose=f"one:{number}", body="hello")
    yield Services(engine, replace(SETTINGS, messages_per_second=PER_SECOND), {"whatsapp": Timed()})
    engine.dispose()


def busiest_second(services: Services) -> int:
    """How many messages the provider got from two senders at once in the second with the most."""
    senders = [Sender(services) for _ in range(2)]
    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(sender.drain) for sender in senders]:
            done.result()
    for sender in senders:
        sender.close()
    channel = services.channels["whatsapp"]
    assert isinstance(channel, Timed)
    assert len(channel.taken) == PEOPLE
    return most_in_a_second(channel.taken)


@pytest.mark.parametrize("seconds", [[], [1.0] * PER_SECOND], ids=["at once", "slow at first"])
def test_two_senders_keep_to_the_pace_of_their_number(services: Services, seconds: list[float]) -> None:
    slow = replace(services, channels={"whatsapp": Timed(*seconds)})
    assert busiest_second(slow) <= PER_SECOND


def test_they_would_be_faster_if_they_were_let(services: Services) -> None:
    let = replace(services, settings=replace(SETTINGS, messages_per_second=1_000))
    assert busiest_second(let) > PER_SECOND


def test_what_one_number_has_used_up_is_nothing_to_another(house: House, services: Services) -> None:
    with work(services.engine, house.clinic_id) as session:
        sent = sql.outbound.update().values(state="sent", handed_at=sql.NOW)
        session.execute(sent)
        assert pacing.room(session, PER_SECOND) == PER_SECOND - PEOPLE
    other = House(house.url, stands=True)
    with work(services.engine, other.clinic_id) as session:
        assert pacing.room(session, PER_SECOND) == PER_SECOND
    other.close()
