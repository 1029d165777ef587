"""Who plays in the demo: a few patients with numbers of nobody, and the doctors of the sample clinic."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.demo.channel import PREFIX
from models import sql

SAMPLE = Path(__file__).parent.parent / "clinic_file" / "sample.toml"

# Nobody's: 55 5555 01xx is not given out in Mexico City.
PATIENTS = {"Ana": "+525555550111", "Luis": "+525555550112", "Mary": "+525555550113", "Omar": "+525555550114"}


@dataclass(frozen=True)
class Player:
    """A person the page can write as."""

    name: str
    address: str


def patients() -> list[Player]:
    return [Player(name, f"{PREFIX}:{number}") for name, number in PATIENTS.items()]


def doctors(session: Session) -> list[Player]:
    """The clinic's doctors who have a number, in the order of its file."""
    doctor = sql.doctor.c
    found = session.execute(
        select(doctor.name, doctor.whatsapp)
        .where(doctor.is_active, doctor.whatsapp.is_not(None))
        .order_by(doctor.position)
    )
    return [Player(name, f"{PREFIX}:{number}") for name, number in found]
