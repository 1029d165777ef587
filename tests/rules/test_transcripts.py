"""The form of a transcript: what is read is written the same, and what has no meaning is refused."""

from pathlib import Path

import pytest

from bot.chat import codes
from bot.chat.parsing import parse
from bot.chat.transcript import BadTranscript, Happens, Say
from tests.support.chats import transcripts

HEAD = "# Ana asks.\nnow: Mon 2 March 2026 08:00\n"
TALK = (
    HEAD
    + """\
# She writes two lines.
Ana> hi
     there
Ana< Hello!

     1. Consultation
Ana tap> Consultation

-- 31 minutes pass
Staff< person wanted · Ana
Ahmed quote KR47> yes
"""
)


def test_a_transcript_is_written_as_it_was_read() -> None:
    assert str(parse(TALK)) == TALK


@pytest.mark.parametrize("path", transcripts(), ids=lambda path: path.stem)
def test_each_transcript_is_in_form(path: Path) -> None:
    written = path.read_text(encoding="utf-8")
    assert str(parse(written)) == written


def test_lines_that_are_inset_belong_to_their_message() -> None:
    first, tap, passing, quote = parse(TALK).acts
    assert first.step == Say("Ana", "hi\nthere")
    assert [bubble.text for bubble in first.bubbles] == ["Hello!\n\n1. Consultation"]
    assert tap.step == Say("Ana", "Consultation", "tap")
    assert passing.step == Happens("31 minutes pass")
    assert quote.step == Say("Ahmed", "yes", "quote KR47")


@pytest.mark.parametrize(
    "text, said",
    [
        ("now: Mon 2 March 2026 08:00\n", "the first line tells the story"),
        ("# Ana asks.\nAna> hi\n", "is the form, not ''"),
        ("# Ana asks.\nnow: Tue 2 March 2026 08:00\n", "that day is Mon 2 March"),
        (HEAD + "Ana< Hello!\n", "nothing has happened that makes this arrive"),
        (HEAD + "hello\n", "who says that"),
    ],
    ids=["no story", "no time", "wrong weekday", "a bubble from nowhere", "nobody"],
)
def test_what_has_no_meaning_is_refused(text: str, said: str) -> None:
    with pytest.raises(BadTranscript, match=said):
        parse(text)


def test_codes_are_shown_by_the_order_of_their_requests() -> None:
    assert codes.shown("CC22 yes, then pq33 no", ["CC22", "PQ33"]) == "KR47 yes, then MX38 no"
    assert codes.meant("KR47 yes, then mx38 no", ["CC22", "PQ33"]) == "CC22 yes, then PQ33 no"


def test_a_wrong_code_stays_wrong_even_if_it_was_drawn_by_chance() -> None:
    assert codes.meant("HV22 yes", ["HV22"]) != "HV22 yes"
    assert codes.meant("MX38 yes", ["HV22"]) == "MX38 yes"
