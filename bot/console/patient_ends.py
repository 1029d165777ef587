"""A person is erased, or two records become one: each is shown first, asked for once more, and written down."""

from uuid import UUID

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from bot.console import say
from bot.console.guard import fresh, here, may, page, room, signed
from bot.console.patients import record_of
from models import patient_search, staff_acts
from models.facts import Refused
from models.patient_erasing import erase, erase_chat
from models.patient_merging import alike, merge
from models.patient_parts import Record
from models.patient_records import record

bp = room("patient_ends")


@bp.get("/patients/<uuid:patient_id>/erase")
@may("erase")
@fresh
def ask(patient_id: UUID) -> ResponseReturnValue:
    """What goes, what stays and why, and what stands in the way."""
    found = record_of(patient_id)
    coming = [visit for visit in found.visits if visit.is_coming]
    waiting = [asked for asked in found.requests if asked.status == "pending"]
    return page("patient_erase.html", record=found, about=found.about, coming=coming, waiting=waiting)


@bp.post("/patients/<uuid:patient_id>/erase")
@may("erase")
@fresh
def go(patient_id: UUID) -> ResponseReturnValue:
    """Erases for good, if that was ticked."""
    found = record_of(patient_id)
    if request.form.get("sure") != "yes":
        return _refused(Refused("erase-not-sure"), ".ask", patient_id=patient_id)
    try:
        with here() as session:
            done = erase(session, found.about.patient_id, signed().actor)
            staff_acts.note(session, signed().actor, "patient_erased", subject=found.about.patient_id)
    except Refused as refused:
        return _refused(refused, ".ask", patient_id=patient_id)
    flash(say.say("patients-erased", requests=done.requests, visits=done.visits, withdrawn=done.withdrawn))
    return redirect(url_for("patients.patient", patient_id=found.about.patient_id), 303)


@bp.get("/patients/phones/<uuid:stranger_id>")
@may("erase")
@fresh
def ask_phone(stranger_id: UUID) -> ResponseReturnValue:
    """A phone that nobody is booked for on: what is kept of it, and how it is erased."""
    return page("patient_phone.html", stranger=_stranger(stranger_id))


@bp.post("/patients/phones/<uuid:stranger_id>")
@may("erase")
@fresh
def go_phone(stranger_id: UUID) -> ResponseReturnValue:
    """Erases the chat for good, if that was ticked."""
    _stranger(stranger_id)
    if request.form.get("sure") != "yes":
        return _refused(Refused("erase-not-sure"), ".ask_phone", stranger_id=stranger_id)
    try:
        with here() as session:
            erase_chat(session, stranger_id, signed().actor)
            staff_acts.note(session, signed().actor, "chat_erased", subject=stranger_id)
    except Refused as refused:
        return _refused(refused, ".ask_phone", stranger_id=stranger_id)
    flash(say.say("patients-chat-erased"))
    return redirect(url_for("patients.patients"), 303)


def _stranger(stranger_id: UUID) -> patient_search.Stranger:
    with here() as session:
        found = patient_search.stranger(session, stranger_id)
    return found or abort(404)


@bp.get("/patients/<uuid:patient_id>/merge")
@may("erase")
@fresh
def choose(patient_id: UUID) -> ResponseReturnValue:
    """Records that may be the same person."""
    found = record_of(patient_id)
    with here() as session:
        near = [record(session, other) for other in alike(session, found.about.patient_id)]
    return page("patient_merge.html", record=found, about=found.about, near=[one for one in near if one], words="")


@bp.post("/patients/<uuid:patient_id>/merge")
@may("erase", reads=True)
@fresh
def look(patient_id: UUID) -> ResponseReturnValue:
    """Another record, looked for by code, name or phone."""
    found, words = record_of(patient_id), request.form.get("words", "")[: patient_search.LONGEST]
    with here() as session:
        rows = patient_search.find(session, words)[:10]
        near = [record(session, row.patient_id) for row in rows if row.patient_id not in found.ids and not row.erased]
    return page("patient_merge.html", record=found, about=found.about, near=[one for one in near if one], words=words)


@bp.get("/patients/<uuid:patient_id>/merge/<uuid:other_id>")
@may("erase")
@fresh
def preview(patient_id: UUID, other_id: UUID) -> ResponseReturnValue:
    """Both side by side; the first one stays."""
    return page("patient_merge_sure.html", kept=record_of(patient_id), other=_other(patient_id, other_id))


@bp.post("/patients/<uuid:patient_id>/merge/<uuid:other_id>")
@may("erase")
@fresh
def join(patient_id: UUID, other_id: UUID) -> ResponseReturnValue:
    """From now on they are one."""
    record_of(patient_id)
    _other(patient_id, other_id)
    try:
        with here() as session:
            merge(session, patient_id, other_id)
            staff_acts.note(session, signed().actor, "patients_merged", subject=patient_id, why=str(other_id))
    except Refused as refused:
        return _refused(refused, ".choose", patient_id=patient_id)
    flash(say.say("patients-merged"))
    return redirect(url_for("patients.patient", patient_id=patient_id), 303)


def _other(patient_id: UUID, other_id: UUID) -> Record:
    """One that is itself and no part of the first already; else there is nothing to merge."""
    found = record_of(other_id)
    if other_id not in {found.about.patient_id, patient_id}:
        abort(404)
    return found


def _refused(refused: Refused, endpoint: str, **values: UUID) -> ResponseReturnValue:
    """Back to where it was asked, with the reason."""
    flash(say.say(f"patients-{refused.why}", **refused.facts), "problem")
    return redirect(url_for(endpoint, **values), 303)  # type: ignore[arg-type]  # ids stand in addresses as they are
