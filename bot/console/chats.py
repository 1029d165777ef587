"""Chats with patients: who waits for a person, and each conversation live, with a box to write in."""

from hashlib import sha256
from uuid import UUID, uuid4

from flask import abort, flash, jsonify, redirect, request, url_for
from flask.typing import ResponseReturnValue
from sqlmodel import Session

from bot import staff_chat
from bot.console.chat_draft import told
from bot.console.chat_fields import Form, refused
from bot.console.guard import here, may, page, room, signed
from bot.console.say import say
from bot.services import services
from bot.staff_chat import Somebody
from bot.templated import reach
from models import chat_lines, chats, desk_lists, takeover
from models.chats import ChatRow
from models.facts import Refused
from models.reach import News

bp = room("chats")


@bp.get("/chats")
@may("see")
def listed() -> ResponseReturnValue:
    """Those that somebody should look at."""
    rows = _rows()
    return page("chats.html", rows=rows, version=_version(rows))


@bp.get("/chats/live")
@may("see", quiet=True)
def listed_live() -> ResponseReturnValue:
    """The list, where it is another than the one that is `seen`."""
    rows = _rows()
    version = _version(rows)
    if version == request.args.get("seen"):
        return "", 204
    drawn, _ = page("_chats_live.html", rows=rows, version=version)
    return jsonify(live=drawn)


def _rows() -> list[ChatRow]:
    with here() as session:
        return chats.chats(session, doctor_id=signed().doctor_id, windowed=_windowed())


def _version(rows: list[ChatRow]) -> str:
    """Another one whenever anything on the list is."""
    return sha256(repr(rows).encode()).hexdigest()[:16]


@bp.get("/chats/<uuid:contact_id>")
@may("see")
def chat(contact_id: UUID) -> ResponseReturnValue:
    """One conversation."""
    return _drawn(contact_id)


@bp.get("/chats/<uuid:contact_id>/live")
@may("see", quiet=True)
def live(contact_id: UUID) -> ResponseReturnValue:
    """The part that changes, where it is another than the one that is `seen`; one look where it is not."""
    with here() as session:
        version = chat_lines.version(session, contact_id, *chats.hers(signed().doctor_id))
    if version is None:
        abort(404)
    if version == request.args.get("seen"):
        return "", 204
    drawn, _ = _drawn(contact_id, template="_chat_live.html")
    return jsonify(live=drawn)


@bp.post("/chats/<uuid:contact_id>/take")
@may("write")
def take(contact_id: UUID) -> ResponseReturnValue:
    """From now on the program is silent here."""
    _admit(contact_id)
    try:
        with here() as session:
            staff_chat.take_over(_me(session), contact_id)
    except Refused as why:
        flash(refused(why), "problem")
        return _back(contact_id)
    services().wake()
    flash(say("chats-taken"))
    return _back(contact_id)


@bp.post("/chats/<uuid:contact_id>/write")
@may("write")
def write(contact_id: UUID) -> ResponseReturnValue:
    """One message; what is refused comes back with its words."""
    _admit(contact_id)
    form = Form.read(request.form)
    try:
        with here() as session:
            written = staff_chat.write(_me(session), contact_id, form.words, form.form_id)
            takeover.mark_read(session, contact_id, until=form.seen)
    except Refused as why:
        return _drawn(contact_id, words=form.words, problem=refused(why), status=422)
    services().wake()
    flash(say("chats-waits" if written.waits else "chats-written"))
    return _back(contact_id)


@bp.post("/chats/<uuid:contact_id>/read")
@may("write")
def read(contact_id: UUID) -> ResponseReturnValue:
    """What is shown has been read."""
    _admit(contact_id)
    form = Form.read(request.form, words=False)
    with here() as session:
        takeover.mark_read(session, contact_id, until=form.seen)
    return _back(contact_id)


@bp.post("/chats/<uuid:contact_id>/hand-back")
@may("write")
def hand_back(contact_id: UUID) -> ResponseReturnValue:
    """The program answers again, and says so."""
    _admit(contact_id)
    with here() as session:
        done = staff_chat.hand_back(_me(session), contact_id)
    services().wake()
    flash(say("chats-handed-back" if done else "chats-was-back"))
    return _back(contact_id)


def _drawn(
    contact_id: UUID, *, template: str = "chat.html", words: str = "", problem: str = "", status: int = 200
) -> tuple[str, int]:
    with here() as session:
        row = chats.chat(session, contact_id, doctor_id=signed().doctor_id, windowed=_windowed())
        if row is None:
            abort(404)
        version = chat_lines.version(session, contact_id)
        lines = chat_lines.lines(session, contact_id)
        draft = chat_lines.draft(session, contact_id) if row.wants or row.taken_over_by else None
        knock = News(contact_id, "knock::patient")
        people = desk_lists.people(session, contact_id)
        unreached = not row.window.is_open and bool(reach(services()).misses(session, [knock]))
    seen = max((line.seq for line in lines), default=0)
    before = told(draft, signed().timezone)
    facts = {"row": row, "lines": lines, "draft": before, "unreached": unreached, "version": version, "seen": seen}
    facts |= {"people": people}
    return page(
        template, status, **facts, words=words, problem=problem, form_id=uuid4(), may_write=signed().may("write")
    )


def _theirs(session: Session, contact_id: UUID) -> bool:
    return chats.is_theirs(session, contact_id, doctor_id=signed().doctor_id)


def _admit(contact_id: UUID) -> None:
    """What is not theirs is not there, whatever is wrong with the form."""
    with here() as session:
        if not _theirs(session, contact_id):
            abort(404)


def _me(session: Session) -> Somebody:
    return Somebody(services(), session, signed().clinic_id, signed().actor)


def _windowed() -> frozenset[str]:
    return reach(services()).windowed


def _back(contact_id: UUID) -> ResponseReturnValue:
    return redirect(url_for("chats.chat", contact_id=contact_id), 303)
