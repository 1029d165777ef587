"""What the provider reports of our messages: it comes late, twice, out of order, or before we know the id."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import delete, func, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from models import contents, parking, sending, sql
from models.base import new_id
from models.tasks import add_task

_out = sql.outbound.c
_report = sql.report.c

# Twilio's words; those before "sent" say no more than that the provider has it.
STATES: Mapping[str, str] = {
    "sent": "sent",
    "delivered": "delivered",
    "read": "read",
    "failed": "failed",
    "undelivered": "failed",
    "canceled": "failed",
}
RANKS: Mapping[str, int] = {"sent": 2, "delivered": 3, "read": 4}


class Report(NamedTuple):
    """One status of one message; `fault` is the class of its error, `opts_out` that the person wants no more.

    `undrawn`: its buttons or its list were refused; `gone`: because the provider does not know their content.
    """

    sid: str
    word: str
    code: str | None = None
    fault: str | None = None
    opts_out: bool = False
    undrawn: bool = False
    gone: bool = False
    template: str | None = None
    """What its failure says of the template that it went as: "paused", "gone"."""


def hear(session: Session, clinic_id: UUID, report: Report) -> bool:
    """Applies a report; False if its id is unknown, then it is kept until the sender records that id."""
    _one_at_a_time(session, report.sid)
    row = _row_of(session, report.sid)
    if row is not None:
        _apply(session, row, report)
        return True
    session.execute(
        insert(sql.report)
        .values(clinic_id=clinic_id, id=new_id(), provider_sid=report.sid, status=report.word, error_code=report.code)
        .on_conflict_do_nothing(constraint="status_report_clinic_id_provider_sid_status_key")
    )
    return False


def knows(session: Session, sid: str) -> bool:
    return session.scalar(select(_out.id).where(_out.provider_sid == sid)) is not None


def recorded(session: Session, sid: str, read: Callable[[str, str, str | None], Report]) -> None:
    """Applies what was reported before this id was ours; called where the id is written, in the same transaction."""
    _one_at_a_time(session, sid)
    early = session.execute(
        delete(sql.report).where(_report.provider_sid == sid).returning(_report.status, _report.error_code)
    )
    reports = early.all()
    for status, code in reports:
        row = _row_of(session, sid)
        if row is not None:
            _apply(session, row, read(sid, status, code))


def _one_at_a_time(session: Session, sid: str) -> None:
    """Else a report could find no row while the sender finds no report, and both go home."""
    session.execute(text("SELECT pg_advisory_xact_lock(hashtextextended('antesala.report:' || :sid, 0))"), {"sid": sid})


def _row_of(session: Session, sid: str) -> Any:
    columns = (_out.id, _out.state, _out.rank, _out.contact_id, _out.about_request_id, _out.prompt_id, _out.handed_at)
    found = (
        select(*columns, _out.content_sid, _out.template, _out.purpose)
        .where(_out.provider_sid == sid)
        .with_for_update(key_share=True)
    )
    return session.execute(found).first()


def _apply(session: Session, row: Any, report: Report) -> None:
    state = STATES.get(report.word)
    if state == "failed":
        _apply_failure(session, row, report)
    elif state is not None and row.state in {"sending", "sent", "delivered"} and row.rank < RANKS[state]:
        times = {f"{name}_at": func.coalesce(_out[f"{name}_at"], sql.NOW) for name in _reached(state)}
        _write(session, row.id, state=state, **times)


def _reached(state: str) -> tuple[str, ...]:
    """Who has read a message has also got it."""
    return {"delivered": ("delivered",), "read": ("delivered", "read")}.get(state, ())


def _apply_failure(session: Session, row: Any, report: Report) -> None:
    """From sending or sent only: what was delivered stays delivered whatever comes later."""
    if row.state not in {"sending", "sent"}:
        return
    if row.template is not None and report.template is not None:
        _write(session, row.id, error_code=report.code, error_class="template")
        parking.lose_template(session, row.id, report.template)
        return
    if report.undrawn and row.content_sid is not None and row.template is None:
        (contents.forget if report.gone else contents.rest)(session, row.content_sid)
        sending.send_as_text(session, row.id, code=report.code)
        return
    error = {"error_code": report.code, "error_class": report.fault, "lease_ends_at": None}
    if report.fault == "window" and not row.purpose.startswith("reply:"):
        _write(session, row.id, error_code=report.code, error_class=report.fault)
        parking.close_window(session, row.contact_id, handed_at=row.handed_at)
        parking.decide_anew(session, row.id)
        return
    if report.fault == "window":
        parking.park(session, row, "window_closed")
        _write(session, row.id, **error)
        parking.close_window(session, row.contact_id, handed_at=row.handed_at)
        return
    _write(session, row.id, state="failed", **error)
    if report.opts_out:
        sending.opt_out(session, row.contact_id)
    if report.fault in {"operator", "ours"}:
        add_task(session, "not_sent", contact_id=row.contact_id)
    parking.tell_staff(session, row.contact_id, row.about_request_id, is_card=row.prompt_id is not None)


def _write(session: Session, outbound_id: UUID, **values: Any) -> None:
    session.execute(update(sql.outbound).where(_out.id == outbound_id).values(**values))
