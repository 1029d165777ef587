"""Every page of the console, also those added later: read by axe, and on a phone nothing sticks out."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from bot.console import rights
from tests.support.axe import faults
from tests.support.console import DESK, PHONE, Served, served, slug_of
from tests.support.console_routes import address, routes, samples
from tests.support.filled_house import filled_house

pytestmark = pytest.mark.browser


@pytest.fixture
def place(browser: Browser, database_url: str) -> Iterator[Served]:
    with filled_house(database_url) as house, served(house, browser) as place:
        yield place


def pages(place: Served, role: str) -> list[str]:
    """The addresses of what the role may open."""
    ids, slug = samples(place.house), slug_of(place.house)
    found = [route for route in routes(place.app) if route.method == "GET" and rights.may(role, route.right.name)]
    return sorted({address(route, slug, ids) for route in found})


def is_page(page: Page, path: str) -> bool:
    """Opens it, if it is a page and no picture or file; every page is there for the samples it was asked with."""
    kind = page.context.request.head(path, max_redirects=0)
    if "text/html" not in kind.headers.get("content-type", "") or kind.status in range(300, 400):
        return False
    if path.endswith(".csv"):  # of no table: the samples have no name for one
        return False
    answered = page.goto(path)
    assert answered is not None
    assert answered.status == 200, path
    return True


@pytest.mark.parametrize(
    "role,size,scheme",
    [
        pytest.param("owner", DESK, "light", id="owner at a desk"),
        pytest.param("owner", DESK, "dark", id="owner in the dark"),
        pytest.param("owner", PHONE, "dark", id="owner on a phone in the dark"),
        pytest.param("doctor", PHONE, "light", id="doctor on a phone"),
    ],
)
def test_each_page_can_be_read_by_everybody(place: Served, role: str, size: ViewportSize, scheme: str) -> None:
    page = place.page(role, size=size)
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # the two words it knows
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda said: troubles.append(said.text) if "Content Security Policy" in said.text else None)
    wrong = {path: found for path in pages(place, role) if is_page(page, path) and (found := faults(page, size))}
    assert wrong == {}
    assert troubles == []


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["1440", "360"])
def test_so_can_the_pages_before_signing_in(place: Served, browser: Browser, size: ViewportSize) -> None:
    page = browser.new_context(viewport=size, base_url=place.address).new_page()
    for path in ("/console/-/sign-in", "/console/nowhere/at/all"):
        page.goto(path)
        assert faults(page, size) == []
