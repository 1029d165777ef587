"""The console beside the chats: what patient and doctor write is on the open page at once, without a reload."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.app import create_app
from bot.services import Services
from models.database import make_engine, work
from models.lookups import clinic_of_slug
from tests.support.console import DESK, hire, session_of
from tests.support.front import SETTINGS
from tests.support.house import House
from tests.support.town import Person, Town

pytestmark = pytest.mark.browser
SOON = 15_000  # milliseconds, on a machine that has much else to do


@pytest.fixture
def queue(open_clinic: Town, browser: Browser) -> Iterator[Page]:
    """The queue, open before Rosa of the front desk, who will not reload it."""
    engine = make_engine(open_clinic.url)
    with work(engine, None) as session:
        clinic_id = clinic_of_slug(session, "sol")
    assert clinic_id is not None
    house = House(open_clinic.url, clinic_id=clinic_id, stands=True)
    app = create_app(services=Services(engine, SETTINGS, {}))
    serializer = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]  # Flask's own kind
    value = serializer.dumps({"_user_id": session_of(house, hire(house, "receptionist"))})
    context = browser.new_context(viewport=DESK, base_url=open_clinic.site.url)
    # Loopback counts as safe, so the browser sends what is only for https.
    where = open_clinic.site.url.replace("http:", "https:")
    context.add_cookies([{"name": app.config["SESSION_COOKIE_NAME"], "value": value, "url": where, "secure": True}])
    page = context.new_page()
    page.goto("/console/sol/queue")
    page.evaluate("window.opened = true")
    yield page
    context.close()
    house.close()
    engine.dispose()


def asks(patient: Person, name: str) -> str:
    """From "hi" to a request that waits; its code."""
    for words in ("hi", "1", "1", f"{name}, 34", "palpitations since last week", "skip"):
        patient.says(words)
    found = re.search(r"\b[CDFGHJKMPQRTVWXY]{2}[2346789]{2,3}\b", patient.says("send"))
    assert found
    return found[0]


def test_a_row_comes_counts_down_is_decided_and_goes(
    open_clinic: Town, ana: Person, doctor: Person, queue: Page
) -> None:
    expect(queue.get_by_text("Nobody waits")).to_be_visible()
    code = asks(ana, "Ana Gómez")
    row = queue.locator(f'[data-code="{code}"]')
    expect(row).to_contain_text("Ana", timeout=SOON)
    expect(queue.locator("#news")).to_contain_text(f"New: {code}")
    expect(row.locator(".queue-said")).to_contain_text("palpitations since last week")
    first = row.locator(".queue-left").inner_text()
    expect(row.locator(".queue-left")).not_to_have_text(first, timeout=SOON)
    assert re.fullmatch(r"\d+:\d\d", first)

    doctor.hears()
    expect(row).to_contain_text("✓ Card sent to Dr. Sarah Ahmed", timeout=SOON)
    card = doctor.inbox[-1]
    open_clinic.site.reports(card.sid, "delivered", "+14155238886")
    expect(row).to_contain_text("✓✓ Card delivered", timeout=SOON)
    queue.get_by_label("Code, name or phone").fill("gomez")
    expect(row).to_be_visible()

    doctor.says("yes")
    expect(row).to_have_count(0, timeout=SOON)
    expect(queue.locator("#ended")).to_contain_text("Approved by Dr. Sarah Ahmed")
    expect(queue.locator("#news")).to_contain_text(f"No longer waiting: {code}")
    expect(queue.get_by_label("Code, name or phone")).to_be_focused()
    expect(queue.get_by_label("Code, name or phone")).to_have_value("gomez")
    assert queue.evaluate("window.opened")  # it is the page that was opened at the beginning
    assert "Confirmed" in ana.hears()


def test_staff_approve_by_a_click_and_both_phones_hear_it(ana: Person, doctor: Person, queue: Page) -> None:
    code = asks(ana, "Ana Gómez")
    doctor.hears()
    queue.locator(f'[data-code="{code}"] h3 a').click(timeout=SOON)
    expect(queue.get_by_role("heading", name="Chat with the patient")).to_be_visible()
    expect(queue.locator("#chats")).to_contain_text("palpitations since last week")
    queue.locator("summary", has_text="Approve").click()
    queue.locator("#approve-why").fill("the doctor said yes by phone")
    queue.get_by_role("button", name="Approve", exact=True).click()
    expect(queue.get_by_text(f"{code} is booked.")).to_be_visible(timeout=SOON)
    expect(queue.locator("#history")).to_contain_text("the doctor said yes by phone")
    assert "Confirmed" in ana.hears()
    assert doctor.hears().startswith("Approved by the front desk:")
    assert "was approved by the front desk" in doctor.says(f"{code} yes")


def test_the_open_request_hears_what_the_doctor_decides(ana: Person, doctor: Person, queue: Page) -> None:
    code = asks(ana, "Ana Gómez")
    doctor.hears()
    queue.locator(f'[data-code="{code}"] h3 a').click(timeout=SOON)
    expect(queue.locator("#title")).to_contain_text(code)
    queue.evaluate("window.opened = true")
    doctor.says("no")
    expect(queue.locator("#facts")).to_contain_text("Rejected by Dr. Sarah Ahmed", timeout=SOON)
    expect(queue.locator("#history")).to_contain_text("Rejected", timeout=SOON)
    expect(queue.locator("#acts")).not_to_contain_text("Approve")
    assert queue.evaluate("window.opened")
