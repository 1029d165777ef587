"""What a doctor half says: corrected, doubted, denied, asked or limited, in a card's answer, with codes, in lists, of
her own time; nothing of it changes anything, and the answer says what was understood and what was not.
"""

from __future__ import annotations

from datetime import timedelta

import pytest

from dialogs.batches import Batch
from dialogs.chat import Open
from dialogs.say import Say
from models.facts import AskPatient, Attend, Close, Decide, Prompt, Propose, RunLate, Undo, WriteNote
from tests.support.desk import NOW, Desk, ended, key, minutes, obey, quoting, request, said
from tests.support.fake_clinic import FakeClinic
from tests.support.people import AHMED, CONSULTATION, contact
from tests.support.talk import Phone

CODES = ("KR47", "FX29", "CD23")
CHANGES = Decide | Propose | AskPatient | Attend | WriteNote | Undo | Open
KNOWN = {"en": ("understood", "not"), "es": ("ntendí", "no"), "ar": ("فهمت", "ليس"), "ur": ("سمجھ آیا", "مگر")}
UNREAD = "I did not understand “KR47 yes not · FX29”"
UNCHANGED = {
    "en": "Nothing was changed", "es": "No cambió nada", "ar": "لم يتغير شيء", "ur": "کچھ تبدیل نہیں ہوا",
}  # fmt: skip
YES_NO = {"en": ("yes", "no"), "es": ("sí", "no"), "ar": ("نعم", "لا"), "ur": ("ہاں", "نہیں")}

