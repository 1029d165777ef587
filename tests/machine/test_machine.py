"""Random days of a clinic, 300 of them with 60 steps each: each request ends once, and all hear of it once."""

import pytest

from tests.machine.running import live
from tests.machine.world import World

PARTS, EXAMPLES = 4, 300


@pytest.mark.parametrize("part", range(PARTS))
def test_whatever_happens_each_request_ends_once_and_everybody_hears_of_it_once(a_world: World, part: int) -> None:
    live(a_world, EXAMPLES // PARTS, seed=part)
