"""What each patient would read whose visit or request is called off, in their own language: word for word."""

from uuid import UUID

from sqlalchemy import select
from sqlmodel import Session

from dialogs.announcements import notices
from dialogs.say import Say
from models import sql
from models.availability import Saved
from models.database import moment
from models.facts import CalledOff, Rejected

_c = sql.contact.c


def messages(session: Session, saved: Saved) -> dict[UUID, str]:
    """By request; the choices stand below the words, as a numbered text would have them."""
    told = [outcome for outcome in saved.outcomes if isinstance(outcome, CalledOff | Rejected)]
    if saved.clinic is None or not told:
        return {}
    people = [outcome.request.contact_id for outcome in told]
    rows = session.execute(select(_c.id, _c.language).where(_c.id.in_(people)))
    spoken, now, found = {row.id: row.language for row in rows}, moment(session), dict[UUID, str]()
    for outcome in told:
        language = saved.clinic.speaking(spoken[outcome.request.contact_id] or saved.clinic.language)
        ours = {"patient_language": language, "doctor_language": language, "now": now}
        for notice in notices(outcome, saved.clinic, **ours):  # type: ignore[arg-type]  # two languages and a time
            if notice.to == "patient":
                found[outcome.request.id] = _written(notice.say)
    return found


def _written(say: Say) -> str:
    return "\n".join([say.text, *(f"{number}. {option.title}" for number, option in enumerate(say.options, 1))])
