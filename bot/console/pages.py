"""How a page is drawn: one template each, with the texts, the person and the forms' token at hand."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton
from flask import Flask, g, render_template
from flask_wtf.csrf import generate_csrf
from jinja2 import StrictUndefined
from markupsafe import Markup

from bot.console import say
from bot.console.record_words import why_said

UTC_NAME = "UTC"


def page(template: str, /, status: int = 200, **facts: Any) -> tuple[str, int]:
    """The page `template` with these facts; `status` where it tells of a mistake."""
    return render_template(template, **facts), status


def csrf() -> Markup:
    """The hidden field that every form needs."""
    return Markup('<input type="hidden" name="csrf_token" value="{}">').format(generate_csrf())


def zone() -> ZoneInfo:
    """The clinic's, where the page is a clinic's."""
    person = g.get("signed")
    return ZoneInfo(person.timezone if person else UTC_NAME)


def clock(instant: datetime) -> str:
    """14:30, on the clinic's wall."""
    return f"{instant.astimezone(zone()):%H:%M}"


def day(instant: datetime) -> str:
    """Mon, Mar 2 as the reader's language writes it."""
    return str(format_skeleton("MMMEd", instant.astimezone(zone()), locale=say.language()))


def day_and_clock(instant: datetime) -> str:
    """Both, with the year."""
    return f"{format_date(instant.astimezone(zone()), 'medium', locale=say.language())}, {clock(instant)}"


def draw_with(app: Flask) -> None:
    """Gives the templates their words. An unknown name is an error, never an empty place."""
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.filters |= {"clock": clock, "day": day, "day_and_clock": day_and_clock}
    app.jinja_env.globals |= {"t": say.say, "csrf": csrf, "language": say.language, "languages": say.languages}
    app.jinja_env.globals |= {"direction": say.direction, "why_said": why_said}
