"""POST /webhooks/twilio/status: what became of a message of ours."""

import logging
import re
from uuid import UUID

from flask import Blueprint, Response

from bot.channels.signature import Form
from bot.channels.twilio_errors import GONE, TEMPLATE_STATES, UNDRAWN, fault_of
from bot.channels.twilio_form import BadForm, check_once, message_sid
from bot.logs import trouble
from bot.services import Services, services
from bot.signed_call import signed_form
from models import reports
from models.database import work
from models.lookups import clinic_of_number
from models.reports import Report

bp = Blueprint("twilio_status", __name__)
log = logging.getLogger(__name__)


@bp.post("/webhooks/twilio/status")
def status() -> Response:
    """204 whether we know the message or not; 400 for a bad form; 503 if the database is away."""
    ours = services()
    form = signed_form(ours)
    try:
        check_once(form)
        report = read_report(
            message_sid(form), form.get("MessageStatus") or form.get("SmsStatus", ""), form.get("ErrorCode")
        )
    except BadForm as bad:
        log.warning("a signed status with a bad form: field=%s", bad)
        return Response("bad form\n", 400, content_type="text/plain")
    try:
        note(ours, report, _clinic_of(ours, form))
    except Exception as error:  # noqa: BLE001  (Twilio hears 503, whatever went wrong)
        trouble(log, error, "status of message=%s not noted", report.sid)
        return Response("try again\n", 503, content_type="text/plain")
    return Response(status=204)


def read_report(sid: str, word: str, code: str | None) -> Report:
    """Twilio's words as the outbox understands them."""
    number = int(code) if code and re.fullmatch(r"[0-9]{1,6}", code) else None
    word = re.sub(r"[^a-z_]", "", word.lower())[:32]
    fault = fault_of(number) if number else None
    failed = reports.STATES.get(word) == "failed"
    return Report(
        sid, word, code=str(number) if number else None,
        fault=fault.name if fault and failed else None, opts_out=bool(fault and fault.opts_out and failed),
        undrawn=failed and number in UNDRAWN, gone=failed and number in GONE,
        template=TEMPLATE_STATES.get(number) if failed and number else None,
    )  # fmt: skip


def note(ours: Services, report: Report, clinic_id: UUID | None) -> None:
    """Applies the report, or keeps it for the sender that is about to record this id."""
    if clinic_id is None:
        log.warning("status of no clinic's number: message=%s status=%s", report.sid, report.word)
        return
    with work(ours.engine, clinic_id) as session:
        known = reports.hear(session, clinic_id, report)
    log.info("status: message=%s status=%s code=%s known=%s", report.sid, report.word, report.code, known)


def _clinic_of(ours: Services, form: Form) -> UUID | None:
    """Ours is the From of what we sent; where none is, no clinic is searched for it."""
    numbers = [form.get(name, "").partition(":")[2] for name in ("From", "To")]
    with work(ours.engine, None) as session:
        found = [clinic_of_number(session, number) for number in numbers if number.startswith("+")]
    return next((clinic_id for clinic_id in found if clinic_id is not None), None)
