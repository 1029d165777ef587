"""After a rejection: the doctor's next plain words are the reason, for ten minutes, and nothing else is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from dialogs.engine import turn
from models.facts import Command, Decide, GiveReason, Outcome, Reasoned, Rejected, Request
from tests.support.desk import NOW, Desk, ended, key, minutes, request, said, tapped
from tests.support.no_effects import NoEffects


@dataclass
class DeskHands(NoEffects):
    """Rejects and takes reasons on paper; remembers what it was asked for."""

    at: Desk
    done: list[Command] = field(default_factory=list)

    def carry_out(self, command: Command) -> Outcome:
        self.done.append(command)
        if isinstance(command, Decide):
            assert command.verdict == "reject"
            over = self._put(command.request_id, status="rejected", decided_by="Dr. Ruiz", decided_at=self.at.now)
            return Rejected(over)
        assert isinstance(command, GiveReason)
        return Reasoned(self._put(command.request_id, rejection_reason=command.reason))

    def _put(self, request_id: object, **changes: object) -> Request:
        changed = [replace(one, **changes) if one.id == request_id else one for one in self.at.requests]  # type: ignore[arg-type]  # any field
        self.at.requests = changed
        return next(one for one in changed if one.id == request_id)


@dataclass
class Chatting:
    """Dr. Ruiz at her phone, with one card that she has just rejected."""

    at: Desk
    hands: DeskHands
    state: str
    first: str

    def say(self, text: str, *, later: float = 1) -> str:
        self.at.now = NOW + minutes(later)
        heard = turn(self.state, replace(said(text), at=self.at.now), self.at, self.hands)
        self.state = heard.state
        return heard.say.text if heard.say else ""

    @property
    def reasons(self) -> list[str]:
        return [command.reason for command in self.hands.done if isinstance(command, GiveReason)]


@pytest.fixture
def ruiz() -> Chatting:
    at = Desk([request("KR47")])
    hands = DeskHands(at)
    heard = turn(None, tapped("KR47", "reject"), at, hands)
    assert heard.say is not None
    return Chatting(at, hands, heard.state, heard.say.text)


def test_the_rejection_is_done_at_once_and_why_is_asked_in_the_same_bubble(ruiz: Chatting) -> None:
    assert ruiz.hands.done == [Decide(key("KR47"), "reject", "tap")]
    assert ruiz.first.startswith("Rejected: KR47 · Ana · Tue 3 Mar, 09:30. The patient is told now.")
    assert "May I tell the patient why?" in ruiz.first


@pytest.mark.parametrize("words", ["Fully booked that day", "no, I am in theatre until four", "Agenda llena"])
def test_plain_words_are_told_to_the_patient(ruiz: Chatting, words: str) -> None:
    assert "The patient is told your reason." in ruiz.say(words)
    assert ruiz.reasons == [words]


@pytest.mark.parametrize("words", ["skip", "skip it", "no", "1", "omitir"])
def test_it_may_be_left_out(ruiz: Chatting, words: str) -> None:
    assert "no reason" in ruiz.say(words)
    assert ruiz.reasons == []


@pytest.mark.parametrize("words", ["yes", "KR47 yes", "FX29 no", "pending", "details KR47", "KR47 was full", "7"])
def test_decisions_codes_and_words_of_the_desk_are_no_reason(ruiz: Chatting, words: str) -> None:
    ruiz.at.requests.append(request("FX29", "Luis"))
    ruiz.hands.at.requests[-1] = replace(ruiz.at.requests[-1], card_handed_at=NOW)
    ruiz.say(words)
    assert ruiz.reasons == []


def test_the_rows_number_leaves_it_out_while_another_card_waits(ruiz: Chatting) -> None:
    ruiz.at.requests.append(replace(request("FX29", "Luis"), card_handed_at=NOW))
    assert "no reason" in ruiz.say("1")
    assert [type(command) for command in ruiz.hands.done] == [Decide], "and it decides nothing"


def test_after_ten_minutes_it_is_asked_no_more(ruiz: Chatting) -> None:
    told = ruiz.say("Fully booked that day", later=10)
    assert ruiz.reasons == []
    assert "The patient is told your reason" not in told


def test_a_reason_given_in_one_go_is_not_asked_for_again() -> None:
    over = ended("KR47", "rejected", rejection_reason="Fully booked")
    at = Desk([request("KR47")])

    class Knows(DeskHands):
        def carry_out(self, command: Command) -> Outcome:
            self.done.append(command)
            return Rejected(over)

    heard = turn(None, said("no KR47 fully booked"), at, Knows(at))
    assert heard.say is not None
    assert heard.say.text == "Rejected: KR47 · Ana · Tue 3 Mar, 09:30. The patient is told now, with your reason."
    assert heard.asked is None
