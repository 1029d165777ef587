"""What a message may mean where a service is asked for: shown first, and said; choosing it stays with the person."""

from __future__ import annotations

from dialogs import formats, mentions
from dialogs.chat import Unanswered
from dialogs.consent import key_of
from dialogs.reply import Reply
from dialogs.state import Question
from dialogs.unwanted import refused

MOST = 3
"""Services that are said to fit; of more, nothing is told apart."""


def put_first(reply: Reply, question: Question, asked: Unanswered) -> bool:
    """Whether some services were put first that had not been: those of the field, or those the message may name."""
    if asked.kind.about != "service":
        return False
    names = list(dict.fromkeys(offer.service for offer in reply.view.offers()))
    if any(refused(reply.said.text, name, reply.language) for name in names):
        return False  # "no cleaning, just a look at it" says more of what is not meant
    field = mentions.field(reply).get("field", "").split("\n")
    found = [name for name in names if mentions.may_be(reply, name)]
    first = [name for name in names if name in field] or found
    keys = " ".join(map(key_of, first))
    if not first or len(first) == len(names) or question.view.get("first") == keys:
        return False
    question.view = {**question.view, "first": keys}
    if len(found) <= MOST and first == found:
        reply.note("service-likely", services=formats.listed(found, reply.language))
    return True
