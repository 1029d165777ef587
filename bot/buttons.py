"""Sends a bubble with its choices to be tapped, and as numbered text wherever that does not work out."""

import logging
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import Engine

from bot.channels.channel import Channel, Content, Contents, NotDrawn, NotSent, Outgoing
from bot.channels.content import Drawing, drawing
from bot.channels.faults import is_worth_text
from bot.logs import trouble
from dialogs.say import Say
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
        for _ in range(2):  # a content that is gone is made again once
            shape = self._shape(channel.contents, outgoing.say, language)
            if shape is None:
                break
            sid, values = shape
            try:
                return Handed(channel.send(replace(outgoing, content=Content(sid, values))), sid)
            except NotDrawn as error:
                self._note(sid, error)
        return Handed(channel.send(outgoing))

    def _shape(self, contents: Contents | None, say: Say, language: str) -> tuple[str, Mapping[str, str]] | None:
        """What draws the bubble; None where it had better go as text."""
        try:
            drawn = drawing(say, language) if contents is not None else None
            sid = self._content(contents, drawn) if contents is not None and drawn is not None else None
        except Exception as error:  # noqa: BLE001  (a button is never worth a lost message)
            trouble(log, error, "nothing drawn")
            return None
        return (sid, drawn.values) if sid is not None and drawn is not None else None

    def _note(self, sid: str, refusal: NotDrawn) -> None:
        log.warning("content=%s not drawn: code=%s gone=%s", sid, refusal.code, refusal.gone)
        try:
            with work(self._engine, None) as session:
                (made_contents.forget if refusal.gone else made_contents.rest)(session, sid)
        except Exception as error:  # noqa: BLE001  (the message goes on as text)
            trouble(log, error, "content=%s not noted", sid)

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
