"""What was volunteered in a message, kept by what it is: a service, a doctor, a time, who it is for, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from dialogs import reasons, sayings
from dialogs.animals import Animal, animal_in, without
from dialogs.chat import Unanswered
from dialogs.doctors import FIRST_AVAILABLE, NOT, refused_in
from dialogs.formats import dayfirst, local
from dialogs.heard_times import heard
from dialogs.mentioned_who import Meant, is_ours, who_in
from dialogs.mentioned_who import without as without_names
from dialogs.patient import hinted
from dialogs.patient import packed as packed_name
from dialogs.reading import choices, days
from dialogs.reading.days import When
from dialogs.reading.phrases import gist, words_of
from dialogs.reading.plainly import likely, plainly
from dialogs.reading.refusals import apart
from dialogs.reply import Reply
from dialogs.say import shortened
from dialogs.spoken_of import spoken_of
from dialogs.state import Frame
from dialogs.times import TimeOf
from dialogs.two_times import named
from dialogs.unwanted import named_in, refused, wanted_in
from dialogs.when import hour_wanted, on_day, packed, packed_refusal, started
from models.facts import ClinicView

FEW_WORDS = 4
"""Words in which a service may be spoken of that is not named plainly: "with the dentist"."""
LONGEST_OPENER, MOST_OPENERS = 5, 4
"""Words of one, and how many of a message are tried."""


def gather(reply: Reply, text: str, *, besides: str = "", refusals: bool = False) -> dict[str, str]:
    """Everything in the text that some question may take; a reason only beside something else, and with consent.

    With `refusals` a time or a doctor counts too that is only said not to suit.
    """
    view, language, whole = reply.view, reply.language, text
    text, second = named(gist(text), view, language)
    animal = _animal(text, view, language)
    rest = without(text, animal)
    who = Meant(_of(animal)) if animal else who_in(text, view, language)
    theirs = without_names(text, [who.name])
    found = {
        "second": second,
        "service": _service(theirs, view, language),
        "doctor": _doctor(theirs, view, language) or (_not_with(theirs, view, language) if refusals else ""),
        "when": _when(rest, view, language) or (_refused(rest, view, language) if refusals else ""),
        "who": who.mention,
    }
    if any(found.values()) and not view.contact.declined:
        told = rest if gist(whole) == whole else without(whole, animal)
        found["reason"] = _reason(told, view, language, found, who.name)
    return {about: value for about, value in found.items() if value and about != besides}


def beginning(reply: Reply) -> dict[str, str]:
    """What a first message holds: all that some question may take, and in whose field it lies."""
    found = gather(reply, reply.said.text, refusals=True)
    return found | field(reply) | complaint(reply, found)


def complaint(reply: Reply, found: Mapping[str, str]) -> dict[str, str]:
    """Why somebody comes, said by itself or beside what was `found`, where it has not been said before."""
    known = "reason" in found or "reason" in reply.talk.mentions or reply.view.contact.declined
    told = "" if known else reasons.complaint(reply.said.text, parts="service" not in found)
    return {"reason": told} if told else {}


def field(reply: Reply) -> dict[str, str]:
    """What is shown first: the service that may be meant, or those of the field, "my tooth", "a paediatrician"."""
    offers = reply.view.offers()
    services = list(dict.fromkeys(offer.service for offer in offers))
    meant = named_in(reply.said.text, services, reply.language)
    if meant is not None and may_be(reply, services[meant]):
        return {"field": f"{services[meant]}\n"}
    fields = list(dict.fromkeys(offer.specialty or "" for offer in offers))
    found = choices.choose(reply.said.text, fields, reply.language) if len(fields) > 1 else []
    names = [offer.service for offer in offers if len(found) == 1 and offer.specialty == fields[found[0]]]
    return {"field": "\n".join([*dict.fromkeys(names), ""])} if names else {}


def may_be(reply: Reply, service: str) -> bool:
    """Whether a service may be meant: what it is for was said, and not that it is not wanted."""
    text, language = reply.said.text, reply.language
    return likely(text, service, language) and not refused(text, service, language)


def remember(reply: Reply, found: Mapping[str, str]) -> None:
    """Keeps it until a question looks for it; the newest word counts."""
    reply.talk.mentions |= found


def on_shown_day(frame: Frame, found: Mapping[str, str]) -> dict[str, str]:
    """An hour written right after a day means that day, though its times had not been shown yet."""
    day = frame.question.view.get("day") if frame.question else None
    return {**found, "when": on_day(found["when"], date.fromisoformat(day))} if day and "when" in found else dict(found)


def change(reply: Reply, frame: Frame, found: Mapping[str, str]) -> None:
    """What was said anew is asked anew ("no, the other doctor"); an hour alone means the day chosen before."""
    old = next((answer for answer in frame.answers if answer.about == "when"), None)
    if old is not None and "when" in found:
        here = local(started(old.value), reply.view.clinic.timezone)
        reply.talk.mentions["when"] = on_day(found["when"], here.date())
    if "who" in found and "who" not in frame.wanted:
        frame.wanted.append("who")
    frame.answers = [answer for answer in frame.answers if not answer.about or answer.about not in found]


def for_question(reply: Reply, frame: Frame, asked: Unanswered) -> str:
    """What was volunteered for this question, taken out of what is kept; "" for nothing."""
    about, kept = asked.kind.about, reply.talk.mentions
    if about == "when":
        unfit(reply, asked, kept.pop("doctor", FIRST_AVAILABLE))
    if about == "service" and about not in kept and frame.question is None and asked.key not in frame.wanted:
        doctor = kept.get("doctor", "")
        return "\n".join(services_of(reply.view, doctor)) or kept.pop("field", "")
    return kept.pop(about, "") if about else ""


def unfit(reply: Reply, asked: Unanswered, doctor_id: str) -> None:
    """Says that the doctor who was named does not give this service, or alone does; nothing is dropped silently."""
    doctors = {str(offer.doctor_id): offer.doctor for offer in reply.view.offers()}
    fitting = asked.kind.doctors if isinstance(asked.kind, TimeOf) else set(doctors)
    only = next(iter(fitting)) if len(fitting) == 1 else ""
    if doctor_id.startswith(NOT) and only in doctor_id.split():
        reply.note("doctor-only", doctor=shortened(doctors[only], 60))
    if doctor_id in doctors and doctor_id not in fitting:
        reply.note("doctor-elsewhere", doctor=shortened(doctors[doctor_id], 60))


def services_of(view: ClinicView, doctor_id: str) -> list[str]:
    """The names of what a doctor offers, in the clinic's order."""
    return list(dict.fromkeys(offer.service for offer in view.offers() if str(offer.doctor_id) == doctor_id))


