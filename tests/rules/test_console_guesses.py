"""Guessing passwords: slower each time, counted when many guess at once, and no common password is taken."""

import threading
from dataclasses import replace

import pytest

from bot.console import guesses, passwords
from models import staff_secrets
from models.database import work
from tests.support.console import application
from tests.support.house import House
from tests.support.signing_in import PASSWORD, Typist, rosa, typist


def test_guessing_gets_slower_and_slower(house: House) -> None:
    rosa(house)
    desk = typist(house)
    assert [desk.writes_password("guess").status_code for _ in range(6)] == [400] * 5 + [429]
    assert desk.writes_password().status_code == 429  # the right one too: nothing is learned from it
    house.passes(seconds=5)
    assert desk.writes_password("guess").status_code == 400
    house.passes(seconds=4)
    assert desk.writes_password().status_code == 429
    house.passes(minutes=15)
    assert desk.writes_password().status_code == 303


def test_a_stranger_who_guesses_locks_nobody_out(house: House) -> None:
    rosa(house)
    stranger, desk = typist(house, "198.51.100.1"), typist(house)
    while stranger.writes_password("guess").status_code != 429:
        house.passes(seconds=0)
    desk.signs_in()


def test_whoever_was_in_from_there_does_not_wait_for_others_at_the_same_address(house: House) -> None:
    rosa(house)
    desk = typist(house)
    desk.signs_in()
    for number in range(51):
        desk.client.set_cookie("other", "one")
        typist(house).writes_password("guess", f"guess{number}@example.org")
    assert typist(house).writes_password("guess", "another@example.org").status_code == 429
    house.passes(seconds=31)
    typist(house).signs_in()


@pytest.mark.parametrize(
    "proxies, forwarded, seen",
    [(0, "198.51.100.9", "10.0.0.1"), (1, "198.51.100.9", "198.51.100.9"), (1, "1.1.1.1, 198.51.100.9", "198.51.100.9"),
     (2, "1.1.1.1, 198.51.100.9, 10.0.0.2", "198.51.100.9"), (1, None, "10.0.0.1")],
)  # fmt: skip
def test_an_address_is_what_our_own_proxy_saw_and_never_what_a_caller_says(
    house: House, proxies: int, forwarded: str | None, seen: str
) -> None:
    app = application(house)
    services = app.extensions["antesala"]
    app.extensions["antesala"] = replace(services, settings=replace(services.settings, proxies=proxies))
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    with app.test_request_context(headers=headers, environ_base={"REMOTE_ADDR": "10.0.0.1"}):
        assert guesses.address() == seen


def test_many_guesses_at_once_are_all_counted(house: House) -> None:
    rosa(house)
    told: list[int] = []
    typists = [typist(house) for _ in range(12)]  # applications are built one by one, as a server builds its own

    def guess(by: Typist) -> None:
        told.append(by.writes_password("guess").status_code)

    threads = [threading.Thread(target=guess, args=(by,)) for by in typists]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert told.count(400) <= 5


def test_at_most_four_passwords_are_hashed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    running, most, lock = 0, 0, threading.Lock()
    kept = passwords.hashed(PASSWORD)
    together = threading.Barrier(4, timeout=10)

    class Watched:
        def verify(self, _kept: str, _password: str) -> bool:
            nonlocal running, most
            with lock:
                running += 1
                most = max(most, running)
            together.wait()  # four get here together, and a fifth never
            with lock:
                running -= 1
            return True

    monkeypatch.setattr(passwords, "HASHER", Watched())
    threads = [threading.Thread(target=passwords.is_right, args=(PASSWORD, kept)) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == passwords.AT_ONCE


def test_passwords_are_argon2id_with_the_effort_we_ask_for() -> None:
    assert passwords.hashed(PASSWORD).startswith("$argon2id$v=19$m=47104,t=1,p=1$")


def test_a_password_hashed_with_less_is_hashed_anew(house: House) -> None:
    from argon2 import PasswordHasher  # noqa: PLC0415

    staff_id = rosa(house)
    with work(house.engine, None) as session:
        staff_secrets.keep_password(session, staff_id, PasswordHasher(time_cost=1, memory_cost=8192).hash(PASSWORD))
    typist(house).writes_password()
    with work(house.engine, None) as session:
        assert "m=47104" in str(staff_secrets.of_id(session, staff_id).password_hash)


@pytest.mark.parametrize(
    "password, fault",
    [
        ("short", "password-too-short"),
        ("password1234", "password-too-common"),
        ("qwertyuiop12", "password-too-common"),
        ("rosarosarosa", "password-too-common"),
        ("aaaaaaaaaaaaaaaa", "password-too-common"),
        ("x" * 1025, "password-too-long"),
        (PASSWORD, None),
        ("ω" * 3 + " любая длинная фраза", None),
    ],
)
def test_passwords_that_are_easy_to_guess_are_refused(password: str, fault: str | None) -> None:
    assert passwords.fault(password, "rosa", "example.org") == fault
