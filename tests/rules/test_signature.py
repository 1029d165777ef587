"""Twilio's published signatures, recomputed here: https://www.twilio.com/docs/usage/security"""

import pytest
from werkzeug.datastructures import MultiDict

from bot.channels.signature import TooManyFields, is_genuine, read_form
from tests.support.signed import encoded, signature

CALL = {
    "CallSid": "CA1234567890ABCDE",
    "Digits": "1234",
    "From": "+14158675309",
    "To": "+18005551212",
    "Caller": "+14158675309",
}
TWICE = {"Sid": "CA123", "SidAccount": "AC123", "Digits": ["5678", "1234", "1234"]}
PAGE = "mycompany.com/myapp.php?foo=1&bar=2"
WITH_PORT = PAGE.replace(".com/", ".com:{}/")

VECTORS = [
    (f"https://{PAGE}", CALL, "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
    (f"https://{WITH_PORT.format(443)}", CALL, "kvajT1Ptam85bY51eRf/AJRuM3w="),
    (f"http://{WITH_PORT.format(80)}", CALL, "0ZXoZLH/DfblKGATFgpif+LLRf4="),
    (f"http://{WITH_PORT.format(1234)}", CALL, "Zmvh+3yNM1Phv2jhDCwEM3q5ebU="),
    (f"https://{PAGE}", TWICE, "IK+Dwps556ElfBT0I3Rgjkr1wJU="),
]


@pytest.mark.parametrize("url,fields,signed", VECTORS)
def test_published_signatures_hold(url: str, fields: dict[str, str | list[str]], signed: str) -> None:
    assert signature(url, fields, "12345") == signed
    assert is_genuine(url, read_form(encoded(fields)), signed, ["another", "12345"])
    assert not is_genuine(url, read_form(encoded(fields)), signed, ["another"])
    assert not is_genuine(url, read_form(encoded(fields | {"Digits": "9"})), signed, ["12345"])


def test_the_port_may_be_written_out_or_not() -> None:
    for url in (f"https://{PAGE}", f"https://{WITH_PORT.format(443)}"):
        assert is_genuine(url, MultiDict(CALL), "RSOYDt4T1cUTdK1PDd93/VVr8B8=", ["12345"])


def test_bytes_that_are_no_text_are_checked_as_they_came() -> None:
    fields = {"Body": "half a smile \ud83d", "From": "whatsapp:+525512345678"}
    signed = signature("https://desk.example.org/x", fields)
    form = read_form(encoded(fields))
    assert is_genuine("https://desk.example.org/x", form, signed, ["a-token-of-nobody"])
    form["Body"] += "!"
    assert not is_genuine("https://desk.example.org/x", form, signed, ["a-token-of-nobody"])


def test_a_form_of_thousands_of_fields_is_not_even_taken_apart() -> None:
    assert len(read_form(b"&".join(b"f%d=x" % number for number in range(200)))) == 200
    with pytest.raises(TooManyFields):
        read_form(b"&".join(b"f%d=x" % number for number in range(201)))


def test_a_signature_that_is_no_ascii_is_simply_wrong() -> None:
    assert not is_genuine("https://desk.example.org/x", MultiDict(CALL), "ñ" * 28, ["12345"])
