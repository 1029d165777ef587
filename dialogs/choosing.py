"""Which row of an offer a message points at: by tap, by number, by its title."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.asking import tapped
from dialogs.chat import Unanswered
from dialogs.consent import DECLINED
from dialogs.kinds import same
from dialogs.mentioned_who import who_in, without
from dialogs.reading import answers
from dialogs.reading.consents import is_title
from dialogs.reading.plainly import plainly
from dialogs.reading.retimed import retimed
from dialogs.reply import Reply
from dialogs.row_or_day import row_or_day
from dialogs.state import Question, Row
from dialogs.unwanted import named_in, wanted_in


def chosen(reply: Reply, question: Question, asked: Unanswered | None, word: str | None = None) -> Row | None:
    """The row of the offer as it was shown that the message points at."""
    said, offer = reply.said, question.offer
    if said.tap is not None:
        return tapped(said.tap, question.nonce, offer)
    by_title = [row for row in offer if same(said.text, row.title) or (word is not None and row.id == word)]
    if len(by_title) == 1:
        return by_title[0]
    number = answers.number(said.text, reply.language) if offer else None
    if number is not None and number != 0:
        hour = asked is not None and asked.kind.consent and retimed(said.text)
        row = row_or_day(reply, question, asked, by_number(number, offer))
        return None if hour and row is not None and not row.edit else row  # "6 kar dein" sends nothing
    if asked is None or asked.kind.literal or not asked.kind.labelled:
        return None
    if asked.kind.consent:
        return in_full(offer, reply)
    return by_name(reply, offer, asked)


def by_name(reply: Reply, offer: Sequence[Row], asked: Unanswered) -> Row | None:
    """The row whose title the message names and does not refuse; a service only by its own name.

    Choosing a service may mean agreeing to it: "my heart is fluttering" chooses no heart check-up.
    """
    rows, service = [row for row in offer if not row.hidden and row.id != DECLINED], asked.kind.about == "service"
    text = without(reply.said.text, [who_in(reply.said.text, reply.view, reply.language).name])
    wanted = wanted_in(text, [row.title for row in rows], reply.language, had=service)
    if wanted is None:
        return None
    return rows[wanted] if not service or plainly(reply.said.text, rows[wanted].title, reply.language) else None


def in_full(rows: Sequence[Row], reply: Reply) -> Row | None:
    """The row whose whole title the message is, but for politeness; more or less consents to none.

    "Keep it please" is "No, keep it"; "is it sent?" is not "Send".
    """
    fitting = [row for row in rows if is_title(reply.said.text, row.title)]
    return fitting[0] if len(fitting) == 1 else None


def named(rows: Sequence[Row], reply: Reply) -> Row | None:
    """The one row whose title the message names."""
    text = without(reply.said.text, [who_in(reply.said.text, reply.view, reply.language).name])
    found = named_in(text, [row.title for row in rows], reply.language)
    return rows[found] if found is not None else None


def by_number(number: int, offer: Sequence[Row]) -> Row | None:
    """The row of that number; -1 is the last real choice."""
    if number < 0:
        return next((row for row in reversed(offer) if row.value and not row.hidden and row.id != DECLINED), None)
    return offer[number - 1] if number <= len(offer) else None
