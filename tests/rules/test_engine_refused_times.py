"""A time that is refused is not held: other times are shown, and what is wanted instead is taken."""

from __future__ import annotations

import pytest

from tests.support.answered import answers, known
from tests.support.talk import Phone


def at_the_times(language: str) -> Phone:
    """Ana is asked which time suits her, on Monday at eight."""
    phone = Phone(known(language=language))
    phone.all("hi", "Consultation", "Dr. Sarah Ahmed")
    assert phone.asked == "booking.slot"
    return phone


def view(phone: Phone) -> dict[str, str]:
    return dict(phone.saved()["stack"][-1]["question"]["view"])


REFUSED = [
    ("en", "I can't do today at 10", "2026-03-02T10:00"),
    ("en", "I can't make it on Wednesday at 10, what else?", "2026-03-04T10:00"),
    ("en", "I can't do Friday at 10", "2026-03-06T10:00"),
    ("en", "not tomorrow at 10", "2026-03-03T10:00"),
    ("en", "I cannot come tomorrow at 10", "2026-03-03T10:00"),
    ("en", "don't book tomorrow at 10", "2026-03-03T10:00"),
    ("en", "anything but tomorrow at 10", "2026-03-03T10:00"),
    ("en", "tomorrow at 10 is too early", "2026-03-03T10:00"),
    ("en", "tomorrow at 10 would be bad", "2026-03-03T10:00"),
    ("en", "I have another appointment tomorrow at 10", "2026-03-03T10:00"),
    ("en", "I work tomorrow at 10", "2026-03-03T10:00"),
    ("en", "tomorrow at 10 I'm in a meeting", "2026-03-03T10:00"),
    ("en", "I'd rather not tomorrow at 10", "2026-03-03T10:00"),
    ("en", "tomorrow 10am cant", "2026-03-03T10:00"),
    ("en", "tomorrow at 10? no", "2026-03-03T10:00"),
    ("en", "at 10 I can't", "10:00"),
    ("en", "tomorrow I have another appointment", "2026-03-03"),
    ("es", "no puedo mañana a las 10", "2026-03-03T10:00"),
    ("es", "mañana a las 10 no puedo", "2026-03-03T10:00"),
    ("es", "mañana a las 10 es muy temprano", "2026-03-03T10:00"),
    ("es", "cualquier hora menos mañana a las 10", "2026-03-03T10:00"),
    ("es", "tengo otra cita mañana a las 10", "2026-03-03T10:00"),
    ("ar", "لا أستطيع غدا الساعة 10", "2026-03-03T10:00"),
    ("ar", "غدا الساعة 10 لا يناسبني", "2026-03-03T10:00"),
    ("ur", "کل دس بجے نہیں آ سکتا", "2026-03-03T10:00"),
    ("ur", "kal 10 baje nahi aa sakta", "2026-03-03T10:00"),
    ("ur", "kal 10 baje mushkil hai", "2026-03-03T10:00"),
]


@pytest.mark.parametrize("language, said, left_out", REFUSED)
def test_a_time_that_is_refused_is_left_out(language: str, said: str, left_out: str) -> None:
    phone = at_the_times(language)
    phone.say(said)
    assert phone.asked == "booking.slot"
    assert left_out in view(phone)["not"].split()


def test_it_is_said_back_and_not_among_the_others() -> None:
    bubble = at_the_times("en").say("I can't do today at 10")
    assert bubble.startswith("All right, not Monday 2 March, 10:00.")
    assert "Mon 2 Mar, 09:30" in bubble
    assert "Mon 2 Mar, 10:00" not in bubble


def test_it_stays_refused_on_the_next_page_and_is_taken_once_it_is_wanted() -> None:
    phone = at_the_times("en")
    phone.all("I can't tomorrow at 10", "later")
    assert "Tue 3 Mar, 10:00" not in phone.say("tomorrow")
    phone.say("tomorrow at 10 after all")
    assert "2026-03-03T16:00" in answers(phone)["slot"]


