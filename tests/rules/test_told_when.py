"""What a doctor reads of when her patient hears it: now, now in a short text, or only once the patient writes."""

import pytest
from sqlalchemy import update

from models import sql
from models.database import work
from tests.support.front import ANA, RUIZ
from tests.support.templated import Place


def silent_for_a_day(place: Place) -> None:
    """Ana's window closes."""
    closed = update(sql.contact).where(sql.contact.c.phone == ANA).values(window_closes_at=sql.NOW)
    with work(place.front.services.engine, place.front.house.clinic_id) as session:
        session.execute(closed)
    place.twilio.account.windows.pop(f"whatsapp:{ANA}", None)


def says(place: Place, said: str) -> str:
    """What Dr. Ruiz reads next."""
    place.front.says(RUIZ, said)
    return place.got()[-1].body


def test_within_the_day_the_patient_is_told_now(approved: Place) -> None:
    code = approved.books()
    assert says(approved, f"{code} yes").endswith("The patient is told now.")


@pytest.mark.parametrize("said", ["{code} yes", "{code} no: fully booked"])
def test_without_a_template_it_waits_until_they_write_and_the_clinic_is_told(place: Place, said: str) -> None:
    code = place.books()
    silent_for_a_day(place)
    told = says(place, said.format(code=code))
    assert "told now" not in told
    assert told.endswith("this one waits until they write, and the clinic is told.")
    assert place.tasks() != []
    assert place.got(ANA)[-1].body.startswith("📨 Sent"), "nothing went to her since"


def test_with_a_template_they_are_told_now_but_without_the_reason(approved: Place) -> None:
    code = approved.books()
    silent_for_a_day(approved)
    told = says(approved, f"{code} no: fully booked")
    assert told.endswith("in a short text without your reason: they have not written for a day.")
    assert "fully booked" not in approved.got(ANA)[-1].body


def test_a_reason_that_follows_waits_too(approved: Place) -> None:
    code = approved.books()
    silent_for_a_day(approved)
    says(approved, f"{code} no")
    assert says(approved, "fully booked that day").startswith(
        "The patient has not written for a day: your reason waits"
    )


def test_so_does_another_time_that_is_offered(place: Place) -> None:
    code = place.books()
    silent_for_a_day(place)
    assert "so the question waits until they write" in says(place, f"{code} 11:00")


def test_of_several_those_are_named_who_hear_it_later(place: Place) -> None:
    code = place.books()
    silent_for_a_day(place)
    says(place, "pending")
    assert f"But who asked for {code} has not written for a day" in says(place, "1 yes")
