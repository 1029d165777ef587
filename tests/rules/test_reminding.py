"""A reminder is checked once more when it goes out, and the visit says truly what waits and what was sent."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from bot.channels.recorder import Recorder
from models import outbox, reminding, sql
from models.database import moment, work
from models.events import CLOCK, Change, write
from models.facts import CancelVisit, Coming, ConfirmVisit, TooLate
from tests.support.front import ANA, Front, front_desk
from tests.support.house import House

BOOKING = ("hi", "Consultation", "Wednesday at 11", "Ana López, 34", "headache", "skip", "send")
FLAGS = ("reminder_24h_scheduled", "reminder_24h_sent", "reminder_2h_scheduled", "reminder_2h_sent")


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    doctor = house.doctor(appointment_approval_required=False)
    house.service(doctor)
    house.hours(doctor, "07:00", "17:00")
    with front_desk(house, channel=Recorder(has_window=True)) as front:
        yield front


def books(front: Front, person: str = ANA) -> UUID:
    """The visit, on Wednesday at eleven; it is Monday at eight."""
    for said in BOOKING:
        front.says(person, said)
        front.sender.drain()
    front.recorder.forget()
    return UUID(str(front.house.rows(select(sql.visit.c.id).order_by(sql.visit.c.created_at.desc()))[0].id))


def flags(front: Front) -> tuple[bool, ...]:
    (row,) = front.house.rows(select(*(sql.visit.c[name] for name in FLAGS)))
    return tuple(row)


def reminders(front: Front) -> list[Any]:
    out = sql.outbound.c
    mine = select(out.state, out.purpose, out.not_before).where(out.purpose.startswith("reminder:"))
    return front.house.rows(mine.order_by(out.created_at, out.id))


def states(front: Front) -> list[str]:
    return [row.state for row in reminders(front)]


def it_is(front: Front, wall: str) -> None:
    """And everybody's window is open."""
    at = front.house.it_is(wall)
    with front.house.owner.begin() as connection:
        connection.execute(sql.contact.update().values(window_closes_at=at + timedelta(hours=1)))


def test_what_waits_and_what_was_sent_is_on_the_visit(front: Front) -> None:
    books(front)
    assert flags(front) == (True, False, True, False)
    it_is(front, "2026-03-03 11:00")
    (asked,) = front.sent_to(ANA)
    assert asked.startswith("⏰ Tomorrow: Consultation")
    assert flags(front) == (False, True, True, False)
    it_is(front, "2026-03-04 09:00")
    assert front.sent_to(ANA)[1].startswith("⏰ Today: Consultation")
    assert flags(front) == (False, True, False, True)


@pytest.mark.parametrize(
    "chosen, scheduled", [([2880, 1440, 60], (True, True)), ([30], (False, True)), ([2880, 720], (True, False))]
)
def test_the_flags_are_those_of_the_reminders_nearest_to_a_day_and_two_hours(
    house: House, front: Front, chosen: list[int], scheduled: tuple[bool, bool]
) -> None:
    house.set(sql.clinic, reminders=chosen)
    books(front)
    assert (flags(front)[0], flags(front)[2]) == scheduled


def test_a_clinic_may_have_no_reminders(house: House, front: Front) -> None:
    house.set(sql.clinic, reminders=[])
    books(front)
    assert reminders(front) == []


def test_a_cancelled_visit_is_not_reminded_of(front: Front) -> None:
    visit_id = books(front)
    with front.house.visit(front.contact_id(ANA)) as ana:
        ana.hands.carry_out(CancelVisit(visit_id, None))
    assert states(front) == ["dropped", "dropped"]
    assert flags(front) == (False,) * 4


def test_one_for_the_time_before_a_move_is_dropped_as_it_goes_out(front: Front) -> None:
    visit_id = books(front)
    front.house.set(sql.visit, visit_id, version=2)
    it_is(front, "2026-03-03 11:00")
    assert front.sent_to(ANA) == []
    assert states(front) == ["dropped", "waiting"]


def test_who_is_there_already_need_not_be_asked(front: Front) -> None:
    visit_id = books(front)
    with work(front.services.engine, front.house.clinic_id) as session:
        session.execute(sql.visit.update().values(status="arrived"))
        write(session, front.house.clinic_id, moment(session), Change("arrived", CLOCK, reservation_id=visit_id))
    it_is(front, "2026-03-04 10:00")
    assert front.sent_to(ANA) == []
    assert states(front) == ["dropped", "dropped"]


def test_a_reminder_that_a_later_one_has_overtaken_is_not_sent(front: Front) -> None:
    books(front)
    it_is(front, "2026-03-04 09:30")
    (asked,) = front.sent_to(ANA)
    assert asked.startswith("⏰ Today")
    assert states(front) == ["dropped", "sent"]


