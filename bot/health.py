"""GET /readyz for the balancer, GET /healthz for the alarm: plain words, no secrets."""

from datetime import datetime, timedelta

from flask import Blueprint, Response
from sqlalchemy import Engine

from bot.logs import where
from bot.migrating import heads
from bot.services import Services, services
from models.database import moment, schema_revision, work
from models.lookups import Liveness, liveness

bp = Blueprint("health", __name__)

MISSED_TICKS = 3
SLACK = timedelta(seconds=2)  # a tick takes a moment itself, and a heartbeat has to be written
OLDEST = timedelta(seconds=60)


@bp.get("/readyz")
def readyz() -> Response:
    """200 if this process can work: the database answers, and its schema is this version's or one step newer."""
    return _answer(_schema_problems(services().engine))


@bp.get("/healthz")
def healthz() -> Response:
    """200 if messages get answered: as readyz, a worker ticks, and nothing has waited for more than a minute."""
    ours = services()
    return _answer(_schema_problems(ours.engine) or _life_problems(ours))


def _schema_problems(engine: Engine) -> list[str]:
    try:
        there = schema_revision(engine)
    except Exception as error:  # noqa: BLE001  (whatever it is, the balancer hears no)
        return [f"the database does not answer ({where(error).partition(' ')[0]})"]
    return (
        []
        if there is not None and fits(there, heads()[0])
        else [f"the schema is {there}, this version's is {heads()[0]}"]
    )


def fits(there: str, ours: str) -> bool:
    """Migrations are numbered, and each works with the code before it."""
    if not (there.isdigit() and ours.isdigit()):
        return there == ours
    return int(ours) <= int(there) <= int(ours) + 1


def _life_problems(ours: Services) -> list[str]:
    try:
        with work(ours.engine, None) as session:
            life, now = liveness(session), moment(session)
    except Exception as error:  # noqa: BLE001
        return [f"the database does not answer ({where(error).partition(' ')[0]})"]
    return life_problems(life, now, tick=timedelta(seconds=ours.settings.tick_seconds))


def life_problems(life: Liveness, now: datetime, *, tick: timedelta) -> list[str]:
    """What is wrong, one line each; empty if nothing is."""
    problems = []
    if life.last_tick is None or now - life.last_tick > MISSED_TICKS * tick + SLACK:
        problems.append("no worker has ticked within three ticks")
    if life.oldest_unhandled is not None and now - life.oldest_unhandled > OLDEST:
        problems.append("a message has waited for more than 60 seconds")
    return problems


def _answer(problems: list[str]) -> Response:
    said = "".join(f"{line}\n" for line in problems or ["ok"])
    return Response(said, 503 if problems else 200, content_type="text/plain")
