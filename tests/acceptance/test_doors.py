"""What can be called at all: two signed webhooks and two health pages; and a demo that nobody else can reach."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from bot.app import create_app, make_services
from bot.console.door import is_ours
from bot.demo.up import make_demo
from bot.settings import Settings
from tests.support.front import SETTINGS
from tests.support.signed import FORM, encoded, message, status
from tests.support.town import ended_command

ENTRANCE = "/demo/console"
NOWHERE = "postgresql://nobody@127.0.0.1:1/none"
DOORS = {
    ("POST", "/webhooks/twilio/message"),
    ("POST", "/webhooks/twilio/status"),
    ("GET", "/readyz"),
    ("GET", "/healthz"),
}


@pytest.fixture
def app() -> Iterator[Flask]:
    """As `serve` makes it, with a database that is not there: what is refused is refused before one is asked."""
    services = make_services(replace(SETTINGS, database_url=NOWHERE))
    yield create_app(services=services)
    services.engine.dispose()


def doors(app: Flask) -> set[tuple[str, str]]:
    """All but the console's, which tests/rules/test_console_routes.py walks."""
    rules = [rule for rule in app.url_map.iter_rules() if not is_ours(rule.rule)]
    walked = [(method, rule.rule) for rule in rules for method in rule.methods or ()]
    return {(method, path) for method, path in walked if method not in {"HEAD", "OPTIONS"}}


def test_there_are_two_webhooks_and_two_health_pages_and_nothing_else(app: Flask) -> None:
    assert doors(app) == DOORS


@pytest.mark.parametrize("path", sorted(path for method, path in DOORS if method == "POST"))
@pytest.mark.parametrize(
    "headers",
    [{}, {"X-Twilio-Signature": ""}, {"X-Twilio-Signature": "AAAAAAAAAAAAAAAAAAAAAAAAAAA="}],
    ids=["none", "empty", "wrong"],
)
def test_a_post_without_a_true_signature_is_refused(app: Flask, path: str, headers: dict[str, str]) -> None:
    for fields in ({}, message("+525512345678", "+14155238886", "hi"), status("SM" + "0" * 32, "sent")):
        sent = app.test_client().post(path, data=encoded(fields), headers=headers | {"Content-Type": FORM})
        assert sent.status_code == 403
    assert app.test_client().post(path, json={}).status_code == 403
    assert app.test_client().post(path).status_code == 403


def test_the_walk_would_see_a_door_too_many(app: Flask) -> None:
    app.add_url_rule("/demo/say", "too_many", lambda: "", methods=["POST"])
    assert doors(app) != DOORS


@pytest.fixture
def demo(bare_database_url: str) -> Iterator[FlaskClient]:
    app = make_demo(Settings(database_url=bare_database_url))
    yield app.test_client()
    app.extensions["antesala"].engine.dispose()
    app.extensions["antesala_demo"].owner.dispose()


def demo_posts(demo: FlaskClient) -> list[str]:
    return [path for method, path in doors(demo.application) if method == "POST" and path.startswith("/demo/")]


def test_the_demos_way_into_the_console_is_no_others_sites_form(demo: FlaskClient) -> None:
    here, form = {"Host": "127.0.0.1:8000"}, "application/x-www-form-urlencoded"
    for site in ("cross-site", "same-site"):
        assert demo.post(ENTRANCE, headers=here | {"Sec-Fetch-Site": site}, content_type=form).status_code == 403


def test_the_demo_adds_its_own_doors(demo: FlaskClient) -> None:
    assert doors(demo.application) > DOORS
    assert {"/demo/say", "/demo/pass", "/demo/seen"} <= set(demo_posts(demo))


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "[::2]:80", "10.0.0.1"])
def test_the_demo_answers_to_no_other_name(demo: FlaskClient, host: str) -> None:
    """A page of another site could have its own name point here."""
    for path in ("/", "/demo/state"):
        assert demo.get(path, headers={"Host": host}).status_code == 403
    for path in demo_posts(demo):
        assert demo.post(path, json={"minutes": 30}, headers={"Host": host}).status_code == 403


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"])
def test_the_demo_takes_no_form_which_any_site_could_send(demo: FlaskClient, kind: str) -> None:
    for path in set(demo_posts(demo)) - {ENTRANCE}:
        sent = demo.post(path, data=b'{"minutes": 30}', headers={"Host": "127.0.0.1:8000", "Content-Type": kind})
        assert sent.status_code == 415


def test_the_demo_lets_its_own_page_move_the_clock(demo: FlaskClient) -> None:
    """So that the refusals above are about who asks."""
    assert demo.post("/demo/pass", json={"minutes": 30}, headers={"Host": "127.0.0.1:8000"}).status_code == 204


@pytest.mark.parametrize("name,value", [("DATABASE_URL", NOWHERE), ("BIND", "0.0.0.0"), ("BIND", "192.0.2.1")])  # noqa: S104  (it is refused)
def test_the_demo_takes_neither_a_foreign_database_nor_an_open_address(tmp_path: Path, name: str, value: str) -> None:
    bare = {
        key: found for key, found in os.environ.items() if not key.startswith(("TWILIO", "DATABASE", "SECRET", "BIND"))
    }
    ended = ended_command("up", "--demo", environ=bare | {"ANTESALA_DATA": str(tmp_path / "data"), name: value})
    assert ended.returncode == 1
    assert f"unset {name}" in ended.stderr
    assert not (tmp_path / "data").exists()
