"""What a patient can answer to an offer, and how a doctor names another time: nothing is booked that was not meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from models.facts import AcceptOffer, DeclineOffer, Prompt, Propose, Refused, Request, Submit
from tests.support import fake_offers
from tests.support.fake_clinic import FakeClinic
from tests.support.people import AHMED, CONSULTATION, ZONE, contact
from tests.support.talk import Phone

TUESDAY = datetime(2026, 3, 3, 10, 30, tzinfo=ZoneInfo(ZONE))
ROWS = tuple({"id": answer, "title": answer, "value": answer} for answer in ("yes", "no", "other"))


def offered(language: str = "en") -> tuple[Phone, FakeClinic, Request, Prompt]:
    """Ana is offered Tuesday at half past ten."""
    clinic = FakeClinic(CONSULTATION, who=contact(language=language))
    request = fake_offers.offered(clinic, CONSULTATION, TUESDAY)
    facts = {"request_id": str(request.id), "code": request.code}
    return (
        Phone(clinic),
        clinic,
        request,
        Prompt(UUID(int=9), "offer", ROWS, facts, "n9", ended=False, handed_at=clinic.now),
    )


@pytest.mark.parametrize(
    "language, said",
    [("en", "yes"), ("en", "ok"), ("en", "👍"), ("en", "yes, thanks"), ("en", "1"), ("en", "yes, Tuesday 10:30"),
     ("en", "yes, take it"), ("en", "ok, I'll be there"),
     ("es", "sí, gracias"), ("es", "claro que sí"), ("ar", "نعم"), ("ur", "ہاں")],
)  # fmt: skip
def test_a_plain_yes_takes_it(language: str, said: str) -> None:
    phone, clinic, request, prompt = offered(language)
    phone.say(said, newest=prompt)
    assert clinic.did(AcceptOffer) == [AcceptOffer(request.id)]


@pytest.mark.parametrize(
    "language, said",
    [("en", "no"), ("en", "no thanks"), ("en", "2"), ("en", "no, 10:30 is bad"), ("es", "no, gracias"), ("ar", "لا")],
)
def test_a_plain_no_leaves_it_and_other_times_follow(language: str, said: str) -> None:
    phone, clinic, request, prompt = offered(language)
    phone.say(said, newest=prompt)
    assert clinic.did(DeclineOffer) == [DeclineOffer(request.id)]
    assert phone.asked == "again.slot"


@pytest.mark.parametrize("said", ["10:30 doesn't work", "maybe", "let me ask my wife", "Tuesday 10:30?", "why?"])
def test_what_is_no_answer_books_and_frees_nothing(said: str) -> None:
    phone, clinic, _, prompt = offered()
    phone.say(said, prompt=prompt)
    assert (clinic.did(AcceptOffer), clinic.did(DeclineOffer), clinic.did(Submit)) == ([], [], [])


@pytest.mark.parametrize(
    "said", ["ok?", "yes I have a question", "ok I will ask my husband", "yes and how much is it then"]
)
def test_what_is_more_than_a_yes_books_nothing(said: str) -> None:
    phone, clinic, _, prompt = offered()
    phone.say(said, newest=prompt)
    assert (clinic.did(AcceptOffer), clinic.did(DeclineOffer), clinic.did(Submit)) == ([], [], [])


def test_what_is_still_needed_to_book_is_said() -> None:
    phone, clinic, request, prompt = offered()
    assert phone.say("ok?", newest=prompt).startswith("Nothing is booked yet.")
    phone.say("yes")
    assert clinic.did(AcceptOffer) == [AcceptOffer(request.id)]


@pytest.mark.parametrize(
    "said", ["yes, another day", "ok another time", "3", "another time", "Wednesday", "can we do it in the afternoon?"]
)
def test_who_wants_another_time_looks_while_this_one_is_kept(said: str) -> None:
    phone, clinic, _, prompt = offered()
    assert "I keep Tue 3 Mar, 10:30 for you" in phone.say(said, newest=prompt)
    assert phone.asked == "again.slot"
    assert clinic.did(DeclineOffer) == []


def test_a_sure_time_is_not_given_up_for_another_without_a_word() -> None:
    phone, clinic, request, prompt = offered()
    said = phone.say("Wednesday at 9:00", newest=prompt)
    assert phone.asked == "again.instead"
    assert "for *Wed 4 Mar, 09:00* instead" in said
    assert phone.say("no").startswith("*Tue 3 Mar, 10:30")
    phone.say("yes")
    assert clinic.did(AcceptOffer) == [AcceptOffer(request.id)]
    assert clinic.did(Submit) == []


def test_after_its_end_a_yes_says_so_and_shows_other_times() -> None:
    phone, clinic, request, prompt = offered()
    clinic.requests[0] = replace(request, status="expired")
    assert "no answer from you in time" in phone.say("1", tap="n9:yes", prompt=prompt)
    assert phone.asked == "again.slot"
    clinic.requests[0] = replace(request, status="rejected", decided_by="Dr. Sarah Ahmed")
    assert "was taken back" in phone.say("yes", tap="n9:yes", prompt=prompt)


def test_a_forwarded_yes_takes_nothing() -> None:
    phone, clinic, _, prompt = offered()
    phone.say("hm", prompt=prompt)
    phone.say("yes", forwarded=True)
    assert clinic.did(AcceptOffer) == []


def test_my_requests_leads_back_to_the_question() -> None:
    phone, _, _, _ = offered()
    phone.say("my requests")
    assert phone.asked == "offer.answer"


def at_the_desk(language: str = "en") -> tuple[Phone, FakeClinic, Request]:
    """Dr. Ahmed has tapped Another time on the card of a request for Tuesday half past ten."""
    clinic = FakeClinic(CONSULTATION, who=contact(language=language, doctor_id=AHMED, doctor_name="Dr. Sarah Ahmed"))
    request = clinic.add_request(CONSULTATION, TUESDAY)
    rows = tuple({"id": row, "title": row, "value": row} for row in ("approve", "reject", "other"))
    facts = {"request_id": str(request.id), "code": request.code}
    card = Prompt(UUID(int=8), "decide", rows, facts, "n8", ended=False, handed_at=clinic.now)
    phone = Phone(clinic)
    phone.say("Another time", tap="n8:other", prompt=card)
    return phone, clinic, request


@pytest.mark.parametrize(
    "said, start",
    [("11:10", "2026-03-03 11:10"), ("tomorrow 9", "2026-03-03 09:00"), ("Thursday 16:30", "2026-03-05 16:30"),
     ("at 4pm", "2026-03-03 16:00")],
)  # fmt: skip
def test_any_time_a_doctor_writes_is_hers_to_offer(said: str, start: str) -> None:
    phone, clinic, request = at_the_desk()
    phone.say(said)
    wanted = datetime.fromisoformat(start).replace(tzinfo=ZoneInfo(ZONE))
    assert clinic.did(Propose) == [Propose(request.id, wanted, "tap")]


@pytest.mark.parametrize("said", ["yes", "no", "perhaps", "Thursday", "he is my cousin"])
def test_what_is_no_time_offers_nothing(said: str) -> None:
    phone, clinic, _ = at_the_desk()
    phone.say(said)
    assert clinic.did(Propose) == []
    assert clinic.requests[0].status == "pending"


def test_outside_her_hours_a_plain_yes_is_asked_for() -> None:
    phone, clinic, request = at_the_desk()
    clinic.refuse[Propose] = [Refused("outside-hours", drop="slot")]
    assert "is outside your hours" in phone.say("20:00")
    assert phone.asked == "propose.outside"
    phone.say("yes")
    assert clinic.did(Propose)[-1] == Propose(request.id, TUESDAY.replace(hour=20, minute=0), "tap", anyway=True)


def test_a_time_that_cannot_be_is_said_and_asked_again() -> None:
    phone, clinic, _ = at_the_desk()
    clinic.refuse[Propose] = [Refused("offer-taken", drop="slot", start=TUESDAY, timezone=ZONE)]
    assert phone.say("11:00").startswith("Tue 3 Mar, 10:30 is not free")
    assert phone.asked == "propose.slot"


@pytest.mark.parametrize(
    "language, said",
    [("en", "4pm, no wait 5"), ("en", "4pm 5pm"), ("en", "4pm, sorry 5pm"), ("en", "5pm not 4pm"), ("en", "4pm?"),
     ("en", "4pm if she can"), ("en", "maybe 4pm"), ("en", "tomorrow 9, no wait Thursday 10"), ("en", "2 5"),
     ("en", "4pm or 5pm"), ("es", "a las 4, perdón, a las 5"), ("es", "a las 4, no, a las 5"),
     ("es", "a las 4, mejor 5"), ("ar", "الساعة 4 لا الساعة 5"), ("ar", "الساعة 4 عفوا 5"), ("ur", "4 بجے نہیں 5 بجے"),
     ("ur", "4 baje nahi 5 baje")],
)  # fmt: skip
def test_two_times_or_a_doubt_offer_nothing_and_are_said_back(language: str, said: str) -> None:
    phone, clinic, request = at_the_desk(language)
    told = phone.say(said)
    assert clinic.did(Propose) == []
    assert phone.asked == "propose.slot"
    assert request.code in told or said in {"2 5", "4pm or 5pm"}


@pytest.mark.parametrize("said", ["make it 4pm", "4pm please", "how about 4pm", "she can come at 4pm", "let's say 4pm"])
def test_a_few_words_around_the_one_time_do_no_harm(said: str) -> None:
    phone, clinic, request = at_the_desk()
    phone.say(said)
    assert clinic.did(Propose) == [Propose(request.id, TUESDAY.replace(hour=16, minute=0), "tap")]


@pytest.mark.parametrize("language, other, back", [("en", "another time", "back"), ("es", "otra hora", "atrás")])
def test_back_out_of_other_times_leads_to_the_offer_that_is_kept(language: str, other: str, back: str) -> None:
    phone, clinic, request, prompt = offered(language)
    phone.say(other, newest=prompt)
    assert phone.asked == "again.slot"
    phone.say(back)
    assert phone.asked == "offer.answer"
    phone.say("1")
    assert clinic.did(AcceptOffer) == [AcceptOffer(request.id)]


def test_back_out_of_a_day_shows_the_first_times_and_then_the_offer() -> None:
    phone, clinic, _, prompt = offered()
    phone.say("Thursday 11:10", newest=prompt)
    phone.say("back")
    assert phone.asked == "again.slot"
    phone.say("back")
    assert (phone.asked, clinic.did(DeclineOffer)) == ("offer.answer", [])


def test_back_where_no_offer_is_kept_any_more_is_told() -> None:
    phone, clinic, request, prompt = offered()
    phone.say("another time", newest=prompt)
    clinic.requests[0] = replace(request, status="expired")
    assert "nothing to go back to" in phone.say("back")
    assert phone.asked == "again.slot"
