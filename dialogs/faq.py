"""Questions about the clinic, answered from its own file; what it has not given is said to be unknown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain

from dialogs import formats, places
from dialogs.consent import key_of
from dialogs.faq_words import pieces, sentences, topics
from dialogs.reading import choices
from dialogs.reading.phrases import names_any, words_of
from dialogs.reading.words import command
from dialogs.reply import Reply
from dialogs.say import shortened
from dialogs.state import Frame
from models.facts import Offer

MOST_LINES, LONGEST_LINE, LONGEST = 8, 160, 700
"""Lines of a list, and UTF-16 units of a line and of a whole answer: the open question follows in the same bubble."""
CHOSEN = ("service", "welcome")


def answered(reply: Reply, *, whole: bool = False) -> str | None:
    """Notes the answer to each question about the clinic; what else the message says, or None where it asks nothing.

    With `whole` the message must be one question and nothing else: it may be an answer in the person's own words.
    """
    own = tuple(reply.view.clinic.faq)
    parts = [part for sentence in sentences(reply.said.text) for part in pieces(sentence, own)]
    asked = {part: found for part in parts if (found := topics(part, own))}
    if not asked or (whole and len(parts) > 1):
        return None
    for about in dict.fromkeys(chain.from_iterable(asked.values())):
        reply.notes.append(shortened(answer(reply, about, " ".join(asked)), LONGEST))
    rest = " ".join(part for part in parts if part not in asked)
    return "" if command(rest, reply.language) in {"hello", "thanks"} else rest


def answer(reply: Reply, about: str, asked: str) -> str:
    """What the clinic's file says of a topic, in a few lines."""
    known = ANSWERS[about](reply, asked) if about in ANSWERS else ""
    said = "\n".join(filter(None, [known, of_the_file(reply, about)]))
    return said or unknown(reply)


def of_the_file(reply: Reply, about: str) -> str:
    """The clinic's own words on a topic: in the person's language, else in the clinic's, else in any."""
    clinic = reply.view.clinic
    said = clinic.faq.get(about, "")
    if isinstance(said, str):
        return said
    return next((said[spoken] for spoken in (reply.language, clinic.language, *said) if spoken in said), "")


def unknown(reply: Reply) -> str:
    """Nothing is made up: who knows it, and when they answer."""
    clinic = reply.view.clinic
    told = reply.text("faq-unknown", phone=clinic.phone) if clinic.phone else reply.text("faq-unknown-no-phone")
    return " ".join(filter(None, [told, places.somebody_answers(clinic, reply.language, reply.view.now)]))


def robot(reply: Reply, asked: str) -> str:
    """A program, and how to reach a person."""
    del asked
    return reply.text("faq-robot", clinic=reply.view.clinic.name)


def who(reply: Reply, asked: str) -> str:
    """What this is."""
    del asked
    return reply.text("faq-who", clinic=reply.view.clinic.name)


def address(reply: Reply, asked: str) -> str:
    """Street and map."""
    del asked
    where = places.where(reply.view.clinic)
    return reply.text("faq-address", clinic=reply.view.clinic.name, where=where) if where else ""


def hours(reply: Reply, asked: str) -> str:
    """When somebody is there, now and in the week; doctors' free times are another matter."""
    del asked
    clinic = reply.view.clinic
    week = places.hours(clinic, reply.language)
    now = places.somebody_answers(clinic, reply.language, reply.view.now)
    return f"{reply.text('faq-hours', clinic=clinic.name)}\n{week}\n{now}" if week else ""


def phone(reply: Reply, asked: str) -> str:
    """The number where a person answers, and when."""
    del asked
    clinic = reply.view.clinic
    if not clinic.phone:
        return ""
    told = reply.text("faq-phone", phone=clinic.phone)
    return " ".join(filter(None, [told, places.somebody_answers(clinic, reply.language, reply.view.now)]))


def prices(reply: Reply, asked: str) -> str:
    """By service, where the doctors differ by doctor."""
    by_service: dict[str, list[str]] = {}
    for service, offers in grouped(meant(reply, asked)):
        said = {offer.doctor: formats.price(offer, reply.language) for offer in offers}
        if len(set(said.values())) == 1:
            by_service[service] = [next(iter(said.values()))]
        else:
            by_service[service] = [f"{price} ({shortened(doctor, 40)})" for doctor, price in said.items() if price]
    found = [f"{shortened(service, 60)}: {', '.join(said)}" for service, said in by_service.items() if any(said)]
    return listed(reply, "faq-prices", found)


