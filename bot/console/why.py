"""Why a time is not offered, in words; and instants as a doctor's own clock shows them."""

from collections.abc import Callable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton

from bot.console.say import language, say
from models.explaining import Reason


def when(instant: datetime, zone: str) -> str:
    """Mon, Mar 2, 09:00 in that zone, as the reader's language writes it."""
    local = instant.astimezone(ZoneInfo(zone))
    return f"{format_skeleton('yMMMEd', local, locale=language())}, {local:%H:%M}"


def why(reason: Reason, zone: str) -> str:
    """One sentence."""
    facts = FACTS[reason.why](reason, zone) if reason.why in FACTS else {}
    if reason.why == "exception":
        return say(f"why-exception-{reason.facts['kind'].replace('_', '-')}", **facts)
    return say(f"why-{reason.why}", **facts)


def _clocks(reason: Reason, zone: str) -> dict[str, object]:
    """From when to when: wall times of her hours, or instants of a claim."""
    said = reason.facts
    facts = {"from": said.get("from", said.get("start")), "until": said.get("until", said.get("end"))}
    return {name: _clock(value, zone) for name, value in facts.items()}


def _clock(value: object, zone: str) -> str:
    if not isinstance(value, datetime):
        return ""
    return f"{value.astimezone(ZoneInfo(zone)) if value.tzinfo else value:%H:%M}"


def _hours(reason: Reason, _zone: str) -> dict[str, object]:
    return {"hours": ", ".join(f"{start:%H:%M}–{end:%H:%M}" for start, end in reason.facts["hours"])}


def _as_they_are(*names: str) -> Callable[[Reason, str], dict[str, object]]:
    return lambda reason, _zone: {name: reason.facts[name] for name in names}


FACTS: Mapping[str, Callable[[Reason, str], dict[str, object]]] = {
    "notice": lambda reason, zone: {"earliest": when(reason.facts["earliest"], zone)},
    "horizon": lambda reason, _zone: {
        "days": reason.facts["days"],
        "last": str(format_date(reason.facts["last"], locale=language())),
    },
    "too-long": _as_they_are("minutes", "doctor"),
    "service-off": _as_they_are("service"),
    "doctor-off": _as_they_are("doctor"),
    "doctor-unverified": _as_they_are("doctor"),
    "doctor-not-accepting": _as_they_are("doctor"),
    "before-hours": _hours,
    "break": _clocks,
    "exception": _clocks,
    "off-grid": lambda reason, _zone: {"step": reason.facts["step"], "from": f"{reason.facts['from']:%H:%M}"},
    "ends-late": lambda reason, _zone: {
        "closes": f"{reason.facts['closes']:%H:%M}",
        "minutes": reason.facts["minutes"],
    },
    "cap": _as_they_are("count"),
    "group-full": _as_they_are("seats"),
    "group": _clocks,
    "visit": _clocks,
    "request": _clocks,
    "hold": _clocks,
    "block": _clocks,
    "buffer": lambda reason, zone: (
        _clocks(reason, zone) | {"before": reason.facts["before"], "after": reason.facts["after"]}
    ),
}
