"""How an exception comes back is chosen, not spelled; and a whole week or a split day is one form."""

import re
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clinic_file.loading import shown as clinic_file
from bot.clinic_file.recurrence import recurrence
from bot.console.hours_repeat import OF_WEEKS, RULES, Repeat, shown
from models import sql
from tests.support.console import Staff, console, slug_of
from tests.support.house import House
from tests.support.staff import books, of_mornings

UNTIL = date(2026, 12, 31)


@pytest.fixture
def doctor(house: House) -> UUID:
    return of_mornings(house)


@pytest.fixture
def manager(house: House, doctor: UUID) -> Staff:  # noqa: ARG001  (whose hours they are)
    return console(house, "manager")


def closing(doctor: UUID, **more: Any) -> dict[str, Any]:
    plain = {"what": "exception", "doctor": str(doctor), "kind": "closed", "from_day": "2026-03-03", "rrule": ""}
    return plain | {"repeat": "", "start": "", "end": "", "repeat_until": "", "start_2": "", "end_2": ""} | more


def weekly(doctor: UUID, **more: Any) -> dict[str, Any]:
    plain = {"what": "range", "doctor": str(doctor), "weekday": ["5", "6"], "start": "09:00", "end": "12:00"}
    return plain | {"step": "20", "breaks": "10:00-10:30"} | more


def rules(house: House) -> list[str | None]:
    return [row.rrule for row in house.rows(sql.exception.select().order_by(sql.exception.c.start_time))]


