"""What patients, doctors and staff of the machine do: words and taps as they come, or the commands behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal
from uuid import UUID

from sqlalchemy.orm import Session

from bot.channels.channel import Outgoing
from models.facts import (
    AcceptOffer,
    Attend,
    CancelVisit,
    Close,
    Command,
    Decide,
    DeclineOffer,
    GiveReason,
    Held,
    Hold,
    Outcome,
    Propose,
    Rate,
    Span,
    Submit,
    Undo,
    Withdraw,
)
from models.hands import Hands
from models.view import View
from tests.machine.clinic import DOCTORS, PHONES, SERVICES
from tests.machine.world import Act, World
from tests.support.house import MEXICO

How = Literal["", "taps", "quotes", "forwards"]
HOW: tuple[How, ...] = ("", "", "taps", "taps", "taps", "quotes", "forwards")
Answer = Literal["accept", "decline", "withdraw", "cancel", "rate"]


@dataclass(frozen=True)
class Known:
    """A request as the machine picks one."""

    id: UUID
    code: str
    patient: str
    doctor: str
    start: datetime
    expires_at: datetime
    decides_at: datetime | None
    nudge_at: datetime | None
    backup_at: datetime | None
    visit: UUID | None


REQUESTS = """
    SELECT r.id, r.booking_reference AS code, r.contact_id, r.doctor_id, r.requested_time AS start, r.expires_at,
           r.decides_at, r.nudge_at, r.backup_at, v.id AS visit
      FROM reservation_request r LEFT JOIN reservation v ON v.clinic_id = r.clinic_id AND v.request_id = r.id
     WHERE r.clinic_id = %(clinic)s ORDER BY r.status = 'pending', r.created_at, r.id"""


def requests(world: World) -> list[Known]:
    """All of the clinic: oldest first, those that are open last."""
    names = {key: name for name, key in world.clinic.contacts.items()}
    doctors = dict(zip(world.clinic.doctors, DOCTORS, strict=True))
    return [
        Known(
            row.id, row.code, names[row.contact_id], doctors[row.doctor_id], row.start, row.expires_at,
            row.decides_at, row.nudge_at, row.backup_at, row.visit,
        )
        for row in world.rows(REQUESTS)
    ]  # fmt: skip


def asks(world: World, who: str, service: int, which: int, second: int | None) -> None:
    """Holds one of the next free times and sends the request, perhaps with a second choice."""

    def act(_: Session, view: View, hands: Hands) -> Sequence[Outcome]:
        offers = tuple(offer for offer in view.offers() if offer.service == SERVICES[service])
        times = view.times(offers, limit=9)
        if not times:
            return ()
        start = times[which % len(times)].start
        held = hands.do(Hold(offers[0].service_id, offers[0].doctor_id, start), None)
        assert isinstance(held, Held)
        other = None if second is None else times[second % len(times)].start
        return (hands.carry_out(Submit(held, None, who, 34, {}, second_start=other)),)

    world.does(who, act)


def commands(world: World, who: str, *wanted: Command) -> None:
    """One unit of work."""
    world.does(who, _all(wanted))


def _all(wanted: Sequence[Command]) -> Act:
    def act(_session: Session, _view: View, hands: Hands) -> Sequence[Outcome]:
        return [hands.carry_out(command) for command in wanted]

    return act


def answers(world: World, known: Known, how: Answer) -> None:
    """The patient of this request does what the buttons and words of a patient do."""
    by_request: dict[Answer, Command] = {
        "accept": AcceptOffer(known.id), "decline": DeclineOffer(known.id), "withdraw": Withdraw(known.id),
    }  # fmt: skip
    by_visit: dict[Answer, Command] = {}
    if known.visit is not None:
        by_visit = {"cancel": CancelVisit(known.visit, None), "rate": Rate(known.visit, 5)}
    command = by_request.get(how) or by_visit.get(how)
    if command is not None:
        commands(world, known.patient, command)


def decides(world: World, doctor: str, known: Known, verdict: Literal["approve", "reject"], reason: str | None) -> None:
    """Any doctor about any request; with a reason before or after it."""
    commands(world, doctor, Decide(known.id, verdict, "tap", reason))


def reasons(world: World, known: Known) -> None:
    commands(world, known.doctor, GiveReason(known.id, "Fully booked"))


def undoes(world: World, doctor: str, known: Known | None) -> None:
    commands(world, doctor, Undo(known.id if known else None))


def proposes(world: World, known: Known, minutes: int) -> None:
    """So many minutes later than asked, on the grid or not."""
    start = known.start + timedelta(minutes=minutes)
    commands(world, known.doctor, Propose(known.id, start, "tap", anyway=True))


def attends(world: World, known: Known, to: Literal["arrived", "completed", "no_show"]) -> None:
    if known.visit is not None:
        commands(world, known.doctor, Attend(known.visit, to))


def closes(world: World, doctor: str, known: Sequence[Known], *, tell: bool) -> None:
    """Today, after having seen whom it concerns."""
    today = world.now().astimezone(MEXICO).date()
    seen = frozenset(one.id for one in known)
    commands(world, doctor, Close(Span(today, today), "away", tell=tell, expected=seen))


def has_buttons(world: World, who: str) -> bool:
    return bool(_drawn(world, who))


def _drawn(world: World, who: str) -> list[Outgoing]:
    """Everything with buttons that ever came to their phone."""
    return [sent for _, sent in world.phones.phones[f"whatsapp:{PHONES[who]}"] if sent.say.options]


def taps(world: World, who: str, which: int, option: int) -> None:
    """One of the last buttons on their phone, counted back."""
    drawn = _drawn(world, who)
    sent = drawn[-1 - which % len(drawn)]
    button = sent.say.options[option % len(sent.say.options)]
    world.writes(who, button.title, tap=button.id)


def says(world: World, who: str, words: str, how: How, which: int) -> None:
    """Plainly, as a reply to one of the last messages on their phone, or forwarded."""
    there = world.phones.phones[f"whatsapp:{PHONES[who]}"]
    quoted = there[-1 - which % len(there)][0] if how == "quotes" and there else None
    world.writes(who, words, quoted_sid=quoted, forwarded=how == "forwards")


BY_PATIENTS = (
    "book", "1", "2", "yes", "no", "send", "cancel", "mine", "status", "menu", "{name}, 34", "skip", "back",
    "tomorrow at 10", "Consultation monday 10:00, {name}, 34", "no reminders", "or tuesday at 11",
)  # fmt: skip
BY_DOCTORS = (
    "{code} yes", "{code} no", "{code} no fully booked", "yes", "no", "1", "1 yes", "1 yes 2 no", "approve all", "undo",
    "undo {code}", "{code} 10:30", "{code} tomorrow 9", "{code} arrived", "{code} done", "{code} no show", "{code}",
    "pending", "today", "details {code}", "busy until 11:00", "away tomorrow", "late 20", "2", "back", "XY99 yes",
    "{code} maybe later",
)  # fmt: skip


def filled(words: str, name: str, known: Known | None) -> str:
    return words.format(name=name, code=known.code if known else "KR47")


def column(world: World, query: str, **facts: Any) -> list[Any]:
    """The first column of a query."""
    return [row[0] for row in world.rows(query, **facts)]
