"""The walker of tests/support/walker.py goes far."""

from __future__ import annotations

import sys
import time

from tests.soak.results import write_down
from tests.support.walker import Broken, Walker

HEADING = "## Saying random words (`make soak`)"
ABOUT = "Every turn must end in exactly one bubble within its limits, and *menu* must lead out of every state."
HEAD = "| date | seed | turns | questions reached | broken | turns a second |\n|---|--:|--:|--:|--:|--:|\n"
ROLES = (("patient", "en"), ("patient", "es"), ("known", "en"), ("known", "es"), ("doctor", "en"), ("doctor", "es"))
LEG = 500
"""Turns of one walker, after which another begins with the next seed."""


def soak(turns: int, seed: int) -> int:
    """How many walks found something."""
    done, broken, places, began = 0, 0, set[str](), time.monotonic()
    for number in range(-(-turns // LEG)):
        role, language = ROLES[number % len(ROLES)]
        walker = Walker(seed + number, role, language)
        try:
            walker.walk(min(LEG, turns - done))
        except Broken as error:
            broken += 1
            sys.stderr.write(f"{error}\n")
        done, places = done + len(walker.said), places | walker.places
    rate = done / (time.monotonic() - began)
    write_down(HEADING, ABOUT, HEAD, (seed, done, len(places), broken, f"{rate:.0f}"))
    sys.stdout.write(f"seed {seed}: {done} turns, {len(places)} questions reached, {broken} broken\n")
    return broken
