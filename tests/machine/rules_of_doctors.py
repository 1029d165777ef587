"""The rules by which doctors of the machine act."""

from __future__ import annotations

from typing import Literal

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from tests.machine import doctors, phones
from tests.machine.clinic import DOCTORS
from tests.machine.day import DOCTOR, NEWEST, Day
from tests.machine.known import column, filled
from tests.machine.phones import BY_DOCTORS, HOW, How

BY = st.sampled_from([None, None, *DOCTORS])
"""Whoever is asked, or one of the two."""
Work = Literal["arrived", "completed", "no_show", "closes", "closes quietly"]


class Doctors(Day):
    @precondition(lambda self: self.known)
    @rule(newest=NEWEST, by=BY, verdict=st.sampled_from(["approve", "approve", "reject"]),
          reason=st.sampled_from([None, None, "Fully booked"]))  # fmt: skip
    def decides(self, newest: int, by: str | None, verdict: Literal["approve", "reject"], reason: str | None) -> None:
        known = self.pick(newest)
        doctors.decides(self.world, by or known.doctor, known, verdict, reason)

    @precondition(lambda self: self.known)
    @rule(newest=NEWEST, what=st.sampled_from(["undo", "undo it", "reason"]))
    def thinks_again(self, newest: int, what: str) -> None:
        known = self.pick(newest)
        if what == "reason":
            doctors.reasons(self.world, known)
        else:
            doctors.undoes(self.world, known.doctor, known if what == "undo it" else None)

    @precondition(lambda self: self.known)
    @rule(newest=NEWEST, minutes=st.sampled_from([0, 15, 30, 60, 120, -30, 1440]))
    def proposes(self, newest: int, minutes: int) -> None:
        doctors.proposes(self.world, self.pick(newest), minutes)

    @precondition(lambda self: self.known)
    @rule(newest=NEWEST, by=BY, words=st.sampled_from(["are you taking blood thinners", "how long for"]))
    def asks_the_patient(self, newest: int, by: str | None, words: str) -> None:
        known = self.pick(newest)
        doctors.asks_patient(self.world, by or known.doctor, known, words)

    @precondition(lambda self: self.known)
    @rule(newest=NEWEST, what=st.sampled_from(["arrived", "completed", "no_show", "closes", "closes quietly"]))
    def works(self, newest: int, what: Work) -> None:
        known = self.pick(newest)
        if what == "closes" or what == "closes quietly":  # noqa: PLR1714  (mypy narrows by this)
            doctors.closes(self.world, known.doctor, self.known, tell=what == "closes")
        else:
            doctors.attends(self.world, known, what)

    @rule(doctor=DOCTOR, newest=NEWEST, words=st.sampled_from(BY_DOCTORS), how=st.sampled_from(HOW),
          option=st.integers(0, 2))  # fmt: skip
    def doctor_writes(self, doctor: str, newest: int, words: str, how: How, option: int) -> None:
        """Or taps a button, old or new. What is forwarded decides nothing."""
        if how == "taps" and phones.has_buttons(self.world, doctor):
            phones.taps(self.world, doctor, newest, option)
            return
        said = filled(words, doctor, self.pick(newest) if self.known else None)
        before = column(self.world, BY_A_DOCTOR) if how == "forwards" else []
        phones.says(self.world, doctor, said, how, newest)
        if how == "forwards":
            assert column(self.world, BY_A_DOCTOR) == before, "a forwarded message decided something"


BY_A_DOCTOR = """
    SELECT to_status || at::text FROM event WHERE clinic_id = %(clinic)s AND actor_kind IN ('doctor', 'backup')
     UNION ALL SELECT decision || decides_at::text FROM reservation_request
                WHERE clinic_id = %(clinic)s AND status = 'pending' AND decision IS NOT NULL ORDER BY 1"""
