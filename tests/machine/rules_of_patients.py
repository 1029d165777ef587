"""The rules by which patients of the machine act."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from tests.machine import patients, phones
from tests.machine.day import NEWEST, PATIENT, Day
from tests.machine.known import filled
from tests.machine.patients import Answer
from tests.machine.phones import BY_PATIENTS

WHICH = st.sampled_from([0, 1, 2, 3, 4, 9, 14, 20])
"""Of the next free times: those of a day are six for each doctor."""
SECOND = st.sampled_from([None, None, 0, 2])


class Patients(Day):
    @rule(who=PATIENT, service=st.sampled_from([0, 0, 2, 3, 1, 4]), which=WHICH, second=SECOND)
    def asks(self, who: str, service: int, which: int, second: int | None) -> None:
        patients.asks(self.world, who, service, which, second)

    @precondition(lambda self: self.known)
    @rule(newest=NEWEST, which=WHICH, second=SECOND)
    def moves(self, newest: int, which: int, second: int | None) -> None:
        """A visit that is to come, or one that is over where there is no other."""
        booked = [one for one in self.known if one.coming] or self.known
        patients.moves(self.world, booked[-1 - newest % len(booked)], which, second)

    @precondition(lambda self: self.known)
    @rule(newest=NEWEST, how=st.sampled_from(["accept", "accept", "decline", "withdraw", "cancel", "comes", "rate"]))
    def answers(self, newest: int, how: Answer) -> None:
        patients.answers(self.world, self.pick(newest), how)

    @precondition(lambda self: self.known)
    @rule(how=st.sampled_from(["accept", "accept", "accept", "decline", "withdraw"]))
    def answers_an_offer(self, how: Answer) -> None:
        waiting = [one for one in self.known if one.waits_for == "patient"]
        patients.answers(self.world, (waiting or self.known)[-1], how)

    @precondition(lambda self: self.known)
    @rule(newest=NEWEST, words=st.sampled_from(["No pills.", "Only aspirin", "I don't know", ""]))
    def answers_a_question(self, newest: int, words: str) -> None:
        asked = [one for one in self.known if one.question] or self.known
        patients.answers_question(self.world, asked[-1 - newest % len(asked)], words)

    @rule(who=PATIENT, service=st.sampled_from([0, 0, 2, 1, 3]), doctor=st.sampled_from([None, None, 0, 1]),
          suits=st.integers(0, 3), leaves=st.sampled_from([False, False, False, False, True]))  # fmt: skip
    def waits_on_the_list(self, who: str, service: int, doctor: int | None, suits: int, leaves: bool) -> None:
        """Or waits no more."""
        if leaves:
            patients.leaves_list(self.world, who)
        else:
            patients.joins_list(self.world, who, service, doctor, suits)

    @rule(who=PATIENT, words=st.sampled_from(BY_PATIENTS), taps=st.booleans(), which=NEWEST, option=st.integers(0, 9))
    def patient_writes(self, who: str, words: str, taps: bool, which: int, option: int) -> None:
        """Or taps a button, old or new."""
        if taps and phones.has_buttons(self.world, who):
            phones.taps(self.world, who, which, option)
        else:
            self.world.writes(who, filled(words, who, None))
