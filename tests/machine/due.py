"""Who must have been told what: written from what people are promised, not from the code.

The patient hears how each request ended, except what they did themselves. The doctor hears what others did to a card
that she had, and of every visit that begins or ends without her. Whoever was asked in her place hears the same of that
request, and whose visit went to another doctor that it did. Each of them once, and nobody hears of what did not happen.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.machine.books import Books, Reader
from tests.machine.silence import Silence

TO_PATIENT: Mapping[tuple[str, str, str], str] = {
    # how it ended, by whom, for whom it had waited → what the patient is told
    ("approved", "doctor", "doctor"): "confirmed",
    ("approved", "backup", "doctor"): "confirmed",
    ("rejected", "doctor", "doctor"): "rejected",
    ("rejected", "backup", "doctor"): "rejected",
    ("rejected", "doctor", "patient"): "rejected",  # an offer was taken back
    ("expired", "system", "doctor"): "expired",
    ("expired", "system", "patient"): "unanswered",
    ("withdrawn", "doctor", "doctor"): "withdrawn",  # a doctor ended the visit that was to be moved
    ("withdrawn", "doctor", "patient"): "withdrawn",
}
TO_DOCTOR: Mapping[tuple[str, str, str], str] = {
    ("approved", "backup", "doctor"): "confirmed",
    ("approved", "rule", "doctor"): "confirmed",
    ("approved", "patient", "patient"): "confirmed",
    ("rejected", "patient", "patient"): "declined",
    ("expired", "system", "patient"): "unanswered",
    ("withdrawn", "patient", "patient"): "withdrawn",
    ("withdrawn", "doctor", "patient"): "withdrawn",
}
IF_SHE_HAD_THE_CARD: Mapping[tuple[str, str, str], str] = {
    ("rejected", "backup", "doctor"): "rejected",
    ("expired", "system", "doctor"): "expired",
    ("withdrawn", "patient", "doctor"): "withdrawn",
    ("withdrawn", "doctor", "doctor"): "withdrawn",
}
OWN = {("approved", "patient", "patient"), ("rejected", "patient", "patient"), ("withdrawn", "patient", "doctor"),
       ("withdrawn", "patient", "patient"), ("approved", "rule", "doctor"), ("superseded", "doctor", "doctor"),
       ("superseded", "patient", "patient")}  # fmt: skip
"""Ends that the patient brought about, or that the offer in its place tells."""


def reckon(kept: Books, silence: Silence, names: Mapping[Any, str]) -> None:
    """Fills in what must and what may be said. `names` are the contacts'."""
    for request in kept.ended.values():
        _asked(kept, request)
        _patient(kept, request)
        _doctor(kept, request)
        _backup(kept, request)
        _visit(kept, request)
    for question in kept.asked:
        _question(kept, question)
    for wish in kept.wishes:
        _wish(kept, wish, silence, names)


def _asked(kept: Books, request: Any) -> None:
    """A card, or the question to the patient, for each request that somebody had to answer."""
    if request.by != "rule":
        of_doctor = request.waits_for == "doctor"
        kept.expect(("submitted", request.id, "doctor") if of_doctor else ("offer", request.id, "patient"))


def _patient(kept: Books, request: Any) -> None:
    how = (request.became, request.by, request.waits_for)
    if how in OWN or _told_by_offer(kept, request):
        return
    if request.of_list and request.became == "expired":
        needed_no_more = request.wish == "fulfilled" and request.wish_ended < request.at
        kept.expect(("missed", request.id, "patient"), when=not needed_no_more)
        return
    kept.expect((TO_PATIENT[how], request.id, "patient"))


def _told_by_offer(kept: Books, request: Any) -> Any:
    """The offer that was made in the step in which this one was found expired."""
    follows = (one for one in kept.ended.values() if one.before == request.id and one.waits_for == "patient")
    return next((one for one in follows if one.begun_in == request.unit), None)


def _doctor(kept: Books, request: Any) -> None:
    how = (request.became, request.by, request.waits_for)
    if _told_by_offer(kept, request) or request.actor == request.doctor_id:
        return  # she made it herself
    if request.of_list and request.waits_for == "patient" and request.became != "approved":
        return  # nothing of it was hers before it was booked
    if how in TO_DOCTOR:
        kept.expect((TO_DOCTOR[how], request.id, "doctor"))
    elif how in IF_SHE_HAD_THE_CARD:
        noted = request.became == "withdrawn" and request.decision is not None  # she heard that it was noted
        seen = True if noted else kept.had(request, "doctor")
        kept.expect((IF_SHE_HAD_THE_CARD[how], request.id, "doctor"), when=seen)


def _backup(kept: Books, request: Any) -> None:
    """Whoever was asked in the doctor's place, and did not end it, hears what became of it."""
    if request.backup_id is None or request.actor == request.backup_id:
        return
    had = kept.had(request, "backup")
    if request.became == "superseded":
        kept.expect(("offer", request.superseded_by, "backup"), when=had)
    else:
        event = "confirmed" if request.became == "approved" else request.became
        kept.expect((event, request.id, "backup"), when=had)


def _visit(kept: Books, request: Any) -> None:
    """A visit that is off, and one that goes to another doctor."""
    if request.visit == "cancelled":
        mine = request.cancelled_by_kind == "patient"
        kept.expect(("cancelled", request.id, "doctor") if mine else ("calledoff", request.id, "patient"))
    if request.became == "approved" and request.former not in {None, request.doctor_id}:
        kept.expect(("moved", request.id, "former"))


def _question(kept: Books, question: Any) -> None:
    """The patient, and the other doctor if she had her card; whoever asked hears each answer."""
    request = kept.ended[question.request_id]
    kept.expect(("asked", question.id, "patient"))
    asker: Reader = "doctor" if question.asked_by == request.doctor_id else "backup"
    other: Reader = "backup" if asker == "doctor" else "doctor"
    kept.expect(("asked", question.id, other), when=kept.had(request, other, by=question.created_at))
    if question.answered_at is not None:
        kept.must["answered", question.id, asker] += (
            sum((row.event, row.about) == ("answered", question.id) for row in kept.sent) or 1
        )


def _wish(kept: Books, wish: Any, silence: Silence, names: Mapping[Any, str]) -> None:
    """That its last day is over; after two silences that was said with the second one."""
    silent = silence.held(names[wish.contact_id], wish.ended_at)
    kept.expect(("list_over", wish.id, "patient"), when=wish.status == "ended" and wish.unanswered < 2 and not silent)
