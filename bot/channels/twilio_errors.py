"""Twilio's error codes by what they mean for us; each code's page is at LINK.

Twilio may change what a code means and adds new ones, so an unknown code is a case for the operator.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from bot.channels.faults import ACCOUNT, OPERATOR, OURS, PERMANENT, TEMPORARY, UNKNOWN, WINDOW, Fault

LINK = "https://www.twilio.com/docs/api/errors/{code}"

ONCE_MORE = replace(TEMPORARY, tries=2)
THREE_THEN_OPERATOR = replace(TEMPORARY, tries=3, alarm=True)
NEXT_DAY = replace(TEMPORARY, tries=2, wait=timedelta(hours=24), alarm=True)
OPTED_OUT = replace(PERMANENT, opts_out=True)

CLASSES: Mapping[Fault, tuple[int, ...]] = {
    TEMPORARY: (
        20429,  # too many calls at once; this one was not processed
        21611, 30001,  # the sender's queue is full
        63017, 63018,  # over the account's or the sender's rate
        63037,  # the medium is still being uploaded again by Twilio
    ),
    UNKNOWN: (20500,),  # Twilio's own error: it may have queued the message all the same
    ONCE_MORE: (30003, 30008, 30036),  # unreachable, unknown, validity ran out
    THREE_THEN_OPERATOR: (63009, 63010, 63012, 63023, 63029),  # inside WhatsApp, or not fetched by the phone
    NEXT_DAY: (63038, 63049),  # the account's daily cap; Meta withheld a marketing text
    PERMANENT: (
        21211, 21614,  # no such recipient, no mobile
        30004, 30005, 30006,  # blocked, unknown number, landline
        63003, 63024,  # not on WhatsApp, terms not accepted, app too old
        63032,  # the person is in an experiment of Meta's
    ),
    OPTED_OUT: (21610, 63014, 63033),  # stopped by keyword, blocked us, withdrew consent
    WINDOW: (63016,),  # outside 24 hours only an approved template gets through
    OURS: (
        21602, 21603, 21604, 21609, 21617, 21620, 21623,  # parts missing, bad callback, body over 1,600
        21654, 21655, 21656, 63027, 63028, 63030,  # template or variables wrong
        63005, 63006, 63011, 63013, 63021,  # content refused, not formattable, invalid
        63019, 63031, 63034, 11751,  # media not fetched, From = To, media too large
    ),
    ACCOUNT: (
        20003, 20005, 30002, 63051,  # credentials, account inactive, suspended, locked
        21212, 21606, 21703, 63002, 63007,  # sender wrong or of another account
        63001, 63008, 63020, 63022, 63059, 63062, 63101,  # set-up of the channel
    ),
    OPERATOR: (
        21408,  # country not enabled
        21608, 63015,  # trial account: number not verified, not in the sandbox
        30007, 63026, 63040, 63041, 63042,  # taken for spam; template rejected, paused, disabled
    ),
}  # fmt: skip
# A bubble with buttons that is refused like this can still be said as text; GONE ones name a content unknown to Twilio.
GONE = frozenset({20404, 21654, 21655, 63027})
UNDRAWN = GONE | {21656, 63005, 63006, 63011, 63013, 63021, 63028, 63030}
# What a refusal says of the template that was sent: https://www.twilio.com/docs/whatsapp/api/error-code-mapping
TEMPLATE_STATES: Mapping[int, str] = {
    63016: "unknown",  # it counted as free text
    63040: "rejected", 63041: "paused", 63042: "disabled",
    **dict.fromkeys(GONE, "gone"),
}  # fmt: skip
FAULTS: Mapping[int, Fault] = {code: fault for fault, codes in CLASSES.items() for code in codes}


def fault_of(code: int | None, status: int | None = None) -> Fault:
    """The class of a Twilio code, or where there is none of an HTTP status."""
    if code is not None and code in FAULTS:
        return FAULTS[code]
    if status == 429:
        return TEMPORARY
    if status is not None and status >= 500:
        return UNKNOWN
    return OPERATOR
