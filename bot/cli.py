"""The command `antesala`: each part of it reads its own settings and says all that is wrong with them at once."""

import os
import signal
import sys
from collections.abc import Mapping
from importlib import import_module
from types import FrameType
from typing import NoReturn

import click

from bot.logs import start_logging
from bot.settings import BadSettings, CommandName, Settings

# Commands that live with their rooms; imported when they are called, so that `antesala work` loads no pages.
ELSEWHERE: Mapping[str, str] = {"chat": "bot.chat.command:chat", "staff": "bot.staff_cli:staff"}
CLINIC: Mapping[str, str] = {"load": "bot.clinic_file.commands:load", "show": "bot.clinic_file.commands:show"}


class Lazy(click.Group):
    """A group whose commands may be named by module and function."""

    def __init__(self, *args: object, elsewhere: Mapping[str, str], **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]  # click's many options, passed through
        self.elsewhere = elsewhere

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *self.elsewhere})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.elsewhere:
            return super().get_command(ctx, cmd_name)
        module, _, name = self.elsewhere[cmd_name].partition(":")
        found: click.Command = getattr(import_module(module), name)
        return found


@click.group(cls=Lazy, elsewhere=ELSEWHERE)
@click.version_option(package_name="antesala")
def main() -> None:
    """A clinic's front desk on WhatsApp."""


@main.group(cls=Lazy, elsewhere=CLINIC)
def clinic() -> None:
    """Load a clinic's file, or print it."""


@main.command()
@click.option("--sql", "printed", is_flag=True, help="Print the statements instead of running them.")
def migrate(*, printed: bool) -> None:
    """Bring the database up to date."""
    from bot import migrating  # noqa: PLC0415  (Alembic is slow to load)

    if printed:
        for line in migrating.sql():
            click.echo(line, nl=False)
        return
    migrating.upgrade(settings_of("migrate").database_url)


@main.command()
@click.option("--processes", default=2, show_default=True, type=click.IntRange(1, 64))
@click.option("--threads", default=8, show_default=True, type=click.IntRange(1, 64), help="Of each process.")
@click.option("--within-up", is_flag=True, hidden=True)
def serve(*, processes: int, threads: int, within_up: bool) -> None:
    """Answer Twilio's webhooks."""
    settings = settings_of("up" if within_up else "serve")
    if within_up:
        watch_starter()
    from bot.serve import serve as run  # noqa: PLC0415

    run(settings, processes=processes, threads=threads)


@main.command()
@click.option("--within-up", is_flag=True, hidden=True)
def work(*, within_up: bool) -> None:
    """Send messages and do what is due; any number of these may run."""
    settings = settings_of("up" if within_up else "work")
    if within_up:
        watch_starter()
    from bot.app import make_services  # noqa: PLC0415
    from bot.worker import work_until_stopped  # noqa: PLC0415

    start_logging()
    sys.exit(work_until_stopped(make_services(settings)))


@main.command()
@click.option("--demo", is_flag=True, help="With a sample clinic, and both phones on one page.")
def up(*, demo: bool) -> None:
    """Run everything on this machine, with a database of its own."""
    settings = settings_of("up")
    start_logging()
    signal.signal(signal.SIGTERM, _end)
    run = import_module("bot.demo.up" if demo else "bot.up").up
    try:
        run(settings)
    except RuntimeError as error:  # the data folder is in use, or Postgres does not start
        raise click.ClickException(str(error)) from None


@main.group()
def doctor() -> None:
    """What a clinic's doctors need."""


@doctor.command()
@click.argument("clinic")
@click.argument("doctor")
def code(clinic: str, doctor: str) -> None:
    """Print a one-time code for DOCTOR of CLINIC (their slugs), to be sent from the doctor's number within a day."""
    from bot.enrolling import code_for  # noqa: PLC0415

    click.echo(code_for(settings_of("doctor"), clinic, doctor))


@main.group()
def templates() -> None:
    """What may be said outside WhatsApp's 24-hour window."""


@templates.command()
@click.option("--again", is_flag=True, help="Submit those that Meta refused once more, under another name.")
def push(*, again: bool) -> None:
    """Make at Twilio what is not there yet, in every language that a clinic speaks, and submit it to Meta."""
    from bot import template_commands  # noqa: PLC0415

    for line in template_commands.push(settings_of("templates"), again=again):
        click.echo(line)


@templates.command()
def status() -> None:
    """Ask how Meta judges each template; what waited for one that is approved goes out."""
    from bot import template_commands  # noqa: PLC0415

    for line in template_commands.status(settings_of("templates")):
        click.echo(line)


@main.command()
@click.argument("slug")
def queue(slug: str) -> None:
    """Print the requests of clinic SLUG that wait, and what staff must see to."""
    from bot.queue_text import show  # noqa: PLC0415

    for line in show(settings_of("queue"), slug):
        click.echo(line)


def _end(_number: int, _frame: FrameType | None) -> NoReturn:
    """Whoever asks us to end has their way, which is no failure; all that is open is closed on the way out."""
    sys.exit(0)


def settings_of(command: CommandName) -> Settings:
    try:
        return Settings.of(command, os.environ)
    except BadSettings as bad:
        said = "\n".join(f"  {problem}" for problem in bad.problems)
        raise click.ClickException(f"these settings are missing or wrong:\n{said}") from None


def watch_starter() -> None:
    from bot.up import end_with_starter  # noqa: PLC0415

    end_with_starter()


if __name__ == "__main__":
    main()
