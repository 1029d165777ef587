"""Tells at the end of a run which tests were left out and why; `ANTESALA_REQUIRE_ALL=1` makes that a failure."""

import os
from collections import defaultdict

import pytest


def reasons(reporter: pytest.TerminalReporter) -> dict[str, list[str]]:
    """The left-out tests by what would bring them back."""
    found: dict[str, list[str]] = defaultdict(list)
    for report in reporter.stats.get("skipped", []):
        why = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        found[why.removeprefix("Skipped: ")].append(report.nodeid)
    return found


def tell(reporter: pytest.TerminalReporter) -> None:
    for why, tests in reasons(reporter).items():
        reporter.section(f"left out: {len(tests)}", sep="-", yellow=True)
        for test in tests:
            reporter.line(f"  {test}")
        reporter.line(f"  because: {why}")
        if os.environ.get("ANTESALA_REQUIRE_ALL"):
            reporter.line("  which fails this run: ANTESALA_REQUIRE_ALL is set")


def forbid(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("ANTESALA_REQUIRE_ALL") and reporter is not None and reasons(reporter):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
