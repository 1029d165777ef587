"""Each number of the clinic as a table, with its picture and the sentence that says the most of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from bot.console.numbers_pictures import Picture, bars, week
from bot.console.numbers_words import Kind, shown
from models.measured import Days
from models.measured_decisions import Answering, answering
from models.measured_demand import Wanted, wanted
from models.measured_funnel import funnel
from models.measured_messages import spoken, written
from models.measured_visits import busy, kept, lead

CLASSES = ("same", "one", "two", "four", "eight", "fifteen")


@dataclass(frozen=True)
class Shown:
    """Columns are a name, under which its title stands, and a kind; rows hold plain values."""

    key: str
    columns: tuple[tuple[str, Kind], ...]
    rows: list[tuple[Any, ...]]
    picture: Picture
    facts: Mapping[str, Any] = field(default_factory=dict)
    """What the sentence `numbers-<key>-says` says."""


def _funnel(session: Session, days: Days, _price: Decimal) -> Shown:
    got = funnel(session, days)
    rows: list[tuple[Any, ...]] = [(step.question, step.asked, step.dropped) for step in got.steps]
    rows += [("sent", got.sent, got.sent - got.booked), ("booked", got.booked, got.booked - got.visited)]
    rows += [("visited", got.visited, 0)]
    columns: tuple[tuple[str, Kind], ...] = (("question", "question"), ("asked", "count"), ("dropped", "count"))
    lines = [(shown(name, "question"), f"{asked} (−{lost})" if lost else str(asked), asked, lost)
             for name, asked, lost in rows]  # fmt: skip
    worst = shown(got.worst.question, "question") if got.worst else "–"
    facts = {"begun": got.begun, "sent": got.sent, "dropped": got.dropped, "worst": worst, "listed": got.listed}
    return Shown("funnel", columns, rows, bars(lines), facts)


def _answered(row: Answering) -> tuple[Any, ...]:
    return (row.answered, row.expired, row.expiry, row.median, row.p90)


_ANSWERED: tuple[tuple[str, Kind], ...] = (
    ("answered", "count"), ("expired", "count"), ("expiry", "share"), ("median", "minutes"), ("p90", "minutes"),
)  # fmt: skip


def _decisions(session: Session, days: Days, _price: Decimal) -> Shown:
    total, *rest = answering(session, days)
    doctors = [row for row in rest if row.doctor is not None]
    rows: list[tuple[Any, ...]] = [(row.doctor, *_answered(row)) for row in doctors]
    lines = [
        (row.doctor or "", f"{shown(row.median, 'minutes')} · {shown(row.p90, 'minutes')}", row.p90 or 0,
         (row.p90 or 0) - (row.median or 0))
        for row in doctors
    ]  # fmt: skip
    facts = {"median": shown(total.median, "minutes"), "p90": shown(total.p90, "minutes")}
    facts |= {"expiry": shown(total.expiry, "share")}
    return Shown("decisions", (("doctor", "text"), *_ANSWERED), rows, bars(lines), facts)


def _hours(session: Session, days: Days, _price: Decimal) -> Shown:
    hours = [row for row in answering(session, days) if row.weekday is not None]
    rows: list[tuple[Any, ...]] = [(row.weekday, row.hour, *_answered(row)) for row in hours]
    cells = [
        (row.weekday or 0, row.hour or 0, row.expiry or 0.0, f"{_hour(row)} {shown(row.expiry, 'share')}")
        for row in hours
    ]
    worst = max((row for row in hours if row.expired), key=lambda row: (row.expiry, row.expired), default=None)
    facts = {"worst": _hour(worst) if worst else "–", "expiry": shown(worst.expiry if worst else None, "share")}
    return Shown("hours", (("weekday", "weekday"), ("hour", "hour"), *_ANSWERED), rows, week(cells), facts)


def _hour(row: Any) -> str:
    return f"{shown(row.weekday, 'weekday')} {shown(row.hour, 'hour')}"


def _visits(session: Session, days: Days, _price: Decimal) -> Shown:
    total, *doctors = kept(session, days)
    columns: tuple[tuple[str, Kind], ...] = (
        ("doctor", "text"), ("completed", "count"), ("no_show", "count"), ("cancelled", "count"), ("unsaid", "count"),
        ("no_shows", "share"),
    )  # fmt: skip
    rows = [(row.doctor, row.completed, row.no_show, row.cancelled, row.unsaid, row.no_shows) for row in doctors]
    lines = [(row.doctor or "", shown(row.no_shows, "share"), row.no_shows or 0.0, 0.0) for row in doctors]
    facts = {"share": shown(total.no_shows, "share"), "missed": total.no_show, "unsaid": total.unsaid}
    return Shown("visits", columns, list(rows), bars(lines), facts)


def _lead(session: Session, days: Days, _price: Decimal) -> Shown:
    got = lead(session, days)
    rows: list[tuple[Any, ...]] = list(zip(CLASSES, got.counts, strict=True))
    lines = [(shown(name, "class"), shown(count, "count"), count, 0.0) for name, count in rows]
    median = None if got.median is None else float(got.median) / 24
    facts = {"visits": got.visits, "days": "–" if median is None else shown(round(median, 1), "count")}
    return Shown("lead", (("class", "class"), ("visits", "count")), rows, bars(lines), facts)


def _busy(session: Session, days: Days, _price: Decimal) -> Shown:
    got = busy(session, days)
    columns: tuple[tuple[str, Kind], ...] = (
        ("weekday", "weekday"), ("hour", "hour"), ("visits", "count"), ("requests", "count"), ("messages", "count"),
    )  # fmt: skip
    rows = [(row.weekday, row.hour, row.visits, row.requests, row.messages) for row in got]
    cells = [(row.weekday, row.hour, row.visits, f"{_hour(row)} {row.visits}") for row in got]
    most = max((row for row in got if row.visits), key=lambda row: row.visits, default=None)
    written_most = max((row for row in got if row.messages), key=lambda row: row.messages, default=None)
    facts = {"visits": _hour(most) if most else "–", "messages": _hour(written_most) if written_most else "–"}
    return Shown("busy", columns, list(rows), week(cells), facts)


def _demand(session: Session, days: Days, _price: Decimal) -> Shown:
    got = wanted(session, days)
    columns: tuple[tuple[str, Kind], ...] = (
        ("what", "what"), ("service", "text"), ("doctor", "text"), ("weekday", "weekday"), ("part", "part"),
        ("asked", "count"), ("unmet", "count"),
    )  # fmt: skip
    rows = [(one.what, one.service, one.doctor, one.weekday, one.part, one.asked, one.unmet) for one in got]
    lines = [(_wish(one), f"{one.unmet} / {one.asked}", one.asked, one.asked - one.unmet) for one in got if one.unmet]
    facts = {"asked": sum(one.asked for one in got), "unmet": sum(one.unmet for one in got)}
    return Shown("demand", columns, list(rows), bars(lines), facts)


def _wish(one: Wanted) -> str:
    parts: list[tuple[Any, Kind]] = [
        (one.service, "text"), (one.doctor, "text"), (one.weekday, "weekday"), (one.part, "part"),
    ]  # fmt: skip
    said = [shown(value, kind) for value, kind in parts if value is not None]
    return " · ".join([shown(one.what, "what"), *said])


def _messages(session: Session, days: Days, price: Decimal) -> Shown:
    got = written(session, days)
    columns: tuple[tuple[str, Kind], ...] = (
        ("template", "text"), ("sent", "count"), ("failed", "count"), ("cost", "money"),
    )  # fmt: skip
    rows = [(one.name, one.sent, one.failed, one.cost(price)) for one in got.templates]
    lines = [(one.name, shown(one.sent, "count"), one.sent, one.failed) for one in got.templates]
    each: dict[str, Decimal | int] = {
        "messages": got.from_people + got.to_people,
        "templates": got.templates_sent,
        "cost": got.cost(price),
    }
    facts = {name: "–" if got.each(amount) is None else shown(round(got.each(amount) or 0, 2), "money")
             for name, amount in each.items()}  # fmt: skip
    totals = {"all": each["messages"], "bookings": got.bookings, "total": shown(each["cost"], "money")}
    return Shown("messages", columns, list(rows), bars(lines), facts | totals)


def _languages(session: Session, days: Days, _price: Decimal) -> Shown:
    rows = [(one.language, one.people, one.asked) for one in spoken(session, days)]
    lines = [(shown(code, "language"), shown(people, "count"), people, people - asked) for code, people, asked in rows]
    columns: tuple[tuple[str, Kind], ...] = (("language", "language"), ("people", "count"), ("wanted", "count"))
    return Shown("languages", columns, list(rows), bars(lines), {"count": len(rows)})


TABLES: Mapping[str, Callable[[Session, Days, Decimal], Shown]] = {
    "funnel": _funnel,
    "decisions": _decisions,
    "hours": _hours,
    "visits": _visits,
    "lead": _lead,
    "busy": _busy,
    "demand": _demand,
    "messages": _messages,
    "languages": _languages,
}
"""In the order of the page."""
