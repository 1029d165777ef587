"""The demo on a database of the test's own, and a person who looks at its page and taps."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from playwright.sync_api import Locator, Page, expect

from bot import clock
from bot.demo.up import at_work, first_free, make_demo
from bot.settings import Settings

FIRST_PORT = 8200


@contextmanager
def demo(database_url: str, *, at: datetime | None = None) -> Iterator[str]:
    """Yields the address of the page; web and worker run as in `make demo`, from that moment on."""
    app = make_demo(Settings(database_url=database_url))
    if at is not None:
        with app.extensions["antesala_demo"].owner.begin() as connection:
            clock.set_to(connection, at)
    server = first_free(app, FIRST_PORT)
    with at_work(app):
        serving = threading.Thread(target=server.serve_forever, name="demo")
        serving.start()
        try:
            yield f"http://127.0.0.1:{server.port}/"
        finally:
            server.shutdown()
            serving.join()
            server.server_close()


class Phone:
    """One of the two phones on the page."""

    def __init__(self, page: Page, who: str) -> None:
        self.page, self.place = page, page.locator(f"#{who}")

    def last(self) -> Locator:
        return self.place.locator(".bubble:not(.mine)").last

    def hears(self, *words: str) -> None:
        """The newest bubble comes to say all of this."""
        for each in words:
            expect(self.last()).to_contain_text(each)

    def writes(self, text: str) -> None:
        with self._answered():
            self.place.get_by_label("Message", exact=True).fill(text)
            self.place.get_by_label("Send", exact=True).click()

    def taps(self, title: str) -> None:
        """A button under the newest bubble, or a row of its list."""
        choices = self.last().locator(".choices")
        with self._answered():
            if choices.get_by_text("Choose").count():
                choices.get_by_text("Choose").click()
                self.place.locator(".sheet button", has_text=title).first.click()
            else:
                choices.get_by_text(title, exact=True).click()

    @contextmanager
    def _answered(self) -> Iterator[None]:
        """Waits for the answer, so that the next words are said to what has been heard."""
        bubbles = self.place.locator(".bubble:not(.mine)")
        before = bubbles.count()
        yield
        expect(bubbles).not_to_have_count(before, timeout=15_000)


def asks_for_a_visit(patient: Phone, *, name: str = "Ana Gómez, 34", reason: str = "palpitations since Monday") -> None:
    """From hello to a request that waits for Dr. Sarah Ahmed."""
    patient.writes("hi")
    patient.taps("Heart check-up")
    patient.hears("free times")
    patient.writes("1")
    patient.writes(name)
    patient.writes(reason)
    patient.taps("Skip")
    patient.hears("check before I send it")
    patient.taps("Send")
    patient.hears("Not booked yet")
