"""`antesala chat`: the whole desk in a terminal, as any patient or doctor; what is said can be kept as a test."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from importlib.resources import files
from pathlib import Path

import click
import psycopg
from sqlalchemy.exc import OperationalError

from bot.chat.commands import HELP, Typing, Unclear
from bot.chat.database import scratch
from bot.chat.playing import do
from bot.chat.room import NotAnswered, NotThere, Room
from bot.chat.transcript import Act, Transcript
from bot.clinic_file.loading import load
from bot.clinic_file.problems import FileRefused
from bot.postgres import running_url
from bot.settings import BadSettings, Settings
from models.database import make_engine

FOREIGN = "`antesala chat` talks to a database of its own, in ANTESALA_DATA. Unset DATABASE_URL: it is left alone."


@click.command("chat")
@click.option("--as", "who", default="Ana", show_default=True, metavar="NAME|NUMBER", help="Whom you begin as.")
@click.option("--clinic", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Its file, else a sample.")
@click.option("--save", type=click.Path(dir_okay=False, path_type=Path), help="Keep the conversation as a test.")
def chat(*, who: str, clinic: Path | None, save: Path | None) -> None:
    """Talk to a clinic's desk in this terminal, as a patient or a doctor. /help says how."""
    settings = own_settings()
    try:
        with scratch(settings.data) as url, room_of(url, clinic) as room:
            talk(room, Typing(who), begun(room, clinic, save), save)
    except RuntimeError as error:  # the data folder is in use, or Postgres does not start
        raise click.ClickException(str(error)) from None
    except (OperationalError, psycopg.OperationalError):
        raise click.ClickException("the server was stopped, perhaps with the `antesala` that had started it") from None


def own_settings() -> Settings:
    """Refuses a database that is not this machine's own."""
    try:
        settings = Settings.of("up", os.environ)
    except BadSettings as bad:
        raise click.ClickException(str(bad)) from None
    if settings.database_url and settings.database_url != running_url(settings.data):
        raise click.ClickException(FOREIGN)
    return settings


@contextmanager
def room_of(url: str, clinic: Path | None) -> Iterator[Room]:
    text = (clinic or files("bot.clinic_file") / "sample.toml").read_text(encoding="utf-8")
    engine = make_engine(url)
    try:
        load(engine, text)
    except FileRefused as refused:
        raise click.ClickException(f"{clinic} cannot be loaded:\n{refused}") from None
    finally:
        engine.dispose()
    room = Room(url)
    try:
        yield room
    finally:
        room.close()


def begun(room: Room, clinic: Path | None, save: Path | None) -> Transcript:
    """An empty transcript that begins now; a clinic's file is named as seen from where the transcript will lie."""
    now = datetime.now(room.zone).replace(second=0, microsecond=0, tzinfo=None)
    named = {"clinic": os.path.relpath(clinic, save.parent)} if clinic and save else {}
    room.begin(now)
    return Transcript("A conversation in the terminal.", now, named)


def talk(room: Room, typing: Typing, transcript: Transcript, save: Path | None) -> None:
    """Until /quit or the end of the input. The transcript is written after every step, so that nothing is lost."""
    if sys.stdin.isatty():
        click.echo(HELP.format(who=typing.who))
    for line in lines(typing):
        if line == "/quit":
            break
        if (said := answer(line, typing, room)) is not None:
            click.echo(said)
            continue
        with attempts():
            step = typing.step(line)
            do(step, room)
            transcript.acts.append(Act(step, (), room.arrived()))
            show(transcript.acts[-1])
        if save is not None:
            save.write_text(str(transcript), encoding="utf-8")


def lines(typing: Typing) -> Iterator[str]:
    """What is typed or piped in, without empty lines."""
    with suppress(EOFError, KeyboardInterrupt):
        while True:
            typed = input(f"{typing.who}> " if sys.stdin.isatty() else "")
            if typed.strip():
                yield typed.strip()


def answer(line: str, typing: Typing, room: Room) -> str | None:
    """What is about the talking itself, and no part of the conversation."""
    word, _, rest = line.partition(" ")
    if word == "/as" and rest:
        typing.who = room.people.name(room.people.address(rest.strip()))
        return f"You are {typing.who}."
    if word == "/people":
        return ", ".join(room.people.names())
    return HELP.format(who=typing.who) if word == "/help" else None


@contextmanager
def attempts() -> Iterator[None]:
    """What cannot be done is said, and the talk goes on."""
    try:
        yield
    except (Unclear, NotThere, NotAnswered) as error:
        click.echo(f"! {error}")


def show(act: Act) -> None:
    """What was typed stands on the screen already, unless it came through a pipe."""
    said = [] if sys.stdin.isatty() else [str(act.step)]
    click.echo("\n".join([*said, *map(str, act.bubbles)]))
