"""What is said of a request that would move a visit: everywhere, that the visit stays until the doctor agrees."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs import formats
from dialogs.texts import text
from models.facts import OldVisit, Request

STAYS: Mapping[str, str] = {
    "submitted": "submitted-move",
    "withdrawn": "withdrawn-move",
    "declined": "declined-move",
    "status-waits-for-doctor": "status-waits-for-doctor-move",
    "status-waits-for-patient": "status-waits-for-patient-move",
    "state-rejected": "state-rejected-move",
    "state-expired": "state-expired-move",
    "state-withdrawn": "state-withdrawn-move",
    "state-offer-over": "state-offer-over-move",
    "state-offer-taken-back": "state-offer-taken-back-move",
    "notice-rejected": "notice-rejected-move",
    "notice-withdrawn": "notice-withdrawn-move",
    "notice-taken-back": "notice-taken-back-move",
    "notice-expired": "notice-expired-move",
    "notice-unanswered": "notice-unanswered-move",
    "notice-second": "notice-second-move",
    "notice-half": "notice-half-move",
    "notice-offer-what": "notice-offer-what-move",
    "desk-approved": "desk-approved-move",
    "desk-rejected": "desk-rejected-move",
    "desk-state-expired": "desk-state-expired-move",
    "notice-doctor-expired": "notice-doctor-expired-move",
}
"""Texts that say "nothing is booked", by what they say instead where a visit stands meanwhile."""


def told(language: str, key: str, request: Request, /, **facts: object) -> str:
    """The text about this request; where a visit stays that it would move, the one that says so."""
    old = request.moving
    if old is None or not old.stands:
        return text(language, key, **facts)
    return text(language, STAYS[key], before=when(old, language), **facts)


def when(old: OldVisit, language: str) -> str:
    """The visit's time so far."""
    return formats.day_and_time(old.start, old.timezone, language)
