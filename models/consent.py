"""What a person agreed to before the first health question: which text in which language, when, by which message."""

from typing import Any

from sqlalchemy import insert, update

from models import sql
from models.base import new_id
from models.errand import Errand
from models.facts import Consent, Consented

_c = sql.contact.c


def record(errand: Errand, effect: Consent) -> Consented:
    """A no is kept as a no; the proof of an earlier yes stays beside it, and each is a row of its own too."""
    values: dict[str, Any] = {"declined_at": sql.NOW}
    if effect.given:
        values = {"consent_version": stored(effect), "consent_at": sql.NOW, "declined_at": None}
        values["consent_message_id"] = errand.message_id
    errand.session.execute(update(sql.contact).where(_c.id == errand.contact.id).values(**values))
    told = {"version": stored(effect), "given": effect.given, "message_id": errand.message_id}
    row = {"clinic_id": errand.clinic_id, "id": new_id(), "contact_id": errand.contact.id, "at": sql.NOW}
    errand.session.execute(insert(sql.consent).values(**row, **told))
    return Consented(effect.version, effect.given)


def stored(effect: Consent) -> str:
    """Version and language in one column: which words were agreed to depends on both."""
    return f"{effect.version}/{effect.language}"


def version(consent_version: str | None) -> str | None:
    return consent_version.rpartition("/")[0] or consent_version if consent_version else None
