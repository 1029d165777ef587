"""What a doctor reads who writes "KR47 cancel": nothing is cancelled, and the line that does it is shown."""

import re
from datetime import date, datetime, time

import pytest

from dialogs.directions import FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE
from dialogs.life_orders import read
from models.facts import Span
from tests.support.desk import Desk, answer, ended, request

BOOKED = Desk([ended("KR47", "approved", visit_status="confirmed")])
ITS_TIME = Span(date(2026, 3, 3), date(2026, 3, 3), time(9, 30), time(10))
NOW = datetime(2026, 3, 2, 8, 9)  # noqa: DTZ001 - the doctor's wall, a Monday
FENCES = re.compile(f"[{LEFT_TO_RIGHT_ISOLATE}{FIRST_STRONG_ISOLATE}\u2067\u2069]")


@pytest.mark.parametrize(
    "language, line",
    [("en", "KR47 cancel"), ("en", "cancel KR47"), ("es", "KR47 cancelar"), ("es", "KR47 anular"),
     ("ar", "KR47 إلغاء"), ("ur", "KR47 منسوخ")],
)  # fmt: skip
def test_the_line_that_calls_a_visit_off_is_shown_and_can_be_written_as_it_stands(language: str, line: str) -> None:
    told = FENCES.sub("", answer(line, at=BOOKED, language=language))
    (shown,) = re.findall(r"\*(.+?)\*", told)
    order = read(shown, language, NOW)
    assert order is not None
    assert order.wholly
    assert order.span == ITS_TIME


@pytest.mark.parametrize("visit_status", ["cancelled", "completed"])
def test_of_a_visit_that_is_over_nothing_is_shown(visit_status: str) -> None:
    over = Desk([ended("KR47", "approved", visit_status=visit_status)])
    assert "busy" not in answer("KR47 cancel", at=over)


def test_a_request_that_waits_is_answered_with_yes_or_no() -> None:
    assert "busy 20" not in answer("KR47 cancel", at=Desk([request("KR47")]))
