"""What all rules of the machine share: the clinic, the requests they choose from, and the worker."""

from __future__ import annotations

from typing import ClassVar, Literal

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine

from tests.machine import promises
from tests.machine.clinic import DOCTORS, PATIENTS
from tests.machine.known import Known
from tests.machine.world import World

PATIENT, DOCTOR = st.sampled_from(PATIENTS), st.sampled_from(DOCTORS)
NEWEST = st.sampled_from([0, 0, 0, 1, 1, 2, 3, 5])
"""Which of what there is, counted back from the newest; of requests the open ones come first."""
Works = Literal["both", "tick", "send", "nothing"]
WORKS: st.SearchStrategy[Works] = st.sampled_from(("both", "both", "both", "tick", "send", "nothing"))


class Day(RuleBasedStateMachine):
    """`world` is given by whoever runs the machine."""

    world: ClassVar[World]
    steps: ClassVar[int] = 0

    def __init__(self) -> None:
        super().__init__()
        self.known: list[Known] = []
        self.begun = False

    def pick(self, newest: int) -> Known:
        return self.known[-1 - newest % len(self.known)]

    def works_on(self, works: Works) -> None:
        """What the worker does in a second: all of it, or half where it is slow."""
        if works in {"both", "tick"}:
            self.world.tick()
        if works in {"both", "send"}:
            at = self.world.now()
            promises.look_at_sent(self.world, self.world.drain(), at)
