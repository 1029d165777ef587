"""A language as one clinic speaks it: its code, and the texts that the clinic words itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self


class Language(str):
    """The code, "es"; `own` has a clinic's wording by key where it has one. Equal to the bare code."""

    __slots__ = ("own",)
    own: Mapping[str, str]

    def __new__(cls, code: str, own: Mapping[str, str] | None = None) -> Self:
        made = super().__new__(cls, code)
        made.own = own or {}
        return made
