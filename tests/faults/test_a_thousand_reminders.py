"""A thousand reminders due in one minute: each once, each person's in order, at the provider's pace, whoever dies."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Table, insert, select, update

from bot.sender import Sender
from bot.services import Services
from models import sql
from models.base import new_id
from models.codes import DIGITS, LETTERS
from models.database import make_engine, work
from tests.support.front import SETTINGS
from tests.support.house import House
from tests.support.invariants import broken
from tests.support.timed import Timed, most_in_a_second

REMINDERS, PEOPLE = 1_000, 700
CODES = ["".join(each) for each in product(LETTERS, LETTERS, DIGITS, DIGITS)][:REMINDERS]
"""One for each visit, in order."""
NEVER = datetime(2099, 1, 1, tzinfo=UTC)
Rows = list[dict[str, Any]]


@pytest.fixture
def due(house: House) -> Iterator[datetime]:
    """A thousand confirmed visits of 700 people, and for each a reminder that is due within one minute."""
    at = house.it_is("2026-03-02 12:00")
    (doctor, service) = house.rows(select(sql.service.c.doctor_id, sql.service.c.id))[0]
    people = written(house, sql.contact, _people())
    written(house, sql.conversation, [{"contact_id": one} for one in people])
    owners = [people[number % PEOPLE] for number in range(REMINDERS)]
    patients = written(house, sql.patient, [{"contact_id": one, "name": "Ana"} for one in owners])
    starts = [at + timedelta(minutes=60 + 10 * number) for number in range(REMINDERS)]
    spans = [{"start_time": start, "end_time": start + timedelta(minutes=10)} for start in starts]
    whose = {"doctor_id": doctor, "service_id": service}
    claim = {"status": "pending_approval", "current_reservations": 1, "expires_at": NEVER}
    slots = written(house, sql.slot, [whose | span | claim for span in spans])
    each = [
        whose
        | {"slot_id": slot, "contact_id": owner, "patient_id": patient, "patient_name": "Ana"}
        | {"booking_reference": CODES[number]}
        for number, (slot, owner, patient) in enumerate(zip(slots, owners, patients, strict=True))
    ]
    asked = [row | {"requested_time": start, "expires_at": NEVER} for row, start in zip(each, starts, strict=True)]
    requests = written(house, sql.request, asked)
    approve(house, at)
    promised = {"service_name": "Consultation", "duration": 10, "timezone": house.zone}
    visits = written(house, sql.visit, [
        row | span | promised | {"request_id": request}
        for row, span, request in zip(each, spans, requests, strict=True)
    ])  # fmt: skip
    history(house, requests, visits)
    remind(house, list(zip(owners, requests, visits, strict=True)), at)
    yield at
    assert broken(house.owner) == []


def _people() -> Rows:
    phones = (f"+52551{number:07}" for number in range(PEOPLE))
    return [{"address": f"whatsapp:{one}", "phone": one, "window_closes_at": NEVER} for one in phones]


def written(house: House, table: Table, rows: Rows) -> list[UUID]:
    keys = [new_id() for _ in rows]
    with work(house.engine, house.clinic_id) as session:
        whole = [row | {"clinic_id": house.clinic_id, "id": key} for row, key in zip(rows, keys, strict=True)]
        session.execute(insert(table), whole)
    return keys


def approve(house: House, at: datetime) -> None:
    with work(house.engine, house.clinic_id) as session:
        session.execute(update(sql.slot).values(status="reserved", expires_at=None))
        ends = {"status": "approved", "decided_at": at, "approved_at": at, "decided_by_kind": "rule"}
        session.execute(update(sql.request).values(**ends))


def history(house: House, requests: list[UUID], visits: list[UUID]) -> None:
    none = {"from_status": None, "request_id": None, "reservation_id": None, "actor_kind": "rule"}
    asked = none | {"subject_kind": "request", "to_status": "pending"}
    approved = none | {"subject_kind": "request", "from_status": "pending", "to_status": "approved"}
    confirmed = none | {"subject_kind": "visit", "to_status": "confirmed"}
    for step, keys in ((asked, requests), (approved, requests), (confirmed, visits)):
        about = "reservation_id" if step is confirmed else "request_id"
        written(house, sql.event, [step | {about: key} for key in keys])


def remind(house: House, about: list[tuple[UUID, UUID, UUID]], at: datetime) -> None:
    """The later visit of a person is reminded of later, all of them within a minute."""
    prompts = written(house, sql.prompt, [
        {"contact_id": owner, "dialog": "reminder", "nonce": f"n{number}", "request_id": request,
         "facts": {"reservation_id": str(visit), "request_id": str(request)}}
        for number, (owner, request, visit) in enumerate(about)
    ])  # fmt: skip
    written(house, sql.outbound, [
        {"contact_id": owner, "purpose": f"reminder:{visit}:1:1440", "body": "old words", "prompt_id": prompt,
         "about_request_id": request, "about_reservation_id": visit,
         "not_before": at - timedelta(seconds=60 - number * 0.05)}
        for number, ((owner, request, visit), prompt) in enumerate(zip(about, prompts, strict=True))
    ])  # fmt: skip


@pytest.fixture
def services(house: House) -> Iterator[Services]:
    engine = make_engine(house.url, pool_size=20)
    yield Services(engine, SETTINGS, {"whatsapp": Timed()})
    engine.dispose()


def recorder(services: Services) -> Timed:
    channel = services.channels["whatsapp"]
    assert isinstance(channel, Timed)
    return channel


def die_in_the_middle(house: House, services: Services) -> None:
    """One sender is gone with what it had claimed in its hands, another after the provider had taken its messages."""
    for reached_the_provider in (False, True):
        sender = Sender(services)
        claimed = sender._claim(house.clinic_id)
        assert len(claimed) == 8
        for one in claimed if reached_the_provider else ():
            sender._start(replace(one, fence=-1))
        sender.close()


def sent_codes(services: Services) -> dict[str, list[str]]:
    """By person, the codes of the visits they were reminded of, in that order."""
    found: dict[str, list[str]] = defaultdict(list)
    for bubble in recorder(services).sent:
        found[bubble.to] += re.findall(r"\b[A-Z]{2}\d\d\b", bubble.say.text)
    return found


@pytest.mark.usefixtures("due")
def test_each_is_sent_once_in_order_and_at_the_providers_pace(house: House, services: Services) -> None:
    die_in_the_middle(house, services)
    senders = [Sender(services, chance=lambda: 0.0) for _ in range(2)]
    for sender in senders * 3:
        sender.send_due()
    senders[0].drain()
    before = len(recorder(services).taken)
    house.passes(minutes=2)  # the leases of the dead end, and the number's second: what was handed is long ago
    senders[1].drain()
    for sender in senders:
        sender.close()
    assert {row.state for row in house.rows(select(sql.outbound.c.state))} == {"sent"}
    codes = sent_codes(services)
    assert Counter(one for each in codes.values() for one in each) == Counter(CODES)
    for each in codes.values():
        assert each == sorted(each)
    taken = recorder(services).taken
    assert before < len(taken)
    assert most_in_a_second(taken[:before]) <= SETTINGS.messages_per_second
    assert most_in_a_second(taken[before:]) <= SETTINGS.messages_per_second
    flags = sql.visit.c
    done = select(flags.id).where(flags.reminder_24h_sent, ~flags.reminder_24h_scheduled)
    assert len(house.rows(done)) == REMINDERS
