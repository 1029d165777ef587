"""The calendar in the console: a week, a day, a sheet, and a visit that is moved."""

import csv
import html
import io
import re
from uuid import UUID

import pytest
from sqlalchemy import select

from models import sql
from tests.support.console import Staff, console
from tests.support.counting import counted
from tests.support.ends import DOCTOR
from tests.support.house import House
from tests.support.moving import booked, visits
from tests.support.staff import books, of_mornings, sent

TUESDAY = "2026-03-03"


@pytest.fixture
def doctor(house: House) -> UUID:
    return of_mornings(house)


@pytest.fixture
def rosa_desk(house: House, doctor: UUID) -> Staff:  # noqa: ARG001  (her calendar)
    return console(house, "receptionist")


def test_a_week_shows_who_comes_and_where_it_is_free(house: House, rosa_desk: Staff) -> None:
    books(house, house.wall("2026-03-03 09:00"), "Ana Gómez")
    page = rosa_desk.get("/calendar", day=TUESDAY).get_data(as_text=True)
    assert "Ana Gómez" in page
    assert "Booked" in page
    assert "Book Tue, Mar 3 at 09:30" in page
    assert 'data-at="2026-03-03T09:00"' in page


def test_what_lasts_longer_is_seen_in_each_half_hour_and_nowhere_free(
    house: House, doctor: UUID, rosa_desk: Staff
) -> None:
    house.service(doctor, "Surgery", 75)
    books(house, house.wall("2026-03-03 09:00"), "Ana Gómez", service="Surgery")
    page = rosa_desk.get("/calendar", day=TUESDAY).get_data(as_text=True)
    assert page.count("until 10:15:") == 2
    free = [clock for clock in ("09:00", "09:30", "10:00", "10:30") if f"Book Tue, Mar 3 at {clock}" in page]
    assert free == ["10:30"]


def test_free_times_are_those_of_her_own_steps(house: House, rosa_desk: Staff, doctor: UUID) -> None:
    house.hours(doctor, "14:00", "15:00", step=20)
    house.service(doctor, "Short", 20)
    books(house, house.wall("2026-03-03 14:00"), "Ana Gómez", service="Short")
    page = rosa_desk.get("/calendar", day=TUESDAY).get_data(as_text=True)
    free = [clock for clock in ("14:00", "14:20", "14:30", "14:40") if f"Book Tue, Mar 3 at {clock}" in page]
    assert free == ["14:20", "14:40"]
    assert "time=14:20" in page.replace("%3A", ":")


def test_a_day_off_says_so_in_words(house: House, doctor: UUID, rosa_desk: Staff) -> None:
    house.exception(doctor, "closed", "2026-03-05", reason="Training")
    page = rosa_desk.get("/calendar", day=TUESDAY).get_data(as_text=True)
    assert "Thu, Mar 5: Closed, the whole day" in page


def test_a_page_costs_as_many_statements_whatever_is_on_it(house: House, rosa_desk: Staff) -> None:
    costs = []
    for hours in (("09:00",), ("09:30", "10:00", "10:30", "11:00")):
        for hour in hours:
            books(house, house.wall(f"2026-03-03 {hour}"))
        rosa_desk.get("/calendar", day=TUESDAY)
        with counted(house) as said:
            rosa_desk.get("/calendar", day=TUESDAY)
        costs.append(len(said))
    assert costs[0] == costs[1] < 30


def test_a_doctor_sees_her_own_calendar_and_no_other(house: House, doctor: UUID) -> None:
    other = house.doctor("Dr. Luis Ruiz")
    ahmed = console(house, "doctor", doctor_id=doctor)
    assert "Ruiz" not in ahmed.get("/calendar").get_data(as_text=True)
    assert ahmed.get("/calendar", doctor=str(other)).status_code == 404
    assert ahmed.get("/calendar/sheet.csv", doctor=str(other)).status_code == 404


