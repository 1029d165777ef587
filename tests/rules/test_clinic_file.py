"""Loading a clinic file makes the clinic what the file says: once, wholly or not at all, deleting nothing."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Engine, text

from bot.clinic_file.loading import load
from bot.clinic_file.problems import FileRefused
from bot.clinic_file.words import sentences
from models import sql
from models.database import make_engine, work
from tests.support.clinic_files import SAMPLE, SMALL, clinic_id, edited, rows

SHORT = """
[clinic]
slug = "sol"
name = "Clínica Sol"
whatsapp = "+14155238886"
timezone = "America/Mexico_City"
language = "en"
emergency_number = "911"
phone = "+525555550100"
request_expiry_minutes = 30
hold_minutes = 10
minimum_notice_minutes = 60
booking_horizon_days = 60
[[doctor]]
slug = "ahmed"
name = "Dr. Sarah Ahmed"
whatsapp = "+971501234567"
specialty = "Cardiology"
approval_required = true
[[doctor.service]]
name = "Consultation"
duration_minutes = 30
buffer_minutes = 0
price = "200.00"
currency = "USD"
category = "consultation"
requirements = "Bring earlier test results."
max_patients = 1
[[doctor.availability]]
days = ["mon", "tue", "wed", "thu", "fri"]
start = "09:00"
end = "17:00"
step_minutes = 30
breaks = [{ start = "13:00", end = "14:00" }]
[[doctor.exception]]
date = 2026-12-24
kind = "closed"
"""
TABLES = (sql.clinic, sql.doctor, sql.service, sql.rule, sql.exception)
LUIS = SMALL[SMALL.rindex("[[doctor]]") :]
ANA = SMALL[SMALL.index("[[doctor]]") : SMALL.rindex("[[doctor]]")]


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = make_engine(database_url)
    yield engine
    engine.dispose()


def everything(engine: Engine) -> list[dict[str, Any]]:
    return [row for table in TABLES for row in rows(engine, table)]


def told(engine: Engine, file: str) -> list[str]:
    return sentences(load(engine, file).steps)


def active(engine: Engine, table: Any) -> dict[str, bool]:
    return {row["name"]: row["is_active"] for row in rows(engine, table)}


def keys(engine: Engine, table: Any) -> dict[str, UUID]:
    return {row["name"]: row["id"] for row in rows(engine, table)}


def test_a_plain_file_becomes_rows(engine: Engine) -> None:
    assert told(engine, SHORT) == [
        "added: clinic sol, Clínica Sol",
        "added: doctor ahmed, Dr. Sarah Ahmed, with 1 service, 5 weekly ranges, 1 exception",
    ]
    [doctor], [service] = rows(engine, sql.doctor, "sol"), rows(engine, sql.service, "sol")
    assert (doctor["specialties"], doctor["appointment_approval_required"]) == (["Cardiology"], True)
    assert (service["duration"], str(service["price"]), service["currency"]) == (30, "200.00", "USD")
    ranges = rows(engine, sql.rule, "sol")
    assert sorted(row["day_of_week"] for row in ranges) == [1, 2, 3, 4, 5]
    assert {row["step"] for row in ranges} == {30}
    assert ranges[0]["breaks"] == [{"start": "13:00", "end": "14:00"}]
    assert rows(engine, sql.exception, "sol")[0]["created_by"] == "file"


def test_the_second_loading_changes_nothing_and_touches_nothing(engine: Engine) -> None:
    load(engine, SMALL)
    before = everything(engine)
    assert load(engine, SMALL).steps == ()
    assert everything(engine) == before


def test_what_changed_is_told_from_what_to_what(engine: Engine) -> None:
    load(engine, SMALL)
    changed = edited(edited(SMALL, 'price = "400.00"', "price = 450"), 'name = "Clínica Luna"', 'name = "Luna"')
    changed = edited(changed, 'days = ["mon", "tue"]', 'days = ["mon", "wed", "thu"]')
    assert told(engine, edited(changed, "date = 2026-12-24", "date = 2026-12-31")) == [
        'changed: clinic: name "Clínica Luna" → "Luna"',
        'changed: doctor ana, service "Consulta": price "400.00" → "450.00"',
        'added: doctor ana, hours wed, thu 09:00–14:00, breaks [{ start = "11:00", end = "11:30" }]',
        'switched off: doctor ana, hours tue 09:00–14:00, breaks [{ start = "11:00", end = "11:30" }]',
        "added: doctor ana, exception closed 2026-12-31",
        "switched off: doctor ana, exception closed 2026-12-24",
    ]


def test_what_is_absent_is_switched_off_and_comes_back_as_itself(engine: Engine) -> None:
    load(engine, SMALL)
    before = everything(engine)
    assert told(engine, edited(SMALL, ANA, "")) == [
        "switched off: doctor ana, Dra. Ana, with 2 services, 3 weekly ranges, 1 exception"
    ]
    assert active(engine, sql.doctor) == {"Dra. Ana": False, "Dr. Luis": True}
    assert not any(row["is_active"] for table in TABLES[2:] for row in rows(engine, table))
    assert told(engine, SMALL) == ["switched on again: doctor ana, with 2 services, 3 weekly ranges, 1 exception"]
    moving = {"updated_at", "loaded_at", "loaded_digest", "loaded_file"}
    assert [{k: row[k] for k in row.keys() - moving} for row in everything(engine)] == [
        {k: row[k] for k in row.keys() - moving} for row in before
    ]


def test_a_claim_on_a_doctor_who_is_switched_off_goes_on(engine: Engine) -> None:
    load(engine, SMALL)
    ana, luna = keys(engine, sql.doctor)["Dra. Ana"], clinic_id(engine)
    block = text(
        "INSERT INTO time_slot (clinic_id, id, doctor_id, kind, status, start_time, end_time) VALUES"
        " (:clinic, :id, :doctor, 'block', 'blocked', '2026-03-02 15:00Z', '2026-03-02 16:00Z')"
    )
    with work(engine, luna) as session:
        session.connection().execute(block, {"clinic": luna, "id": uuid4(), "doctor": ana})
    before = rows(engine, sql.slot)
    load(engine, edited(SMALL, ANA, ""))
    assert rows(engine, sql.slot) == before


def test_a_renamed_service_stays_itself_and_the_line_may_stay(engine: Engine) -> None:
    load(engine, edited(SMALL, 'days = ["mon"]', 'days = ["mon"]\nservices = ["Consulta"]'))
    before = keys(engine, sql.service)["Consulta"]
    renamed = SMALL.replace('name = "Consulta"', 'name = "Visita"\nwas = "Consulta"')
    renamed = edited(renamed, 'days = ["mon"]', 'days = ["mon"]\nservices = ["Visita"]')
    assert told(engine, renamed) == ['changed: doctor ana, service "Visita": name "Consulta" → "Visita"']
    assert keys(engine, sql.service)["Visita"] == before
    assert load(engine, renamed).steps == ()


def test_an_old_name_that_nobody_knows_here_asks_for_nothing(engine: Engine) -> None:
    load(engine, SMALL.replace('name = "Consulta"', 'name = "Visita"\nwas = "Consulta"'))
    assert active(engine, sql.service) == {"Visita": True, "Control": True}


def test_a_name_that_a_switched_off_service_has_is_not_given_away(engine: Engine) -> None:
    load(engine, edited(SMALL, 'name = "Control"', 'name = "Visita"'))
    load(engine, SMALL)
    with pytest.raises(FileRefused, match=r"doctor\[0\]\.service\[0\]\.was: there is a switched-off service"):
        load(engine, SMALL.replace('name = "Consulta"', 'name = "Visita"\nwas = "Consulta"'))


def test_doctors_may_change_numbers_with_each_other(engine: Engine) -> None:
    load(engine, SMALL)
    swapped = SMALL.replace("550181", "ANA").replace("550182", "550181").replace("ANA", "550182")
    assert len(told(engine, swapped)) == 2
    assert {row["name"]: row["whatsapp"][-1] for row in rows(engine, sql.doctor)} == {"Dra. Ana": "2", "Dr. Luis": "1"}


def test_the_order_of_the_file_is_the_order_of_the_doctors(engine: Engine) -> None:
    load(engine, SMALL)
    assert told(engine, edited(SMALL, ANA, "") + ANA) == [
        "changed: doctor luis: its place in the order",
        "changed: doctor ana: its place in the order",
    ]
    assert {row["name"]: row["position"] for row in rows(engine, sql.doctor)} == {"Dr. Luis": 0, "Dra. Ana": 1}


def test_a_doctor_added_at_the_end_moves_nobody(engine: Engine) -> None:
    load(engine, edited(SMALL, LUIS, ""))
    assert told(engine, SMALL) == ["added: doctor luis, Dr. Luis"]


def test_an_evening_that_gives_way_to_a_longer_one_is_no_overlap(engine: Engine) -> None:
    load(engine, SMALL)
    load(engine, edited(SMALL, 'start = "16:00"', 'start = "15:00"'))
    assert sum(row["is_active"] for row in rows(engine, sql.rule)) == 3


@pytest.mark.parametrize("is_active", [True, False])
def test_a_number_of_another_clinic_is_refused_and_nothing_is_changed(engine: Engine, is_active: bool) -> None:
    load(engine, SMALL)
    load(engine, SAMPLE)
    with work(engine, clinic_id(engine, "sol")) as session:
        session.connection().execute(text("UPDATE clinic SET is_active = :active"), {"active": is_active})
    before = everything(engine)
    with pytest.raises(FileRefused, match=r"clinic\.whatsapp: \+14155238886 is already the number of another clinic"):
        load(engine, edited(edited(SMALL, '"+525555550180"', '"+14155238886"'), "Dr. Luis", "Dr. Luis Gil"))
    assert everything(engine) == before


def test_a_doctor_cannot_have_the_number_of_another_clinic(engine: Engine) -> None:
    load(engine, SAMPLE)
    with pytest.raises(FileRefused, match=r"doctor\[1\]\.whatsapp: \+14155238886 is already the number"):
        load(engine, edited(SMALL, '"+525555550182"', '"+14155238886"'))


def test_a_doctor_may_work_at_two_clinics(engine: Engine) -> None:
    load(engine, SAMPLE)
    load(engine, edited(SMALL, '"+525555550182"', '"+971501234567"'))
    assert [row["whatsapp"] for row in rows(engine, sql.doctor)].count("+971501234567") == 1


def test_two_loadings_at_once_make_one_clinic(engine: Engine) -> None:
    start = Barrier(4)

    def one(number: int) -> None:
        start.wait()
        load(engine, edited(SMALL, 'price = "400.00"', f"price = {number}"))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(one, range(4)))
    assert len(rows(engine, sql.doctor)) == 2
    assert sum(row["is_active"] for row in rows(engine, sql.service)) == 2
