"""What staff read on their list: whom to call, where, about what, why and since when, in plain words."""

import re
from collections.abc import Iterator

import pytest
from sqlalchemy import select

from bot import staff_tasks
from bot.channels.recorder import Recorder
from bot.demo.queue_rows import rows
from models import queue, sql
from models.database import moment, work
from models.tasks import add_task
from tests.support.front import ANA, RUIZ, Front, front_desk
from tests.support.house import MEXICO, House

BOOKING = ("hi", "Consultation", "1", "Ana López, 34", "headache", "skip", "send")


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    with front_desk(house, channel=Recorder(has_window=True)) as front:
        yield front


def doctor(house: House, whatsapp: str | None = RUIZ, **more: str) -> None:
    doctor = house.doctor(whatsapp=whatsapp, **more)
    house.service(doctor)
    house.hours(doctor, "09:00", "17:00")


def books(front: Front) -> str:
    for said in BOOKING:
        front.says(ANA, said, ProfileName="Ana")
        front.sender.drain()
    return str(front.house.rows(select(sql.request.c.booking_reference))[0].booking_reference)


def listed(front: Front) -> list[str]:
    """The sentences of the list, the same in the terminal and on the demo's page."""
    with work(front.services.engine, front.house.clinic_id) as session:
        now = moment(session)
        said = [staff_tasks.sentence(row, now) for row in queue.tasks(session)]
        assert [row["what"] for row in rows(session, now, MEXICO)["tasks"]] == said
    return said


def test_emergency_words_name_whom_to_call_about_what_and_since_when_and_come_first(front: Front) -> None:
    doctor(front.house)
    front.says(ANA, "person", ProfileName="Ana")
    front.says(ANA, "I have chest pain", ProfileName="Ana")
    front.says(ANA, "go on")
    code = books(front)
    words, person, *_ = listed(front)
    assert words == f"🆘 Emergency words (chest pain): call Ana at {ANA} now about {code} · since 08:00"
    assert person == f"Ana at {ANA} would like to talk to a person · since 08:00"
    with work(front.services.engine, front.house.clinic_id) as session:
        shown = rows(session, moment(session), MEXICO)
    assert [task["urgent"] for task in shown["tasks"]][:2] == [True, False]
    assert shown["waiting"][0]["next"] == f"🆘 Emergency words (chest pain): call Ana López now at {ANA}"


def test_a_card_that_waits_names_the_doctor_the_patient_and_why(front: Front) -> None:
    doctor(front.house)
    code = books(front)
    why = "WhatsApp lets us write only after they do"
    assert listed(front) == [f"Call Dr. Sarah Ahmed at {RUIZ} about {code} of Ana López: {why} · since 08:00"]


def test_a_doctor_without_a_number_is_named_with_the_phone_there_is(front: Front) -> None:
    doctor(front.house, None, phone="+525555550177")
    code = books(front)
    why = "the clinic's file has no WhatsApp number for them"
    assert listed(front) == [f"Call Dr. Sarah Ahmed at +525555550177 about {code} of Ana López: {why} · since 08:00"]


def test_who_stopped_is_told_by_phone_because_they_stopped(front: Front) -> None:
    doctor(front.house)
    front.says(RUIZ, "stop")
    code = books(front)
    front.says(ANA, "stop")
    assert listed(front) == [
        f"Dr. Sarah Ahmed at {RUIZ} wrote stop: ask for each decision by phone · since 08:00",
        f"Call Dr. Sarah Ahmed at {RUIZ} about {code} of Ana López: they wrote stop · since 08:00",
        f"Call Ana at {ANA} about {code}: they wrote stop · since 08:00",
    ]


def test_what_stands_since_another_day_says_which(front: Front) -> None:
    front.says(ANA, "person")
    front.house.passes(days=2)
    assert listed(front)[0].endswith("since Mon 2 Mar, 08:00")


@pytest.mark.parametrize("kind", [*staff_tasks.SENTENCES, "late_decision", "emergency"])
def test_no_name_of_ours_is_ever_printed(front: Front, kind: str) -> None:
    with work(front.services.engine, front.house.clinic_id) as session:
        add_task(session, kind, contact_id=front.house.contact(ANA))
    (said,) = listed(front)
    assert "_" not in said
    assert not re.search(r"\bNone\b|\bto_|{", said)
    assert ANA in said
