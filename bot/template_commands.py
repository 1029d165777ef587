"""`antesala templates push` and `status`: our texts for outside the window, made at Twilio and judged by Meta."""

from collections import Counter
from collections.abc import Iterator

import click
from sqlalchemy import Engine, select

from bot import approvals
from bot.at_hand import engine_at_hand
from bot.channels.channel import NotSent, Templates
from bot.channels.twilio_templates import TwilioTemplates
from bot.settings import Settings
from dialogs.templates import TEMPLATES, Template, template
from dialogs.texts import languages
from models import sql
from models import templates as made_templates
from models.database import work
from models.lookups import clinics
from models.templates import Made, named

AGAIN = frozenset({"rejected", "disabled"})
WAITS = "waits for Meta, mostly less than an hour"
MEANS = {"unsubmitted": "not submitted: push again", "received": WAITS, "pending": WAITS, "gone": "gone: push again"}


def push(settings: Settings, *, again: bool = False) -> Iterator[str]:
    """A line for each text. What is there is left alone; raises ClickException at the end if anything did not work."""
    templates = TwilioTemplates(settings)
    failed = 0
    with engine_at_hand(settings) as engine:
        for one in wanted(engine):
            try:
                yield _line(named(one.key, one.language), *pushed(engine, templates, one, again=again))
            except NotSent as error:
                failed += 1
                yield _line(named(one.key, one.language), f"not pushed: {error.fault.name}, code {error.code}")
    if failed:
        raise click.ClickException(f"{failed} were not pushed; what is done stays done, so push again")


def status(settings: Settings) -> Iterator[str]:
    """Asks for each, and a line for each; then how many of which kind."""
    templates = TwilioTemplates(settings)
    with engine_at_hand(settings) as engine:
        freed = approvals.look(engine, templates, at_all=True)
        with work(engine, None) as session:
            made = made_templates.known(session, templates.account)
        states = Counter[str]()
        for one in wanted(engine):
            state = standing(one, made)
            states[state[0]] += 1
            yield _line(named(one.key, one.language), *state)
    yield ", ".join(f"{count} {state}" for state, count in sorted(states.items()))
    if freed:
        yield f"{freed} messages that waited go out now"


def wanted(engine: Engine) -> list[Template]:
    """Every text in each language that a clinic here speaks."""
    spoken = set[str]()
    with work(engine, None) as session:
        everywhere = clinics(session)
    for clinic_id in everywhere:
        with work(engine, clinic_id) as session:
            row = session.execute(select(sql.clinic.c.language, sql.clinic.c.languages)).one()
            spoken |= {language.partition("-")[0] for language in (row.language, *row.languages)}
    return [template(key, language) for language in sorted(spoken & set(languages())) for key in TEMPLATES]


def pushed(engine: Engine, templates: Templates, one: Template, *, again: bool) -> tuple[str, str]:
    """What there is now, made and submitted where it was not; each step may be repeated after a fall."""
    with work(engine, None) as session:
        tries = _tries(one, made_templates.known(session, templates.account))
    last = tries[-1] if tries else None
    if last is None or last.status == "gone" or (again and last.status in AGAIN):
        attempt = last.attempt + 1 if last else 1
        sid = _made(engine, templates, one, attempt)
        return _submitted(engine, templates, one, sid, attempt), "made now"
    if last.status == "unsubmitted":
        return _submitted(engine, templates, one, last.sid, last.attempt), "submitted now"
    return last.status, last.reason or MEANS.get(last.status, "")


def _made(engine: Engine, templates: Templates, one: Template, attempt: int) -> str:
    """Whoever pushes at the same time makes the same: the first one kept counts, the other is deleted."""
    sid = templates.make(one, _name(one, attempt))
    with work(engine, None) as session:
        counts = made_templates.keep(
            session, templates.account, one.key, one.language,
            digest=one.digest, attempt=attempt, sid=sid, types=one.types, facts=one.facts,
        )  # fmt: skip
    if counts != sid:
        templates.delete(sid)
    return counts


def _submitted(engine: Engine, templates: Templates, one: Template, sid: str, attempt: int) -> str:
    found = templates.submit(sid, _name(one, attempt))
    with work(engine, None) as session:
        made_templates.note(session, sid, found.status, found.reason)
    return found.status


def _name(one: Template, attempt: int) -> str:
    """Meta never takes a name twice, not even that of a template it refused."""
    again = f"_{attempt}" if attempt > 1 else ""
    return f"antesala_{one.key.replace('-', '_')}_{one.language}_{one.digest[:8]}{again}"


def standing(one: Template, made: list[Made]) -> tuple[str, str]:
    """How the present text stands; until it is approved, an earlier one is sent."""
    tries = _tries(one, made)
    earlier = any(
        other.status == "approved" for other in made if (other.key, other.language) == (one.key, one.language)
    )
    if not tries:
        return "not pushed", "an earlier text is sent" if earlier else ""
    last = tries[-1]
    said = last.reason or MEANS.get(last.status, "")
    return last.status, f"{said}; an earlier text is sent" if earlier and last.status != "approved" else said


def _tries(one: Template, made: list[Made]) -> list[Made]:
    same = [m for m in made if (m.key, m.language, m.digest) == (one.key, one.language, one.digest)]
    return sorted(same, key=lambda each: each.attempt)


def _line(name: str, state: str, more: str = "") -> str:
    return f"{name:<24} {state}" + (f" · {more}" if more else "")