@pytest.mark.parametrize(
    "chosen, rule",
    [
        ({}, None),
        ({"repeat": "daily", "repeat_until": "2026-12-31"}, "FREQ=DAILY;UNTIL=20261231"),
        ({"repeat": "weekly"}, "FREQ=WEEKLY"),
        ({"repeat": "weekly", "repeat_days": ["4", "0"]}, "FREQ=WEEKLY;BYDAY=MO,FR"),
        ({"repeat": "fortnightly", "repeat_days": ["1"]}, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ({"repeat": "monthly", "repeat_until": "2026-12-31"}, "FREQ=MONTHLY;UNTIL=20261231"),
        ({"repeat": "other", "rrule": "freq=weekly;count=10"}, "FREQ=WEEKLY;COUNT=10"),
    ],
)
def test_a_choice_writes_the_rule_and_is_read_back_from_it(
    house: House, doctor: UUID, manager: Staff, chosen: dict[str, Any], rule: str | None
) -> None:
    manager.follows(manager.post("/hours/save", closing(doctor, **chosen)))
    assert rules(house) == [rule]
    how = chosen.get("repeat", "")
    page = manager.get("/hours").get_data(as_text=True)
    assert f'<option value="{how}" selected>' in page
    assert ("· comes back" in page) == (rule is not None)
    if rule:
        assert f'rrule = "{rule}"' in clinic_file(house.engine, slug_of(house))


@pytest.mark.parametrize(
    "chosen, told",
    [
        ({"repeat_days": ["1"]}, "not clear how it comes back"),
        ({"repeat": "daily", "repeat_days": ["1"]}, "not clear how it comes back"),
        ({"repeat_until": "2026-12-31"}, "not clear how it comes back"),
        ({"rrule": "FREQ=WEEKLY"}, "not clear how it comes back"),
        ({"repeat": "hourly"}, "not clear how it comes back"),
        ({"repeat": "other"}, "no rule that comes back"),
        ({"repeat": "daily", "repeat_until": "soon"}, "both are days there are"),
        ({"repeat": "daily", "repeat_until": "2026-03-01"}, "no rule that comes back"),
        ({"start": "09:00", "end": "10:00", "start_2": "11:00"}, "ends after it begins"),
        (
            {"kind": "extra_hours", "start": "09:00", "end": "12:00", "start_2": "11:00", "end_2": "13:00"},
            "contradicts",
        ),
    ],
)
def test_what_is_not_clear_is_refused(
    house: House, doctor: UUID, manager: Staff, chosen: dict[str, Any], told: str
) -> None:
    answered = manager.post("/hours/preview", closing(doctor, **chosen))
    assert answered.status_code == 400
    assert told in answered.get_data(as_text=True)
    assert rules(house) == []


def test_a_day_with_a_pause_is_one_form_and_its_preview_knows_the_pause(
    house: House, doctor: UUID, manager: Staff
) -> None:
    for clock, name in (("09:30", "Ana"), ("10:30", "Eva"), ("11:30", "Luz")):
        books(house, house.wall(f"2026-03-03 {clock}"), name)
    split = closing(doctor, kind="custom_hours", start="09:00", end="10:00", start_2="11:00", end_2="12:00")
    page = manager.post("/hours/preview", split).get_data(as_text=True)
    assert [name for name in ("Ana", "Eva", "Luz") if f">{name}<" in page] == ["Eva"]
    expected = page.partition('name="expected" value="')[2].partition('"')[0]
    manager.follows(manager.post("/hours/save", split | {"expected": expected}))
    rows = house.rows(sql.exception.select().order_by(sql.exception.c.start_time))
    assert [f"{row.start_time:%H:%M}-{row.end_time:%H:%M}" for row in rows] == ["09:00-10:00", "11:00-12:00"]


def test_several_days_and_a_second_range_are_one_form(house: House, doctor: UUID, manager: Staff) -> None:
    manager.follows(manager.post("/hours/save", weekly(doctor, start_2="16:00", end_2="20:00")))
    rows = house.rows(sql.rule.select().where(sql.rule.c.day_of_week.in_((6, 0))))
    assert sorted((row.day_of_week, row.start_time.hour, row.end_time.hour, len(row.breaks)) for row in rows) == [
        (0, 9, 12, 1),
        (0, 16, 20, 0),
        (6, 9, 12, 1),
        (6, 16, 20, 0),
    ]


@pytest.mark.parametrize(
    "change, told",
    [
        ({"weekday": []}, "Tick at least one day"),
        ({"weekday": ["7"]}, "Tick at least one day"),
        ({"weekday": ["4", "5"]}, "another range in these hours"),
        ({"start_2": "11:00", "end_2": "14:00"}, "another range in these hours"),
    ],
)
def test_all_of_it_is_kept_or_nothing(
    house: House, doctor: UUID, manager: Staff, change: dict[str, Any], told: str
) -> None:
    before = len(house.rows(sql.rule.select()))
    answered = manager.post("/hours/save", weekly(doctor, **change))
    assert answered.status_code in {400, 409}
    assert told in answered.get_data(as_text=True)
    assert len(house.rows(sql.rule.select())) == before


@pytest.mark.parametrize("again", ["preview", "save"])
def test_what_is_refused_stays_in_its_form(house: House, doctor: UUID, manager: Staff, again: str) -> None:
    service = str(house.rows(sql.service.select())[0].id)
    typed = {"breaks": "<ten>", "step": "15", "first": "2026-04-01", "per_day": "7", "services": service}
    page = manager.post(f"/hours/{again}", weekly(doctor, start_2="16:00", end_2="20:00", **typed)).text
    form = page.partition('for="start-new"')[0][-2500:] + page.partition('for="start-new"')[2].partition("</form>")[0]
    for name, words in (
        typed | {"breaks": "&lt;ten&gt;", "start_2": "16:00", "end_2": "20:00", "end": "12:00"}
    ).items():
        assert re.search(rf'name="{name}"[^>]* value="{re.escape(words)}"', form), name
    assert re.findall(r'name="weekday" value="(\d)" checked', form) == ["5", "6"]
    assert re.search(rf'value="{service}" checked', form)
    assert page.count('class="hours-one" open') == 1


def test_so_does_what_is_refused_of_an_exception(house: House, doctor: UUID, manager: Staff) -> None:
    manager.follows(manager.post("/hours/save", closing(doctor, reason="Training")))
    known = str(house.rows(sql.exception.select())[0].id)
    typed = {"reason": "Congress", "repeat": "daily", "repeat_until": "2026-12-31", "repeat_days": ["2"], "id": known}
    page = manager.post("/hours/preview", closing(doctor, **typed)).text
    mine = page.partition(f'for="kind-{known}"')[2].partition("</form>")[0]
    assert re.search('name="reason"[^>]* value="Congress"', mine)
    assert '<option value="daily" selected>' in mine
    assert re.search('name="repeat_until"[^>]* value="2026-12-31"', mine)
    assert re.findall(r'name="repeat_days" value="(\d)" checked', mine) == ["2"]
    new = page.partition('for="kind-new-exception"')[2].partition("</form>")[0]
    assert "Congress" not in new


@settings(max_examples=200)
@given(st.sampled_from(sorted(RULES)), st.sets(st.integers(0, 6)), st.sampled_from([None, UNTIL]))
def test_every_choice_is_a_rule_of_the_file_and_read_back(how: str, days: set[int], until: date | None) -> None:
    chosen = Repeat(how, frozenset(days if how in OF_WEEKS else ()), until)
    assert shown(chosen.rule) == chosen
    assert recurrence().read(chosen.rule) == chosen.rule


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=WEEKLY;COUNT=10",
        "FREQ=YEARLY",
        "FREQ=WEEKLY;BYDAY=FR,MO",
        "FREQ=MONTHLY;BYDAY=1MO",
        "FREQ=DAILY;INTERVAL=3",
    ],
)
def test_any_other_rule_stays_as_it_was_typed(rule: str) -> None:
    assert shown(rule) == Repeat("other", typed=rule)
    assert shown(rule).rule == rule
