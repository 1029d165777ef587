"""A doctor's hours in the console: previewed, saved as previewed, and why a time is not offered."""

import re
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from bot.clinic_file.loading import load, shown
from bot.console.say import bundle_of, languages
from bot.console.why import why
from models import sql
from models.database import make_engine
from models.explaining import WORDS, Reason
from tests.support.clinic_files import SAMPLE
from tests.support.console import Staff, console, slug_of
from tests.support.ends import DOCTOR, yes
from tests.support.house import House
from tests.support.moving import booked, move, visits
from tests.support.staff import books, of_mornings, sent

CLOCKS = ("09:00", "09:30", "10:00", "10:30", "11:00", "11:30")


@pytest.fixture
def doctor(house: House) -> UUID:
    return of_mornings(house)


@pytest.fixture
def manager(house: House, doctor: UUID) -> Staff:  # noqa: ARG001  (whose hours they are)
    return console(house, "manager")


@pytest.fixture
def anas(house: House, doctor: UUID, ana: UUID) -> Any:  # noqa: ARG001  (her hours)
    return booked(house, house.contact(DOCTOR), ana, house.wall("2026-03-03 09:00"))


def closing(doctor: UUID, **more: Any) -> dict[str, Any]:
    """Tuesday from nine to ten."""
    plain = {"what": "exception", "doctor": str(doctor), "kind": "closed", "from_day": "2026-03-03"}
    return plain | {"start": "09:00", "end": "10:00", "reason": "Training"} | more


def weekly(doctor: UUID, **more: Any) -> dict[str, Any]:
    plain = {"what": "range", "doctor": str(doctor), "weekday": "5", "start": "09:00", "end": "12:00", "step": "20"}
    return plain | {"breaks": "10:00-10:30, 11:00-11:15"} | more


def exceptions(house: House) -> list[Any]:
    return house.rows(sql.exception.select())


def test_a_broken_edit_is_previewed_with_the_message_and_nothing_has_changed(
    house: House, doctor: UUID, manager: Staff, anas: Any
) -> None:
    page = manager.post("/hours/preview", closing(doctor)).get_data(as_text=True)
    assert anas.code in page
    assert "We are sorry: Dr. Sarah Ahmed cannot be there, so your visit is cancelled." in page
    assert (exceptions(house), visits(house)) == ([], [("confirmed", 0)])


def test_a_lower_limit_names_whom_it_leaves_out_and_why(house: House, doctor: UUID, manager: Staff, anas: Any) -> None:
    books(house, house.wall("2026-03-03 11:00"), "Eva")
    tuesday = next(row for row in house.rows(sql.rule.select()) if row.day_of_week == 2)
    change = {"id": str(tuesday.id), "weekday": "1", "step": "30", "breaks": "", "per_day": "1"}
    page = manager.post("/hours/preview", weekly(doctor, **change)).get_data(as_text=True)
    assert "More than the new limit of the day" in page
    assert (">Eva<" in page, anas.code in page) == (True, False)


def test_messages_beyond_fifty_are_read_with_a_button_and_what_is_ticked_stays_ticked(
    house: House, doctor: UUID, manager: Staff
) -> None:
    starts = [f"2026-03-{day:02} {clock}" for day in (3, 4, 5, 6, 9, 10, 11, 12, 13) for clock in CLOCKS]
    for number, start in enumerate(starts[:52], 1):
        books(house, house.wall(start), f"No {number}.")
    shut = closing(doctor, to_day="2026-03-31", start="", end="")
    first = manager.post("/hours/preview", shut).get_data(as_text=True)
    assert (first.count("cannot be there"), first.count("Not on this page")) == (50, 2)
    assert "There are 52 messages" in first
    (expected,) = re.findall(r'name="expected" value="([^"]+)"', first)
    ticked = expected.split()[0]
    more = shut | {"expected": expected, "call_off": ticked, "why": "Snow", "messages": ["1", "51"]}
    rest = manager.post("/hours/preview", more).get_data(as_text=True)
    assert (rest.count("cannot be there"), rest.count("Not on this page")) == (2, 50)
    assert re.search(rf'value="{ticked}"[^>]* checked', rest)
    assert "one patient is told" in manager.follows(manager.post("/hours/save", more))


