"""The order of a file kept as numbers, changed only where the order itself changes."""

from __future__ import annotations

from collections.abc import Sequence

from bot.clinic_file.parts import Part


def positions(old: Sequence[Part | None]) -> list[int]:
    """A position for each entry of the file, given what is stored of it (None where it is new).

    The stored positions stay if they are in order with only new entries after them; else all are counted anew.
    """
    known = [part for part in old if part is not None and part.id is not None]
    stays = all(part is not None for part in old[: len(known)])
    placed = [(part.row["position"], part.id) for part in known]
    if not stays or placed != sorted(placed):
        return list(range(len(old)))
    last = placed[-1][0] if placed else -1
    return [place for place, _ in placed] + [last + 1 + extra for extra in range(len(old) - len(known))]
