"""A clinic with a row in every table, as a House; and somebody who wrote and was never booked for."""

from collections.abc import Iterator
from contextlib import contextmanager

from models.base import new_id
from models.database import work
from tests.support.filled import fill
from tests.support.house import House


@contextmanager
def filled_house(url: str, number: str = "+14155238886") -> Iterator[House]:
    house = House(url, clinic_id=new_id(), stands=True)
    try:
        with work(house.engine, house.clinic_id) as session:
            fill(session, house.clinic_id, number)
        house.contact("+525599990000")
        yield house
    finally:
        house.close()
