"""Patients, doctors, staff, the clock and dying senders in any order; after each step the promises are looked at."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from tests.machine import doctors, known, patients, promises, told
from tests.machine.clinic import DOCTORS, PATIENTS
from tests.machine.day import NEWEST, WORKS, Works
from tests.machine.rules_of_doctors import Doctors
from tests.machine.rules_of_patients import Patients
from tests.machine.witness import Death
from tests.machine.world import Window

A_SEASON = {"days": 90, "hours": 7}  # another hour of the day each time: nothing comes to its end at night
UNTIL_ALL_IS_OVER = ({"seconds": 70}, {"minutes": 45}, {"hours": 7}, {"hours": 26}, {"days": 3}, A_SEASON)
AT_LAST = 12
"""Rounds after which everything has come to its end."""
Edge = Literal["end", "backup", "nudge"]
EDGES: tuple[Edge, ...] = ("end", "end", "backup", "backup", "nudge")
WINDOWS: tuple[Window, ...] = ("always open", "always open", "closes", "with templates")


class Desk(Patients, Doctors):
    """One example is one clinic."""

    @initialize(undo_seconds=st.sampled_from([0, 30]), answers_always=st.booleans(), asked=st.integers(0, 3),
                booked=st.integers(0, 2), window=st.sampled_from(WINDOWS))  # fmt: skip
    def opens(self, undo_seconds: int, answers_always: bool, asked: int, booked: int, window: Window) -> None:
        """On a Monday at eight, with some requests made already, and some of them approved."""
        self.world.begin(undo_seconds, answers_always=answers_always, window=window)
        self.begun = True
        for number, who in enumerate(PATIENTS[:asked]):
            patients.asks(self.world, who, (0, 2, 0)[number], number + 7 * (number < booked), None)
        for one in known.requests(self.world)[:booked]:
            doctors.decides(self.world, one.doctor, one, "approve", None)

    # -------------------------------------------------------------------------------------------- anybody, and staff
    @rule(who=st.sampled_from([*PATIENTS, *DOCTORS]), word=st.sampled_from(["stop", "start", "start"]))
    def wants_silence(self, who: str, word: str) -> None:
        """Or to hear from us again."""
        self.world.writes(who, word)

    @rule(
        doctor=st.integers(0, 1),
        what=st.sampled_from(["undo_seconds = 0", "undo_seconds = 30", "true", "true", "false"]),
    )
    def staff_change_a_setting(self, doctor: int, what: str) -> None:
        """How long a decision can be taken back, or whether a doctor takes patients."""
        if what.startswith("undo"):
            self.world.rows(f"UPDATE clinic SET {what} WHERE id = %(clinic)s RETURNING id")
            return
        accepts = f"UPDATE doctor SET is_accepting_patients = {what} WHERE clinic_id = %(clinic)s AND id = %(key)s"
        self.world.rows(f"{accepts} RETURNING id", key=self.world.clinic.doctors[doctor])

    # --------------------------------------------------------------------------------------- the clock and the carrier
    @rule(minutes=st.sampled_from([0.2, 0.5, 1, 5, 5, 11, 11, 16, 21, 31, 180, 1440]), works=WORKS)
    def time_passes(self, minutes: float, works: Works) -> None:
        self.world.passes(minutes=minutes)
        self.works_on(works)

    @precondition(lambda self: self.known)
    @rule(newest=NEWEST, edge=st.sampled_from(EDGES), milliseconds=st.sampled_from([-1, 0, 1, 1000]), works=WORKS)
    def it_is_just_about_time(self, newest: int, edge: Edge, milliseconds: int, works: Works) -> None:
        """To the edge of a deadline, of the time to take a decision back, or of a step on the way."""
        one = self.pick(newest)
        at = {"backup": one.backup_at, "nudge": one.nudge_at, "end": one.decides_at}[edge] or one.expires_at
        self.world.goes_to(at + timedelta(milliseconds=milliseconds))
        self.works_on(works)

    @rule(works=WORKS)
    def the_worker_works(self, works: Works) -> None:
        self.works_on(works)

    @rule(when=st.sampled_from([None, None, "before", "after"]))
    def a_sender_dies(self, when: Death | None) -> None:
        """With the next message in its hands, now and then."""
        self.world.phones.dies = when

    # --------------------------------------------------------------------------------------------------- what must be
    @invariant()
    def nothing_is_torn(self) -> None:
        if self.begun:
            Desk.steps += 1
            promises.look(self.world)
            self.known = known.requests(self.world)

    def teardown(self) -> None:
        """All clocks run out, all is sent, and everybody was told what they had to be told, once."""
        if not self.begun:
            return
        self.world.phones.dies = None
        for round_ in range(AT_LAST):
            self.world.passes(**UNTIL_ALL_IS_OVER[min(round_, len(UNTIL_ALL_IS_OVER) - 1)])
            self.works_on("both")
            if round_ >= len(UNTIL_ALL_IS_OVER) - 1 and not self._still_waits():
                break
        promises.look(self.world)
        assert not self._still_waits(), "something waits for ever"
        told.check(self.world)
        self.everybody_is_back()

    def everybody_is_back(self) -> None:
        """Whoever could not be told hears it as soon as they write again."""
        parked = known.column(self.world, PARKED)
        for who in parked:
            self.world.writes(self.world.clinic.name_of(who), "start")
        if parked:
            self.works_on("both")
            assert not known.column(self.world, PARKED), "put aside for somebody who is back"
            told.check(self.world)
        unanswered = set(known.column(self.world, UNANSWERED, silent=list(self.world.silence.unheard)))
        assert not unanswered, f"not answered once: {unanswered}"

    def _still_waits(self) -> list[object]:
        return known.column(self.world, STILL_WAITS)


STILL_WAITS = """
    SELECT id FROM reservation_request WHERE clinic_id = %(clinic)s AND status = 'pending'
     UNION ALL SELECT id FROM time_slot WHERE clinic_id = %(clinic)s AND status IN ('held', 'pending_approval')
     UNION ALL SELECT id FROM waitlist_entry WHERE clinic_id = %(clinic)s AND status IN ('open', 'offered')
     UNION ALL SELECT id FROM outbound_message WHERE clinic_id = %(clinic)s AND state IN ('waiting', 'sending')"""
PARKED = "SELECT DISTINCT contact_id FROM outbound_message WHERE clinic_id = %(clinic)s AND state = 'parked'"
UNANSWERED = """
    SELECT m.message_sid FROM inbound_message m WHERE m.clinic_id = %(clinic)s
       AND CASE WHEN m.message_sid = ANY(%(silent)s) THEN 0 ELSE 1 END <> (
           SELECT count(*) FROM outbound_message o WHERE o.clinic_id = m.clinic_id
              AND o.purpose = 'reply:' || m.message_sid AND o.state = 'sent')"""
