"""Takes the pictures in docs/: the demo in the middle of a day, and the console's pages. `make pictures` runs it."""

import logging
import sys
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import console
from playwright.sync_api import Browser, Page, expect

from bot.postgres import embedded
from tests.support.browser import HOW_TO_GET_IT, chromium, found
from tests.support.databases import database, template
from tests.support.demo import Phone, asks_for_a_visit, demo

HERE = Path(__file__).parent
MORNING = datetime(2027, 3, 1, 16, 2, tzinfo=UTC)  # a Monday, 10:02 at the sample clinic


def main() -> None:
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    program = found()
    if program is None:
        sys.exit(HOW_TO_GET_IT)
    with TemporaryDirectory() as data, embedded(Path(data), durable=False) as url, ExitStack() as stack:
        address = stack.enter_context(demo(url, at=MORNING))
        browser = stack.enter_context(chromium(program))
        on_a_laptop(browser, address)
        on_a_phone(browser, address)
        with database(url, template(url)) as fresh:
            console.take(browser, fresh)


def on_a_laptop(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900}, device_scale_factor=2, reduced_motion="reduce")
    page.goto(address)
    play(page)
    page.screenshot(path=HERE / "demo.png")
    page.close()


def on_a_phone(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740}, device_scale_factor=2, reduced_motion="reduce")
    page.goto(address)
    Phone(page, "patient").last().wait_for()
    page.locator("#patient select").select_option("Luis")
    Phone(page, "patient").hears("Not booked yet")
    page.screenshot(path=HERE / "demo-phone.png")
    page.close()


def play(page: Page) -> None:
    """One visit approved, one request that expired, one that waits."""
    patient, doctor = Phone(page, "patient"), Phone(page, "doctor")
    asks_for_a_visit(patient)
    doctor.hears("Ana")
    doctor.taps("Approve")
    page.get_by_role("button", name="+1 min").click()  # until then she could take it back
    patient.hears("Confirmed")
    is_now(page, "Mary")
    asks_for_a_visit(patient, name="Mary Okafor, 61", reason="check-up after surgery")
    page.get_by_role("button", name="Let 30 minutes pass").click()
    patient.hears("ot booked")
    is_now(page, "Luis")
    asks_for_a_visit(patient, name="Luis Pérez, 47", reason="results of my last test")
    doctor.hears("Luis")
    page.get_by_role("button", name="+1 min").click()
    page.locator("#waiting .left", has_text=":").first.wait_for()
    page.mouse.move(720, 880)


def is_now(page: Page, name: str) -> None:
    """Somebody who has not written yet has the patient's phone; the other's bubbles are gone."""
    page.locator("#patient select").select_option(name)
    expect(page.locator("#patient .bubble")).to_have_count(0)


if __name__ == "__main__":
    main()
