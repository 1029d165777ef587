"""What stands in the way of somebody who reads a page by ear, by key or on a phone, as axe finds it."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

GRAVE = {"serious", "critical"}


def faults(page: Page, size: ViewportSize) -> list[str]:
    """What axe finds grave on the page, and whether it must be scrolled sideways."""
    found = [
        f"{each['id']} ({each['impact']}): {[node['html'][:200] for node in each['nodes']][:3]}"
        for each in Axe().run(page).response["violations"]
        if each["impact"] in GRAVE
    ]
    width = page.evaluate("document.documentElement.scrollWidth")
    return found + ([f"{width} px wide"] if width > size["width"] else [])
