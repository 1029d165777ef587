"""A doctor has offered the patient a time: take it, leave it, or look for another one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from dialogs import formats, moved, status
from dialogs.chat import Chat, Dropped, Open
from dialogs.heard_times import heard
from dialogs.kinds import Kind, Look, Read, Take
from dialogs.offer_says import KEPT, answers_of, state
from dialogs.reading.answers import yes_no
from dialogs.reading.consents import agrees, behind_yes
from dialogs.reading.days import When
from dialogs.reading.words import command
from dialogs.say import shortened
from dialogs.state import Row
from dialogs.when import packed
from models.facts import AcceptOffer, ClinicView, DeclineOffer, LeaveList, Request

OTHER = "other"
ELSEWHERE = frozenset({"another_day", "later", "earlier", "more"})


def offer(chat: Chat) -> AcceptOffer | DeclineOffer | LeaveList | Open | Dropped:
    """One question; a yes books, a no frees the time, and who wants another one may look while this one is kept.

    To a time from the waiting list that its doctor has to approve, a yes asks her.
    """
    request = chat.view.request(UUID(chat.facts["request_id"]))
    if request is None:
        return Open("menu")
    if not waits(request, chat.view.now):
        return over(chat, request)
    until = formats.deadline(request.expires_at, request.offer.timezone, chat.language, chat.view.now)
    says = {"about": status.row(request, chat.language), "until": until}
    wording = "offer-answer"
    if request.moving and request.moving.stands:
        wording, says = "offer-answer-move", says | {"before": moved.when(request.moving, chat.language)}
    elif request.from_list and request.offer.approval_required:
        wording, says = "offer-ask", says | {"doctor": shortened(request.offer.doctor, 60)}
    said = chat.ask("answer", Answer(chat, request), says=says, wording=wording, code=request.code,
                    start=request.start)  # fmt: skip
    if said == "leave" and request.entry is not None:
        return LeaveList(request.entry)
    if said in {"yes", "no"}:
        return AcceptOffer(request.id) if said == "yes" else DeclineOffer(request.id)
    wish = said.partition(" ")[2]
    kept = chat.text(KEPT, when=status.when(request, chat.language), until=until)
    return Open("again", {"request_id": str(request.id)}, kept, {"when": wish} if wish else {})


def waits(request: Request, now: datetime) -> bool:
    """Whether the patient can still answer."""
    return request.status == "pending" and request.waits_for == "patient" and request.expires_at > now


def over(chat: Chat, request: Request) -> Open | Dropped:
    """What became of it; whoever was too late sees other times at once."""
    said = state(request, chat.language)
    if request.from_list and chat.view.is_free(request.offer, request.start) is None:
        return Dropped(said)
    lapsed = request.status in {"expired", "pending"} and request.waits_for == "patient"
    return Open("again", {"request_id": str(request.id)}, said) if lapsed else Dropped(said)


class Answer(Kind[str]):
    """Yes, no, or another time; a day or an hour that is said and is not the one offered is another time."""

    consent = True
    labelled = False  # "yes, thanks" shares a word with "No, thanks"

    def __init__(self, chat: Chat, request: Request) -> None:
        self.chat, self.request = chat, request

    def rows(self, view: Mapping[str, str]) -> tuple[Row, ...]:
        del view
        return tuple(Row(option.id, option.title, option.id) for option in answers_of(self.chat.language, self.request))

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        del offered
        when = wished(self.chat.view, self.request, text, language)
        if when is not None and not self._is_offered(when):
            return Take(f"{OTHER} {packed(when)}")  # nothing is lost by that: this time is kept
        if when is None and {command(text, language), command(behind_yes(text, language), language)} & ELSEWHERE:
            return Take(OTHER)
        if agrees(text, language, self.chat.text("offer-yes"), timed=when is not None):
            return Take("yes")
        meant = yes_no(text, language)
        return Look(view, self.chat.text("offer-not-booked")) if meant else None if meant is None else Take("no")

    def revive(self, value: str) -> str:
        return value

    def _is_offered(self, when: When) -> bool:
        """Whether nothing that is said differs from what is offered."""
        here = formats.local(self.request.start, self.request.offer.timezone)
        vague = when.days or when.times or when.part or when.without_weekdays or when.soonest
        clocks = {when.time, when.time.replace(hour=(when.time.hour + 12) % 24)} if when.time else {here.time()}
        return not vague and here.date() in {when.day or here.date(), *when.other_days} and here.time() in clocks


def wished(view: ClinicView, request: Request, text: str, language: str) -> When | None:
    """The day or time that is said, on the clock of the place."""
    return heard(text, view, language, zone=request.offer.timezone).wanted
