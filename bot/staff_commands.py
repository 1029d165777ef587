"""`antesala staff …`: the first owner's link, who may sign in, and the way back in for somebody who lost something."""

from collections.abc import Iterator, Sequence
from uuid import UUID

import click
from sqlalchemy import Engine, select, update
from sqlmodel import Session

from bot.at_hand import engine_at_hand
from bot.console.rights import ROLES
from bot.settings import Settings
from models import sql, staff, staff_acts, staff_invitations, staff_roles, staff_secrets, staff_sessions
from models.database import work
from models.events import Actor
from models.lookups import clinic_of_slug, clinics

OPERATOR = Actor("staff")
HOW_LONG = {"join": "three days", "password": "four hours", "second_factor": "four hours"}


def invite(settings: Settings, email: str, slug: str | None, role: str, doctor: str | None) -> str:
    """A link for somebody to come in by. Raises ClickException where something of it is not there."""
    if role not in ROLES or (role == "doctor") != (doctor is not None):
        raise click.ClickException(f"a role is one of {', '.join(ROLES)}; a doctor, and only a doctor, needs --doctor")
    with engine_at_hand(settings) as engine, work(engine, _clinic(engine, slug)) as session:
        doctor_id = _doctor(session, doctor) if doctor else None
        language = session.execute(select(sql.clinic.c.language)).scalar_one()
        staff_id = staff_invitations.person(session, email, email, language if language in {"en", "es"} else "en")
        key, token = staff_invitations.link(session, staff_id)
        staff_invitations.into(session, staff_id, key, role, doctor_id)
        staff_acts.note(session, OPERATOR, "invited", subject=staff_id, why=role)
    return _link(settings, token, "join")


def reset(settings: Settings, email: str, *, second_factor: bool) -> str:
    """A link for a new password, or for a new second factor; the other one of the two stays as it is.

    That it was made stands in the record of each of their clinics before anybody has the link.
    """
    purpose = "second_factor" if second_factor else "password"
    with engine_at_hand(settings) as engine:
        with work(engine, None) as session:
            staff_id = _person(session, email)
            places = staff.clinics_of(session, staff_id)
        _note_everywhere(engine, places, "second_factor_link_made" if second_factor else "password_link_made", staff_id)
        with work(engine, None) as session:
            _key, token = staff_invitations.link(session, staff_id, purpose)
    return _link(settings, token, purpose)


def switch(settings: Settings, email: str, *, on: bool) -> str:
    """Lets somebody sign in again, or nowhere any more: their sessions end at once."""
    with engine_at_hand(settings) as engine:
        with work(engine, None) as session:
            staff_id = _person(session, email)
            session.execute(update(sql.staff_user).where(sql.staff_user.c.id == staff_id).values(is_active=on))
            if not on:
                staff_sessions.end_all(session, staff_id, "disabled")
            places = staff.clinics_of(session, staff_id)
        _note_everywhere(engine, places, "enabled" if on else "disabled", staff_id)
    return f"{email} may sign in again." if on else f"{email} may no longer sign in, and is signed out everywhere."


def _note_everywhere(engine: Engine, places: Sequence[UUID], act: str, staff_id: UUID) -> None:
    """Into the record of each of these clinics."""
    for clinic_id in places:
        with work(engine, clinic_id) as session:
            staff_acts.note(session, OPERATOR, act, subject=staff_id)


def listed(settings: Settings) -> Iterator[str]:
    """A line for each place of each person, clinic by clinic."""
    with engine_at_hand(settings) as engine:
        with work(engine, None) as session:
            found = clinics(session)
        for clinic_id in found:
            with work(engine, clinic_id) as session:
                slug = session.execute(select(sql.clinic.c.slug)).scalar_one()
                yield from (f"{slug}  {each.email}  {each.role}{_state(each)}" for each in staff_roles.members(session))


def _state(member: staff_roles.Member) -> str:
    if not member.is_active:
        return ", works there no longer"
    if not member.signs_in:
        return ", switched off"
    return "" if member.accepted else ", invited"


def _link(settings: Settings, token: str, purpose: str) -> str:
    root = settings.public_url or f"http://{settings.bind}:{settings.port}"
    return f"{root}/console/-/invite#{token}\nIt works once, for {HOW_LONG[purpose]}. Hand it to nobody else."


def _clinic(engine: Engine, slug: str | None) -> UUID:
    """The clinic of this name, or the only one there is."""
    with work(engine, None) as session:
        found = clinic_of_slug(session, slug) if slug else None
        every = clinics(session)
    if slug is None and len(every) == 1:
        return every[0]
    if found is None:
        raise click.ClickException(f'there is no clinic "{slug}" here' if slug else "say which clinic: --clinic SLUG")
    return found


def _doctor(session: Session, slug: str) -> UUID:
    found: UUID | None = session.scalar(select(sql.doctor.c.id).where(sql.doctor.c.slug == slug))
    if found is None:
        raise click.ClickException(f'the clinic has no doctor "{slug}"')
    return found


def _person(session: Session, email: str) -> UUID:
    found = staff_secrets.of_email(session, email)
    if found is None:
        raise click.ClickException("nobody has this address here: `antesala staff list` shows who there is")
    return found.staff_id