def preparation(reply: Reply, asked: str) -> str:
    """What the coming visits want, else the services meant."""
    coming = [visit.offer for visit in reply.view.visits()]
    offers = coming or meant(reply, asked)
    found = {
        f"{shortened(offer.service, 60)} ({shortened(offer.doctor, 40)}): {' '.join(offer.requirements.split())}": None
        for offer in offers
        if offer.requirements
    }
    if coming and not found:
        return reply.text("faq-preparation-none")
    return listed(reply, "faq-preparation", list(found))


def languages(reply: Reply, asked: str) -> str:
    """What each doctor speaks, or who speaks the language named; and what can be written here."""
    names = formats.locale_of(reply.language).languages
    here = reply.text("faq-here", languages=named(reply.view.clinic.languages, names))
    offers, chosen = meant(reply, asked), chosen_in_draft(reply, "doctor")
    wanted = next((code for code in names if is_named(names[code], asked)), None)
    if wanted is None:
        offers = [offer for offer in offers if str(offer.doctor_id) in chosen] or offers
    spoken = {offer.doctor: offer.languages for offer in offers if offer.languages}
    able = {doctor: codes for doctor, codes in spoken.items() if wanted is None or wanted in codes}
    if spoken and not able and wanted is not None:
        return reply.text("faq-languages-none", language=names[wanted]) + f"\n{here}"
    found = [f"{shortened(doctor, 60)}: {named(codes, names)}" for doctor, codes in able.items()]
    return f"{listed(reply, 'faq-languages', found)}\n{here}" if found else ""


def is_named(language: str, asked: str) -> bool:
    """Whether the question says the language's name, which is longer than the words that some names are."""
    return len(language) > 3 and names_any(words_of(asked), frozenset({words_of(language)}))


def doctors(reply: Reply, asked: str) -> str:
    """Who gives what."""
    del asked
    by_doctor: dict[str, list[str]] = {}
    for offer in reply.view.offers():
        by_doctor.setdefault(offer.doctor, []).append(offer.service)
    return listed(reply, "faq-doctors", [f"{shortened(who, 60)}: {', '.join(what)}" for who, what in by_doctor.items()])


def named(codes: Iterable[str], names: Mapping[str, str]) -> str:
    """Languages by their names in the reader's."""
    return ", ".join(names.get(code, code) for code in codes)


def listed(reply: Reply, key: str, found: Sequence[str]) -> str:
    """A heading and its lines, the first of them; "" without any."""
    lines = [f"• {shortened(line, LONGEST_LINE)}" for line in found[:MOST_LINES]]
    more = ["…"] if len(found) > MOST_LINES else []
    return "\n".join([reply.text(key), *lines, *more]) if lines else ""


def meant(reply: Reply, asked: str) -> list[Offer]:
    """The offers that the question names by service or doctor, else those of the draft, else all."""
    offers = reply.view.offers()
    for name in (_service, _doctor):
        names = list(dict.fromkeys(map(name, offers)))
        found = {names[number] for number in choices.choose(asked, names, reply.language)}
        if found and len(found) < len(names):
            offers = tuple(offer for offer in offers if name(offer) in found)
    services = {offer.service for offer in offers}
    return drafted(reply, offers) if len(services) > 1 else list(offers)


def drafted(reply: Reply, offers: Sequence[Offer]) -> list[Offer]:
    """Those of the service chosen in the open draft, where one is chosen."""
    chosen = chosen_in_draft(reply, *CHOSEN)
    return [offer for offer in offers if key_of(offer.service) in chosen] or list(offers)


def chosen_in_draft(reply: Reply, *keys: str) -> set[str]:
    """The answers of these names in all dialogs that are open."""
    return {answer.value for frame in reply.talk.stack for answer in frame.answers if answer.key in keys}


def grouped(offers: Iterable[Offer]) -> list[tuple[str, list[Offer]]]:
    """By service, in their order."""
    found: dict[str, list[Offer]] = {}
    for offer in offers:
        found.setdefault(offer.service, []).append(offer)
    return list(found.items())


def takes_words(frame: Frame | None) -> bool:
    """Whether the open question takes any words at all, so that a question may be the answer."""
    return frame is not None and frame.question is not None and frame.question.key in LITERAL


def _service(offer: Offer) -> str:
    return offer.service


def _doctor(offer: Offer) -> str:
    return offer.doctor


LITERAL = frozenset({"reason", "details", "symptoms", "medical_history", "current_medications", "allergies",
                     "special_requests", "why", "in_words"})  # fmt: skip
ANSWERS: Mapping[str, Callable[[Reply, str], str]] = {
    "robot": robot,
    "who": who,
    "address": address,
    "hours": hours,
    "phone": phone,
    "prices": prices,
    "preparation": preparation,
    "languages": languages,
    "doctors": doctors,
}
"""Topics that the clinic's file answers outside [clinic.faq]; insurance, parking and payment stand there alone."""
