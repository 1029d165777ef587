"""A message against a question that was seen: a tap, a number, a title, what the kind reads, and what is left over."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs import mentions
from dialogs.aged import AgeOf
from dialogs.aged_names import volunteered
from dialogs.aimed_anew import aimed_anew
from dialogs.chat import Unanswered
from dialogs.choosing import chosen, named
from dialogs.corrections import VIEW_WORDS, corrected
from dialogs.kinds import Look, Take, same
from dialogs.life_desk import OWN
from dialogs.likely import put_first
from dialogs.mentioned_who import languages_of
from dialogs.mine import TAKING
from dialogs.reading.consents import behind_yes
from dialogs.reading.phrases import words_of
from dialogs.reading.wishes import wish
from dialogs.reading.words import command
from dialogs.reply import Reply
from dialogs.running import run
from dialogs.scripts import DRAFTS
from dialogs.state import Answer, Frame, Question, Row

BESIDES = frozenset({"menu", "mine"})
"""Dialogs in which another booking may be begun in so many words."""
OBEYED = frozenset({"person", "reschedule", "repeat", "thanks", "waitlist"})
"""Wishes that do no harm where they were only hinted at."""
TELLING = frozenset({"service", "doctor", "when", "who"})
"""Questions whose answers are sentences that may hold more than the answer; a name or a reason is taken whole."""


def hear(reply: Reply, frame: Frame, question: Question, word: str | None = None) -> str | None:
    """Takes the message as an answer, or counts a miss; returns the word that a chosen row stands for."""
    stopped = run(reply, frame)
    asked = stopped if isinstance(stopped, Unanswered) and stopped.key == question.key else None
    if asked is not None and asked.kind.whole:
        hear_whole(reply, frame, question, asked)
        return None
    word = behind_a_yes(reply, asked, word)
    row = chosen(reply, question, asked, word)
    if row is not None and row.word:
        return row.word
    if row is not None:
        take_row(frame, question, row, about=asked.kind.about if asked else "")
        beside_row(reply, frame, row, asked)
    elif word == "delete" and frame.script in DRAFTS:
        return "cancel"
    elif word == "dont_know" and asked is not None:
        help_out(frame, question, asked)
    elif asked is not None and (corrected(reply, frame, asked, word) or aimed_anew(reply, frame, asked, word)):
        kept = asked.key == "slot"  # "it's for my mother" leaves the day that is on the screen
        frame.question = Question(question.key, question.told, view=question.view) if kept else None
    elif not understood(reply, frame, question, asked, word):
        return at_a_loss(reply, frame, question, asked)
    return None


def behind_a_yes(reply: Reply, asked: Unanswered | None, word: str | None) -> str | None:
    """The word that works everywhere behind a yes to what books: "yes, another day"."""
    if asked is None or not asked.kind.consent or word is not None or reply.said.tap is not None:
        return word
    return command(behind_yes(reply.said.text, reply.language), reply.language)


def at_a_loss(reply: Reply, frame: Frame, question: Question, asked: Unanswered | None) -> str | None:
    """What is no answer may name a hidden row, wish for something, begin another booking; else it is a miss."""
    line = named([row for row in question.offer if row.hidden], reply)
    if line is not None and asked is not None:
        take_row(frame, question, line, about=asked.kind.about)
    elif asked is not None and (wished := wish(reply.said.text, reply.language)) is not None:
        return grant(reply, frame, question, asked, wished)
    elif asked is not None and not reply.said.tap and frame.script in BESIDES and wants_another(reply, frame):
        return "book"
    else:
        miss(reply, frame, question, asked)
    return None


def wants_another(reply: Reply, frame: Frame) -> bool:
    """Whether a service, somebody or a time is named where none was asked: what the menu's first row is for.

    Beside what is booked a time alone may mean that; what is being taken back is about nothing else.
    """
    found = mentions.beginning(reply)
    return (
        bool(found)
        if frame.script == "menu"
        else TAKING not in frame.facts and not {"service", "who"}.isdisjoint(found)
    )


def hear_whole(reply: Reply, frame: Frame, question: Question, asked: Unanswered) -> None:
    """No word in it is looked at by itself: "I don't know" is an answer too."""
    if not understood(reply, frame, question, asked, None):
        miss(reply, frame, question, asked)


def help_out(frame: Frame, question: Question, asked: Unanswered) -> None:
    """Nobody has to know: what may be left out is left out, anything else is asked with an example, and is no miss."""
    skip = next((row for row in question.offer if row.id == "skip"), None)
    if skip is not None:
        take_row(frame, question, skip, about=asked.kind.about)
    else:
        question.misses = max(question.misses, 1)


def grant(reply: Reply, frame: Frame, question: Question, asked: Unanswered, wished: str) -> str | None:
    """A hint that means too little on its own ("something else") is read where nothing better was understood."""
    look = asked.kind.look("more", question.offer, question.view) if wished == "another_option" else None
    if look is not None:
        question.view, question.misses = dict(look.view), 0
        reply.notes.append(look.note)
    elif wished == "dont_know":
        help_out(frame, question, asked)
    elif wished in OBEYED:
        return wished
    else:
        miss(reply, frame, question, asked)
    return None


def take_row(frame: Frame, question: Question, row: Row, *, about: str) -> None:
    """What a chosen row does: it answers, shows another view, or has a line of the card asked again."""
    if row.edit:
        frame.before = list(frame.answers)
        frame.drop(row.edit)
        frame.wanted = [*dict.fromkeys([*frame.wanted, row.edit])]
        frame.question = None
    elif row.look:
        question.view, question.misses = dict(row.look), 0
    else:
        take(frame, question, row.value, about)


def take(frame: Frame, question: Question, value: str, about: str) -> None:
    """Saves the answer for the facts that the question quoted when it was asked."""
    frame.drop(question.key)
    frame.answers.append(Answer(question.key, value, question.told, about))
    frame.question = None


def understood(reply: Reply, frame: Frame, question: Question, asked: Unanswered | None, word: str | None) -> bool:
    """Whether the kind could read the text: as an answer, or as a wish to see other rows."""
    if asked is None or reply.said.tap is not None:
        return False
    kind, text, language = asked.kind, reply.said.text, reply.language
    if kind.about == "who" and word is not None:
        return False  # "skip" is nobody's name
    looked = kind.look(word, question.offer, question.view) if word in VIEW_WORDS and word else None
    read = looked or kind.read(text, language, question.offer, question.view)
    if isinstance(kind, AgeOf) and names_another(reply, question.told.get("name", "")):
        read = None  # "Leo Gómez, 7" where only an age was asked: it is for Leo
    match read:
        case Take(value=value):
            take(frame, question, value, kind.about)
        case Look():
            question.view, question.misses = reply.look(read), 0
        case None:
            return False
    if kind.about in TELLING:
        mentions.remember(reply, beside(kind.about, mentions.gather(reply, text, besides=kind.about)))
    return True


def beside_row(reply: Reply, frame: Frame, row: Row, asked: Unanswered | None) -> None:
    """What else a sentence says that names the row: "a consultation this afternoon, his knee is swollen"."""
    if row.value and reply.said.tap is None and asked is not None and not same(reply.said.text, row.title):
        about, found = asked.kind.about, gathered(reply, frame)
        if about in {"service", "doctor"}:
            mentions.remember(reply, {other: value for other, value in found.items() if other != about})


def beside(about: str, found: Mapping[str, str]) -> dict[str, str]:
    """What else an answer says; a name is no doctor and no day, so beside it only a reason counts."""
    return {other: value for other, value in found.items() if about != "who" or other == "reason"}


def names_another(reply: Reply, asked: str) -> bool:
    """Whether another name than the one `asked` about stands before the age: then that person is meant."""
    text = reply.said.text
    found = volunteered(text, languages_of(text, reply.view, reply.language))
    return found is not None and not set(words_of(found.name)) <= set(words_of(asked))


def take_words(reply: Reply, frame: Frame, question: Question, words: str) -> None:
    """Takes words said a message ago, if the question takes any words at all."""
    asked = run(reply, frame)
    if not isinstance(asked, Unanswered) or asked.key != question.key or not asked.kind.literal:
        return
    read = asked.kind.read(words, reply.language, question.offer, question.view)
    if isinstance(read, Take):
        take(frame, question, read.value, asked.kind.about)


def gathered(reply: Reply, frame: Frame) -> dict[str, str]:
    """What was volunteered; in a booking also why somebody comes, as long as that has not been said."""
    found = mentions.gather(reply, reply.said.text, refusals=frame.answer("slot") is None)
    known = frame.script != "booking" or frame.answer("reason") is not None
    return found if known else found | mentions.complaint(reply, found)


def miss(reply: Reply, frame: Frame, question: Question, asked: Unanswered | None) -> None:
    """Keeps what was volunteered instead; with nothing of that kind, the question is asked more simply."""
    literal = bool(reply.said.tap or (asked and asked.kind.literal))
    volunteered = {} if literal or frame.script in OWN else gathered(reply, frame)
    if volunteered:
        said = len(frame.answers)
        mentions.remember(reply, volunteered)
        mentions.change(reply, frame, volunteered)
        if asked is not None and asked.kind.about not in volunteered and len(frame.answers) == said:
            reply.note("noted")
    if asked is not None and not literal and "service" not in volunteered and put_first(reply, question, asked):
        return
    if not volunteered:
        question.misses += 1
        reply.missed = True
    if frame.question is not None and asked is not None and asked.kind.about in volunteered:
        frame.question = None  # the question takes it before it is asked again
