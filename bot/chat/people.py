"""Who takes part in a chat: doctors by the slug of the clinic's file, everybody else as a patient with a number."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import sql

STAFF = "Staff"
FIRST = 525555550130  # nobody's: 55 5555 01xx is not given out in Mexico City
CHANNEL = "whatsapp"


class People:
    """Names and addresses; whoever is named for the first time gets the next free number."""

    def __init__(self, doctors: Mapping[str, str], numbers: Mapping[str, str]) -> None:
        """`doctors` and `numbers`: phone numbers by name."""
        self.doctors = frozenset(doctors)
        self._numbers = {**doctors, **numbers}
        self._new = 0

    def address(self, name: str) -> str:
        """A number may stand for itself."""
        known = next((each for each in self._numbers if each.casefold() == name.casefold()), name)
        if known not in self._numbers:
            self._numbers[known] = known if known.startswith("+") else f"+{FIRST + self._new}"
            self._new += 1
        return f"{CHANNEL}:{self._numbers[known]}"

    def name(self, address: str) -> str:
        """Whose phone that is; a number that nobody was given is its own name."""
        number = address.partition(":")[2]
        return next((name for name, theirs in self._numbers.items() if theirs == number), number)

    def names(self) -> tuple[str, ...]:
        return tuple(self._numbers)


def doctors_of(session: Session) -> dict[str, str]:
    """The numbers of the clinic's doctors by slug, written as a name: "ahmed" is Ahmed."""
    doctor = sql.doctor.c
    rows = session.execute(select(doctor.slug, doctor.whatsapp).where(doctor.whatsapp.is_not(None)))
    return {slug.title(): number for slug, number in rows}
