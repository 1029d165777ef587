"""What is wrong with a clinic file: the key's path and a plain sentence, all of them at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing to mend; `path` is the key as the file nests it (`doctor[0].service[1].price`), or a line."""

    path: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.path}: {self.sentence}" if self.path else self.sentence


class FileRefused(Exception):
    """The file cannot be loaded; nothing was changed."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class Wrong(Exception):
    """A value that does not fit its key; `faults` are (where inside the value, sentence)."""

    def __init__(self, sentence: str = "", faults: Iterable[tuple[str, str]] = ()) -> None:
        self.faults = tuple(faults) or (("", sentence),)
        super().__init__(sentence)

    def inside(self, where: str) -> list[tuple[str, str]]:
        """The same faults, seen from one level further out."""
        return [(where + deeper, sentence) for deeper, sentence in self.faults]
