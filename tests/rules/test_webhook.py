"""What the message webhook accepts, and what it refuses before anything is read or stored."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from bot.app import create_app
from models.database import make_engine
from tests.support.front import ANA, CLINIC, SETTINGS, Front, echo, front_desk
from tests.support.house import House
from tests.support.signed import ACCOUNT, FORM, MESSAGE_PATH, PUBLIC_URL, encoded, message, signature, signed_headers


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    with front_desk(house, turn=echo) as front:
        yield front


def test_a_signed_message_is_stored_and_answered_and_acknowledged_in_silence(front: Front) -> None:
    answer = front.says(ANA, "hello", ProfileName="Ana\nLópez")
    assert (answer.status_code, answer.mimetype) == (200, "text/xml")
    assert answer.text.endswith("<Response/>")
    assert [(row.body, row.handled_at is not None) for row in front.inbox()] == [("hello", True)]
    assert front.sent_to(ANA) == ["1: hello"]


@pytest.mark.parametrize("signed", ["", "AAAA", "not base64 é", "=" * 400], ids=["empty", "wrong", "odd", "long"])
def test_a_wrong_signature_is_refused_and_nothing_is_stored(front: Front, signed: str) -> None:
    answer = front.post(MESSAGE_PATH, message(ANA, CLINIC, "hello"), **{"X-Twilio-Signature": signed})
    assert answer.status_code == 403
    assert front.inbox() == []


def test_a_missing_signature_is_refused(front: Front) -> None:
    body = encoded(message(ANA, CLINIC, "hello"))
    assert front.client.post(MESSAGE_PATH, data=body, content_type=FORM).status_code == 403
    assert front.inbox() == []


def test_the_signature_covers_every_field_the_empty_ones_too(front: Front) -> None:
    fields = message(ANA, CLINIC, "hello")
    without_empty = {name: value for name, value in fields.items() if value}
    sent = encoded(without_empty)
    assert front.client.post(MESSAGE_PATH, data=sent, headers=signed_headers(MESSAGE_PATH, fields)).status_code == 403


def test_the_signature_covers_the_address_with_its_query(front: Front) -> None:
    fields = message(ANA, CLINIC, "hello")
    assert front.post(f"{MESSAGE_PATH}?clinic=sol", fields).status_code == 200
    stolen = signed_headers(MESSAGE_PATH, fields)
    assert front.client.post(f"{MESSAGE_PATH}?clinic=luna", data=encoded(fields), headers=stolen).status_code == 403


def test_proxy_headers_do_not_change_the_address_that_was_signed(front: Front) -> None:
    told = {"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "http", "Host": "evil.example"}
    assert front.post(MESSAGE_PATH, message(ANA, CLINIC, "hello"), **told).status_code == 200


def test_an_old_token_is_accepted_while_tokens_are_changed(house: House) -> None:
    with front_desk(house, turn=echo) as front:
        both = replace(front.services, settings=replace(SETTINGS, auth_tokens=("new", "old")))
        client = create_app(services=both).test_client()
        for token, expected in (("new", 200), ("old", 200), ("older", 403)):
            fields = message(ANA, CLINIC, token)
            headers = signed_headers(MESSAGE_PATH, fields, token=token)
            assert client.post(MESSAGE_PATH, data=encoded(fields), headers=headers).status_code == expected


def test_another_account_is_refused(front: Front) -> None:
    assert front.says(ANA, "hello", AccountSid="AC" + "f" * 32).status_code == 403
    assert front.inbox() == []


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=x", "text/plain"])
def test_only_forms_are_read(front: Front, kind: str) -> None:
    fields = message(ANA, CLINIC, "hello")
    assert front.post(MESSAGE_PATH, fields, **{"Content-Type": kind}).status_code == 415
    assert front.inbox() == []


def test_json_with_a_signed_body_hash_is_not_taken_for_an_empty_form(front: Front) -> None:
    path = f"{MESSAGE_PATH}?bodySHA256=" + "0" * 64
    headers = {"X-Twilio-Signature": signature(PUBLIC_URL + path, {})}
    answer = front.client.post(path, data=b"{}", content_type="application/json", headers=headers)
    assert answer.status_code == 415


@pytest.mark.parametrize("twice", ["Body", "From", "MessageSid", "ButtonPayload"])
def test_a_known_field_twice_is_a_bad_form(front: Front, twice: str) -> None:
    fields: dict[str, Any] = message(ANA, CLINIC, "yes", ButtonPayload="a:yes")
    fields[twice] = [str(fields[twice]), "whatsapp:+15550001111"]
    assert front.post(MESSAGE_PATH, fields).status_code == 400
    assert front.inbox() == []


def test_unknown_fields_are_welcome_even_twice(front: Front) -> None:
    assert front.says(ANA, "hello", SomethingNew=["b", "a", "b"]).status_code == 200


def test_a_form_of_thousands_of_fields_is_refused_before_any_signature_is_reckoned(
    front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.signed_call.is_genuine", lambda *_: pytest.fail("the signature was looked at"))
    many = encoded({f"f{number}": "x" for number in range(6_000)})
    for headers in ({}, {"X-Twilio-Signature": "A" * 27 + "="}):
        sent = front.client.post(MESSAGE_PATH, data=many, headers=headers, content_type=FORM)
        assert sent.status_code == 403
    assert front.inbox() == []


def test_the_longest_text_there_is_gets_in(front: Front) -> None:
    assert front.says(ANA, "😀" * 4_096).status_code == 200
    assert len(front.inbox()) == 1


def test_a_large_body_is_refused(front: Front) -> None:
    assert front.says(ANA, "x" * (64 * 1024)).status_code == 413
    assert front.inbox() == []


@pytest.mark.parametrize("field", ["From", "To", "MessageSid"])
@pytest.mark.parametrize("bad", ["", "whatsapp:", "whatsapp:+1 OR 1=1", "x" * 200])
def test_a_signed_form_that_is_no_message_is_bad_and_never_an_error(front: Front, field: str, bad: str) -> None:
    more = {"SmsSid": bad} if field == "MessageSid" else {}
    fields = message(ANA, CLINIC, "hello") | {field: bad} | more
    assert front.post(MESSAGE_PATH, fields).status_code == 400
    assert front.inbox() == []


def test_a_number_that_is_no_clinics_is_acknowledged_and_forgotten(front: Front) -> None:
    assert front.post(MESSAGE_PATH, message(ANA, "+19995550000", "hello")).status_code == 200
    assert front.inbox() == []


def test_the_same_message_again_has_no_effect(front: Front) -> None:
    for _ in range(3):
        assert front.says(ANA, "hello", MessageSid="SM" + "a" * 32).status_code == 200
    assert front.sent_to(ANA) == ["1: hello"]


def test_the_same_message_many_times_at_once_is_answered_once(front: Front) -> None:
    fields = message(ANA, CLINIC, "hello")

    def deliver(_: int) -> int:
        app = front.client.application
        return (
            app.test_client()
            .post(MESSAGE_PATH, data=encoded(fields), headers=signed_headers(MESSAGE_PATH, fields))
            .status_code
        )

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(deliver, range(16))) == {200}
    assert len(front.inbox()) == 1
    assert front.sent_to(ANA) == ["1: hello"]


def test_other_methods_and_pages_are_refused_in_plain_words(front: Front) -> None:
    answer = front.client.get(MESSAGE_PATH)
    assert (answer.status_code, answer.mimetype, answer.headers["Allow"]) == (405, "text/plain", "OPTIONS, POST")
    answer = front.client.get("/.git/config")
    assert (answer.status_code, answer.mimetype) == (404, "text/plain")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_when_the_database_is_away_the_call_is_told_to_come_again(house: House) -> None:
    with front_desk(house, turn=echo) as front:
        gone = make_engine("postgresql://nobody@127.0.0.1:9/none")
        client = create_app(services=replace(front.services, engine=gone)).test_client()
        fields = message(ANA, CLINIC, "hello")
        answer = client.post(MESSAGE_PATH, data=encoded(fields), headers=signed_headers(MESSAGE_PATH, fields))
        assert answer.status_code == 503
        assert client.get("/readyz").status_code == 503
        assert client.get("/healthz").status_code == 503
        assert ACCOUNT not in answer.text
