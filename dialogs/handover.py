"""A person takes over: what staff are told of the draft, and what the patient is told of them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from dialogs import consent, places
from dialogs.aged import Aged, revived
from dialogs.called import called, species_in
from dialogs.doctors import is_first
from dialogs.intake import REASON
from dialogs.reply import Reply
from dialogs.stack import draft
from dialogs.state import Answer, Frame
from dialogs.texts import text
from models.facts import CallPerson, ClinicView, Draft

TELLS_STAFF = 3
"""Misses of one question after which staff are told, whether or not the person asks for somebody."""
TOLD, AGAIN = ("handed-over", "handed-over-no-phone"), ("handed-over-again", "handed-over-again-no-phone")
Line = tuple[str, str]
STAFFS = "en"
"""The language in which a draft is kept for staff."""


def hand_over(reply: Reply, frame: Frame) -> None:
    """Staff are told once of a dialog that does not go on; the question stays open beside that."""
    again = frame.called
    if not again:
        call(reply, stuck=True)
        frame.called = True
    clinic = reply.view.clinic
    with_phone, without = AGAIN if again else TOLD
    reply.note(with_phone if clinic.phone else without, phone=clinic.phone or "")
    reply.notes.append(places.somebody_answers(clinic, reply.language, reply.view.now))
    if not again:
        reply.note("handed-over-go-on")


def call(reply: Reply, *, stuck: bool = False) -> None:
    """Calls somebody, with what was said so far."""
    frame = draft(reply)
    if frame is not None:
        frame.called = True
    reply.outcomes.append(reply.hands.carry_out(CallPerson(so_far(reply), stuck)))


def so_far(reply: Reply) -> Draft | None:
    """The draft and the question that is open; None where neither is."""
    top, frame = reply.talk.top, draft(reply)
    if top is None:
        return None
    asked = f"{top.script}.{top.question.key}" if top.question else ""
    found = [*visit_of(frame, reply.view)] if frame else []
    found += [line for answer in (frame.answers if frame else ()) for line in lines(answer, reply.view)]
    return Draft(asked, tuple((name, words) for name, words in found if words))


def visit_of(frame: Frame, view: ClinicView) -> Iterator[Line]:
    """The visit that is being moved, by its code."""
    yield from (("visit", visit.code) for visit in view.visits() if str(visit.id) == frame.facts.get("visit"))


def lines(answer: Answer, view: ClinicView) -> Iterator[Line]:
    """An answer as staff read it: ids by their names, a time as its instant."""
    match answer.key:
        case "welcome" | "service":
            names = {consent.key_of(offer.service): offer.service for offer in view.offers()}
            yield "service", names.get(answer.value, "")
        case "doctor" if not is_first(answer.value):
            yield "doctor", doctors(view).get(answer.value, "")
        case "slot":
            chosen = json.loads(answer.value)
            yield "time", chosen["start"]
            yield "doctor", doctors(view).get(chosen["doctor_id"], "")
        case "which":
            yield "visit", answer.value
        case "who":
            yield "person", whom(answer.value, view)
        case "age" | "species" | "callback":
            yield of_patient(answer)
        case "reason":
            yield REASON, answer.value
        case "details":
            yield from json.loads(answer.value).items()
        case "doctor" | "sure":
            return
        case column:
            yield column, answer.value


def doctors(view: ClinicView) -> dict[str, str]:
    """Names by id."""
    return {str(offer.doctor_id): offer.doctor for offer in view.offers()}


def whom(value: str, view: ClinicView) -> str:
    """Name, what an animal is, and age, of a patient on file or a new one."""
    said = json.loads(value)
    known = next((person for person in view.persons() if str(person.id) == said.get("id")), None)
    if known:
        return called(STAFFS, known.name, age=known.age, months=known.months, species=known.species)
    aged = revived(said)
    return called(STAFFS, said.get("name", ""), age=aged.years, months=aged.months, species=said.get("species"))


def of_patient(answer: Answer) -> Line:
    """What is asked of who it is for beside the name, and of who writes."""
    if answer.key == "age":
        return "age", how_old(answer.value)
    return ("species", species_in(STAFFS, answer.value)) if answer.key == "species" else ("phone", answer.value)


def how_old(value: str) -> str:
    """Years, or months of who is under two; "" where an animal's age is not known."""
    said = json.loads(value)
    aged = revived(said) if isinstance(said, dict) else Aged(int(said))
    if aged.months is not None:
        return text(STAFFS, "months-old", months=aged.months)
    return "" if aged.years is None else str(aged.years)
