"""A plain yes and nothing more: only that sends, books and cancels."""

from __future__ import annotations

import pytest

from dialogs.reading.consents import agrees, behind_yes, is_title

PLAIN = {
    "en": [
        "yes", "Yes!", "yes please send it thanks", "yes that's right, send", "👍", "ok 👍🏽", "ok perfect",
        "Send it please",
        "go ahead", "yeah go ahead and send it", "sure", "that's all correct", "everything is correct, thank you",
        "all good",
        "yes, I want to send it", "ok thanks", "perfect, send", "looks good", "sounds good to me",
        "no problem, send it",
        "yes do it", "si", "SEND!!!", "yes, gracias", "y", "that's fine", "submit", "yes book it", "correct",
        "yes I am sure",
    ],
    "es": [
        "sí", "sí, envíalo por favor", "si todo bien", "claro que sí", "ok gracias", "dale", "está bien, envíalo",
        "correcto",
        "todo correcto", "sí, quiero enviarla", "perfecto", "vale, mándalo", "de acuerdo", "sí es correcto",
        "listo, manda",
        "yes", "por supuesto", "confirmo", "así está bien", "es correcto", "sí por favor", "ok thanks", "adelante",
    ],
    "ar": [
        "نعم", "نعم أرسل", "نعم ارسلها من فضلك", "ايوه", "تمام", "اوكي شكرا", "موافق", "كل شيء صحيح", "طيب تمام",
        "ok", "أكيد",
        "حسنا ارسل",
    ],
    "ur": ["ہاں", "جی ہاں", "جی بھیج دیں", "ٹھیک ہے", "ہاں بھیج دیں شکریہ", "سب ٹھیک ہے", "بالکل",
    "جی ٹھیک ہے بھیج دیں"],
    "ur-Latn": [
        "haan", "haan bhej do", "ji bhej dein", "theek hai", "ok bhej do", "ji haan please", "bilkul",
        "haan theek hai shukriya",
        "sab theek hai bhej dein",
    ],
}  # fmt: skip
MORE = {
    "en": [
        "yes, another day", "yes delete", "okay I need to think", "yes I have a question", "is it sent?", "ok?",
        "yes?",
        "did you send it", "please send me the price", "can you send it", "yes but change the time", "ok not sure",
        "yes cancel it",
        "ok no", "yes 👎", "yes later", "ok at one", "yes and the price", "ok wait", "sure, another doctor",
        "ok tomorrow", "",
        "don't send", "send it to my husband first", "no", "yes for my son", "ok I will ask", "not ok",
    ],
    "es": ["sí, otro día", "ok lo pienso", "sí, tengo una pregunta", "¿lo enviaste?", "vale no",
    "sí pero más tarde", "ok?", "no envíes"],
    "ar": ["نعم يوم آخر", "نعم عندي سؤال", "نعم؟", "طيب أفكر", "لا ترسل", "نعم لكن غدا"],
    "ur": ["ہاں مگر کل", "مت بھیجیں", "ہاں؟", "ہاں کسی اور دن"],
    "ur-Latn": ["ok mat bhejo", "haan koi aur din", "haan lekin kal", "haan sochti hun", "ok?"],
}  # fmt: skip


@pytest.mark.parametrize("language, text", [(language, text) for language, said in PLAIN.items() for text in said])
def test_this_is_a_plain_yes(language: str, text: str) -> None:
    assert agrees(text, "ur" if language == "ur-Latn" else language)


@pytest.mark.parametrize("language, text", [(language, text) for language, said in MORE.items() for text in said])
def test_this_is_more_than_a_yes_or_none(language: str, text: str) -> None:
    assert not agrees(text, "ur" if language == "ur-Latn" else language)


@pytest.mark.parametrize("text, title", [("yes withdraw", "Yes, withdraw"), ("yes, take it", "Yes, take it"),
                                         ("yes cancel", "Yes, cancel it"), ("sí, retirar", "Sí, retirar")
                                         ])  # fmt: skip
def test_the_words_of_the_row_agree_too(text: str, title: str) -> None:
    assert agrees(text, "en", title)
    assert not agrees(f"don't {text}", "en", title)


def test_the_time_that_is_offered_may_stand_beside_the_yes() -> None:
    assert agrees("yes, Tuesday at 10:30 works", "en", timed=True)
    assert agrees("sí, el martes a las 10 me sirve", "es", timed=True)
    assert not agrees("yes, Tuesday at 10:30 works", "en")
    assert not agrees("yes but not at 10:30", "en", timed=True)


@pytest.mark.parametrize(
    "text, title, fits",
    [
        ("keep it please", "No, keep it", True), ("no, keep it", "No, keep it", True),
        ("withdraw", "Yes, withdraw", True),
        ("no withdraw", "Yes, withdraw", False), ("is it sent?", "Send", False), ("send?", "Send", False),
        ("thanks", "No, thanks", False),
    ],
)  # fmt: skip
def test_a_title_is_meant_where_it_is_whole(text: str, title: str, fits: bool) -> None:
    assert is_title(text, title) is fits


@pytest.mark.parametrize(
    "language, text, rest",
    [("en", "yes, another day", "another day"), ("en", "ok yes please delete", "delete"),
     ("es", "sí, otro día", "otro dia"),
     ("en", "another day", ""), ("en", "yes", "")],
)  # fmt: skip
def test_what_stands_behind_a_yes(language: str, text: str, rest: str) -> None:
    assert behind_yes(text, language) == rest
