""" "Move it to Thursday afternoon": the visit that is meant, by these words or by what is on the screen."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs import mentions, moving, reminders, status
from dialogs.aimed import aim, by_code
from dialogs.cancelling import mine
from dialogs.reading.wishes import wish
from dialogs.reply import Reply, Turn
from dialogs.running import settle
from dialogs.stack import close
from models.facts import Visit


def move_a_visit(reply: Reply, found: Mapping[str, str]) -> Turn:
    """Opens the dialog for another time; what is only asked for is shown, with how that can be changed."""
    if not reply.view.visits():
        phone = reply.view.clinic.phone
        if len(status.own(reply.view)) > 1:  # a single one is shown in full, and says it there
            reply.note("move-how" if phone else "move-how-no-phone", **({"phone": phone} if phone else {}))
        return mine(reply)
    meant = aim(reply.said.text, dict(found), reply.view, reply.language)
    named = len(meant.visits) == 1
    visit = meant.visits[0] if named else shown(reply)
    close(reply, "mine", "menu", "reminder")
    mentions.remember(reply, meant.mentions)
    reply.open(moving.SCRIPT, {moving.VISIT: str(visit.id)} if visit else {})
    return settle(reply)


def moves_a_visit(reply: Reply) -> bool:
    """Whether a first message asks for it in more words than a command has, or names a visit by its code and a day."""
    if not reply.view.visits():
        return False
    coded = "when" in reply.talk.mentions and bool(by_code(reply.said.text, reply.view.visits()))
    return coded or wish(reply.said.text, reply.language) == "reschedule"


def shown(reply: Reply) -> Visit | None:
    """The visit on the screen, or of the reminder that was the last thing they got."""
    question = reply.talk.top.question if reply.talk.top and reply.talk.top.script == "mine" else None
    prompt = reply.said.prompt or reply.said.newest
    about = prompt.facts.get("reservation_id") if prompt and prompt.dialog == reminders.DIALOG else None
    code = question.told.get("code") if question else None
    return next((visit for visit in reply.view.visits() if visit.code == code or str(visit.id) == about), None)
