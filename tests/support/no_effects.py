"""The hands of somebody who only gives commands: nothing is held on the way."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from models.facts import Done, Effect


class NoEffects:
    """To be completed with `carry_out`."""

    def do(self, effect: Effect, instead_of: Done | None) -> Done:
        raise NotImplementedError

    def keep(self, done: Done) -> Done:
        return done

    def lock(self, request_ids: Sequence[UUID]) -> None:
        del request_ids

    def undo(self, done: Done) -> None:
        del done
