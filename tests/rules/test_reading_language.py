"""The language of a message is told by what is written, and only where it is certain."""

from __future__ import annotations

import pytest

from dialogs.reading.language import LEAST, SURE, spoken

ALL = ("en", "es", "ar", "ur")
WRITTEN = {
    "en": [
        "good morning", "I need an appointment", "can I see Dr Ahmed tomorrow at 10", "my daughter has a rash",
        "do you have anything after school?", "what does a cleaning cost", "Where are you?", "Saturday at 1pm please",
        "help", "I'd like to talk to somebody", "fever and cough since Monday", "hey, is the doctor in today?",
        "I have chest pain", "he is not breathing", "Hi, necesito... sorry, I need the doctor",
    ],
    "es": [
        "hola", "Hola!", "holaaa", "buenas", "buenos días", "Buenas tardes, quisiera una cita", "sí", "gracias",
        "hola, quiero una appointment", "necesito ver al Dr Ahmed mañana a las 10", "tienen hora para el martes?",
        "¿cuánto cuesta?", "mi hijo tiene fiebre", "me duele el pecho", "no puedo respirar", "dolor de muelas",
        "QUIERO UNA CITA", "para mi mama", "Hi, quiero cita", "dónde están", "fiebre y tos desde ayer",
    ],
    "ar": [
        "مرحبا", "السلام عليكم", "أريد موعدا مع الدكتور أحمد", "ابغى موعد بكرة", "عايز احجز", "كم السعر؟", "بدي موعد",
        "هل عندكم موعد غدا؟", "لا أستطيع التنفس", "ابني عنده حرارة", "عندي الم في الصدر", "hi أريد موعد", "وين العيادة",
    ],
    "ur": [
        "السلام علیکم", "مجھے ملاقات کا وقت چاہیے", "کل صبح دس بجے", "ڈاکٹر صاحب سے ملنا ہے", "بچے کو بخار ہے",
        "فیس کتنی ہے؟",
        "سینے میں درد ہے", "mujhe kal appointment chahiye", "doctor sahab se milna hai", "kal subah 10 baje",
        "shukriya",
        "AoA, appointment chahiye", "mere bete ko bukhar hai", "saans nahi aa rahi", "fees kitni hai",
        "aap kahan hain?",
    ],
}  # fmt: skip
NOTHING = [
    "", "ok", "OK", "👋", "🙏🙏", "12", "10:30", "2/3", "10 am", "KR47", "?", "hi", "Hello", "no", "menu", "Luz",
    "محمد", "علی",
    "Ana Gómez, 34", "+52 55 1234 5678", "ana@example.com", "Dr. Sarah Ahmed", "salam", "assalam o alaikum", "سلام",
    "lorem ipsum dolor sit amet", "Bonjour, je voudrais un rendez-vous", "Guten Tag, ich brauche Hilfe",
    "Merhaba, randevu almak istiyorum", "Oi, quero marcar uma consulta", "здравствуйте", "你好",
]  # fmt: skip


@pytest.mark.parametrize("language, text", [(code, text) for code, texts in WRITTEN.items() for text in texts])
def test_a_first_message_tells_its_language(language: str, text: str) -> None:
    assert spoken(text, ALL) == language


@pytest.mark.parametrize("text", NOTHING)
def test_what_tells_nothing_is_not_guessed(text: str) -> None:
    assert spoken(text, ALL) is None


@pytest.mark.parametrize("language", ALL)
def test_a_language_that_is_not_offered_is_none_of_the_others(language: str) -> None:
    others = [code for code in ALL if code != language]
    told = [(spoken(text, others), text) for text in WRITTEN[language] if spoken(text, ALL, least=SURE)]
    assert [text for code, text in told if code is not None] == []


def test_of_two_languages_that_share_a_word_the_one_offered_is_meant() -> None:
    assert spoken("سلام", ("en", "ar")) == "ar"
    assert spoken("سلام", ("en", "ur")) == "ur"
    assert spoken("salam", ("en", "ur")) == "ur"


@pytest.mark.parametrize("text, sure", [
    ("gracias", None),
    ("María de la Cruz", None),
    ("quiero una cita para mañana", "es"),
    ("can I have another time", "en"),
    ("mujhe doosra waqt chahiye", "ur"),
    ("أريد وقتا آخر من فضلك", "ar"),
])  # fmt: skip
def test_more_is_wanted_of_a_language_that_nobody_expects(text: str, sure: str | None) -> None:
    assert spoken(text, ALL, least=SURE) == sure


@pytest.mark.parametrize("text", ["x" * 50_000, "ñ" * 50_000, "hola " * 20_000, "\ud800\x00\u202e", "ﷺ" * 5_000])
def test_anything_may_be_written(text: str) -> None:
    assert spoken(text, ALL, least=LEAST) in {None, *ALL}
