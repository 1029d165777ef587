"""Each test has an installation of its own, from an empty database on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.front import ANA, RUIZ
from tests.support.town import Person, Town, town

SOL = Path(__file__).parent / "sol.toml"


@pytest.fixture
def open_clinic(bare_database_url: str) -> Iterator[Town]:
    with town(bare_database_url, SOL) as opened:
        yield opened


@pytest.fixture
def ana(open_clinic: Town) -> Person:
    return open_clinic.person(ANA)


@pytest.fixture
def doctor(open_clinic: Town) -> Person:
    """She has written today, so cards reach her at once."""
    doctor = open_clinic.person(RUIZ)
    doctor.says("hi")
    return doctor
