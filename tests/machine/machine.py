"""Patients, doctors, staff, the clock and dying senders in any order; after each step the promises are looked at."""

from __future__ import annotations

from datetime import timedelta
from typing import ClassVar, Literal

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.machine import people, promises, told
from tests.machine.clinic import DOCTORS, PATIENTS
from tests.machine.people import BY_DOCTORS, BY_PATIENTS, HOW, Answer, How, Known
from tests.machine.witness import Death
from tests.machine.world import World

PATIENT, DOCTOR = st.sampled_from(PATIENTS), st.sampled_from(DOCTORS)
NEWEST = st.sampled_from([0, 0, 0, 1, 1, 2, 3, 5])
"""Which of what there is, counted back from the newest; of requests the open ones come first."""
UNTIL_ALL_IS_OVER = ({"seconds": 70}, {"minutes": 45}, {"hours": 7}, {"hours": 26}, {"days": 3}, {"days": 90})
AT_LAST = 12
"""Rounds after which everything has come to its end."""
Works = Literal["both", "tick", "send", "nothing"]
WORKS: st.SearchStrategy[Works] = st.sampled_from(("both", "both", "both", "tick", "send", "nothing"))
Edge = Literal["end", "backup", "nudge"]
EDGES: tuple[Edge, ...] = ("end", "end", "backup", "backup", "nudge")


