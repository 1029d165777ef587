"""A complaint, a greeting or a stray word chooses no service and no doctor."""

from __future__ import annotations

import pytest

from dialogs.reading.plainly import plainly
from dialogs.unwanted import named_in
from tests.support.fake_clinic import FakeClinic
from tests.support.people import CLEANING, CONSULTATION, RUIZ, WITH_RUIZ, offer
from tests.support.talk import Phone

HEART = offer("Heart check-up", number=4)
VIDEO = offer("Video consultation", number=5)
SERVICES = ["Consultation", "Follow-up visit", "Heart check-up", "Video consultation", "Teeth cleaning"]
SPANISH = ["Consulta general", "Consulta de niños", "Vacunas", "Limpieza dental", "Consulta dental"]
ARABIC = ["استشارة عامة", "فحص الأطفال", "تطعيم", "تنظيف الأسنان", "فحص الأسنان"]


@pytest.fixture
def sol() -> Phone:
    """Somebody who writes to a clinic with more services."""
    return Phone(FakeClinic(CONSULTATION, WITH_RUIZ, CLEANING, HEART, VIDEO))


@pytest.mark.parametrize("said", [
    "my heart is fluttering", "my teeth hurt", "diabetes check", "the family doctor", "a blood pressure check",
    "my heart", "I have palpitations in my heart",
])  # fmt: skip
def test_a_complaint_or_a_stray_word_chooses_none(sol: Phone, said: str) -> None:
    sol.all("hi", said)
    assert sol.asked == "booking.welcome"
    assert "welcome" not in sol.answers()


def test_a_complaint_is_kept_as_the_reason(sol: Phone) -> None:
    assert "Noted" in sol.all("hi", "my heart is fluttering")
    sol.all("Consultation", "Dr. Ahmed", "tomorrow at 9", "Ana Gil, 34", "skip")
    assert "my heart is fluttering" in sol.answers()["reason"]


@pytest.mark.parametrize("said, labels, index", [
    ("heart check-up please", SERVICES, 2), ("heart check", SERVICES, 2), ("a cleaning", SERVICES, 4),
    ("teeth cleaning tomorrow at 10", SERVICES, 4), ("I want my teeth cleaned", SERVICES, 4),
    ("consultation for my back pain", SERVICES, 0), ("I need to follow up on my diabetes", SERVICES, 1),
    ("consulta jeneral", SPANISH, 0), ("vacuna de la gripe", SPANISH, 2), ("una limpieza de dientes", SPANISH, 3),
    ("تنظيف اسنان", ARABIC, 3), ("ابغى فحص اسنان", ARABIC, 4), ("كشف اطفال", ARABIC, 1),
])  # fmt: skip
def test_a_services_own_name_chooses_it(said: str, labels: list[str], index: int) -> None:
    assert named_in(said, labels, "en") == index
    assert plainly(said, labels[index], "en")


def test_what_is_refused_is_not_shown_first(sol: Phone) -> None:
    assert "This may be" not in sol.all("hi", "no cleaning please, just somebody to look at it")


def test_a_slip_that_fits_two_services_shows_them_first(sol: Phone) -> None:
    bubble = sol.all("hi", "I'd like a consulation")
    assert "This may be what you mean: *Consultation, Video consultation*" in bubble.replace(" and ", ", ")
    assert bubble.index("1. Consultation") < bubble.index("2. Video consultation") < bubble.index("Heart check-up")
    assert sol.asked == "booking.welcome"


def test_a_doctor_is_named_by_the_specialty(sol: Phone) -> None:
    sol.all("hi", "Consultation", "the general doctor")
    assert sol.answers()["doctor"] == str(RUIZ)


def test_a_question_about_doctors_chooses_none(sol: Phone) -> None:
    sol.all("hi", "Consultation", "not sure, which doctor is for headaches?")
    assert sol.asked == "booking.doctor"


@pytest.mark.parametrize("said", ["سلام عليكم", "السلام عليكم ورحمة الله", "سلام", "salam", "اسلام علیکم", "as salam"])
def test_a_greeting_names_no_doctor(said: str) -> None:
    doctors = ["د. مريم سالم", "Dr. Hina Aslam", "Dr. Ahmed Salam"]
    assert named_in(said, doctors, "ar") is None
    assert named_in(f"{said} دكتورة سالم", doctors[:2], "ar") == 0


def test_a_slip_is_in_no_everyday_word() -> None:
    assert named_in("their", ["Dr. Thier", "Dr. Haddad"], "en") is None
    assert named_in("hadad", ["Dr. Thier", "Dr. Haddad"], "en") == 1
