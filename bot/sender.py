"""Carries waiting messages to the provider: claimed, committed, sent with no transaction open, recorded."""

import logging
import random
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import UUID

import psycopg
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from bot.buttons import Buttons, Handed
from bot.channels.channel import Channel, Content, NotAsTemplate, NotSent, Outgoing
from bot.channels.faults import OPERATOR, OURS
from bot.crashpoints import crashpoint
from bot.drawing import drawn
from bot.logs import trouble
from bot.services import Services
from bot.status import read_report
from bot.templated import by_template
from dialogs.say import Option, Say
from models import overtaken, pacing, reports, sending
from models.database import work
from models.lookups import due
from models.sending import Claimed
from models.tasks import add_task

FIRST_PAUSE, LONGEST_PAUSE = timedelta(milliseconds=100), timedelta(seconds=30)
UNTIL_ROOM = 0.05  # seconds; a number that has used up its second is looked at again
LOOKED_AT = 200  # due persons a pass looks at
ONE_IN_FLIGHT = "one_message_in_flight_per_person"
log = logging.getLogger(__name__)


class Sender:
    """Sends to several people at once, to each one after the other. Any number of them may run anywhere."""

    def __init__(
        self,
        services: Services,
        *,
        hands: int = 8,
        chance: Callable[[], float] = random.random,
        freed: Callable[[], None] = lambda: None,
    ) -> None:
        """`freed` is called whenever a hand is free again; `chance` gives numbers from 0 to 1."""
        self._services, self._hands, self._chance, self._freed = services, hands, chance, freed
        self._pool = ThreadPoolExecutor(hands, thread_name_prefix="send")
        self._buttons = Buttons(services.engine)
        self._busy = 0
        self.paced = False
        """Whether the last pass left something because its number has sent enough for this second."""
        self._free = threading.Condition()
        self._windowed = frozenset(name for name, channel in services.channels.items() if channel.has_window)
        self._by_template = by_template(services)

    def send_due(self) -> int:
        """Starts as many sendings as there are hands free; returns how many.

        Raises what the database raises, after every clinic has had its turn: one's trouble must not stop the others.
        """
        if self._busy >= self._hands:
            return 0
        with work(self._services.engine, None) as session:
            clinics = dict.fromkeys(row.clinic_id for row in due(session, LOOKED_AT) if row.kind == "outbound")
        self.paced = False
        started, troubles = 0, []
        for clinic_id in clinics:
            try:
                all_claimed = self._claim(clinic_id)
            except Exception as error:  # noqa: BLE001  (raised below)
                troubles.append(error)
                continue
            for claimed in all_claimed:
                self._start(claimed)
                started += 1
        if troubles:
            raise troubles[0]
        return started

    def drain(self, limit: int = 10_000) -> int:
        """Sends until nothing is due any more; for tests and for the demo's clock. Returns how many were sent."""
        sent = 0
        while sent < limit and ((started := self.send_due()) or self.paced):
            self.settle()
            sent += started
            self.wait_for_room()
        return sent

    def settle(self, seconds: float = 30) -> bool:
        """Waits until nothing is in hand; False if that took longer."""
        with self._free:
            return self._free.wait_for(lambda: self._busy == 0, seconds)

    def wait_for_a_hand(self, seconds: float) -> bool:
        with self._free:
            return self._free.wait_for(lambda: self._busy < self._hands, seconds)

    def wait_for_room(self) -> None:
        """A moment, where the last pass was paced."""
        if self.paced:
            time.sleep(UNTIL_ROOM)

    def close(self) -> None:
        """Lets what is under way end; every call has a time limit."""
        self._pool.shutdown(wait=True)

    def _claim(self, clinic_id: UUID) -> list[Claimed]:
        free = self._hands - self._busy
        if free <= 0:
            return []
        try:
            with work(self._services.engine, clinic_id) as session:
                room = pacing.room(session, self._services.settings.messages_per_second)
                self.paced |= room < free
                due_now = self._due(session, min(free, room)) if room > 0 else []
                found = [drawn(session, one) for one in due_now]
                claimed = [one for one in found if one is not None]
        except IntegrityError as error:
            if not _was_slower(error):
                raise
            return []
        crashpoint("sender:after_claim")
        return claimed

    def _due(self, session: Session, limit: int) -> list[Claimed]:
        return sending.claim(session, windowed=self._windowed, by_template=self._by_template, limit=limit)

    def _start(self, claimed: Claimed) -> None:
        with self._free:
            self._busy += 1
        self._pool.submit(self._send_safely, claimed)

    def _send_safely(self, claimed: Claimed) -> None:
        try:
            self._send(claimed)
        except Exception as error:  # noqa: BLE001  (the row stays in flight; after its lease the provider is asked)
            trouble(log, error, "message=%s left in flight", claimed.id)
        finally:
            with self._free:
                self._busy -= 1
                self._free.notify_all()
            self._freed()

    def _send(self, claimed: Claimed) -> None:
        channel = self._services.channels.get(claimed.to.partition(":")[0])
        if channel is None:
            self._note_failure(claimed, NotSent(OURS))
            return
        outgoing = _outgoing(claimed)
        try:
            before = self._sent_before(channel, outgoing, claimed)
            if claimed.doubtful and before is None and self._is_overtaken(claimed):
                return
            handed = self._hand_over(channel, outgoing, claimed, before)
        except NotSent as error:
            self._note_failure(claimed, error)
            return
        came_back = time.monotonic()
        crashpoint("sender:after_http_send_before_record")
        with work(self._services.engine, claimed.clinic_id) as session:
            ago = timedelta(seconds=time.monotonic() - came_back)
            ours = sending.record_sent(session, claimed, handed.sid, content_sid=handed.content_sid, ago=ago)
            if ours:
                reports.recorded(session, handed.sid, read_report)
        crashpoint("sender:after_record")
        done = "sent" if ours else "sent, but taken over meanwhile"
        log.info("message=%s provider=%s %s", claimed.id, handed.sid, done)

    def _is_overtaken(self, claimed: Claimed) -> bool:
        with work(self._services.engine, claimed.clinic_id) as session:
            return overtaken.given_up(session, claimed)

    def _hand_over(self, channel: Channel, outgoing: Outgoing, claimed: Claimed, before: str | None) -> Handed:
        if claimed.template is not None:
            return Handed(before or channel.send(outgoing), claimed.template.sid)
        if before is not None:
            return Handed(before)
        if not claimed.buttons:
            return Handed(channel.send(outgoing))
        return self._buttons.send(channel, outgoing, claimed.language)

    def _sent_before(self, channel: Channel, outgoing: Outgoing, claimed: Claimed) -> str | None:
        """The provider's id of an earlier try whose answer never came; the provider knows no idempotency key."""
        if not claimed.doubtful:
            return None
        found = channel.find(outgoing, claimed.written_at)
        with work(self._services.engine, claimed.clinic_id) as session:
            known = sending.known_sids(session, found)
        return next((sid for sid in found if sid not in known), None)

    def _note_failure(self, claimed: Claimed, error: NotSent) -> None:
        fault, code = error.fault, str(error.code) if error.code else None
        log.warning("message=%s not sent: %s code=%s try=%s", claimed.id, fault.name, code, claimed.attempts)
        last = claimed.attempts >= fault.tries
        pause = fault.wait or backoff(claimed.attempts, self._chance())
        with work(self._services.engine, claimed.clinic_id) as session:
            if isinstance(error, NotAsTemplate):
                sending.await_template(session, claimed, code=code, status=error.status)
            elif fault.name == "window":
                sending.await_window(session, claimed, code=code)
            elif last:
                sending.fail(session, claimed, code=code, fault=fault.name)
            elif fault.name == "unknown" or claimed.doubtful:
                sending.look_again(session, claimed, pause, code=code, fault=fault.name)
            else:
                sending.try_again(session, claimed, pause, code=code, fault=fault.name)
            if fault.opts_out:
                sending.opt_out(session, claimed.contact_id)
            told = isinstance(error, NotAsTemplate)  # staff hear of the message itself
            if fault.alarm and not told and (last or fault.name == OPERATOR.name):
                add_task(session, "not_sent", contact_id=claimed.contact_id)


def _was_slower(error: IntegrityError) -> bool:
    """Another sender has something of the same person in flight; any other broken rule is a bug of ours."""
    return isinstance(error.orig, psycopg.Error) and error.orig.diag.constraint_name == ONE_IN_FLIGHT


def _outgoing(claimed: Claimed) -> Outgoing:
    say, template = _say(claimed), claimed.template
    content = Content(template.sid, claimed.values) if template else None
    return Outgoing(claimed.sender, claimed.to, say, content, is_template=template is not None)


def _say(claimed: Claimed) -> Say:
    """As it was said, each choice with the nonce that a tap brings back."""
    options = (
        Option(f"{claimed.nonce}:{each.id}", each.title, each.description, each.typed) for each in claimed.choices
    )
    return Say(claimed.body, tuple(options), claimed.first)


def backoff(attempts: int, chance: float) -> timedelta:
    """Doubles with every try up to the longest pause, and half of it is chance, so that crowds spread."""
    pause: timedelta = min(FIRST_PAUSE * 2 ** min(attempts - 1, 20), LONGEST_PAUSE)
    return pause * (0.5 + 0.5 * chance)
