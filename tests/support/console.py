"""Somebody signed in to the console: in a test client, or in a browser before the real server."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize
from sqlalchemy import insert, select
from werkzeug.serving import make_server
from werkzeug.test import TestResponse

from bot.app import create_app
from bot.channels.recorder import Recorder
from bot.services import Services
from models import sql, staff_sessions
from models.base import new_id
from models.database import moment, work
from tests.support.applications import lend
from tests.support.front import SETTINGS
from tests.support.house import House

TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
DESK: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 740}


@dataclass
class Staff:
    """One person of a clinic's staff at a browser; `get` and `post` take addresses below the clinic's."""

    house: House
    services: Services
    app: Flask
    client: FlaskClient
    staff_id: UUID
    slug: str

    def at(self, path: str) -> str:
        """`/requests` of this clinic; what begins with /console is left as it is."""
        return path if path.startswith("/console") else f"/console/{self.slug}{path}"

    def get(self, path: str = "", **query: Any) -> TestResponse:
        return self.client.get(self.at(path), query_string=query)

    def post(self, path: str, data: dict[str, Any] | None = None, **more: Any) -> TestResponse:
        """With the form's token, as a page would send it."""
        return self.client.post(self.at(path), data={"csrf_token": self.csrf(), **(data or {})}, **more)

    def csrf(self) -> str:
        found = TOKEN.search(self.client.get("/console/-/account").get_data(as_text=True))
        assert found, "the account page has no form"
        return found[1]

    def follows(self, answered: TestResponse) -> str:
        """The page that a form leads to."""
        assert answered.status_code == 303, answered.get_data(as_text=True)[:500]
        return self.client.get(answered.location).get_data(as_text=True)


def slug_of(house: House) -> str:
    return str(house.rows(select(sql.clinic.c.slug))[0].slug)


def hire(house: House, role: str, *, doctor_id: UUID | None = None, name: str = "Rosa Vidal", **person: Any) -> UUID:
    """A person of that role in that clinic who has accepted; a doctor without `doctor_id` is the clinic's first."""
    if role == "doctor" and doctor_id is None:
        doctor_id = house.rows(select(sql.doctor.c.id).order_by(sql.doctor.c.position, sql.doctor.c.id))[0].id
    staff_id = new_id()
    row = {"id": staff_id, "email": f"{staff_id.hex}@example.org", "name": name} | person
    with work(house.engine, house.clinic_id) as session:
        session.execute(insert(sql.staff_user).values(**row))
        session.execute(
            insert(sql.staff_membership).values(
                clinic_id=house.clinic_id,
                id=new_id(),
                staff_user_id=staff_id,
                role=role,
                doctor_id=doctor_id,
                accepted_at=moment(session),
            )
        )
    return staff_id


def session_of(house: House, staff_id: UUID) -> str:
    """The token of a session that is open for a day, with the password just given."""
    with work(house.engine, None) as session:
        return staff_sessions.begin(session, staff_id, complete=True, lasts=timedelta(days=1))


def application(house: House, public_url: str | None = None) -> Flask:
    """The real one, with a recorder for WhatsApp."""
    return lend(_services(house, public_url))


def application_of_its_own(house: House) -> Flask:
    """For a test that adds pages to it."""
    return create_app(services=_services(house, None))


def _services(house: House, public_url: str | None) -> Services:
    settings = replace(SETTINGS, public_url=public_url or SETTINGS.public_url)
    return Services(house.engine, settings, {"whatsapp": Recorder()})


def sign_in(app: Flask, house: House, staff_id: UUID) -> Staff:
    """That person at a test client."""
    client = app.test_client()
    with client.session_transaction() as cookie:
        cookie["_user_id"] = session_of(house, staff_id)
    services: Services = app.extensions["antesala"]
    return Staff(house, services, app, client, staff_id, slug_of(house))


def console(house: House, role: str = "receptionist", *, app: Flask | None = None, **person: Any) -> Staff:
    """A new person of that role, signed in; `doctor_id` says which doctor a doctor is."""
    return sign_in(app or application(house), house, hire(house, role, **person))


@dataclass
class Served:
    """The real application behind a real port; `page` opens it as somebody of the staff."""

    house: House
    app: Flask
    address: str
    browser: Browser

    def context(self, role: str = "owner", *, size: ViewportSize = DESK, **person: Any) -> BrowserContext:
        return self.context_of(hire(self.house, role, **person), size=size)

    def context_of(self, staff_id: UUID, *, size: ViewportSize = DESK) -> BrowserContext:
        context = self.browser.new_context(viewport=size, base_url=self.address)
        serializer = self.app.session_interface.get_signing_serializer(self.app)  # type: ignore[attr-defined]
        value = serializer.dumps({"_user_id": session_of(self.house, staff_id)})
        name = self.app.config["SESSION_COOKIE_NAME"]
        context.add_cookies([{"name": name, "value": value, "url": self.address}])
        return context

    def page(self, role: str = "owner", *, size: ViewportSize = DESK, **person: Any) -> Page:
        return self.context(role, size=size, **person).new_page()

    def at(self, path: str = "") -> str:
        """An address below the clinic's."""
        return f"{self.address}/console/{slug_of(self.house)}{path}"


@contextmanager
def served(house: House, browser: Browser) -> Iterator[Served]:
    """Serves the clinic's console on a free port until the end."""
    app = application(house, "http://127.0.0.1")
    server = make_server("127.0.0.1", 0, app, threaded=True)
    serving = threading.Thread(target=server.serve_forever, name="console")
    serving.start()
    try:
        yield Served(house, app, f"http://127.0.0.1:{server.port}", browser)
    finally:
        for context in list(browser.contexts):
            context.close()
        server.shutdown()
        serving.join()
        server.server_close()
