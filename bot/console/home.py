"""`/console`: to the clinic of the person who is signed in, or to a choice where there are several."""

from flask import Blueprint, current_app, redirect, url_for
from flask.typing import ResponseReturnValue

from bot.console.guard import ROOT, may, me, page
from bot.services import services
from models import staff
from models.database import work

bp = Blueprint("console", "bot.console.home")


@bp.get(ROOT)
@may("self")
def home() -> ResponseReturnValue:
    """The queue of the only clinic, or the clinics to choose from."""
    places = memberships()
    if len(places) == 1:
        return redirect(address(places[0].slug), 303)
    return page("home.html", places=[(place, address(place.slug)) for place in places])


def memberships() -> list[staff.Membership]:
    """What the person is, clinic by clinic; one unit of work each, since clinics do not see each other."""
    engine = services().engine
    with work(engine, None) as session:
        clinics = staff.clinics_of(session, me().staff_id)
    found = []
    for clinic_id in clinics:
        with work(engine, clinic_id) as session:
            found.append(staff.membership(session, me().staff_id))
    return [place for place in found if place]


def address(slug: str) -> str:
    """Where a clinic's console begins."""
    if "queue.queue" in current_app.view_functions:
        return url_for("queue.queue", clinic=slug)
    return url_for("account.account")
