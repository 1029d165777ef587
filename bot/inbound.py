"""One message as a channel heard it, before the clinic knows whose it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from models.facts import Heard
from models.inbox import LONGEST_TEXT

__all__ = ["LATE", "LONGEST_TEXT", "Inbound", "Kind"]

Kind = Heard

LATE = timedelta(minutes=2)


@dataclass(frozen=True)
class Inbound:
    """Addresses carry their channel: `whatsapp:+5255…`, `whatsapp:MX.…`, `demo:+5255…`. All text is clean and cut."""

    sid: str
    sender: str
    to: str
    text: str = ""
    kind: Kind = "text"
    tap: str | None = None
    """`<nonce>:<option id>` of a tapped button or row."""
    quoted_sid: str | None = None
    forwarded: bool = False
    media_count: int = 0
    profile_name: str | None = None
    external_user_id: str | None = None
    referral: Mapping[str, str] = field(default_factory=dict)
    sent_at: datetime | None = None
    """Known only where the provider's list was asked; a webhook carries no time."""

    @property
    def channel(self) -> str:
        return self.sender.partition(":")[0]

    @property
    def phone(self) -> str | None:
        """E.164, or None where the person hides the number (a business-scoped id)."""
        rest = self.sender.partition(":")[2]
        return rest if rest.startswith("+") and rest[1:].isascii() and rest[1:].isdigit() else None

    @property
    def number(self) -> str:
        """The clinic's own number, without its channel."""
        return self.to.partition(":")[2]

    def is_late(self, now: datetime) -> bool:
        """It reached us more than two minutes after it was written, so it may not decide anything any more."""
        return self.sent_at is not None and now - self.sent_at > LATE
