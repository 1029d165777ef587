"""Words of staff outside the window: they wait, a template asks for an answer once, and it brings them in order."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from bot import sweeps
from models import sql
from tests.support.front import ANA
from tests.support.in_chat import hands_back, writes
from tests.support.templated import FOR_EVER, Place

_out, _v = sql.outbound.c, sql.conversation.c
KNOCK = "Somebody at Clínica Sol has written to you."


def hers(place: Place) -> UUID:
    """Ana's contact, a day and more after she wrote."""
    window = place.twilio.account.windows
    window[f"whatsapp:{ANA}"] = FOR_EVER
    place.front.says(ANA, "hi")
    place.got(ANA)
    window.pop(f"whatsapp:{ANA}")
    place.front.house.passes(hours=25)
    return place.front.contact_id(ANA)


def rows(place: Place, beginning: str) -> list[Any]:
    mine = select(sql.outbound).where(_out.purpose.startswith(beginning)).order_by(_out.created_at)
    return place.front.house.rows(mine)


def answers(place: Place, words: str) -> None:
    place.twilio.account.windows[f"whatsapp:{ANA}"] = FOR_EVER
    place.front.says(ANA, words)


def test_a_template_asks_once_and_the_answer_brings_all_of_it(approved: Place) -> None:
    ana = hers(approved)
    assert writes(approved.front, ana, "Hello Ana").waits
    assert approved.got(ANA)[-1].body.startswith(KNOCK)
    writes(approved.front, ana, "Your results are here")
    assert [message.body[: len(KNOCK)] for message in approved.got(ANA)].count(KNOCK) == 1
    answers(approved, "yes?")
    assert [message.body for message in approved.got(ANA)][-2:] == ["Hello Ana", "Your results are here"]
    assert approved.tasks() == []


def test_without_an_approved_template_it_waits_before_the_staff(place: Place) -> None:
    place.push()
    ana, before = hers(place), len(place.got(ANA))
    writes(place.front, ana, "Hello Ana")
    assert len(place.got(ANA)) == before
    assert [(row.state, row.park_reason) for row in rows(place, "knock:")] == [("parked", "needs_template")]
    assert [(row.state, row.park_reason) for row in rows(place, "staff:")] == [("parked", "window_closed")]
    assert place.tasks() == ["needs_template"]
    answers(place, "hello")
    assert place.got(ANA)[-1].body == "Hello Ana"
    assert (rows(place, "knock:")[0].state, place.tasks()) == ("dropped", [])


def test_the_chat_stays_theirs_for_a_day_while_the_answer_is_waited_for(approved: Place) -> None:
    ana = hers(approved)
    writes(approved.front, ana, "Hello Ana")
    approved.front.house.passes(hours=23)
    sweeps.sweep(approved.front.services)
    before = len(approved.got(ANA))
    answers(approved, "who is it?")
    assert [message.body for message in approved.got(ANA)][before:] == ["Hello Ana"]


def test_who_cannot_be_told_of_the_handing_back_hears_of_it_with_what_they_write_next(approved: Place) -> None:
    ana = hers(approved)
    writes(approved.front, ana, "Hello Ana")
    approved.got(ANA)
    assert hands_back(approved.front, ana)
    before = len(approved.got(ANA))
    assert rows(approved, "reply:takeover:") == []
    answers(approved, "hi")
    first, second = [message.body for message in approved.got(ANA)][before:]
    assert first == "Hello Ana"
    assert second.startswith("This is the program again")
