"""After a visit: a thank-you that asks for one to five stars, and then for a word if there is one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from uuid import UUID

from dialogs import status
from dialogs.chat import Chat, Dropped
from dialogs.kinds import Choice, Pick, Words
from dialogs.notice import Notice
from dialogs.say import NewPrompt, Option, Say, shortened
from dialogs.texts import text
from models.facts import Clinic, Rate, Visit

DIALOG, COMMENT = "rating", "rating_comment"
STARS = (1, 2, 3, 4, 5)
OPEN_FOR = timedelta(days=30)


def steps(visit: Visit, clinic: Clinic, language: str, new_nonce: Callable[[], str]) -> Iterator[Notice]:
    """Written with the visit where the clinic wants it; it goes out once the visit is over and completed."""
    if clinic.thanks_after_minutes is None:
        return
    say = thanks(visit, language)
    offer = tuple({"id": option.id, "title": option.title, "value": option.id} for option in say.options)
    facts = {"reservation_id": str(visit.id), "request_id": str(visit.request_id)}
    prompt = NewPrompt(DIALOG, offer, facts, new_nonce(), visit.end + OPEN_FOR)
    due = visit.end + timedelta(minutes=clinic.thanks_after_minutes)
    yield Notice(f"thanks:{visit.id}:patient", "patient", say, prompt, due, lasting=True)


def thanks(visit: Visit, language: str) -> Say:
    """For what the thanks are, and the five rows; a bare number is its own row."""
    facts = {"service": shortened(visit.offer.service, 100), "doctor": shortened(visit.offer.doctor, 60)}
    return Say(text(language, "rating-ask", **facts), tuple(_row(stars, language) for stars in STARS))


def rating(chat: Chat) -> Rate | Dropped:
    """The stars are kept at once; a second answer takes the place of the first."""
    request = chat.view.request(UUID(chat.facts["request_id"]))
    if request is None or request.visit_status != "completed":
        return Dropped(chat.text("prompt-ended"))
    rows = [Choice(str(stars), _row(stars, chat.language).title, stars) for stars in STARS]
    stars = chat.ask("stars", Pick(rows), says={"about": status.row(request, chat.language)})
    return Rate(UUID(chat.facts["reservation_id"]), stars)


def rating_comment(chat: Chat) -> Rate | Dropped:
    """A word to it, which may be skipped."""
    words = chat.ask("words", Words(chat.text("skip")))
    if not words:
        return Dropped(chat.text("rating-skipped"))
    return Rate(UUID(chat.facts["reservation_id"]), int(chat.facts["stars"]), words)


def _row(stars: int, language: str) -> Option:
    return Option(str(stars), text(language, "rating-row", stars=stars))
