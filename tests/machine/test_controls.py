"""The machine is able to find something: with one guard taken away it, or the database, does within a few days."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from bot import deliver
from dialogs import announcements, asked_says
from dialogs.notice import Notice
from models import ending, entries, parking, reminding, still_true, visits
from models.facts import PatientAnswered, Submitted
from tests.machine.running import live
from tests.machine.world import World

FEW = 40
Break = Callable[[pytest.MonkeyPatch], None]


OUTCOMES = ("confirmed", "rejected", "expired", "withdrawn")


def outcomes_are_told_twice(patch: pytest.MonkeyPatch) -> None:
    once = announcements.notices

    def twice(*about: Any, **how: Any) -> Iterator[Notice]:
        for notice in once(*about, **how):
            yield notice
            event, key, *rest = notice.purpose.split(":")
            if event in OUTCOMES:
                yield replace(notice, purpose=":".join([event, key, "again", *rest]), prompt=None)

    patch.setattr(deliver, "notices", twice)


def a_rejected_time_stays_taken(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(ending.CLAIM, "rejected", {"status": "pending_approval"})


def what_is_untrue_by_now_is_sent(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(still_true, "is_still_true", lambda *_: True)


def a_reminder_is_not_looked_at_again(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(reminding, "instead", lambda *_: None)


def doctors_hear_nothing_of_what_others_did(patch: pytest.MonkeyPatch) -> None:
    tells = announcements._to_doctor
    patch.setattr(
        announcements, "_to_doctor", lambda told, *how: tells(told, *how) if isinstance(told, Submitted) else None
    )


def a_moved_visit_forgets_where_it_was(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(visits, "_in_place_of", lambda _: {})


def answers_reach_no_doctor(patch: pytest.MonkeyPatch) -> None:
    asks = asked_says.notices

    def asked_alone(outcome: Any, *how: Any, **more: Any) -> Iterator[Notice]:
        yield from () if isinstance(outcome, PatientAnswered) else asks(outcome, *how, **more)

    patch.setattr(asked_says, "notices", asked_alone)


def a_wish_stays_on_offer(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(entries, "came_of", lambda _session, found, _to: found.request.on_list)


def somebody_who_wrote_stop_is_written_to(patch: pytest.MonkeyPatch) -> None:
    closed = parking.is_closed
    patch.setattr(parking, "_why_not", lambda _row, *how: "window_closed" if closed(*how) else None)


def what_is_put_aside_is_nobodys_task(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(parking, "tell_staff", lambda *_, **__: None)


BROKEN: dict[Break, str] = {
    outcomes_are_told_twice: "told too much",
    a_rejected_time_stays_taken: "a claim that waits for approval",
    what_is_untrue_by_now_is_sent: "untrue as it was sent",
    a_reminder_is_not_looked_at_again: "untrue as it was sent",
    doctors_hear_nothing_of_what_others_did: "never told",
    a_moved_visit_forgets_where_it_was: "is rescheduled, and no other stands in its place",
    answers_reach_no_doctor: "never told: ['answered",
    a_wish_stays_on_offer: "a wish is on offer as long as",
    somebody_who_wrote_stop_is_written_to: "untrue as it was sent",
    what_is_put_aside_is_nobodys_task: "put aside, and nobody knows",
}


@pytest.mark.parametrize("breaks", BROKEN, ids=lambda breaks: breaks.__name__)
def test_control_without_a_guard_it_is_found(a_world: World, breaks: Break, monkeypatch: pytest.MonkeyPatch) -> None:
    breaks(monkeypatch)
    with pytest.raises((AssertionError, IntegrityError), match=re.escape(BROKEN[breaks])):
        live(a_world, FEW, seed=2, shrinks=False)
