"""`make fuzz`: texts made by atheris, else by hypothesis, are read for some minutes; what came out is written down.

python -m tests.fuzz [--minutes 10] [--seed 1]
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib.util
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from tests.fuzz.texts import LONGEST_MS, Findings, Slow

ROOT = Path(__file__).parents[2]
RESULTS = ROOT / "docs" / "results.md"
HEADING = "## Reading strange texts (`make fuzz`)"
HEAD = "| date | by | seed | minutes | texts | errors | slowest | reader |\n|---|---|---|---|---|---|---|---|\n"


def guided(seconds: float, number: int) -> Findings:
    """By atheris, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "found.json"
        command = [sys.executable, "-m", "tests.fuzz.guided", str(seconds), str(number), str(result)]
        subprocess.run(command, cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
        found = json.loads(result.read_text(encoding="utf-8"))
    return Findings(found["texts"], [tuple(slow) for slow in found["slow"]], found["errors"])


def random(seconds: float, number: int) -> Findings:
    """By hypothesis, a thousand texts at a time."""
    findings, end = Findings(), time.monotonic() + seconds
    while time.monotonic() < end:
        number += 1

        @seed(number)
        @settings(max_examples=1000, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(st.binary(max_size=400))
        def a_thousand(data: bytes) -> None:
            findings.look(data)

        a_thousand()
    return findings


def row(by: str, number: int, minutes: float, findings: Findings, slowest: Slow) -> str:
    took, reader = slowest[:2]
    today = dt.datetime.now(dt.UTC).date()
    figures = (today, by, number, f"{minutes:g}", findings.texts, len(findings.errors), f"{took:.1f} ms", reader)
    return f"| {' | '.join(map(str, figures))} |\n"


def write_down(line: str) -> None:
    """Below its own heading, the newest last; the rest of the file stays as it is."""
    text = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else "# Results\n"
    if HEADING not in text:
        told = f"No reader may fail, or take over {LONGEST_MS:g} ms of the processor for any text."
        text = f"{text.rstrip()}\n\n{HEADING}\n\n{told}\n\n{HEAD}"
    before, heading, after = text.partition(HEADING)
    table = after.rindex("|\n", 0, after.find("\n## ") if "\n## " in after else None) + 2
    RESULTS.write_text(before + heading + after[:table] + line + after[table:], encoding="utf-8")


def main() -> int:
    """0 when nothing was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    by = "atheris" if importlib.util.find_spec("atheris") else "hypothesis"
    findings = (guided if by == "atheris" else random)(told.minutes * 60, told.seed)
    slowest = findings.slowest()
    write_down(row(by, told.seed, told.minutes, findings, slowest[0]))
    too_slow = [slow for slow in slowest if slow[0] > LONGEST_MS]
    for took, reader, language, text in too_slow[:10]:
        print(f"{took:.1f} ms  {reader} {language} {text[:120]!r}")  # noqa: T201
    print(*findings.errors[:10], f"{findings.texts} texts by {by}, slowest {slowest[0][0]:.1f} ms", sep="\n")  # noqa: T201
    return 1 if findings.errors or too_slow else 0


if __name__ == "__main__":
    sys.exit(main())
