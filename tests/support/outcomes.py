"""What may come of a request or an offer, and who is told of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from models.facts import (
    Cancelled,
    Confirmed,
    DecisionNoted,
    Declined,
    Expired,
    FreeTime,
    Noted,
    OfferedLate,
    Outcome,
    Proposed,
    Reasoned,
    Rejected,
    Request,
    Submitted,
    TooLate,
    Undone,
    Visit,
    Withdrawn,
)
from tests.support.desk import NOW, OFFER, ended, key, minutes, request

WAITING = request("KR47")
TIMES = tuple(
    FreeTime(OFFER.service_id, OFFER.doctor_id, start, start + minutes(30), OFFER.timezone)
    for start in (WAITING.start + timedelta(days=days) for days in (1, 2, 3))
)


def visit(of: Request) -> Visit:
    until = of.start - timedelta(hours=24)
    return Visit(
        key("visit"), of.id, of.code, "confirmed", OFFER, of.start, of.end, of.contact_id, of.patient_name, until
    )


def approved(by_rule: bool = False) -> Confirmed:
    done = ended("KR47", "approved", "rule" if by_rule else "Dr. Ruiz", ago=0)
    return Confirmed(done, visit(done), by_rule)


OUTCOMES: list[tuple[Outcome, set[str]]] = [
    (Submitted(WAITING), {"doctor"}),
    (approved(), {"patient"}),
    (approved(by_rule=True), {"doctor"}),
    (Rejected(ended("KR47", "rejected"), TIMES), {"patient"}),
    (Rejected(ended("KR47", "rejected", "staff"), TIMES), {"patient", "doctor"}),
    (Reasoned(ended("KR47", "rejected", rejection_reason="Holidays")), {"patient"}),
    (Withdrawn(ended("KR47", "withdrawn", "patient")), {"doctor"}),
    (Withdrawn(ended("KR47", "withdrawn", "patient", card_handed_at=None, decision="approve")), {"doctor"}),
    (DecisionNoted(request("KR47", decision="approve"), "approve", NOW), set()),
    (Undone(request("KR47")), set()),
    (Cancelled(visit(WAITING), ended("KR47", "approved", visit_status="cancelled")), {"doctor"}),
    (Expired(ended("KR47", "expired", None, ago=0), TIMES), {"patient", "doctor"}),
    (Expired(ended("KR47", "expired", None, ago=0), ()), {"patient", "doctor"}),
    (TooLate(ended("KR47", "approved")), set()),
    (Noted(), set()),
]


OLD = ended("KR47", "superseded", replaced_by="MX38")
LAPSED = ended("KR47", "expired", None)
NEW = request(
    "MX38", waits_for="patient", start=OLD.start + minutes(420), end=OLD.end + minutes(420), card_handed_at=None
)
SECOND = request("FX29", card_handed_at=None)


def over(status: str, by: str | None) -> Request:
    return replace(NEW, status=status, decided_by=by, decided_at=NOW)


def accepted() -> Confirmed:
    done = over("approved", "patient")
    visit = Visit(
        key("v"), done.id, "MX38", "confirmed", OFFER, done.start, done.end, done.contact_id, "Ana Gómez", None
    )
    return Confirmed(done, visit, by_rule=False)


ASKED_TOO: dict[str, Any] = {"backup": "Dr. Vega", "backup_id": key("vega"), "backup_handed_at": NOW}
OF_OFFERS: list[tuple[Outcome, set[str]]] = [
    (Proposed(NEW, OLD), {"patient"}),
    (Proposed(NEW, replace(OLD, **ASKED_TOO)), {"patient", "backup"}),
    (Proposed(NEW, over("superseded", "Dr. Ruiz")), {"patient"}),
    (Proposed(NEW, LAPSED), {"patient"}),
    (OfferedLate(NEW, LAPSED), {"patient"}),
    (OfferedLate(NEW, replace(LAPSED, **ASKED_TOO)), {"patient", "backup"}),
    (accepted(), {"doctor"}),
    (Declined(over("rejected", "patient")), {"doctor"}),
    (Expired(over("expired", None), ()), {"patient", "doctor"}),
    (Rejected(over("rejected", "Dr. Ruiz"), ()), {"patient"}),
    (Rejected(ended("KR47", "rejected"), (), SECOND), {"patient"}),
    (Expired(ended("KR47", "expired", None), (), SECOND), {"patient", "doctor"}),
]
