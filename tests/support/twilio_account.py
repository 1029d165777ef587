"""The memory and the rules of the stand-in for Twilio: what it took, what it refuses, and why."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from tests.support.twilio_contents import Bubble, Contents, Refused

WINDOW = timedelta(hours=24)
LONGEST = 1_600

# As Twilio's own test credentials do: the number says what happens.
REFUSED_FROM = {"+15005550001": 21212, "+15005550007": 21606, "+15005550008": 21611}
REFUSED_TO = {
    "+15005550001": 21211,
    "+15005550002": 21612,
    "+15005550003": 21408,
    "+15005550004": 21610,
    "+15005550009": 21614,
}


@dataclass
class Message:
    """One message the account knows, either way."""

    sid: str
    sender: str
    to: str
    body: str
    direction: str
    status: str
    created: datetime
    callback: str | None = None
    error_code: int | None = None
    bubble: Bubble | None = None
    """What the phone draws, where a ContentSid was sent."""

    def as_json(self, account: str) -> dict[str, object]:
        when = self.created.strftime("%a, %d %b %Y %H:%M:%S +0000")
        return {
            "sid": self.sid, "account_sid": account, "from": self.sender, "to": self.to, "body": self.body,
            "direction": self.direction, "status": self.status, "error_code": self.error_code, "error_message": None,
            "date_created": when, "date_sent": when, "date_updated": when, "num_media": "0", "num_segments": "1",
            "price": None, "price_unit": None, "messaging_service_sid": None, "api_version": "2010-04-01",
            "uri": f"/2010-04-01/Accounts/{account}/Messages/{self.sid}.json", "subresource_uris": {},
        }  # fmt: skip


@dataclass
class Account:
    """Thread-safe. `posts` keeps every POST that arrived, refused ones too; `messages` only what was taken."""

    sid: str
    token: str
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    checks_window: bool = True
    messages: list[Message] = field(default_factory=list)
    posts: list[Mapping[str, str]] = field(default_factory=list)
    windows: dict[str, datetime] = field(default_factory=dict)
    refusals: dict[str, int] = field(default_factory=dict)
    """Recipient's address to the code with which every sending to it is refused."""
    contents: Contents = field(default_factory=Contents)
    lock: threading.RLock = field(default_factory=threading.RLock)

    def take(self, form: Mapping[str, str]) -> Message:
        """A new outgoing message, or Refused."""
        with self.lock:
            self.posts.append(dict(form))
            _check(form)
            to = form["To"]
            if to in self.refusals:
                raise Refused(400, self.refusals[to])
            bubble = self.contents.rendered(form) if form.get("ContentSid") else None
            open_ = not self.checks_window or self.windows.get(to, datetime.min.replace(tzinfo=UTC)) >= self.clock()
            late = not open_ and not self.contents.is_approved(form.get("ContentSid", ""))
            message = Message(
                sid=f"SM{len(self.posts):032x}",
                sender=form["From"],
                to=to,
                body=bubble.body if bubble else form["Body"],
                direction="outbound-api",
                status="queued",
                created=self.clock(),
                callback=form.get("StatusCallback"),
                # As at Twilio: taken with 201, refused later by callback.
                error_code=63016 if late else bubble.refusal if bubble else None,
                bubble=bubble,
            )
            self.messages.append(message)
            return message

    def hear(self, sid: str, sender: str, to: str, body: str, *, sent: datetime | None = None) -> Message:
        """A person wrote: kept for the list, and the window opens."""
        with self.lock:
            when = sent or self.clock()
            message = Message(sid, sender, to, body, "inbound", "received", when)
            self.messages.append(message)
            self.windows[sender] = when + WINDOW
            return message

    def listed(self, *, to: str | None, since: datetime | None) -> list[Message]:
        """Newest first, by whole days or seconds as asked."""
        with self.lock:
            found = [
                message
                for message in self.messages
                if (to is None or message.to == to) and (since is None or message.created >= since)
            ]
            return sorted(found, key=lambda message: message.created, reverse=True)

    def sent_to(self, address: str) -> list[str]:
        """The bodies one person was sent, in the order they were taken."""
        return [message.body for message in self.messages_to(address)]

    def messages_to(self, address: str) -> list[Message]:
        with self.lock:
            return [m for m in self.messages if m.to == address and m.direction != "inbound"]


def _check(form: Mapping[str, str]) -> None:
    said = "ContentSid" if form.get("ContentSid") else "Body"
    for name, code in (("To", 21604), ("From", 21603), (said, 21602)):
        if not form.get(name):
            raise Refused(400, code)
    if len(form.get("Body", "")) > LONGEST:
        raise Refused(400, 21617)
    for refused, name in ((REFUSED_FROM, "From"), (REFUSED_TO, "To")):
        number = form[name].removeprefix("whatsapp:")
        if number in refused:
            raise Refused(400, refused[number])
