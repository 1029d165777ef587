"""The people behind the console: who may sign in, what they may do in which clinic, and what they did."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, Column, ForeignKeyConstraint, Index, Text, UniqueConstraint, Uuid, text
from sqlmodel import Field, SQLModel

from models.base import (
    Kept,
    OfClinic,
    Words,
    at_once,
    matches,
    new_id,
    of_clinic,
    one_of,
    points,
    preset,
    rule,
    words_fit,
)

ROLES = ("owner", "manager", "receptionist", "doctor", "auditor")
ENDS = ("signed_out", "ended", "disabled", "password", "replaced")


def of_staff(table: str) -> ForeignKeyConstraint:
    """A person belongs to no clinic, so this is the one reference that leaves it."""
    return ForeignKeyConstraint(
        ["staff_user_id"], ["staff_user.id"], name=f"{table}_staff_user_id_fkey", ondelete="RESTRICT"
    )


class StaffUser(Kept, SQLModel, table=True):
    """One person, in however many clinics; without a password they were invited and have not come yet."""

    __tablename__ = "staff_user"
    __table_args__ = (
        UniqueConstraint("email", name="staff_user_email_key"),
        rule("staff_user_email_check", "email = lower(email) AND email ~ '^[^@[:space:]]+@[^@[:space:]]+$'"),
        matches("staff_user", "language", "^[a-z]{2,3}$"),
        rule("a_second_factor_follows_a_password", "totp_secret IS NULL OR password_hash IS NOT NULL"),
        rule("staff_user_recovery_check", "cardinality(recovery_hashes) <= 10"),
        words_fit("staff_user", "totp_secret"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True, sa_type=Uuid)
    email: str = Field(max_length=254)
    name: str = Field(max_length=255)
    language: str = preset("en", max_length=3)
    password_hash: str | None = Field(default=None, max_length=255)
    totp_secret: str | None = Field(default=None, sa_type=Words)
    # The last half minute whose code was used: none is taken twice.
    totp_step: int | None = Field(default=None, sa_column=Column(BigInteger))
    recovery_hashes: list[str] = Field(
        default_factory=list, sa_type=ARRAY(Text), sa_column_kwargs={"server_default": text("'{}'")}
    )
    is_active: bool = preset(True)


class StaffInvitation(SQLModel, table=True):
    """A link that works once and not for long. It lets in who has no password; a membership waits for its own."""

    __tablename__ = "staff_invitation"
    __table_args__ = (
        UniqueConstraint("token_hash", name="staff_invitation_token_hash_key"),
        of_staff("staff_invitation"),
        one_of("staff_invitation", "purpose", ("join", "password", "second_factor")),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True, sa_type=Uuid)
    staff_user_id: UUID = Field(sa_type=Uuid)
    purpose: str = preset("join")
    token_hash: str = Field(max_length=64)
    ends_at: datetime
    used_at: datetime | None = Field(default=None)
    created_at: datetime = at_once()


class StaffMembership(Kept, OfClinic, table=True):
    """What a person may do in one clinic, once they have accepted it."""

    __tablename__ = "staff_membership"
    __table_args__ = (
        of_clinic("staff_membership"),
        of_staff("staff_membership"),
        points("staff_membership", "doctor_id", "doctor"),
        UniqueConstraint("clinic_id", "staff_user_id", name="staff_membership_clinic_id_staff_user_id_key"),
        Index("staff_membership_of_user", "staff_user_id"),
        one_of("staff_membership", "role", ROLES),
        rule("only_a_doctor_is_a_doctor", "(role = 'doctor') = (doctor_id IS NOT NULL)"),
    )

    staff_user_id: UUID = Field(sa_type=Uuid)
    role: str = Field(sa_type=Text)
    doctor_id: UUID | None = Field(default=None)
    invitation_id: UUID | None = Field(default=None)
    accepted_at: datetime | None = Field(default=None)
    is_active: bool = preset(True)


class StaffSession(SQLModel, table=True):
    """Somebody at a browser. Until the second factor it is half a session and opens nothing."""

    __tablename__ = "staff_session"
    __table_args__ = (
        UniqueConstraint("token_hash", name="staff_session_token_hash_key"),
        of_staff("staff_session"),
        Index("staff_session_open", "staff_user_id", postgresql_where=text("ended_at IS NULL")),
        Index("staff_session_known", "staff_user_id", "address_hash", postgresql_where=text("complete")),
        rule("an_end_has_its_reason", "(ended_at IS NULL) = (ended_why IS NULL)"),
        one_of("staff_session", "ended_why", ENDS),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True, sa_type=Uuid)
    staff_user_id: UUID = Field(sa_type=Uuid)
    token_hash: str = Field(max_length=64)
    complete: bool = preset(False)
    agent: str = preset("", max_length=200)
    address_hash: str = preset("", max_length=64)
    created_at: datetime = at_once()
    seen_at: datetime = at_once()
    # When the password was last asked for and right.
    proved_at: datetime = at_once()
    ends_at: datetime
    ended_at: datetime | None = Field(default=None)
    ended_why: str | None = Field(default=None, sa_type=Text)


class StaffAttempt(SQLModel, table=True):
    """How often something was guessed wrong lately; the subject is a keyed hash, never an address itself."""

    __tablename__ = "staff_attempt"
    __table_args__ = (
        Index("staff_attempt_old", "last_at"),
        rule("staff_attempt_failures_check", "failures >= 0"),
    )

    subject: str = Field(max_length=64, primary_key=True)
    failures: int = preset(0)
    last_at: datetime = at_once()
    wait_until: datetime = at_once()


class StaffAct(OfClinic, table=True):
    """What staff did besides requests and visits, or who signed in; append-only, but why goes with a person."""

    __tablename__ = "staff_act"
    __table_args__ = (
        of_clinic("staff_act"),
        of_staff("staff_act"),
        matches("staff_act", "act", "^[a-z][a-z0-9_]{1,39}$"),
        Index("staff_act_of_clinic", "clinic_id", "at"),
        words_fit("staff_act", "why"),
    )

    staff_user_id: UUID | None = Field(default=None, sa_type=Uuid)
    act: str = Field(max_length=40)
    subject: UUID | None = Field(default=None, sa_type=Uuid)
    why: str | None = Field(default=None, sa_type=Words)
    at: datetime = at_once()
