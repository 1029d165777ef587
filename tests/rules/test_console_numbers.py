"""The clinic's numbers in the console: a picture, a table and a file each, and files that no spreadsheet runs."""

import csv
import io
import re
from collections.abc import Iterator

import pytest
from sqlalchemy import select

from bot.console.csv_file import csv_file, defused
from bot.console.numbers_pictures import LEVELS, MOST, Bars, bars, level, week
from bot.console.numbers_tables import TABLES
from models import sql
from tests.support.console import Staff, console
from tests.support.counting import counted
from tests.support.house import House
from tests.support.made_days import MadeDays, made_days


@pytest.fixture
def days(database_url: str) -> Iterator[MadeDays]:
    """A week behind Monday 9 March 2026, 08:00."""
    house = House(database_url)
    house.it_is("2026-03-09 08:00")
    made = made_days(house)
    way = ("welcome", "slot", "who", "sure")
    request = made.request("2026-03-02 09:05", "2026-03-03 09:00", "rejected", after=4)
    made.request("2026-03-02 11:05", "2026-03-03 15:00", "expired", after=30)
    made.tried("2026-03-02 09:00", *way, status="sent", request_id=request)
    made.tried("2026-03-03 10:00", "welcome", "slot")
    for hour, status in enumerate(("completed", "no_show", "completed")):
        made.visit("2026-03-02 09:00", f"2026-03-04 {9 + hour:02}:00", status)
    handed = made.at("2026-03-03 09:00")
    house.add(sql.outbound, contact_id=made.contact, purpose="m", template="card.en", state="sent", handed_at=handed)
    house.add(sql.inbound, message_sid="SM1", sender="x", contact_id=made.contact, received_at=handed)
    yield made
    house.close()


@pytest.fixture
def owner(days: MadeDays) -> Staff:
    return console(days.house, "owner")


def page_of(person: Staff, **query: str) -> str:
    answered = person.get("/numbers", **query)
    assert answered.status_code == 200
    return answered.get_data(as_text=True)


def rows_of(person: Staff, name: str, **query: str) -> list[list[str]]:
    answered = person.get(f"/numbers/{name}.csv", **query)
    assert answered.status_code == 200
    return list(csv.reader(io.StringIO(answered.get_data(as_text=True).removeprefix("\ufeff"))))


def test_each_number_has_a_picture_with_words_a_table_and_a_file(owner: Staff) -> None:
    page = page_of(owner)
    assert page.count("<svg") == page.count("<title id=") == page.count("<desc id=") == page.count("<table")
    assert set(re.findall(r"/numbers/([a-z]+)\.csv", page)) == set(TABLES)
    assert "2 began to book, 1 sent a request" in page
    assert "33" in page.split("Who does not come")[1][:400]


@pytest.mark.parametrize("name", TABLES)
def test_the_file_has_what_the_table_has(owner: Staff, name: str) -> None:
    head, *rows = rows_of(owner, name)
    assert rows
    assert all(len(row) == len(head) for row in rows)


def test_the_days_are_the_ones_that_were_asked_for(owner: Staff) -> None:
    inside, outside = ({"from": first, "to": first} for first in ("2026-03-04", "2026-03-05"))
    assert rows_of(owner, "visits", **inside)[1:] == [["Dr. Sarah Ahmed", "2", "1", "0", "0", str(1 / 3)]]
    assert rows_of(owner, "visits", **outside)[1:] == []
    assert "2026-03-04 – 2026-03-04" in page_of(owner, **inside)


@pytest.mark.parametrize("price, cost", [("0.05", "0.05"), ("0,05", "0.05"), ("", "0")])
def test_a_price_makes_costs(owner: Staff, price: str, cost: str) -> None:
    assert rows_of(owner, "messages", price=price)[1:] == [["card", "1", "0", cost]]


@pytest.mark.parametrize(
    "query",
    [
        {"from": "yesterday"},
        {"from": "2026-03-05", "to": "2026-03-04"},
        {"from": "1999-01-01"},
        {"from": "2020-01-01", "to": "2026-01-01"},
        {"to": "9999-12-31"},
        {"price": "much"},
        {"price": "NaN"},
        {"price": "-1"},
        {"price": "9" * 400},
    ],
)
def test_what_cannot_be_is_said_and_the_usual_days_are_shown(owner: Staff, query: dict[str, str]) -> None:
    answered = owner.get("/numbers", **query)
    assert answered.status_code == 400
    assert "could not be understood" in answered.get_data(as_text=True)
    assert owner.get("/numbers/funnel.csv", **query).status_code == 400


def test_there_is_no_file_of_another_name(owner: Staff) -> None:
    assert owner.get("/numbers/patients.csv").status_code == 404


def test_the_page_costs_as_many_statements_as_it_has_numbers(days: MadeDays, owner: Staff) -> None:
    page_of(owner)
    with counted(days.house) as few:
        page_of(owner)
    for number in range(6):
        days.visit("2026-03-03 09:00", f"2026-03-06 {9 + number:02}:00", "completed")
    with counted(days.house) as many:
        page_of(owner)
    assert len(many) == len(few) <= len(TABLES) + 10


@pytest.mark.parametrize("role, status", [("auditor", 200), ("receptionist", 403), ("doctor", 403)])
def test_numbers_are_for_who_runs_or_audits_the_clinic(days: MadeDays, role: str, status: int) -> None:
    assert console(days.house, role).get("/numbers").status_code == status


def test_the_page_speaks_spanish(days: MadeDays) -> None:
    page = page_of(console(days.house, "manager", language="es"))
    assert "De la primera pregunta a la cita" in page
    assert "inglés" in page


def test_an_empty_clinic_has_a_page(house: House) -> None:
    page = page_of(console(house, "owner"))
    assert page.count("Nothing in these days.") >= 6
    assert house.rows(select(sql.tried)) == []


@pytest.mark.parametrize("cell", ["=1+1", "+525512345678", "-2", "@SUM(A1)", "\t=1", "  =1", "＝1", "|cmd", "\r=1"])
def test_a_cell_that_begins_like_a_formula_is_defused(cell: str) -> None:
    assert defused(cell) == f"'{cell}"
    made = csv_file("x", ["name"], [[cell]]).get_data(as_text=True).removeprefix("\ufeff")
    assert list(csv.reader(io.StringIO(made, newline="")))[1] == [f"'{cell}"]


@pytest.mark.parametrize("cell", [5, -2, 0.5, "Ana", "Dr. O'Neil", "a=b", ""])
def test_other_cells_stay_as_they_are(cell: object) -> None:
    assert defused(cell) == cell


def test_a_bar_is_as_long_as_its_share_of_the_longest() -> None:
    drawn = bars([("a", "4", 4, 1), ("b", "2", 2, 0), ("c" * 99, "0", 0, 0)])
    assert [(bar.width, bar.part) for bar in drawn.bars] == [(360, 90), (180, 0), (0, 0)]
    assert drawn.bars[2].label.endswith("…")
    assert bars([]) == Bars((), 0)
    assert bars([("a", "1", 1, 0)] * 20).left_out == 20 - MOST


def test_an_hour_is_as_deep_as_its_share_of_the_busiest() -> None:
    assert [level(part) for part in (0, 0.01, 0.25, 0.5, 0.99, 1)] == [0, 1, 2, 3, LEVELS, LEVELS]
    drawn = week([(0, 9, 4.0, "Mon 09:00 4"), (6, 23, 1.0, "Sun 23:00 1")])
    assert [(cell.x, cell.y, cell.level) for cell in drawn.cells] == [(157, 16, 4), (339, 124, 2)]
