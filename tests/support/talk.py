"""A person at the phone: every line goes through the engine, with the state as JSON in between."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

from dialogs.engine import Turn, turn
from dialogs.say import LONGEST, numbered, units
from models.facts import Heard, Prompt, Said
from tests.support.fake_clinic import FakeClinic

Kind = Heard


class Phone:
    """Says lines to a clinic, and knows the last bubble."""

    def __init__(self, clinic: FakeClinic) -> None:
        self.clinic, self.sent = clinic, 0
        self.state: str | None = None
        self.last: Turn | None = None

    def saved(self) -> Any:
        """The conversation as it is kept."""
        assert self.state is not None
        return json.loads(self.state)

    def answers(self) -> dict[str, Any]:
        """What the dialog on top was answered."""
        return {answer["key"]: answer["value"] for answer in self.saved()["stack"][-1]["answers"]}

    def say(
        self,
        text: str,
        *,
        later: timedelta = timedelta(minutes=1),
        tap: str | None = None,
        prompt: Prompt | None = None,
        newest: Prompt | None = None,
        seen: bool = True,
        late: bool = False,
        kind: Kind = "text",
        cut: bool = False,
        forwarded: bool = False,
    ) -> str:
        """One message; answers with the whole bubble as numbered text ("" for silence)."""
        self.sent += 1
        self.clinic.now += later
        said = Said(
            text, self.clinic.now, UUID(int=0x1000 + self.sent), tap=tap, prompt=prompt, newest=newest,
            quoted=prompt is not None, saw_question=seen, late=late, kind=kind, cut=cut, forwarded=forwarded,
        )  # fmt: skip
        self.last = turn(self.state, said, self.clinic, self.clinic)
        self.state = self.last.state
        bubble = numbered(self.last.say) if self.last.say else ""
        assert units(bubble) <= LONGEST
        return bubble

    def tap(self, row_id: str, *, nonce: str | None = None) -> str:
        """Taps a row of the last bubble, or of an older one by its nonce."""
        return self.say(row_id, tap=f"{nonce or self.nonce}:{row_id}")

    def all(self, *lines: str) -> str:
        """Several lines; the last bubble."""
        return [self.say(line) for line in lines][-1]

    @property
    def nonce(self) -> str:
        """Of the question in the last bubble."""
        assert self.last is not None
        assert self.last.nonce
        return self.last.nonce

    @property
    def asked(self) -> str | None:
        """The question in the last bubble, as the log names it."""
        return self.last.asked if self.last else None
