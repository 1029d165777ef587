"""What doctors of the machine do: the commands behind their words and taps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Literal

from models.facts import AskPatient, Attend, Close, Decide, GiveReason, Propose, Span, Undo
from tests.machine.known import Known
from tests.machine.patients import commands
from tests.machine.world import World
from tests.support.house import MEXICO


def decides(world: World, doctor: str, known: Known, verdict: Literal["approve", "reject"], reason: str | None) -> None:
    """Any doctor about any request; with a reason before or after it."""
    commands(world, doctor, Decide(known.id, verdict, "tap", reason))


def reasons(world: World, known: Known) -> None:
    commands(world, known.doctor, GiveReason(known.id, "Fully booked"))


def undoes(world: World, doctor: str, known: Known | None) -> None:
    commands(world, doctor, Undo(known.id if known else None))


def proposes(world: World, known: Known, minutes: int) -> None:
    """So many minutes later than asked, on the grid or not."""
    start = known.start + timedelta(minutes=minutes)
    commands(world, known.doctor, Propose(known.id, start, "tap", anyway=True))


def asks_patient(world: World, doctor: str, known: Known, words: str) -> None:
    """Any doctor about any request."""
    commands(world, doctor, AskPatient(known.id, words, "tap"))


def attends(world: World, known: Known, to: Literal["arrived", "completed", "no_show"]) -> None:
    if known.visit is not None:
        commands(world, known.doctor, Attend(known.visit, to))


def closes(world: World, doctor: str, known: Sequence[Known], *, tell: bool) -> None:
    """Today, after having seen whom it concerns."""
    today = world.now().astimezone(MEXICO).date()
    seen = frozenset(one.id for one in known)
    commands(world, doctor, Close(Span(today, today), "away", tell=tell, expected=seen))
