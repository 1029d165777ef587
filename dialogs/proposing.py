"""The doctor's prompt for another time: the free ones from that day on, or any that is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from dialogs import formats, pages
from dialogs.cards import name, standing, when
from dialogs.chat import Chat, Dropped, Open
from dialogs.desk_says import typed_stop, unclear
from dialogs.kinds import Look, Read, Take, YesNo
from dialogs.offer import wished
from dialogs.orders import Order
from dialogs.quoting import quoted
from dialogs.reading.days import When, single
from dialogs.say import Say
from dialogs.second_thoughts import one_thing
from dialogs.state import Row
from dialogs.texts import text
from dialogs.times import TimeOf
from dialogs.when import stored
from models.facts import Binding, ClinicView, Offer, Propose, Refused, Request, Said

SCRIPT = "propose"
BINDINGS: Mapping[str, Binding] = {"tap": "tap", "quote": "quote", "code": "code", "bare": "bare"}


def propose(chat: Chat) -> Propose | Dropped:
    """Which time to offer the patient; one outside the doctor's hours is said back once."""
    request = chat.view.request(UUID(chat.facts["request_id"]))
    if request is None or not may_offer(request):
        return Dropped(standing(request, chat.language, chat.view.now) if request else chat.text("desk-not-here"))
    binding = BINDINGS[chat.facts.get("binding", "tap")]
    if "start" in chat.facts:
        start = datetime.fromisoformat(chat.facts["start"])
        at = formats.day_and_time(start, request.offer.timezone, chat.language)
        sure = YesNo(chat.text("propose-outside-yes"), chat.text("propose-outside-no"))
        meant = chat.ask("outside", sure, says={"when": at, "code": request.code}, start=start)
        return Propose(request.id, start, binding, anyway=True) if meant else Dropped(chat.text("propose-left"))
    offers = tuple(offer for offer in chat.view.offers() if offer.service_id == request.offer.service_id)
    if not offers:
        return Dropped(chat.text("refused-not-offered"))
    says = {"code": request.code, "name": name(request, chat.language), "old": when(request, chat.language)}
    chosen = chat.ask("slot", OwnTime(chat, offers, request), says=says, code=request.code)
    return Propose(request.id, chosen.start, binding)


def may_offer(request: Request) -> bool:
    """Whether another time may be offered in its place; how the two race, models decide."""
    return request.status in {"pending", "expired"}


def opened(request: Request, binding: Binding) -> Open:
    """The prompt for this request, as the doctor was bound to it."""
    return Open(SCRIPT, {"request_id": str(request.id), "binding": binding})


def by_code(said: Said, order: Order, request: Request, view: ClinicView, language: str) -> Propose | Say:
    """ "KR47 16:30": an hour without a day is on the day of the request; a day with two readings is none."""
    for true, key in ((said.forwarded, "desk-forwarded"), (said.late, "desk-late")):
        if true:
            return Say(f"{text(language, key)} {standing(request, language, view.now)}")
    stop = typed_stop(view, language)
    if stop is not None:
        return stop
    when_named = order.at
    if when_named is None or when_named.time is None or when_named.other_days:
        return unclear(order, view, language, request)
    if not may_offer(request):
        return Say(standing(request, language, view.now))
    zone = request.offer.timezone
    day = when_named.day or formats.local(request.start, zone).date()
    return Propose(request.id, datetime.combine(day, when_named.time, ZoneInfo(zone)), "code")


def outside(command: object, refused: Refused) -> dict[str, str] | None:
    """The facts with which the doctor is asked whether a time outside her hours is meant."""
    if refused.why != "outside-hours" or not isinstance(command, Propose):
        return None
    return {"request_id": str(command.request_id), "start": command.start.isoformat(), "binding": command.binding}


class OwnTime(TimeOf):
    """Any time the doctor writes, on her grid or not; what cannot be, models say."""

    about = ""

    def __init__(self, chat: Chat, offers: tuple[Offer, ...], request: Request) -> None:
        super().__init__(chat, offers)
        self.request = request

    def rows(self, view: Mapping[str, str]) -> tuple[Row, ...]:
        return super().rows(view or self._from_that_day())

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        said = wished(self.chat.view, self.request, text, language)
        if said is None:
            return None
        if said.time is not None and not self._is_plain(text, language):
            known = {"understood": self.request.code, "leftover": quoted(text, 80)}
            return Look(view, self.chat.text("desk-unclear", **known))
        if said.time is None or said.other_days:
            return super().read(text, language, offered, view)
        return Take(self._stored(said, view))

    def _is_plain(self, text: str, language: str) -> bool:
        """Whether one time is named, and nothing beside it takes it back, limits it or asks."""
        here = formats.local(self.chat.view.now, self.request.offer.timezone)
        return one_thing(text) and single(text, language, here, formats.dayfirst(self.chat.view.clinic))

    def refit(self, value: str) -> str | None:
        return value

    def _stored(self, said: When, view: Mapping[str, str]) -> str:
        """An hour without a day is on the day that is shown, or on that of the request."""
        here = formats.local(self.request.start, self.zone).date()
        day = said.day or (date.fromisoformat(view["day"]) if "day" in view else here)
        start = datetime.combine(day, said.time or datetime.min.time(), ZoneInfo(self.zone))
        return stored(self.request.offer.service_id, self.request.offer.doctor_id, start)

    def _from_that_day(self) -> dict[str, str]:
        """The first page: from the day that was asked for on, or from now where that is over."""
        day = formats.local(self.request.start, self.zone).date()
        return {"after": pages.start_of(day, self.offers).isoformat()}
