"""`antesala templates push` and `status`: each text is made and submitted once, and what Meta says of it is kept."""

from collections import Counter

from click.testing import CliRunner
from sqlalchemy import select

from bot.cli import main
from dialogs.templates import TEMPLATES, template
from models import sql
from tests.support.signed import ACCOUNT, TOKEN
from tests.support.templated import Place

TEXTS = 2 * len(TEMPLATES)  # the clinic speaks English and Spanish


def test_every_text_is_made_and_submitted_once_however_often_it_is_pushed(place: Place) -> None:
    first = place.push()
    assert len(first) == len(place.contents.posts) == len(place.contents.approvals) == TEXTS
    assert "card.en                  received · made now" in first
    again = place.push()
    assert "card.en                  received · waits for Meta, mostly less than an hour" in again
    assert (len(place.contents.posts), len(place.contents.approvals)) == (TEXTS, TEXTS)
    (submitted,) = [each for each in place.contents.approvals.values() if "antesala_card_en_" in each["name"]]
    assert submitted["category"] == "UTILITY"
    made = next(post for post in place.contents.posts if post["friendly_name"] == submitted["name"])
    assert (made["types"], made["language"]) == (template("card", "en").types, "en")
    assert made["variables"] == {"1": "Clínica Sol", "2": "KR47", "3": "Tue 3 Mar, 09:30", "4": "08:30",
                                 "5": "n1:approve", "6": "n1:reject"}  # fmt: skip


def test_only_languages_that_a_clinic_speaks_are_pushed(place: Place) -> None:
    place.front.house.set(sql.clinic, language="ar", languages=["ar"])
    assert len(place.push()) == len(TEMPLATES)
    assert {post["language"] for post in place.contents.posts} == {"ar"}


def test_what_could_not_be_submitted_is_submitted_by_the_next_push(place: Place) -> None:
    place.contents.trouble.append("500")
    lines, said = place.push_in_vain()
    assert said == "1 were not pushed; what is done stays done, so push again"
    assert lines[0] == "card.en                  not pushed: unknown, code 20500"
    assert place.push()[0] == "card.en                  received · submitted now"
    assert len(place.contents.posts) == TEXTS


def test_a_submission_whose_answer_was_lost_is_not_made_again(place: Place) -> None:
    place.contents.trouble.append("500")
    place.push_in_vain()
    (sid,) = set(place.contents.made) - set(place.contents.approvals)
    place.contents.submit(sid, '{"name": "antesala_card", "category": "UTILITY"}')
    assert place.push()[0] == "card.en                  received · submitted now"
    assert place.contents.approvals[sid]["name"] == "antesala_card"


def test_the_status_tells_what_is_approved_and_why_something_is_not(place: Place) -> None:
    place.push()
    place.contents.judge("approved")
    place.contents.judge("rejected", reason="Too many variables", named="_card_en_")
    place.contents.judge("paused", named="_reminder_es_")
    lines = place.status()
    assert lines[0] == "card.en                  rejected · Too many variables"
    assert "reminder.es              paused" in lines
    assert lines[-1] == f"{TEXTS - 2} approved, 1 paused, 1 rejected"


def test_before_the_first_push_the_status_says_so(place: Place) -> None:
    assert place.status()[-1] == f"{TEXTS} not pushed"


def test_what_was_rejected_is_left_alone_until_somebody_asks_to_try_again(place: Place) -> None:
    place.push()
    place.contents.judge("rejected", reason="No", named="_card_en_")
    place.status()
    assert place.push()[0] == "card.en                  rejected · No"
    assert place.push(again=True)[0] == "card.en                  received · made now"
    names = [each["name"] for each in place.contents.approvals.values() if "_card_en_" in each["name"]]
    assert names[1] == f"{names[0]}_2"


def test_what_is_gone_at_the_provider_is_made_again(place: Place) -> None:
    place.push()
    (sid,) = [sid for sid, each in place.contents.approvals.items() if "_card_en_" in each["name"]]
    place.contents.delete(sid)
    assert "card.en                  gone · gone: push again" in place.status()
    assert place.push()[0] == "card.en                  received · made now"


def test_the_worker_asks_soon_for_what_waits_and_by_the_hour_for_what_was_judged(place: Place) -> None:
    place.push()
    place.contents.judge("approved")
    place.looks()
    assert Counter(place.statuses().values()) == {"received": TEXTS}  # a moment ago they were just submitted
    place.front.house.passes(minutes=5)
    place.looks()
    assert Counter(place.statuses().values()) == {"approved": TEXTS}
    place.contents.judge("paused", named="_card_en_")
    place.front.house.passes(minutes=10)
    place.looks()
    assert place.statuses()["card.en"] == "approved"
    place.front.house.passes(minutes=50)
    place.looks()
    assert place.statuses()["card.en"] == "paused"


def test_trouble_at_the_provider_changes_nothing_that_was_known(place: Place) -> None:
    place.push()
    place.front.house.passes(minutes=5)
    place.contents.judge("approved")
    place.contents.trouble.append("500")
    assert place.looks() == 0
    assert set(place.statuses().values()) == {"received"}


def test_nobodys_words_are_in_what_was_made(place: Place) -> None:
    place.books()
    place.push()
    made = str([row.types for row in place.front.house.rows(select(sql.template.c.types))])
    assert "Ana" not in made
    assert "Sol" not in made


def test_the_commands_read_their_own_settings(place: Place) -> None:
    here = {"DATABASE_URL": place.front.house.url, "TWILIO_API_BASE_URL": place.twilio.url}
    told = CliRunner().invoke(main, ["templates", "status"], env=here | {"TWILIO_ACCOUNT_SID": ""})
    assert "TWILIO_ACCOUNT_SID is missing" in told.output
    account = {"TWILIO_ACCOUNT_SID": ACCOUNT, "TWILIO_AUTH_TOKEN": TOKEN}
    told = CliRunner().invoke(main, ["templates", "push"], env=here | account)
    assert (told.exit_code, len(told.output.splitlines())) == (0, TEXTS)
