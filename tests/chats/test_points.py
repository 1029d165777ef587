"""Each point of the conversation is shown in two languages at least, thirty times as people really write."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support import chats

POINTS: Mapping[str, Mapping[str, str]] = {
    "reading days and times": {
        "en": "days next-friday voice-dictation",
        "es": "viernes-que-viene mirar-horas",
        "ar": "alkhamis-alqadim",
        "ur-Latn": "jumma-nahi-hafta",
    },
    "a day with two readings": {"en": "next-friday", "es": "viernes-que-viene", "ar": "alkhamis-alqadim"},
    "reading everything else": {"en": "by-number details", "es": "primera-cita mama-presion", "ur": "daant-ka-dard"},
    "more than was asked": {
        "en": "rash-after-school volunteered grandmother-knee voice-dictation",
        "es": "ronchas-saliendo-de-clase todo-de-una-vez",
        "ar": "umm-yusuf",
        "ur": "abbu-ka-ghutna",
        "ur-Latn": "bachi-ko-bukhar",
    },
    "a symptom that is no wish for a procedure": {
        "en": "toothache-at-night",
        "es": "muela-de-noche",
        "ar": "dirsi-yuwajjini",
        "ur": "daant-ka-dard",
    },
    "a doctor who does not give it": {"en": "doctor-elsewhere", "es": "otra-especialidad"},
    "browsing times": {"en": "browsing night-shift", "es": "mirar-horas", "ar": "li-ummi"},
    "changing one's mind": {
        "en": "changed-mind for-my-father second-thoughts",
        "es": "cambio-de-idea me-arrepiento",
        "ar": "li-ummi",
        "ur-Latn": "jumma-nahi-hafta",
    },
    "going back": {"en": "back-again", "es": "paso-atras"},
    "a line of the card": {"en": "card-edited next-friday", "es": "viernes-que-viene mama-presion"},
    "coming back": {
        "en": "resume back-in-the-evening",
        "es": "regreso en-la-noche-vuelvo",
        "ar": "sura-wa-sawt",
    },
    "family on one phone": {"en": "family brother-and-sister", "es": "familia dos-hermanos"},
    "my visits": {
        "en": "my-visit something-came-up",
        "es": "mi-cita mama-presion",
        "ar": "ma-aqdar-aji li-ummi",
        "ur": "wapas-lena",
    },
    "moving a visit": {
        "en": "move-by-words move-rejected move-expired move-too-late move-too-often move-other-doctor"
        " move-from-reminder move-overlap move-cancelled-meanwhile move-offer move-at-once move-which"
        " move-then-called-off",
        "es": "cambiar-cita cambiar-sin-respuesta",
        "ar": "naql-mawid",
        "ur": "waqt-badalna",
    },
    "buttons and lists": {"en": "taps-only no-health-details old-tap", "ar": "arabic"},
    "photos, voice and the like": {
        "en": "media photo-of-a-rash",
        "es": "fotos nota-de-voz",
        "ar": "sura-wa-sawt",
    },
    "a person": {"en": "just-a-human person-at-night", "es": "persona factura-mal", "ur": "wapas-lena urdu"},
    "stop, start and help": {"en": "stop-and-start", "es": "ayuda-y-parar", "ar": "arabic", "ur": "urdu"},
    "questions about the clinic": {
        "en": "questions only-asking too-expensive",
        "es": "preguntas solo-precio",
        "ar": "bas-asal",
        "ur": "sirf-poochna",
        "ur-Latn": "fees-kitni-hai",
    },
    "languages": {"en": "language", "es": "primera-cita", "ar": "arabic", "ur": "urdu"},
    "the waiting list": {
        "en": "waiting-list waiting-list-next waiting-list-asks waiting-list-night waiting-list-left"
        " waiting-list-silent-twice waiting-list-last-day",
        "es": "lista-de-espera callada-dos-veces ultimo-dia",
        "ar": "qaimat-al-intizar",
        "ur-Latn": "intezar-ki-list",
    },
    "what waits, the day, details": {"en": "agenda details several-at-once", "es": "varias-a-la-vez"},
    "several decisions in a line": {"en": "several-at-once no-objection", "es": "varias-a-la-vez sin-inconveniente"},
    "another time": {
        "en": "offer-accepted offer-declined offer-expired offer-gone offer-twice offer-other-time offer-by-code"
        " offer-withdrawn-meanwhile offer-kept-in-sight",
        "es": "otra-hora oferta-a-la-vista",
    },
    "taking a decision back": {
        "en": "undo-in-time undo-too-late undo-which undo-by-button noted-and-withdrawn noted-at-the-deadline"
        " noted-and-decided-again",
        "es": "deshacer anotada-y-retirada",
    },
    "asking the patient": {
        "en": "ask-patient ask-backup ask-emergency ask-in-between ask-late ask-no-messages ask-noted ask-over"
        " ask-refused ask-steps ask-withdrawn",
        "es": "pregunta-al-paciente pregunta-con-plantilla",
        "ar": "sual-altabib",
    },
    "busy, away, late": {
        "en": "away away-free-only away-meanwhile away-unreached away-by-template away-second-choice",
        "es": "ausente retraso",
    },
    "what became of a visit": {"en": "visit-done visit-of-another-day", "es": "no-vino cita-terminada"},
    "old buttons": {"en": "old-buttons old-tap two-cards-tapped forwarded", "es": "botones-viejos"},
    "one-time codes": {"en": "enrolment five-wrong-codes", "es": "codigo"},
    "the deadline": {"en": "before-hours quick expired", "es": "antes-de-abrir vencida"},
    "nudge and backup": {"en": "nudged backup backup-and-undo", "es": "suplente suplente-y-deshacer"},
    "a second choice": {
        "en": "second-choice second-choice-gone second-choice-in-one away-second-choice",
        "es": "segunda-opcion",
    },
    "a late yes": {
        "en": "late-yes late-yes-accepted late-yes-gone late-yes-asked-again yes-after-expiry yes-after-withdrawal",
        "es": "si-tardio",
    },
    "reminders": {
        "en": "reminded reminder-answered-in-words reminder-before-the-quiet reminder-booked-late reminder-by-phone"
        " reminder-cancelled-before reminder-moved-or-cancelled reminder-no no-reminders no-confirmations",
        "es": "recordatorio recordatorios sin-recordatorios",
    },
    "rating": {"en": "rated", "es": "valorada"},
    "outside the window": {
        "en": "window template-card needs-template away-by-template waiting-list-template"
        " waiting-list-silent-template backup-offer-template",
        "es": "sin-plantilla plantilla-y-otras-horas pregunta-con-plantilla",
    },
    "cancelling": {"en": "visit-cancelled cancelled-too-late move-cancelled-meanwhile", "es": "mi-cita"},
    "tone": {"en": "misunderstood too-expensive", "es": "solo-precio", "ar": "bas-asal", "ur": "sirf-poochna"},
}
"""What is promised of the conversation and of the doctor's desk, and by language the transcripts that show it."""
PEOPLE = {"en": 12, "es": 8, "ar": 4, "ur": 3, "ur-Latn": 3}
"""Whole dialogues in people's own manner there are at least, by language."""


def written() -> dict[str, Path]:
    return {path.stem: path for path in chats.transcripts()}


@pytest.mark.parametrize("point", POINTS)
def test_the_point_is_shown_in_two_languages(point: str) -> None:
    assert len(POINTS[point]) >= 2


@pytest.mark.parametrize("point", POINTS)
def test_its_transcripts_are_there(point: str) -> None:
    named = {name for names in POINTS[point].values() for name in names.split()}
    assert sorted(named - set(written())) == []


def test_every_story_of_people_shows_a_point() -> None:
    told = {path.stem for path in (chats.CHATS / "people").glob("*.chat")}
    named = {name for languages in POINTS.values() for names in languages.values() for name in names.split()}
    assert sorted(told - named) == []


@pytest.mark.parametrize("language", PEOPLE)
def test_enough_people_speak_the_language(language: str) -> None:
    told = {path.stem for path in (chats.CHATS / "people").glob("*.chat")}
    named = {name for languages in POINTS.values() for name in languages.get(language, "").split()}
    assert len(told & named) >= PEOPLE[language]
