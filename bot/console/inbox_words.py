"""A trouble in the reader's language: what happened, why, since when, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from flask import current_app, url_for

from bot.console.chat_draft import told
from bot.console.say import say
from models.inbox_rows import Over, Trouble
from models.queue import TaskRow

KINDS = frozenset({
    "tell_by_phone", "parked_card", "needs_template", "doctor_opted_out", "person_wanted", "stuck", "unhandled_message",
    "identity_changed", "unanswered", "remind_by_phone", "not_sent", "unknown_number", "late_decision",
})  # fmt: skip
WITH_WHY = frozenset({"tell_by_phone", "parked_card", "needs_template"})
"""What happened is that somebody could not be told; why not, the contact or the provider says."""
IN_CHAT = frozenset({"person_wanted", "stuck", "unhandled_message"})
"""What is best done by going to the chat."""
EMERGENCY, OTHER = "emergency", "other"


@dataclass(frozen=True)
class Item:
    """One trouble as it is shown; `phone` is of whoever is to be called, `chat` and `request` are addresses."""

    task_id: UUID
    kind: str
    emergency: bool
    what: str
    why: str
    do: str
    since: datetime
    breached: bool
    who: str
    phone: str | None
    chat: str | None
    request: str | None
    code: str | None
    failed: int
    takes_over: bool
    draft: list[tuple[str, str]]


def item(trouble: Trouble, timezone: str) -> Item:
    """Everything about one of them."""
    task = trouble.task
    kind, who = kind_of(task.kind), whom(task)
    of_patient = task.contact_id is not None and not task.of_doctor
    return Item(
        task_id=task.task_id,
        kind=kind,
        emergency=kind == EMERGENCY,
        what=say(f"inbox-what-{kind}", who=who, doctor=task.doctor or say("inbox-a-doctor")),
        why=say(f"inbox-why-{task.why}") if kind in WITH_WHY else say(f"inbox-why-{kind}"),
        do=say(f"inbox-do-{kind}"),
        since=task.created_at,
        breached=task.breached_at is not None,
        who=who,
        phone=task.doctor_phone if task.of_doctor else task.phone,
        chat=url_for("chats.chat", contact_id=task.contact_id) if of_patient else None,
        request=_request(task.request_id),
        code=task.code,
        failed=trouble.failed,
        takes_over=of_patient and (kind in IN_CHAT or kind == EMERGENCY) and task.why != "stopped",
        draft=told(task.draft, timezone),
    )


def kind_of(stored: str) -> str:
    """Emergencies are one kind here, whatever words were read; what a newer version added is another."""
    if stored.startswith(EMERGENCY):
        return EMERGENCY
    return stored if stored in KINDS else OTHER


def whom(task: TaskRow) -> str:
    """The doctor where she is to be called, else the patient."""
    if task.of_doctor:
        return task.doctor or say("inbox-a-doctor")
    return task.contact or task.patient or say("chats-somebody")


def over(closed: Over) -> dict[str, object]:
    """What was done about it, by whom."""
    kind = kind_of(closed.kind)
    return {
        "what": say(f"inbox-what-{kind}", who=closed.who or say("chats-somebody"), doctor=say("inbox-a-doctor")),
        "act": say(f"inbox-act-{closed.act.replace('_', '-')}"),
        "by": closed.by or "",
        "at": closed.at,
        "why": closed.why or "",
        "code": closed.code,
    }


def _request(request_id: UUID | None) -> str | None:
    """The request's own page, where there is one."""
    there = "requests.request_page" in current_app.view_functions
    return url_for("requests.request_page", request_id=request_id) if request_id and there else None
