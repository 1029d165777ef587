"""The preview of a change of hours: whom it leaves out and why, and what they would be told, fifty at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from flask import request
from sqlmodel import Session
from werkzeug.datastructures import MultiDict

from bot.console import calendar_fields as fields
from bot.console.guard import signed
from bot.console.hours_messages import messages
from models.acting import LONGEST_WHY
from models.availability import Keep, preview, rehearse
from models.errand import InPlace
from models.hours_edit import Edit
from models.intake import cut
from models.requests import Found

AT_ONCE = 50
"""So many messages are prepared for one page; each is worked out as if it were sent."""


@dataclass(frozen=True)
class Broken:
    """One whom the change leaves out, numbered from 1, with the message they would get where it is prepared."""

    number: int
    found: Found
    why: str
    message: str | None = None


@dataclass(frozen=True)
class Looked:
    """All of them; `parts` are the first and last numbers of each stretch of messages, `shown` the one prepared now."""

    rows: tuple[Broken, ...]
    parts: tuple[tuple[int, int], ...]
    shown: int


def look(session: Session, doctor_id: UUID, changes: Sequence[Edit]) -> Looked:
    """Changes nothing. Raises Refused, see models/availability.py."""
    found = preview(session, doctor_id, changes)
    everybody = [each.request.id for each in found.broken]
    first = _first(len(everybody))
    command = Keep(doctor_id, changes, frozenset(everybody), frozenset(everybody[first : first + AT_ONCE]))
    told = messages(session, rehearse(session, signed().clinic_id, command, InPlace(signed().actor, why() or "…")))
    rows = (
        Broken(number, each, found.whys[each.request.id], told.get(each.request.id))
        for number, each in enumerate(found.broken, 1)
    )
    starts = range(0, len(everybody), AT_ONCE)
    return Looked(tuple(rows), tuple((at + 1, min(at + AT_ONCE, len(everybody))) for at in starts), first + 1)


def _first(many: int) -> int:
    """Where the messages that are asked for begin: the stretch with that number in it, else the first."""
    asked = request.form.getlist("messages")[-1:] or [""]  # the button's own comes after the one that was shown
    number = int(asked[0]) if asked[0].isascii() and asked[0].isdigit() and len(asked[0]) < 6 else 1
    return (number - 1) // AT_ONCE * AT_ONCE if 1 <= number <= many else 0


def why() -> str:
    """The reason, as long as any other that staff give."""
    return cut(" ".join(fields.cleaned(request.form).get("why", "").split()), LONGEST_WHY)


def ids(form: MultiDict[str, str], name: str) -> frozenset[UUID]:
    """Of a field that is there many times, or once with all of them."""
    return frozenset(filter(None, map(fields.uuid, " ".join(form.getlist(name)).split())))
