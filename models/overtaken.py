"""What was in a dead sender's hands and never reached the provider: it goes out only if it may, and is still true."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import parking, reminding, sql, still_true
from models.sending import Claimed

_out = sql.outbound.c


def given_up(session: Session, claimed: Claimed) -> bool:
    """Whether it was: a card of a request that is decided by now, a reminder of a visit that is off; or it is put aside
    for somebody who wrote *stop* meanwhile.

    To be asked of a row that may have been sent, once the provider does not know it. Answers are always given.
    """
    mine = (_out.id == claimed.id, _out.fence == claimed.fence, _out.state == "sending")
    row = session.execute(select(sql.outbound).where(*mine)).first()
    now = session.execute(select(sql.NOW)).scalar_one()
    if row is None:
        return False
    if _is_overtaken(session, row, now):
        parking.give_up(session, row, now)
    elif not _is_put_aside(session, row):
        return False
    if row.purpose.startswith(reminding.REMINDER):
        reminding.count(session, row.about_reservation_id)
    return True


def _is_overtaken(session: Session, row: Any, now: datetime) -> bool:
    if row.purpose.startswith((reminding.REMINDER, reminding.THANKS)):
        instead = reminding.instead(session, row, now)
        return instead is not None and instead.until is None
    return not still_true.is_still_true(session, row, now)


def _is_put_aside(session: Session, row: Any) -> bool:
    """Read under the lock that *start* waits for, so that it finds what is put aside here."""
    if row.purpose.startswith("reply:") or not parking.wants_silence(session, row.contact_id):
        return False
    if row.purpose.startswith(parking.FLEETING):
        parking.settle(session, row.id, state="dropped", lease_ends_at=None)
    else:
        parking.park(session, row, "opted_out")
    return True