class Desk(RuleBasedStateMachine):
    """One example is one clinic. `world` is given by whoever runs the machine."""

    world: ClassVar[World]
    steps: ClassVar[int] = 0

    def __init__(self) -> None:
        super().__init__()
        self.known: list[Known] = []
        self.begun = False

    @initialize(undo_seconds=st.sampled_from([0, 30]), answers_always=st.booleans(), asked=st.integers(0, 3))
    def opens(self, undo_seconds: int, answers_always: bool, asked: int) -> None:
        """On a Monday at eight, with some requests made already."""
        self.world.begin(undo_seconds, answers_always=answers_always)
        self.begun = True
        for number, who in enumerate(PATIENTS[:asked]):
            people.asks(self.world, who, (0, 2, 0)[number], number, None)

    def pick(self, newest: int) -> Known:
        return self.known[-1 - newest % len(self.known)]

    # ------------------------------------------------------------------------------------------------------- patients
    @rule(
        who=PATIENT,
        service=st.sampled_from([0, 0, 2, 3, 1]),
        which=st.integers(0, 4),
        second=st.sampled_from([None, None, 0, 2]),
    )
    def asks(self, who: str, service: int, which: int, second: int | None) -> None:
        people.asks(self.world, who, service, which, second)

    @precondition(lambda self: self.known)
    @rule(newest=NEWEST, how=st.sampled_from(["accept", "accept", "decline", "withdraw", "cancel", "rate"]))
    def answers(self, newest: int, how: Answer) -> None:
        people.answers(self.world, self.pick(newest), how)

    @rule(who=PATIENT, words=st.sampled_from(BY_PATIENTS), taps=st.booleans(), which=NEWEST, option=st.integers(0, 9))
    def patient_writes(self, who: str, words: str, taps: bool, which: int, option: int) -> None:
        """Or taps a button, old or new."""
        if taps and people.has_buttons(self.world, who):
            people.taps(self.world, who, which, option)
        else:
            self.world.writes(who, people.filled(words, who, None))

    # -------------------------------------------------------------------------------------------------------- doctors
    @precondition(lambda self: self.known)
    @rule(newest=NEWEST, by=st.sampled_from([None, None, *DOCTORS]), verdict=st.sampled_from(["approve", "reject"]),
          reason=st.sampled_from([None, None, "Fully booked"]))  # fmt: skip
    def decides(self, newest: int, by: str | None, verdict: Literal["approve", "reject"], reason: str | None) -> None:
        known = self.pick(newest)
        people.decides(self.world, by or known.doctor, known, verdict, reason)

    @precondition(lambda self: self.known)
    @rule(newest=NEWEST, what=st.sampled_from(["undo", "undo it", "reason"]))
    def thinks_again(self, newest: int, what: str) -> None:
        known = self.pick(newest)
        if what == "reason":
            people.reasons(self.world, known)
        else:
            people.undoes(self.world, known.doctor, known if what == "undo it" else None)

    @precondition(lambda self: self.known)
    @rule(newest=NEWEST, minutes=st.sampled_from([0, 15, 30, 60, 120, -30, 1440]))
    def proposes(self, newest: int, minutes: int) -> None:
        people.proposes(self.world, self.pick(newest), minutes)

    @precondition(lambda self: self.known)
    @rule(newest=NEWEST, what=st.sampled_from(["arrived", "completed", "no_show", "closes", "closes quietly"]))
    def works(self, newest: int, what: Literal["arrived", "completed", "no_show", "closes", "closes quietly"]) -> None:
        known = self.pick(newest)
        if what == "closes" or what == "closes quietly":  # noqa: PLR1714  (mypy narrows by this)
            people.closes(self.world, known.doctor, self.known, tell=what == "closes")
        else:
            people.attends(self.world, known, what)

    @rule(
        doctor=DOCTOR,
        newest=NEWEST,
        words=st.sampled_from(BY_DOCTORS),
        how=st.sampled_from(HOW),
        option=st.integers(0, 2),
    )
    def doctor_writes(self, doctor: str, newest: int, words: str, how: How, option: int) -> None:
        """Or taps a button, old or new. What is forwarded decides nothing."""
        if how == "taps" and people.has_buttons(self.world, doctor):
            people.taps(self.world, doctor, newest, option)
            return
        said = people.filled(words, doctor, self.pick(newest) if self.known else None)
        before = people.column(self.world, BY_A_DOCTOR) if how == "forwards" else []
        people.says(self.world, doctor, said, how, newest)
        if how == "forwards":
            assert people.column(self.world, BY_A_DOCTOR) == before, "a forwarded message decided something"

    # ---------------------------------------------------------------------------------------------------------- staff
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
        known = self.pick(newest)
        at = {"backup": known.backup_at, "nudge": known.nudge_at, "end": known.decides_at}[edge] or known.expires_at
        self.world.goes_to(at + timedelta(milliseconds=milliseconds))
        self.works_on(works)

    @rule(works=WORKS)
    def the_worker_works(self, works: Works) -> None:
        self.works_on(works)

    def works_on(self, works: Works) -> None:
        """What the worker does in a second: all of it, or half where it is slow."""
        if works in {"both", "tick"}:
            self.world.tick()
        if works in {"both", "send"}:
            promises.look_at_sent(self.world, self.world.drain())

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
            self.known = people.requests(self.world)

    def teardown(self) -> None:
        """All clocks run out, all is sent, and everybody was told what they had to be told, once."""
        if not self.begun:
            return
        self.world.phones.dies = None
        for round_ in range(AT_LAST):
            self.world.passes(**UNTIL_ALL_IS_OVER[min(round_, len(UNTIL_ALL_IS_OVER) - 1)])
            self.world.tick()
            promises.look_at_sent(self.world, self.world.drain())
            if round_ >= len(UNTIL_ALL_IS_OVER) - 1 and not people.column(self.world, STILL_WAITS):
                break
        promises.look(self.world)
        assert not people.column(self.world, STILL_WAITS), "something waits for ever"
        assert not people.column(self.world, UNANSWERED), "a message was not answered once"
        told.check(self.world)


BY_A_DOCTOR = """
    SELECT to_status || at::text FROM event WHERE clinic_id = %(clinic)s AND actor_kind IN ('doctor', 'backup')
     UNION ALL SELECT decision || decides_at::text FROM reservation_request
                WHERE clinic_id = %(clinic)s AND status = 'pending' AND decision IS NOT NULL ORDER BY 1"""
STILL_WAITS = """
    SELECT id FROM reservation_request WHERE clinic_id = %(clinic)s AND status = 'pending'
     UNION ALL SELECT id FROM time_slot WHERE clinic_id = %(clinic)s AND status IN ('held', 'pending_approval')
     UNION ALL SELECT id FROM outbound_message WHERE clinic_id = %(clinic)s AND state IN ('waiting', 'sending')"""
UNANSWERED = """
    SELECT m.message_sid FROM inbound_message m WHERE m.clinic_id = %(clinic)s AND 1 <> (
           SELECT count(*) FROM outbound_message o WHERE o.clinic_id = m.clinic_id
              AND o.purpose = 'reply:' || m.message_sid AND o.state = 'sent')"""
