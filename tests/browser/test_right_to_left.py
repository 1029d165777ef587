"""The console for whom a page begins at the right. No catalogue of such a language is there yet: the tests bring one,
in English words under the name of Arabic, so that all else is as it will be."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from bot.console import say
from tests.support.axe import faults
from tests.support.console import DESK, PHONE, Served, served
from tests.support.console_routes import samples
from tests.support.filled_house import filled_house

pytestmark = pytest.mark.browser
PAGES = ("/queue", "/inbox", "/calendar", "/hours", "/numbers", "/patients", "/settings/clinic/reach", "/staff")


@pytest.fixture
def arabic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """English under another name; the catalogues are read anew before and after."""
    texts = copytree(say.HERE, tmp_path / "texts")
    for file in texts.glob("*.en.ftl"):
        file.with_name(file.name.replace(".en.", ".ar.")).write_text(file.read_text("utf-8"), "utf-8")
    monkeypatch.setattr(say, "HERE", texts)
    forget()
    yield
    forget()


def forget() -> None:
    say.languages.cache_clear()
    say.bundle_of.cache_clear()


@pytest.fixture
def place(arabic: None, browser: Browser, database_url: str) -> Iterator[Served]:  # noqa: ARG001  (in which it speaks)
    with filled_house(database_url) as house, served(house, browser) as place:
        yield place


def middle(page: Page, selector: str) -> float:
    """How far right it is, in pixels."""
    box = page.locator(selector).first.bounding_box()
    assert box is not None, selector
    return box["x"] + box["width"] / 2


def sticks_out(page: Page) -> list[str]:
    """What lies outside the window and cannot be scrolled to where it lies."""
    found: list[str] = page.evaluate("""() => [...document.querySelectorAll("body *")].filter((each) => {
        const box = each.getBoundingClientRect();
        const aside = each.closest(".wide-table, .visually-hidden, .skip, svg, option, [hidden]");
        return !aside && box.width && (box.left < -1 || box.right > innerWidth + 1);
    }).map((each) => each.outerHTML.slice(0, 120))""")
    return found


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["1440", "360"])
def test_nothing_sticks_out_and_everything_can_be_read(place: Served, size: ViewportSize) -> None:
    page = place.page("owner", size=size, language="ar")
    wrong: dict[str, list[str]] = {}
    for path in (*PAGES, f"/requests/{samples(place.house)['request_id']}"):
        answered = page.goto(place.at(path))
        assert answered is not None
        assert answered.status == 200, path
        assert page.locator("html").get_attribute("dir") == "rtl"
        if found := faults(page, size) + sticks_out(page):
            wrong[path] = found
    assert wrong == {}


@pytest.mark.parametrize("language, first", [("ar", "right"), ("en", "left")])
def test_the_frame_is_mirrored(place: Served, language: str, first: str) -> None:
    page = place.page("owner", language=language)
    page.goto(place.at("/queue"))
    brand, nav, person = (middle(page, part) for part in (".brand", ".bar nav li a", ".bar .person"))
    assert [brand, nav, person] == sorted([brand, nav, person], reverse=first == "right")
    areas = [each.bounding_box() for each in page.locator(".bar nav li a").all()[:2]]
    assert areas[0] is not None
    assert areas[1] is not None
    assert (areas[0]["x"] > areas[1]["x"]) == (first == "right")
    arrow = page.locator("select.form-select").first.evaluate("it => getComputedStyle(it).backgroundPositionX")
    assert arrow.startswith(("right", "calc(100%")) == (first == "left"), arrow


@pytest.mark.parametrize("first", ["right", "left"])
def test_on_a_phone_too(place: Served, first: str) -> None:
    page = place.page("owner", size=PHONE, language="ar" if first == "right" else "en")
    page.goto(place.at("/queue"))
    box = page.locator(".brand").bounding_box()
    assert box is not None
    away = PHONE["width"] - box["x"] - box["width"] if first == "right" else box["x"]
    assert away < 32
