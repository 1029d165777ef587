"""The public `answer`: one text, one kind, one plain value; and which way a longer answer leans."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.reading.leanings import leaning
from dialogs.reading.scored_answers import KINDS, Value, answer

SAID: list[tuple[str, str, str, Value]] = [
    ("en", "yes_no", "I'd rather not for now", "no"),
    ("en", "yes_no", "maybe some other day", "no"),
    ("en", "yes_no", "no, let's make it Thursday at 4", "no+change"),
    ("en", "yes_no", "actually the 9th suits me better", "no+change"),
    ("en", "yes_no", "yes, the 9th is right", "yes"),
    ("en", "yes_no", "no, I said the ninth of June", "no"),
    ("en", "yes_no", "who is he?", None),
    ("es", "yes_no", "mejor el jueves a las 4", "no+change"),
    ("es", "yes_no", "creo que sí", "yes"),
    ("ar", "yes_no", "لا، ليس هذا ما أريد", "no"),
    ("ur", "yes_no", "یہ وقت مناسب نہیں", "no"),
    ("ur-Latn", "yes_no", "ye wala nahi", "no"),
    ("en", "command", "is a human there? I want to talk to one", "human"),
    ("en", "command", "any other doctors?", "another_option"),
    ("en", "command", "call it off please", "cancel"),
    ("en", "command", "can we push it back a week", "reschedule"),
    ("es", "command", "buenas tardes", "greet"),
    ("en", "ordinal", "the very last row", "last"),
    ("en", "ordinal", "final one", "last"),
    ("ar", "number", "سبعة وثلاثون", 37),
    ("en", "age", "she is ten months old", (10, "Month")),
    ("en", "age", "a year old", (1, "Year")),
    ("es", "age", "tiene tres semanas", (3, "Semana")),
    ("ar", "age", "عمره سنتين", (2, "Year")),
    ("ur", "age", "دس ماہ", (10, "Month")),
    ("ur-Latn", "age", "umar 34 saal", (34, "Year")),
    ("en", "dob", "2nd of the 11th 1968", "1968-11-02"),
    ("ar", "dob", "مواليد 2 حزيران 2001", "2001-06-02"),
    ("en", "name", "hello, it's Mona Haddad here", "Mona Haddad"),
    ("en", "phone", "ring me on 020 7946 0958, thanks", "020 7946 0958"),
    ("en", "email", "write to Mona@Example.com", "mona@example.com"),
    ("es", "urgency", "cuanto antes, por favor", "asap"),
    ("en", "yes_no", "no, that's right, perfect", "yes"),
    ("es", "yes_no", "no, así está bien, confírmala", "yes"),
    ("en", "yes_no", "no thanks, all good", "no"),
    ("en", "yes_no", "no, don't confirm it", "no"),
    ("en", "command", "please take me off your list", None),
    ("es", "command", "quiero dar de baja mi turno", "cancel"),
    ("es", "command", "me lo cambian para otra hora?", "reschedule"),
    ("ar", "command", "نأجل موعدي", "reschedule"),
    ("ar", "command", "كرر تاني", "repeat"),
    ("ar", "command", "حد يكلمني", "human"),
    ("ur", "command", "ڈاکٹر سے خود بات کرنی تھی", "human"),
    ("ur-Latn", "command", "nahi aa sakungi", "cancel"),
    ("en", "ordinal", "top one please", 1),
    ("es", "ordinal", "el de arriba", 1),
    ("ur-Latn", "ordinal", "sab se upar wala", 1),
    ("en", "number", "we are four", 4),
    ("en", "number", "nobody", 0),
    ("es", "number", "somos 3 personas", 3),
    ("ur", "number", "ہم تین ہیں", 3),
    ("en", "age", "a year and a half", (18, "Month")),
    ("ar", "age", "سنة ونص", (18, "Month")),
    ("es", "age", "dos años y medio", (2, "Año")),
    ("en", "age", "he just turned nine", (9, "Year")),
    ("en", "dob", "march 12 eighty-five", "1985-03-12"),
    ("ar", "dob", "3 كانون الثاني 1990", "1990-01-03"),
    ("ur", "dob", "یکم مارچ 1999", "1999-03-01"),
    ("en", "symptoms", "allergies: nuts. itchy eyes", "itchy eyes"),
]


@pytest.mark.parametrize("language, kind, text, value", SAID)
def test_an_answer_has_one_plain_value(language: str, kind: str, text: str, value: Value) -> None:
    assert answer(text, language, kind) == value


@given(st.text() | st.sampled_from([text for _, _, text, _ in SAID]), st.sampled_from(sorted(KINDS)))
def test_no_text_of_any_kind_is_too_strange(text: str, kind: str) -> None:
    for language in ("en", "ur", "xx"):
        answer(text, language, kind)


@pytest.mark.parametrize("text", ["no sé", "I don't know", "لا أعرف", "پتہ نہیں", "pata nahi", "", "42"])
def test_who_does_not_know_leans_nowhere(text: str) -> None:
    assert leaning(text, "es" if text == "no sé" else "ur") is None
