"""Reads a `.chat` file; what it cannot mean is refused with the line."""

import re
from collections.abc import Iterator
from datetime import datetime

from bot.chat.transcript import HAPPENS, Act, BadTranscript, Bubble, Happens, Say, Transcript, started

START = "%a %d %B %Y %H:%M"
SAID = re.compile(r"(?P<who>[^\s<>-][^\s<>]*)(?: (?P<how>[^<>]+?))?>(?: (?P<text>.*))?$")
ARRIVED = re.compile(r"(?P<who>[^\s<>-][^\s<>]*)<(?: (?P<text>.*))?$")
HEAD = re.compile(r"(?P<key>[^\s:]+): (?P<value>.+)$")


def parse(text: str) -> Transcript:
    """Reads a transcript; raises BadTranscript."""
    story, *rest = text.splitlines()
    if not story.startswith("# "):
        raise BadTranscript("the first line tells the story: # …")
    head, body = split_head(rest)
    now = head.pop("now", "")
    try:
        begins = datetime.strptime(now, START)  # noqa: DTZ007  (the zone is the clinic's, which is loaded later)
    except ValueError:
        raise BadTranscript(f"now: Mon 2 March 2026 08:00 is the form, not {now!r}") from None
    if started(begins) != now:
        raise BadTranscript(f"that day is {started(begins)}")
    return Transcript(story[2:], begins, head, list(acts(body)))


def split_head(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    head: dict[str, str] = {}
    while lines and (found := HEAD.match(lines[0])):
        head[found["key"]] = found["value"]
        lines = lines[1:]
    return head, lines


def acts(lines: list[str]) -> Iterator[Act]:
    remarks: list[str] = []
    act: Act | None = None
    for line in joined(lines):
        if not line or line.startswith("#"):
            remarks.append(line)
        elif arrived := ARRIVED.match(line.partition("\n")[0]):
            if act is None or any(remarks):
                raise BadTranscript(f"nothing has happened that makes this arrive: {line}")
            act.bubbles += (Bubble(arrived["who"], text_of(line, "<")),)
            remarks.clear()
        else:
            if act is not None:
                yield act
            act, remarks = Act(step(line), tuple(remarks)), []
    if act is not None:
        yield act


def joined(lines: list[str]) -> Iterator[str]:
    """Whole messages: an inset line belongs to the one before it, and so do empty lines between them."""
    whole: list[str] = []
    for line in lines:
        if line.startswith(" ") and whole:
            whole.append(line)
        elif not line.strip():
            whole.append("")
        else:
            yield from flushed(whole)
            whole = [line]
    yield from flushed(whole)


def flushed(whole: list[str]) -> Iterator[str]:
    """The message, and the empty lines after it one by one."""
    end = len(whole)
    while end and not whole[end - 1]:
        end -= 1
    if end:
        yield "\n".join(whole[:end])
    yield from whole[end:]


def step(line: str) -> Say | Happens:
    if line.startswith(HAPPENS):
        return Happens(line.removeprefix(HAPPENS).strip())
    said = SAID.match(line.partition("\n")[0])
    if said is None:
        raise BadTranscript(f"who says that? {line}")
    return Say(said["who"], text_of(line, ">"), said["how"] or "")


def text_of(message: str, mark: str) -> str:
    """What follows the name, its inset taken away."""
    first, *rest = message.split("\n")
    inset = first.index(mark) + 2
    return "\n".join([first[inset:], *(line[inset:] for line in rest)])
