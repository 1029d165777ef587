"""Settings, service by service: added, renamed with all that hangs on it, offered no more."""

from typing import Any
from uuid import UUID

from flask import abort, request, url_for
from flask.typing import ResponseReturnValue

from bot.clinic_file import editing
from bot.clinic_file.editing import ChangedMeanwhile, Document
from bot.clinic_file.parts import ClinicPart, DoctorPart, Part
from bot.clinic_file.sections import SERVICE
from bot.console import fields, keeping
from bot.console.guard import may
from bot.console.keeping import Find
from bot.console.say import say
from bot.console.settings import bp, form
from bot.console.settings_doctors import EMPTY, back, doctor_at, her, present, told

OF_SERVICE = tuple(key for key in SERVICE if not key.made)


def hers(clinic: ClinicPart, service_id: UUID) -> tuple[DoctorPart, Part]:
    """That service with its doctor, or 404."""
    found = ((doctor, service) for doctor in clinic.doctors for service in doctor.services)
    return next((pair for pair in found if pair[1].id == service_id), None) or abort(404)


def service_at(slug: str, name: str) -> Find:
    def find(document: Document) -> tuple[dict[str, Any], str]:
        doctor, path = doctor_at(slug)(document)
        for place, service in enumerate(doctor.get("service", [])):
            if name in {service["name"], service.get("was")}:
                return service, f"{path}.service[{place}]"
        raise ChangedMeanwhile

    return find


@bp.get("/settings/doctors/<uuid:doctor_id>/services/new")
@may("settings")
def new_service(doctor_id: UUID) -> ResponseReturnValue:
    clinic = present()
    her(clinic, doctor_id)
    action = url_for("settings.add_service", doctor_id=doctor_id)
    found = fields.fields(OF_SERVICE, {}, editing.document(clinic)["clinic"])
    return form(say("settings-service-new"), found, EMPTY, None, action=action, path="")


@bp.post("/settings/doctors/<uuid:doctor_id>/services/new")
@may("settings")
def add_service(doctor_id: UUID) -> ResponseReturnValue:
    slug = her(present(), doctor_id).slug

    def last(document: Document) -> tuple[dict[str, Any], str]:
        doctor, path = doctor_at(slug)(document)
        services = doctor.setdefault("service", [])
        services.append({})
        return services[-1], f"{path}.service[{len(services) - 1}]"

    tried = keeping.section(last, OF_SERVICE)
    if not tried.is_kept:
        found = fields.typed(OF_SERVICE, request.form, tried.problems, tried.path)
        action = url_for("settings.add_service", doctor_id=doctor_id)
        return form(say("settings-service-new"), found, EMPTY, tried, action=action, path=tried.path)
    return back(doctor_id)


@bp.get("/settings/services/<uuid:service_id>")
@may("settings")
def edit_service(service_id: UUID) -> ResponseReturnValue:
    clinic = present()
    doctor, service = hers(clinic, service_id)
    document = editing.document(clinic)
    section, _ = service_at(doctor.slug, service.row["name"])(document)
    action = url_for("settings.keep_service", service_id=service_id)
    found = fields.fields(OF_SERVICE, section, document["clinic"])
    return form(section["name"], found, editing.mark(section), None, action=action, path="")


@bp.post("/settings/services/<uuid:service_id>")
@may("settings")
def keep_service(service_id: UUID) -> ResponseReturnValue:
    """Under another name it is still the same service: what was booked keeps it, and so do the hours made for it."""
    doctor, service = hers(present(), service_id)
    before, after = service.row["name"], request.form.get("name", "").strip()

    def change(document: Document) -> None:
        section, tried.path = service_at(doctor.slug, before)(document)
        if editing.mark(section) != request.form.get("seen"):
            raise ChangedMeanwhile
        fields.take(OF_SERVICE, request.form, section, tried.path, document["clinic"])
        if after and after != before:
            section["was"] = before
            rename(doctor_at(doctor.slug)(document)[0], before, after)

    tried = keeping.Tried()
    keeping.edit(change, tried)
    if not tried.is_kept:
        found = fields.typed(OF_SERVICE, request.form, tried.problems, tried.path)
        action = url_for("settings.keep_service", service_id=service_id)
        return form(before, found, request.form.get("seen", ""), tried, action=action, path=tried.path)
    return back(doctor.id)


def rename(doctor: dict[str, Any], before: str, after: str) -> None:
    """The hours that name the service."""
    for weekly in doctor.get("availability", []):
        if before in weekly.get("services", []):
            weekly["services"] = [after if name == before else name for name in weekly["services"]]


@bp.post("/settings/services/<uuid:service_id>/off")
@may("settings")
def switch_service_off(service_id: UUID) -> ResponseReturnValue:
    """It is offered no more; what was booked stays. Hours that were for it alone end with it."""
    doctor, service = hers(present(), service_id)
    name = service.row["name"]

    def without(document: Document) -> None:
        section, _ = doctor_at(doctor.slug)(document)
        section["service"] = [each for each in section["service"] if each["name"] != name]
        for weekly in section.get("availability", []):
            if name in weekly.get("services", []):
                weekly["services"] = [each for each in weekly["services"] if each != name]
                weekly["for nobody"] = not weekly["services"]
        hours = [each for each in section.get("availability", []) if not each.pop("for nobody", False)]
        section["availability"] = hours

    return told(without, url_for("settings.doctor", doctor_id=doctor.id))
