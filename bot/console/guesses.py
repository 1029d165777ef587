"""Guesses are counted before they are made, and whoever is known at an address is not kept waiting for strangers."""

import hashlib
import hmac
from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from flask import request
from sqlalchemy.orm import Session

from bot.services import services
from models import staff_attempts, staff_secrets
from models.database import work

NOBODY = UUID(int=0)
OWN, STRANGERS = 5, 50
"""Wrong ones that cost nothing: of one account from one address, of one address (or of a code) in all."""


def address() -> str:
    """Whoever calls; behind proxies of ours what the outermost of them saw."""
    proxies = services().settings.proxies
    seen = [part.strip() for part in ",".join(request.headers.getlist("X-Forwarded-For")).split(",")]
    return (seen[-proxies] if 0 < proxies <= len(seen) else None) or request.remote_addr or ""


def keyed(*parts: object) -> str:
    """A hash that only we can make, so that a table of them tells no address and no account."""
    said = "\x1f".join(str(part) for part in parts)
    return hmac.new(services().settings.secret_key.encode(), said.encode(), hashlib.sha256).hexdigest()


def address_hash() -> str:
    return keyed("address", address())


def subjects(session: Session, what: str, account: str, staff_id: UUID | None) -> Mapping[str, int]:
    """Against whom a guess counts; where this person has been in before, from there, only what was guessed there.

    A code is asked for after the right password, so the account itself counts: from however many addresses.
    """
    own = {keyed(what, account, address()): OWN}
    # Asked for nobody too, so that it takes as long.
    if staff_secrets.knows_address(session, staff_id or NOBODY, address_hash()):
        return own
    strangers = keyed(what, account) if what == "code" else keyed(what, "anybody", address())
    return own | {strangers: STRANGERS}


def begin(what: str, account: str, staff_id: UUID | None) -> timedelta | None:
    """Counts the guess; how long to wait where there were too many."""
    with work(services().engine, None) as session:
        return staff_attempts.begin(session, subjects(session, what, account, staff_id))


def forgive(what: str, account: str) -> None:
    """It was right. What strangers did from the same address stays."""
    with work(services().engine, None) as session:
        staff_attempts.forgive(session, [keyed(what, account, address())])
