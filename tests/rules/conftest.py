"""A clinic for each test of the booking core, whose promises are checked once more when the test is over."""

from collections.abc import Iterator

import pytest

from tests.support.house import House
from tests.support.invariants import broken


@pytest.fixture
def house(database_url: str) -> Iterator[House]:
    """Monday 2 March 2026, 08:00 in Mexico City."""
    house = House(database_url)
    house.it_is("2026-03-02 08:00")
    yield house
    house.close()
    assert broken(house.owner) == []
