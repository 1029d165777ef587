"""What is said of the waiting list: a wish in words, the time that came free, and what became of both."""

from __future__ import annotations

from datetime import datetime, time

from dialogs import formats, status
from dialogs.in_words import wished
from dialogs.offer_says import answers_of
from dialogs.say import Say, shortened
from dialogs.texts import text
from models.facts import Clinic, ClinicView, Freed, Listed, ListEntry, Request, Unlisted


def listed(outcome: Listed | Unlisted, view: ClinicView, language: str) -> str:
    """What was noted, in which hours offers come and for how long they are kept, and how to leave."""
    said = wished(outcome.entry, language)
    if isinstance(outcome, Unlisted):
        return text(language, "waitlist-left", about=said)
    hours = waking(view.clinic, language)
    return text(language, "waitlist-joined", about=said, hours=hours, minutes=view.clinic.waitlist_minutes)


def waking(clinic: Clinic, language: str) -> str:
    """The hours in which times are offered."""
    quiet = clinic.quiet
    if quiet is None or quiet.begins == quiet.ends:
        return text(language, "waitlist-any-hour")
    return text(language, "waitlist-between", start=_clock(quiet.ends), end=_clock(quiet.begins))


def _clock(at: time) -> str:
    return f"{at:%H:%M}"


def freed(outcome: Freed, language: str, now: datetime) -> Say:
    """The question: the time, until when it is kept, and what a yes does."""
    request = outcome.request
    until = formats.deadline(request.expires_at, request.offer.timezone, language, now)
    facts = {"about": status.row(request, language), "until": until, "code": request.code}
    what = "waitlist-freed-ask" if request.offer.approval_required else "waitlist-freed-book"
    said = text(language, what, doctor=shortened(request.offer.doctor, 60), **facts)
    return Say(f"{text(language, 'waitlist-freed')}\n{said}", answers_of(language, request))


def missed(request: Request, language: str) -> Say | None:
    """The time went on to the next, and whether they are still on the list; nothing for who needs it no more."""
    if request.on_list not in {"open", "ended"}:
        return None
    now_so = text(language, "waitlist-missed-kept" if request.on_list == "open" else "waitlist-missed-off")
    return Say(f"{text(language, 'waitlist-missed', about=status.row(request, language))} {now_so}")


def over(entry: ListEntry, language: str) -> Say:
    """Nothing came free in all the days that were wished for."""
    return Say(text(language, "waitlist-over", about=wished(entry, language)))


def kept(request: Request, language: str) -> str:
    """That the wish goes on, where its request came to nothing; "" for any other request."""
    return text(language, "waitlist-kept") if request.on_list == "open" else ""
