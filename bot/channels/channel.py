"""What the sender asks of any channel: send, find what may have been sent, list what may have been missed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.channels.content import Drawing
from bot.channels.faults import Fault
from bot.inbound import Inbound
from dialogs.say import Say
from dialogs.templates import Template


@dataclass(frozen=True)
class Content:
    """What draws the choices of a bubble: the id of a shape at the provider, and the words for it."""

    sid: str
    values: Mapping[str, str]


@dataclass(frozen=True)
class Outgoing:
    """One bubble for one person; addresses carry their channel, option ids are `<nonce>:<option id>`."""

    sender: str
    to: str
    say: Say
    content: Content | None = None
    """None: as text, its choices numbered."""
    is_template: bool = False
    """Its content is approved, and `say` is what the phone shows of it."""


class NotSent(Exception):
    """The provider did not take the message, or nobody knows: `fault` says which, `code` is the provider's."""

    def __init__(self, fault: Fault, code: int | None = None) -> None:
        super().__init__(f"{fault.name} {code or ''}".strip())
        self.fault, self.code = fault, code


class NotDrawn(NotSent):
    """Surely not sent, and perhaps only because of its content, which is `gone` if the provider does not know it."""

    def __init__(self, fault: Fault, code: int | None, *, gone: bool) -> None:
        super().__init__(fault, code)
        self.gone = gone


class NotAsTemplate(NotSent):
    """Surely not sent, because of what has become of its template: a word of models.tables.template.STATUSES."""

    def __init__(self, fault: Fault, code: int | None, *, status: str) -> None:
        super().__init__(fault, code)
        self.status = status


class Contents(Protocol):
    """Where a channel has shapes made before they are used. Every call has a time limit of a few seconds."""

    @property
    def account(self) -> str:
        """Whose shapes these are."""

    def make(self, drawing: Drawing) -> str:
        """The new content's id; raises NotSent."""

    def delete(self, sid: str) -> None:
        """Raises NotSent; one that is not there counts as deleted."""


@dataclass(frozen=True)
class Approval:
    """How Meta judges a template: a word of models.tables.template.STATUSES, and the reason where it was refused."""

    status: str
    reason: str | None = None


class Templates(Protocol):
    """Where a channel has templates made and approved. Every call has a time limit; all raise NotSent."""

    @property
    def account(self) -> str:
        """Whose templates these are."""

    def make(self, template: Template, name: str) -> str:
        """The new content's id; nobody looks at it before it is submitted."""

    def submit(self, sid: str, name: str) -> Approval:
        """Asks for approval under a name that was never used before; of one already submitted, how it stands."""

    def approval(self, sid: str) -> Approval:
        """How it stands; "gone" where the provider does not know it."""

    def delete(self, sid: str) -> None:
        """One that is not there counts as deleted."""


class Channel(Protocol):
    """A way to people. Knows no database; every call has a time limit of its own."""

    @property
    def has_window(self) -> bool:
        """Free text is taken only for 24 hours after the person's last message."""

    @property
    def contents(self) -> Contents | None:
        """None where choices go out as they are said, or as numbers."""

    @property
    def templates(self) -> Templates | None:
        """None where nothing can be said outside the window, or may be said at any time."""

    def send(self, outgoing: Outgoing) -> str:
        """The provider's id; raises NotSent, NotDrawn where text may still get through, or NotAsTemplate."""

    def find(self, outgoing: Outgoing, since: datetime) -> tuple[str, ...]:
        """Ids of such messages, drawn or as text, that the provider took since then and did not refuse.

        Raises NotSent.
        """

    def heard(self, number: str, since: datetime) -> Iterator[Inbound]:
        """What people wrote to this number since then, as the provider kept it; raises NotSent."""


CHANNELS = Mapping[str, Channel]
