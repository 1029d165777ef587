"""The demo's page: two phones and the queue, what is typed on them, and time that can be let pass."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from flask import Blueprint, Response, abort, current_app, request
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session
from werkzeug.exceptions import BadRequest

from bot import clock
from bot.console.door import is_ours
from bot.demo import cast, queue_rows, talk
from bot.inbound import LONGEST_TEXT, Inbound
from bot.receive import receive
from bot.services import services
from bot.worker import Worker
from dialogs.reading.clean import clean
from models import reports, sql
from models.database import moment, work
from models.reports import Report

bp = Blueprint("demo", __name__, url_prefix="/demo", static_folder="static", static_url_path="/static")
home = Blueprint("demo_home", __name__)

ENTRANCE = "demo_entrance.enter"
"""A form like the console's; where it may come from is looked at there."""
LONGEST_PASS = timedelta(days=7)
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:;"
    " base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


@dataclass(frozen=True)
class Demo:
    """What the page needs beside the services: the database's owner, who may move its clock, and the worker."""

    owner: Engine
    clinic_id: UUID
    worker: Worker


def demo() -> Demo:
    found: Demo = current_app.extensions["antesala_demo"]
    return found


@home.get("/")
def page() -> Response:
    shown = bp.send_static_file("index.html")
    shown.headers["Content-Security-Policy"] = POLICY
    return shown


@bp.before_app_request
def only_this_machine() -> None:
    """Another site must not reach the demo through a visitor's browser, nor by a name that points to loopback."""
    host = request.host.rpartition(":")[0] or request.host
    if host not in {"127.0.0.1", "localhost", "[::1]"}:
        abort(403)
    if request.method == "POST" and not request.is_json and not is_ours(request.path) and request.endpoint != ENTRANCE:
        abort(415)


@bp.get("/state")
def state() -> dict[str, Any]:
    """Everything the page draws, in one answer."""
    with work(services().engine, demo().clinic_id) as session:
        clinic = session.execute(select(sql.clinic.c.name, sql.clinic.c.timezone)).one()
        zone, now = ZoneInfo(clinic.timezone), moment(session)
        return {
            "now": now.isoformat(),
            "clock": f"{now.astimezone(zone):%a %-d %b, %H:%M}",
            "clinic": {"name": clinic.name},
            "patient": phone(session, "patient", cast.patients(), zone),
            "doctor": phone(session, "doctor", cast.doctors(session), zone),
            **queue_rows.rows(session, now, zone),
        }


def phone(session: Session, who: str, people: list[cast.Player], zone: ZoneInfo) -> dict[str, Any]:
    """The phone of the person asked for, else of the first."""
    known = {each.address for each in people}
    asked = request.args.get(who, "")
    address = asked if asked in known else people[0].address
    return {
        "address": address,
        "people": [{"name": each.name, "address": each.address} for each in people],
        "messages": [bubble.drawn(zone) for bubble in talk.talk(session, address)],
    }


@bp.post("/say")
def say() -> tuple[str, int]:
    """One message from one of the cast, received as any other."""
    said = body()
    with work(services().engine, demo().clinic_id) as session:
        number = session.scalar(select(sql.clinic.c.whatsapp))
        names = {each.address: each.name for each in (*cast.patients(), *cast.doctors(session))}
    sender, text = words(said, "from"), words(said, "text")
    if sender not in names:
        raise BadRequest
    receive(
        services(),
        Inbound(
            sid=f"SM{uuid4().hex}",
            sender=sender,
            to=f"demo:{number}",
            text=clean(text)[: LONGEST_TEXT + 1],  # one more tells that the rest is gone
            tap=words(said, "tap") or None,
            quoted_sid=words(said, "quoted") or None,
            profile_name=names[sender],
        ),
    )
    return "", 204


@bp.post("/seen")
def seen() -> tuple[str, int]:
    """The page shows these messages, so they have been read: the ticks go the way of Twilio's reports."""
    ids = body().get("ids")
    if not isinstance(ids, list) or len(ids) > talk.LATEST:
        raise BadRequest
    with work(services().engine, demo().clinic_id) as session:
        for sid in ids:
            if isinstance(sid, str) and reports.knows(session, sid):
                reports.hear(session, demo().clinic_id, Report(sid, "read"))
    return "", 204


@bp.post("/pass")
def let_time_pass() -> tuple[str, int]:
    """Moves the database's clock on; everything else follows from that."""
    minutes = body().get("minutes")
    if not isinstance(minutes, int) or not timedelta(0) < timedelta(minutes=minutes) <= LONGEST_PASS:
        raise BadRequest
    with demo().owner.begin() as connection:
        clock.move(connection, timedelta(minutes=minutes))
    services().wake()
    return "", 204


def body() -> dict[str, Any]:
    found = request.get_json()
    if not isinstance(found, dict):
        raise BadRequest
    return found


def words(said: dict[str, Any], name: str) -> str:
    """A string of the body, or "" where there is none."""
    found = said.get(name) or ""
    if not isinstance(found, str):
        raise BadRequest
    return found
