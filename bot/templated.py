"""A message that goes out as a template: its places filled from the request it is about, just before it is sent."""

from dataclasses import replace

from sqlalchemy import select
from sqlmodel import Session

from bot.channels.faults import OURS
from bot.deliver import choices
from bot.services import Services
from dialogs import formats, templates
from models import absences, sending, sql
from models.reach import Reach
from models.requests import Found, by_id
from models.sending import Claimed
from models.templates import Templates

OF_THE_CLINIC = frozenset({"clinic"})
"""What is known also where a message is about no request."""


def by_template(services: Services) -> Templates:
    """What the sender may send outside the window."""
    channels = services.channels.items()
    accounts = {name: channel.templates.account for name, channel in channels if channel.templates is not None}
    return Templates(accounts, templates.key_of, templates.FACTS)


def reach(services: Services) -> Reach:
    """Whom the dialogs may say that news gets to."""
    windowed = frozenset(name for name, channel in services.channels.items() if channel.has_window)
    return Reach(windowed, by_template(services))


def templated(session: Session, claimed: Claimed) -> Claimed | None:
    """In its template's words, or as it is where it goes as text; None without the request that it is about."""
    made = claimed.template
    if made is None:
        return claimed
    found = _request(session, claimed)
    if found is None and not OF_THE_CLINIC.issuperset(made.facts):
        sending.fail(session, claimed, code=None, fault=OURS.name)
        return None
    known = {"clinic": session.execute(select(sql.clinic.c.name)).scalar_one()}
    if found is not None:
        known |= _known(found, made.language) | _later(claimed, found, made.language)
    values = templates.values(made.facts, known, made.language, claimed.nonce or "-")
    say = templates.drawn(made.types, values)
    return replace(claimed, body=say.text, choices=choices(say), first=say.first, values=values)


def _known(found: Found, language: str) -> dict[str, str]:
    """The code and the times, which with the clinic is all that may stand on a locked screen."""
    request = found.request
    return {
        "code": request.code,
        "when": formats.day_and_time(request.start, request.offer.timezone, language),
        "until": formats.deadline(request.expires_at, request.offer.timezone, language, found.now),
    }


def _later(claimed: Claimed, found: Found, language: str) -> dict[str, str]:
    """About when a visit begins whose doctor is late, as the message was written."""
    request = found.request
    starts = absences.announced(claimed.purpose, request.start)
    return {"starts": formats.time(starts, request.offer.timezone, language)} if starts else {}


def _request(session: Session, claimed: Claimed) -> Found | None:
    """The one it is about; a reminder may name only its visit."""
    out, visit = sql.outbound.c, sql.visit.c
    of_visit = select(visit.request_id).join(sql.outbound, out.about_reservation_id == visit.id)
    request_id = claimed.request_id or session.scalar(of_visit.where(out.id == claimed.id))
    return by_id(session, request_id) if request_id else None
