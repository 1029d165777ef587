"""Whoever else has the card hears of a question while that still matters, and not after the decision."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from models import sql
from tests.support.front import ANA, RUIZ, Front, front_desk
from tests.support.house import House

AHMED = "+971509876543"
BOOKING = ("hi", "Consultation", "1", "Ana López, 34", "headache", "skip", "send")
HEARD = "Dr. Elena Ruiz has asked the patient something first"


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    """Ana asked Dr. Ahmed 21 minutes ago; Dr. Ruiz, who stands behind her, has the card too."""
    backup = house.doctor("Dr. Elena Ruiz", whatsapp=RUIZ)
    slug = house.rows(select(sql.doctor.c.slug).where(sql.doctor.c.id == backup))[0].slug
    ahmed = house.doctor(whatsapp=AHMED, backup=slug)
    house.hours(ahmed, "09:00", "17:00")
    house.service(ahmed)
    with front_desk(house) as front:
        for said in BOOKING:
            front.says(ANA, said)
            front.sender.drain()
        house.passes(minutes=21)
        front.sender.drain()
        yield front


def code(front: Front) -> str:
    return str(front.house.rows(select(sql.request.c.booking_reference))[0].booking_reference)


def test_the_other_doctor_hears_of_a_question_and_of_the_new_deadline(front: Front) -> None:
    front.says(RUIZ, f"{code(front)}? are you taking blood thinners")
    assert front.sent_to(AHMED)[-1].startswith(HEARD)


def test_nobody_hears_of_a_question_once_the_request_is_decided(front: Front) -> None:
    front.says(RUIZ, f"{code(front)}? are you taking blood thinners")
    front.says(AHMED, f"{code(front)} yes")
    assert not [said for said in front.sent_to(AHMED) if said.startswith(HEARD)]
