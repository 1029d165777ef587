"""Which bubble is drawn how, within every limit of the provider's, and that nobody's words are kept there."""

from __future__ import annotations

from typing import Any

import pytest

from bot.channels.content import LONGEST_VALUE, drawing
from dialogs.cards import card
from dialogs.say import Option, Say, units
from dialogs.texts import languages, text
from tests.support.desk import NOW, request
from tests.support.drawn import NONCE, drawn, tagged
from tests.support.twilio_contents import every


def say(text: str = "Which one?", *titles: str, description: str = "") -> Say:
    return Say(text, tuple(Option(f"{NONCE}:{place}", title, description) for place, title in enumerate(titles)))


def titles(count: int) -> tuple[str, ...]:
    return tuple(f"Row {number}" for number in range(count))


@pytest.mark.parametrize("count", range(1, 4))
def test_up_to_three_short_choices_are_buttons(count: int) -> None:
    found, bubble = drawn(say("Sure?", *titles(count)))
    assert (found.shape, bubble.body) == (f"quick-reply-{count}", "Sure?")
    assert [(button.title, button.id) for button in bubble.buttons] == [
        (f"Row {number}", f"{NONCE}:{number}") for number in range(count)
    ]


@pytest.mark.parametrize("count", range(4, 11))
@pytest.mark.parametrize("description", ["", "with a description"])
def test_four_to_ten_choices_are_a_list(count: int, description: str) -> None:
    found, bubble = drawn(say("Which?", *titles(count), description=description), "es")
    assert (found.shape, bubble.opens) == (f"list-picker-{count}", "Elegir")
    assert [(row.title, row.id, row.description) for row in bubble.rows] == [
        (f"Row {number}", f"{NONCE}:{number}", description) for number in range(count)
    ]


@pytest.mark.parametrize("said", [say("Which?", "A title of 21 letters"), say("Which?", "Ana", description="her age")])
def test_few_choices_are_a_list_where_a_button_would_lose_something(said: Say) -> None:
    found, bubble = drawn(said)
    assert found.shape == "list-picker-1"
    assert bubble.rows[0].title == said.options[0].title
    assert bubble.rows[0].description == said.options[0].description


def test_what_may_be_typed_instead_is_not_missed_on_a_button() -> None:
    (button,) = drawn(Say("KR47", (Option("n:approve", "Approve", "KR47 yes", typed=True),)))[1].buttons
    assert button.title == "Approve"


@pytest.mark.parametrize(
    "said",
    [
        say("No choice at all"),
        say("Eleven", *titles(11)),
        say("x" * 1_025, "Yes", "No"),
        say("Two alike", "Yes", "Yes"),
        say("Two alike once they are short", "Clínica de Especialidades 1", "Clínica de Especialidades 2"),
        say("An address: https://example.org/" + "p" * LONGEST_VALUE, "Yes", "No"),
        say("Without a title", " ", "No"),
        say(" \n ", "Yes", "No"),
        say("line\n" * 80, *titles(10), description="d"),
        Say("A long id", (Option("n" * 201, "Yes"),)),
        Say("The same id", (Option("n:1", "Yes"), Option("n:1", "No"))),
    ],
    ids=lambda said: said.text.strip()[:30],
)
def test_what_does_not_fit_goes_as_numbered_text(said: Say) -> None:
    assert drawing(said, "en") is None


@pytest.mark.parametrize(
    "body",
    [
        "One line",
        "Two\nlines",
        "A paragraph.\n\nAnother one.",
        'Ana\'s “quoted” {{1}} \\ "words"\n*bold*',
        "word " * 200 + "end",
        "👩🏽‍⚕️ " * 100 + "end",
        "مرحبا\n\n\u2068Ana\u2069 ٣",
    ],
    ids=lambda body: body[:12],
)
def test_the_phone_shows_the_very_text(body: str) -> None:
    assert drawn(say(body, "Yes", "No"))[1].body == body


def test_spaces_that_are_refused_are_made_few() -> None:
    assert drawn(say("a" + " " * 9 + "b\tc  \n  d", "Yes"))[1].body == "a    b c\nd"


@pytest.mark.parametrize("unit, many", [("x", 1_024), ("😀", 512)])
def test_the_longest_body_is_drawn_and_one_more_unit_is_not(unit: str, many: int) -> None:
    body = " ".join(unit * 40 for _ in range(many))[:many]
    if units(body) % 2:
        body = body[:-1]
    assert drawing(say(body, "Yes"), "en") is not None
    assert drawing(say(body + "x" * (1_025 - units(body)), "Yes"), "en") is None


def test_one_shape_serves_every_text_of_its_form() -> None:
    one, other = drawn(say("Ana?\n\nSure?", "Yes", "No"))[0], drawn(say("Luis?\n\nReally?", "Sí", "Nunca"))[0]
    assert one.digest == other.digest
    assert one.values != other.values
    assert one.digest != drawn(say("Ana?\nSure?", "Yes", "No"))[0].digest  # other line breaks
    assert one.digest != drawn(say("Ana?\n\nSure?", "Yes", "No"), "es")[0].digest
    assert one.digest == drawn(say("Ana?\n\nSure?", "Yes", "No"), "en-GB")[0].digest


def test_nothing_anybody_said_is_kept_at_the_provider() -> None:
    found, _ = drawn(say("Ana Gómez, 34\nheadache", *titles(5), description="Dr Ruiz"))
    assert {letter for words in every(found.types) for letter in words} <= set("{}0123456789 \n")


@pytest.mark.parametrize("language", languages())
def test_a_doctors_card_has_three_buttons_in_every_language(language: str) -> None:
    long: dict[str, Any] = {"patient_name": "Wolfeschlegelsteinhausenbergerdorff", "urgency": "urgent"}
    said = card(request("KR47", **long), language, NOW)
    assert drawn(tagged(said), language)[1].titles == [
        text(language, "desk-approve"), text(language, "desk-reject"), text(language, "desk-other"),
    ]  # fmt: skip
