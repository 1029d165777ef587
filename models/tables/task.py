"""What staff must look at themselves: the list of exceptions."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Field

from models.base import OfClinic, Words, at_once, matches, of_clinic, points, rule, words_fit

TASK_SUBJECT = "coalesce(inbound_message_id, request_id, contact_id)"
TASK_PERSON = "coalesce(contact_id, request_id, inbound_message_id)"
"""Doctor and patient may both have to be called about one request; without a contact the subject stands for them."""


class StaffTask(OfClinic, table=True):
    """Open until somebody closes it; the same trouble of the same person with the same subject is listed once.

    Kinds so far: unhandled_message, tell_by_phone, parked_card, needs_template, doctor_opted_out, person_wanted, stuck,
    identity_changed, not_sent, unanswered, remind_by_phone, unknown_number, late_decision, emergency_<category>. Who
    wants a person or is stuck has a draft, as JSON, and the last message they wrote; both say where the chat stood when
    staff were last told.
    """

    __tablename__ = "staff_task"
    __table_args__ = (
        of_clinic("staff_task"),
        points("staff_task", "contact_id", "contact"),
        points("staff_task", "request_id", "reservation_request"),
        points("staff_task", "inbound_message_id", "inbound_message"),
        points("staff_task", "last_message_id", "inbound_message"),
        matches("staff_task", "kind", "^[a-z][a-z0-9_]{1,39}$"),
        rule("a_task_has_its_subject", f"{TASK_SUBJECT} IS NOT NULL"),
        Index(
            "one_open_task_per_subject",
            "clinic_id",
            "kind",
            text(f"({TASK_SUBJECT})"),
            text(f"({TASK_PERSON})"),
            unique=True,
            postgresql_where=text("closed_at IS NULL"),
        ),
        words_fit("staff_task", "draft", "closed_why"),
        rule(
            "only_what_is_over_was_closed",
            "closed_at IS NOT NULL OR (closed_act IS NULL AND closed_by_id IS NULL AND closed_why IS NULL)",
        ),
        Index(
            "staff_task_due",
            "due_at",
            postgresql_where=text("closed_at IS NULL AND breached_at IS NULL AND due_at IS NOT NULL"),
        ),
        Index("staff_task_open", "clinic_id", "created_at", postgresql_where=text("closed_at IS NULL")),
    )

    kind: str = Field(max_length=40)
    contact_id: UUID | None = Field(default=None)
    request_id: UUID | None = Field(default=None)
    inbound_message_id: UUID | None = Field(default=None)
    draft: str | None = Field(default=None, sa_type=Words)
    last_message_id: UUID | None = Field(default=None)
    created_at: datetime = at_once()
    closed_at: datetime | None = Field(default=None)
    closed_by: str | None = Field(default=None, max_length=100)
    # By when somebody should have come, and when it was noticed that nobody had.
    due_at: datetime | None = Field(default=None)
    breached_at: datetime | None = Field(default=None)
    # What a person did about it: "called", "sent_again", …; who of the staff; and in their own words.
    closed_act: str | None = Field(default=None, max_length=40)
    closed_by_id: UUID | None = Field(default=None)
    closed_why: str | None = Field(default=None, sa_type=Words)
