"""The keys of the clinic file, the columns of the tables and the handbook agree."""

import tomllib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, String, Table

from bot.clinic_file.elsewhere import ChangedElsewhere
from bot.clinic_file.handbook import with_tables
from bot.clinic_file.key import Key
from bot.clinic_file.loading import load
from bot.clinic_file.problems import FileRefused
from bot.clinic_file.sections import AVAILABILITY, CLINIC, DOCTOR, EXCEPTION, SECTIONS, SERVICE
from bot.clinic_file.toml import inline
from models import sql
from models.database import make_engine
from tests.support.clinic_files import SMALL, edited

HANDBOOK = Path(__file__).parents[2] / "docs" / "clinic-file.md"
OURS = {"id", "clinic_id", "doctor_id", "created_at", "updated_at", "is_active"}
# Columns of a section's table that no clinic sets in its file, besides the keys of the rows and their times.
NOT_IN_THE_FILE = {
    sql.clinic: {"loaded_digest", "loaded_file", "loaded_at"},
    sql.doctor: {
        "position",
        "rating_average",
        "rating_count",
        "enrolled_at",
        "enrolment_code_hash",
        "enrolment_code_ends_at",
        "enrolled_as",
        "enrolment_tries",
        "closed_out_on",
    },
    sql.service: {"position"},
    sql.rule: {"day_of_week", "service_ids"},
    sql.exception: {"created_by"},
}
TABLES = [
    (sql.clinic, CLINIC, "[clinic]"),
    (sql.doctor, DOCTOR, '[[doctor]]\nslug = "luis"'),
    (sql.service, SERVICE, '[[doctor.service]]\nname = "Control"'),
    (sql.rule, AVAILABILITY, '[[doctor.availability]]\ndays = ["mon"]'),
    (sql.exception, EXCEPTION, "[[doctor.exception]]"),
]


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = make_engine(database_url)
    yield engine
    engine.dispose()


@pytest.mark.parametrize("table, keys, heading", TABLES, ids=list(SECTIONS))
def test_every_column_a_clinic_can_set_has_a_key(table: Table, keys: tuple[Key, ...], heading: str) -> None:
    filled = {key.stored for key in keys if not key.made} - {"services"}
    assert heading
    assert filled == set(table.c.keys()) - OURS - NOT_IN_THE_FILE[table]


@pytest.mark.parametrize("table, keys, heading", TABLES, ids=list(SECTIONS))
def test_a_key_without_default_may_stay_empty(table: Table, keys: tuple[Key, ...], heading: str) -> None:
    free = {key.stored for key in keys if not (key.made or key.required) and key.default is None}
    must = {column.name for column in table.c if not column.nullable}
    assert heading
    assert free & must == ({"languages"} if table is sql.clinic else {"date_from", "date_to"} & must)


@pytest.mark.parametrize("table, keys, heading", TABLES, ids=list(SECTIONS))
def test_no_text_may_be_longer_than_its_column(table: Table, keys: tuple[Key, ...], heading: str) -> None:
    assert heading
    for key in keys:
        column = None if key.made or key.name == "services" else table.c[key.stored]
        if column is not None and isinstance(column.type, String) and "at most" in key.kind.told:
            assert f"at most {column.type.length} characters" in key.kind.told, key.name


def bounds(key: Key) -> list[str]:
    if not key.kind.told.startswith("whole number, "):
        return []
    return key.kind.told.removeprefix("whole number, ").split(" to ")


@pytest.mark.parametrize("end", [0, -1], ids=["least", "most"])
def test_the_database_takes_the_least_and_the_most_of_every_number(engine: Engine, end: int) -> None:
    text = edited(SMALL, 'name = "Control"\nduration_minutes = 20', 'name = "Control"')
    for _, keys, heading in TABLES:
        lines = [f"{key.name} = {bounds(key)[end]}" for key in keys if bounds(key)]
        text = edited(text, heading, "\n".join([heading, *lines]))
    assert load(engine, text).steps


@pytest.mark.parametrize("table, keys, heading", TABLES, ids=list(SECTIONS))
def test_a_default_is_a_value_of_its_key(table: Table, keys: tuple[Key, ...], heading: str) -> None:
    assert heading
    for key in keys:
        if key.default not in (None, []):
            assert key.kind.read(key.kind.write(key.default)) == key.default
            default = table.c[key.stored].server_default
            assert default is not None
            written = inline(key.kind.write(key.default)).strip('"').replace("[", "{").replace("]", "}")
            assert str(getattr(default, "arg", "")).strip("'") == written.replace(", ", ","), key.name


ODD_TEXTS = st.text(max_size=5) | st.sampled_from(
    ["", " ", "\0", "+1", "24:00", "2026-02-30", "9" * 400, "FREQ=DAILY", "١"]
)
ODD = st.recursive(
    st.booleans() | st.integers() | st.floats() | ODD_TEXTS | st.dates() | st.times() | st.datetimes(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ODD_TEXTS, inner, max_size=3),
    max_leaves=4,
)
PLACES = [
    (section, key.name) for section, keys in SECTIONS.items() for key in (*keys, Key("service", CLINIC[0].kind, ""))
]


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(places=st.lists(st.tuples(st.sampled_from(PLACES), ODD), min_size=1, max_size=2))
def test_whatever_stands_at_a_key_is_taken_or_refused(engine: Engine, places: list[tuple[Any, Any]]) -> None:
    raw = tomllib.loads(SMALL)
    for (section, name), value in places:
        top, _, under = section.partition(".")
        where = raw["clinic"] if top == "clinic" else raw["doctor"][0]
        where = where[under][0] if under and isinstance(where[under], list) else where
        if isinstance(where, dict):
            where[name] = value
    with suppress(FileRefused, ChangedElsewhere):
        load(engine, tomli_w.dumps(raw), over=True)


def test_the_handbook_has_every_key_as_the_code_has_it() -> None:
    text = HANDBOOK.read_text(encoding="utf-8")
    assert all(f"<!-- keys of {section} -->" in text for section in SECTIONS)
    assert with_tables(text) == text, "run: python -m bot.clinic_file.handbook docs/clinic-file.md"
