"""What is remembered between two messages: what people said and what they were shown, never where our code was."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from models.facts import Consented, Done, Held, Hold

VERSION = 1
DEEPEST = 3


@dataclass
class Row:
    """A choice as it was shown. `value` is the absolute answer; with `word`, `edit` or `look` it is none.

    `word` is one that works everywhere, `edit` an answer to be asked again, `look` another view of the same question;
    `hidden` rows have a number but no button: the lines of the read-back card.
    """

    id: str
    title: str
    value: str = ""
    description: str = ""
    word: str = ""
    edit: str = ""
    look: dict[str, str] = field(default_factory=dict)
    hidden: bool = False


@dataclass
class Answer:
    """What was said to `key`, the facts its question quoted, and the kind of mention that can change it."""

    key: str
    value: str
    told: dict[str, str]
    about: str = ""
    mention: str = ""
    """What had been volunteered, if it was taken from there."""


@dataclass
class Kept:
    """The result of an effect, for the facts it was done for."""

    name: str
    told: dict[str, str]
    done: Done


@dataclass
class Question:
    """The open question with the offer and the view the person saw."""

    key: str
    told: dict[str, str]
    nonce: str = ""
    offer: list[Row] = field(default_factory=list)
    view: dict[str, str] = field(default_factory=dict)
    begun: dict[str, str] = field(default_factory=dict)
    """The view it was first asked with, where something said before had chosen that."""
    misses: int = 0
    shown: str = ""
    """The language in which the question has been put already."""


@dataclass
class Frame:
    """One dialog under way. `wanted` names questions that the person asked to be asked."""

    script: str
    facts: dict[str, str] = field(default_factory=dict)
    answers: list[Answer] = field(default_factory=list)
    effects: list[Kept] = field(default_factory=list)
    question: Question | None = None
    wanted: list[str] = field(default_factory=list)
    before: list[Answer] = field(default_factory=list)
    """What had been said when a line of the card was taken up to be changed; empty once it is read back again."""
    undone: dict[str, str] = field(default_factory=dict)
    """What had been volunteered for the answer that *back* took away last."""
    called: bool = False
    """Whether staff were told of this dialog: they are told once."""

    def answer(self, key: str) -> Answer | None:
        """The saved answer of that name."""
        return next((answer for answer in self.answers if answer.key == key), None)

    def unchanged(self) -> None:
        """Takes the answers back as they were on the card."""
        self.answers, self.before, self.question = self.before, [], None
        self.wanted = [key for key in self.wanted if self.answer(key)]

    def step_back(self, mentions: dict[str, str]) -> None:
        """Forgets the last answer; what was volunteered for it counts again once the question before it is back."""
        mentions |= self.undone
        last = self.answers.pop()
        self.undone = {last.about: last.mention} if last.mention else {}
        self.question = None

    def drop(self, key: str) -> bool:
        """Forgets the answer of that name; whether there was one."""
        before = len(self.answers)
        self.answers = [answer for answer in self.answers if answer.key != key]
        return len(self.answers) < before

    def effect(self, name: str) -> Kept | None:
        """The saved effect of that name."""
        return next((kept for kept in self.effects if kept.name == name), None)


@dataclass
class Talk:
    """A conversation: the dialogs on top of each other, the newest last, and what was volunteered."""

    stack: list[Frame] = field(default_factory=list)
    mentions: dict[str, str] = field(default_factory=dict)
    last_said_at: datetime | None = None
    heard: str = ""
    """The language last heard with certainty in what was written; empty since one was chosen by its word."""

    @property
    def top(self) -> Frame | None:
        """The dialog that is heard first."""
        return self.stack[-1] if self.stack else None


def load(state: str | None, scripts: Mapping[str, object]) -> tuple[Talk, bool]:
    """The conversation, and whether it was unreadable (or of another version) and had to begin afresh."""
    if not state:
        return Talk(), False
    try:
        talk = _talk(json.loads(state))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Talk(), True
    known = all(frame.script in scripts for frame in talk.stack) and len(talk.stack) <= DEEPEST
    return (talk, False) if known else (Talk(), True)


def dump(talk: Talk) -> str:
    """The conversation as JSON."""
    frames = [vars(frame) | {"effects": [_of_kept(kept) for kept in frame.effects]} for frame in talk.stack]
    at = talk.last_said_at.isoformat() if talk.last_said_at else None
    saved = {"version": VERSION, "stack": frames, "mentions": talk.mentions, "last_said_at": at, "heard": talk.heard}
    return json.dumps(saved, ensure_ascii=False, separators=(",", ":"), default=vars)


def _talk(saved: dict[str, Any]) -> Talk:
    if saved["version"] != VERSION:
        raise ValueError(f"state of version {saved['version']}")
    at = saved["last_said_at"]
    return Talk(
        [_frame(frame) for frame in saved["stack"]],
        _strings(saved["mentions"]),
        datetime.fromisoformat(at) if at else None,
        str(saved.get("heard", "")),
    )


def _frame(saved: dict[str, Any]) -> Frame:
    question = saved["question"]
    return Frame(
        script=str(saved["script"]),
        facts=_strings(saved["facts"]),
        answers=[Answer(**answer) for answer in saved["answers"]],
        effects=[Kept(kept["name"], _strings(kept["told"]), _done(kept["done"])) for kept in saved["effects"]],
        question=_question(question) if question else None,
        wanted=[str(key) for key in saved["wanted"]],
        before=[Answer(**answer) for answer in saved.get("before", ())],
        undone=_strings(saved.get("undone", {})),
        called=bool(saved.get("called")),
    )


def _question(saved: dict[str, Any]) -> Question:
    return Question(**saved | {"offer": [Row(**row) for row in saved["offer"]], "view": _strings(saved["view"])})


def _strings(saved: dict[str, Any]) -> dict[str, str]:
    return {str(name): str(value) for name, value in saved.items()}


def _of_kept(kept: Kept) -> dict[str, object]:
    done = kept.done
    if isinstance(done, Consented):
        return {"name": kept.name, "told": kept.told, "done": {"version": done.version, "given": done.given}}
    hold: dict[str, object] = {"service_id": str(done.hold.service_id), "doctor_id": str(done.hold.doctor_id)}
    hold |= {"urgent": True} if done.hold.urgent else {}
    hold |= {"moves": str(done.hold.moves)} if done.hold.moves else {}
    held = {"slot_id": str(done.slot_id), "start": done.hold.start.isoformat(), **hold}
    times = {"expires_at": done.expires_at.isoformat(), "since": done.since.isoformat()}
    return {"name": kept.name, "told": kept.told, "done": held | times}


def _done(saved: dict[str, Any]) -> Done:
    if "slot_id" not in saved:
        return Consented(str(saved["version"]), bool(saved["given"]))
    start, expires_at, since = (datetime.fromisoformat(saved[name]) for name in ("start", "expires_at", "since"))
    of = (UUID(saved["service_id"]), UUID(saved["doctor_id"]))
    moves = UUID(saved["moves"]) if "moves" in saved else None
    hold = Hold(*of, start, urgent=bool(saved.get("urgent")), moves=moves)
    return Held(UUID(saved["slot_id"]), hold, expires_at, since)
