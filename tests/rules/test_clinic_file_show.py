"""What a clinic shows of itself is a file, and loading it changes nothing."""

from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import Engine

from bot.clinic_file.loading import load, shown
from bot.clinic_file.parts import ClinicPart
from bot.clinic_file.reading import read
from bot.clinic_file.toml import inline
from bot.clinic_file.words import sentences
from models.database import make_engine
from tests.support.clinic_files import SAMPLE
from tests.support.clinics_at_random import clinics


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = make_engine(database_url)
    yield engine
    engine.dispose()


def says(clinic: ClinicPart) -> list[object]:
    """Everything a file says, with its sets in an order of their own."""
    return [
        clinic.row,
        *(
            (doctor.row, [part.row for part in doctor.services], sorted(part.named for part in parts))
            for doctor in clinic.doctors
            for parts in (doctor.ranges, doctor.exceptions)
        ),
    ]


# The database is the same for all examples, so each is loaded over the one before it.
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=clinics())
def test_any_clinic_loads_over_any_other_and_shows_itself(engine: Engine, text: str) -> None:
    done = load(engine, text)
    assert bool(sentences(done.steps)) == bool(done.steps)
    assert load(engine, text).steps == ()
    printed = shown(engine, "luna")
    assert says(read(printed)) == says(read(text))
    assert load(engine, printed).steps == ()
    assert shown(engine, "luna") == printed


def test_the_sample_shows_itself_as_it_was_written(engine: Engine) -> None:
    load(engine, SAMPLE)
    assert says(read(shown(engine, "sol"))) == says(read(SAMPLE))


def test_what_is_not_set_is_left_out(engine: Engine) -> None:
    load(engine, SAMPLE)
    printed = shown(engine, "sol")
    assert "hold_minutes" not in printed  # as the default
    assert "slot_margin_minutes" not in printed
    assert "is_verified" not in printed
    assert 'specialty = "Dentistry"' in printed


@pytest.mark.parametrize(
    "value, written",
    [
        ('say "hi"\nnow', '"say \\"hi\\"\\nnow"'),
        (["mon", "tue"], '["mon", "tue"]'),
        ([{"start": "13:00"}], '[{ start = "13:00" }]'),
        (date(2026, 12, 24), "2026-12-24"),
        (time(9), "09:00:00"),
        (Decimal("1.50"), "1.50"),
        (True, "true"),
    ],
)
def test_values_are_written_on_one_line(value: object, written: str) -> None:
    assert inline(value) == written
