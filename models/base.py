"""What all tables share: the type of people's words, keys, timestamps, and short ways to declare a rule."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Text, Uuid, text
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel
from uuid_utils.compat import uuid7

# Postgres's own names, so that a constraint is called the same whether a model or plain SQL made it.
SQLModel.metadata.naming_convention = {
    "pk": "%(table_name)s_pkey",
    "uq": "%(table_name)s_%(column_0_N_name)s_key",
    "fk": "%(table_name)s_%(column_0_N_name)s_fkey",
}

LONGEST_WORDS = 65_536  # characters; a message has at most 4 096, sealed text is longer than its plain form


class Words(TypeDecorator[str]):
    """What a person said or wrote. Plain today; sealing it later changes this class and no table."""

    impl = Text
    cache_ok = True


def new_id() -> UUID:
    """A UUIDv7, made before the transaction: after a lost COMMIT answer the row can be looked up by it."""
    return uuid7()


def preset(value: bool | int | str, **more: Any) -> Any:
    """A column with a default that holds for plain SQL too."""
    literal = str(value).lower() if isinstance(value, bool) else repr(value)
    kind = {"sa_type": Text} if isinstance(value, str) and "max_length" not in more else {}
    return Field(default=value, sa_column_kwargs={"server_default": text(literal)}, **(kind | more))


def at_once() -> Any:
    """A timestamp the database sets by moment(), the one clock."""
    return Field(default=None, nullable=False, sa_column_kwargs={"server_default": text("moment()")})


class OfClinic(SQLModel):
    """The key of every row that belongs to a clinic; the clinic leads it, so nothing can point across."""

    clinic_id: UUID = Field(primary_key=True, sa_type=Uuid)
    id: UUID = Field(default_factory=new_id, primary_key=True, sa_type=Uuid)


class Kept(SQLModel):
    """When a row came and when it last changed; updated_at is set by a trigger, raw SQL included."""

    created_at: datetime = at_once()
    updated_at: datetime = at_once()


def of_clinic(table: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["clinic_id"], ["clinic.id"], name=f"{table}_clinic_id_fkey", ondelete="RESTRICT")


def points(table: str, column: str, to: str, *, later: bool = False) -> ForeignKeyConstraint:
    """A reference inside the clinic; `later` where two tables point at each other."""
    return ForeignKeyConstraint(
        ["clinic_id", column],
        [f"{to}.clinic_id", f"{to}.id"],
        name=f"{table}_{column}_fkey",
        ondelete="RESTRICT",
        use_alter=later,
    )


def rule(name: str, condition: str) -> CheckConstraint:
    return CheckConstraint(condition, name=name)


def one_of(table: str, column: str, values: Sequence[str]) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return rule(f"{table}_{column}_check", f"{column} IN ({listed})")


def between(table: str, column: str, least: float, most: float) -> CheckConstraint:
    return rule(f"{table}_{column}_check", f"{column} BETWEEN {least} AND {most}")


def matches(table: str, column: str, pattern: str) -> CheckConstraint:
    return rule(f"{table}_{column}_check", f"{column} ~ '{pattern}'")


def words_fit(table: str, *columns: str) -> CheckConstraint:
    """No column of people's words is longer than any honest message."""
    lengths = ", ".join(f"length({column})" for column in columns)
    return rule(f"{table}_words_fit", f"greatest({lengths}) <= {LONGEST_WORDS}")
