"""A claimed message as it goes out: in the words of now or of its template; what cannot be drawn is put aside."""

import logging

from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from bot.channels.faults import OURS
from bot.fresh import fresh
from bot.logs import trouble
from bot.templated import templated
from models import sending
from models.sending import Claimed
from models.tasks import add_task

log = logging.getLogger(__name__)


def drawn(session: Session, claimed: Claimed) -> Claimed | None:
    """In the words of now. One that cannot be drawn is put before staff as our bug, and stops no other.

    Raises OperationalError, which is trouble of the database and not of the message.
    """
    if not claimed.is_prompt and claimed.template is None:
        return claimed
    try:
        with session.begin_nested():
            return templated(session, fresh(session, claimed))
    except OperationalError:
        raise
    except Exception as error:  # noqa: BLE001  (whatever it is, it would come again with every look)
        trouble(log, error, "message=%s cannot be drawn", claimed.id)
        sending.fail(session, claimed, code=None, fault=OURS.name)
        add_task(session, "not_sent", contact_id=claimed.contact_id)
        return None
