"""Writing TOML as a person would: lists on one line, each section under its own heading."""

from __future__ import annotations

from typing import Any

import tomli_w


def inline(value: object) -> str:
    """A value as it stands after the equals sign, always on one line."""
    if isinstance(value, list):
        return f"[{', '.join(map(inline, value))}]"
    if isinstance(value, dict):
        return f"{{ {assignments(value, ', ')} }}"
    return tomli_w.dumps({"v": value}).removeprefix("v = ").removesuffix("\n")


def assignments(values: dict[str, Any], between: str = "\n") -> str:
    return between.join(f"{key} = {inline(value)}" for key, value in values.items())


def section(heading: str, values: dict[str, Any], path: str) -> str:
    """One section; its tables follow as sections of their own under `path`: in braces they would be one long line."""
    tables = {key: value for key, value in values.items() if isinstance(value, dict)}
    plain = {key: value for key, value in values.items() if key not in tables}
    written = [f"{heading}\n{assignments(plain)}\n"]
    written += [f"[{path}.{key}]\n{assignments(table)}\n" for key, table in tables.items()]
    return "\n".join(written)
