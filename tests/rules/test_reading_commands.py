"""Commands as people give them: one word, a polite one, a short sentence; and what only sounds like one."""

from __future__ import annotations

import pytest

from dialogs.reading.vocabulary import LANGUAGES
from dialogs.reading.wishes import wish
from dialogs.reading.words import command


@pytest.mark.parametrize(
    "text, name",
    [
        ("STOP", "stop"), ("Unsubscribe.", "stop"), ("baja", "stop"), ("Alto!", "stop"), ("parar", "stop"),
        ("start", "start"), ("menu please", "menu"), ("menú", "menu"), ("Back", "back"), ("atrás", "back"),
        ("help!!", "help"), ("¿ayuda?", "help"), ("?", "help"), ("I want to talk to a person", "person"),
        ("quiero hablar con una persona por favor", "person"), ("cancel my appointment", "cancel"), ("cancelar",
        "cancel"),
        ("start over", "restart"), ("empezar de nuevo", "restart"), ("my appointments", "mine"), ("ver mis citas",
        "mine"),
        ("I'd like to book an appointment", "book"), ("quiero agendar una cita", "book"), ("more times", "more"),
        ("más", "more"), ("later", "later"), ("algo más temprano", "earlier"), ("another day", "another_day"),
        ("otro día", "another_day"), ("skip", "skip"), ("omitir", "skip"), ("continue", "go_on"), ("seguir", "go_on"),
        ("delete what I wrote", "delete"), ("borrar todo", "delete"), ("thank you so much for that", "thanks"),
        ("muchas gracias 🙏", "thanks"), ("hi there", "hello"), ("hola, buenos días", "hello"),
        ("in English please", "language:en"), ("english", "language:en"), ("español", "language:es"),
        ("en español por favor", "language:es"), ("Spanish", "language:es"),
        ("قف", "stop"), ("إلغاء الاشتراك", "stop"), ("اشتراك", "start"), ("مساعدة", "help"), ("؟", "help"), ("رجوع",
        "back"),
        ("القائمة", "menu"), ("إلغاء", "cancel"), ("شكرا جزيلا", "thanks"), ("السلام عليكم", "hello"), ("عربي",
        "language:ar"),
        ("بند کریں", "stop"), ("شروع کریں", "start"), ("مدد", "help"), ("واپس", "back"), ("مینو", "menu"), ("شکریہ",
        "thanks"),
        ("اردو", "language:ur"), ("message band karo", "stop"), ("shuru karo", "start"), ("madad", "help"), ("wapas",
        "back"),
        ("shukriya", "thanks"), ("assalam o alaikum", "hello"), ("urdu mein", "language:ur"), ("angrezi mein",
        "language:en"),
        ("another time please", "more"), ("holaaa", "hello"), ("repeat", "repeat"), ("no sé", "dont_know"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_command_is_known_in_every_language(text: str, name: str, language: str) -> None:
    assert command(text, language) == name


@pytest.mark.parametrize(
    "text",
    ["no", "yes", "1", "ok thanks", "no thanks", "none", "ninguna", "Ana", "my back hurts", "me duele la espalda", "",
     "please stop the bleeding", "the pain comes back later in the day", "tomorrow", "no more",
     "I want to stop taking aspirin", "help with my back", "no puedo parar de toser",
     "I had to cancel my surgery in May",
     "I need to change my medication", "quiero cambiar de lentes", "cambio de hora del medicamento",
     "persona mayor con tos",
     "I need someone to look at my knee", "otra vez me duele", "what did the doctor say", "hola me duele la espalda",
     "my appointment with the cardiologist is about my chest", "need to change the time of my pills",
     "أريد تغيير الدواء", "وجع في الرأس مرة أخرى", "أريد التوقف عن التدخين", "دوا بدلنی ہے", "سر میں درد دوبارہ",
     "dawai change karni hai", "dobara dard hai", "aur dard", "don't cancel my appointment"],
)  # fmt: skip
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_or_a_complaint_is_no_command(text: str, language: str) -> None:
    assert command(text, language) is None


@pytest.mark.parametrize(
    "text, name",
    [
        ("please cancel my booking", "cancel"), ("how do I cancel my visit on the 20th?", "cancel"),
        ("I'd like to cancel my appointment with Dr. Sarah Ahmed tomorrow at 5", "cancel"), ("No, cancel it", "cancel"),
        ("quisiera cancelar mi cita del lunes", "cancel"), ("أريد إلغاء موعدي لو سمحت", "cancel"),
        ("میری کل کی اپائنٹمنٹ کینسل کر دیں", "cancel"), ("mujhe apni appointment cancel karni hai", "cancel"),
        ("can I reschedule", "reschedule"), ("could you move my appointment to Friday?", "reschedule"),
        ("puedo cambiar mi cita para el martes", "reschedule"), ("ممكن تأجيل الموعد إلى يوم الأحد", "reschedule"),
        ("اپائنٹمنٹ کا وقت تبدیل کرنا ہے", "reschedule"), ("appointment ka time change karna hai", "reschedule"),
        ("can I please speak to a real person", "person"), ("necesito hablar con alguien de recepción", "person"),
        ("ممكن أتكلم مع موظف الاستقبال", "person"), ("کسی انسان سے بات کرنی ہے", "person"),
        ("kisi insan se baat karwa dein", "person"), ("can you say that again please", "repeat"),
        ("¿lo puede decir otra vez?", "repeat"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_that_is_about_nothing_else_is_a_command(text: str, name: str, language: str) -> None:
    assert command(text, language) == name


@pytest.mark.parametrize(
    "language, text, name",
    [
        ("en", "I really can't come this week", "cancel"), ("en", "who else could see me?", "another_option"),
        ("en", "this robot is useless, give me somebody", "person"), ("en", "nothing else for today", "bye"),
        ("en", "you were so helpful!", "thanks"), ("en", "I cannot remember which one", "dont_know"),
        ("es", "¿no hay otra doctora?", "another_option"), ("es", "que pase buena tarde, feliz día", "bye"),
        ("ar", "هل عندكم طبيب آخر؟", "another_option"), ("ar", "تسلم يا غالي", "thanks"),
        ("ur", "کوئی اور ڈاکٹر؟", "another_option"), ("ur-Latn", "koi aur doctor hai?", "another_option"),
        ("en", "my knee is swollen", None),
    ],
)  # fmt: skip
def test_a_wish_is_felt_where_it_is_asked_for(language: str, text: str, name: str | None) -> None:
    assert wish(text, language) == name
