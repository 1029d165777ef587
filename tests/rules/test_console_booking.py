"""Booking in the console: who calls or comes, once or often, whom the file may know, warned before the unusual."""

import html
import re

import pytest
from sqlalchemy import select

from models import sql
from tests.support.console import Staff, console
from tests.support.ends import DOCTOR
from tests.support.house import House
from tests.support.staff import books, of_mornings, sent

TUESDAY = "2026-03-03"


@pytest.fixture
def rosa_desk(house: House) -> Staff:
    of_mornings(house)
    return console(house, "receptionist")


def form(house: House, **more: str) -> dict[str, str]:
    """Luz, on Tuesday at nine."""
    service = str(house.rows(select(sql.service.c.id))[0].id)
    plain = {"service_id": service, "date": TUESDAY, "time": "09:00", "name": "Luz Mora", "source": "phone"}
    return plain | more


def test_a_call_is_booked_and_the_calendar_says_so(house: House, rosa_desk: Staff) -> None:
    page = rosa_desk.follows(rosa_desk.post("/calendar/book", form(house, phone="+52 55 4444 4444", why="a cough")))
    assert "Luz Mora" in page
    (visit,) = house.rows(sql.visit.select())
    assert (visit.patient_phone, visit.source) == ("+525544444444", "phone")
    (event,) = [row for row in house.rows(sql.event.select()) if row.to_status == "confirmed"]
    assert (event.actor_kind, event.actor_id) == ("staff", rosa_desk.staff_id)
    assert sent(rosa_desk, "+525544444444") == []
    assert "Booked by the front desk" in sent(rosa_desk, DOCTOR)[0]


def test_a_number_is_from_where_the_clinic_is_called_whatever_its_sender(house: House, rosa_desk: Staff) -> None:
    house.set(sql.clinic, phone="+525555550100", whatsapp="+14155238886")
    page = rosa_desk.follows(rosa_desk.post("/calendar/book", form(house, phone="55 4444 4444")))
    assert [row.patient_phone for row in house.rows(sql.visit.select())] == ["+525544444444"]
    for said in ("Luz Mora", "Tue, Mar 3", "09:00", "+525544444444", "The patient gets no message from here"):
        assert said in page.partition("</main>")[0].partition("<h1")[0]


@pytest.mark.parametrize(
    "more, told",
    [
        ({"name": " "}, "Write the patient&#39;s name"),
        ({"phone": "12"}, "This is no phone number"),
        ({"date": "tomorrow"}, "Choose a day and a time that there is"),
        ({"time": "25:00"}, "Choose a day and a time that there is"),
        ({"age": "old"}, "Write the age as a whole number"),
        ({"service_id": "none"}, "Choose a doctor and a service"),
        ({"every": "WEEKLY", "count": "99"}, "A series has 1 to 52 visits"),
        ({"date": "0001-01-01"}, "Choose a day and a time that there is"),
    ],
)
def test_what_cannot_be_read_is_said_in_words_and_kept(
    house: House, rosa_desk: Staff, more: dict[str, str], told: str
) -> None:
    answered = rosa_desk.post("/calendar/book", form(house, **more))
    assert answered.status_code == 400
    assert told in answered.get_data(as_text=True)
    assert house.rows(sql.visit.select()) == []


def test_a_patient_on_file_is_booked_without_writing_them_once_more(house: House, rosa_desk: Staff) -> None:
    first = books(house, house.wall("2026-03-03 09:00"), "Luz Mora", phone="+525544444444").request
    page = rosa_desk.get("/calendar/book", patient_id=str(first.patient_id)).get_data(as_text=True)
    assert 'value="Luz Mora"' in page
    assert 'value="+525544444444"' in page
    rosa_desk.follows(rosa_desk.post("/calendar/book", form(house, time="10:00", patient_id=str(first.patient_id))))
    assert {row.patient_id for row in house.rows(sql.visit.select())} == {first.patient_id}
    assert rosa_desk.get("/calendar/book", patient_id=str(rosa_desk.staff_id)).status_code == 404


def test_a_time_is_chosen_in_the_calendar_for_a_patient_on_file(house: House, rosa_desk: Staff) -> None:
    first = books(house, house.wall("2026-03-03 09:00"), "Luz Mora", phone="+525544444444").request
    whom = str(first.patient_id)
    page = rosa_desk.get("/calendar", day=TUESDAY, patient_id=whom).get_data(as_text=True)
    assert "Choose a free time for" in page
    assert "Luz Mora" in page
    free = re.findall(r'class="free" href="([^"]+)"', page)
    assert free
    assert all(f"patient_id={whom}" in link for link in free)
    assert 'value="Luz Mora"' in rosa_desk.client.get(html.unescape(free[0])).get_data(as_text=True)
    assert rosa_desk.get("/calendar", patient_id="nobody").status_code == 404


def test_a_name_that_is_on_file_is_asked_about_once(house: House, rosa_desk: Staff) -> None:
    first = books(house, house.wall("2026-03-03 09:00"), "Luz Mora", phone="+525544444444").request
    later = form(house, time="10:00", name="luz mórà")
    asked = rosa_desk.post("/calendar/book", later)
    assert asked.status_code == 409
    page = asked.get_data(as_text=True)
    assert "Is it the same person?" in page
    assert f'value="{first.patient_id}"' in page
    assert "+525544444444" in page
    assert '<input type="hidden" name="asked_who" value="luz mórà">' in page
    later |= {"asked_who": "luz mórà"}
    rosa_desk.follows(rosa_desk.post("/calendar/book", later | {"patient_id": str(first.patient_id)}))
    seen = {(row.patient_id, row.patient_name) for row in house.rows(sql.visit.select())}
    assert seen == {(first.patient_id, "Luz Mora")}
    rosa_desk.follows(rosa_desk.post("/calendar/book", later | {"time": "10:30", "patient_id": ""}))
    assert len({row.patient_id for row in house.rows(sql.visit.select())}) == 2
    known = form(house, time="11:00", phone="55 4444 4444")
    house.set(sql.clinic, phone="+525555550100")
    assert rosa_desk.post("/calendar/book", known).status_code == 303


