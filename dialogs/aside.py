"""What is no answer to the open question: pictures and reactions, and questions about the clinic."""

from __future__ import annotations

from dataclasses import replace

from dialogs import (
    agenda,
    batches,
    desk,
    faq,
    faq_words,
    formats,
    life_orders,
    mentions,
    orders,
    passing_on,
    reasons,
    status,
    visit_orders,
)
from dialogs.cancelling import cancel, what_is_booked
from dialogs.chat import Unanswered
from dialogs.everywhere import begin, known
from dialogs.faq import takes_words
from dialogs.heard_times import heard
from dialogs.kinds import same
from dialogs.mine import WHY
from dialogs.orders import Order
from dialogs.reading import remarks
from dialogs.reading.phrases import words_of
from dialogs.reading.words import command
from dialogs.reply import Reply, Turn
from dialogs.running import run, settle
from dialogs.scripts import DRAFTS
from dialogs.stack import draft
from dialogs.state import Frame

NO_ANSWERS = frozenset({"reaction", "edited", "deleted", "sticker"})
"""They lead nowhere by themselves: whoever has nothing open is not asked to begin something."""
FEW = 5
"""Words of a remark where any words are an answer."""


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
    passing_on.put_again(reply)
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
    literal = top is not None and top.question is not None and top.question.key in faq.LITERAL
    whole = literal or passing_on.put_to(reply) is not None
    rest = faq.answered(reply, whole=whole)
    if rest is not None:
        reply.said = replace(said, text=rest)
        reply.only_asked = not rest
    return None


def takes_back(reply: Reply) -> bool:
    """Whether a doctor's "undo" means a decision; in a booking of their own it steps back, as for anybody."""
    view = reply.view
    if view.contact.doctor_id is None or orders.read(reply.said.text, reply.language) != Order(word="undo"):
        return False
    return draft(reply) is None or bool(view.noted())


def only_asked(reply: Reply) -> Turn | None:
    """There was nothing but a question about the clinic: the open question again, in the same bubble."""
    if not reply.only_asked:
        return None
    passing_on.put_again(reply)
    if not reply.talk.stack and not status.anything(reply.view):
        reply.note("faq-next")
    return settle(reply)


def remark(reply: Reply) -> Turn | None:
    """What asks for nothing is answered kindly, and nobody is led on: "ok thanks", "let me ask my husband first"."""
    said, top = reply.said, reply.talk.top
    if said.tap or said.prompt or at_desk(reply) or is_row(reply):
        return None
    if remarks.cannot_come(said.text) and (turned := not_coming(reply)) is not None:
        return turned
    known = reply.view.contact.consent_version is not None or status.anything(reply.view)
    begun = top is not None and (bool(top.answers) or top.script not in DRAFTS)
    grateful = remarks.thanks(said.text)
    closes = remarks.closing(said.text) and (grateful or (top is None and known))
    if not begun and (closes or (top is None and grateful and not mentions.gather(reply, said.text))):
        reply.note("thanks")
        return reply.bubble()
    if remarks.waiting(said.text) and draft(reply) is top and not says_more(reply):
        reply.note("no-hurry-kept" if begun else "no-hurry")
        return reply.bubble()
    return None


def says_more(reply: Reply) -> bool:
    """Whether it also names what is wanted, or may be an answer in the person's own words."""
    top, text = reply.talk.top, reply.said.text
    if takes_words(top) and len(words_of(text)) > FEW:
        return True
    return not {"when", "service", "doctor"}.isdisjoint(mentions.gather(reply, text))


def not_coming(reply: Reply) -> Turn | None:
    """Whoever cannot come wants to cancel: the draft, unless it is about another time, else what is booked."""
    frame = draft(reply)
    if frame is not None and frame.answers:
        _, wanted, refused = heard(reply.said.text, reply.view, reply.language)
        return cancel(reply) if wanted is None and refused is None else None
    if not status.own(reply.view):
        return None
    if frame is not None:
        reply.leave(frame)
    if why := reasons.beside(reply.said.text, reply.language, remarks.cannot_come):
        mentions.remember(reply, {WHY: why})
    return what_is_booked(reply)


def only_forwarded(reply: Reply, frame: Frame) -> bool:
    """Whether a forwarded message came where a yes to something is asked: nobody agrees with another's words."""
    stopped = run(reply, frame) if reply.said.forwarded else None
    if isinstance(stopped, Unanswered) and stopped.kind.consent:
        reply.note("forwarded")
        return True
    return frame not in reply.talk.stack  # a refusal has ended it, and said why


def at_desk(reply: Reply) -> bool:
    """Whether a doctor speaks as a doctor, and not in a booking of their own."""
    return reply.view.contact.doctor_id is not None and draft(reply) is None


def of_patients(reply: Reply) -> bool:
    """Whether a doctor writes about patients, of whom any illness may be said: all other words may be about herself.

    That is beside a card, a code or a row, with a yes or a no, where she closes time of hers, or says why she rejects.
    """
    said, top = reply.said, reply.talk.top
    if not at_desk(reply):
        return False
    if said.prompt is not None or (top is not None and top.script == desk.REASON):
        return True
    wall, day_first = agenda.wall(reply.view), formats.dayfirst(reply.view.clinic)
    order = orders.read(said.text, reply.language)
    if order.code or (order.verdict and order.wholly) or visit_orders.read(said.text):
        return True
    many = batches.several(said.text, reply.language, wall, dayfirst=day_first)
    return bool(many or life_orders.read(said.text, reply.language, wall, dayfirst=day_first))


def nods(reply: Reply) -> bool:
    """Whether a bare yes or no comes right after the emergency number: it decides about no request."""
    if not reply.alarm or reply.said.tap or reply.said.prompt:
        return False
    order = orders.read(reply.said.text, reply.language)
    return order.verdict is not None and order.code is None


def is_row(reply: Reply) -> bool:
    """Whether the text is the title of a row on offer, a service called "Chest pain clinic"."""
    top = reply.talk.top
    return (
        top is not None and top.question is not None and any(same(reply.said.text, r.title) for r in top.question.offer)
    )
