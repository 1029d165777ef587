"""What is no answer to the open question: pictures and reactions, and questions about the clinic."""

from __future__ import annotations

from dataclasses import replace

from dialogs import faq, faq_words
from dialogs.chat import Unanswered
from dialogs.everywhere import begin, known
from dialogs.kinds import same
from dialogs.reading.words import command
from dialogs.reply import Reply, Turn
from dialogs.running import run, settle
from dialogs.stack import draft
from dialogs.state import Frame

NO_ANSWERS = frozenset({"reaction", "edited", "deleted", "sticker"})
"""They lead nowhere by themselves: whoever has nothing open is not asked to begin something."""


def unreadable(reply: Reply) -> Turn | None:
    """A picture, a voice message, a place: what it is and that it cannot be read; words beside a picture are heard."""
    kind, contact = reply.said.kind, reply.view.contact
    if kind == "text":
        return None
    if kind in NO_ANSWERS:
        reply.note(f"got-{kind}" if reply.talk.stack or contact.doctor_id else f"got-{kind}-alone")
        return settle(reply)
    reply.note(f"cannot-read-{kind}", emergency=reply.view.clinic.emergency_number)
    if kind == "media" and reply.said.text and contact.doctor_id is None:
        return None
    return settle(reply) if reply.talk.stack else begin(reply)


def about_the_clinic(reply: Reply) -> Turn | None:
    """A question about the clinic is answered on the way; the rest of the message is heard as if it stood alone."""
    said = reply.said
    if said.tap or said.prompt or at_desk(reply) or is_row(reply):
        return None
    spoken = command(said.text, reply.language)
    if known(spoken) and spoken != "person":
        return None
    if spoken == "person" and faq_words.topic(said.text) != "robot":
        return None
    top = reply.talk.top
    whole = top is not None and top.question is not None and top.question.key in faq.LITERAL
    rest = faq.answered(reply, whole=whole)
    if rest is not None:
        reply.said = replace(said, text=rest)
        reply.only_asked = not rest
    return None


def only_asked(reply: Reply) -> Turn | None:
    """There was nothing but a question about the clinic: the open question again, in the same bubble."""
    if not reply.only_asked:
        return None
    if not reply.talk.stack:
        reply.note("faq-next")
    return settle(reply)


def only_forwarded(reply: Reply, frame: Frame) -> bool:
    """Whether a forwarded message came where a yes to something is asked: nobody agrees with another's words."""
    stopped = run(reply, frame) if reply.said.forwarded else None
    if isinstance(stopped, Unanswered) and stopped.kind.consent:
        reply.note("forwarded")
        return True
    return frame not in reply.talk.stack  # a refusal has ended it, and said why


def at_desk(reply: Reply) -> bool:
    """Whether a doctor speaks as a doctor: why a request is rejected may name any illness."""
    return reply.view.contact.doctor_id is not None and draft(reply) is None


def is_row(reply: Reply) -> bool:
    """Whether the text is the title of a row on offer, a service called "Chest pain clinic"."""
    top = reply.talk.top
    return (
        top is not None and top.question is not None and any(same(reply.said.text, r.title) for r in top.question.offer)
    )
