"""Who on file has the name that staff have just written: asked once, so that a person who calls has one record."""

from dataclasses import replace

from sqlmodel import Session

from dialogs.reading.clean import fold
from models import desk_lists
from models.facts import Book
from models.numbers import spellings
from models.patient_search import FoundPatient, find

MOST = 5


def whom(session: Session, command: Book, asked: str) -> tuple[Book, list[FoundPatient]]:
    """The command for whom it is meant, and who has to be asked about first; `asked` is the name that was asked about.

    The answer holds for that name alone: whoever writes another one into the form afterwards means somebody else.
    """
    if asked and fold(asked) == fold(command.name):
        return as_on_file(session, command), []
    command = replace(command, person_id=None) if asked else command
    return command, [] if command.person_id else namesakes(session, command)


def namesakes(session: Session, command: Book) -> list[FoundPatient]:
    """Nobody where name and number say who it is, or where they have this very time: a form that was sent twice."""
    numbers = spellings(command.phone) if command.phone else frozenset()
    name = fold(command.name)
    same = [one for one in find(session, command.name) if not one.erased and fold(one.name) == name]
    known = (one.last_at == command.start or _is(one, command, numbers) for one in same)
    return [] if any(known) else same[:MOST]


def _is(one: FoundPatient, command: Book, numbers: frozenset[str]) -> bool:
    return one.phone in numbers and one.name.casefold() == command.name.casefold()


def as_on_file(session: Session, command: Book) -> Book:
    """Who was chosen from those on file keeps the name that stands there, with its accents."""
    known = desk_lists.known(session, command.person_id)
    return replace(command, name=known[0]) if known else command
