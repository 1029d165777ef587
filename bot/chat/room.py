"""A clinic with everybody's phones in one room: what is written goes the true way, and what arrives is collected."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot import clock
from bot.channels.channel import Outgoing
from bot.channels.recorder import Recorder
from bot.chat import codes, records
from bot.chat.paper import Paper
from bot.chat.people import CHANNEL, STAFF, People, doctors_of
from bot.chat.transcript import Bubble
from bot.inbound import LONGEST_TEXT, Inbound, Kind
from bot.receive import receive
from bot.sender import Sender
from bot.services import Services
from bot.settings import Settings
from bot.staff_chat import Somebody
from bot.sweeps import sweep
from dialogs.reading.clean import clean
from dialogs.say import numbered
from models import sql
from models.database import make_engine, moment, work
from models.enrolment import new_code
from models.events import Actor

# Between two messages: long enough for the work on one, and no divisor of a minute, so that no countdown that a
# transcript shows stands on the edge between two minutes.
A_MOMENT = timedelta(seconds=5)
STEP = timedelta(seconds=7)
MEDIA: Mapping[str, Kind] = {
    "location": "location", "contact": "contacts", "voice": "voice", "sticker": "sticker", "reaction": "reaction",
    "edited": "edited", "deleted": "deleted",
}  # fmt: skip
MARTA = UUID(int=1)
"""Whoever of the staff comes to a chat here."""
WITH_FILE = frozenset({"voice", "sticker"})


class NotThere(LookupError):
    """Nothing on that phone can be tapped or quoted so."""


class NotAnswered(RuntimeError):
    """A message was not answered at once, as it would be by a sound program."""


class Room:
    """Everything in one process and one thread at a time; the database must have the movable clock and one clinic."""

    def __init__(
        self,
        url: str,
        *,
        window: bool = False,
        templates: str | None = None,
        numbers: Mapping[str, str] | None = None,
    ) -> None:
        """`window`: free text reaches a phone only within 24 hours of its owner's last message.

        `templates` are then "approved" or "pending"; None: there are none.
        """
        self._engine, self.owner = make_engine(url), make_engine(url, as_program=False)
        self.paper = Paper(approved=templates == "approved") if templates else None
        self.phones = Recorder(has_window=window, templates=self.paper)
        self._read, self._messages = 0, 0
        self._drawn, self._tasks = list[str](), set[UUID]()
        self._over_at: datetime | None = None
        self._one_time = codes.ONE_TIME
        self._open()
        with self.owner.connect() as connection:
            found = connection.execute(select(sql.clinic)).one()
        self.clinic_id, self.zone, self._number = found.id, ZoneInfo(found.timezone), found.whatsapp
        with work(self.services.engine, self.clinic_id) as session:
            self.people = People(doctors_of(session), numbers or {})
        if self.paper is not None:
            self.paper.push(self.services.engine)

    def _open(self) -> None:
        self.services = Services(self._engine, Settings(), {CHANNEL: self.phones}, default_channel=CHANNEL)
        self._sender = Sender(self.services, hands=1)

    def close(self) -> None:
        self._sender.close()
        self._engine.dispose()
        self.owner.dispose()

    def restart(self) -> None:
        """Nothing of the program lives on but the database, and its connections, which keep nothing of a person's."""
        self._sender.close()
        self._open()

    def begin(self, wall: datetime) -> None:
        """It is that time on the clinic's wall."""
        self._now = wall.replace(tzinfo=self.zone).astimezone(UTC)
        self._set_clock()
        self._look()

    def pass_time(self, span: timedelta) -> None:
        """A moment more, so that minutes left do not depend on how long the last message took to handle."""
        self._now += span + A_MOMENT
        self._set_clock()

    def give_code(self, who: str) -> None:
        """A one-time code for this doctor; transcripts write codes.ONE_TIME for whatever it is."""
        with work(self.services.engine, self.clinic_id) as session:
            doctor = sql.doctor.c
            found = select(doctor.id).where(doctor.whatsapp == self.people.address(who).partition(":")[2])
            self._one_time = new_code(session, session.execute(found).scalar_one())

    def approve_templates(self) -> None:
        if self.paper is not None:
            self.paper.approve(self.services.engine)

    def _set_clock(self) -> None:
        with self.owner.begin() as connection:
            clock.set_to(connection, self._now)

    def staff_do(self, act: Callable[[Somebody, UUID], object], who: str) -> None:
        """Marta of the staff does something in this person's chat. Raises Refused."""
        self._go_on()
        with work(self.services.engine, self.clinic_id) as session:
            theirs = select(sql.contact.c.id).where(sql.contact.c.address == self.people.address(who))
            marta = Actor("staff", MARTA, "Marta")
            act(Somebody(self.services, session, self.clinic_id, marta), session.execute(theirs).scalar_one())
        self._over_at = None

    def _go_on(self) -> None:
        """A moment after the last work was over; how long somebody thought before typing does not count."""
        self._now = max(self._now + STEP, self._over_at or self._moment())
        self._set_clock()

    def _moment(self) -> datetime:
        with work(self.services.engine, self.clinic_id) as session:
            return moment(session)

    def write(self, who: str, text: str, *, kind: Kind = "text", **more: Any) -> Inbound:
        """A message of this person, not yet received; fields of Inbound go as they are."""
        self._go_on()
        self._messages += 1
        sender = self.people.address(who)
        named = None if who.startswith("+") else self.people.name(sender)
        said = clean(codes.meant(text.replace(codes.ONE_TIME, self._one_time), self._drawn))[: LONGEST_TEXT + 1]
        return Inbound(
            f"SM{16**31 + self._messages:x}",
            sender,
            f"{CHANNEL}:{self._number}",
            said,
            kind,
            profile_name=named,
            **more,
        )

    def receive(self, inbound: Inbound, expected: str = "answered") -> None:
        """Raises NotAnswered."""
        receipt = receive(self.services, inbound)
        self._over_at = None
        if receipt != expected:
            self._look()
            raise NotAnswered(f"{self.people.name(inbound.sender)}: {receipt}; the log says why")

    def plainly(self, who: str, text: str) -> Inbound:
        return self.write(who, text)

    def late(self, who: str, text: str) -> Inbound:
        """Written five minutes before it reaches us."""
        return self.write(who, text, sent_at=self._now - timedelta(minutes=5))

    def media(self, who: str, what: str) -> Inbound:
        """A photo may have words: `photo: my rash`."""
        kind, _, words = what.partition(": ")
        with_file = kind not in MEDIA or kind in WITH_FILE
        return self.write(who, words, kind=MEDIA.get(kind, "media"), media_count=int(with_file))

    def tap(self, who: str, title: str, about: str = "") -> Inbound:
        """Taps an option of the newest bubble that has it (and says `about` in its first line); raises NotThere."""
        for sid, bubble in self._on_phone(who, about):
            for option in bubble.say.options:
                if option.title == title:
                    return self.write(who, title, tap=option.id, quoted_sid=sid)
        raise NotThere(f"no bubble of {who} has “{title}”")

    def quote(self, who: str, about: str, text: str) -> Inbound:
        """Replies to the newest bubble whose first line says `about`; raises NotThere."""
        for sid, _ in self._on_phone(who, about):
            return self.write(who, text, quoted_sid=sid)
        raise NotThere(f"no bubble of {who} says “{about}”")

    def _on_phone(self, who: str, about: str) -> Iterator[tuple[str, Outgoing]]:
        """The newest first, each with its provider's id."""
        words, address = codes.meant(about, self._drawn), self.people.address(who)
        for sid, bubble in reversed([*zip(self.phones.sids, self.phones.sent, strict=True)]):
            if bubble.to == address and words in bubble.say.text.partition("\n")[0]:
                yield sid, bubble

    def arrived(self) -> tuple[Bubble, ...]:
        """Lets the worker do what is due; what has arrived at anybody's phone since the last call, in that order."""
        sweep(self.services)
        self._sender.drain()
        tasks = self._look()
        self._tasks |= {task.id for task in tasks}
        new, self._read = self.phones.sent[self._read :], len(self.phones.sent)
        came = [Bubble(self.people.name(each.to), codes.shown(_on_screen(each), self._drawn)) for each in new]
        return (*came, *(Bubble(STAFF, codes.shown(task.told(self.people), self._drawn)) for task in tasks))

    def _look(self) -> list[records.Task]:
        """What staff must see to now; and what time it is, and which codes are drawn by now."""
        with work(self.services.engine, self.clinic_id) as session:
            self._over_at, self._drawn = moment(session), records.codes_of(session)
            return [task for task in records.tasks_of(session) if task.id not in self._tasks]


def _on_screen(bubble: Outgoing) -> str:
    """As it arrives; what was approved beforehand says so."""
    return f"[template] {numbered(bubble.say)}" if bubble.is_template else numbered(bubble.say)
