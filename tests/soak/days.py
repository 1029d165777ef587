"""The state machine of tests/machine lives through many days of many clinics, in several processes."""

from __future__ import annotations

import gc
import multiprocessing
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from tests.machine.machine import Desk
from tests.machine.running import live
from tests.machine.world import world
from tests.soak.results import write_down
from tests.support.cluster import cluster
from tests.support.databases import database, template

HEADING = "## Random days of a clinic (`make soak`)"
ABOUT = """Patients, a doctor, the one behind her, staff, the clock and dying senders in any order: 60 steps an
example, each its own clinic on a real Postgres. Every request must end once, everybody concerned must hear of it
once, and nothing may contradict how things stand."""
HEAD = "| date | seed | examples | steps | broken | examples a second |\n|---|--:|--:|--:|--:|--:|\n"
LEG = 50
"""Examples of one run, after which another begins with the next seed and a new database."""


def soak(examples: int, seed: int, workers: int) -> int:
    """How many legs found something."""
    legs = [(seed + number, min(LEG, examples - number * LEG)) for number in range(-(-examples // LEG))]
    began = time.monotonic()
    with cluster() as server:
        made_from = template(server)
        with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
            found = [_said(*leg) for leg in pool.map(partial(_leg, server, made_from), legs)]
    steps, broken = sum(done for done, _ in found), [told for _, told in found if told]
    rate = examples / (time.monotonic() - began)
    write_down(HEADING, ABOUT, HEAD, (seed, examples, steps, len(broken), f"{rate:.1f}"))
    sys.stdout.write(f"seed {seed}: {examples} days of a clinic, {steps} steps, {len(broken)} broken\n")
    return len(broken)


def _said(steps: int, told: str) -> tuple[int, str]:
    """The same; what was found stands on the screen while the rest goes on."""
    if told:
        sys.stderr.write(f"{told}\n")
        sys.stderr.flush()
    return steps, told


def _leg(server: str, made_from: str, leg: tuple[int, int]) -> tuple[int, str]:
    """How many steps were taken, and what was found, with the steps that lead there.

    They are not made fewer, which can take longer than all the rest: `running.live` does that with the seed.
    """
    seed, examples = leg
    gc.freeze()  # what was imported is not looked through again
    with database(server, made_from) as url, world(url) as made:
        try:
            return live(made, examples, seed=seed, shrinks=False), ""
        except Exception as error:  # noqa: BLE001  (told at the end, with the seed)
            return Desk.steps, "\n".join([f"seed {seed}: {error!r}", *getattr(error, "__notes__", ())])
