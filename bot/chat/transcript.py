"""The form of a `.chat` file: who says what, what then arrives at whose phone, and what time does meanwhile."""

from dataclasses import dataclass, field
from datetime import datetime

HAPPENS = "-- "


class BadTranscript(ValueError):
    """A line that has no meaning here."""


@dataclass(frozen=True)
class Say:
    """Somebody writes: plainly, or `how` ("tap", "quote KR47", "sends", "forwards", "late", "twice", "quickly")."""

    who: str
    text: str
    how: str = ""

    def __str__(self) -> str:
        return indented(f"{self.who} {self.how}>" if self.how else f"{self.who}>", self.text)


@dataclass(frozen=True)
class Happens:
    """Something nobody writes: "31 minutes pass", "restart"."""

    what: str

    def __str__(self) -> str:
        return f"{HAPPENS}{self.what}"


@dataclass(frozen=True)
class Bubble:
    """What arrives at a phone; `Staff` are told of their tasks in the same way."""

    to: str
    text: str

    def __str__(self) -> str:
        return indented(f"{self.to}<", self.text)


@dataclass
class Act:
    """One step, the remarks that stand before it, and everything that arrives because of it."""

    step: Say | Happens
    remarks: tuple[str, ...] = ()
    bubbles: tuple[Bubble, ...] = ()


@dataclass
class Transcript:
    """`now` is the clinic's wall clock at the start; `head` has the other lines of the head, as written."""

    story: str
    now: datetime
    head: dict[str, str] = field(default_factory=dict)
    acts: list[Act] = field(default_factory=list)

    def __str__(self) -> str:
        lines = [f"# {self.story}", f"now: {started(self.now)}", *(f"{key}: {said}" for key, said in self.head.items())]
        for act in self.acts:
            lines += [*act.remarks, str(act.step), *map(str, act.bubbles)]
        return "\n".join(lines) + "\n"


def indented(name: str, text: str) -> str:
    """The name before the first line, and spaces of its length before the others."""
    first, *rest = text.rstrip().split("\n")
    inset = " " * (len(name) + 1)
    return "\n".join([f"{name} {first}".rstrip(), *(f"{inset}{line}".rstrip() for line in rest)])


def started(now: datetime) -> str:
    """ "Mon 2 March 2026 08:00"."""
    return f"{now:%a} {now.day} {now:%B %Y %H:%M}"
