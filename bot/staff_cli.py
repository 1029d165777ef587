"""The part of the command line about staff; what it does is in bot/staff_commands.py."""

import os

import click

from bot import staff_commands
from bot.settings import BadSettings, Settings


@click.group()
def staff() -> None:
    """Who may open the console."""


@staff.command()
@click.argument("email")
@click.option("--clinic", help="Its slug; not needed where there is only one.")
@click.option("--role", default="owner", show_default=True, help="owner, manager, receptionist, doctor or auditor.")
@click.option("--doctor", help="The slug of the doctor whose account it is.")
def invite(email: str, clinic: str | None, role: str, doctor: str | None) -> None:
    """Print a link by which EMAIL comes in: it works once, for three days."""
    if "@" not in email:
        raise click.ClickException("that is no e-mail address")
    click.echo(staff_commands.invite(settings(), email, clinic, role, doctor))


@staff.command()
@click.argument("email")
@click.option("--second-factor", is_flag=True, help="For a lost phone and paper; the password stays.")
def reset(email: str, *, second_factor: bool) -> None:
    """Print a link by which EMAIL sets a new password; the second factor stays."""
    click.echo(staff_commands.reset(settings(), email, second_factor=second_factor))


@staff.command()
@click.argument("email")
def disable(email: str) -> None:
    """Let EMAIL sign in nowhere any more, at once."""
    click.echo(staff_commands.switch(settings(), email, on=False))


@staff.command()
@click.argument("email")
def enable(email: str) -> None:
    """Let EMAIL sign in again."""
    click.echo(staff_commands.switch(settings(), email, on=True))


@staff.command(name="list")
def list_() -> None:
    """Print who has a place in which clinic."""
    for line in staff_commands.listed(settings()):
        click.echo(line)


def settings() -> Settings:
    try:
        return Settings.of("staff", os.environ)
    except BadSettings as bad:
        said = "\n".join(f"  {problem}" for problem in bad.problems)
        raise click.ClickException(f"these settings are missing or wrong:\n{said}") from None
