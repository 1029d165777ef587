"""The answer to one message in the making: whose talk it is, what has been said so far, what was done."""

from __future__ import annotations

from dataclasses import dataclass, field

from dialogs.kinds import Look
from dialogs.replied import Offered
from dialogs.say import LONGEST, NewPrompt, Option, Say, numbered, shortened, units
from dialogs.scripts import DRAFTS
from dialogs.state import DEEPEST, Frame, Talk, dump
from dialogs.texts import text
from models.facts import ClinicView, Done, DraftOver, Hands, Outcome, Refused, Said, Unavailable

MOST_RUNS = 20


@dataclass(frozen=True)
class Turn:
    """What one message leads to. `say` is None only after *stop* and during a takeover; `asked` is for the log."""

    state: str
    say: Say | None
    nonce: str | None
    outcomes: tuple[Outcome, ...]
    asked: str | None
    prompt: NewPrompt | None = None
    """What the answer can be answered with besides its question."""
    unavailable: tuple[Unavailable, ...] = ()
    """Which times were asked for and not to be had."""


class Endless(RuntimeError):
    """A script that does not come to rest within MOST_RUNS runs: a mistake of ours."""


@dataclass
class Reply:
    """One bubble while it is put together; `notes` stand above the question."""

    talk: Talk
    said: Said
    view: ClinicView
    hands: Hands
    notes: list[str] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    runs: int = 0
    missed: bool = False
    """Whether this message was no answer; not so a thank-you or a cry for help at a question missed before."""
    only_asked: bool = False
    """Whether the message held nothing but questions about the clinic, answered in the notes."""
    offered: Offered = field(default_factory=Offered)
    held_back: str = ""
    """What the last message said, if emergency words in it kept it from being taken as an answer."""
    alarm: str = ""
    """Of which kind those words were, until the person has said that it is no emergency."""

    unavailable: list[Unavailable] = field(default_factory=list)
    """Which times it asked for that are not to be had."""

    @property
    def language(self) -> str:
        """The language the person is answered in; it may change within a message."""
        return self.view.contact.language

    @property
    def with_staff(self) -> bool:
        """Whether somebody of the clinic talks with them, or did when they wrote this."""
        return self.view.contact.taken_over or self.said.to_staff

    def text(self, key: str, /, **facts: object) -> str:
        """A text in the person's language."""
        return text(self.language, key, **facts)

    def say(self, say: Say) -> None:
        """The words above the question; the numbers of the lines in them are kept."""
        self.notes.append(say.text)
        self.offered.listed = say.listed or self.offered.listed

    def look(self, look: Look) -> dict[str, str]:
        """Says what a wish to see other rows comes to; the view that is to be shown."""
        self.notes.append(look.note)
        self.unavailable += [look.instead_of] if look.instead_of else []
        return dict(look.view)

    def note(self, key: str, /, **facts: object) -> None:
        """Says something above the question."""
        self.notes.append(self.text(key, **facts))

    @property
    def nonce(self) -> str:
        """One bubble a message, so the message's own random id names its buttons."""
        return self.said.message_id.hex[-12:]

    def count_run(self) -> None:
        """Raises Endless at the 21st run."""
        self.runs += 1
        if self.runs > MOST_RUNS:
            raise Endless(f"message {self.said.message_id} took more than {MOST_RUNS} runs")

    def open(self, script: str, facts: dict[str, str] | None = None) -> Frame:
        """A dialog on top of the others; where three are open already, the newest that is no draft makes room."""
        frame = Frame(script, dict(facts or {}))
        if len(self.talk.stack) == DEEPEST:
            spare = [open_ for open_ in self.talk.stack if open_.script not in DRAFTS] or self.talk.stack
            self.leave(spare[-1])
        self.talk.stack.append(frame)
        return frame

    def leave(self, frame: Frame) -> None:
        """The dialog is over and its effects are undone, the last one first."""
        for kept in reversed(frame.effects):
            self.hands.undo(kept.done)
        self.finish(frame)

    def finish(self, frame: Frame) -> None:
        """The dialog is over and its effects stay: they are part of what was done. The last one takes all mentions."""
        self.talk.stack.remove(frame)
        if frame.called:
            self.hands.carry_out(DraftOver())
        if not self.talk.stack:
            self.talk.mentions.clear()

    def bubble(self, question: str = "", options: tuple[Option, ...] = (), *, first: int = 1,
               nonce: str | None = None, asked: str | None = None) -> Turn:  # fmt: skip
        """Notes and question in one bubble; the notes give way where both are too long."""
        above = "\n\n".join(dict.fromkeys(note for note in self.notes if note))
        offered, nonce = self.offered, nonce or (self.nonce if self.offered else None)
        shown = (*options, *offered.button(self.language, len(options)))
        whole = fitted(above, Say(question, shown, first + (0 if options else len(offered.listed))))
        prompt = offered.prompt(shown, nonce) if nonce else None
        return Turn(dump(self.talk), whole, nonce, tuple(self.outcomes), asked, prompt, tuple(self.unavailable))

    def silence(self) -> Turn:
        """Nothing is said."""
        return Turn(dump(self.talk), None, None, tuple(self.outcomes), None)


def fitted(above: str, question: Say) -> Say:
    """Both in one bubble of at most LONGEST units, as plain text with its numbers."""
    room = LONGEST - units(numbered(question)) - 2
    if question.options and not question.text:
        return Say(shortened(above, LONGEST - units(numbered(question)) - 2), question.options, question.first)
    if not above or not question.text:
        return Say(above or question.text, question.options, question.first)
    kept = shortened(above, room) if room > 40 else ""
    return Say(f"{kept}\n\n{question.text}".strip(), question.options, question.first)


def kept_alive(reply: Reply, done: Done) -> Done | Refused:
    """The effect prolonged, or why it cannot be in force any longer."""
    try:
        return reply.hands.keep(done)
    except Refused as refused:
        return refused
