"""One row of the queue as staff see it: how its message fares, what is wrong with it, and the one thing to do now."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.console.pages import clock, day
from bot.console.say import has, language, say
from dialogs.called import called
from dialogs.formats import day_and_time
from dialogs.reading.clean import fold
from models.queue import QueueRow

SOON = timedelta(minutes=10)
UNDELIVERED = frozenset({"failed", "parked", "dropped"})
URGENT = frozenset({"high", "urgent"})
REASONS = frozenset({"window_closed", "needs_template", "opted_out", "permanent", "operator", "ours"})
"""Why a message did not go out, as far as there is a sentence for it."""
RANKS = {"urgent": 0, "high": 1}
GONE = frozenset({"cancelled", "rescheduled"})


@dataclass(frozen=True)
class Shown:
    """A row with its sentences; `phone` is whom to call by `todo`."""

    row: QueueRow
    who: str
    when: str
    card: str
    marks: tuple[str, ...]
    todo: str
    phone: str | None
    due: bool
    """Whether it is broken already, or will be within ten minutes."""

    @property
    def urgent(self) -> bool:
        return self.row.emergency is not None or self.row.urgency in URGENT

    @property
    def find(self) -> str:
        """What a search is compared with: code, name, digits."""
        return fold(f"{self.row.code} {self.row.patient} {digits(self.row.patient_phone or '')}")


def has_written(row: QueueRow) -> bool:
    """Whether the patient has said something since they asked; what they answered before is in the request."""
    return row.said_at is not None and row.said_at >= row.created_at


def shown(row: QueueRow, now: datetime) -> Shown:
    marks = tuple(_marks(row, now))
    todo, phone = _todo(row, now)
    who = called(language(), row.patient, species=row.species)
    when = day_and_time(row.start, row.timezone, language())
    return Shown(row, who, when, _card(row), marks, todo, phone, due=bool(marks))


def waiting(rows: list[QueueRow], now: datetime) -> list[Shown]:
    """By emergency, deadline, urgency."""

    def order(row: QueueRow) -> tuple[bool, datetime, int]:
        return row.emergency is None, row.expires_at.replace(second=0, microsecond=0), RANKS.get(row.urgency, 2)

    return [shown(row, now) for row in sorted(rows, key=order)]


def digits(words: str) -> str:
    return "".join(sign for sign in words if sign.isdigit())


def left(row: QueueRow, now: datetime) -> str:
    """2:05:09 or 5:09; the page's script goes on from there."""
    seconds = max(0, int(((row.decides_at if row.decision else row.expires_at) or now).timestamp() - now.timestamp()))
    hours, rest = divmod(seconds, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def until(row: QueueRow, now: datetime) -> str:
    """When it is over, on the clinic's wall; with its day where that is another one."""
    ends = (row.decides_at if row.decision else None) or row.expires_at
    return clock(ends) if day(ends) == day(now) else f"{day(ends)} {clock(ends)}"


def outcome(row: QueueRow) -> str:
    """What became of a settled one, and by whom."""
    state = row.visit_status if row.status == "approved" and row.visit_status in GONE else row.status
    if state in GONE or row.decided_by_kind in {None, "system"}:
        return say(f"queue-{state}")
    return f"{say(f'queue-{state}')} {say('queue-by', by=_decider(row))}"


def emergency(row: QueueRow) -> str:
    """Which words were read, by their kind."""
    kind = (row.emergency or "").replace("_", "-")
    known = has(f"queue-emergency-{kind}")
    return say("queue-emergency", words=say(f"queue-emergency-{kind if known else 'emergency'}"))


def _decider(row: QueueRow) -> str:
    named = row.decided_by != row.decided_by_kind  # a doctor, or somebody of the staff
    return row.decided_by if named and row.decided_by else say(f"queue-actor-{row.decided_by_kind}")


def _asked(row: QueueRow) -> tuple[str, str | None, str]:
    """For whom it waits, their number, and what they were sent."""
    if row.waits_for == "patient":
        return row.patient, row.patient_phone, "offer"
    return row.doctor, row.doctor_phone, "card"


def _card(row: QueueRow) -> str:
    """How the message fares that asks for the answer, and why it did not arrive."""
    who, _, what = _asked(row)
    if row.card is None:
        return say("queue-message-none", what=say(f"queue-what-{what}"), who=who)
    said = say(f"queue-message-{row.card.state}", what=say(f"queue-what-{what}"), who=who)
    why = row.card.why if row.card.state in UNDELIVERED else None
    return f"{said} {say('queue-why-' + why.replace('_', '-'))}" if why in REASONS and why else said


def _marks(row: QueueRow, now: datetime) -> Iterator[str]:
    """What is wrong, or about to be; texts."""
    if row.decision is not None:
        return
    if row.expires_at <= now:
        yield "queue-mark-over"
    elif row.expires_at - now <= SOON:
        yield "queue-mark-soon"
    if row.card is None:
        yield "queue-mark-nobody-told"
    elif row.card.state in UNDELIVERED:
        yield "queue-mark-undelivered"


def _todo(row: QueueRow, now: datetime) -> tuple[str, str | None]:
    """The one thing that staff could do now, and the number it needs."""
    who, phone, what = _asked(row)
    if row.emergency:
        return say("queue-do-emergency", who=row.patient), row.patient_phone
    if row.decision is not None:
        return say(f"queue-do-noted-{row.decision}", by=_decider(row)), None
    told = row.card is not None and row.card.state not in UNDELIVERED
    if not told or row.expires_at - now <= SOON:
        return say("queue-do-call", who=who), phone
    if has_written(row):
        return say("queue-do-written", who=row.patient), None
    if row.card and row.card.state == "read":
        return say("queue-do-seen", who=who), None
    return say(f"queue-do-wait-{what}", who=who), None
