"""A doctor in danger gets the emergency number like anybody; what she writes about her patients is no alarm."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from dialogs.engine import turn
from models.facts import Command, Decide, GiveReason, Noted, Outcome, RaiseEmergency, Reasoned, Rejected
from tests.support.desk import Desk, ended, quoting, request, said
from tests.support.no_effects import NoEffects


@dataclass
class Writing(NoEffects):
    """Dr. Ruiz at her phone, with Ana's request; what her lines have done."""

    at: Desk = field(default_factory=lambda: Desk([request("KR47")]))
    done: list[Command] = field(default_factory=list)
    state: str | None = None

    def say(self, line: str, *, quoted: str = "") -> str:
        heard = turn(self.state, quoting(quoted, line) if quoted else said(line), self.at, self)
        self.state = heard.state
        return heard.say.text if heard.say else ""

    def carry_out(self, command: Command) -> Outcome:
        self.done.append(command)
        if isinstance(command, Decide):
            self.at.requests = [ended("KR47", "rejected", ago=0, rejection_reason=command.reason)]
            return Rejected(self.at.requests[0])
        return Reasoned(self.at.requests[0]) if isinstance(command, GiveReason) else Noted()

    @property
    def alarmed(self) -> bool:
        return any(isinstance(command, RaiseEmergency) for command in self.done)


@pytest.mark.parametrize(
    "line", ["I can't breathe, call an ambulance", "no puedo respirar", "I have chest pain", "help me, I can't breathe"]
)
def test_a_doctor_in_danger_gets_the_number_and_staff_hear_of_it(line: str) -> None:
    ruiz = Writing()
    assert "911" in ruiz.say(line).splitlines()[0]
    assert ruiz.alarmed
    assert not any(isinstance(command, Decide) for command in ruiz.done)


@pytest.mark.parametrize("nod", ["yes", "ok", "👍", "yes please"])
def test_a_nod_to_the_number_decides_about_no_request(nod: str) -> None:
    ruiz = Writing()
    ruiz.say("I have chest pain")
    assert "911" in ruiz.say(nod)
    assert not any(isinstance(command, Decide) for command in ruiz.done)
    ruiz.say("KR47 no")
    assert any(isinstance(command, Decide) for command in ruiz.done)


@pytest.mark.parametrize(
    "line",
    [
        "KR47 no: chest pain belongs to the emergency room",
        "KR47 no because of chest pain",
        "note KR47 diagnosis stroke",
        "1 no: she can't breathe 2 yes",
        "details KR47, chest pain",
        "busy until 15:00",
    ],
)
def test_what_is_said_of_a_patient_alarms_nobody(line: str) -> None:
    ruiz = Writing()
    assert "911" not in ruiz.say(line)
    assert not ruiz.alarmed


def test_why_a_request_is_rejected_may_name_any_illness() -> None:
    ruiz = Writing()
    ruiz.say("KR47 no")
    assert "911" not in ruiz.say("with chest pain she needs an ambulance")
    assert [type(command) for command in ruiz.done] == [Decide, GiveReason]


def test_words_that_quote_a_card_are_about_its_patient() -> None:
    ruiz = Writing()
    assert "911" not in ruiz.say("chest pain, send her to the hospital", quoted="KR47")
    assert not ruiz.alarmed
