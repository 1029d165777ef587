"""Patients and numbers with rows in them, their tables open: read by axe, in both colours, at a desk and on a phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from models import sql
from tests.support.axe import faults
from tests.support.console import DESK, PHONE, Served, served
from tests.support.house import House
from tests.support.made_days import MadeDays, made_days

pytestmark = pytest.mark.browser


@pytest.fixture
def made(database_url: str) -> Iterator[MadeDays]:
    house = House(database_url)
    house.it_is("2026-03-09 08:00")
    made = made_days(house)
    for day in range(2, 7):
        for hour in range(9, 9 + day):
            made.visit(f"2026-03-0{day - 1} 1{day}:05", f"2026-03-0{day} {hour:02}:00",
                       "no_show" if hour == 11 else "completed")  # fmt: skip
        made.tried(f"2026-03-0{day} 10:00", "welcome", "slot", *(["who"] if day % 2 else []))
    made.request("2026-03-02 11:05", "2026-03-03 15:00", "expired", after=30)
    handed = made.at("2026-03-03 09:00")
    house.add(sql.outbound, contact_id=made.contact, purpose="m", template="card.en", state="sent", handed_at=handed)
    house.add(sql.inbound, message_sid="SM1", sender="x", contact_id=made.contact, received_at=handed)
    house.set(sql.patient, made.patient, allergies="أسبرين", medical_history="word" * 40)
    yield made
    house.close()


@pytest.fixture
def place(made: MadeDays, browser: Browser) -> Iterator[Served]:
    with served(made.house, browser) as place:
        yield place


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["1440", "360"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures_tables_and_records_can_be_read(
    place: Served, made: MadeDays, size: ViewportSize, scheme: str
) -> None:
    page = place.page(size=size)
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # the two words it knows
    for path in ("/numbers", f"/patients/{made.patient}", f"/patients/{made.patient}/erase"):
        page.goto(place.at(path))
        for summary in page.locator("summary").all():
            summary.click()
        assert faults(page, size) == [], path


def test_a_patient_is_found_and_a_picture_says_what_it_shows(place: Served, made: MadeDays) -> None:
    page = place.page()
    page.goto(place.at("/patients"))
    page.get_by_label("Code, name or phone").fill("ana")
    page.get_by_role("button", name="Look").click()
    page.get_by_role("link", name="Ana").click()
    expect(page.get_by_role("heading", name="Ana")).to_be_visible()
    assert page.url.endswith(str(made.patient))
    page.get_by_role("link", name="Numbers").click()
    expect(page.get_by_role("img", name="Who does not come")).to_be_visible()
