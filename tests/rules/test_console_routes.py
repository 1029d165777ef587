"""Every address of the console, also those added later: guarded, by role and clinic, and no form without its token."""

import re
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from flask import Flask
from flask.typing import ResponseReturnValue

from bot.console import door, rights
from bot.console.guard import room
from tests.support.console import TOKEN, Staff, application, application_of_its_own, console, hire, session_of, slug_of
from tests.support.console_routes import Route, address, routes, samples
from tests.support.filled_house import filled_house
from tests.support.house import House

REFUSED = {403, 404}


@pytest.fixture
def sol(database_url: str) -> Iterator[House]:
    with filled_house(database_url) as house:
        yield house


@pytest.fixture
def luna(database_url: str) -> Iterator[House]:
    with filled_house(database_url, "+14155238887") as house:
        yield house


@pytest.fixture
def app(sol: House) -> Flask:
    return application(sol)


def calls(person: Staff, route: Route, path: str) -> int:
    """The status of that call, with the form's token and nothing else in it."""
    data = {"csrf_token": person.csrf()} if route.unsafe else None
    return person.client.open(path, method=route.method, data=data).status_code


def stays(route: Route) -> bool:
    """Leaves the person signed in: signing out in the middle of a walk would end the walk."""
    return bool(route.rule.endpoint != "signing.sign_out")


def test_every_rule_asks_for_a_right_or_is_one_of_the_few_that_anybody_may_call(app: Flask) -> None:
    open_ = {rule.endpoint for rule in door.rules(app) if door.right_of(app, rule.endpoint) is None}
    assert open_ == door.OPEN


def test_a_page_without_a_right_does_not_start(sol: House) -> None:
    app = application_of_its_own(sol)
    bp = room("forgotten")

    @bp.get("/forgotten")
    def forgotten() -> ResponseReturnValue:
        return "everything"

    app.register_blueprint(bp)
    with pytest.raises(door.Unguarded, match="forgotten"):
        door.check(app)


def test_who_is_not_signed_in_sees_nothing(app: Flask, sol: House) -> None:
    client, ids, slug = app.test_client(), samples(sol), slug_of(sol)
    for route in routes(app):
        answered = client.open(address(route, slug, ids), method=route.method)
        assert (answered.status_code, "/console/-/sign-in" in answered.location) == (303, True), str(route)


@pytest.mark.parametrize("role", sorted(rights.ROLES))
def test_each_role_enters_what_it_may_and_nothing_else(app: Flask, sol: House, role: str) -> None:
    person, ids = console(sol, role, app=app), samples(sol)
    wrong = []
    for route in filter(stays, routes(app)):
        status = calls(person, route, address(route, person.slug, ids))
        allowed = rights.may(role, route.right.name)
        if route.unsafe and route.of_clinic and role in rights.READERS and not route.right.reads:
            allowed = False
        if status >= 500 or (status == 403) == allowed:
            wrong.append(f"{route}: {status}")
    assert wrong == []


@pytest.mark.parametrize("role", sorted(rights.ROLES))
def test_another_clinic_is_not_there(app: Flask, sol: House, luna: House, role: str) -> None:
    person, theirs = console(sol, role, app=app), samples(luna)
    for route in routes(app):
        if route.of_clinic:
            assert calls(person, route, address(route, slug_of(luna), theirs)) == 404, str(route)


@pytest.mark.parametrize("role", sorted(rights.ROLES))
def test_what_belongs_to_another_clinic_is_not_there_in_ones_own(
    app: Flask, sol: House, luna: House, role: str
) -> None:
    person, theirs = console(sol, role, app=app), samples(luna)
    for route in routes(app):
        if route.of_clinic and any(name.endswith("_id") for name in route.rule.arguments):
            # An empty form may be refused before anything is looked for.
            refused = REFUSED | {400} if route.unsafe else REFUSED
            assert calls(person, route, address(route, slug_of(sol), theirs)) in refused, str(route)


FILLED = {"why": "x", "words": "x", "seen": "0", "form_id": str(UUID(int=1)), "act": "done", "to": "arrived"}
FILLED |= {"zone": "UTC", "at": "2026-03-03T10:00", "date": "2026-03-03", "time": "10:00", "sure": "yes"}


def test_what_is_another_doctors_is_not_there(app: Flask, sol: House) -> None:
    """With a form that says everything, so that nothing is refused for what it lacks."""
    person, ids = console(sol, "doctor", doctor_id=sol.doctor("Dr. Leila Haddad"), app=app), samples(sol)
    seen = set()
    for route in routes(app):
        if route.of_clinic and any(name.endswith("_id") for name in route.rule.arguments):
            form = FILLED | {"csrf_token": person.csrf()} if route.unsafe else None
            status = person.client.open(address(route, person.slug, ids), method=route.method, data=form).status_code
            assert status == (404 if rights.may("doctor", route.right.name) else 403), str(route)
            seen.add(status)
    assert seen == REFUSED