TIMES = {
    "en": ["4pm, no wait 5", "4pm or 5pm", "4pm 5pm", "4pm, sorry 5", "4pm I mean 5pm", "4pm rather 5",
           "4pm actually 5pm", "5pm not 4pm", "4pm instead of 5pm", "not 4pm", "16:00 17:00", "2 5", "4pm?",
           "4pm if she can", "maybe 4pm", "before 4pm", "tomorrow 9, no Thursday 10", "tomorrow 9 or Thursday 9",
           "Tuesday or Wednesday 9am", "4pm but call her first", "4pm unless she asks", "yes 5pm", "yes but later",
           "no, 5pm"],
    "es": ["a las 4, no a las 5", "a las 4 no, a las 5", "16:00 perdón 17:00", "a las 4, mejor 5",
           "a las 4, digo, a las 5", "4pm o 5pm", "no a las 4", "a las 5 en vez de las 4", "¿a las 4?",
           "a las 4 si puede", "sí pero a las 5", "mañana a las 9, no el jueves", "sí mañana", "2 5"],
    "ar": ["الساعة 4 لا 5", "الساعة 4 لا الساعة 5", "الساعة 4 أو 5", "الساعة 4 بل 5", "الساعة 4 عفوا 5",
           "ليس الساعة 4", "الساعة 4 أقصد 5", "نعم لكن الساعة 5", "غدا 9 أو الخميس 9", "٢ ٥"],
    "ur": ["4 بجے نہیں 5 بجے", "4 baje nahi 5 baje", "4 بجے یا 5 بجے", "4 بجے بلکہ 5 بجے", "4 بجے معاف 5 بجے",
           "haan lekin 5 baje", "کل نہیں جمعرات 9 بجے", "ہاں کل", "2 5"],
}  # fmt: skip
"""Another time, half said."""
VERDICTS = {
    "en": ["yes no", "no yes", "no, yes", "approve… no", "reject… no", "no reject", "yes wait", "yes - no wait",
           "yes?", "no?", "yes if she fasted", "yes, unless it hurts", "yes but later", "yes later", "maybe yes",
           "not yes", "not approved", "don't approve", "do not approve", "never approve", "don't reject",
           "no problem", "no not that", "ok but let her fast", "ok let me check", "yes FX29", "yes not FX29",
           "yes and FX29 no", "👍👎", "yes 👎", "no because I am not sure", "no, full, actually let her come",
           "no full wait", "no, fully booked?", "no because busy, never mind", "no, full but come anyway",
           "no: wait, let her in", "no because FX29 came first", "no: actually come", "no: let her come"],
    "es": ["sí no", "no, sí", "sí, mejor no", "sí pero no", "sí pero que venga en ayunas", "sí si está en ayunas",
           "¿sí?", "sí?", "no apruebes", "no apruebo", "no rechazo", "no rechazar", "no lo rechaces",
           "apruebo, perdón, no", "aprobar… no", "no perdón sí", "no, vale", "sí espera", "no, espera",
           "no porque no sé", "no, agenda llena, perdón, que venga", "no, lleno, digo sí", "sí FX29", "ni sí ni no",
           "nunca sí", "no: en realidad que venga"],
    "ar": ["نعم لا", "لا نعم", "نعم لكن لاحقا", "نعم إذا كانت صائمة", "لا توافق", "لا أوافق", "غير موافق",
           "لست موافق", "لا ترفض", "لا أرفض", "نعم؟", "موافق؟", "نعم انتظر", "لا بسبب السفر لكن تعال", "نعم FX29",
           "لا مرفوض"],
    "ur": ["ہاں نہیں", "نہیں ہاں", "haan nahi", "ہاں لیکن بعد میں", "ہاں اگر روزہ ہے", "haan agar roza hai",
           "منظور نہیں", "نامنظور نہیں", "منظور مت کرو", "manzoor nahi", "مسترد نہیں", "ہاں؟", "ٹھیک نہیں",
           "theek nahi", "ٹھیک ہے؟", "نہیں مصروف لیکن ہاں", "ہاں FX29", "ہاں رکیں",
           "نہیں مصروف نہیں", "nahi: masroof nahi hoon"],
}  # fmt: skip
"""A yes or a no, half said."""
ALL = {
    "en": ["not all", "no all", "all no", "approve all but KR47", "approve all no", "approve all, no wait",
           "approve all?", "don't approve all", "no reject all", "approve all if they fasted", "approve all later",
           "approve all 2", "approve all tomorrow or friday", "reject all yes", "approve all except FX29"],
    "es": ["no todas", "todas no", "no rechazar todas", "no apruebo todas", "sí a todas menos KR47",
           "aprobar todas no", "sí a todas si ayunan", "aprobar todas mañana no", "¿aprobar todas?"],
    "ar": ["لا الكل", "الكل لا", "ليس الكل", "لا ترفض الكل", "نعم للكل لا", "نعم للكل؟", "نعم للكل إلا KR47"],
    "ur": ["سب نہیں", "نہیں سب", "سب کو نہیں", "sab nahi", "ہاں کل", "کل ہاں", "کل نہیں", "سب ہاں نہیں",
           "سب کو ہاں؟"],
}  # fmt: skip
LIFE = {
    "en": ["busy until 15:00 no wait 16:00", "busy until 15:00 or 16:00", "busy until 15:00?", "not busy until 15:00",
           "I am not away tomorrow", "away tomorrow, no, Thursday", "away tomorrow not Thursday",
           "away tomorrow instead of Thursday", "away tomorrow I mean Thursday", "away tomorrow if possible",
           "away 3-7 May, no 3-8 May", "late 20 no 30", "late 20, sorry 30", "late 20?", "not late 20", "late 2 5",
           "I'm running 20 minutes late no 30", "busy 2 5", "away tomorrow KR47 yes",
           "late 20 if the road is closed"],
    "es": ["ocupada hasta las 15:00, no, las 16:00", "ausente mañana no el jueves", "ausente mañana mejor el jueves",
           "ausente mañana, perdón, el jueves", "¿ausente mañana?", "no ausente mañana", "retraso 20 no 30",
           "retraso 20?"],
    "ar": ["مشغول حتى 15:00 لا 16:00", "غائب غدا لا الخميس", "غائب غدا بل الخميس", "لست غائب غدا", "متأخر 20 لا 30"],
    "ur": ["مصروف 15:00 تک نہیں 16:00 تک", "چھٹی کل نہیں جمعرات", "غیر حاضر کل نہیں جمعرات", "لیٹ 20 نہیں 30",
           "چھٹی کل؟"],
}  # fmt: skip
VISITS = [
    ("en", "done no"), ("en", "done, no"), ("en", "done not done"), ("en", "not done"), ("en", "done?"),
    ("en", "arrived?"),
    ("en", "done wait"), ("en", "done if she paid"), ("en", "done but FX29 not"), ("en", "no show, no wait, arrived"),
    ("en", "done no show"), ("en", "done later"), ("en", "done in 5 minutes"), ("en", "done almost"),
    ("en", "done ok?"), ("en", "done 👎"), ("es", "hecho mañana"), ("es", "hecho, casi"), ("ar", "تم غدا"),
    ("ur", "ہو گیا بعد میں"), ("es", "hecho no"), ("es", "no hecho"), ("es", "no vino, digo sí"), ("ar", "تم لا"),
    ("ur", "ہو گیا نہیں"),
]  # fmt: skip


