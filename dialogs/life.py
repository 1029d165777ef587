"""A doctor's own time: closed, late or given back, each shown first with whom it concerns, and done on a yes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time

from dialogs import life_says
from dialogs.chat import Chat, Dropped
from dialogs.kinds import Choice, Pick, Read, Take
from dialogs.reading.consents import agrees, declines
from dialogs.span_texts import span_text
from dialogs.state import Row
from dialogs.texts import text
from models.facts import Absence, Close, Request, RunLate, Span, TakeBack

NO = "no"


class Sure(Pick[str]):
    """What shall be done: "yes" means the one thing there is, a plain "no" always leaves things as they are."""

    consent = True

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        titles = " ".join(choice.title for choice in self.choices)
        if declines(text, language, titles):
            return Take(NO)
        things = [choice.id for choice in self.choices if choice.id != NO]
        del offered, view
        return Take(things[0]) if len(things) == 1 and agrees(text, language, self.choices[0].title) else None


def life(chat: Chat) -> Close | Dropped:
    """Closes a time of hers; those who have a visit or a request then are called off only if she says so."""
    span = unpacked(chat.facts)
    found = chat.view.concerned(span)
    rows = ["life-tell-yes", "life-free-yes", "life-no"] if found else ["life-close-yes", "life-no"]
    says = {"when": span_text(span, chat.language), "who": life_says.people(found, chat.language)}
    done = _sure(chat, rows, found, says, "life-what" if found else "life-free")
    if done == NO:
        return Dropped(chat.text("life-kept"))
    clinic = chat.view.clinic
    reason = text(clinic.speaking(clinic.language), "life-reason")
    return Close(span, reason, tell=done == "life-tell-yes", expected=frozenset(request.id for request in found))


def delay(chat: Chat) -> RunLate | Dropped:
    """Tells today's patients that it will be later; their visits stay as they are."""
    minutes = int(chat.facts["minutes"])
    found = [each for each in chat.view.delays(minutes) if not each.told]
    if not found:
        return Dropped(chat.text("delay-nobody"))
    says = {"minutes": minutes, "who": life_says.later(found, chat.language)}
    waits = [each.request for each in found]
    if _sure(chat, ["delay-yes", "delay-no"], waits, says, "delay-sure") == NO:
        return Dropped(chat.text("delay-kept"))
    return RunLate(minutes, frozenset(request.id for request in waits))


def absence(chat: Chat) -> TakeBack | Dropped:
    """What she closed herself and is not over; one of it is taken back."""
    known = chat.view.absences()
    if not known:
        return Dropped(chat.text("absence-none"))
    rows = [_row(each, chat.language) for each in known]
    rows.append(Choice(NO, chat.text("absence-no"), NO))
    chosen = chat.ask("which", Sure(rows, more=chat.text("more-rows")), known=" ".join(str(each.id) for each in known))
    kept = next((each for each in known if str(each.id) == chosen), None)
    return TakeBack(kept.id) if kept else Dropped(chat.text("absence-kept"))


def _row(known: Absence, language: str) -> Choice[str]:
    key = str(known.id)
    whole = known.span.first == known.span.last and known.span.start is None
    return Choice(key, life_says.title(known.span, language), key, "" if whole else span_text(known.span, language))


def packed(span: Span) -> dict[str, str]:
    """As the facts of a dialog."""
    days = {"first": span.first.isoformat(), "last": span.last.isoformat()}
    if span.start is None or span.end is None:
        return days
    return days | {"start": span.start.isoformat("minutes"), "end": span.end.isoformat("minutes")}


def unpacked(facts: Mapping[str, str]) -> Span:
    """The same again."""
    first, last = date.fromisoformat(facts["first"]), date.fromisoformat(facts["last"])
    if "start" not in facts:
        return Span(first, last)
    return Span(first, last, time.fromisoformat(facts["start"]), time.fromisoformat(facts["end"]))


def _sure(chat: Chat, rows: Sequence[str], concerned: Sequence[Request], says: Mapping[str, object],
          wording: str) -> str:  # fmt: skip
    """The row that was chosen, by its key; NO for the last.

    A yes holds for those who were shown; where others are concerned by now, that is said and asked again.
    """
    who = " ".join(sorted(str(request.id) for request in concerned))
    before = chat.frame.answer("what")
    if before is not None and before.told != {"who": who}:
        chat.notes.append(chat.text("refused-life-changed"))
    choices = [*(Choice(row, chat.text(row), row) for row in rows[:-1]), Choice(NO, chat.text(rows[-1]), NO)]
    return chat.ask("what", Sure(choices), says=says, wording=wording, who=who)
