"""Who of the machine's people wrote *stop*, and from when until when they hear nothing."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime

FOR_EVER = datetime.max.replace(tzinfo=UTC)


class Silence:
    """Kept beside the clinic's own books, so that these can be held against it."""

    def __init__(self) -> None:
        self._times: dict[str, list[tuple[datetime, datetime]]] = defaultdict(list)
        self.unheard: set[str] = set()
        """The messages that nobody was to answer."""

    def holds(self, who: str) -> bool:
        return bool(self._times[who]) and self._times[who][-1][1] == FOR_EVER

    def held(self, who: str, at: datetime) -> bool:
        return any(since <= at < until for since, until in self._times[who])

    def hears(self, who: str, sid: str, text: str, now: datetime) -> None:
        """What somebody has just written: *stop*, *start*, or anything."""
        if not self.holds(who):
            self._times[who] += [(now, FOR_EVER)] if text == "stop" else []
        elif text == "start":
            self._times[who][-1] = (self._times[who][-1][0], now)
        else:
            self.unheard.add(sid)