WANTED = [
    ("en", "can't do tomorrow, Thursday at 10 works", "2026-03-05T16:00"),
    ("en", "can I come tomorrow at 10? I can't on Thursday", "2026-03-03T16:00"),
    ("en", "I can't on Thursday but tomorrow at 10 is fine", "2026-03-03T16:00"),
    ("en", "Wednesday at 11 instead of Tuesday at 10", "2026-03-04T17:00"),
    ("en", "tomorrow at 10 is too early, 12", "2026-03-03T18:00"),
    ("en", "no, tomorrow at 10", "2026-03-03T16:00"),
    ("en", "no problem, tomorrow at 10", "2026-03-03T16:00"),
    ("en", "my son is not well, tomorrow at 10 please", "2026-03-03T16:00"),
    ("en", "can't I come tomorrow at 10?", "2026-03-03T16:00"),
    ("en", "can I have an appointment tomorrow at 10", "2026-03-03T16:00"),
    ("en", "is tomorrow at 10 free?", "2026-03-03T16:00"),
    ("en", "tomorrow at 10 if not too late", "2026-03-03T16:00"),
    ("en", "I work until 5 so tomorrow at 10", "2026-03-03T16:00"),
    ("es", "mañana a las 10 si no es muy tarde", "2026-03-03T16:00"),
    ("es", "no puedo hoy, mañana a las 10 sí", "2026-03-03T16:00"),
    ("ur", "kal 10 baje nahi parson 11 baje", "2026-03-04T17:00"),
    ("es", "mañana a las 10 no puedo, ¿el jueves a las 11?", "2026-03-05T17:00"),
    ("es", "¿puede ser mañana a las 10? el jueves no puedo", "2026-03-03T16:00"),
    ("es", "¿mañana a las 10, no?", "2026-03-03T16:00"),
    ("ar", "لا أستطيع غدا، الخميس الساعة 10 مناسب", "2026-03-05T16:00"),
    ("ur", "کل نہیں، جمعرات دس بجے", "2026-03-05T16:00"),
    ("ur", "kal nahi, jumerat 10 baje", "2026-03-05T16:00"),
    ("ur", "نہیں کل دس بجے کر دیں", "2026-03-03T16:00"),
    ("ur", "nahi kal 10 baje", "2026-03-03T16:00"),
]


@pytest.mark.parametrize("language, said, start", WANTED)
def test_what_is_wanted_beside_it_is_taken(language: str, said: str, start: str) -> None:
    phone = at_the_times(language)
    phone.say(said)
    assert start in answers(phone)["slot"]


@pytest.mark.parametrize(
    "said, kept",
    [("not before 10 tomorrow", {"day": "2026-03-03", "from": "10:00"}), ("not on Mondays", {"without": "0"})],
)
def test_a_bound_and_a_weekday_are_no_refused_times(said: str, kept: dict[str, str]) -> None:
    phone = at_the_times("en")
    phone.say(said)
    assert view(phone) == kept


@pytest.mark.parametrize("said", ["Consultation, I can't come tomorrow at 10", "consulta, mañana a las 10 no puedo"])
def test_a_time_refused_in_the_first_message_is_not_held_either(said: str) -> None:
    phone = Phone(known())
    phone.all("hi", said, "Dr. Sarah Ahmed")
    assert "slot" not in answers(phone)


def test_a_time_refused_on_the_card_asks_for_another() -> None:
    phone = at_the_times("en")
    phone.all("tomorrow at 10", "headache", "skip")
    assert phone.asked == "booking.sure"
    phone.say("I can't tomorrow at 10")
    assert phone.asked == "booking.slot"


@pytest.mark.parametrize(
    "language, said, left_out",
    [
        ("en", "Consultation with Dr. Sarah Ahmed, but not today", "2026-03-02"),
        ("en", "Consultation with Dr. Sarah Ahmed, I can't do tomorrow", "2026-03-03"),
        ("en", "Consultation with Dr. Sarah Ahmed, tomorrow at 10 is too early", "2026-03-03T10:00"),
        ("es", "Consultation con Dr. Sarah Ahmed, mañana no puedo", "2026-03-03"),
        ("ar", "Consultation مع Dr. Sarah Ahmed، لا أستطيع غدا", "2026-03-03"),
        ("ur", "Consultation Dr. Sarah Ahmed, kal nahi aa sakta", "2026-03-03"),
    ],
)
def test_what_does_not_suit_is_kept_from_the_first_message_on(language: str, said: str, left_out: str) -> None:
    phone = Phone(known(language=language))
    phone.all("hi", said)
    assert phone.asked == "booking.slot"
    assert left_out in view(phone)["not"].split()
    assert "reason" not in phone.saved()["mentions"]


def test_it_is_kept_too_until_the_doctor_is_chosen() -> None:
    phone = Phone(known())
    phone.all("hi", "Consultation, not tomorrow at 10", "Dr. Sarah Ahmed")
    assert "2026-03-03T10:00" in view(phone)["not"].split()
