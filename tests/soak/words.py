"""`make soak`: the walker of tests/support/walker.py goes far; what came out is written down.

python -m tests.soak [--turns 50000] [--seed N]
"""

from __future__ import annotations

import argparse
import datetime as dt
import secrets
import sys
import time
from pathlib import Path

from tests.support.walker import Broken, Walker

RESULTS = Path(__file__).parents[2] / "docs" / "results.md"
HEADING = "## Saying random words (`make soak`)"
ABOUT = "Every turn must end in exactly one bubble within its limits, and *menu* must lead out of every state."
HEAD = "| date | seed | turns | questions reached | broken | turns a second |\n|---|--:|--:|--:|--:|--:|\n"
ROLES = (("patient", "en"), ("patient", "es"), ("known", "en"), ("known", "es"), ("doctor", "en"), ("doctor", "es"))
LEG = 500
"""Turns of one walker, after which another begins with the next seed."""


def write_down(figures: tuple[object, ...]) -> None:
    """A row at the end of the table, which begins with its first row."""
    written = RESULTS.read_text(encoding="utf-8")
    if HEADING not in written:
        written = f"{written.rstrip()}\n\n{HEADING}\n\n{ABOUT}\n\n{HEAD}"
    RESULTS.write_text(f"{written.rstrip()}\n| {' | '.join(map(str, figures))} |\n", encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--turns", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000))
    asked = parser.parse_args()
    done, broken, places, began = 0, 0, set[str](), time.monotonic()
    for number in range(-(-asked.turns // LEG)):
        role, language = ROLES[number % len(ROLES)]
        walker = Walker(asked.seed + number, role, language)
        try:
            walker.walk(min(LEG, asked.turns - done))
        except Broken as error:
            broken += 1
            sys.stderr.write(f"{error}\n")
        done, places = done + len(walker.said), places | walker.places
    rate = done / (time.monotonic() - began)
    write_down((dt.datetime.now(dt.UTC).date(), asked.seed, done, len(places), broken, f"{rate:.0f}"))
    sys.stdout.write(f"seed {asked.seed}: {done} turns, {len(places)} questions reached, {broken} broken\n")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
