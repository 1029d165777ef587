"""Templates at the provider: made once for each text and language, judged by Meta, chosen outside the window."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import func, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from models import sql

_t = sql.template.c
SOON, LATER = timedelta(minutes=4), timedelta(minutes=55)
"""How long after a look one that waits for Meta, and one that was judged, is looked at again."""
WAITING = ("unsubmitted", "received", "pending")


class Made(NamedTuple):
    """A template that is at the provider, with what fills its places."""

    key: str
    language: str
    digest: str
    attempt: int
    sid: str
    types: Mapping[str, Any]
    facts: tuple[str, ...]
    status: str
    reason: str | None
    checked_at: datetime | None

    @property
    def name(self) -> str:
        """As an outgoing message notes what it went as, or lacks."""
        return named(self.key, self.language)


@dataclass(frozen=True)
class Templates:
    """Whose templates there are, by the prefix of an address, and which of them stands in for a purpose."""

    accounts: Mapping[str, str] = field(default_factory=dict)
    key_of: Callable[..., str | None] = lambda _purpose, **_: None
    """Called with the purpose, and `answerable`: whether the message can be answered by a tap."""
    facts: frozenset[str] = frozenset()
    """All that can be filled in; an old text that names anything else is not used."""


class Choosing:
    """Which template a message goes as; what is approved is read once, and only if somebody needs one."""

    def __init__(self, session: Session, templates: Templates) -> None:
        self._session, self._templates = session, templates
        self._approved: dict[tuple[str, str, str], Made] | None = None

    def wanted(self, row: Any, person: Any) -> tuple[str, str, str] | None:
        """Account, key and language; None where only free text will do."""
        account = self._templates.accounts.get(person.address.partition(":")[0])
        key = self._templates.key_of(row.purpose, answerable=row.prompt_id is not None) if account else None
        return (account, key, person.language.partition("-")[0]) if account and key else None

    def approved(self, row: Any, person: Any) -> Made | None:
        """The newest that may be used; one in another language will not do."""
        if self._approved is None:
            accounts = set(self._templates.accounts.values())
            rows = [(each, made) for each in accounts for made in known(self._session, each)]
            self._approved = {(each, made.key, made.language): made for each, made in rows if self._is_usable(made)}
        wanted = self.wanted(row, person)
        return self._approved.get(wanted) if wanted else None

    def _is_usable(self, made: Made) -> bool:
        return made.status == "approved" and self._templates.facts.issuperset(made.facts)


def named(key: str, language: str) -> str:
    return f"{key}.{language}"


def known(session: Session, account: str) -> list[Made]:
    """All of an account, the newest last."""
    rows = session.execute(_made().where(_t.account == account).order_by(_t.created_at, _t.attempt))
    return [_as_made(row) for row in rows]


def by_sid(session: Session, sid: str) -> Made | None:
    row = session.execute(_made().where(_t.sid == sid)).first()
    return None if row is None else _as_made(row)


def keep(
    session: Session, account: str, key: str, language: str, *, digest: str, attempt: int, sid: str,
    types: Mapping[str, Any], facts: Sequence[str],
) -> str:  # fmt: skip
    """Remembers a new one; returns the sid that counts, which is another's if somebody was faster."""
    it = {"account": account, "key": key, "language": language, "digest": digest, "attempt": attempt}
    new = insert(sql.template).values(**it, sid=sid, types=dict(types), facts=" ".join(facts))
    kept = new.on_conflict_do_update(constraint="message_template_pkey", set_={"digest": digest}).returning(_t.sid)
    return str(session.execute(kept).scalar_one())


def note(session: Session, sid: str, status: str, reason: str | None = None) -> None:
    """What the provider says of it now."""
    values = {"status": status, "reason": reason[:500] if reason else None, "checked_at": sql.NOW}
    session.execute(update(sql.template).where(_t.sid == sid).values(**values))


def doubt(session: Session, sid: str, status: str) -> None:
    """A message with it was refused: not used again until the provider was asked."""
    session.execute(update(sql.template).where(_t.sid == sid).values(status=status, checked_at=None))


def to_look_at(session: Session, account: str) -> list[Made]:
    """What may be judged by now, or judged anew; of what is gone nobody knows more."""
    age = func.coalesce(sql.NOW - _t.checked_at, LATER)
    due = or_(_t.checked_at.is_(None), age >= LATER, _t.status.in_(WAITING) & (age >= SOON))
    rows = session.execute(_made().where(_t.account == account, _t.status != "gone", due).order_by(_t.created_at))
    return [_as_made(row) for row in rows]


def _made() -> Any:
    columns = (_t.key, _t.language, _t.digest, _t.attempt, _t.sid, _t.types, _t.facts, _t.status, _t.reason)
    return select(*columns, _t.checked_at)


def _as_made(row: Any) -> Made:
    return Made(**{**row._mapping, "facts": tuple(row.facts.split())})  # noqa: SLF001  (Row's public API)
