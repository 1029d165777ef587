"""The inbox as staff use it: troubles come and go by themselves, and what somebody is writing stays."""

import pytest
from playwright.sync_api import ViewportSize, expect

from models import sql
from tests.support.axe import faults
from tests.support.console import DESK, PHONE, Served
from tests.support.house import House

pytestmark = pytest.mark.browser
SOON = 15_000


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["1440", "360"])
def test_it_changes_by_itself_and_keeps_what_is_being_written(place: Served, house: House, size: ViewportSize) -> None:
    ana = house.contact("+525511111111")
    first = house.add(sql.task, kind="tell_by_phone", contact_id=ana)
    page = place.page("receptionist", size=size)
    page.goto(place.at("/inbox"))
    expect(page.locator("#count")).to_have_text("One thing to see to.")
    note = page.locator(f"#why-{first}")
    note.fill("she comes at")
    house.add(sql.task, kind="emergency_chest_pain", contact_id=ana)
    house.set(sql.task, first, breached_at=house.wall("2026-03-02 08:30"))  # its own row is drawn anew
    expect(page.locator("#count")).to_contain_text("2 things", timeout=SOON)
    expect(page.locator(".trouble").first).to_contain_text("🆘")
    expect(page.locator(f"#task-{first}")).to_contain_text("Nobody came in time")
    expect(note).to_be_focused()
    page.keyboard.type(" ten")
    expect(note).to_have_value("she comes at ten")
    expect(page.locator("#news")).to_contain_text("New: 🆘")
    assert faults(page, size) == []
    page.locator(f"#task-{first}").get_by_role("button", name="Called").click()
    expect(page.get_by_text("she comes at ten")).to_be_visible()
    expect(page.locator("#count")).to_have_text("One thing to see to.")
