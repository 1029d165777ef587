"""A clinic, a stand-in for Twilio, and the real processes between them."""

from collections.abc import Iterator

import pytest

from tests.support.front import RUIZ
from tests.support.house import House
from tests.support.processes import Site, site
from tests.support.twilio_stand_in import StandIn


@pytest.fixture
def house(database_url: str) -> Iterator[House]:
    house = House(database_url)
    doctor = house.doctor(whatsapp=RUIZ)
    house.service(doctor)
    house.hours(doctor, "00:00", "23:30", days=("sun", "mon", "tue", "wed", "thu", "fri", "sat"))
    yield house
    house.close()


@pytest.fixture
def place(house: House, twilio: StandIn) -> Iterator[Site]:
    with site(house.url, twilio.url) as place:
        yield place
