"""The tables of docs/clinic-file.md, made from the keys; `python -m bot.clinic_file.handbook FILE` puts them in."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from bot.clinic_file.key import Key
from bot.clinic_file.sections import SECTIONS
from bot.clinic_file.toml import inline

PLACE = re.compile(r"(<!-- keys of ([a-z.]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def with_tables(text: str) -> str:
    """The page with every section's table as the code has it now."""
    return PLACE.sub(lambda place: f"{place[1]}{table(SECTIONS[place[2]])}{place[3]}", text)


def table(keys: tuple[Key, ...]) -> str:
    lines = ["| key | meaning | value | without it |", "|---|---|---|---|"]
    lines += [f"| `{key.name}` | {key.means} | {key.kind.told} | {without(key)} |" for key in keys]
    return "\n".join(lines) + "\n"


def without(key: Key) -> str:
    if key.required:
        return "**required**"
    return f"`{inline(key.kind.write(key.default))}`" if key.default not in (None, []) else key.unset


if __name__ == "__main__":
    page = Path(sys.argv[1])
    page.write_text(with_tables(page.read_text(encoding="utf-8")), encoding="utf-8")
