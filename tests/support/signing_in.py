"""Somebody who types an e-mail, a password and a code, as a person at the console does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pyotp
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from bot.console import passwords
from models import sql, staff_secrets
from models.database import moment, work
from tests.support.console import TOKEN, application, hire
from tests.support.house import House

EMAIL, PASSWORD, SECRET = "rosa@example.org", "copper lantern walks uphill", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
PAPER = "ABCDEFGHJKLMNPQRSTUVWXYZ"
PAGE = "/console/-"


@dataclass
class Typist:
    """One browser; `at` is where it calls from."""

    house: House
    client: FlaskClient
    at: str = "203.0.113.7"

    def get(self, path: str) -> TestResponse:
        return self.client.get(PAGE + path, environ_overrides={"REMOTE_ADDR": self.at})

    def post(self, path: str, form: str | None = None, **data: Any) -> TestResponse:
        """Fills in the form of the page `form`, or of the sign-in page."""
        found = TOKEN.search(self.get(form or "/sign-in").get_data(as_text=True))
        token = {"csrf_token": found[1]} if found else {}
        return self.client.post(PAGE + path, data=token | data, environ_overrides={"REMOTE_ADDR": self.at})

    def writes_password(self, password: str = PASSWORD, email: str = EMAIL) -> TestResponse:
        return self.post("/sign-in", email=email, password=password)

    def writes_code(self, code: str | None = None) -> TestResponse:
        return self.post("/code", "/code", code=self.code() if code is None else code)

    def code(self, steps: int = 0) -> str:
        """What the authenticator shows now, or so many half minutes later."""
        with work(self.house.engine, None) as session:
            return pyotp.TOTP(SECRET).at(int(moment(session).timestamp()) + 30 * steps)

    def signs_in(self) -> None:
        assert self.writes_password().location == f"{PAGE}/code?next=/console"
        assert self.writes_code().location == "/console"

    def is_in(self) -> bool:
        return self.get("/account").status_code == 200


def rosa(house: House, role: str = "owner", *, second_factor: bool = True, **more: Any) -> UUID:
    """Rosa with her password, her authenticator and one code on paper."""
    staff_id = hire(house, role, email=EMAIL, **more)
    with work(house.engine, None) as session:
        staff_secrets.keep_password(session, staff_id, passwords.hashed(PASSWORD))
        if second_factor:
            staff_secrets.keep_second_factor(session, staff_id, SECRET, 0, [PAPER])
    return staff_id


def typist(house: House, at: str = "203.0.113.7") -> Typist:
    return Typist(house, application(house).test_client(), at)


def acts(house: House) -> list[str]:
    """What the clinic's record says, in order."""
    return [row.act for row in house.rows(select(sql.staff_act).order_by(sql.staff_act.c.at, sql.staff_act.c.id))]


def key_of(page: str) -> str:
    """The key to type, as the page for the second factor shows it."""
    found = re.search(r'<code class="brk">([A-Z2-7 ]+)</code>', page)
    assert found
    return found[1].replace(" ", "")
