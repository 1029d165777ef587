"""Takes the pictures of the console's six main pages, on a morning at the sample clinic, in a real Chromium."""

from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Browser

from tests.support.clinic_day import ClinicDay, clinic_day
from tests.support.console import DESK, PHONE, Served, served

HERE = Path(__file__).parent


def pages(day: ClinicDay) -> Mapping[str, str]:
    """The picture's name and the page below the clinic's address."""
    return {
        "queue": "/queue",
        "request": f"/requests/{day.request}",
        "chat": f"/chats/{day.chat}",
        "calendar": "/calendar",
        "hours": "/hours",
        "numbers": "/numbers",
    }


def take(browser: Browser, url: str) -> None:
    """On a desk each; the queue on a phone too. Raises RuntimeError where a page is not there."""
    with clinic_day(url) as day, served(day.house, browser) as place:
        for name, path in pages(day).items():
            shot(place, name, path)
        shot(place, "queue", "/queue", phone=True)


def shot(place: Served, name: str, path: str, *, phone: bool = False) -> None:
    size = PHONE if phone else DESK
    page = place.page(size=size, name="Rosa Vidal")
    page.emulate_media(reduced_motion="reduce", color_scheme="light")
    answered = page.goto(place.at(path))
    if answered is None or answered.status != 200:
        raise RuntimeError(f"{path}: {answered.status if answered else 'no answer'}")
    page.locator("main h1").first.wait_for()
    page.screenshot(path=HERE / f"console-{name}{'-phone' if phone else ''}.png")
    page.context.close()
