"""What somebody else has changed since the last loading is not undone by a file that does not know of it."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, text

from bot.clinic_file.elsewhere import ChangedElsewhere
from bot.clinic_file.loading import load, shown
from bot.clinic_file.words import sentences
from models import sql
from models.database import make_engine, work
from tests.support.clinic_files import SMALL, clinic_id, edited, rows

PRICE = 'price = "400.00"'
DEARER = "UPDATE medical_service SET price = 450 WHERE name = 'Consulta'"
AWAY = """
    INSERT INTO availability_exception (clinic_id, id, doctor_id, kind, date_from, date_to, created_by)
    SELECT clinic_id, gen_random_uuid(), id, 'closed', '2026-03-05', '2026-03-06', 'doctor'
      FROM doctor WHERE slug = 'ana'
"""
NEW_PRICE = edited(SMALL, PRICE, "price = 500")
NEW_PHONE = edited(SMALL, 'currency = "MXN"', 'currency = "MXN"\nphone = "+525555550100"')


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """With the small clinic loaded."""
    engine = make_engine(database_url)
    load(engine, SMALL)
    yield engine
    engine.dispose()


def elsewhere(engine: Engine, statement: str) -> None:
    with work(engine, clinic_id(engine)) as session:
        session.connection().execute(text(statement))


def prices(engine: Engine) -> set[str]:
    return {str(row["price"]) for row in rows(engine, sql.service) if row["is_active"] and row["price"]}


@pytest.mark.parametrize(
    "statement, file, undone",
    [
        (DEARER, SMALL, 'changed: doctor ana, service "Consulta": price "400.00" → "450.00"'),
        (DEARER, NEW_PRICE, 'changed: doctor ana, service "Consulta": price "400.00" → "450.00"'),
        (AWAY, SMALL, "added: doctor ana, exception closed 2026-03-05 to 2026-03-06"),
        (AWAY, NEW_PHONE, "added: doctor ana, exception closed 2026-03-05 to 2026-03-06"),
        ("UPDATE doctor SET is_active = false WHERE slug = 'luis'", SMALL, "switched off: doctor luis, Dr. Luis"),
        (
            "UPDATE availability_rule SET is_active = false WHERE start_time = '16:00'",
            SMALL,
            "switched off: doctor ana, hours mon 16:00–20:00",
        ),
    ],
    ids=["a price", "a price, another one", "an absence", "an absence, and a phone", "a doctor", "an evening"],
)
def test_a_loading_that_would_undo_it_is_refused_and_says_what(
    engine: Engine, statement: str, file: str, undone: str
) -> None:
    elsewhere(engine, statement)
    before = [rows(engine, table) for table in (sql.clinic, sql.doctor, sql.service, sql.rule, sql.exception)]
    with pytest.raises(ChangedElsewhere) as refused:
        load(engine, file)
    assert sentences(refused.value.changes) == [undone]
    assert [rows(engine, t) for t in (sql.clinic, sql.doctor, sql.service, sql.rule, sql.exception)] == before


def test_over_loads_all_the_same_and_the_next_loading_is_plain_again(engine: Engine) -> None:
    elsewhere(engine, DEARER)
    done = load(engine, NEW_PRICE, over=True)
    assert sentences(done.undone) == ['changed: doctor ana, service "Consulta": price "400.00" → "450.00"']
    assert prices(engine) == {"500.00"}
    assert load(engine, NEW_PRICE).steps == ()
    load(engine, SMALL)
    assert prices(engine) == {"400.00"}


def test_a_file_that_knows_of_the_change_is_loaded(engine: Engine) -> None:
    elsewhere(engine, AWAY)
    known = edited(shown(engine, "luna"), PRICE, "price = 500")
    assert sentences(load(engine, known).steps) == [
        'changed: doctor ana, service "Consulta": price "400.00" → "500.00"'
    ]


@pytest.mark.parametrize(
    "statement",
    [
        DEARER,
        AWAY,
        "UPDATE doctor SET is_active = false WHERE slug = 'ana'",
        "UPDATE doctor SET position = 9 WHERE slug = 'ana'",
        "UPDATE medical_service SET is_active = false, position = 7 WHERE name = 'Consulta'",
        "UPDATE availability_rule SET is_active = false WHERE day_of_week = 1",
        'UPDATE clinic SET languages = \'{es,en}\', opening_hours = \'{}\', faq = \'{"b": "x", "a": {"es": "y"}}\'',
    ],
)
def test_what_the_clinic_shows_changes_nothing_whoever_changed_it(engine: Engine, statement: str) -> None:
    elsewhere(engine, statement)
    assert load(engine, shown(engine, "luna")).steps == ()


def test_a_clinic_that_came_from_no_file_is_not_loaded_over(engine: Engine) -> None:
    elsewhere(engine, "UPDATE clinic SET loaded_digest = NULL, loaded_file = NULL")
    with pytest.raises(ChangedElsewhere) as refused:
        load(engine, NEW_PRICE)
    assert refused.value.changes == []
    assert load(engine, NEW_PRICE, over=True).steps


def test_a_range_of_a_service_that_is_switched_off_is_not_shown_and_not_in_the_way(engine: Engine) -> None:
    load(engine, edited(SMALL, 'days = ["mon"]', 'days = ["mon"]\nservices = ["Control"]'))
    elsewhere(engine, "UPDATE medical_service SET is_active = false WHERE name = 'Control'")
    now = shown(engine, "luna")
    assert "16:00" not in now
    assert load(engine, now).steps == ()
    evening = '[[doctor.availability]]\ndays = ["mon"]\nstart = "17:00"\nend = "19:00"\n\n[[doctor.exception]]'
    load(engine, edited(now, "[[doctor.exception]]", evening))
    assert [row["start_time"].hour for row in rows(engine, sql.rule) if row["is_active"]] == [9, 9, 17]
