"""A stateful stand-in for Twilio's REST API over real HTTP, so that the real SDK talks to it."""

import base64
import json
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar, Literal
from urllib.parse import parse_qs, parse_qsl, urlsplit

import requests

from tests.support.signed import ACCOUNT, FORM, TOKEN, encoded, signature, status
from tests.support.twilio_account import Account, Message
from tests.support.twilio_contents import Contents, Refused

CONTENT = "/v1/Content"
APPROVAL = "/ApprovalRequests"
APPROVE = f"{APPROVAL}/whatsapp"
Trouble = Literal["429", "500", "500 but taken", "dropped", "taken then dropped", "slow", "not json"]


class StandIn:
    """Runs in a thread of its own; `trouble` says what goes wrong with the next POSTs, one entry each."""

    def __init__(self, account: Account | None = None) -> None:
        self.account = account or Account(ACCOUNT, TOKEN)
        self.trouble: deque[Trouble] = deque()
        self.content_trouble: deque[Trouble] = deque()
        """The same for POSTs of contents; "slow" is not for them."""
        self.let_go = threading.Event()
        """Set it to end the waiting of "slow" answers."""
        self.before_answer: Callable[[Message], None] = lambda _: None
        self.before_content: Callable[[], None] = lambda: None
        """Called before a content is made."""
        handler = type("Handler", (_Handler,), {"stand_in": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self.let_go.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def report(self, message: Message, words: Iterable[str], *, code: int | None = None, to: str | None = None) -> None:
        """Signed status callbacks, in just this order, to the address the message named (or to `to`, as reached)."""
        assert message.callback is not None, "the message named no StatusCallback"
        for word in words:
            more = {"ErrorCode": str(code)} if code is not None else {}
            call_back(message.callback, status(message.sid, word, **more), reached_at=to, token=self.account.token)


def call_back(address: str, fields: Mapping[str, object], *, reached_at: str | None = None, token: str = TOKEN) -> int:
    """Posts as Twilio does: signed for the public address, sent to where the server of this test listens."""
    form = {name: str(value) for name, value in fields.items()}
    headers = {"X-Twilio-Signature": signature(address, form, token)}
    return requests.post(
        reached_at or address, encoded(form), headers=headers | {"Content-Type": FORM}, timeout=10
    ).status_code


@contextmanager
def stand_in(account: Account | None = None) -> Iterator[StandIn]:
    """A running stand-in, stopped at the end."""
    server = StandIn(account)
    server.start()
    try:
        yield server
    finally:
        server.stop()


class _Handler(BaseHTTPRequestHandler):
    stand_in: ClassVar[StandIn]
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # headers and body are two packets: the second would wait 40 ms

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the name is the library's)
        """Quiet."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        if not self._is_known():
            return self._answer(401, _error(401, 20003))
        if urlsplit(self.path).path == CONTENT:
            return self._make_content(body)
        if self.path.endswith(APPROVE):
            return self._told(201, lambda contents: contents.submit(self._content(APPROVE), body))
        trouble = self.stand_in.trouble.popleft() if self.stand_in.trouble else None
        if trouble in {"429", "500", "dropped"}:
            self.stand_in.account.posts.append(dict(parse_qsl(body)))
            return self._refuse(str(trouble))
        try:
            message = self.stand_in.account.take(dict(parse_qsl(body, keep_blank_values=True)))
        except Refused as refused:
            return self._answer(refused.status, _error(refused.status, refused.code))
        self.stand_in.before_answer(message)
        return self._confirm(message, trouble)

    def do_GET(self) -> None:
        if not self._is_known():
            return self._answer(401, _error(401, 20003))
        path = urlsplit(self.path).path
        if path.endswith(APPROVAL):
            return self._told(200, lambda contents: contents.approval(self._content(APPROVAL)))
        if path.startswith(CONTENT):
            return self._show_contents(path.removeprefix(CONTENT).strip("/"))
        asked = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        since = asked.get("DateSent>")
        found = self.stand_in.account.listed(to=asked.get("To"), since=_moment(since) if since else None)
        listed = [message.as_json(self.stand_in.account.sid) for message in found]
        page = {"messages": listed, "page": 0, "page_size": 1000, "next_page_uri": None, "uri": self.path}
        return self._answer(200, page)

    def do_DELETE(self) -> None:
        path = urlsplit(self.path).path
        if not self._is_known():
            return self._answer(401, _error(401, 20003))
        if self.stand_in.account.contents.delete(path.removeprefix(CONTENT).strip("/")):
            return self._raw(204, b"")
        return self._answer(404, _error(404, 20404))

    def _make_content(self, body: str) -> None:
        self.stand_in.before_content()
        trouble = self.stand_in.content_trouble.popleft() if self.stand_in.content_trouble else None
        if trouble in {"429", "500", "dropped"}:
            self.stand_in.account.contents.posts.append(json.loads(body))
            return self._refuse(str(trouble))
        try:
            made = self.stand_in.account.contents.make(self.headers.get("Content-Type", ""), body)
        except Refused as refused:
            return self._answer(refused.status, _error(refused.status, refused.code))
        if trouble == "taken then dropped":
            self.close_connection = True
            return None
        return self._answer(201, made)

    def _content(self, end: str) -> str:
        """The sid in a path that ends so."""
        return urlsplit(self.path).path.removeprefix(CONTENT).removesuffix(end).strip("/")

    def _told(self, number: int, ask: Callable[[Contents], Mapping[str, object]]) -> None:
        contents = self.stand_in.account.contents
        if contents.trouble:
            return self._refuse(str(contents.trouble.popleft()))
        try:
            self._answer(number, ask(contents))
        except Refused as refused:
            self._answer(refused.status, _error(refused.status, refused.code))

    def _show_contents(self, sid: str) -> None:
        made = self.stand_in.account.contents.made
        if sid:
            return self._answer(200, made[sid]) if sid in made else self._answer(404, _error(404, 20404))
        page = {"page": 0, "page_size": 1000, "next_page_url": None, "key": "contents", "url": self.path}
        return self._answer(200, {"contents": list(made.values()), "meta": page})

    def _is_known(self) -> bool:
        pair = f"{self.stand_in.account.sid}:{self.stand_in.account.token}"
        return self.headers.get("Authorization") == "Basic " + base64.b64encode(pair.encode()).decode()

    def _refuse(self, trouble: str) -> None:
        if trouble == "dropped":
            self.close_connection = True
        else:
            number = int(trouble)
            self._answer(number, _error(number, 20429 if number == 429 else 20500))

    def _confirm(self, message: Message, trouble: Trouble | None) -> None:
        if trouble == "taken then dropped":
            self.close_connection = True
            return None
        if trouble == "500 but taken":
            return self._answer(500, _error(500, 20500))
        if trouble == "not json":
            return self._raw(201, b"<html>proxy</html>")
        if trouble == "slow":
            self.stand_in.let_go.wait(30)
        return self._answer(201, message.as_json(self.stand_in.account.sid))

    def _answer(self, number: int, content: Mapping[str, object]) -> None:
        self._raw(number, json.dumps(content).encode())

    def _raw(self, number: int, body: bytes) -> None:
        with suppress(BrokenPipeError, ConnectionResetError):  # the client had its time limit
            self.send_response(number)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)


def _error(number: int, code: int) -> dict[str, object]:
    more = f"https://www.twilio.com/docs/errors/{code}"
    return {"code": code, "message": "refused by the stand-in", "more_info": more, "status": number}


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
