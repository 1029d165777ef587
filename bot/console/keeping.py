"""Keeping an edit of the settings: checked as the clinic's file is, refused beside its field, recorded."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from flask import request
from sqlalchemy.exc import IntegrityError

from bot.clinic_file import editing
from bot.clinic_file.difference import Step
from bot.clinic_file.editing import ChangedMeanwhile, Document
from bot.clinic_file.key import Key
from bot.clinic_file.problems import FileRefused, Problem
from bot.clinic_file.words import sentences
from bot.console import again, fields
from bot.console.guard import here, me, signed
from bot.console.say import say
from models import staff_acts

GUARDED = frozenset({"whatsapp", "enrolment", "decision_binding", "backup"})
"""Keys on whose answer counts as a doctor's: changing one wants the password."""
Find = Callable[[Document], tuple[dict[str, Any], str]]


class NeedsPassword(Exception):
    """The edit changes whose answers count; `why` says what is the matter with the password given."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass
class Tried:
    """What became of an edit: nothing wrong, and it is kept; else nothing was changed."""

    path: str = ""
    problems: list[Problem] = field(default_factory=list)
    said: str | None = None
    asks_password: bool = False

    @property
    def is_kept(self) -> bool:
        return not self.problems and self.said is None


def section(find: Find, keys: Iterable[Key]) -> Tried:
    """Takes a form's fields over into one section, if it is still as the form was made from."""
    tried = Tried()

    def change(document: Document) -> None:
        part, tried.path = find(document)
        if editing.mark(part) != request.form.get("seen"):
            raise ChangedMeanwhile
        fields.take(keys, request.form, part, tried.path, document["clinic"])

    return edit(change, tried)


def edit(change: Callable[[Document], None], tried: Tried | None = None) -> Tried:
    """Has the document edited, in one transaction with its record."""
    tried = tried or Tried()
    return _told(lambda session: editing.edit(session, signed().clinic_id, change, allow), tried)


def whole(text: str) -> Tried:
    """Makes the clinic what the text says, if it is still what the text was made from."""

    seen = request.form.get("seen", "")
    return _told(lambda session: editing.replace(session, signed().clinic_id, text, seen, allow), Tried())


def _told(act: Callable[[Any], list[Step]], tried: Tried) -> Tried:
    try:
        with here() as session:
            steps = act(session)
            if steps:
                staff_acts.note(session, signed().actor, "settings_changed", why="\n".join(sentences(steps))[:60_000])
    except FileRefused as refused:
        tried.problems = list(refused.problems)
    except ChangedMeanwhile:
        tried.said = say("settings-changed-meanwhile")
    except NeedsPassword as needs:
        tried.said, tried.asks_password = needs.why, True
    except IntegrityError as error:
        if getattr(getattr(error.orig, "diag", None), "constraint_name", None) != "clinic_whatsapp_key":
            raise
        tried.problems = [Problem("clinic.whatsapp", "is already the number of another clinic")]
    return tried


def allow(steps: list[Step]) -> None:
    """Whoever changes whose answers count has given the password lately, or gives it now. Raises NeedsPassword."""
    if not any(is_guarded(step) for step in steps) or me().fresh:
        return
    given = request.form.get("password", "")
    problem = again.check(given) if given else say("settings-password-needed")
    if problem is not None:
        raise NeedsPassword(problem)


def is_guarded(step: Step) -> bool:
    """A doctor who comes, or one of those keys."""
    if step.table == "doctor" and step.verb != "off" and step.row.get("whatsapp"):
        return True
    return any(key.name in GUARDED for key, _, _ in step.changes)