def test_a_visit_whose_move_has_just_become_final_is_looked_at_again(
    house: House, doctor: UUID, manager: Staff, ana: UUID, anas: Any
) -> None:
    house.set(sql.clinic, undo_seconds=60)
    asked = move(house, ana, anas, house.wall("2026-03-03 11:00"))
    (ahmed,) = house.rows(select(sql.contact.c.id).where(sql.contact.c.phone == DOCTOR))
    with house.visit(ahmed.id) as visitor:
        visitor.hands.carry_out(yes(asked))
    house.passes(seconds=90)
    shown = {"expected": str(anas.request_id), "call_off": str(anas.request_id), "why": "Training"}
    for path in ("/hours/preview", "/hours/save"):
        answered = manager.post(path, closing(doctor) | shown)
        assert answered.status_code in {400, 409}
        assert "Look at the preview again" in answered.get_data(as_text=True)
    assert exceptions(house) == []


def test_a_reason_as_long_as_a_book_is_cut(house: House, doctor: UUID, manager: Staff, anas: Any) -> None:
    shown = {"expected": str(anas.request_id), "call_off": str(anas.request_id), "why": "x" * 70_000}
    manager.follows(manager.post("/hours/save", closing(doctor) | shown))
    assert [len(act.why) for act in house.rows(sql.staff_act.select())] == [500]


def test_it_is_saved_as_it_was_previewed_and_who_is_called_off_hears_of_it(
    house: House, doctor: UUID, manager: Staff, anas: Any
) -> None:
    shown = {"expected": str(anas.request_id), "call_off": str(anas.request_id), "why": "Training"}
    page = manager.follows(manager.post("/hours/save", closing(doctor) | shown))
    assert "one patient is told" in page
    assert visits(house) == [("cancelled", 0)]
    assert "cannot be there" in sent(manager, "+525511111111")[-1]
    (act,) = house.rows(sql.staff_act.select())
    assert (act.act, act.subject, act.why) == ("hours_changed", doctor, "Training")


def test_who_is_not_ticked_stays_booked(house: House, doctor: UUID, manager: Staff, anas: Any) -> None:
    manager.follows(manager.post("/hours/save", closing(doctor, expected=str(anas.request_id))))
    assert (len(exceptions(house)), visits(house)) == (1, [("confirmed", 0)])


@pytest.mark.parametrize("more", [{}, {"call_off": "it"}])
def test_what_was_not_previewed_or_has_no_reason_is_shown_again(
    house: House, doctor: UUID, manager: Staff, anas: Any, more: dict[str, str]
) -> None:
    given = {name: str(anas.request_id) for name in more}
    answered = manager.post("/hours/save", closing(doctor) | given)
    assert answered.status_code in {400, 409}
    assert anas.code in answered.get_data(as_text=True)
    assert (exceptions(house), visits(house)) == ([], [("confirmed", 0)])


def test_a_range_is_added_changed_and_taken_away(house: House, doctor: UUID, manager: Staff) -> None:
    manager.follows(manager.post("/hours/save", weekly(doctor)))
    (row,) = house.rows(sql.rule.select().where(sql.rule.c.day_of_week == 6))
    assert (row.step, row.breaks) == (20, [{"start": "10:00", "end": "10:30"}, {"start": "11:00", "end": "11:15"}])
    manager.follows(manager.post("/hours/save", weekly(doctor, id=str(row.id), end="24:00", breaks="")))
    manager.follows(
        manager.post("/hours/save", {"what": "range", "doctor": str(doctor), "id": str(row.id), "off": "1"})
    )
    (row,) = house.rows(sql.rule.select().where(sql.rule.c.day_of_week == 6))
    assert (f"{row.end_time:%H:%M}", row.breaks, row.is_active) == ("00:00", [], False)


@pytest.mark.parametrize(
    "change, told",
    [
        ({"weekday": "1"}, "another range in these hours"),
        ({"start": "13:00"}, "ends after it begins"),
        ({"breaks": "lunch"}, "A break lies within its range"),
        ({"step": "0"}, "every 1 to 1440 minutes"),
        ({"buffer": "900"}, "whole numbers"),
        ({"first": "soon"}, "both are days there are"),
        ({"id": "00000000-0000-0000-0000-000000000005"}, "taken this away meanwhile"),
        ({"what": "exception"}, "both are days there are"),
        ({"breaks": "10:00-10:30, 10:15-11:00"}, "A break lies within its range"),
        (
            {"what": "exception", "from_day": "2026-03-03", "kind": "closed", "rrule": "FREQ=YEARLY;BYMONTH=13"},
            "no rule that",
        ),
        ({"what": "exception", "from_day": "2026-03-03", "to_day": "2099-03-03", "kind": "closed"}, "both are days"),
        (
            {"what": "exception", "from_day": "2026-03-03", "kind": "closed", "rrule": "HOURLY"},
            "no rule that comes back",
        ),
    ],
)
def test_what_makes_no_sense_is_said_in_words(
    house: House, doctor: UUID, manager: Staff, change: dict[str, str], told: str
) -> None:
    answered = manager.post("/hours/preview", weekly(doctor, **change))
    assert answered.status_code == 400
    assert told in answered.get_data(as_text=True)
    assert exceptions(house) == []


