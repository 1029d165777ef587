"""The catalogues taken apart: which keys there are, what each wants to be told, and which of them code asks for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from dialogs.texts import HERE

ROOT = HERE.parent.parent
ENDINGS = ("-again", "-day", "-on", "-none", "-known", "-name", "-animal", "-both")
"""What views and misses add to a question's key."""


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802  Fluent's visitors are named so
        self.names.add(node.id.name)


@cache
def catalogue(language: str) -> dict[str, frozenset[str]]:
    """Each key with the facts its text names."""
    found: dict[str, frozenset[str]] = {}
    for entry in FluentParser().parse((HERE / f"{language}.ftl").read_text(encoding="utf-8")).body:
        assert not isinstance(entry, ftl.Junk), entry.content
        if isinstance(entry, ftl.Message):
            assert entry.id.name not in found, f"{language}.ftl has {entry.id.name} twice"
            variables = _Variables()
            variables.visit(entry)
            found[entry.id.name] = frozenset(variables.names)
    return found


@cache
def patterns(language: str) -> dict[str, str]:
    """Each key with its text as it is written, braces and all."""
    entries = FluentParser().parse((HERE / f"{language}.ftl").read_text(encoding="utf-8")).body
    return {
        entry.id.name: FluentSerializer().serialize_entry(entry).partition(" =")[2].strip()
        for entry in entries
        if isinstance(entry, ftl.Message)
    }


def forms(language: str) -> Iterator[tuple[str, set[str]]]:
    """Each choice that a text makes by a number, with the names of its variants."""

    class _Choices(Visitor):
        def __init__(self) -> None:
            self.found: list[set[str]] = []

        def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802  Fluent's visitors are named so
            self.found.append({v.key.name if isinstance(v.key, ftl.Identifier) else v.key.value for v in node.variants})

    for entry in FluentParser().parse((HERE / f"{language}.ftl").read_text(encoding="utf-8")).body:
        if isinstance(entry, ftl.Message):
            choices = _Choices()
            choices.visit(entry)
            yield from ((entry.id.name, variants) for variants in choices.found)


def used() -> re.Pattern[str]:
    """Every text key that stands in the code, whole or put together ("field-{column}"), as one pattern."""
    parts = {part for file in sources() for part in _strings(ast.parse(file.read_text(encoding="utf-8")))}
    return re.compile("|".join(sorted(parts, key=len, reverse=True)))


def sources() -> list[Path]:
    """The files that may ask for a text."""
    return [*ROOT.glob("dialogs/*.py"), *ROOT.glob("bot/**/*.py")]


def _strings(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"[a-z][\w-]*", node.value):
            yield re.escape(node.value)
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            head = str(node.values[0].value)
            if re.fullmatch(r"[a-z][\w-]{2,}", head):
                rest = (v.value if isinstance(v, ast.Constant) else None for v in node.values[1:])
                yield re.escape(head) + "".join("[a-z_-]+" if part is None else re.escape(str(part)) for part in rest)
