"""A doctor's "no" rejects with a reason only where what follows it is plainly one; undo may not be there to help."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.orders import read
from dialogs.say import Say
from tests.support.desk import NO, obey


@pytest.mark.parametrize(
    "line, language",
    [
        ("KR47 no objection", "en"),
        ("no objections", "en"),
        ("KR47 no conflict", "en"),
        ("KR47 no, she is welcome", "en"),
        ("KR47 no. Let her come", "en"),
        ("KR47 no - go ahead", "en"),
        ("KR47 no: no objection", "en"),
        ("KR47 no\nshe is welcome", "en"),
        ("KR47 no reason to refuse", "en"),
        ("KR47 no clue who this is", "en"),
        ("KR47 n/a", "en"),
        ("KR47 no tengo inconveniente", "es"),
        ("KR47 no estoy segura", "es"),
        ("KR47 no puedo abrirlo", "es"),
        ("KR47 لا مانع عندي", "ar"),
        ("KR47 لا ادري من هذا", "ar"),
        ("KR47 نہیں کوئی اعتراض نہیں", "ur"),
        ("KR47 no masla", "ur"),
    ],
)
def test_a_no_that_belongs_to_its_sentence_rejects_nobody(line: str, language: str) -> None:
    order = read(line, language)
    assert order.verdict != "reject" or order.leftover
    assert isinstance(obey(line, language=language), Say)


def test_whoever_writes_more_than_a_no_reads_how_a_reason_is_written() -> None:
    told = obey("KR47 no, Ramadan hours")
    assert isinstance(told, Say)
    assert "I understood “KR47 no”, but not “Ramadan hours”. Nothing was changed." in told.text
    assert told.text.endswith("With the reason: KR47 no: fully booked")
    assert obey("KR47 no: fully booked") == replace(NO, reason="fully booked")


@pytest.mark.parametrize(
    "line, reason",
    [
        ("KR47 no: full", "full"),
        ("KR47 no: not her doctor", ""),
        ("KR47 no: actually I'm away", "actually I'm away"),
        ("KR47 no: actually I will be in surgery", "actually I will be in surgery"),
        ("KR47 no: let her see her GP first", "let her see her GP first"),
        ("KR47 no: que venga el lunes", "que venga el lunes"),
        ("KR47 no: actually come", ""),
        ("KR47 no: let her in, please", ""),
        ("KR47 no: I'm not busy", ""),
        ("KR47 لا: دعها تأتي", ""),
        ("KR47 no: Ramadan hours", "Ramadan hours"),
        ("KR47 no\nRamadan hours", "Ramadan hours"),
        ("KR47 no, fully booked", "fully booked"),
        ("KR47 no, not available", "not available"),
        ("KR47 no sorry, I'm away", "I'm away"),
        ("KR47 no because I operate", "because I operate"),
        ("KR47 no agenda llena", "agenda llena"),
        ("KR47 لا بسبب السفر", "بسبب السفر"),
        ("KR47 نہیں مصروف", "مصروف"),
        ("KR47 نہیں جگہ نہیں", "جگہ نہیں"),
        ("KR47 نہیں کیونکہ نہیں آ سکتا", "کیونکہ نہیں آ سکتا"),
        ("KR47 نہیں: مصروف نہیں ہوں", ""),
        ("KR47 نہیں: آنے دیں", ""),
        ("KR47 nahi: masroof nahi hoon", ""),
        ("KR47 nahi: main masroof hoon", "main masroof hoon"),
    ],
)
def test_a_reason_is_what_begins_as_one_or_follows_a_colon(line: str, reason: str) -> None:
    got = obey(line)
    assert got == replace(NO, reason=reason) if reason else isinstance(got, Say)
