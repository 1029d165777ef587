"""How many messages a clinic's number may hand over at this moment, counted over all the senders there are.

WhatsApp takes 80 messages a second from one number; Twilio queues what is over that for hours, where it can neither be
taken back nor overtaken by an answer.
"""

from datetime import timedelta

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from models import sql

A_SECOND = timedelta(seconds=1)
_out = sql.outbound.c
_ALONE = text("SELECT pg_advisory_xact_lock(hashtextextended('antesala.send:' || current_setting('app.clinic'), 0))")
_in_hand = select(func.count()).where(_out.state == sql.word("sending"), _out.lease_ends_at > sql.NOW)
_handed = select(func.count()).where(_out.handed_at > sql.NOW - A_SECOND)
_TAKEN = select(_in_hand.scalar_subquery() + _handed.scalar_subquery())


def room(session: Session, per_second: int) -> int:
    """What is left of this second's messages; 0 or less: none.

    Until the transaction ends no other sender of this clinic counts or claims, so that two of them cannot both take
    what is left. What is on its way counts, since it may reach the provider at any moment, and for a second after its
    call came back; what a dead sender had in hand, until its lease ends.
    """
    session.execute(_ALONE)
    taken: int = session.execute(_TAKEN).scalar_one()
    return per_second - taken
