"""Patients: found by code, name or phone, and one record each; a doctor's are her own."""

from uuid import UUID

from flask import abort, current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue

from bot.console.guard import here, may, page, room, signed
from models import patient_search
from models.patient_parts import Record, Sight
from models.patient_records import record

bp = room("patients")


@bp.get("/patients")
@may("patients")
def patients() -> ResponseReturnValue:
    """The newest, and a field to look for others."""
    return _list("")


@bp.post("/patients")
@may("patients", reads=True)
def find() -> ResponseReturnValue:
    """What was looked for stands in the form, never in an address; the queue's own field looks here too."""
    words = request.form.get("words", request.form.get("find", ""))
    return _list(words[: patient_search.LONGEST])


def _list(words: str) -> ResponseReturnValue:
    with here() as session:
        rows = patient_search.find(session, words, signed().doctor_id)
        others = patient_search.strangers(session, words) if signed().may("erase") else []
    return page("patients.html", rows=rows, others=others, words=words, most=patient_search.SHOWN)


@bp.get("/patients/<uuid:patient_id>")
@may("patients")
def patient(patient_id: UUID) -> ResponseReturnValue:
    """The record; the address of one that was merged leads to whoever it stands for."""
    found = record_of(patient_id)
    if found.about.patient_id != patient_id:
        return redirect(url_for(".patient", patient_id=found.about.patient_id), 303)
    return page("patient.html", record=found, about=found.about, link=link)


def record_of(patient_id: UUID) -> Record:
    """As whoever is signed in may see it; ends with 404 where there is none for them."""
    with here() as session:
        found = record(session, patient_id, Sight(signed().doctor_id, notes=True))
    if found is None:
        abort(404)
    return found


def link(endpoint: str, **values: UUID) -> str | None:
    """The address, where the console has such a page and whoever is signed in may open it."""
    view = current_app.view_functions.get(endpoint)
    right = getattr(view, "right", None)
    if right is None or not signed().may(right.name):
        return None
    return url_for(endpoint, **values)  # type: ignore[arg-type]  # ids stand in addresses as they are
