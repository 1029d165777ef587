"""A patient wants another time for a visit that is booked; it stays until the new one is agreed to."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs import formats, status
from dialogs.called import called
from dialogs.card import FEW_WORDS, WORDS, Card, Line, terms
from dialogs.chat import Chat, Dropped, Open
from dialogs.doctors import asked_of, of_chosen
from dialogs.intake import REASON
from dialogs.kinds import Choice, Pick
from dialogs.offer import waits
from dialogs.patient import shown
from dialogs.quoting import quoted
from dialogs.say import shortened, units
from dialogs.second import second_choice
from dialogs.times import Chosen, TimeOf
from dialogs.when import on_day
from models.facts import Hold, Offer, Refused, Request, Submit, Visit

SCRIPT, VISIT = "move", "visit"
"""The dialog, and its fact where the visit is known: its id."""
ROOM = 1_000


def move(chat: Chat) -> Submit | Dropped | Open:
    """Which visit, to when and with whom; both times are read back, and the new one is asked for."""
    visit = which(chat)
    old = chat.view.request(visit.request_id) if visit else None
    if visit is None or old is None:
        return Dropped(chat.text("move-gone")) if VISIT in chat.facts else Open("mine", say=chat.text("move-nothing"))
    may_move(visit, chat)
    kept = next((one for one in chat.view.open_requests() if one.moves == visit.id and waits(one, chat.view.now)), None)
    if kept is not None:
        return Open("offer", {"request_id": str(kept.id)})
    offers = with_whom(chat, visit)
    if not offers:
        return Dropped(chat.text("move-not-offered", service=visit.offer.service, phone=chat.view.clinic.phone or "–"))
    on_its_day(chat, visit)
    before = formats.day_and_time(visit.start, visit.offer.timezone, chat.language)
    chat.view = chat.view.moving(visit.id)
    chosen = chat.ask("slot", NewTime(chat, offers), says={"service": visit.offer.service, "before": before},
                      wording="booking", visit=visit.id,
                      doctors=" ".join(str(offer.doctor_id) for offer in offers))  # fmt: skip
    offer = chosen.offer
    held = chat.do("hold", Hold(offer.service_id, offer.doctor_id, chosen.start, moves=visit.id), visit=visit.id,
                   service=offer.service_id, doctor=offer.doctor_id, start=chosen.start.isoformat())  # fmt: skip
    second = second_choice(chat, chosen)
    lines = card(chat, visit, old, chosen)
    if second is not None:
        at = formats.day_and_time_in_full(second, offer.timezone, chat.language)
        lines.insert(1, Line(chat.text("line-second"), at, "second"))
    stays = "move-stays" if offer.approval_required else "move-at-once"
    says = {"card": Card.written(lines), "stays": chat.text(stays, before=before, doctor=shortened(offer.doctor, 60))}
    quoted_lines = {line.edit or f"line{number}": line.text for number, line in enumerate(lines)}
    chat.ask("sure", Card(chat, lines), says=says, **quoted_lines)
    return Submit(held, old.patient_id, old.patient_name, old.patient_age, words_of(old), months=old.patient_months,
                  species=old.patient_species, phone=old.patient_phone, second_start=second)  # fmt: skip


class NewTime(TimeOf):
    """A time as for any visit; what is asked first says that the visit stays meanwhile."""

    def says(self, view: Mapping[str, str]) -> tuple[str, Mapping[str, object]]:
        suffix, facts = super().says(view)
        return f"-slot{suffix}" if suffix else "-new-time", facts


def which(chat: Chat) -> Visit | None:
    """The one that is named or the only one, else the one that is chosen."""
    visits = chat.view.visits()
    if VISIT in chat.facts:
        return next((visit for visit in visits if str(visit.id) == chat.facts[VISIT]), None)
    if len(visits) < 2:
        return visits[0] if visits else None
    rows = [row(chat, visit) for visit in visits[:9]]
    return chat.ask("which", Pick(rows, (("menu", chat.text("menu-row")),)))


def row(chat: Chat, visit: Visit) -> Choice[Visit]:
    """A visit by its time."""
    at = formats.day_and_time(visit.start, visit.offer.timezone, chat.language)
    return Choice(visit.code, at, visit, shortened(f"{visit.code} · {visit.offer.service}", 72))


def may_move(visit: Visit, chat: Chat) -> None:
    """Says at once why not; models are the referee, this spares answers. Raises Refused."""
    why = hindrance(visit, chat)
    if why:
        raise refused(visit, why)


def refused(visit: Visit, why: str) -> Refused:
    """With what its text says of the visit."""
    facts = {"code": visit.code, "start": visit.start, "timezone": visit.offer.timezone}
    return Refused(why, None, count=visit.moved, other=visit.moving_code or "", **facts)


def hindrance(visit: Visit, chat: Chat) -> str:
    """Why this visit cannot be moved here; "" where it can."""
    most = chat.view.clinic.max_moves
    if visit.status != "confirmed" or visit.start <= chat.view.now:
        return "move-over"
    if visit.moving_waits_for == "doctor":
        return "move-asked"
    if visit.cancellable_until is not None and visit.cancellable_until <= chat.view.now:
        return "move-cutoff"
    if most == 0:
        return "move-never"
    return "move-often" if visit.moved >= most else ""


def with_whom(chat: Chat, visit: Visit) -> tuple[Offer, ...]:
    """The same doctor, unless another one is named or asked for, or this one does not give it any more."""
    offers = tuple(offer for offer in chat.view.offers() if offer.service == visit.offer.service)
    same = tuple(offer for offer in offers if offer.doctor_id == visit.offer.doctor_id)
    if len(offers) > 1 and (chat.answered("doctor") or chat.wants("doctor") or chat.mentioned("doctor")):
        kind = asked_of(chat, offers, {})
        chosen = chat.ask("doctor", kind, says={"service": visit.offer.service}, wording="booking-doctor")
        return of_chosen(chosen, offers)
    return same or offers


def on_its_day(chat: Chat, visit: Visit) -> None:
    """An hour that was said without a day means the day of the visit."""
    if chat.mentioned("when") and not chat.answered("slot"):
        here = formats.local(visit.start, visit.offer.timezone)
        chat.mentions["when"] = on_day(chat.mentions["when"], here.date())


def words_of(old: Request) -> dict[str, str]:
    """What was said for the visit is said for the new time too."""
    return dict(old.intake) | ({"urgency_level": old.urgency} if old.urgency != "normal" else {})


def card(chat: Chat, visit: Visit, old: Request, chosen: Chosen) -> list[Line]:
    """The new time first, then what it would be instead of, and what stays as it was."""
    whole = lines_of(chat, visit, old, chosen, WORDS)
    return whole if units(Card.written(whole)) <= ROOM else lines_of(chat, visit, old, chosen, FEW_WORDS)


def lines_of(chat: Chat, visit: Visit, old: Request, chosen: Chosen, longest: int) -> list[Line]:
    """The same, with so much of each text."""
    language, offer = chat.language, chosen.offer
    several = sum(other.service == offer.service for other in chat.view.offers()) > 1
    at = formats.day_and_time_in_full(chosen.start, offer.timezone, language)
    zone = formats.zone_note(chosen.start, offer.timezone, chat.view.contact.phone, language)
    person = called(language, shown(old.patient_name), species=old.patient_species)
    reason = old.intake.get(REASON, "")
    return [
        Line(chat.text("line-new-time"), chat.text("time-in-zone", time=at, zone=zone) if zone else at, "slot"),
        Line(chat.text("line-doctor"), quoted(offer.doctor, 60), "doctor" if several else ""),
        Line(chat.text("line-old-time"), status.row(visit, language)),
        Line(chat.text("line-person"), person),
        *([Line(chat.text("line-reason"), quoted(reason, longest))] if reason else []),
        *terms(chat, chosen, 2 * longest),
    ]
