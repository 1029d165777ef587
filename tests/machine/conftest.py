"""A world for each test of the machine."""

from collections.abc import Iterator

import pytest

from tests.machine.world import World, world


@pytest.fixture
def a_world(database_url: str) -> Iterator[World]:
    with world(database_url) as made:
        yield made
