"""A doctor's hours as staff fill them in: without scripts, with every form open, on a desk and on a phone."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from models import sql
from tests.support.axe import faults
from tests.support.console import DESK, PHONE, Served
from tests.support.house import House
from tests.support.staff import books, of_mornings

pytestmark = pytest.mark.browser


@pytest.fixture
def house(house: House) -> House:
    of_mornings(house)
    return house


def without_scripts(place: Served, size: ViewportSize) -> Page:
    bare = place.browser.new_context(java_script_enabled=False, base_url=place.address, viewport=size)
    bare.add_cookies(place.context("manager").cookies())  # type: ignore[arg-type]  # what one says the other takes
    return bare.new_page()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["1440", "360"])
def test_every_form_can_be_read_by_everybody(place: Served, size: ViewportSize) -> None:
    page = place.page("manager", size=size)
    page.emulate_media(reduced_motion="reduce")  # a colour that is still changing under the pointer is none to judge
    for path, forms in (("/hours", ".hours-one > summary"), ("/settings/clinic/asking", None)):
        page.goto(place.at(path))
        for summary in page.locator(forms).all() if forms else []:
            summary.click()
        assert faults(page, size) == []


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["1440", "360"])
def test_every_second_friday_is_closed_with_clicks_alone(place: Served, house: House, size: ViewportSize) -> None:
    books(house, house.wall("2026-03-20 09:00"), "Luz")
    page = without_scripts(place, size)
    page.goto(place.at("/hours"))
    page.get_by_text("Add an exception").click()
    form = page.locator("details[open] form").first
    form.get_by_label("First day", exact=True).fill("2026-03-06")
    form.get_by_label("Does it come back?").select_option("Every second week")
    form.get_by_label("Friday").check()
    form.get_by_label("Last day on which").fill("2026-06-30")
    form.get_by_role("button", name="See what it breaks").click()
    expect(page.get_by_role("rowheader", name="Luz")).to_be_visible()
    expect(page.get_by_text("Outside the new hours")).to_be_visible()
    page.get_by_role("button", name="Save the change").click()
    expect(page.get_by_text("The hours are changed.")).to_be_visible()
    (row,) = house.rows(sql.exception.select())
    assert row.rrule == "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;UNTIL=20260630"
