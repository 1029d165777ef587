"""Red flags are heard from people who type in fear; what is denied, long past or a booking is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.reading.emergency import red_flag
from dialogs.texts import languages

ALARMS = [
    ("I have chest pain", "chest_pain"),
    ("my chest hurts so much", "chest_pain"),
    ("chset pain since this morning", "chest_pain"),
    ("no I have chest pain", "chest_pain"),
    ("not sure but I think it's a heart attack", "chest_pain"),
    ("I need an appointment tomorrow, crushing pressure on my chest", "chest_pain"),
    ("me duele el pecho", "chest_pain"),
    ("creo que es un infarto", "chest_pain"),
    ("my mom is having a stroke", "stroke"),
    ("her face is drooping", "stroke"),
    ("slurred speech all of a sudden", "stroke"),
    ("se le torció la boca", "stroke"),
    ("can't breathe", "breathing"),
    ("i cant breath", "breathing"),
    ("she is not breathing", "breathing"),
    ("NO PUEDO RESPIRAR", "breathing"),
    ("le cuesta mucho respirar", "breathing"),
    ("me falta el aire", "breathing"),
    ("my baby is choking", "choking"),
    ("mi hijo se atragantó", "choking"),
    ("the bleeding won't stop", "bleeding"),
    ("I can't stop the bleeding", "bleeding"),
    ("vomiting blood", "bleeding"),
    ("está sangrando mucho", "bleeding"),
    ("he is unconscious", "unconscious"),
    ("can't wake him up", "unconscious"),
    ("mi papá se desmayó", "unconscious"),
    ("she's having a seizure", "seizure"),
    ("está convulsionando", "seizure"),
    ("grandma is suddenly confused", "confusion"),
    ("my tongue is swelling", "anaphylaxis"),
    ("se me hinchó la lengua", "anaphylaxis"),
    ("he took too many pills", "overdose"),
    ("my daughter drank bleach", "overdose"),
    ("se tomó todas las pastillas", "overdose"),
    ("I was hit by a car", "injury"),
    ("lo atropellaron", "injury"),
    ("my waters broke", "labour"),
    ("tengo contracciones", "labour"),
    ("i want to die", "self_harm"),
    ("thinking of killing myself", "self_harm"),
    ("i dont want to live anymore", "self_harm"),
    ("suisidal", "self_harm"),
    ("me quiero morir", "self_harm"),
    ("ya no quiero vivir", "self_harm"),
    ("my husband hits me", "abuse"),
    ("mi esposo me pega", "abuse"),
    ("🆘", "emergency"),
    ("SOS", "emergency"),
    ("please call an ambulance", "emergency"),
    ("esto es una emergencia", "emergency"),
    ("my son took forty sleeping pills", "overdose"),
    ("a snake bit my boy", "injury"),
    ("I slit my wrists", "self_harm"),
    ("se puso morado de repente", "breathing"),
    ("عندي ألم قوي في الصدر", "chest_pain"),
    ("أبي لا يستطيع التنفس", "breathing"),
    ("أغمي على زوجتي", "unconscious"),
    ("النزيف شديد ولا يتوقف", "bleeding"),
    ("أريد أن أموت", "self_harm"),
    ("اتصلوا بالإسعاف", "emergency"),
    ("سینے میں بہت درد ہو رہا ہے", "chest_pain"),
    ("امی کو سانس نہیں آ رہی", "breathing"),
    ("وہ ہوش میں نہیں ہے", "unconscious"),
    ("میں مرنا چاہتا ہوں", "self_harm"),
    ("seenay mein bohat dard hai", "chest_pain"),
    ("ammi ko saans nhi aa rahi", "breathing"),
    ("wo behosh ho gaya hai", "unconscious"),
    ("khudkushi karne ka soch raha hun", "self_harm"),
    ("ambulance bhejein jaldi", "emergency"),
]


@pytest.mark.parametrize("text, category", ALARMS)
def test_a_red_flag_is_heard_whatever_the_contacts_language(text: str, category: str) -> None:
    assert {red_flag(text, language) for language in languages()} == {category}


BESIDE = [
    ("I have chest pain and a history of heart problems", "chest_pain"),
    ("My name is Maria Lopez, born 1950, I have chest pain", "chest_pain"),
    ("chest pain, can I come today at 2000", "chest_pain"),
    ("chest pain today, I had a checkup last week", "chest_pain"),
    ("chest pain since last year", "chest_pain"),
    ("chest pain and I was at your clinic last year", "chest_pain"),
    ("room 2012 my wife collapsed", "unconscious"),
    ("my address is 1920 Main St, my husband collapsed", "unconscious"),
    ("diabetic since 2010, he is unconscious", "unconscious"),
    ("asthma since childhood and I can't breathe", "breathing"),
    ("can't breathe, previous asthma", "breathing"),
    ("last year I had a stroke and my face is drooping", "stroke"),
    ("he had a stroke last year, face drooping since this morning", "stroke"),
    ("my dad can't speak, please send a doctor", "stroke"),
    ("he cannot speak now", "stroke"),
    ("she is having fits in bed", "seizure"),
    ("this is an emergency, I need a doctor", "emergency"),
    ("I cut my hand at work and it is bleeding a lot", "bleeding"),
    ("bleeding heavily, blood pressure low", "bleeding"),
    ("it doesn't stop bleeding", "bleeding"),
    ("the bleeding has not stopped", "bleeding"),
    ("I've never had chest pain like this before", "chest_pain"),
    ("nunca había tenido un dolor de pecho así", "chest_pain"),
    ("my baby is choking what first aid", "choking"),
    ("I want to kill myself is there a support group", "self_harm"),
    ("I dont want to live here anymore", "self_harm"),
    ("tengo dolor en el pecho, nací en 1950", "chest_pain"),
    ("dolor en el pecho y antecedentes de infarto", "chest_pain"),
    ("tuve un infarto hace años y hoy me duele el pecho", "chest_pain"),
    ("me duele el pecho, tengo seguimiento con cardiología", "chest_pain"),
    ("mi mamá de 1948 no puede respirar", "breathing"),
    ("mi papá no puede hablar, necesito un doctor", "stroke"),
    ("أبي عنده جلطة", "stroke"),
    ("ألم شديد في صدري ولدي تاريخ مرضي قديم", "chest_pain"),
    ("سینے میں درد ہے پرانا مریض ہوں", "chest_pain"),
    ("meri maa 1950 mein paida hui unko seene mein dard hai", "chest_pain"),
]


@pytest.mark.parametrize("text, category", BESIDE)
def test_what_stands_beside_a_red_flag_does_not_silence_it(text: str, category: str) -> None:
    assert red_flag(text, "en") == category


CALM = [
    "no chest pain",
    "I don't have any chest pain",
    "no tengo dolor de pecho",
    "no shortness of breath",
    "not an emergency",
    "emergency contraception",
    "emergency contact number",
    "contacto de emergencia",
    "my father had a stroke in 2010",
    "I had a heart attack 5 years ago",
    "appointment for a stroke follow-up",
    "family history of stroke",
    "cita de control por infarto",
    "mi papá tuvo un infarto en 2015",
    "bleeding gums",
    "sangrado de encías",
    "a lot of blood tests",
    "análisis de sangre",
    "flu shot",
    "food poisoning last week",
    "my back is killing me",
    "I'm dying to see the results",
    "me muero de hambre",
    "I can't speak English",
    "no puedo hablar ahora",
    "can you fit me in tomorrow",
    "labor day",
    "my son hurt his knee",
    "sore throat and a cough",
    "me duele la cabeza",
    "urgent appointment please",
    "suicide prevention course",
    "can I breathe again, my nose was blocked",
    "me muero por verte",
    "لا يوجد ألم في الصدر",
    "متابعة بعد جلطة قبل سنتين",
    "أموت من الضحك",
    "سینے میں درد نہیں ہے",
    "پچھلے سال دل کا دورہ پڑا تھا",
    "seene mein koi dard nahi hai",
    "emergency number kya hai",
    "no, it's not an emergency",
    "no es una emergencia",
    "in 2010 I had a stroke",
    "last year he suffered a heart attack, now a follow-up",
    "2010 میں فالج ہوا تھا",
    "my mother is a stroke survivor",
    "I can't speak right now",
    "stop",
    "",
]


@pytest.mark.parametrize("text", CALM)
def test_what_is_denied_long_past_or_a_booking_does_not_alarm(text: str) -> None:
    assert red_flag(text, "en") is None


@given(st.text(), st.sampled_from(["en", "es", "xx"]))
def test_no_text_is_too_strange_to_be_screened(text: str, language: str) -> None:
    red_flag(text, language)


@given(st.sampled_from([text for text, _ in ALARMS] + CALM))
def test_case_and_spaces_make_no_difference_to_an_alarm(text: str) -> None:
    assert red_flag(f"  {text.upper()}  ".replace(" ", "  "), "en") == red_flag(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "انتظر",
        "نعم انتظر",
        "أنا أنتظر الدكتور",
        "سأنتظر",
        "انا بنتظر الرد",
        "امي تنتظر",
        "بانتظار الموعد",
        "قائمة الانتظار",
    ],
)
def test_who_waits_is_in_no_danger(text: str) -> None:
    """In Arabic to wait is one letter from what alarms."""
    assert red_flag(text, "ar") is None


@pytest.mark.parametrize("text", ["اريد ان انتحر", "سأنتحر", "افكر بالانتحار", "اريد ان انتخر"])
def test_the_word_itself_and_a_slip_in_it_still_alarm(text: str) -> None:
    assert red_flag(text, "ar") == "self_harm"
