"""What every test can ask for: a server, a database of its own, a browser; and what a run says at its end."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from bot.migrating import upgrade
from tests.support import applications, left_out
from tests.support import browser as browsers
from tests.support.cluster import cluster
from tests.support.compiled import share_compiled
from tests.support.databases import database, template
from tests.support.twilio_stand_in import StandIn, stand_in

SERVER = "antesala_server"  # the key under which xdist hands the server's URL to its workers
started = pytest.StashKey[str]()
share_compiled()
settings.register_profile("whatever the machine", deadline=None)  # tests never assert seconds
settings.load_profile("whatever the machine")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-chats", action="store_true", help="write what really arrives into the transcripts")


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """xdist's controller starts the server before the first worker, and outlives them all."""
    node.workerinput[SERVER] = start(node.config)


def start(config: pytest.Config) -> str:
    if started not in config.stash:
        running = ExitStack()
        config.add_cleanup(running.close)
        config.stash[started] = running.enter_context(cluster())
    return config.stash[started]


@pytest.fixture(scope="session")
def server(pytestconfig: pytest.Config) -> str:
    """The URL of the run's own PostgreSQL, as its superuser."""
    given: dict[str, str] = getattr(pytestconfig, "workerinput", {})
    return given.get(SERVER) or start(pytestconfig)


@pytest.fixture(scope="session")
def template_database(server: str) -> str:
    """The name of a migrated, empty database whose clock can be moved; only to be copied."""
    return template(server)


@pytest.fixture
def database_url(server: str, template_database: str) -> Iterator[str]:
    """A migrated database for this test alone."""
    with database(server, template_database) as url:
        yield url


@pytest.fixture
def production_database_url(server: str) -> Iterator[str]:
    """Migrated as for a clinic, with the true clock; slower, since it is no copy."""
    with database(server) as url:
        upgrade(url)
        yield url


@pytest.fixture
def bare_database_url(server: str) -> Iterator[str]:
    """A database without any table, for tests of the migrations themselves."""
    with database(server) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium; tests that ask for it are left out, and named at the end, where there is none."""
    program = browsers.found()
    if program is None:
        pytest.skip(browsers.HOW_TO_GET_IT)
    with browsers.chromium(program) as chromium:
        yield chromium


def pytest_runtest_setup() -> None:
    applications.all_are_back()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The longest begin first, or one worker would be left alone with them; what only root can do is not left out for
    others: there is nothing they could install."""
    items.sort(key=lambda item: "machine" not in item.path.parts)
    if os.geteuid() != 0:
        config.hook.pytest_deselected(items=[item for item in items if item.get_closest_marker("root")])
        items[:] = [item for item in items if not item.get_closest_marker("root")]


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    left_out.forbid(session)


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    left_out.tell(terminalreporter)


@pytest.fixture
def twilio() -> Iterator[StandIn]:
    """The provider, whose window never closes."""
    with stand_in() as server:
        server.account.checks_window = False
        yield server
