"""In a real browser: a dragged visit, of which its patient hears, and an edit of hours that is first only seen."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect
from sqlalchemy import select

from bot.channels.recorder import Recorder
from bot.sender import Sender
from bot.services import Services
from models import sql
from models.facts import Visit
from tests.support.axe import faults
from tests.support.console import DESK, PHONE, Served, served
from tests.support.ends import DOCTOR
from tests.support.house import House
from tests.support.moving import booked, visits
from tests.support.staff import of_mornings

pytestmark = pytest.mark.browser
ANA = "+525511111111"
WEEK = "/calendar?day=2026-03-03"


@pytest.fixture
def doctor(house: House) -> UUID:
    return of_mornings(house)


@pytest.fixture
def visit(house: House, doctor: UUID) -> Visit:  # noqa: ARG001  (her hours)
    """Ana's, on Tuesday at nine."""
    return booked(house, house.contact(DOCTOR), house.contact(ANA), house.wall("2026-03-03 09:00"))


@pytest.fixture
def place(house: House, browser: Browser, visit: Visit) -> Iterator[Served]:  # noqa: ARG001  (what is seen)
    with served(house, browser) as place:
        yield place


def heard(place: Served, phone: str) -> list[str]:
    """What the phone has got, after all that is due was sent."""
    services: Services = place.app.extensions["antesala"]
    sender = Sender(services, chance=lambda: 0.0)
    sender.drain()
    sender.close()
    recorder = services.channels["whatsapp"]
    assert isinstance(recorder, Recorder)
    return [message.say.text for message in recorder.sent if message.to == f"whatsapp:{phone}"]


def drag(page: Page, to: str) -> None:
    page.locator("[data-move]").first.drag_to(page.locator(f'td[data-at="{to}"]'))


def test_a_drag_moves_a_visit_once_it_is_confirmed_and_the_phone_hears_it(place: Served, house: House) -> None:
    page = place.page("receptionist")
    page.goto(place.at(WEEK))
    drag(page, "2026-03-04T10:30")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Ana")
    expect(dialog).to_contain_text("Wed, Mar 4, 10:30")
    assert visits(house) == [("confirmed", 0)]
    dialog.get_by_label("Why?").fill("The doctor is away that morning")
    dialog.get_by_role("button", name="Move and tell").click()
    expect(page.get_by_role("status")).to_contain_text("The visit is moved")
    assert visits(house) == [("rescheduled", 0), ("confirmed", 1)]
    assert "10:30" in heard(place, ANA)[-1]
    assert any("10:30" in text for text in heard(place, DOCTOR))


def test_a_drag_that_is_left_changes_nothing(place: Served, house: House) -> None:
    page = place.page("receptionist")
    page.goto(place.at(WEEK))
    drag(page, "2026-03-04T10:30")
    page.get_by_role("button", name="Leave it").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert visits(house) == [("confirmed", 0)]
    assert heard(place, ANA) == []


def test_who_may_not_book_drags_nothing(place: Served) -> None:
    page = place.page("auditor")
    page.goto(place.at(WEEK))
    expect(page.locator("[data-at]").first).to_be_visible()
    expect(page.locator("[data-move]")).to_have_count(0)
    expect(page.locator("a.free")).to_have_count(0)


def test_a_free_time_is_booked_with_the_keyboard_alone_on_a_phone(place: Served, house: House) -> None:
    page = place.page("receptionist", size=PHONE)
    page.goto(place.at(WEEK))
    free = page.get_by_role("link", name="Book Tue, Mar 3 at 09:30")
    free.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Time, on the doctor's clock")).to_have_value("09:30")
    page.get_by_label("Patient's name").fill("Luz Mora")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Booked:")
    expect(page.locator("table")).to_contain_text("Luz Mora")
    assert len(visits(house)) == 2


def test_a_broken_edit_is_previewed_and_nothing_changes_until_it_is_confirmed(
    place: Served, house: House, visit: Visit
) -> None:
    page = place.page("manager")
    page.goto(place.at("/hours"))
    page.get_by_text("Add an exception").click()
    adding = page.locator("details[open]")
    adding.get_by_label("First day").fill("2026-03-03")
    adding.get_by_label("Reason, for the calendar").fill("Training")
    adding.get_by_role("button", name="See what it breaks").click()
    expect(page.get_by_role("table")).to_contain_text(visit.code)
    expect(page.get_by_role("table")).to_contain_text("cannot be there, so your visit is cancelled")
    assert house.rows(select(sql.exception)) == []
    assert (visits(house), heard(place, ANA)) == ([("confirmed", 0)], [])
    page.get_by_label(f"Call off {visit.code}").check()
    page.get_by_label("Why?").fill("Training")
    page.get_by_role("button", name="Save the change").click()
    expect(page.get_by_role("status")).to_contain_text("one patient is told")
    assert visits(house) == [("cancelled", 0)]
    assert "cannot be there" in heard(place, ANA)[-1]


def test_the_printed_day_has_the_visits_and_none_of_the_buttons(place: Served) -> None:
    page = place.page("receptionist")
    page.goto(place.at(f"{WEEK}&view=day"))
    page.emulate_media(media="print")
    expect(page.locator("table")).to_contain_text("Ana")
    expect(page.locator(".calendar-turn")).to_be_hidden()
    expect(page.locator("a.free").first).to_be_hidden()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["1440", "360"])
def test_what_a_form_leads_to_can_be_read_by_everybody(place: Served, size: ViewportSize, visit: Visit) -> None:
    """A warning, a series and a preview: pages that no address opens."""
    page = place.page("manager", size=size)
    page.goto(place.at("/calendar/book?date=2026-03-03&time=09:00"))
    page.get_by_label("Patient's name").fill("Luz Mora")
    page.get_by_role("button", name="Book").click()
    expect(page.get_by_role("alert")).to_contain_text("Somebody else has this time")
    assert faults(page, size) == []
    page.get_by_label("Repeats").select_option("WEEKLY")
    page.get_by_label("How many visits in all").fill("3")
    page.get_by_role("button", name="Book").click()
    expect(page.get_by_role("checkbox")).to_have_count(3)
    assert faults(page, size) == []
    page.goto(place.at("/hours"))
    page.get_by_text("Tuesday 09:00").click()
    page.locator("details[open]").get_by_role("button", name="Take away").click()
    expect(page.get_by_role("table")).to_contain_text(visit.code)
    assert faults(page, size) == []
