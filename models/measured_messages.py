"""What is written: messages and templates for each booking, what they cost, and in which languages people write."""

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import func, literal, null, select, union_all
from sqlalchemy.orm import Session

from models import sql
from models.measured import Days

TAIL = 8
"""One number has several spellings, which end alike."""
_o, _i, _v, _c, _r = sql.outbound.c, sql.inbound.c, sql.visit.c, sql.contact.c, sql.request.c


@dataclass(frozen=True)
class Templates:
    """How often one template was handed to the provider, and how many of those failed there."""

    name: str
    sent: int
    failed: int

    def cost(self, price: Decimal) -> Decimal:
        """What did not arrive is not charged."""
        return (self.sent - self.failed) * price


@dataclass(frozen=True)
class Written:
    """Messages of these days, and visits that were booked in a chat in them."""

    from_people: int
    answers: int
    templates: tuple[Templates, ...]
    bookings: int

    @property
    def templates_sent(self) -> int:
        return sum(one.sent for one in self.templates)

    @property
    def to_people(self) -> int:
        return self.answers + self.templates_sent

    def cost(self, price: Decimal) -> Decimal:
        """Of all templates, at this price each."""
        return sum((one.cost(price) for one in self.templates), Decimal())

    def each(self, amount: Decimal | int) -> Decimal | None:
        """For each booking."""
        return Decimal(amount) / self.bookings if self.bookings else None


def written(session: Session, days: Days) -> Written:
    """One statement; a template counts under its key, whatever its language."""
    key = func.split_part(_o.template, ".", 1)
    nothing = literal(0)
    handed = (_o.handed_at.is_not(None), days.have(_o.handed_at))
    failed = func.count().filter(_o.state == "failed")
    rows = session.execute(
        union_all(
            select(literal("out"), key, func.count(), failed).where(*handed).group_by(key),
            select(literal("in"), null(), func.count(), nothing).where(days.have(_i.received_at)),
            select(literal("booked"), null(), func.count(), nothing).where(
                days.have(_v.created_at), _v.source == "whatsapp", _v.previous_reservation_id.is_(None)
            ),
        )
    ).all()
    counts = {kind: count for kind, _, count, _ in rows if kind != "out"}
    free = sum(count for kind, name, count, _ in rows if kind == "out" and name is None)
    templates = sorted(
        (Templates(name, count, lost) for kind, name, count, lost in rows if kind == "out" and name is not None),
        key=lambda one: (-one.sent, one.name),
    )
    return Written(counts["in"], free, tuple(templates), counts["booked"])


@dataclass(frozen=True)
class Spoken:
    """One language: how many people who are talked to in it wrote in these days, and how many asked for a visit."""

    language: str
    people: int
    asked: int


def spoken(session: Session, days: Days) -> list[Spoken]:
    """The most spoken first; one statement. Who has chosen none is talked to in the clinic's; doctors do not count."""
    language = func.coalesce(_c.language, sql.clinic.c.language)
    wrote = select(_i.id).where(_i.clinic_id == _c.clinic_id, _i.contact_id == _c.id, days.have(_i.received_at))
    asked = select(_r.id).where(_r.clinic_id == _c.clinic_id, _r.contact_id == _c.id, days.have(_r.created_at))
    wants = asked.correlate(sql.contact).exists()
    d = sql.doctor.c
    doctors = select(d.id).where(
        d.clinic_id == _c.clinic_id, func.right(d.whatsapp, TAIL) == func.right(_c.phone, TAIL)
    )
    query = (
        select(language, func.count(), func.count().filter(wants))
        .join(sql.clinic, sql.clinic.c.id == _c.clinic_id)
        .where(wrote.correlate(sql.contact).exists(), ~doctors.correlate(sql.contact).exists())
        .group_by(language)
        .order_by(func.count().desc(), language)
    )
    return [Spoken(*row) for row in session.execute(query)]
