"""What was in a dead sender's hands and never reached the provider: it goes out only if it is still true by then."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import parking, reminding, sql
from models.database import moment
from models.sending import Claimed

_out = sql.outbound.c


def dropped(session: Session, claimed: Claimed) -> bool:
    """Whether it was: a card of a request that is decided by now, a reminder of a visit that is off.

    To be asked of a row that may have been sent, once the provider does not know it. Answers are always given.
    """
    mine = (_out.id == claimed.id, _out.fence == claimed.fence, _out.state == "sending")
    row = session.execute(select(sql.outbound).where(*mine)).first()
    if row is None or not _is_overtaken(session, row):
        return False
    parking.settle(session, row.id, state="dropped", lease_ends_at=None)
    if row.purpose.startswith(reminding.REMINDER):
        reminding.count(session, row.about_reservation_id)
    return True


def _is_overtaken(session: Session, row: Any) -> bool:
    now = moment(session)
    if row.purpose.startswith((reminding.REMINDER, reminding.THANKS)):
        instead = reminding.instead(session, row, now)
        return instead is not None and instead.until is None
    return not parking.is_still_true(session, row, now)
