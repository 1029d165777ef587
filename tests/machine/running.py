"""How the machine is run: so many days of a clinic, each of 60 steps."""

import hypothesis
from hypothesis import HealthCheck, Phase
from hypothesis.stateful import run_state_machine_as_test

from tests.machine.machine import Desk
from tests.machine.world import World

STEPS = 60


def live(world: World, examples: int, *, seed: int, shrinks: bool = True) -> int:
    """The steps that were taken. Nothing is kept between runs: the seed alone says what is tried.

    Raises what a step, an invariant or the end of a day found; without shrinking, at once.
    """
    Desk.world, Desk.steps = world, 0
    hypothesis.seed(seed)(Desk)
    phases = (Phase.generate, Phase.shrink) if shrinks else (Phase.generate,)
    chosen = hypothesis.settings(
        max_examples=examples,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        phases=phases,
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
    )
    run_state_machine_as_test(Desk, settings=chosen)
    return Desk.steps
