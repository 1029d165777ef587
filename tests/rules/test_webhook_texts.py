"""Whatever people, phones and programs put into a message: it is cleaned, stored and answered."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from models import sql
from models.facts import Said
from tests.support.front import ANA, CLINIC, Front, echo, front_desk
from tests.support.house import House
from tests.support.signed import MESSAGE_PATH, message

ODD = {
    "a NUL byte": ("yes\x00", "yes"),
    "only NUL": ("\x00\x00", ""),
    "a lone surrogate": ("yes\ud83d", "yes"),
    "controls": ("a\x07b\x1b[31mc", "ab[31mc"),
    "other line ends": ("a\r\nb\rc", "a\nb\nc"),
    "letters turned round": ("\u202eabc\u2066", "abc"),
    "tags": ("ok\U000e0041\U000e007f", "ok"),
    "a pile of marks": ("z" + "\u0301" * 50, "ź\u0301\u0301\u0301\u0301"),
    "Arabic": ("مرحبا", "مرحبا"),
    "a family of emoji": ("👨‍👩‍👧‍👦 🇲🇽", "👨‍👩‍👧‍👦 🇲🇽"),
    "SQL": ("'; DROP TABLE contact; --", "'; DROP TABLE contact; --"),
    "braces": ("{ $name } {{7*7}} %s %(x)s", "{ $name } {{7*7}} %s %(x)s"),
}


@pytest.fixture
def heard() -> list[Said]:
    return []


@pytest.fixture
def front(house: House, heard: list[Said]) -> Iterator[Front]:
    def listen(state, said, view, hands):  # type: ignore[no-untyped-def]  # as echo, which it hands on to
        heard.append(said)
        return echo(state, said, view, hands)

    with front_desk(house, turn=listen) as front:
        yield front


@pytest.mark.parametrize("name", ODD)
def test_odd_text_is_cleaned_stored_and_answered(front: Front, name: str) -> None:
    sent, kept = ODD[name]
    assert front.says(ANA, sent).status_code == 200
    assert [row.body for row in front.inbox()] == [kept]
    assert front.sent_to(ANA) == [f"1: {kept}"]


@pytest.mark.parametrize("field", ["ProfileName", "ButtonPayload", "ListId", "WaId", "ReferralBody", "Label"])
def test_odd_text_in_any_field_is_no_error(front: Front, field: str) -> None:
    for sent, _ in ODD.values():
        assert front.says(ANA, "hello", **{field: sent}).status_code == 200
    assert len(front.inbox()) == len(ODD)
    assert all(row.handled_at for row in front.inbox())


def test_a_long_text_is_cut_and_the_dialog_is_told(front: Front, heard: list[Said]) -> None:
    front.says(ANA, "é" * 4096)
    front.says(ANA, "é" * 4097)
    front.says(ANA, "é" * 10_000)
    assert [(len(said.text), said.cut) for said in heard] == [(4096, False), (4096, True), (4096, True)]


def test_a_tap_is_its_payload_a_row_its_id(front: Front, heard: list[Said]) -> None:
    front.says(ANA, "Yes", ButtonPayload="abc:yes", MessageType="button")
    front.says(ANA, "Monday", ListId="def:2", MessageType="interactive")
    assert [(said.text, said.tap, said.kind) for said in heard] == [
        ("Yes", "abc:yes", "text"),
        ("Monday", "def:2", "text"),
    ]


@pytest.mark.parametrize(
    "fields,kind",
    [
        ({"MessageType": "image", "NumMedia": "1", "MediaContentType0": "image/jpeg"}, "media"),
        ({"MessageType": "audio", "NumMedia": "1", "MediaContentType0": "audio/ogg"}, "voice"),
        ({"MessageType": "sticker", "NumMedia": "1", "MediaContentType0": "image/webp"}, "sticker"),
        ({"MessageType": "reaction", "Body": "👍"}, "reaction"),
        ({"MessageType": "edit", "Body": "34"}, "edited"),
        ({"MessageType": "revoke"}, "deleted"),
        ({"NumMedia": "1", "MediaContentType0": "text/vcard", "MessageType": "contacts"}, "contacts"),
        ({"MessageType": "location", "Latitude": "19.4", "Longitude": "-99.1"}, "location"),
        ({"MessageType": "hologram"}, "unknown"),
        ({"NumMedia": "²"}, "text"),
    ],
)
def test_what_is_no_text_says_what_it_is(front: Front, heard: list[Said], fields: dict[str, str], kind: str) -> None:
    front.post(MESSAGE_PATH, message(ANA, CLINIC, "") | fields)
    assert [said.kind for said in heard] == [kind]


def test_a_forwarded_message_is_known_as_one(front: Front, heard: list[Said]) -> None:
    front.says(ANA, "yes", Forwarded="true")
    front.says(ANA, "yes", FrequentlyForwarded="true")
    front.says(ANA, "yes", Forwarded="false")
    assert [said.forwarded for said in heard] == [True, True, False]


def test_who_hides_their_number_is_answered_under_the_address_that_came(front: Front) -> None:
    hidden = "MX." + "a1B2" * 32
    fields = message("x", CLINIC, "hello") | {"From": f"whatsapp:{hidden}", "ExternalUserId": hidden, "WaId": ""}
    assert front.post(MESSAGE_PATH, fields).status_code == 200
    front.sender.drain()
    assert [sent.to for sent in front.recorder.sent] == [f"whatsapp:{hidden}"]


def test_where_a_person_came_from_is_kept(front: Front) -> None:
    front.says(ANA, "hello", ReferralHeadline="Free check", ReferralSourceId="42", ReferralNumMedia="0")
    row = front.house.rows(select(sql.contact.c.referral, sql.contact.c.source_channel))[0]
    assert row.source_channel == "whatsapp"
    assert "Free check" in row.referral
    assert "NumMedia" not in row.referral
