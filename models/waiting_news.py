"""Whether what a doctor decides gets to its patient now: marked in the outcome, for the doctor's answer to say so."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from models.errand import Errand
from models.facts import (
    Confirmed,
    DecisionNoted,
    OfferedLate,
    Outcome,
    PatientAsked,
    Proposed,
    Reasoned,
    Rejected,
    Verdict,
)
from models.reach import News

EVENTS: Mapping[type[Any], str] = {
    Confirmed: "confirmed",
    Rejected: "rejected",
    Reasoned: "reasoned",
    Proposed: "proposed",
    OfferedLate: "offeredlate",
    PatientAsked: "asked",
}
"""What the patient hears of it, as the purposes of messages name it."""
NOTED: Mapping[Verdict, str] = {"approve": "confirmed", "reject": "rejected"}


def marked(errand: Errand, outcome: Outcome) -> Outcome:
    """The outcome, its request knowing by which way the news goes; staff who act see that elsewhere."""
    if errand.staff is not None or not isinstance(outcome, DecisionNoted | Confirmed | Rejected | Reasoned | Proposed
                                                  | OfferedLate | PatientAsked):  # fmt: skip
        return outcome
    request = outcome.request
    noted = isinstance(outcome, DecisionNoted)
    event = NOTED[outcome.verdict] if isinstance(outcome, DecisionNoted) else EVENTS[type(outcome)]
    answerable = noted or not isinstance(outcome, Confirmed | Rejected) or bool(getattr(outcome, "times", ()))
    news = News(request.contact_id, f"{event}:{request.id}:patient", request.id if answerable else None)
    way = errand.reach.way(errand.session, news)
    return replace(outcome, request=replace(request, news=way)) if way != "whole" else outcome
