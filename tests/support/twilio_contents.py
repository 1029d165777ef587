"""The stand-in's Content API: what it takes, what it refuses at once or later, and what a phone draws of it."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

BAD = 20001  # stands for the API's various refusals of a form
LONGEST_VALUE = 255
PLACE = re.compile(r"\{\{(\w+)\}\}")
NEVER_IN_A_VALUE = re.compile(r"[\n\r\t]| {5}")
FIELDS = {"friendly_name", "language", "variables", "types"}


class Refused(Exception):
    """An answer other than 201: the HTTP status and Twilio's code."""

    def __init__(self, status: int, code: int) -> None:
        super().__init__(str(code))
        self.status, self.code = status, code


@dataclass(frozen=True)
class Choice:
    title: str
    id: str
    description: str = ""


@dataclass(frozen=True)
class Bubble:
    """What a phone draws: buttons below the text, or one button (`opens`) that opens a list."""

    body: str
    buttons: tuple[Choice, ...] = ()
    rows: tuple[Choice, ...] = ()
    opens: str = ""

    @property
    def titles(self) -> list[str]:
        return [choice.title for choice in self.buttons + self.rows]

    @property
    def refusal(self) -> int | None:
        """What WhatsApp does not draw, and Twilio therefore reports as failed: too much, too long, two alike."""
        choices = self.buttons + self.rows
        sound = (
            _fits(self.body, 1_024)
            and len(self.buttons) <= 3  # more need an approved template
            and len(self.rows) <= 10
            and all(_fits(button.title, 20) for button in self.buttons)
            and all(_fits(row.title, 24) and len(row.description) <= 72 for row in self.rows)
            and (not self.rows or _fits(self.opens, 20))
            and all(_fits(choice.id, 200) for choice in choices)
            and len({choice.id for choice in choices}) == len(choices) == len({choice.title for choice in choices})
        )
        return None if sound else 63021

    def tap(self, title: str, sid: str) -> dict[str, str]:
        """The fields that a tap on it adds to the form of an inbound message; `sid` is that of its own message."""
        (chosen,) = [choice for choice in self.buttons + self.rows if choice.title == title]
        more = {"Body": title, "MessageType": "interactive", "OriginalRepliedMessageSid": sid}
        if chosen in self.rows:
            return more | {"ListId": chosen.id, "ListTitle": title}
        return more | {"ButtonPayload": chosen.id, "ButtonText": title}


