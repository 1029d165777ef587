"""One database for many clinics, one after the other, with the real parts that carry, decide and send."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any, Literal
from unittest.mock import patch
from uuid import UUID

from psycopg.rows import namedtuple_row
from sqlalchemy.orm import Session

from bot import hearing
from bot.channels.channel import NotSent, Outgoing
from bot.channels.faults import WINDOW
from bot.chat.paper import Paper
from bot.deliver import announce
from bot.inbound import Inbound
from bot.receive import receive
from bot.sender import Sender
from bot.services import Services
from bot.sweeps import sweep
from bot.template_commands import pushed
from bot.templated import by_template
from dialogs.templates import TEMPLATES, template
from models import contacts, sending
from models.base import new_id
from models.contacts import Caller
from models.database import make_engine, work
from models.facts import Outcome, Refused
from models.hands import Hands
from models.view import View
from tests.machine import clinic, standing_clock
from tests.machine.clinic import PHONES, MadeUp
from tests.machine.silence import Silence
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
    SELECT 'person late', id FROM staff_task
     WHERE clinic_id = %(clinic)s AND closed_at IS NULL AND breached_at IS NULL AND due_at <= %(at)s::timestamptz
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
LIST_DUE = """
    SELECT id FROM waitlist_entry WHERE clinic_id = %(clinic)s AND status = 'open' AND look_at <= %(at)s::timestamptz"""
Act = Callable[[Session, View, Hands], Sequence[Outcome]]
Window = Literal["always open", "closes", "with templates"]
"""Whether free text reaches a phone only within 24 hours of its owner's last message, and what does afterwards."""


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
        self.paper = Paper(approved=True)
        for key in TEMPLATES:
            pushed(self.engine, self.paper, template(key, "en"), again=False)
        self._made, self._sids = count(), count()
        self.clinic = MadeUp("+14155000000")
        self.silence, self.excused = Silence(), set[tuple[UUID, str]]()
        """Steps on the way, by code and name, of which somebody could not hear."""

    def close(self) -> None:
        self.sender.close()
        self.engine.dispose()
        self.link.close()

    # ------------------------------------------------------------------------------------------------- a new clinic
    def begin(self, undo_seconds: int, *, answers_always: bool, window: Window) -> None:
        """Monday, eight o'clock; whatever the last clinic left is gone where it was not brought to its end."""
        number = next(self._made)
        if number % CLEARED_EVERY == 0 or self._is_unfinished():
            self._clear()
        self.link.execute("UPDATE clinic SET is_active = false WHERE is_active")  # its evenings come again,
        self.link.execute("UPDATE staff_task SET closed_at = moment() WHERE closed_at IS NULL")  # and its clocks
        self.phones.forget()
        standing_clock.set_to(self.link, MONDAY)
        self.clinic = clinic.found(self.link, number, undo_seconds, answers_always=answers_always)
        self.silence, self.excused = Silence(), set()
        self._closes(window)

    def _closes(self, window: Window) -> None:
        """From here on phones take, and the sender knows that they take, no more than this."""
        self.phones.has_window = window != "always open"
        self.phones.templates = self.paper if window == "with templates" else None
        self.phones.refuse = self._refused if self.phones.has_window else None
        self.sender._windowed = frozenset({"whatsapp"} if self.phones.has_window else ())
        self.sender._by_template = by_template(self.services)

    def _refused(self, outgoing: Outgoing) -> NotSent | None:
        """As WhatsApp does it."""
        is_open = (
            "SELECT id FROM contact WHERE clinic_id = %(clinic)s AND address = %(to)s AND window_closes_at > moment()"
        )
        return None if outgoing.is_template or self.rows(is_open, to=outgoing.to) else NotSent(WINDOW, 63016)

    def _is_unfinished(self) -> bool:
        waits = "SELECT FROM outbound_message WHERE state IN ('waiting', 'sending', 'parked') LIMIT 1"
        opened = "SELECT FROM time_slot WHERE status IN ('held', 'pending_approval') LIMIT 1"
        return any(self.link.execute(query).fetchone() is not None for query in (waits, opened))

    def _clear(self) -> None:
        tables = self.link.execute(
            "SELECT string_agg(quote_ident(tablename), ',') FROM pg_tables WHERE schemaname = 'public'"
            " AND tablename NOT IN ('stood', 'clock', 'alembic_version', 'message_template')"
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
        number = f"whatsapp:{self.clinic.number}"
        inbound = Inbound(f"SM{next(self._sids):032x}", f"whatsapp:{PHONES[who]}", number, text, **more)
        receipt = receive(self.services, inbound)
        assert receipt == "answered", f"{who}'s message was only {receipt}"
        self.silence.hears(who, inbound.sid, text, self.now())

    def does(self, who: str, act: Act) -> None:
        """The commands of a message without its words; a refusal changes nothing. Who wrote *stop* is not heard."""
        self.passes(seconds=1)
        if self.silence.holds(who):
            return
        caller = Caller(f"whatsapp:{PHONES[who]}", phone=PHONES[who])
        with work(self.engine, self.clinic.id) as session:
            contact = contacts.meet(session, self.clinic.id, caller).contact_id
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
        if self.rows(DUE, at=at) or self.rows(LIST_DUE, at=at):
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


_recorded = sending.record_sent


def _at_this_instant(*about: Any, ago: timedelta, **more: Any) -> bool:
    """The sender takes the seconds off that have passed since the call came back, and here the clock stands."""
    assert ago < timedelta(minutes=1)
    return _recorded(*about, **more)


@contextmanager
def world(url: str) -> Iterator[World]:
    """Nobody waits for what is in flight: nothing happens meanwhile, and a dead sender's message stays there."""
    made = World(url)
    quiet = logging.getLogger("bot")
    level = quiet.level
    quiet.setLevel(logging.CRITICAL)
    defaults: dict[str, Any] = hearing.said.__kwdefaults__ or {}
    with patch.dict(defaults, rest=lambda _seconds: None), patch.object(sending, "record_sent", _at_this_instant):
        try:
            yield made
        finally:
            quiet.setLevel(level)
            made.close()
