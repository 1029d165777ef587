"""One database for many clinics, one after the other, with the real parts that carry, decide and send."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from unittest.mock import patch
from uuid import UUID

from psycopg.rows import namedtuple_row
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot import hearing
from bot.deliver import announce
from bot.inbound import Inbound
from bot.receive import receive
from bot.sender import Sender
from bot.services import Services
from bot.sweeps import sweep
from models import sql
from models.base import new_id
from models.database import make_engine, work
from models.facts import Outcome, Refused
from models.hands import Hands
from models.view import View
from tests.machine import clinic, standing_clock
from tests.machine.clinic import PHONES, MadeUp
from tests.machine.witness import Witness
from tests.support.databases import connect
from tests.support.front import SETTINGS

MONDAY = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
"""Eight in the morning in Mexico City."""
CLEARED_EVERY = 25
"""Clinics, after which all rows go, so that the last example is as quick as the first."""
PLANNED_ONCE = "options=-c%20plan_cache_mode%3Dforce_generic_plan"
UNPACED = replace(SETTINGS, messages_per_second=100_000)
DUE = """
    SELECT 'request', id FROM reservation_request WHERE clinic_id = %(clinic)s AND status = 'pending'
       AND (decides_at <= %(at)s::timestamptz OR decision IS NULL AND expires_at <= %(at)s::timestamptz)
     UNION ALL
    SELECT 'held', id FROM time_slot
     WHERE clinic_id = %(clinic)s AND status = 'held' AND expires_at <= %(at)s::timestamptz
     UNION ALL
    SELECT 'close out', d.id FROM doctor d JOIN clinic c ON c.id = d.clinic_id WHERE c.id = %(clinic)s
       AND (%(at)s::timestamptz AT TIME ZONE c.timezone)::time >= c.close_out_at
       AND d.closed_out_on IS DISTINCT FROM (%(at)s::timestamptz AT TIME ZONE c.timezone)::date"""
TO_SEND = """
    SELECT o.id FROM outbound_message o WHERE o.clinic_id = %(clinic)s AND (
           o.state = 'sending' AND o.lease_ends_at <= %(at)s::timestamptz
        OR o.state = 'waiting' AND o.not_before <= %(at)s::timestamptz AND NOT EXISTS (
           SELECT FROM outbound_message ahead WHERE ahead.clinic_id = o.clinic_id AND ahead.contact_id = o.contact_id
              AND ahead.state = 'sending'))"""
Act = Callable[[Session, View, Hands], Sequence[Outcome]]


class World:
    """Makes clinics; everything that happens in one goes through the product's own units of work."""

    def __init__(self, url: str) -> None:
        self.link = connect(url)
        self.link.row_factory = namedtuple_row
        standing_clock.install(self.link)
        self.link.execute(clinic.FOUND)
        self.link.execute("SET plan_cache_mode = force_generic_plan")
        self.phones = Witness()
        self.engine = make_engine(f"{url}{'&' if '?' in url else '?'}{PLANNED_ONCE}", pool_size=6)
        self.services = Services(self.engine, UNPACED, {"whatsapp": self.phones})
        self.sender = Sender(self.services, hands=2, chance=lambda: 0.0)
        self._made, self._sids = count(), count()
        self.clinic = MadeUp("+14155000000")

    def close(self) -> None:
        self.sender.close()
        self.engine.dispose()
        self.link.close()

    # ------------------------------------------------------------------------------------------------- a new clinic
    def begin(self, undo_seconds: int, *, answers_always: bool) -> None:
        """Monday, eight o'clock; whatever the last clinic left is gone where it was not brought to its end."""
        number = next(self._made)
        if number % CLEARED_EVERY == 0 or self._is_unfinished():
            self._clear()
        self.link.execute("UPDATE clinic SET is_active = false WHERE is_active")  # its evenings come again
        self.phones.forget()
        standing_clock.set_to(self.link, MONDAY)
        self.clinic = clinic.found(self.link, number, undo_seconds, answers_always=answers_always)

    def _is_unfinished(self) -> bool:
        waits = "SELECT FROM outbound_message WHERE state IN ('waiting', 'sending', 'parked') LIMIT 1"
        opened = "SELECT FROM time_slot WHERE status IN ('held', 'pending_approval') LIMIT 1"
        return any(self.link.execute(query).fetchone() is not None for query in (waits, opened))

    def _clear(self) -> None:
        tables = self.link.execute(
            "SELECT string_agg(quote_ident(tablename), ',') FROM pg_tables"
            " WHERE schemaname = 'public' AND tablename NOT IN ('stood', 'clock', 'alembic_version')"
        ).fetchone()
        assert tables is not None
        self.link.execute("SET session_replication_role = replica")  # a history is never cleared but by a test
        self.link.execute(f"TRUNCATE {tables[0]}")
        self.link.execute("RESET session_replication_role")

    # ------------------------------------------------------------------------------------------------------- the clock
    def now(self) -> datetime:
        return standing_clock.now(self.link)

    def passes(self, **length: float) -> None:
        standing_clock.set_to(self.link, self.now() + timedelta(**length))

    def goes_to(self, instant: datetime) -> None:
        """Never back."""
        standing_clock.set_to(self.link, max(instant, self.now()))

    # ------------------------------------------------------------------------------------------------------ who does it
    def writes(self, who: str, text: str, **more: Any) -> None:
        """A message, a second after whatever was before."""
        self.passes(seconds=1)
        sender = f"whatsapp:{PHONES[who]}"
        inbound = Inbound(f"SM{next(self._sids):032x}", sender, f"whatsapp:{self.clinic.number}", text, **more)
        receipt = receive(self.services, inbound)
        assert receipt == "answered", f"{who}'s message was only {receipt}"

    def does(self, who: str, act: Act) -> None:
        """The commands of a message without its words; a refusal changes nothing."""
        self.passes(seconds=1)
        contact = self.clinic.contacts[who]
        with work(self.engine, self.clinic.id) as session:
            own = select(sql.conversation.c.id).where(sql.conversation.c.contact_id == contact)
            session.execute(own.with_for_update(key_share=True))
            view = View(session, contact)
            hands = Hands(session, view, new_id())
            try:
                outcomes = act(session, view, hands)
            except Refused:
                outcomes = ()
            told = (*hands.extra, *outcomes)
            if told:
                announce(session, told, clinic=view.clinic, channel="whatsapp", now=view.now)

    def tick(self) -> None:
        """What is due is done; afterwards nothing of it is left."""
        at = self.now()
        if self.rows(DUE, at=at):
            sweep(self.services)
            left = self.rows(DUE, at=at)
            assert not left, f"not done by the sweep: {left}"

    def drain(self) -> list[str]:
        """All that is due is sent; the ids of what was handed over."""
        at = self.now()
        if self.rows(TO_SEND, at=at):
            self.sender.drain()
            left = self.rows(TO_SEND, at=at)
            assert not left, f"not sent: {left}"
        return self.phones.taken()

    def rows(self, query: str, **facts: Any) -> list[Any]:
        """In this clinic: the query names it as %(clinic)s."""
        return self.link.execute(query, facts | {"clinic": self.clinic.id}, prepare=True).fetchall()

    def contact(self, name: str) -> UUID:
        return self.clinic.contacts[name]


@contextmanager
def world(url: str) -> Iterator[World]:
    """Nobody waits for what is in flight: nothing happens meanwhile, and a dead sender's message stays there."""
    made = World(url)
    quiet = logging.getLogger("bot")
    level = quiet.level
    quiet.setLevel(logging.CRITICAL)
    defaults: dict[str, Any] = hearing.said.__kwdefaults__ or {}
    with patch.dict(defaults, rest=lambda _seconds: None):
        try:
            yield made
        finally:
            quiet.setLevel(level)
            made.close()
