"""What the provider reports comes late, twice, out of order and of ids we do not know yet."""

import itertools
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import event, select

from models import sql
from tests.support.front import ANA, Front, echo, front_desk
from tests.support.house import House
from tests.support.signed import STATUS_PATH, encoded, status


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    with front_desk(house, turn=echo) as front:
        front.says(ANA, "hello")
        front.sender.drain()
        yield front


@pytest.fixture
def sid(front: Front) -> str:
    return str(front.recorder.sids[0])


def row(front: Front) -> Any:
    return front.outbox()[0]


@pytest.mark.parametrize("words", list(itertools.permutations(["sent", "delivered", "read"])))
def test_in_whatever_order_they_come_the_highest_stays(front: Front, sid: str, words: tuple[str, ...]) -> None:
    for word in words:
        assert front.reports(sid, word).status_code == 204
        assert front.reports(sid, word).status_code == 204
    assert row(front).state == "read"
    assert row(front).delivered_at is not None
    assert row(front).read_at is not None


@pytest.mark.parametrize("word", ["queued", "accepted", "scheduled", "sending", "received", "partially_delivered", ""])
def test_words_that_say_no_more_than_we_know_change_nothing(front: Front, sid: str, word: str) -> None:
    assert front.reports(sid, word).status_code == 204
    assert row(front).state == "sent"


@pytest.mark.parametrize("word", ["failed", "undelivered", "canceled"])
def test_a_failure_is_final_and_staff_are_told(front: Front, sid: str, word: str) -> None:
    front.reports(sid, word, ErrorCode="63024")
    front.reports(sid, "delivered")
    assert (row(front).state, row(front).error_code, row(front).error_class) == ("failed", "63024", "permanent")
    assert front.tasks() == ["tell_by_phone"]


def test_what_was_delivered_does_not_fail_any_more(front: Front, sid: str) -> None:
    front.reports(sid, "delivered")
    front.reports(sid, "undelivered", ErrorCode="30008")
    assert (row(front).state, row(front).error_code) == ("delivered", None)


def test_a_closed_window_told_afterwards_parks_the_message_until_the_person_writes(front: Front, sid: str) -> None:
    front.reports(sid, "undelivered", ErrorCode="63016")
    assert (row(front).state, row(front).park_reason) == ("parked", "window_closed")
    front.reports(sid, "undelivered", ErrorCode="63016")
    front.says(ANA, "again")
    assert front.sent_to(ANA) == ["1: hello", "1: hello", "2: again"]


def test_if_the_person_has_written_meanwhile_it_is_sent_again_at_once(front: Front, sid: str) -> None:
    front.says(ANA, "again")
    front.sender.drain()
    front.reports(sid, "undelivered", ErrorCode="63016")
    front.says(ANA, "and again")
    assert front.sent_to(ANA) == ["1: hello", "2: again", "1: hello", "3: and again"]


def test_an_unknown_id_is_kept_once(front: Front) -> None:
    for _ in range(2):
        assert front.reports("SM" + "e" * 32, "delivered").status_code == 204
    assert [(r.provider_sid, r.status) for r in front.house.rows(select(sql.report))] == [
        ("SM" + "e" * 32, "delivered")
    ]


def test_a_report_that_names_no_number_of_ours_is_searched_for_in_no_clinic(
    front: Front, sid: str, caplog: pytest.LogCaptureFixture
) -> None:
    entered: list[Any] = []

    def note(_connection: Any, _cursor: Any, statement: str, given: Any, *_rest: Any) -> None:
        entered.extend([given] if "app.clinic" in statement and given.get("clinic") else [])

    event.listen(front.services.engine, "before_cursor_execute", note)
    assert front.post(STATUS_PATH, status(sid, "read")).status_code == 204
    assert front.post(STATUS_PATH, status(sid, "read", From="whatsapp:+14155550000")).status_code == 204
    assert (row(front).state, entered) == ("sent", [])
    assert f"status of no clinic's number: message={sid}" in caplog.text


def test_unsigned_reports_are_refused(front: Front, sid: str) -> None:
    sent = encoded(status(sid, "read"))
    kind = "application/x-www-form-urlencoded"
    assert front.client.post(STATUS_PATH, data=sent, content_type=kind).status_code == 403
    assert row(front).state == "sent"


@pytest.mark.parametrize(
    "odd", [{"ErrorCode": "²"}, {"ErrorCode": "9" * 99}, {"MessageStatus": "\x00" * 9}, {"MessageStatus": "é" * 99}]
)
def test_odd_reports_are_no_error(front: Front, sid: str, odd: dict[str, str]) -> None:
    for about in (sid, "SM" + "d" * 32):
        fields = status(about, "failed", From="whatsapp:+14155238886") | odd
        assert front.post(STATUS_PATH, fields).status_code == 204


def test_a_form_without_an_id_is_bad(front: Front) -> None:
    fields = status("", "sent", From="whatsapp:+14155238886")
    assert front.post(STATUS_PATH, fields).status_code == 400
