"""`make soak`: random words said to every dialog, and random days of a clinic; what came out is written down.

python -m tests.soak [--turns 50000] [--examples 10000] [--workers 2] [--seed N]; 0 leaves one of the two out.
"""

from __future__ import annotations

import argparse
import secrets
import sys

from tests.soak import days, words


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--turns", type=int, default=50_000)
    parser.add_argument("--examples", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000))
    asked = parser.parse_args()
    broken = words.soak(asked.turns, asked.seed) if asked.turns else 0
    broken += days.soak(asked.examples, asked.seed, asked.workers) if asked.examples else 0
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
