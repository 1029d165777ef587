"""Somebody who says anything at all, on a clinic in memory; after every turn the promises of a turn are looked at."""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import get_args
from uuid import UUID

from dialogs.engine import Turn
from dialogs.say import LONGEST, numbered, units
from dialogs.scripts import SCRIPTS
from dialogs.state import DEEPEST, load
from dialogs.when import stored
from models.facts import Heard, Prompt
from tests.support import fake_offers
from tests.support.fake_clinic import FakeClinic
from tests.support.people import AHMED, ANA, CLEANING, CLINIC, CONSULTATION, WITH_RUIZ, contact
from tests.support.sayings import saying
from tests.support.talk import Phone

KINDS = get_args(Heard)
HONEST = {"booking.who": "Ana Gómez, 34", "booking.age": "34", "booking.reason": "a cough", "booking.details": "none",
          "booking.slot": "1", "booking.sure": "send", "mine.why": "skip"}  # fmt: skip
PAUSES = ((0.94, timedelta(minutes=1)), (0.97, timedelta(hours=7)), (0.99, timedelta(days=2)), (1, timedelta(days=9)))
LOOKS_AT_THE_WAY_OUT, REMEMBERS = 5, 30
HOURS = {day: ["09:00-14:00"] for day in ("mon", "wed", "sat")}
SOL = replace(CLINIC, opening_hours=HOURS, location="19.4,-99.1", faq={"parking": {"en": "In the basement."}})


class Broken(AssertionError):
    """A promise was broken: says which, by whom, and how to get there again."""


class Walker:
    """`role` is patient, known (with a person on file and a visit) or doctor; the same seed walks the same way."""

    def __init__(self, seed: int, role: str = "patient", language: str = "en") -> None:
        self.random, self.role, self.name = Random(seed), role, f"seed {seed}, {role}, {language}"
        doctor = {"doctor_id": AHMED, "doctor_name": "Dr. Sarah Ahmed"} if role == "doctor" else {}
        self.clinic = FakeClinic(
            CONSULTATION, WITH_RUIZ, CLEANING, who=contact(language=language, **doctor), clinic=SOL
        )
        if role != "patient":
            self.clinic.people = [ANA]
            self.clinic.add_visit(self.clinic.add_request(CLEANING, self.clinic.now + timedelta(days=3)))
            self.clinic.add_request(CONSULTATION, self.clinic.now + timedelta(days=4))
        self.phone = Phone(self.clinic)
        self.taps: list[str] = []
        self.prompts: list[Prompt] = []
        self.said: list[str] = []
        self.places: set[str] = set()

    def walk(self, turns: int) -> None:
        """Raises Broken."""
        for number in range(turns):
            try:
                self.world()
                silent = self.clinic.contact.opted_out or self.clinic.contact.taken_over
                self.step()
                self.look(silent=silent)
                if number % LOOKS_AT_THE_WAY_OUT == 0:
                    self.way_out()
            except Exception as error:
                lines = "\n".join(self.said[-8:])
                raise Broken(f"{self.name}, turn {number}: {error!r}\nthe last messages were:\n{lines}") from error

    def step(self) -> None:
        """One message of some kind, after some time."""
        chance, spoken = self.random.random, self.words()
        pause = next(span for limit, span in PAUSES if self.random.random() < limit or limit == 1)
        more: dict[str, object] = {"later": pause, "seen": chance() > 0.04, "late": chance() < 0.02}
        more |= {"cut": chance() < 0.01, "forwarded": chance() < 0.03}
        if chance() < 0.05:
            more["kind"] = self.random.choice(KINDS)
        if self.taps and chance() < 0.3:
            more["tap"] = self.random.choice(self.taps[-12:] if chance() < 0.7 else self.taps)
        prompt = self.random.choice(self.prompts) if self.prompts and chance() < 0.1 else None
        if prompt is not None:
            more[self.random.choice(("prompt", "newest"))] = prompt
            row = self.random.choice(prompt.offer)["id"]
            more["tap"] = f"{prompt.nonce}:{row}" if chance() < 0.5 else None
        self.said.append(f"{spoken!r} {more}"[:300])
        self.phone.say(spoken, **more)  # type: ignore[arg-type]  # the arguments of Phone.say, drawn at random

    def words(self) -> str:
        """Anything, or what leads on: without it nobody would see the later questions."""
        if self.clinic.contact.opted_out and self.random.random() < 0.3:
            return "start"
        asked = self.phone.asked or ""
        if self.random.random() < 0.35 and asked:
            return HONEST.get(asked, str(self.random.randint(1, 4)))
        return saying(self.random)

    def world(self) -> None:
        """Requests run out or are answered, somebody of the clinic takes the chat over and leaves it again."""
        clinic, chance = self.clinic, self.random.random
        for request in list(clinic.open_requests()):
            if request.expires_at <= clinic.now or chance() < 0.02:
                ended = replace(request, status="expired", decided_at=clinic.now)
                clinic.requests[clinic.requests.index(request)] = ended
                if self.role != "doctor":
                    self.prompts = [*self.prompts[-3:], again(request.id, clinic.now, len(self.said))]
        clinic.booked = [visit for visit in clinic.booked if visit.end > clinic.now]
        if self.role == "doctor" and len(clinic.open_requests()) < 2 and chance() < 0.1:
            asked = clinic.add_request(CONSULTATION, clinic.now + timedelta(days=2))
            self.prompts = [*self.prompts[-3:], prompted("decide", asked.id, clinic.now, len(self.said))]
        if self.role != "doctor" and len(clinic.open_requests()) < 2 and chance() < 0.05:
            offered = fake_offers.offered(clinic, CONSULTATION, clinic.now + timedelta(days=2))
            self.prompts = [*self.prompts[-3:], prompted("offer", offered.id, clinic.now, len(self.said))]
        if chance() < (0.3 if clinic.contact.taken_over else 0.005):
            clinic.contact = replace(clinic.contact, taken_over=not clinic.contact.taken_over)

    def look(self, *, silent: bool) -> None:
        """Exactly one bubble, within its limits, and a state that can be read again."""
        turn = self.phone.last
        assert turn is not None
        talk, lost = load(turn.state, SCRIPTS)
        assert not lost, "the state cannot be read again"
        assert len(talk.stack) <= DEEPEST, "the stack is too deep"
        assert len(json.dumps(talk.mentions)) < 20_000, "mentions grow"
        assert turn.say is not None or silent, "no reply"
        if turn.say is not None:
            fits(turn)
            self.taps = [*self.taps, *(f"{turn.nonce}:{option.id}" for option in turn.say.options)][-REMEMBERS:]
            self.places.add(turn.asked or "-")

    def way_out(self) -> None:
        """From here, in a copy of the world: *start* ends a stop, and *menu* leads to the menu."""
        there = copy.deepcopy(self.phone)
        there.clinic.contact = replace(there.clinic.contact, taken_over=False)
        if there.clinic.contact.opted_out:
            assert there.say("start"), "start is not answered"
        assert there.say("menu"), "menu is not answered"
        assert there.asked == "menu.what", f"menu leads to {there.asked}"


