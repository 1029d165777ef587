"""Settings, doctor by doctor: what patients read of her, and the code that shows whose number hers is."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from bot.clinic_file import editing
from bot.clinic_file.editing import ChangedMeanwhile, Document
from bot.clinic_file.parts import ClinicPart, DoctorPart
from bot.clinic_file.sections import DOCTOR
from bot.console import fields, keeping
from bot.console.guard import fresh, here, may, page, signed
from bot.console.keeping import Find
from bot.console.say import say
from bot.console.settings import bp, form
from bot.console.wrongs import plainly
from models import staff_acts
from models.enrolment import new_code

NEW_DOCTOR = tuple(key for key in DOCTOR if not key.made)
OF_DOCTOR = tuple(key for key in NEW_DOCTOR if key.name != "slug")
EMPTY = editing.mark({})


def present() -> ClinicPart:
    with here() as session:
        return editing.present(session, signed().clinic_id)


def her(clinic: ClinicPart, doctor_id: UUID) -> DoctorPart:
    """That doctor, or 404."""
    return next((doctor for doctor in clinic.doctors if doctor.id == doctor_id), None) or abort(404)


def doctor_at(slug: str) -> Find:
    """Where a doctor stands in a document; whoever is gone was changed meanwhile."""

    def find(document: Document) -> tuple[dict[str, Any], str]:
        for place, doctor in enumerate(document.get("doctor", [])):
            if doctor["slug"] == slug:
                return doctor, f"doctor[{place}]"
        raise ChangedMeanwhile

    return find


@bp.get("/settings/doctors/<uuid:doctor_id>")
@may("settings")
def doctor(doctor_id: UUID) -> ResponseReturnValue:
    """What is hers, and her services."""
    found = her(present(), doctor_id)
    return page("settings_doctor.html", doctor=found)


@bp.get("/settings/doctors/<uuid:doctor_id>/edit")
@may("settings")
def edit_doctor(doctor_id: UUID) -> ResponseReturnValue:
    clinic = present()
    section, _ = doctor_at(her(clinic, doctor_id).slug)(editing.document(clinic))
    action = url_for("settings.keep_doctor", doctor_id=doctor_id)
    found = fields.fields(OF_DOCTOR, section, {})
    return form(section["name"], found, editing.mark(section), None, action=action, path="")


@bp.post("/settings/doctors/<uuid:doctor_id>/edit")
@may("settings")
def keep_doctor(doctor_id: UUID) -> ResponseReturnValue:
    """What belongs to others of the doctor, her services and hours, is left as it is."""
    known = her(present(), doctor_id)
    tried = keeping.section(doctor_at(known.slug), OF_DOCTOR)
    if not tried.is_kept:
        found = fields.typed(OF_DOCTOR, request.form, tried.problems, tried.path)
        action = url_for("settings.keep_doctor", doctor_id=doctor_id)
        return form(known.row["name"], found, request.form.get("seen", ""), tried, action=action, path=tried.path)
    return back(doctor_id)


@bp.get("/settings/doctors/new")
@may("settings")
def new_doctor() -> ResponseReturnValue:
    found = fields.fields(NEW_DOCTOR, {}, {})
    return form(say("settings-doctor-new"), found, EMPTY, None, action=url_for("settings.add_doctor"), path="")


@bp.post("/settings/doctors/new")
@may("settings")
def add_doctor() -> ResponseReturnValue:
    """A doctor of a name that was switched off comes back; one that is there is told."""

    def last(document: Document) -> tuple[dict[str, Any], str]:
        doctors = document.setdefault("doctor", [])
        doctors.append({})
        return doctors[-1], f"doctor[{len(doctors) - 1}]"

    tried = keeping.section(last, NEW_DOCTOR)
    if not tried.is_kept:
        found = fields.typed(NEW_DOCTOR, request.form, tried.problems, tried.path)
        action = url_for("settings.add_doctor")
        return form(say("settings-doctor-new"), found, EMPTY, tried, action=action, path=tried.path)
    flash(say("settings-kept"))
    return redirect(url_for("settings.overview"), 303)


@bp.post("/settings/doctors/<uuid:doctor_id>/off")
@may("settings")
@fresh
def switch_off(doctor_id: UUID) -> ResponseReturnValue:
    """She is offered no more; her visits stay. Adding her again under the same short name brings her back."""
    slug = her(present(), doctor_id).slug

    def without(document: Document) -> None:
        document["doctor"] = [each for each in document["doctor"] if each["slug"] != slug]

    return told(without, url_for("settings.overview"))


@bp.post("/settings/doctors/<uuid:doctor_id>/code")
@may("settings")
@fresh
def code(doctor_id: UUID) -> ResponseReturnValue:
    """A one-time code, shown once, which she sends from her number; it ends an earlier one."""
    found = her(present(), doctor_id)
    if not found.row["whatsapp"]:
        flash(say("settings-code-no-number"), "problem")
        return redirect(url_for("settings.doctor", doctor_id=doctor_id), 303)
    with here() as session:
        digits = new_code(session, doctor_id)
        staff_acts.note(session, signed().actor, "enrolment_code_made", subject=doctor_id)
    return page("settings_code.html", doctor=found, code=f"{digits[:4]} {digits[4:]}")


def told(change: Callable[[Document], None], onward: str) -> ResponseReturnValue:
    """Keeps a change without a form, or says why it could not be."""
    tried = keeping.edit(change)
    if tried.is_kept:
        flash(say("settings-kept"))
    for problem in [tried.said, *(plainly(each.sentence) for each in tried.problems)]:
        if problem:
            flash(problem, "problem")
    return redirect(onward, 303)


def back(doctor_id: UUID | None) -> ResponseReturnValue:
    flash(say("settings-kept"))
    return redirect(url_for("settings.doctor", doctor_id=doctor_id), 303)
