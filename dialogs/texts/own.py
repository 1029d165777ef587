"""A clinic's own wording of a text: what it must keep, and how it is read."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from dialogs.say import units
from dialogs.texts.catalogue import source

BUTTON = re.compile(
    r"(card-(send|cancel)|.*-(yes|no)|leave-(delete|restart)|resume-[a-z-]+(?<!what|gain)|skip|menu-row"
    r"|reminder-(confirm|move|cancel)|(offer|desk)-other|offer-leave|waitlist-(join|leave|another)-row)$"
)
"""Titles that are drawn as buttons: at most 20 characters."""
ROW = re.compile(
    r"(menu-(go-on|book|book-another|mine|person)|first-available|another-day|someone-new|animal-new|species-[a-z-]+|more-rows|decline"
    r"|(urgency-level|preferred-contact-method)-\w+|desk-(approve|reject)|second-none|reject-reason-skip"
    r"|waitlist-((any-day|morning|afternoon|evening)-)?row)$"
)
"""Titles of rows: at most 24."""
SEALED = re.compile(r"template-|emergency|booking-welcome|decline$|speak$|cldr-|list-")
"""What Meta approves, a clinician signs for, people agreed to (its version is ours), and how days are written."""
SHORTEST_LIMIT, MOST_LONGER = 160, 2


class Facts(Visitor):
    """The facts that a text names, and whether it names anything else."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.others = False

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802  Fluent's visitors are named so
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        self.others = node is not None

    visit_TermReference = visit_FunctionReference = visit_MessageReference  # noqa: N815


def fault(language: str, key: str, words: str) -> str | None:
    """Why a clinic may not say `words` under `key`, as the end of a sentence; None where it may."""
    ours = messages(language).get(key)
    if ours is None:
        return "is no text of this language; dialogs/texts/ has them all"
    if SEALED.match(key):
        return "is not for changing: it is the same in every clinic"
    theirs = parsed(key, words)
    if theirs is None:
        return "is not written as Fluent: look at its braces"
    if facts_of(theirs) != facts_of(ours):
        return f"must hold exactly {told(facts_of(ours))}"
    most = limit(key, words_of(ours))
    return f"is too long: at most {most} characters" if units(words_of(theirs)) > most else None


def limit(key: str, ours: str) -> int:
    """UTF-16 units of the text without its facts: a title's room, else twice what ours takes, so that bubbles hold."""
    if BUTTON.fullmatch(key):
        return 20
    return 24 if ROW.fullmatch(key) else max(SHORTEST_LIMIT, MOST_LONGER * units(ours))


def told(facts: frozenset[str] | None) -> str:
    """The facts as a file writes them."""
    return ", ".join(f"{{ ${name} }}" for name in sorted(facts or ())) or "no braces"


def facts_of(message: ftl.Message) -> frozenset[str] | None:
    """None where it refers to other messages, terms or functions."""
    found = Facts()
    found.visit(message)
    return None if found.others else frozenset(found.names)


def words_of(message: ftl.Message) -> str:
    """The text without its facts; of a choice by number all forms, so rather too much than too little."""
    written = FluentSerializer().serialize_entry(message).partition(" =")[2].strip()
    return re.sub(r"\{ \$\w+ ->|\n\s*\*?\[\w+\]|\{[^{}]*\}|\n\s*", "", written)


def parsed(key: str, words: str) -> ftl.Message | None:
    """The message, if this is one and nothing else."""
    entries = FluentParser().parse(as_message(key, words)).body
    return entries[0] if len(entries) == 1 and isinstance(entries[0], ftl.Message) else None


def as_message(key: str, words: str) -> str:
    """A line of a text may begin with what only a variant may begin with: "*bold*"."""
    depth, lines = 0, []
    for line in words.splitlines():
        guarded = f'{{""}}{line}' if depth == 0 and line[:1] in {"*", "[", "."} else line
        lines.append(f"    {guarded}" if line else "")
        depth += line.count("{") - line.count("}")
    return f"{key} =\n" + "\n".join(lines) + "\n"


@cache
def messages(language: str) -> dict[str, ftl.Message]:
    """The catalogue taken apart."""
    body = FluentParser().parse(source(language)).body
    return {entry.id.name: entry for entry in body if isinstance(entry, ftl.Message)}


@lru_cache(maxsize=1_000)
def bundle(language: str, key: str, words: str) -> FluentBundle | None:
    """A bundle with this one text; None where ours has other facts by now: then ours is said."""
    if fault(language, key, words):
        return None
    made = FluentBundle([language], use_isolating=False)
    made.add_resource(FluentResource(as_message(key, words)))
    return made