def test_a_visit_is_moved_with_a_reason_and_its_patient_hears_of_it(house: House, rosa_desk: Staff, ana: UUID) -> None:
    visit = booked(house, house.contact(DOCTOR), ana, house.wall("2026-03-03 09:00"))
    path = f"/calendar/visits/{visit.id}"
    assert "Another time for this visit" in rosa_desk.get(path).get_data(as_text=True)
    again = rosa_desk.post(f"{path}/move", {"date": TUESDAY, "time": "10:00", "why": " "})
    assert (again.status_code, visits(house)) == (409, [("confirmed", 0)])
    rosa_desk.follows(rosa_desk.post(f"{path}/move", {"date": TUESDAY, "time": "10:00", "why": "Dr. is late"}))
    assert visits(house) == [("rescheduled", 0), ("confirmed", 1)]
    assert any("10:00" in text for text in sent(rosa_desk, "+525511111111"))
    assert "Moved to another time" in rosa_desk.get(path).get_data(as_text=True)
    new = house.rows(sql.visit.select().where(sql.visit.c.status == "confirmed"))[0].id
    assert "Dr. is late" in rosa_desk.get(f"/calendar/visits/{new}").get_data(as_text=True)


def test_who_comes_is_here_with_one_click(house: House, rosa_desk: Staff) -> None:
    books(house, house.wall("2026-03-02 09:00"), "Ana Gómez")
    books(house, house.wall("2026-03-03 09:00"), "Luz Mora")
    page = rosa_desk.get("/calendar", day=TUESDAY, view="week").get_data(as_text=True)
    ((address, back),) = re.findall(r'action="([^"]+/attend)".*?name="next" value="([^"]+)"', page)
    done = rosa_desk.post(address, {"to": "arrived", "next": html.unescape(back)})
    assert done.location.endswith("/calendar?day=2026-03-03&view=week")
    page = rosa_desk.follows(done)
    assert "Written down" in page
    assert "Arrived" in page
    assert "/attend" not in page


def test_a_visit_in_the_calendar_opens_where_everything_can_be_done_about_it(
    house: House, rosa_desk: Staff, ana: UUID
) -> None:
    visit = booked(house, house.contact(DOCTOR), ana, house.wall("2026-03-03 09:00"))
    ((request_id,),) = house.rows(select(sql.request.c.id))
    assert f"/requests/{request_id}" in rosa_desk.get("/calendar", day=TUESDAY).get_data(as_text=True)
    page = rosa_desk.get(f"/requests/{request_id}").get_data(as_text=True)
    assert f"/visits/{visit.id}/cancel" in page
    assert "day=2026-03-03" in page  # and back


@pytest.mark.parametrize(
    "to, told",
    [
        ({"date": TUESDAY, "time": "15:00"}, "no hours then"),
        ({"date": TUESDAY, "time": "10:30"}, "Somebody else has that time"),
        ({"date": "2026-03-01", "time": "09:00"}, "That time is over"),
        ({"date": TUESDAY, "time": "09:00"}, "has that time already"),
    ],
)
def test_a_move_that_cannot_be_changes_nothing_and_says_why(
    house: House, rosa_desk: Staff, ana: UUID, to: dict[str, str], told: str
) -> None:
    visit = booked(house, house.contact(DOCTOR), ana, house.wall("2026-03-03 09:00"))
    books(house, house.wall("2026-03-03 10:30"))
    answered = rosa_desk.post(f"/calendar/visits/{visit.id}/move", to | {"why": "she asked"})
    assert answered.status_code == 409
    assert told in answered.get_data(as_text=True)
    assert visits(house)[0] == ("confirmed", 0)


def test_the_day_sheet_needs_no_colour_and_keeps_phones_as_they_are(house: House, rosa_desk: Staff) -> None:
    books(house, house.wall("2026-03-03 09:00"), "=HYPERLINK(1)", phone="+525544444444")
    answered = rosa_desk.get("/calendar/sheet.csv", day=TUESDAY)
    rows = list(csv.reader(io.StringIO(answered.get_data(as_text=True).removeprefix("\ufeff"))))
    assert rows[0][:4] == ["From", "To", "Patient", "Phone"]
    assert rows[1][:2] + rows[1][4:6] == ["09:00", "09:30", "Consultation", "Booked"]
    assert all(not cell.startswith(("=", "+")) for row in rows for cell in row)
    assert [cell.removeprefix("'") for cell in rows[1][2:4]] == ["=HYPERLINK(1)", "+525544444444"]
