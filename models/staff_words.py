"""What somebody of the clinic writes to a patient in their own words: once a form, in order, in the window."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import outbox, sql, takeover
from models.events import Actor
from models.facts import Refused
from models.silent import SILENT
from models.takeover import Kept
from models.windows import window

LONGEST = 1_500
"""UTF-16 units of one message, as of any other bubble."""
ANSWERED_WITHIN = timedelta(hours=24)
"""So long the chat stays theirs where the patient must answer a template first."""
_out = sql.outbound.c


@dataclass(frozen=True)
class Written:
    """`kept` is None where this form had been sent before; `waits`: for the patient's answer to a template."""

    kept: Kept | None
    waits: bool = False


def write(
    session: Session,
    clinic_id: UUID,
    actor: Actor,
    contact_id: UUID,
    words: str,
    *,
    form_id: UUID,
    windowed: frozenset[str] = frozenset(),
    greet: Callable[[Kept], None] = lambda _: None,
) -> Written:
    """Takes the chat over, or keeps it a while longer, and puts the words into the patient's queue behind a greeting.

    Raises Refused("no-words"), Refused("too-long"), Refused("stopped"), Refused("silent") for who has neither written
    to us nor agreed, and what taking over raises.
    """
    said = words.strip()
    if not any(map(str.isprintable, said.replace(" ", ""))):
        raise Refused("no-words")
    if len(said.encode("utf-16-le", "replace")) // 2 > LONGEST:
        raise Refused("too-long", longest=LONGEST)
    if takeover.locked(session, contact_id) is None:
        raise Refused("no-such-contact")
    purpose = f"staff:{form_id}"
    if session.scalar(select(_out.id).where(_out.purpose == purpose)):
        return Written(None)
    reached = window(session, contact_id, windowed)
    if reached.stopped:
        raise Refused("stopped")
    if session.scalar(select(SILENT).where(sql.contact.c.id == contact_id)):
        raise Refused("silent")
    kept = takeover.take_over(session, clinic_id, actor, contact_id)
    greet(kept)
    parked = None if reached.is_open else "window_closed"
    if parked:
        takeover.keep(session, clinic_id, actor, contact_id, at_least=ANSWERED_WITHIN)
    outbox.put(
        session, contact_id=contact_id, purpose=purpose, body=said, parked=parked, written_by=actor.id,
        channel=reached.channel,
    )  # fmt: skip
    return Written(kept, waits=parked is not None)
