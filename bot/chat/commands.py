"""What can be typed in the terminal: a message, or a line that begins with a stroke."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.chat.transcript import Act, Happens, Say

HELP = """\
What you type is sent as {who}. Besides:
  /as Ahmed          be somebody else: a doctor by the clinic file's slug, or any patient by name or number
  /pass 30           let 30 minutes pass; also /pass 30 seconds, 2 hours, 1 day
  /tap Approve       tap an option of the newest bubble that has it
  /quote KR47 yes    reply to the bubble that says KR47
  /forward TEXT      a forwarded message      /late TEXT   one that reaches us five minutes late
  /send photo        also voice, sticker, location, contact, reaction, edited, deleted; photo: WORDS
  /twice TEXT        one message delivered twice
  /restart           stop the program and start it again
  /people            who can be talked as
  /help, /quit"""


class Unclear(ValueError):
    """What was typed after the stroke has no meaning; says what has."""


@dataclass
class Typing:
    """Who is at the keyboard, and what has been done so far."""

    who: str
    acts: list[Act] = field(default_factory=list)

    def step(self, line: str) -> Say | Happens:
        """What a line does; raises Unclear."""
        if not line.startswith("/"):
            return Say(self.who, line)
        word, _, rest = line[1:].partition(" ")
        if word not in STEPS:
            raise Unclear(f"/{word} means nothing here; /help lists what does")
        return STEPS[word](self.who, rest.strip())


def passing(_who: str, span: str) -> Happens:
    many, _, unit = span.partition(" ")
    unit = unit.rstrip("s") or "minute"
    if not many.isdigit() or unit not in {"second", "minute", "hour", "day"}:
        raise Unclear("/pass 30, /pass 2 hours, /pass 1 day")
    return Happens(f"1 {unit} passes" if int(many) == 1 else f"{int(many)} {unit}s pass")


def quoting(who: str, rest: str) -> Say:
    about, _, text = rest.partition(" ")
    if not text:
        raise Unclear("/quote KR47 yes")
    return Say(who, text, f"quote {about}")


STEPS: Mapping[str, Callable[[str, str], Say | Happens]] = {
    "pass": passing,
    "quote": quoting,
    "tap": lambda who, title: Say(who, title, "tap"),
    "forward": lambda who, text: Say(who, text, "forwards"),
    "late": lambda who, text: Say(who, text, "late"),
    "send": lambda who, what: Say(who, what or "photo", "sends"),
    "twice": lambda who, text: Say(who, text, "twice"),
    "restart": lambda _who, _rest: Happens("restart"),
}
