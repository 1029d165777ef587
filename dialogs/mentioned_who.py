"""Whom a message says the visit is for, told apart from the clinic's own doctors, services and times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs import sayings
from dialogs.aged import Aged
from dialogs.aged_names import volunteered
from dialogs.formats import dayfirst, local
from dialogs.patient import hinted, packed
from dialogs.reading import days, people
from dialogs.reading.ages import told
from dialogs.reading.clean import fold
from dialogs.reading.phrases import vocabulary_of, words_of
from dialogs.reading.retimed import retimed
from dialogs.spoken_of import Spoken, spoken_of
from dialogs.together import together
from dialogs.when import HOURS_A_DAY
from models.facts import ClinicView


@dataclass(frozen=True)
class Meant:
    """Somebody as a mention ("" for nobody), and the name as it was written ("" for none)."""

    mention: str = ""
    name: str = ""


def languages_of(text: str, view: ClinicView, language: str) -> list[str]:
    """The languages a message may be in: the contact's, the clinic's, and the one it seems to be in."""
    return list(dict.fromkeys([language, *view.clinic.languages, vocabulary_of(text, language).language]))


def who_in(text: str, view: ClinicView, language: str) -> Meant:
    """A name with an age, or somebody it is said to be for; a name alone may be any two words."""
    names = [person.name for person in view.persons()]
    if len(names) > 1 and together(text, names, language):
        return Meant(hinted("several"))
    spoken = spoken_of(text, names)
    ours = spoken is not None and not spoken.relation and is_ours(spoken.name, view, language)
    named = spoken is not None and spoken.name and not ours  # "my son Mateo" is a son, whatever a doctor is called
    if spoken is not None and named and spoken.age is not None:
        return Meant(packed(spoken.name, spoken.age), spoken.name)
    found = None if retimed(text) else volunteered(text, languages_of(text, view, language))
    if found is not None and not found.titled and not is_ours(found.name, view, language, found.aged):
        return Meant(packed(found.name, found.aged), found.name)
    called = people.called(text, language)
    if called and not is_ours(called, view, language) and not sayings.names(called, "doctor"):
        return Meant(packed(called, told(text, language)), called)
    if spoken is None:
        return Meant()
    return Meant(packed(spoken.name, spoken.aged), spoken.name) if named else Meant(_hint(spoken))


def _hint(spoken: Spoken) -> str:
    return hinted("several" if spoken.several else "me" if spoken.self else "theirs", aged=spoken.aged)


def is_ours(name: str, view: ClinicView, language: str, aged: Aged | None = None) -> bool:
    """Whether it is a service, a time or a doctor and no patient.

    A patient may be called like a doctor: it is the doctor who has all the names, with a number that may be an hour.
    """
    said = set(fold(name).split())
    if said & {word for offer in view.offers() for word in fold(offer.service).split()}:
        return True
    hour = aged is None or aged.years is None or (aged.years <= HOURS_A_DAY and aged.months is None)
    if hour and any(said <= set(fold(offer.doctor).split()) for offer in view.offers()):
        return True
    return days.when(name, language, local(view.now, view.clinic.timezone), dayfirst(view.clinic)) is not None


def seeing(text: str) -> bool:
    """Whether a name in it is a doctor's for sure: "Dr Ruiz", "with Ruiz"."""
    return sayings.names(text, "doctor") or sayings.names(text, "seeing")


def without(text: str, names: Sequence[str]) -> str:
    """The text without these names."""
    for name in filter(None, names):
        text = text.replace(name, " ", 1)
    return text if words_of(text, 1) else ""
