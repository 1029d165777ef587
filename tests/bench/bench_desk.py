"""How long people wait: the webhook, the doctor's yes on its way to the patient, an expiry after its deadline."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from statistics import median, quantiles
from zoneinfo import ZoneInfo

import requests
from sqlalchemy import text

from tests.support.databases import connect
from tests.support.front import RUIZ
from tests.support.signed import FORM, MESSAGE_PATH
from tests.support.town import Person, Town
from tests.support.waiting import until

APPROVED, EXPIRED, AT_ONCE = 60, 30, 4
FLOOR = "INSERT INTO floor (said) VALUES ('a message of forty characters, more or less')"


def table(title: str, rows: dict[str, Sequence[float]]) -> str:
    """Seconds in, a Markdown table in milliseconds out."""
    lines = [f"\n| {title} | n | p50 ms | p99 ms | most ms |", "|---|--:|--:|--:|--:|"]
    for name, seconds in rows.items():
        top = quantiles(seconds, n=100, method="inclusive")[98]
        figures = " | ".join(f"{1000 * each:.1f}" for each in (median(seconds), top, max(seconds)))
        lines.append(f"| {name} | {len(seconds)} | {figures} |")
    return "\n".join(lines)


def timed(act: Callable[[], object], times: int) -> list[float]:
    took = []
    for _ in range(times):
        began = time.perf_counter()
        act()
        took.append(time.perf_counter() - began)
    return took


def floors(town: Town) -> dict[str, Sequence[float]]:
    """The least that storing one row, and answering one call, can take on this machine."""

    def refused() -> None:
        sent = web.post(town.site.url + MESSAGE_PATH, "Body=hi", headers={"Content-Type": FORM}, timeout=5)
        assert sent.status_code == 403

    with connect(town.url) as connection, requests.Session() as web:
        connection.execute("CREATE TABLE floor (id bigserial PRIMARY KEY, said text)")
        one_row = timed(lambda: connection.execute(FLOOR), 300)
        return {"floor: one row, one commit": one_row, "floor: an unsigned call, refused": timed(refused, 300)}


def book(patient: Person, start: datetime) -> dict[str, float]:
    """From "hi" to a request; how long each webhook took."""
    said = {
        "hi": "hi",
        "a service": "1",
        "a time, held": f"{start:%Y-%m-%d %H:%M}",
        "name and age": "Ana López, 40",
        "send": "send",
    }
    took = {}
    for name, words in said.items():
        message = patient.writes(words)
        began = time.perf_counter()
        assert patient.again(message) == 200
        took[name] = time.perf_counter() - began
        patient.hears()
    return took


def starts(count: int) -> list[datetime]:
    nine = (datetime.now(ZoneInfo("America/Mexico_City")) + timedelta(days=2)).replace(hour=9, minute=0)
    return [nine + timedelta(days=number // 10, minutes=number % 10 * 30) for number in range(count)]


def test_how_long_people_wait(open_clinic: Town, say: Callable[[str], None]) -> None:
    doctor = open_clinic.person(RUIZ)
    doctor.says("hi")
    everybody = [open_clinic.person(f"+5255300000{number:02}") for number in range(APPROVED + EXPIRED)]
    lowest = floors(open_clinic)
    arrived: dict[str, float] = {}
    open_clinic.twilio.before_answer = lambda message: arrived.update({message.sid: time.perf_counter()})

    with ThreadPoolExecutor(AT_ONCE) as pool:
        took = list(pool.map(book, everybody, starts(len(everybody))))
    warm = took[4 * AT_ONCE :]  # the first calls of each process load what they need
    webhook: dict[str, Sequence[float]] = {f"“{name}”": [each[name] for each in warm] for name in warm[0]}
    every = [seconds for each in warm for seconds in each.values()]
    say(table(f"webhook, {AT_ONCE} patients at once", lowest | {"all": every} | webhook))

    answered = dict(approve(doctor, patient, arrived) for patient in everybody[:APPROVED])
    say(table("from the answered “yes” to Twilio having it", {"confirmation": list(answered.values())}))
    late = [expiry(open_clinic, patient) for patient in everybody[APPROVED:]]
    say(table("from the deadline to Twilio having the news", {"expiry": late}))


def approve(doctor: Person, patient: Person, arrived: dict[str, float]) -> tuple[str, float]:
    """The patient's phone, and the seconds from the webhook's 200 to the confirmation at the stand-in."""
    with doctor.town.owner.connect() as connection:
        of_phone = text("SELECT booking_reference FROM reservation_request WHERE patient_phone = :phone")
        code = connection.scalar(of_phone, {"phone": patient.phone})
    heard = len(patient.inbox)
    assert doctor.sends(f"{code} yes") == 200
    answered = time.perf_counter()
    confirmation = until(lambda: patient.inbox[heard:], what="the confirmation")[0]
    assert "Confirmed" in confirmation.body
    return patient.phone, arrived[confirmation.sid] - answered


def expiry(town: Town, patient: Person) -> float:
    """Sets a deadline one second and a bit ahead, at another part of the tick each time."""
    ahead = timedelta(seconds=1 + int(patient.phone[-2:]) * 0.137 % 1)
    due = text("UPDATE reservation_request SET expires_at = moment() + :ahead WHERE patient_phone = :phone"
               " RETURNING expires_at, slot_id")  # fmt: skip
    with town.owner.begin() as connection:
        deadline, slot = connection.execute(due, {"ahead": ahead, "phone": patient.phone}).one()
        held = text("UPDATE time_slot SET expires_at = :deadline WHERE id = :slot")
        connection.execute(held, {"deadline": deadline, "slot": slot})
    heard = len(patient.inbox)
    news = until(lambda: patient.inbox[heard:], what="the news")[0]
    assert "Not booked" in news.body
    return float((news.created - deadline).total_seconds())
