"""How a patient's requests and visits stand, each in a line with its clock."""

from __future__ import annotations

from dialogs import formats, moved
from dialogs.directions import beside
from dialogs.in_words import wished
from dialogs.say import shortened
from dialogs.texts import text
from models.facts import ClinicView, Request, Visit


def own(view: ClinicView) -> tuple[Request | Visit, ...]:
    """What can be taken back, waiting requests first."""
    return (*waiting(view), *view.visits())


def waiting(view: ClinicView) -> tuple[Request, ...]:
    """The requests that still wait for somebody; one whose time is up is as good as ended, the sweep says so."""
    return tuple(request for request in view.open_requests() if request.expires_at > view.now)


def offered(view: ClinicView) -> Request | None:
    """The time that is kept for the person while they decide, if there is one."""
    return next((request for request in waiting(view) if request.waits_for == "patient"), None)


def without_codes(view: ClinicView, text: str) -> str:
    """The message without the codes of what is the person's own: "cancel KR47" is *cancel*."""
    codes = {one.code for one in own(view)}
    return " ".join(word for word in text.split() if word.upper() not in codes) if codes else text


def coded(view: ClinicView, text: str) -> str:
    """The code of their own that the message names, or ""."""
    codes = {one.code for one in own(view)}
    return next((word.upper() for word in text.split() if word.upper() in codes), "")


def anything(view: ClinicView) -> bool:
    """Whether anything is open, or waits on the list."""
    return bool(own(view) or view.entries())


def lines(view: ClinicView, language: str, most: int = 5) -> str:
    """A line each, the first of them; "" where nothing is open."""
    said = [line(one, view, language) for one in own(view)]
    said += [text(language, "status-list", about=wished(entry, language)) for entry in view.entries()]
    return "\n".join(f"• {one}" for one in said[:most])


def line(one: Request | Visit, view: ClinicView, language: str) -> str:
    """What it is, when, with whom, its code, and until when it waits for whom."""
    facts: dict[str, object] = {"about": row(one, language), "code": one.code}
    if isinstance(one, Visit) and one.moving_to is not None:
        to = formats.day_and_time(one.moving_to, one.offer.timezone, language)
        return text(language, "status-visit-moving", to=to, other=one.moving_code or "", **facts)
    if isinstance(one, Visit):
        return text(language, "status-visit", **facts)
    until = formats.deadline(one.expires_at, one.offer.timezone, language, view.now)
    facts |= {"until": until, "minutes": formats.wait(one.expires_at, view.now)}
    key = "status-waits-for-doctor" if one.waits_for == "doctor" else "status-waits-for-patient"
    return moved.told(language, key, one, doctor=shortened(one.offer.doctor, 40), **facts)


def row(one: Request | Visit, language: str) -> str:
    """Time, service and doctor, as short as a row."""
    at = when(one, language)
    names = (shortened(name, 40) for name in (one.offer.service, one.offer.doctor))
    return " · ".join([at, *(beside(name, at) for name in names)])


def when(one: Request | Visit, language: str) -> str:
    """Its day and time, as short as a row."""
    return formats.day_and_time(one.start, one.offer.timezone, language)
