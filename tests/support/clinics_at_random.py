"""Sound clinics of every kind for property tests, as TOML written by a library and not by antesala."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import tomli_w
from hypothesis import strategies as st

from bot.clinic_file.key import Key
from bot.clinic_file.sections import AVAILABILITY, CLINIC, DOCTOR, SERVICE
from bot.clinic_file.tables import DAYS, INTAKE

LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))
WORDS = st.text(LETTERS, min_size=1, max_size=20).filter(lambda words: bool(words.strip()))
ADDRESSES = st.sampled_from(["https://clinic.example/a?b=c", "http://clinic.example"])
BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "phone": st.sampled_from(["+525555550100", "+971501234567"]),
    "email": st.just("hola@clinic.example"),
    "timezone": st.sampled_from(["America/Mexico_City", "Asia/Karachi", "Europe/Berlin", "UTC"]),
    "language": st.sampled_from(["en", "es"]),
    "emergency_number": st.sampled_from(["911", "112", "*123"]),
    "currency": st.sampled_from(["MXN", "USD"]),
    "color": st.just("#2a9d8f"),
    "privacy_url": ADDRESSES,
    "photo_url": ADDRESSES,
    "letterhead_url": ADDRESSES,
    "answering_hours": st.dictionaries(st.sampled_from(DAYS), st.just(["09:00-14:00", "15:30-24:00"])),
    "reminders": st.lists(st.integers(10, 20_160), unique=True, max_size=5),
    "opening_hours": st.dictionaries(st.sampled_from(DAYS), st.just(["09:00-14:00", "15:30-24:00"])),
    "faq": st.dictionaries(st.from_regex("[a-z][a-z0-9_]{0,5}", fullmatch=True), WORDS | st.just({"es": "¿Dónde?"})),
    "texts": st.dictionaries(
        st.sampled_from(["en", "ar"]),
        st.dictionaries(st.just("thanks"), st.sampled_from(["*Gern.*\n\n[Luna]", 'Say "hi"', "عفوًا!"])),
    ),
    "intake": st.fixed_dictionaries({"asked": st.lists(st.sampled_from(INTAKE), unique=True)}),
    "specialties": st.lists(WORDS.map(str.strip), unique=True, max_size=3),
    "qualifications": st.lists(st.sampled_from(["MD", "Dr. med.", 'the "best"']), unique=True),
}
# Given by the strategies below, or not to be combined freely.
BY_HAND = {"slug", "name", "whatsapp", "languages", "specialty", "max_appointment_duration", "duration_minutes"} | {
    "was", "price", "price_to", "days", "start", "end", "breaks", "services", "effective_from", "effective_to",
    "backup",
}  # fmt: skip


def value(key: Key) -> st.SearchStrategy[Any]:
    told = key.kind.told
    if key.name in BY_NAME:
        return BY_NAME[key.name]
    if told == "true or false":
        return st.booleans()
    if told.startswith("whole number"):
        least, most = map(int, told.removeprefix("whole number, ").split(" to "))
        return st.integers(least, most)
    if told.startswith("time of day"):
        return st.sampled_from(["08:00", "12:30", "21:00"])
    if told.startswith("one of "):
        return st.sampled_from([word.strip('"') for word in told.removeprefix("one of ").split(", ")])
    return WORDS


def keys(section: tuple[Key, ...], **always: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """The required keys, and any of the others."""
    free = [key for key in section if key.name not in BY_HAND and key.name not in always]
    must = {key.name: value(key) for key in free if key.required}
    return st.fixed_dictionaries(
        {**always, **must}, optional={key.name: value(key) for key in free if not key.required}
    )


@st.composite
def services(draw: st.DrawFn) -> list[dict[str, Any]]:
    names = draw(st.lists(st.sampled_from(["Consulta", "Control", "Añejo", "X “y”"]), unique=True, max_size=3))
    found = []
    for name in names:
        service = draw(keys(SERVICE, duration_minutes=st.integers(1, 240)))
        if draw(st.booleans()):
            cents = draw(st.integers(0, 10**10 - 1))
            service |= {"price": f"{Decimal(cents) / 100:.2f}", "price_to": "99999999.99", "currency": "USD"}
        found.append({"name": name, **service})
    return found


@st.composite
def weeks(draw: st.DrawFn, names: list[str]) -> list[dict[str, Any]]:
    """Ranges that begin and end at whole hours; a day's hours are dealt out, so that none overlap."""
    found = []
    for start, end in draw(st.sampled_from([[], [(8, 24)], [(0, 12), (12, 13)], [(9, 14), (16, 20)]])):
        weekly = draw(keys(AVAILABILITY))
        weekly |= {"days": draw(st.lists(st.sampled_from(DAYS), unique=True, min_size=1))}
        weekly |= {"start": f"{start:02}:00", "end": f"{end:02}:00"}
        if draw(st.booleans()):
            weekly["breaks"] = [{"start": f"{start:02}:15", "end": f"{start:02}:45"}]
        if draw(st.booleans()) and names:
            weekly["services"] = draw(st.sampled_from([names, names[:1], []]))
        if draw(st.booleans()):
            weekly |= {"effective_from": date(2026, 1, 1), "effective_to": date(2026, 6, 30)}
        found.append(weekly)
    return found


@st.composite
def exceptions(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Each in a month of its own, so that none contradict each other; only what is closed comes back."""
    found: list[dict[str, Any]] = []
    for month in draw(st.lists(st.integers(1, 12), unique=True, max_size=3)):
        first = date(2026, month, draw(st.integers(1, 20)))
        hours = {"start": "10:00", "end": draw(st.sampled_from(["12:00", "24:00"]))}
        found.append(
            draw(
                st.sampled_from(
                    [
                        {"date": first, "kind": "closed", "reason": "Día"},
                        {"date": first, "kind": "closed", "rrule": "FREQ=WEEKLY;COUNT=1"},
                        {"from": first, "to": first + timedelta(days=5), "kind": "emergency_only"},
                        {"date": first, "kind": "custom_hours", **hours},
                        {"date": first, "kind": "extra_hours", **hours},
                    ]
                )
            )
        )
    return found


@st.composite
def clinics(draw: st.DrawFn) -> str:
    """A file of the clinic "luna"; two of them have doctors, services and numbers in common."""
    head = draw(keys(CLINIC, slug=st.just("luna"), name=WORDS, whatsapp=st.just("+525555550180")))
    head["languages"] = draw(st.sampled_from([["en", "es"], ["es", "en"]]))
    doctors = []
    numbers = draw(st.permutations([f"+52555555018{n}" for n in range(1, 5)]))
    for slug in draw(st.lists(st.sampled_from(["ana", "luis", "eva"]), unique=True)):
        doctor = draw(keys(DOCTOR))
        offered = draw(services())
        doctor |= {"slug": slug, "name": f"Dr. {slug}", "whatsapp": numbers.pop(), "service": offered}
        doctor["availability"] = draw(weeks([service["name"] for service in offered]))
        doctors.append({**doctor, "exception": draw(exceptions())})
    return tomli_w.dumps({"clinic": head, "doctor": doctors})
