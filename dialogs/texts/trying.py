"""How a clinic's own wording of a text reads, with made-up facts: for whoever writes it, before anybody is sent it."""

from __future__ import annotations

from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from dialogs.texts import own
from dialogs.texts.catalogue import source


class Chosen(Visitor):
    """The facts by which a text chooses its form: numbers."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802  Fluent's visitors are named so
        if isinstance(node.selector, ftl.VariableReference):
            self.names.add(node.selector.id.name)
        self.generic_visit(node)


def wordable(language: str) -> dict[str, str]:
    """Every text that a clinic may word itself, as we say it, written as Fluent."""
    found = own.messages(language)
    written = source(language)
    return {key: _body(written, message) for key, message in found.items() if not own.SEALED.match(key)}


def _body(written: str, message: ftl.Message) -> str:
    """A message's text without its key and its indentation."""
    if message.value is None or message.value.span is None:
        return ""
    lines = written[message.value.span.start : message.value.span.end].splitlines()
    return "\n".join(line.strip() if place else line for place, line in enumerate(lines))


def facts(language: str, key: str) -> tuple[str, ...]:
    """What the wording must hold."""
    return tuple(sorted(own.facts_of(own.messages(language)[key]) or ()))


def room(language: str, key: str) -> int:
    """How many characters it may have without its facts."""
    return own.limit(key, own.words_of(own.messages(language)[key]))


def tried(language: str, key: str, words: str) -> str | None:
    """How it reads: names stand for themselves, a number is 2. None where it may not be said."""
    bundle, message = own.bundle(language, key, words), own.parsed(key, words)
    if bundle is None or message is None:
        return None
    chosen = Chosen()
    chosen.visit(message)
    given = {name: 2 if name in chosen.names else f"‹{name}›" for name in own.facts_of(message) or ()}
    pattern = bundle.get_message(key).value
    said, errors = bundle.format_pattern(pattern, given) if pattern is not None else ("", ["no text"])
    return None if errors else str(said)
