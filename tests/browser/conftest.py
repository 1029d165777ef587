"""A clinic and its console behind a real port, for tests that look at it in a real Chromium."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.support.console import Served, served
from tests.support.house import House


@pytest.fixture
def house(database_url: str) -> Iterator[House]:
    """Monday 2 March 2026, 08:00 in Mexico City."""
    house = House(database_url)
    house.it_is("2026-03-02 08:00")
    yield house
    house.close()


@pytest.fixture
def place(browser: Browser, house: House) -> Iterator[Served]:
    with served(house, browser) as place:
        yield place
