"""The database of this machine, for commands that somebody types: the one that is set, or the one that runs here."""

from collections.abc import Iterator
from contextlib import contextmanager

import click
from sqlalchemy import Engine
from sqlmodel import Session

from bot.postgres import running_url
from bot.settings import Settings
from models.database import make_engine, work
from models.lookups import clinic_of_slug

NO_DATABASE = "set DATABASE_URL, or start `antesala up` first, whose server is then found in ANTESALA_DATA ({data})"


@contextmanager
def engine_at_hand(settings: Settings) -> Iterator[Engine]:
    """Raises ClickException without a database."""
    url = settings.database_url or running_url(settings.data)
    if not url:
        raise click.ClickException(NO_DATABASE.format(data=settings.data))
    engine = make_engine(url)
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def of_clinic(settings: Settings, slug: str) -> Iterator[Session]:
    """A unit of work in the clinic of this name. Raises ClickException without a database or such a clinic."""
    with engine_at_hand(settings) as engine:
        with work(engine, None) as session:
            clinic_id = clinic_of_slug(session, slug)
        if clinic_id is None:
            raise click.ClickException(f'there is no clinic "{slug}" here')
        with work(engine, clinic_id) as session:
            yield session