def test_after_the_start_nobody_is_reminded(front: Front) -> None:
    books(front)
    it_is(front, "2026-03-04 11:00")
    assert front.sent_to(ANA) == []
    assert states(front) == ["dropped", "dropped"]


def test_one_that_an_outage_pushed_into_the_night_waits_for_the_morning(front: Front) -> None:
    books(front)
    it_is(front, "2026-03-03 23:00")
    assert front.sent_to(ANA) == []
    assert reminders(front)[0].not_before == front.house.wall("2026-03-04 08:00")
    assert flags(front) == (True, False, True, False)
    it_is(front, "2026-03-04 08:00")
    assert [asked[:7] for asked in front.sent_to(ANA)] == ["⏰ Today"]


def test_one_that_waits_for_the_morning_holds_back_no_answer(front: Front) -> None:
    books(front)
    it_is(front, "2026-03-03 23:00")
    front.says(ANA, "my visits")
    assert len(front.sent_to(ANA)) == 1


def test_it_speaks_the_language_of_the_moment_and_is_answered_in_it(front: Front) -> None:
    visit_id = books(front)
    it_is(front, "2026-03-03 10:00")
    front.says(ANA, "español")
    front.sender.drain()
    front.recorder.forget()
    it_is(front, "2026-03-03 11:00")
    (asked,) = front.sent_to(ANA)
    assert asked.startswith("⏰ Mañana")
    front.says(ANA, "Sí, voy")
    assert "Gracias" in front.sent_to(ANA)[-1]
    (row,) = front.house.rows(select(sql.visit.c.patient_confirmed_at).where(sql.visit.c.id == visit_id))
    assert row.patient_confirmed_at is not None


def confirm(front: Front, visit_id: UUID) -> object:
    with front.house.visit(front.contact_id(ANA)) as ana:
        return ana.hands.carry_out(ConfirmVisit(visit_id))


def confirmed_at(front: Front) -> datetime | None:
    (row,) = front.house.rows(select(sql.visit.c.patient_confirmed_at))
    found: datetime | None = row.patient_confirmed_at
    return found


def test_confirming_twice_keeps_the_first_time(front: Front) -> None:
    visit_id = books(front)
    assert isinstance(confirm(front, visit_id), Coming)
    first = confirmed_at(front)
    front.house.passes(hours=1)
    assert isinstance(confirm(front, visit_id), Coming)
    assert confirmed_at(front) == first


def test_a_visit_that_has_begun_is_not_confirmed_any_more(front: Front) -> None:
    visit_id = books(front)
    front.house.it_is("2026-03-04 11:00")
    assert isinstance(confirm(front, visit_id), TooLate)
    assert confirmed_at(front) is None


def test_outside_the_window_it_waits_until_its_patient_writes(front: Front) -> None:
    books(front)
    front.house.it_is("2026-03-03 11:00")
    front.house.set(sql.contact, front.contact_id(ANA), window_closes_at=front.house.wall("2026-03-03 10:00"))
    assert front.sent_to(ANA) == []
    assert states(front) == ["parked", "waiting"]
    assert flags(front)[:2] == (True, False)
    front.says(ANA, "hi")
    assert any(asked.startswith("⏰ Tomorrow") for asked in front.sent_to(ANA))


def test_whoever_wrote_stop_is_reminded_if_they_start_again_in_time(front: Front) -> None:
    books(front)
    front.says(ANA, "stop")
    it_is(front, "2026-03-03 11:00")
    assert len(front.sent_to(ANA)) == 1
    assert states(front) == ["parked", "waiting"]
    front.says(ANA, "start")
    assert any(asked.startswith("⏰ Tomorrow") for asked in front.sent_to(ANA))


def test_a_cancelling_passes_over_a_reminder_that_a_sender_has_in_hand(front: Front) -> None:
    """The sender holds the row while it waits for the visit; waiting for it in turn would be a deadlock."""
    visit_id = books(front)
    with work(front.services.engine, front.house.clinic_id) as sender:
        in_hand = select(sql.outbound.c.id).where(sql.outbound.c.purpose.startswith("reminder:"))
        sender.execute(in_hand.with_for_update(key_share=True))
        with front.house.visit(front.contact_id(ANA)) as ana:
            ana.session.connection().exec_driver_sql("SET LOCAL lock_timeout = '1s'")
            ana.hands.carry_out(CancelVisit(visit_id, None))
    assert states(front) == ["waiting", "waiting"]
    it_is(front, "2026-03-03 11:00")
    assert front.sent_to(ANA) == []
    assert states(front)[0] == "dropped"


def test_a_visit_is_reminded_of_once_so_long_before(front: Front) -> None:
    visit_id = books(front)
    with work(front.services.engine, front.house.clinic_id) as session:
        purpose = reminding.purpose(visit_id, 1, 1440)
        assert outbox.put(session, contact_id=front.contact_id(ANA), purpose=purpose, body="again") is None
