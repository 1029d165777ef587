"""The demo's way into the console: Alex owns the sample clinic and needs no password, on this machine alone."""

from uuid import UUID

from flask import Blueprint, abort, redirect, request
from flask.typing import ResponseReturnValue
from sqlalchemy import Engine, insert, select

from bot.console import visitor
from bot.console.door import SITES
from bot.console.guard import ROOT
from bot.services import services
from models import sql, staff_secrets
from models.base import new_id
from models.database import work

bp = Blueprint("demo_entrance", __name__)
EMAIL, NAME = "alex@demo.example", "Alex"


def hire(engine: Engine, clinic_id: UUID) -> None:
    """Makes the owner, who has no password and so can sign in nowhere else."""
    staff_id = new_id()
    place = {"id": new_id(), "clinic_id": clinic_id, "staff_user_id": staff_id, "role": "owner"}
    with work(engine, clinic_id) as session:
        session.execute(insert(sql.staff_user).values(id=staff_id, email=EMAIL, name=NAME))
        session.execute(insert(sql.staff_membership).values(**place, accepted_at=select(sql.NOW).scalar_subquery()))


@bp.post("/demo/console")
def enter() -> ResponseReturnValue:
    """A session for the owner; the page's guard has seen that the call comes from this machine."""
    if request.headers.get("Sec-Fetch-Site") not in SITES:
        abort(403)
    with work(services().engine, None) as session:
        owner = staff_secrets.of_email(session, EMAIL)
    if owner is None:
        abort(404)
    visitor.begin(owner.staff_id, complete=True)
    return redirect(ROOT, 303)
