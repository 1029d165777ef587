"""The queue and a request as staff use them: everything can be reached, read and filtered, on a desk and on a phone."""

import pytest
from playwright.sync_api import ViewportSize, expect

from models import sql
from models.facts import Decide, RaiseEmergency, Request
from tests.support.axe import faults
from tests.support.console import DESK, PHONE, Served
from tests.support.house import House

pytestmark = pytest.mark.browser
AHMED = "+971501234567"
SOON = 15_000


@pytest.fixture
def house(house: House) -> House:
    doctor = house.doctor(whatsapp=AHMED)
    house.hours(doctor, "09:00", "11:00")
    house.service(doctor)
    return house


def ask(house: House, phone: str, wall: str, name: str, **intake: str) -> Request:
    with house.visit(house.contact(phone)) as visitor:
        return visitor.ask(house.wall(wall), name, intake=intake).request


@pytest.fixture
def two(house: House) -> tuple[Request, Request]:
    """Ana's, and Luis's that is urgent and had emergency words; what they wrote runs either way and has long words."""
    ana = ask(house, "+525511111111", "2026-03-02 09:00", "أنا Gómez", chief_complaint="ألم شديد " + "x" * 90)
    with house.visit(house.contact("+525522222222")) as visitor:
        luis = visitor.ask(house.wall("2026-03-02 09:30"), "Luis", intake={"urgency_level": "urgent"}).request
        visitor.hands.carry_out(RaiseEmergency("breathing"))
    return ana, luis


def test_an_emergency_is_heard_of_on_every_page_without_a_reload(place: Served, house: House) -> None:
    page = place.page("receptionist", size=PHONE)
    page.goto(place.at("/calendar"))
    with house.visit(house.contact("+525511111111")) as visitor:
        visitor.hands.carry_out(RaiseEmergency("breathing"))
    page.get_by_role("link", name="🆘 An emergency · One thing in the inbox").click(timeout=SOON)
    expect(page).to_have_url(place.at("/inbox"))
    assert faults(page, PHONE) == []


def test_a_page_with_a_long_chat_ends_where_its_words_do(place: Served, house: House) -> None:
    asked = ask(house, "+525511111111", "2026-03-02 09:00", "Ana")
    for n in range(50):
        house.add(sql.inbound, message_sid=f"SM{n}", sender="x", contact_id=asked.contact_id, body="Is nine sure?")
    page = place.page("receptionist", size=DESK)
    page.goto(place.at(f"/requests/{asked.id}"))
    expect(page.locator(".chat li").nth(49)).to_be_attached()
    below = "document.documentElement.scrollHeight - document.querySelector('main').getBoundingClientRect().bottom"
    assert page.evaluate(below) < 50


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["1440", "360"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_rows_and_open_forms_can_be_read_by_everybody(
    place: Served, two: tuple[Request, Request], size: ViewportSize, language: str
) -> None:
    page = place.page("receptionist", size=size, language=language)
    page.goto(place.at("/queue"))
    expect(page.locator("[data-code]")).to_have_count(2)
    assert faults(page, size) == []
    page.goto(place.at(f"/requests/{two[0].id}"))
    forms = page.locator(".act summary")
    expect(forms).to_have_count(4)
    for number in range(4):
        forms.nth(number).click()
        assert faults(page, size) == []


def test_filters_need_no_answer_from_us(place: Served, two: tuple[Request, Request]) -> None:
    page = place.page("receptionist")
    page.goto(place.at("/queue"))
    ana, luis = (page.locator(f'[data-code="{one.code}"]') for one in two)
    page.get_by_label("Code, name or phone").fill("gómez")
    expect(luis).to_be_hidden()
    expect(ana).to_be_visible()
    page.get_by_label("Code, name or phone").fill("55 2222 2222")
    expect(ana).to_be_hidden()
    page.get_by_label("Code, name or phone").fill("")
    page.get_by_label("Urgent only").check()
    expect(ana).to_be_hidden()
    expect(luis).to_be_visible()
    page.get_by_label("Waits for").select_option("patient")
    expect(page.get_by_text("Nothing waits that fits")).to_be_visible()
    assert page.url.endswith("/queue")


def test_a_row_that_changes_keeps_focus_and_place(place: Served, house: House, two: tuple[Request, Request]) -> None:
    page = place.page("receptionist", size=PHONE)
    page.emulate_media(reduced_motion="reduce")
    page.goto(place.at("/queue"))
    link = page.locator(f'[data-code="{two[0].code}"] h3 a')
    link.focus()
    height = page.evaluate("window.scrollY")
    with house.visit(house.contact(AHMED)) as doctor:
        doctor.hands.carry_out(Decide(two[1].id, "reject", "tap"))
    expect(page.locator(f'[data-code="{two[1].code}"]')).to_have_count(0, timeout=SOON)
    expect(link).to_be_focused()
    assert page.evaluate("window.scrollY") <= height
    expect(page.locator("#news")).to_contain_text(two[1].code)


def test_who_no_longer_waits_is_looked_for_in_all_records(place: Served, two: tuple[Request, Request]) -> None:
    page = place.page("receptionist")
    page.goto(place.at("/queue"))
    page.get_by_label("Code, name or phone").fill(two[0].code)
    page.get_by_role("button", name="Look in all records").click()
    expect(page).to_have_url(place.at("/patients"))
    expect(page.get_by_role("link", name="أنا Gómez")).to_be_visible()


def test_without_scripts_the_form_still_filters(place: Served, two: tuple[Request, Request]) -> None:
    context = place.context("receptionist")
    bare = place.browser.new_context(java_script_enabled=False, base_url=place.address)
    bare.add_cookies(context.cookies())  # type: ignore[arg-type]  # what the one says the other takes
    page = bare.new_page()
    page.goto(place.at("/queue"))
    page.get_by_label("Code, name or phone").fill("gomez")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(f'[data-code="{two[0].code}"]')).to_be_visible()
    expect(page.locator(f'[data-code="{two[1].code}"]')).to_have_count(0)
    assert "gomez" not in page.url
