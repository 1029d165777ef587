"""A number that may be a row of the list or a day of the month: "the 4th", "el 4"."""

from __future__ import annotations

from dialogs import formats
from dialogs.chat import Unanswered
from dialogs.kinds import Look
from dialogs.reply import Reply
from dialogs.state import Question, Row
from dialogs.times import TimeOf
from dialogs.when import started


def row_or_day(reply: Reply, question: Question, asked: Unanswered | None, row: Row | None) -> Row | None:
    """The row, where only it can be meant; None where only the day is; where both fit, a row that asks for the day."""
    if row is None or asked is None or not isinstance(asked.kind, TimeOf):
        return row
    read = asked.kind.read(reply.said.text, reply.language, question.offer, question.view)
    if not isinstance(read, Look) or "day" not in read.view or read.note:
        return row  # no day was said, or none that has a free time
    shown = row.look.get("day") or (row.value and _day(row.value, asked.kind.zone))
    if not shown:
        return row
    both = sorted({shown, read.view["day"]})
    return Row("which", "", look={"which": " ".join(both)}) if len(both) > 1 else None


def _day(value: str, zone: str) -> str:
    return formats.local(started(value), zone).date().isoformat()
