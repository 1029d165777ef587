"""What a script talks to: it asks by name, wants effects by name, and reads on where the answers end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar, overload

from dialogs.kinds import Kind, Stale
from dialogs.state import Answer, Frame
from dialogs.texts import has, text
from models.facts import ClinicView, Command, Consent, Consented, Done, Effect, Held, Hold

T = TypeVar("T")


@dataclass(frozen=True)
class Dropped:
    """The dialog is over and nothing comes of it; `say` is said, if anything."""

    say: str = ""


@dataclass(frozen=True)
class Open:
    """Another dialog follows in this one's place."""

    script: str
    facts: Mapping[str, str] = field(default_factory=dict)
    say: str = ""
    mentions: Mapping[str, str] = field(default_factory=dict)
    """What was volunteered for it on the way."""


@dataclass(frozen=True)
class Below:
    """What a pause or a question about leaving does to the dialog under it: delete it or begin it again."""

    what: str
    """"delete" or "restart"."""


Ending = Command | Dropped | Open | Below


class Unanswered(Exception):
    """The run stops here: nobody has answered this yet."""

    def __init__(self, key: str, kind: Kind[object], told: dict[str, str], *, wording: str, says: Mapping[str, object]):
        super().__init__(key)
        self.key, self.kind, self.told, self.wording, self.says = key, kind, told, wording, says


class Wanted(Exception):
    """The run stops here: this effect is not in force for these facts."""

    def __init__(self, name: str, effect: Effect, told: dict[str, str]) -> None:
        super().__init__(name)
        self.name, self.effect, self.told = name, effect, told


class Chat:
    """One run of a script over the answers given so far."""

    def __init__(
        self, frame: Frame, view: ClinicView, notes: list[str], mentions: dict[str, str] | None = None
    ) -> None:
        self.frame, self.view, self.notes = frame, view, notes
        self.mentions = {} if mentions is None else mentions
        self.asked: set[str] = set()

    @property
    def language(self) -> str:
        """The language the person is answered in."""
        return self.view.contact.language

    @property
    def facts(self) -> Mapping[str, str]:
        """What the dialog was opened with."""
        return self.frame.facts

    def text(self, key: str, /, **facts: object) -> str:
        """A text in the person's language."""
        return text(self.language, key, **facts)

    def answered(self, key: str) -> bool:
        """Whether this dialog has an answer of that name, for whatever facts."""
        return self.frame.answer(key) is not None

    def wants(self, key: str) -> bool:
        """Whether the person wanted to be asked this, though it is known."""
        return key in self.frame.wanted

    def mentioned(self, about: str) -> bool:
        """Whether something of that kind was volunteered and nobody has asked for it yet."""
        return about in self.mentions

    def ask(self, key: str, kind: Kind[T], *, says: Mapping[str, object] | None = None, wording: str = "",
            **quoted: object) -> T:  # fmt: skip
        """The answer under `key`, given for exactly the facts quoted; else raises Unanswered.

        The text is `<script>-<key>` (or `wording`) with the facts `says`; its second asking is `…-again`.
        """
        self._once(key)
        told = told_as_text(quoted)
        answer = self.frame.answer(key)
        if answer is not None:
            value = answer.value if answer.told == told else self._wish(answer, kind, told)
            try:
                if value is not None:
                    return kind.revive(value)
            except Stale:
                self._falls(answer)
        named = wording or f"{self.frame.script}-{key}".replace("_", "-")
        raise Unanswered(key, kind, told, wording=named, says=says or {})

    @overload
    def do(self, name: str, effect: Hold, **quoted: object) -> Held: ...
    @overload
    def do(self, name: str, effect: Consent, **quoted: object) -> Consented: ...
    def do(self, name: str, effect: Effect, **quoted: object) -> Done:
        """The result of the effect for exactly these facts; else raises Wanted, and models carry it out."""
        self._once(name)
        told = told_as_text(quoted)
        kept = self.frame.effect(name)
        if kept is None or kept.told != told:
            raise Wanted(name, effect, told)
        return kept.done

    def _once(self, key: str) -> None:
        if key in self.asked:
            raise ValueError(f"{self.frame.script}: {key} is asked twice in one run")
        self.asked.add(key)

    def _wish(self, answer: Answer, kind: Kind[T], told: dict[str, str]) -> str | None:
        """A choice whose facts changed is kept if it still fits; a consent falls."""
        fitting = None if kind.consent else kind.refit(answer.value)
        if fitting is None:
            if wish := kind.wish(answer.value):
                self.mentions.setdefault(kind.about, wish)
            self._falls(answer, said=not (kind.consent or kind.quiet))
            return None
        answer.value, answer.told = fitting, told
        return fitting

    def _falls(self, answer: Answer, *, said: bool = True) -> None:
        """Forgets the answer; what falls is said, unless asking again says it."""
        self.frame.drop(answer.key)
        key = f"fell-{answer.key}".replace("_", "-")
        if said:
            self.notes.append(self.text(key if has(self.language, key) else "fell"))


def told_as_text(quoted: Mapping[str, object]) -> dict[str, str]:
    """Facts as they are compared and stored."""
    return {name: str(fact) for name, fact in quoted.items()}
