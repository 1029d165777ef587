"""What staff are asked to do, one plain sentence each: whom to call, where, about what, why, and since when."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from dialogs.directions import beside
from dialogs.formats import day_and_time, deadline
from dialogs.texts import has, text
from models.queue import TaskRow

LANGUAGE = "en"
WHY: Mapping[str, str] = {
    "stopped": "they wrote stop",
    "template": "WhatsApp takes only an approved template now, and there is none for it in their language",
    "window": "WhatsApp lets us write only after they do",
    "no_number": "the clinic's file has no WhatsApp number for them",
    "not_enrolled": "they have not given the one-time code yet",
    "failed": "a message did not reach them",
}
SENTENCES: Mapping[str, str] = {
    "tell_by_phone": "Call {who}{about}: {why}",
    "parked_card": "Call {who}{about}: {why}",
    "needs_template": "Call {who}{about}: {why}",
    "doctor_opted_out": "{who} wrote stop: ask for each decision by phone",
    "person_wanted": "{who} would like to talk to a person{quiet}",
    "stuck": "{who} does not get on in the chat: help them{quiet}",
    "unhandled_message": "A message of {who} could not be handled: read it and call",
    "identity_changed": "Make sure who {who} is: the number may have changed hands",
    "unanswered": "Nobody answered {who}{about} in time, and they have not asked again: call them",
    "remind_by_phone": "Call {who}{about}: they want to be reminded of the visit by phone",
    "unknown_number": "{who} tried to decide{about} from a number that is no doctor's: ask the doctor",
    "late_decision": "An answer of the doctor{about} came too late to count: ask her, and call {who}",
    "not_sent": "Messages to {who} do not go out: the log names the error",
}
OTHERWISE = "{who} needs somebody to have a look{about}"
QUIET = ", by phone: they wrote stop"
LABELS: Mapping[str, str] = {"chief_complaint": "Reason", "age": "Age", "species": "Animal"}
ASKED: Mapping[str, str] = {
    "welcome": "the service", "service": "the service", "doctor": "the doctor", "slot": "the time",
    "who": "who it is for", "age": "the age", "reason": "the reason", "details": "what else the doctor should know",
    "sure": "the card to be sent", "species": "what kind of animal it is", "callback": "a number to call them on",
}  # fmt: skip


def is_emergency(row: TaskRow) -> bool:
    return row.kind.startswith("emergency")


def sentence(row: TaskRow, now: datetime) -> str:
    """No word of a patient, and no name of ours for the kind of trouble."""
    since = deadline(row.created_at, row.timezone, LANGUAGE, now)
    late = " · nobody came in time" if row.breached_at else ""
    return f"{_what(row)} · since {since}{late}"


def draft(row: TaskRow) -> Iterator[str]:
    """What the person had said before somebody was called, a line each, and what they were asked last."""
    if row.draft is None:
        return
    for name, words in row.draft.said:
        label = _label(name)
        yield f"{label}: {beside(_shown(name, words, row), label)}"
    if row.draft.asked:
        key = row.draft.asked.rpartition(".")[2]
        yield f"Asked for: {ASKED.get(key, key.replace('_', ' '))}"


def _label(name: str) -> str:
    """As the read-back card names it."""
    key = f"line-{name}" if has(LANGUAGE, f"line-{name}") else f"field-{name}".replace("_", "-")
    known = text(LANGUAGE, key) if has(LANGUAGE, key) else LABELS.get(name, name.replace("_", " "))
    return known[:1].upper() + known[1:]


def _shown(name: str, words: str, row: TaskRow) -> str:
    """A line's words; a time in the clinic's zone."""
    if name == "time":
        return day_and_time(datetime.fromisoformat(words), row.timezone, LANGUAGE)
    return " ".join(words.split())


def _what(row: TaskRow) -> str:
    who, about = _who(row), f" about {_subject(row)}" if row.code else ""
    if is_emergency(row):
        words = row.kind.removeprefix("emergency").strip("_").replace("_", " ")
        read = f"Emergency words ({words})" if words else "Emergency words"
        return f"🆘 {read}: call {who} now{about}"
    quiet = QUIET if row.why == "stopped" else ""
    return SENTENCES.get(row.kind, OTHERWISE).format(who=who, about=about, why=WHY[row.why], quiet=quiet)


def _who(row: TaskRow) -> str:
    """The doctor where the doctor is to be called, else whoever wrote."""
    if row.of_doctor:
        return _reached(row.doctor or "the doctor", row.doctor_phone)
    return _reached(row.contact or row.patient or "somebody", row.phone)


def _reached(name: str, phone: str | None) -> str:
    return f"{name} at {phone}" if phone else f"{name} (no phone on file)"


def _subject(row: TaskRow) -> str:
    """The request; where its doctor is called, also whose it is."""
    patient = f" of {row.patient}" if row.of_doctor and row.patient else ""
    return f"{row.code}{patient}"