def test_who_was_chosen_for_one_name_is_not_booked_under_another(house: House, rosa_desk: Staff) -> None:
    """Luz's time is taken, and Rosa writes her brother into the form that came back."""
    luz = books(house, house.wall("2026-03-03 09:00"), "Luz Mora").request.patient_id
    chosen = form(house, patient_id=str(luz), asked_who="Luz Mora")
    again = rosa_desk.post("/calendar/book", chosen)
    assert again.status_code == 409
    assert f'name="patient_id" value="{luz}"' in again.get_data(as_text=True)
    assert '<input type="hidden" name="asked_who" value="Luz Mora">' in again.get_data(as_text=True)
    rosa_desk.follows(rosa_desk.post("/calendar/book", chosen | {"name": "Leo Mora", "time": "10:00"}))
    assert {row.patient_name: row.patient_id == luz for row in house.rows(sql.visit.select())} == {
        "Luz Mora": True,
        "Leo Mora": False,
    }
    books(house, house.wall("2026-03-03 11:00"), "Eva Mora")
    asked = rosa_desk.post("/calendar/book", chosen | {"name": "Eva Mora", "time": "10:30"})
    assert "Is it the same person?" in asked.get_data(as_text=True)


def test_nor_is_somebodys_record_given_another_name(house: House, rosa_desk: Staff) -> None:
    """The form was opened for Luz, and her brother comes instead."""
    luz = str(books(house, house.wall("2026-03-03 09:00"), "Luz Mora").request.patient_id)
    page = rosa_desk.get("/calendar/book", patient_id=luz).text
    sent = dict(re.findall(r'name="(patient_id|asked_who)" value="([^"]*)"', page))
    rosa_desk.follows(rosa_desk.post("/calendar/book", form(house, time="10:00", **sent | {"name": "Leo Mora"})))
    assert sorted(row.name for row in house.rows(sql.patient.select())) == ["Leo Mora", "Luz Mora"]
    rosa_desk.follows(rosa_desk.post("/calendar/book", form(house, time="10:30", **sent)))
    assert [str(row.patient_id) for row in house.rows(sql.visit.select())].count(luz) == 2


def test_what_no_page_shows_is_left_out(house: House, rosa_desk: Staff) -> None:
    books(house, house.wall("2026-03-03 09:00"))
    odd = form(house, name="Lu\x01z \u202e", why="a\x01b", overbook="\x01x", phone="+52 55 4444\x01 4444")
    rosa_desk.follows(rosa_desk.post("/calendar/book", odd))
    (row,) = [row for row in house.rows(sql.visit.select()) if row.patient_phone]
    assert (row.patient_name, row.patient_phone) == ("Luz", "+525544444444")
    moved = {"date": TUESDAY, "time": "11:00", "why": "she\x01 called"}
    rosa_desk.follows(rosa_desk.post(f"/calendar/visits/{row.id}/move", moved))


def test_somebody_elses_time_wants_a_reason(house: House, rosa_desk: Staff) -> None:
    books(house, house.wall("2026-03-03 09:00"), "Ana")
    warned = rosa_desk.post("/calendar/book", form(house)).get_data(as_text=True)
    assert "Somebody else has this time" in warned
    assert "A visit is booked from 09:00 until 09:30" in warned
    assert "Luz Mora" in warned  # nothing has to be written again
    page = rosa_desk.follows(rosa_desk.post("/calendar/book", form(house, overbook="she is in pain")))
    assert "Overbooked:" in page
    assert "she is in pain" in page


def test_a_form_that_is_sent_twice_books_once(house: House, rosa_desk: Staff) -> None:
    books(house, house.wall("2026-03-03 09:00"), "Ana")
    twice = form(house, overbook="she is in pain")
    assert [rosa_desk.post("/calendar/book", twice).status_code for _ in range(2)] == [303, 409]
    assert "is booked for this time already" in rosa_desk.post("/calendar/book", twice).get_data(as_text=True)
    assert len(house.rows(sql.visit.select())) == 2
    assert rosa_desk.post("/calendar/book", twice | {"name": "Eva Mora"}).status_code == 303


def test_no_hours_want_a_tick(house: House, rosa_desk: Staff) -> None:
    assert "no hours then" in rosa_desk.post("/calendar/book", form(house, time="15:00")).get_data(as_text=True)
    assert rosa_desk.post("/calendar/book", form(house, time="15:00", anyway="1")).status_code == 303


def test_a_series_shows_its_times_and_books_those_chosen(house: House, rosa_desk: Staff) -> None:
    books(house, house.wall("2026-03-10 09:00"), "Ana")
    series = form(house, every="WEEKLY", interval="1", count="3")
    page = rosa_desk.post("/calendar/book", series).get_data(as_text=True)
    assert page.count(" checked") == 2
    assert "somebody has this time" in page
    chosen = [house.wall(f"2026-03-{day} 09:00").isoformat() for day in ("03", "17")]
    rosa_desk.follows(rosa_desk.post("/calendar/book", series | {"chosen": chosen}))
    assert len(house.rows(sql.visit.select())) == 3
