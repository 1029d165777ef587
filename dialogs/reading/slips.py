"""How far two words are apart, for typing slips: insertions, losses, exchanges and swapped neighbours."""

from __future__ import annotations


def allowed(word: str) -> int:
    """Slips forgiven in a word of this length: none in short words, where every letter counts."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2


def slips(said: str, meant: str, most: int) -> int | None:
    """The number of slips between the words, or None if they are more than `most`."""
    if abs(len(said) - len(meant)) > most:
        return None
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for i, letter in enumerate(said, 1):
        older, before, row = before, row, [i]
        for j, target in enumerate(meant, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != target))
            if i > 1 and j > 1 and letter == meant[j - 2] and said[i - 2] == target:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None