def lines(*tables: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(language, line) for table in tables for language, lines in table.items() for line in lines]


def three() -> Desk:
    """Ana's, Luis's and Eva's requests wait."""
    return Desk([request(code, expires_at=NOW + minutes(5 + at)) for at, code in enumerate(CODES)])


def shown() -> Prompt:
    """The list of the three, shown last."""
    rows = tuple({"id": str(key(code)), "title": ""} for code in CODES)
    return Prompt(key("list"), "reply", rows, {"undo": "", "listed": "3"}, "n", ended=False, handed_at=NOW)


def unchanged(got: object) -> None:
    """Neither decided, offered, written nor begun."""
    done = got.parts if isinstance(got, Batch) else (got,)
    assert not any(isinstance(one, CHANGES) for one in done), done


def says_both(got: object, language: str) -> None:
    """What was understood, and what was not; of a line of several parts, of which none was, only that."""
    unchanged(got)
    assert isinstance(got, Say), f"nothing is said of it: {got}"
    assert UNREAD in got.text or all(word in got.text for word in KNOWN[language]), got.text


@pytest.mark.parametrize("language, line", lines(TIMES, VERDICTS))
def test_beside_a_code_nothing_changes_and_both_halves_are_named(language: str, line: str) -> None:
    says_both(obey(f"KR47 {line}", at=three(), language=language), language)


@pytest.mark.parametrize("language, line", lines(TIMES, VERDICTS))
def test_in_answer_to_a_card_nothing_changes(language: str, line: str) -> None:
    unchanged(obey(quoting("KR47", line), at=three(), language=language))
    unchanged(obey(said(line), at=Desk([request("KR47")]), language=language))


@pytest.mark.parametrize("language, line", lines(TIMES, VERDICTS))
def test_in_a_line_of_several_nothing_of_it_changes_what_it_is_about(language: str, line: str) -> None:
    yes, no = YES_NO[language]
    for whole in (f"CD23 {yes}, KR47 {line}", f"KR47 {line}, CD23 {yes}", f"3 {no} 1 {line}", f"1 {line}, 3 {no}"):
        got = obey(said(whole, newest=shown()), at=three(), language=language)
        parts = got.parts if isinstance(got, Batch) else (got,)
        about = [one for one in parts if isinstance(one, Decide | Propose) and one.request_id != key("CD23")]
        assert about == [], whole


@pytest.mark.parametrize("language, line", lines(ALL))
def test_of_all_nobody_is_decided(language: str, line: str) -> None:
    unchanged(obey(said(line, newest=shown()), at=three(), language=language))


@pytest.mark.parametrize("language, line", lines(LIFE))
def test_of_her_own_time_nothing_is_begun(language: str, line: str) -> None:
    unchanged(obey(line, language=language))


@pytest.mark.parametrize("language, line", lines(TIMES, VERDICTS, ALL, LIFE))
def test_whatever_is_half_said_is_answered_with_that_nothing_was_changed(language: str, line: str) -> None:
    """Also where the desk leaves it to the chat; a list was shown last, so that a number could mean a row of it."""
    clinic = FakeClinic(CONSULTATION, who=contact(language=language, doctor_id=AHMED, doctor_name="Dr. Sarah Ahmed"))
    waiting = [clinic.add_request(CONSULTATION, clinic.now + timedelta(days=days)) for days in (1, 2)]
    rows = tuple({"id": str(one.id), "title": ""} for one in waiting)
    list_ = Prompt(key("list"), "reply", rows, {"undo": "", "listed": "2"}, "n", ended=False, handed_at=clinic.now)
    assert UNCHANGED[language] in Phone(clinic).say(line, newest=list_)
    assert [clinic.did(act) for act in (Decide, Propose, AskPatient, Close, RunLate)] == [[]] * 5