@dataclass
class Contents:
    """Contents of one account by their sid; `posts` keeps all that was asked for, refused ones too."""

    made: dict[str, dict[str, Any]] = field(default_factory=dict)
    posts: list[Mapping[str, Any]] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    refuses: int | None = None
    """The code with which every new content is refused."""
    approvals: dict[str, dict[str, Any]] = field(default_factory=dict)
    """What was submitted, by sid: name, category, status and, once a test says so, why it was refused."""

    trouble: deque[str] = field(default_factory=deque)
    """What goes wrong with the next calls about approvals: "429", "500", "dropped"."""

    def make(self, content_type: str, body: str) -> dict[str, Any]:
        wanted = json.loads(body)
        self.posts.append(wanted)
        if self.refuses is not None:
            raise Refused(400, self.refuses)
        if content_type != "application/json" or set(wanted) != FIELDS or not wanted["language"]:
            raise Refused(400, BAD)
        _check(wanted["types"], wanted["variables"])
        sid = f"HX{len(self.posts):032x}"
        self.made[sid] = wanted | {"sid": sid, "date_created": "2026-03-02T08:00:00Z", "url": f"/v1/Content/{sid}"}
        return self.made[sid]

    def submit(self, sid: str, body: str) -> dict[str, Any]:
        """As Meta: a name counts once for ever, and a text has to keep the rules."""
        wanted = json.loads(body)
        if sid not in self.made:
            raise Refused(404, 20404)
        taken = {each["name"] for each in self.approvals.values()}
        named = re.fullmatch(r"[a-z0-9_]{1,512}", wanted["name"])
        if not named or wanted["name"] in taken or sid in self.approvals or wanted["category"] != "UTILITY":
            raise Refused(400, BAD)
        self.approvals[sid] = {**wanted, "status": "received", "rejection_reason": "", "content_type": "x"}
        return self.approvals[sid]

    def judge(self, status: str, *, reason: str = "", named: str = "") -> None:
        """What Meta does with all that was submitted, or with those that have `named` in their names."""
        for each in self.approvals.values():
            if named in each["name"]:
                each |= {"status": status, "rejection_reason": reason}

    def approval(self, sid: str) -> dict[str, Any]:
        """How it stands, as GET tells it."""
        if sid not in self.made:
            raise Refused(404, 20404)
        unsubmitted = {"status": "unsubmitted", "name": "", "category": "", "rejection_reason": ""}
        return {"sid": sid, "whatsapp": self.approvals.get(sid, unsubmitted)}

    def is_approved(self, sid: str) -> bool:
        return self.approvals.get(sid, {}).get("status") == "approved"

    def delete(self, sid: str) -> bool:
        if sid not in self.made:
            return False
        del self.made[sid]
        self.deleted.append(sid)
        return True

    def rendered(self, form: Mapping[str, str]) -> Bubble:
        """The bubble of a message with a ContentSid, or Refused."""
        content = self.made.get(form["ContentSid"])
        if content is None:
            raise Refused(400, 21655)
        values = {**content["variables"], **_values(form.get("ContentVariables", "{}"))}
        ((kind, drawn),) = _filled(content["types"], values).items()
        if kind == "twilio/text":
            return Bubble(drawn["body"])
        if kind == "twilio/quick-reply":
            return Bubble(drawn["body"], buttons=tuple(Choice(each["title"], each["id"]) for each in drawn["actions"]))
        rows = (Choice(each["item"], each["id"], each.get("description", "")) for each in drawn["items"])
        return Bubble(drawn["body"], rows=tuple(rows), opens=drawn["button"])


def _check(types: Mapping[str, Any], variables: Mapping[str, str]) -> None:
    """What the API says of a form before anything is filled in."""
    places = set(PLACE.findall(json.dumps(types)))
    if len(types) != 1 or places != set(variables) or len(variables) > 100 or not all(variables.values()):
        raise Refused(400, BAD)
    ((kind, drawn),) = types.items()
    if types.keys() == {"twilio/text"} and set(types["twilio/text"]) == {"body"}:
        return
    shapes = {"twilio/quick-reply": ("actions", {"body", "actions"}, {"title", "id"}),
              "twilio/list-picker": ("items", {"body", "button", "items"}, {"item", "id", "description"})}  # fmt: skip
    listed, parts, fields = shapes.get(kind, ("", set(), set()))
    if set(drawn) != parts or not drawn["body"] or not 1 <= len(drawn[listed]) <= 10:
        raise Refused(400, BAD)
    if not all(set(each) <= fields and all(each.values()) and "id" in each for each in drawn[listed]):
        raise Refused(400, BAD)


def _values(given: str) -> dict[str, str]:
    try:
        values = json.loads(given)
    except ValueError:
        raise Refused(400, 21656) from None
    if not isinstance(values, dict) or not all(map(_is_a_value, values.values())):
        raise Refused(400, 21656)
    return values


def _is_a_value(value: object) -> bool:
    return isinstance(value, str) and _fits(value, LONGEST_VALUE) and not NEVER_IN_A_VALUE.search(value)


def _fits(words: str, most: int) -> bool:
    """Not empty, and not longer in the unit that counts most."""
    return bool(words.strip()) and len(words.encode("utf-16-le")) // 2 <= most


def _filled(part: Any, values: Mapping[str, str]) -> Any:
    if isinstance(part, str):
        return PLACE.sub(lambda place: values[place[1]], part)
    if isinstance(part, list):
        return [_filled(each, values) for each in part]
    return {name: _filled(each, values) for name, each in part.items()}


def every(types: Mapping[str, Any]) -> Iterator[str]:
    """All texts of a content, for tests that look for words in it."""
    for part in types.values() if isinstance(types, dict) else types:
        if isinstance(part, str):
            yield part
        else:
            yield from every(part)
