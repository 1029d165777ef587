"""`antesala clinic load FILE [--over]` and `antesala clinic show SLUG`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from babel import Locale
from psycopg import errors
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from bot.clinic_file import loading
from bot.clinic_file.elsewhere import UNTOLD, ChangedElsewhere
from bot.clinic_file.loading import Loaded, NoSuchClinic
from bot.clinic_file.problems import FileRefused
from bot.clinic_file.words import sentences
from bot.postgres import running_url
from bot.settings import BadSettings, Settings
from dialogs.texts import reviewed_by
from models.database import make_engine

NO_DATABASE = (
    "There is no database to write to: set DATABASE_URL, or start `antesala up` first, whose server is then found in"
    " ANTESALA_DATA ({data})."
)

UNREVIEWED = (
    "Warning: nobody who grew up with {name} has read its texts yet (dialogs/texts/{language}.ftl, reviewed_by). Let"
    " somebody you trust read them before your patients do; docs/languages.md says how."
)


@click.command("load")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path))
@click.option("--over", is_flag=True, help="Load even where that undoes what was changed elsewhere.")
def load(file: Path, *, over: bool) -> None:
    """Create or update one clinic from FILE (- reads standard input): all of it, or nothing."""
    text = text_of(file)
    with database() as engine:
        try:
            done = loading.load(engine, text, over=over)
        except FileRefused as refused:
            raise click.ClickException(indented(f"{file} was not loaded, nothing is changed:", refused)) from None
        except ChangedElsewhere as changed:
            raise click.ClickException(warning(file, changed)) from None
    click.echo(told(done))
    for language in done.languages:
        if reviewed_by(language) is None:
            name = Locale.parse(language, sep="-").english_name
            click.echo(UNREVIEWED.format(name=name, language=language), err=True)


@click.command("show")
@click.argument("slug")
def show(slug: str) -> None:
    """Print the clinic SLUG as a file; loading what it prints changes nothing."""
    with database() as engine:
        try:
            text = loading.shown(engine, slug)
        except NoSuchClinic:
            raise click.ClickException(f'There is no clinic "{slug}" here.') from None
    click.echo(text, nl=False)


def text_of(file: Path) -> str:
    try:
        with click.open_file(str(file), "rb") as opened:
            return bytes(opened.read()).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise click.ClickException(f"{file} is no UTF-8 text (byte {error.start})") from None


@contextmanager
def database() -> Iterator[Engine]:
    """An engine on DATABASE_URL, else on the server that runs in ANTESALA_DATA; says plainly what is in the way."""
    try:
        settings = Settings.of("clinic", os.environ)
    except BadSettings as bad:
        raise click.ClickException(str(bad)) from None
    url = settings.database_url or running_url(settings.data)
    if not url:
        raise click.ClickException(NO_DATABASE.format(data=settings.data))
    engine = make_engine(url)
    try:
        yield engine
    except DBAPIError as error:
        match error.orig:
            case errors.UndefinedTable() | errors.UndefinedFunction() | errors.UndefinedColumn():
                raise click.ClickException("The database is not up to date: run `antesala migrate` first.") from None
            case errors.LockNotAvailable():
                raise click.ClickException("The clinic is being changed at this moment; try again.") from None
            case errors.OperationalError() if error.connection_invalidated or not error.statement:
                raise click.ClickException("The database cannot be reached.") from None
        raise
    finally:
        engine.dispose()


def indented(head: str, refused: FileRefused) -> str:
    return "\n".join([head, *(f"  {problem}" for problem in refused.problems)])


def warning(file: Path, changed: ChangedElsewhere) -> str:
    what = [f"  {line}" for line in sentences(changed.changes)]
    return "\n".join(
        [
            f"{file} was not loaded, nothing is changed: somebody changed the clinic since its file was last loaded.",
            *(["Loading the file would undo this:", *what] if what else [UNTOLD]),
            f"`antesala clinic show {changed.slug}` prints it as it is. Take over into your file what shall stay, or",
            "load with --over.",
        ]
    )


def told(done: Loaded) -> str:
    if not done.steps:
        return f"{done.name}: nothing to change."
    undone = [f"undone: {line}" for line in sentences(done.undone)]
    return "\n".join([f"{done.name} is loaded:", *(f"  {line}" for line in [*undone, *sentences(done.steps)])])
