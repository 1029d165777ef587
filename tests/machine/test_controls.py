"""The machine is able to find something: with one guard taken away it does, within a few days of a clinic."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from bot import deliver
from dialogs import announcements
from dialogs.notice import Notice
from models import ending, parking, reminding
from models.facts import Submitted
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
    patch.setattr(parking, "is_still_true", lambda *_: True)


def a_reminder_is_not_looked_at_again(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(reminding, "instead", lambda *_: None)


def doctors_hear_nothing_of_what_others_did(patch: pytest.MonkeyPatch) -> None:
    tells = announcements._to_doctor
    patch.setattr(
        announcements, "_to_doctor", lambda told, *how: tells(told, *how) if isinstance(told, Submitted) else None
    )


BROKEN: dict[Break, str] = {
    outcomes_are_told_twice: "told too much",
    a_rejected_time_stays_taken: "a claim that waits for approval",
    what_is_untrue_by_now_is_sent: "untrue as it was sent",
    a_reminder_is_not_looked_at_again: "untrue as it was sent",
    doctors_hear_nothing_of_what_others_did: "never told",
}


@pytest.mark.parametrize("breaks", BROKEN, ids=lambda breaks: breaks.__name__)
def test_control_without_a_guard_it_is_found(a_world: World, breaks: Break, monkeypatch: pytest.MonkeyPatch) -> None:
    breaks(monkeypatch)
    with pytest.raises(AssertionError, match=BROKEN[breaks]):
        live(a_world, FEW, seed=1, shrinks=False)