def test_no_unsafe_call_is_heard_without_its_forms_token(app: Flask, sol: House) -> None:
    ids = samples(sol)
    for role in ("owner", "doctor"):
        person = console(sol, role, app=app)
        for route in routes(app):
            if route.unsafe and rights.may(role, route.right.name):
                answered = person.client.open(address(route, person.slug, ids), method=route.method)
                assert answered.status_code == 400, str(route)
                path = address(route, person.slug, ids)
                elsewhere = {"csrf_token": person.csrf()}
                crossed = person.client.open(
                    path, method=route.method, data=elsewhere, headers={"Sec-Fetch-Site": "cross-site"}
                )
                assert crossed.status_code == 400, str(route)


NASTY = (
    "\0",
    "x" * 5_000,
    "'\"><script>",
    "-1",
    "9" * 30,
    "2026-99-99",
    "é\u202e🙂",
    str(UUID(int=0)),
)
NAMES = sorted({
    name
    for file in (Path(door.__file__).parent / "templates").glob("*.html")
    for name in re.findall(r'name="([a-z_]+)"', file.read_text(encoding="utf-8"))
} - {"csrf_token"})  # fmt: skip


@pytest.mark.parametrize("role", ["owner", "doctor"])
def test_whatever_is_sent_is_answered_and_never_a_failure_of_ours(app: Flask, sol: House, role: str) -> None:
    """Every field that any page has, with things that nobody would write."""
    ids, wrong = samples(sol), []
    for route in filter(stays, routes(app)):
        person = console(sol, role, app=app)
        path = address(route, person.slug, ids)
        for nasty in NASTY:
            sent = dict.fromkeys(NAMES, nasty)
            how = {"data": sent | {"csrf_token": person.csrf()}} if route.unsafe else {"query_string": sent}
            status = person.client.open(path, method=route.method, **how).status_code  # type: ignore[arg-type]
            if status >= 500:
                wrong.append(f"{route} with {nasty[:20]!r}: {status}")
    assert wrong == []


@pytest.mark.parametrize("slug", ["%00", "a%00b", "%ff%fe", "x" * 300, "..", "%2e%2e%2f", "%F0%9F%99%82"])
def test_an_address_that_cannot_be_is_not_there(app: Flask, sol: House, slug: str) -> None:
    person = console(sol, "owner", app=app)
    for path in ("", "/staff", "/settings/texts/en/%00"):
        assert person.client.get(f"/console/{slug}{path}").status_code in {303, 308, 404}


def test_nor_is_what_is_sent_before_signing_in(app: Flask) -> None:
    for rule in door.rules(app):
        if rule.endpoint in door.OPEN and "POST" in (rule.methods or ()):
            client = app.test_client()
            found = TOKEN.search(client.get("/console/-/sign-in").get_data(as_text=True))
            assert found
            for nasty in NASTY:
                sent = dict.fromkeys(NAMES, nasty) | {"csrf_token": found[1]}
                assert client.post(rule.rule, data=sent).status_code < 500, rule.rule


def test_nor_are_the_forms_before_signing_in(app: Flask) -> None:
    client = app.test_client()
    unsafe = [rule for rule in door.rules(app) if rule.endpoint in door.OPEN and "POST" in (rule.methods or ())]
    assert len(unsafe) >= 5
    for rule in unsafe:
        assert client.post(rule.rule).status_code == 400, rule.rule


def test_a_role_or_a_person_switched_off_is_out_at_the_next_click(app: Flask, sol: House) -> None:
    person = console(sol, "owner", app=app)
    path = next(address(route, person.slug, samples(sol)) for route in routes(app) if not route.unsafe)
    assert person.client.get(path).status_code != 303
    with sol.owner.begin() as connection:
        connection.exec_driver_sql(f"UPDATE staff_user SET is_active = false WHERE id = '{person.staff_id}'")
    assert "/sign-in" in person.client.get(path).location


def test_every_session_has_a_token_of_its_own_which_is_kept_as_a_hash(sol: House) -> None:
    staff_id = hire(sol, "owner")
    tokens = {session_of(sol, staff_id), session_of(sol, staff_id)}
    assert len(tokens) == 2
    assert all(len(token) >= 43 for token in tokens)
    with sol.owner.begin() as connection:
        kept = set(connection.exec_driver_sql("SELECT token_hash FROM staff_session").scalars())
    assert not kept & tokens
