"""A copy of everything that is kept of one person, for them: for machines as JSON, to be read as a page."""

import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from flask import Response, abort, current_app, request, stream_with_context
from flask.typing import ResponseReturnValue

from bot.console import say
from bot.console.guard import fresh, here, may, page, room, signed
from bot.console.patients import record_of
from models import staff_acts
from models.patient_export import everything

bp = room("patient_copies")
KINDS = {"json": "application/json", "html": "text/html; charset=utf-8"}
BESIDE = frozenset({"format", "made_at", "fields", "left_out", "clinic"})
"""What stands beside the sections with rows."""


@bp.get("/patients/<uuid:patient_id>/copy")
@may("export")
@fresh
def ask(patient_id: UUID) -> ResponseReturnValue:
    """What a copy holds and leaves out, and in which form it is wanted."""
    found = record_of(patient_id)
    return page("patient_copy_ask.html", record=found, about=found.about)


@bp.post("/patients/<uuid:patient_id>/copy")
@may("export")
@fresh
def copy(patient_id: UUID) -> ResponseReturnValue:
    """Streamed to whoever asked, kept nowhere; that it was made is kept."""
    kind = request.form.get("kind", "")
    found = record_of(patient_id)
    if kind not in KINDS:
        abort(400)
    with here() as session:
        copied = everything(session, found.ids)
        staff_acts.note(session, signed().actor, f"patient_copied_{kind}", subject=found.about.patient_id)
    copied["clinic"] = signed().clinic_name
    copied["fields"] = fields(copied)
    made = Response(stream_with_context(drawn(copied, kind)), content_type=KINDS[kind])
    made.headers["Content-Disposition"] = f'attachment; filename="patient.{kind}"'
    return made


def fields(copied: dict[str, Any]) -> dict[str, str]:
    """What each name in the copy means, in the language of whoever makes it."""
    rows = [row for section, rows in copied.items() if section not in BESIDE for row in rows]
    names = sorted({name for row in rows for name in row})
    return {name: say.say(f"copied-{name.replace('_', '-')}") for name in names}


def drawn(copied: dict[str, Any], kind: str) -> Iterator[str]:
    if kind == "json":
        return json.JSONEncoder(ensure_ascii=False, indent=2).iterencode(copied)
    sections = {section: rows for section, rows in copied.items() if section not in BESIDE}
    template = current_app.jinja_env.get_template("patient_copy.html")
    return template.generate(copied=copied, sections=sections, language=say.language, t=say.say)
