"""How many statements something costs, counted where the program hands them to the driver."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import event

from tests.support.house import House, Visitor

T = TypeVar("T")


@contextmanager
def counted(house: House) -> Iterator[list[str]]:
    """The statements of everything inside, as they come."""
    said: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        said.append(statement)

    event.listen(house.engine, "before_cursor_execute", note)
    yield said
    event.remove(house.engine, "before_cursor_execute", note)


class Costs(dict[str, int]):
    """Statements by the name of what was carried out, each once."""

    def __init__(self, house: House) -> None:
        super().__init__()
        self.house = house

    def of(self, name: str, visitor: Visitor, act: Callable[[], T]) -> T:
        """Carries it out, and keeps what it cost."""
        visitor.times()  # so that only the command's own statements are counted
        with counted(self.house) as said:
            done = act()
        self[name] = len(said)
        return done
