"""Sends a bubble with its choices to be tapped, and as numbered text wherever that does not work out."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import Engine

from bot.channels.channel import Channel, Content, Contents, NotDrawn, NotSent, Outgoing
from bot.channels.content import Drawing, drawing
from bot.channels.faults import is_worth_text
from models import contents as made_contents
from models.database import work

MOST = 500  # contents of an account; far above what our texts need, so that nothing they do can pile up there
PAUSE = 60.0  # seconds without making anything, after the provider could not be reached for it
PATIENCE = 4.0  # seconds to wait while another hand makes one
EVERYTHING = "*"
log = logging.getLogger(__name__)


class Handed(NamedTuple):
    """The provider's id of a message, and of the content that draws it; None where it went as text."""

    sid: str
    content_sid: str | None = None


class Buttons:
    """Makes each shape once, for all clinics; may be used by many threads. No transaction is open during a call."""

    def __init__(self, engine: Engine, *, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` counts seconds."""
        self._engine, self._clock = engine, clock
        self._one_at_a_time = threading.Lock()
        self._paused: dict[str, float] = {}  # by digest; only spares calls, so that it may be lost

    def send(self, channel: Channel, outgoing: Outgoing, language: str) -> Handed:
        """Raises NotSent only where the text could not be sent either, or where nobody knows."""
        drawn = drawing(outgoing.say, language) if channel.contents is not None else None
        if drawn is not None and channel.contents is not None:
            handed = self._send_drawn(channel, channel.contents, outgoing, drawn)
            if handed is not None:
                return handed
        return Handed(channel.send(outgoing))

    def _send_drawn(self, channel: Channel, contents: Contents, outgoing: Outgoing, drawn: Drawing) -> Handed | None:
        """None if it surely was not sent; a content that is gone is made again once."""
        for _ in range(2):
            sid = self._content(contents, drawn)
            if sid is None:
                return None
            try:
                return Handed(channel.send(replace(outgoing, content=Content(sid, drawn.values))), sid)
            except NotDrawn as error:
                log.warning("content=%s %s not drawn: code=%s gone=%s", sid, drawn.shape, error.code, error.gone)
                with work(self._engine, None) as session:
                    (made_contents.forget if error.gone else made_contents.rest)(session, sid)
        return None

    def _content(self, contents: Contents, drawn: Drawing) -> str | None:
        """The id of the shape, made if it is not there yet; None where the message had better go as text."""
        known = self._known(contents, drawn)
        if known is None and self._one_at_a_time.acquire(timeout=PATIENCE):
            try:
                known = self._known(contents, drawn)
                if known is None:
                    return None if self._is_paused(drawn) else self._make(contents, drawn)
            finally:
                self._one_at_a_time.release()
        return known.sid if known is not None and not known.resting else None

    def _known(self, contents: Contents, drawn: Drawing) -> made_contents.Known | None:
        with work(self._engine, None) as session:
            return made_contents.known(session, contents.account, drawn.digest)

    def _make(self, contents: Contents, drawn: Drawing) -> str | None:
        """Another process may make the same at the same time: the first one kept counts, the other is deleted."""
        try:
            sid = contents.make(drawn)
        except NotSent as error:
            refused = is_worth_text(error.fault)
            self._paused[drawn.digest if refused else EVERYTHING] = self._clock() + PAUSE
            log.warning("%s in %s not made: %s code=%s", drawn.shape, drawn.language, error.fault.name, error.code)
            return None
        with work(self._engine, None) as session:
            one = {"account": contents.account, "digest": drawn.digest}
            counts = made_contents.keep(session, **one, sid=sid, shape=drawn.shape, language=drawn.language)
            spare = made_contents.surplus(session, contents.account, MOST)
        log.info("content=%s %s in %s made", sid, drawn.shape, drawn.language)
        for each in [*spare, *([sid] if counts != sid else [])]:
            _delete(contents, each)
        return counts

    def _is_paused(self, drawn: Drawing) -> bool:
        now = self._clock()
        return any(self._paused.get(what, now) > now for what in (drawn.digest, EVERYTHING))


def _delete(contents: Contents, sid: str) -> None:
    """One that stays costs nothing."""
    try:
        contents.delete(sid)
    except NotSent as error:
        log.warning("content=%s not deleted: %s code=%s", sid, error.fault.name, error.code)
