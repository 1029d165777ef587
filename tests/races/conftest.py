"""A clinic for each race, and what must hold when it is over."""

from collections.abc import Iterator

import pytest

from tests.support.house import House


@pytest.fixture
def house(database_url: str) -> Iterator[House]:
    """Monday 2 March 2026, just after midnight in Mexico City."""
    house = House(database_url)
    house.it_is("2026-03-02 00:00")
    yield house
    house.close()
