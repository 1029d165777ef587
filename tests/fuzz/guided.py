"""Texts that atheris makes from the branches it has seen taken; a process of its own, for it instruments the code."""

from __future__ import annotations

import importlib
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

SECONDS, SEED, RESULT = float(sys.argv[1]), sys.argv[2], Path(sys.argv[3])


def run() -> None:
    """Fuzzes for so many seconds, writes what was found as JSON, and ends the process."""
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["dialogs"]):
        texts: Any = importlib.import_module("tests.fuzz.texts")
    findings = texts.Findings()
    end = time.monotonic() + SECONDS

    def one(data: bytes) -> None:
        findings.look(data)
        if time.monotonic() > end:
            found = {"texts": findings.texts, "errors": findings.errors, "slow": findings.slow}
            RESULT.write_text(json.dumps(found), encoding="utf-8")
            os._exit(0)  # libFuzzer has no other way to be told that it is enough

    atheris.Setup([sys.argv[0], f"-seed={SEED}", "-max_len=400", "-verbosity=0"], one)
    atheris.Fuzz()


if __name__ == "__main__":
    run()