def fits(turn: Turn) -> None:
    """The bubble is one that WhatsApp draws."""
    say = turn.say
    assert say is not None
    assert say.text.strip(), "an empty bubble"
    assert units(numbered(say)) <= LONGEST, "too long"
    assert len(say.options) <= 10, "too many rows"
    assert len({option.id for option in say.options}) == len(say.options), "two rows of one id"
    for option in say.options:
        assert 0 < units(option.title) <= 24, option
        assert units(option.description) <= 72, option


def again(request_id: UUID, now: datetime, number: int) -> Prompt:
    """The new times offered after an expiry; half of them have ended by now."""
    tomorrow = stored(CONSULTATION.service_id, AHMED, now + timedelta(days=1))
    offer = (
        {"id": "t0", "title": "Tomorrow", "value": tomorrow},
        {"id": "menu", "title": "Menu", "word": "menu"},
    )
    facts = {"request_id": str(request_id)}
    return Prompt(UUID(int=0x900000 + number), "again", offer, facts, f"again{number}", number % 2 == 0, now)


def prompted(dialog: str, request_id: UUID, now: datetime, number: int) -> Prompt:
    """A doctor's card, or a time that a doctor offers."""
    rows = ("approve", "reject", "other") if dialog == "decide" else ("yes", "no", "other")
    offer = tuple({"id": row, "title": row.title(), "value": row} for row in rows)
    key = UUID(int=0xA00000 + number)
    return Prompt(key, dialog, offer, {"request_id": str(request_id)}, f"{dialog}{number}", ended=False, handed_at=now)
