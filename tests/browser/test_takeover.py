"""Staff and a patient in one chat: the real console in Chromium, the real webhook, and what arrives at the phone."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.support.console import PHONE, Served
from tests.support.front import ANA, Front
from tests.support.house import House
from tests.support.patient import patient_at

pytestmark = pytest.mark.browser


@pytest.fixture
def house(house: House) -> House:
    """Later on Monday morning; Dr Ahmed gives consultations."""
    house.it_is("2026-03-02 10:00")
    doctor = house.doctor()
    house.service(doctor)
    house.hours(doctor, "09:00", "17:00")
    return house


@pytest.fixture
def ana(place: Served) -> Iterator[Front]:
    """She writes through the signed webhook of the same application."""
    with patient_at(place) as front:
        yield front


def says(ana: Front, *lines: str) -> list[str]:
    """What arrives at her phone because of these."""
    before = len(ana.sent_to(ANA))
    for line in lines:
        assert ana.says(ANA, line, ProfileName="Ana").status_code == 200
        ana.sender.drain()
    return ana.sent_to(ANA)[before:]


def opened(place: Served, **more: object) -> Page:
    page = place.page("receptionist", name="Marta", **more)  # type: ignore[arg-type]  # the words of `page`
    page.goto(place.at("/chats"))
    return page


def test_staff_take_over_and_the_bot_is_silent_until_it_is_handed_back(place: Served, ana: Front) -> None:
    page = opened(place)
    says(ana, "hi", "Consultation", "person")
    page.get_by_role("link", name="Ana").click()  # she is listed without a reload
    page.get_by_role("button", name="Take over the chat").click()
    expect(page.get_by_text("Marta has this chat until")).to_be_visible()
    assert ana.sent_to(ANA)[-1].startswith("A person from Clínica Sol is in this chat now")

    assert says(ana, "can I bring my mother?", "1") == []
    expect(page.get_by_role("log").get_by_text("can I bring my mother?")).to_be_visible()  # without a reload
    page.get_by_label("Your message").fill("Of course, Ana.")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("log").get_by_text("Of course, Ana.")).to_be_visible()
    assert ana.sent_to(ANA)[-1] == "Of course, Ana."

    page.get_by_role("button", name="Hand back to the program").click()
    expect(page.get_by_text("The program answers here.")).to_be_visible()
    back = ana.sent_to(ANA)[-1]
    assert back.startswith("This is the program again")
    assert re.search(r"1\. Go on|go on where we stopped", back)
    (onward,) = says(ana, "1")
    assert "next free times" in onward


def test_what_is_being_written_is_not_lost_when_something_new_arrives(place: Served, ana: Front) -> None:
    says(ana, "hi", "person")
    page = opened(place, size=PHONE)
    page.get_by_role("link", name="Ana").click()
    page.get_by_label("Your message").fill("I am just looking")
    says(ana, "hello?")
    expect(page.get_by_role("log").get_by_text("hello?")).to_be_visible()
    assert page.get_by_label("Your message").input_value() == "I am just looking"
    assert page.get_by_label("Your message").evaluate("box => box === document.activeElement")
