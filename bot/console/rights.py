"""Who may do what: the roles of a clinic's staff, and the rights that each view asks for one of."""

from collections.abc import Mapping

RIGHTS = frozenset({
    "see",
    "decide",
    "write",
    "book",
    "hours",
    "tasks",
    "patients",
    "notes",
    "export",
    "erase",
    "settings",
    "staff",
    "numbers",
})  # fmt: skip
SELF = "self"
"""What concerns nobody but the person who is signed in."""
DESK = frozenset({"see", "decide", "write", "book", "tasks", "patients"})

# A doctor's are for her own requests and visits alone: queries see to that. Private notes are hers, not the owner's.
ROLES: Mapping[str, frozenset[str]] = {
    "owner": RIGHTS - {"notes"},
    "manager": RIGHTS - {"notes"},
    "receptionist": DESK,
    "doctor": frozenset({"see", "decide", "write", "hours", "patients", "notes"}),
    "auditor": frozenset({"see", "patients", "numbers"}),
}
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
"""What changes nothing."""
READERS = frozenset({"auditor"})
"""Roles that change nothing, whatever they may see."""


def may(role: str, right: str) -> bool:
    """Whether this role has the right."""
    return right == SELF or right in ROLES[role]