@pytest.mark.parametrize("language, line", VISITS)
def test_of_a_visit_nothing_is_written_down(language: str, line: str) -> None:
    visit = Desk([ended("KR47", "approved", reservation_id=key("visit"), visit_status="confirmed")])
    got = obey(f"KR47 {line}", at=visit, language=language)
    unchanged(got)
    assert isinstance(got, Say)


@pytest.mark.parametrize(
    "language, line",
    [("en", "4pm"), ("en", "4pm please"), ("en", "tomorrow at 9"), ("en", "Thursday at half past four"),
     ("en", "at 4 in the afternoon"), ("es", "a las 4 de la tarde"), ("es", "mejor a las 4"), ("es", "mañana a las 9"),
     ("ar", "الساعة 4"), ("ar", "غدا الساعة 9"), ("ur", "4 بجے"), ("ur", "کل 9 بجے"), ("ur", "kal 9 baje")],
)  # fmt: skip
def test_one_time_and_no_doubt_is_another_time(language: str, line: str) -> None:
    assert isinstance(obey(f"KR47 {line}", at=three(), language=language), Propose)


@pytest.mark.parametrize(
    "language, reason",
    [("en", "because there is no wait list"), ("en", "because the wait is too long"),
     ("en", "because she must wait for her results"), ("es", "porque no se atienden niños"),
     ("es", "porque no se puede ese día"), ("es", "porque la lista de espera está llena"),
     ("es", "porque la sala de espera está cerrada"), ("ar", "لأنه لا يمكن"), ("ar", "بسبب عطل لو سمحتم")],
)  # fmt: skip
def test_a_reason_is_one_though_such_a_word_is_in_it(language: str, reason: str) -> None:
    no = YES_NO[language][1]
    got = obey(f"KR47 {no} {reason}", at=three(), language=language)
    assert got == Decide(key("KR47"), "reject", "code", reason)


@pytest.mark.parametrize(
    "language, line, outcome",
    [("en", "done", None), ("en", "done, no complications", "no complications"),
     ("en", "done sutures removed", "sutures removed"),
     ("en", "done, thank you", None), ("en", "done ok", None), ("en", "done ✅", None), ("es", "hecho gracias", None),
     ("ar", "تم شكرا", None), ("ur", "ہو گیا شکریہ", None),
     ("en", "done, no correction needed", "no correction needed"),
     ("en", "done, control in 5 days", "control in 5 days"),
     ("es", "hecho, no se observan lesiones", "no se observan lesiones"),
     ("es", "hecho, queda en lista de espera", "queda en lista de espera"),
     ("es", "hecho sin complicaciones", "sin complicaciones"), ("ar", "تم بدون مضاعفات", "بدون مضاعفات")],
)  # fmt: skip
def test_an_outcome_is_kept_as_it_was_written(language: str, line: str, outcome: str | None) -> None:
    visit = Desk([ended("KR47", "approved", reservation_id=key("visit"), visit_status="confirmed")])
    assert obey(f"KR47 {line}", at=visit, language=language) == Attend(key("visit"), "completed", outcome)


@pytest.mark.parametrize(
    "language, line",
    [("en", "no to all"), ("en", "reject all"), ("es", "no a todas"), ("es", "rechazar todas"), ("ar", "لا للكل"),
     ("ur", "سب نامنظور")],
)  # fmt: skip
def test_a_plain_no_to_all_rejects_all(language: str, line: str) -> None:
    got = obey(said(line, newest=shown()), at=three(), language=language)
    assert isinstance(got, Batch)
    assert [one.verdict for one in got.parts if isinstance(one, Decide)] == ["reject"] * 3
