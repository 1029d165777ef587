"""Signing in: with password and code, wrong and unknown alike, each code once, and nobody locked out by strangers."""

import logging
import re
import statistics
import threading
import time
from uuid import UUID

import pytest

from models import staff_secrets, staff_sessions
from models.database import work
from tests.support.console import console
from tests.support.house import House
from tests.support.signing_in import EMAIL, PAGE, PAPER, PASSWORD, acts, rosa, typist


def test_a_password_and_a_code_open_the_console(house: House) -> None:
    rosa(house)
    desk = typist(house)
    assert not desk.is_in()
    desk.signs_in()
    assert desk.is_in()
    assert acts(house) == ["signed_in"]


def test_a_password_alone_opens_nothing(house: House) -> None:
    rosa(house)
    desk = typist(house)
    desk.writes_password()
    assert not desk.is_in()
    assert desk.client.get("/console").location.startswith(f"{PAGE}/sign-in")
    assert desk.get("/second-factor").location == f"{PAGE}/sign-in"


def test_unknown_and_wrong_are_told_alike(house: House) -> None:
    rosa(house)
    wrong = typist(house).writes_password("not the one she has")
    unknown = typist(house, "203.0.113.8").writes_password(email="nobody@example.org")
    told = [re.sub(r'value="[^"]*"', "", each.get_data(as_text=True)) for each in (wrong, unknown)]
    assert (wrong.status_code, unknown.status_code) == (400, 400)
    assert told[0] == told[1]


def test_an_unknown_person_takes_as_long_as_a_wrong_password(house: House) -> None:
    rosa(house)
    times: dict[str, list[float]] = {EMAIL: [], "nobody@example.org": []}
    for turn in range(4):
        for email, taken in times.items():
            desk = typist(house, f"203.0.113.{turn}")
            desk.get("/sign-in")
            begun = time.perf_counter()
            desk.writes_password("not the one she has", email)
            taken.append(time.perf_counter() - begun)
    known, unknown = (statistics.median(taken) for taken in times.values())
    assert 0.4 < known / unknown < 2.5


def test_a_disabled_person_is_told_nothing_else(house: House) -> None:
    staff_id = rosa(house)
    with house.owner.begin() as connection:
        connection.exec_driver_sql(f"UPDATE staff_user SET is_active = false WHERE id = '{staff_id}'")
    assert "not right" in typist(house).writes_password().get_data(as_text=True)


@pytest.mark.parametrize("email, password", [("x" * 300, "y"), (EMAIL, "y" * 1025), (EMAIL, "y\0"), ("\0", "y")])
def test_what_is_too_long_or_cannot_be_is_just_wrong(house: House, email: str, password: str) -> None:
    assert typist(house).writes_password(password, email).status_code == 400


def test_a_code_works_once(house: House) -> None:
    rosa(house)
    desk, other = typist(house), typist(house)
    code = desk.code()
    desk.writes_password()
    assert desk.writes_code(code).status_code == 303
    other.writes_password()
    assert other.writes_code(code).status_code == 400
    assert not other.is_in()


@pytest.mark.parametrize("steps, works", [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_clock_may_be_wrong_by_half_a_minute(house: House, steps: int, works: bool) -> None:
    rosa(house)
    desk = typist(house)
    desk.writes_password()
    desk.writes_code(desk.code(steps))
    assert desk.is_in() is works


def test_a_code_from_the_paper_works_once_however_it_is_written(house: House) -> None:
    rosa(house)
    desk, other = typist(house), typist(house)
    desk.writes_password()
    desk.writes_code("abcd-efgh-jklm-npqr-stuv-wxyz")
    assert desk.is_in()
    other.writes_password()
    assert other.writes_code(PAPER).status_code == 400


def test_of_two_who_use_one_code_at_once_one_gets_in(house: House) -> None:
    staff_id = rosa(house)
    done: list[bool] = []

    def use() -> None:
        with work(house.engine, None) as session:
            done.append(staff_secrets.use_recovery(session, staff_id, PAPER))

    threads = [threading.Thread(target=use) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(done) == [False] * 5 + [True]


def test_a_cookie_from_before_the_logout_opens_nothing(house: House) -> None:
    rosa(house)
    desk = typist(house)
    desk.signs_in()
    with desk.client.session_transaction() as cookie:
        before = dict(cookie)
    assert desk.post("/sign-out", "/account").status_code == 303
    with desk.client.session_transaction() as cookie:
        cookie.update(before)
    assert not desk.is_in()


def test_signing_in_makes_a_new_token(house: House) -> None:
    rosa(house)
    desk = typist(house)
    tokens = []
    for step in (desk.writes_password, desk.writes_code):
        step()
        with desk.client.session_transaction() as cookie:
            tokens.append(cookie["_user_id"])
    assert tokens[0] != tokens[1]
    with work(house.engine, None) as session:
        assert staff_sessions.seen(session, tokens[0], idle=staff_sessions.PROVED_FOR) is None


def test_a_session_ends_when_nobody_is_there_and_at_the_end_of_the_day(house: House) -> None:
    rosa(house)
    desk = typist(house)
    desk.signs_in()
    for _ in range(3):
        house.passes(minutes=14)
        assert desk.is_in()
    house.passes(minutes=16)
    assert not desk.is_in()
    house.passes(seconds=60)
    desk.signs_in()
    for _ in range(12 * 6):
        house.passes(minutes=10)
        desk.get("/account")
    assert not desk.is_in()


def test_the_cookie_is_for_the_server_alone(house: House) -> None:
    sent = typist(house).get("/sign-in").headers["Set-Cookie"]
    assert sent.startswith("__Host-antesala=")
    assert all(word in sent for word in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"))
    assert "Domain" not in sent


@pytest.mark.parametrize("next_", ["https://evil.example", "//evil.example", "/console//evil", "/\\evil", "/consolex"])
def test_one_is_led_nowhere_else(house: House, next_: str) -> None:
    rosa(house)
    desk = typist(house)
    answered = desk.post("/sign-in", email=EMAIL, password=PASSWORD, next=next_)
    assert answered.location == f"{PAGE}/code?next=/console"


def test_who_was_signed_out_in_a_form_reads_why_and_goes_on_where_it_stood(house: House) -> None:
    rosa = console(house)
    house.passes(minutes=16)
    for path, page in (("/calendar/book", "/calendar/book"), (f"/chats/{UUID(int=1)}/write", f"/chats/{UUID(int=1)}")):
        answered = rosa.client.post(rosa.at(path), data={"words": "a long letter"})
        assert answered.location.endswith(f"/sign-in?next=/console/{rosa.slug}{page}")
    assert "You are signed out" in rosa.client.get(answered.location).get_data(as_text=True)
    assert "You are signed out" not in typist(house).get("/sign-in").get_data(as_text=True)


def test_no_address_of_anybody_is_logged(house: House, caplog: pytest.LogCaptureFixture) -> None:
    rosa(house)
    with caplog.at_level(logging.INFO):
        desk = typist(house)
        desk.writes_password("guess")
        desk.writes_password("guess", "somebody@example.org")
        desk.signs_in()
    assert "wrong password" in caplog.text
    assert "signed_in" in caplog.text
    for secret in (EMAIL, "somebody@example.org", desk.at, PASSWORD, "guess"):
        assert secret not in caplog.text