def _service(text: str, view: ClinicView, language: str) -> str:
    names = list(dict.fromkeys(offer.service for offer in view.offers()))
    found = wanted_in(text, names, language, had=True)
    if found is None or len(names) == 1 or not plainly(text, names[found], language):
        return ""
    return names[found]


def named_doctor(text: str, view: ClinicView, language: str) -> str:
    """The id of the doctor the text names, wanted or not; "" for none or several, or where there is only one."""
    doctors = {str(offer.doctor_id): offer.doctor for offer in view.offers()}
    found = named_in(text, list(doctors.values()), language)
    return list(doctors)[found] if found is not None and len(doctors) > 1 else ""


def _doctor(text: str, view: ClinicView, language: str) -> str:
    doctors = {str(offer.doctor_id): offer.doctor for offer in view.offers()}
    if len(doctors) < 2:
        return ""
    wanted = wanted_in(text, list(doctors.values()), language)
    if wanted is not None:
        return list(doctors)[wanted]
    anyone = sayings.names(text, "anyone") and not named_doctor(text, view, language)  # "anyone but Dr Ruiz"
    return FIRST_AVAILABLE if anyone else ""


def _not_with(text: str, view: ClinicView, language: str) -> str:
    doctors = {str(offer.doctor_id): offer.doctor for offer in view.offers()}
    against = refused_in(text, doctors, language)
    return " ".join([NOT, *against]) if against else ""


def _refused(text: str, view: ClinicView, language: str) -> str:
    refused = heard(text, view, language).refused
    return packed_refusal(refused) if refused is not None else ""


def _when(text: str, view: ClinicView, language: str) -> str:
    here = local(view.now, view.clinic.timezone)
    first = local(view.window(view.offers())[0], view.clinic.timezone).date()

    def read(part: str) -> When | None:
        return days.when(part, language, here, dayfirst(view.clinic), first)

    text, _ = apart(text, language, read)
    found = read(text) or hour_wanted(text)
    return packed(_taken_back(text, read) or found) if found else ""


def _taken_back(text: str, read: Callable[[str], When | None]) -> When | None:
    """ "Thursday, no, actually make it Wednesday at five": the day behind the last word that takes one back."""
    words = text.split()
    opens = [at > 0 and sayings.opened(" ".join(words[at : at + LONGEST_OPENER]))[0] for at in range(len(words))]
    last_of_run = [at for at, then in enumerate([*opens[1:], False]) if opens[at] and not then]
    for at in last_of_run[: -MOST_OPENERS - 1 : -1]:
        first = next((first for first in range(at, 0, -1) if not opens[first - 1]), at)  # "Thursday no actually …"
        before, behind = read(" ".join(words[:first])), read(" ".join(words[at:]))
        if before is not None and behind is not None and before.day and behind.day:
            return replace(behind, time=behind.time or before.time, part=behind.part or before.part)
    return None


def _animal(text: str, view: ClinicView, language: str) -> Animal | None:
    """An animal the visit is for; where people are treated too, only one that is said to be somebody's."""
    animal = animal_in(text, language) if view.clinic.treats != "people" else None
    if animal is None or (view.clinic.treats == "both" and not animal.owned):
        return None
    return replace(animal, name="") if is_ours(animal.name, view, language) else animal


def _of(animal: Animal) -> str:
    """What is known of it; without a name that is asked first."""
    if animal.several:
        return hinted("several")
    return packed_name(animal.name, animal.aged, animal.species) if animal.name else hinted("which", animal.species)


def _reason(text: str, view: ClinicView, language: str, found: Mapping[str, str], name: str) -> str:
    """What is left over of a message that named a doctor, a time …"""
    words = [found["service"], *(offer.doctor for offer in view.offers()), *(person.name for person in view.persons())]
    words.append(name)
    own = {word for each in words for word in words_of(each)}
    return reasons.left_over(text, language, own, lambda piece: _about(piece, view, language, own, found))


def _about(piece: str, view: ClinicView, language: str, own: set[str], found: Mapping[str, str]) -> bool:
    """Whether the piece says one of the other things."""
    piece = gist(piece)
    said = set(words_of(piece))
    if said & (own - sayings.words("empty")):
        return True
    if found["when"] and (_when(piece, view, language) or _refused(piece, view, language)):
        return True
    if found["doctor"] == FIRST_AVAILABLE and sayings.names(piece, "anyone"):
        return True
    services = list(dict.fromkeys(offer.service for offer in view.offers()))
    loosely = len(said) <= FEW_WORDS and len(services) > 1 and named_in(piece, services, language) is not None
    names_it = found["service"] and _service(piece, view, language) == found["service"]
    return bool(names_it or (loosely and not reasons.complaint(piece, parts=False))) or spoken_of(piece) is not None
