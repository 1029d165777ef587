"""Clinic files for tests: the sample, a small one to break, and what the database holds after loading."""

from importlib.resources import files
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, Table, select

from bot.clinic_file.loading import found
from models.database import work

SAMPLE = (files("bot.clinic_file") / "sample.toml").read_text(encoding="utf-8")

SMALL = """
[clinic]
slug = "luna"
name = "Clínica Luna"
whatsapp = "+525555550180"
timezone = "America/Mexico_City"
emergency_number = "911"
currency = "MXN"

[[doctor]]
slug = "ana"
name = "Dra. Ana"
whatsapp = "+525555550181"

[[doctor.service]]
name = "Consulta"
duration_minutes = 30
price = "400.00"

[[doctor.service]]
name = "Control"
duration_minutes = 20

[[doctor.availability]]
days = ["mon", "tue"]
start = "09:00"
end = "14:00"
breaks = [{ start = "11:00", end = "11:30" }]

[[doctor.availability]]
days = ["mon"]
start = "16:00"
end = "20:00"

[[doctor.exception]]
date = 2026-12-24
kind = "closed"

[[doctor]]
slug = "luis"
name = "Dr. Luis"
whatsapp = "+525555550182"
"""


def edited(text: str, old: str, new: str) -> str:
    """The file with one place changed; an edit that changes nothing would prove nothing."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the file"
    return text.replace(old, new)


def clinic_id(engine: Engine, slug: str = "luna") -> UUID:
    known = found(engine, slug)
    assert known is not None
    return known


def rows(engine: Engine, table: Table, slug: str = "luna") -> list[dict[str, Any]]:
    """All rows of a clinic, by their keys."""
    with work(engine, clinic_id(engine, slug)) as session:
        return [dict(row) for row in session.execute(select(table).order_by(table.c.id)).mappings()]
