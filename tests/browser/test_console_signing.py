"""Signing in as people do it, in a real Chromium: by a link for the first time, then with password and code."""

import re
from collections.abc import Iterator

import pyotp
import pytest
from playwright.sync_api import Browser, Page, expect

from models import staff_invitations
from models.database import moment, work
from tests.support.console import Served, served
from tests.support.house import House
from tests.support.signing_in import key_of

pytestmark = pytest.mark.browser
PASSWORD = "seven quiet herons nap"


@pytest.fixture
def place(browser: Browser, database_url: str) -> Iterator[Served]:
    house = House(database_url)
    with served(house, browser) as place:
        yield place
    house.close()


def code(place: Served, secret: str, steps: int = 0) -> str:
    with work(place.house.engine, None) as session:
        return pyotp.TOTP(secret).at(int(moment(session).timestamp()) + 30 * steps)


def invited(place: Served) -> str:
    """The link that an owner would hand to Luis."""
    with work(place.house.engine, place.house.clinic_id) as session:
        staff_id = staff_invitations.person(session, "luis@example.org", "luis@example.org", "en")
        key, token = staff_invitations.link(session, staff_id)
        staff_invitations.into(session, staff_id, key, "owner", None)
    return f"{place.address}/console/-/invite#{token}"


def joins(page: Page, place: Served) -> str:
    """Follows the link to the end; returns the authenticator's secret."""
    page.goto(invited(place))
    expect(page.get_by_role("heading", name="Welcome")).to_be_visible()
    assert "#" not in page.url
    page.get_by_label("Your name").fill("Luis Vega")
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("img")).to_be_visible()
    assert page.get_by_role("img").evaluate("image => image.naturalWidth") > 50
    secret = key_of(page.content())
    page.get_by_label("Code", exact=True).fill(code(place, secret))
    page.get_by_role("button", name="This is my second proof").click()
    expect(page.locator("ol li code")).to_have_count(10)
    page.get_by_role("link", name="I have kept them").click()
    return secret


def test_a_link_leads_in_and_the_next_day_password_and_code_do(place: Served) -> None:
    page = place.browser.new_context(base_url=place.address).new_page()
    secret = joins(page, place)
    expect(page.get_by_role("link", name="Luis Vega")).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()

    page.goto("/console/sol/settings")
    page.get_by_label("E-mail").fill("luis@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Code", exact=True).fill(code(place, secret, 1))
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="Settings")).to_be_visible()


def test_everything_can_be_done_with_the_keyboard_alone(place: Served) -> None:
    page = place.page("owner")
    page.goto("/console/-/account")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Language of the console").last).to_be_focused()


def test_without_scripts_the_link_is_pasted(place: Served) -> None:
    page = place.browser.new_context(base_url=place.address, java_script_enabled=False).new_page()
    link = invited(place)
    page.goto("/console/-/invite")
    page.get_by_label("The code at the end of your link").fill(link)
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="Welcome")).to_be_visible()


def test_who_writes_a_long_letter_is_there_all_the_while(place: Served) -> None:
    page = place.page("receptionist")
    page.clock.install()
    page.goto(place.at("/patients"))
    for _ in range(3):
        place.house.passes(minutes=10)
        page.clock.fast_forward("01:01")
        with page.expect_response(re.compile("/-/present$")) as told:
            page.get_by_label("Code, name or phone").press("a")
        assert told.value.status == 204
    page.goto(place.at("/patients"))
    expect(page.get_by_role("heading", name="Patients")).to_be_visible()