def test_what_no_page_shows_is_left_out_of_a_reason(house: House, doctor: UUID, manager: Staff) -> None:
    manager.follows(manager.post("/hours/save", closing(doctor, reason="Trai\x01ning", why="a\x01b")))
    assert [row.reason for row in exceptions(house)] == ["Training"]


def test_exceptions_that_contradict_each_other_are_refused(house: House, doctor: UUID, manager: Staff) -> None:
    house.exception(doctor, "closed", "2026-03-03")
    added = closing(doctor, kind="extra_hours")
    assert "contradicts another exception" in manager.post("/hours/preview", added).get_data(as_text=True)
    assert len(exceptions(house)) == 1


def test_what_is_edited_here_is_a_file_that_loads_as_it_is(database_url: str) -> None:
    engine = make_engine(database_url)
    done = load(engine, SAMPLE)
    house = House(database_url, clinic_id=done.clinic_id, stands=True)
    manager = console(house, "manager")
    rule = next(row for row in house.rows(sql.rule.select()) if row.breaks)
    pauses = ", ".join(f"{pause['start']}-{pause['end']}" for pause in rule.breaks)
    change = {"id": str(rule.id), "weekday": str((rule.day_of_week - 1) % 7), "breaks": pauses, "step": "15"}
    hours = {"start": f"{rule.start_time:%H:%M}", "end": f"{rule.end_time:%H:%M}"}
    manager.follows(manager.post("/hours/save", weekly(rule.doctor_id, **change, **hours)))
    more = closing(rule.doctor_id, from_day="2031-03-04", rrule="freq=weekly;count=3")
    manager.follows(manager.post("/hours/save", more))
    printed = shown(engine, slug_of(house))
    assert load(engine, printed).steps == ()
    (now,) = [row for row in house.rows(sql.rule.select()) if row.id == rule.id]
    assert (now.step, now.breaks) == (15, rule.breaks)
    house.close()
    engine.dispose()


def test_a_doctor_changes_her_own_hours_and_nobody_elses(house: House, doctor: UUID) -> None:
    other = house.doctor("Dr. Luis Ruiz")
    ahmed = console(house, "doctor", doctor_id=doctor)
    assert ahmed.get("/hours").status_code == 200
    assert ahmed.get("/hours", doctor=str(other)).status_code == 404
    assert ahmed.post("/hours/save", closing(other)).status_code == 404
    assert ahmed.post("/hours/save", closing(doctor)).status_code == 303


def test_why_a_time_is_not_offered_is_said_in_words(house: House, doctor: UUID, manager: Staff, anas: Any) -> None:
    service = str(house.rows(select(sql.service.c.id))[0].id)
    said = {
        "09:00": "A visit is booked from 09:00 until 09:30.",
        "09:10": "Visits start every 30 minutes from 09:00.",
        "13:00": "It is outside the hours of that day: 09:00–12:00.",
        "10:00": "is offered to patients",
    }
    for clock, words in said.items():
        page = manager.get("/hours/why", service_id=service, date="2026-03-03", time=clock).get_data(as_text=True)
        assert words in page, clock
    assert anas.code not in page
    assert manager.get("/hours/why", service_id=str(doctor)).status_code == 404


@pytest.mark.parametrize("language", languages())
def test_every_reason_has_its_words(language: str) -> None:
    kinds = [f"exception-{kind}" for kind in ("closed", "custom-hours", "emergency-only")]
    wanted = {f"why-{word}" for word in (*WORDS, *kinds) if word != "exception"}
    assert {key for key in wanted if not bundle_of(language).has_message(key)} == set()
    assert why(Reason("no-rule"), "UTC")
