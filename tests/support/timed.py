"""A provider that takes its time, and remembers when it had each message."""

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence

from bot.channels.channel import Outgoing
from bot.channels.recorder import Recorder


class Timed(Recorder):
    """`seconds` is how long each of the next calls takes, `during` what happens while the next one is under way."""

    def __init__(self, *seconds: float) -> None:
        super().__init__()
        self.seconds = deque(seconds)
        self.during: Callable[[], None] | None = None
        self.taken: list[float] = []

    def send(self, outgoing: Outgoing) -> str:
        during, self.during = self.during, None
        if during is not None:
            during()
        threading.Event().wait(self.seconds.popleft() if self.seconds else 0)
        self.taken.append(time.monotonic())
        return super().send(outgoing)


def most_in_a_second(times: Sequence[float]) -> int:
    """How many came in the second with the most."""
    ordered = sorted(times)
    return max(sum(at <= one < at + 1 for one in ordered[n:]) for n, at in enumerate(ordered))
