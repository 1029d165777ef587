"""The demo's page in a real Chromium: what a visitor does in the first minute after `make demo`."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.support.demo import Phone, asks_for_a_visit, demo

pytestmark = pytest.mark.browser
LAPTOP: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 740}


@pytest.fixture
def address(bare_database_url: str) -> Iterator[str]:
    with demo(bare_database_url) as address:
        yield address


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page(viewport=LAPTOP)
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
    page.goto(address)
    yield page
    page.close()
    assert not troubles


def test_a_visit_is_asked_for_on_one_phone_and_approved_by_a_tap_on_the_other(page: Page) -> None:
    patient, doctor = Phone(page, "patient"), Phone(page, "doctor")
    asks_for_a_visit(patient)

    doctor.hears("Ana", "34", "Heart check-up")
    expect(page.locator("#waiting .card")).to_have_count(1)
    expect(page.locator("#waiting .left")).to_contain_text("29:")
    expect(page.locator("#waiting .card-state")).to_contain_text("has seen the card")
    doctor.taps("Approve")

    doctor.hears("Approved", "undo")
    expect(page.locator("#waiting")).to_contain_text("Approved by Dr. Sarah Ahmed, final in 0:")
    page.get_by_role("button", name="+1 min").click()
    patient.hears("Confirmed", "Heart check-up")
    expect(page.locator("#waiting .card")).to_have_count(0)
    expect(page.locator("#ended .status.approved")).to_have_count(1)


def test_half_an_hour_passes_and_everybody_is_told_and_one_answer_asks_again(page: Page) -> None:
    patient, doctor = Phone(page, "patient"), Phone(page, "doctor")
    asks_for_a_visit(patient)
    doctor.hears("Ana")

    page.get_by_role("button", name="Let 30 minutes pass").click()

    patient.hears("ot booked")
    doctor.hears("Expired")
    expect(page.locator("#ended .status.expired")).to_have_count(1)
    patient.writes("1")
    patient.hears("Not booked yet")
    expect(page.locator("#waiting .card")).to_have_count(1)


def test_emergency_words_stand_out_for_the_staff_and_on_the_request_that_follows(page: Page) -> None:
    patient, doctor = Phone(page, "patient"), Phone(page, "doctor")
    patient.writes("I have chest pain")
    patient.hears("911")
    urgent = page.locator("#tasks .card.urgent")
    expect(urgent).to_contain_text("🆘 Emergency words (chest pain): call")
    patient.writes("go on")
    asks_for_a_visit(patient)
    doctor.hears("🆘 Emergency words were read")
    code = page.locator("#waiting .card").get_attribute("data-code")
    expect(urgent).to_contain_text(f"now about {code}")
    expect(page.locator("#waiting .next")).to_contain_text("🆘 Emergency words (chest pain)")


def test_what_a_patient_writes_is_text_on_the_page_and_never_a_part_of_it(page: Page) -> None:
    patient = Phone(page, "patient")
    patient.writes("<img src=x onerror=alert(1)> *bold* <b>b</b>")
    mine = page.locator("#patient .bubble.mine").last
    expect(mine).to_contain_text("<img src=x onerror=alert(1)>")
    expect(mine.locator("img")).to_have_count(0)
    expect(mine.locator("b")).to_have_text("bold")


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_nothing_sticks_out_of_the_page(browser: Browser, address: str, size: ViewportSize) -> None:
    page = browser.new_page(viewport=size)
    page.goto(address)
    Phone(page, "patient").writes("hi")
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    for tab in ("Queue", "Doctor", "Patient"):
        if size is PHONE:
            page.locator("nav").get_by_text(tab).click()
            expect(page.locator(f"#{tab.lower()}")).to_be_visible()
            assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    page.close()


def test_what_is_written_before_the_page_has_heard_from_the_server_is_not_lost(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=LAPTOP)
    page.route("**/demo/state?patient=&doctor=", lambda route: route.fulfill(status=503), times=1)
    page.goto(address)
    patient = Phone(page, "patient")
    patient.writes("hi")
    patient.hears("I book visits")
    page.close()


def test_the_console_opens_from_the_page_without_a_password(page: Page) -> None:
    page.get_by_role("button", name="Open the console").click()
    expect(page.get_by_role("link", name="Alex")).to_be_visible()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()


def test_nobody_else_opens_it(browser: Browser, address: str) -> None:
    context = browser.new_context()
    elsewhere = context.request.post(f"{address}demo/console", headers={"Sec-Fetch-Site": "cross-site"})
    assert elsewhere.status == 403
    other_name = context.request.post(f"{address}demo/console", headers={"Host": "demo.example"})
    assert other_name.status == 403
    context.close()
