"""Every message that came in, every message that goes out, and what the provider reported of them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Column, Computed, Identity, Index, SmallInteger, Text, UniqueConstraint, text
from sqlmodel import Field

from models.base import (
    Kept,
    OfClinic,
    Words,
    at_once,
    of_clinic,
    one_of,
    points,
    preset,
    rule,
    words_fit,
)

OUTBOUND_STATES = (
    "waiting",
    "sending",
    "sent",
    "delivered",
    "read",
    "parked",
    "failed",
    "dropped",
)
PARK_REASONS = ("window_closed", "needs_template", "opted_out")
RANK = (
    "CASE state WHEN 'sending' THEN 1 WHEN 'sent' THEN 2 WHEN 'delivered' THEN 3"
    " WHEN 'read' THEN 4 WHEN 'failed' THEN 9 WHEN 'dropped' THEN 9 ELSE 0 END"
)


class InboundMessage(OfClinic, table=True):
    """A message as it came. Its body goes after a while; its MessageSid stays 13 months, against replays."""

    __tablename__ = "inbound_message"
    __table_args__ = (
        of_clinic("inbound_message"),
        points("inbound_message", "contact_id", "contact"),
        points("inbound_message", "conversation_id", "conversation"),
        UniqueConstraint("clinic_id", "message_sid", name="inbound_message_clinic_id_message_sid_key"),
        Index(
            "inbound_message_open",
            "received_at",
            postgresql_where=text("handled_at IS NULL AND failed_at IS NULL"),
        ),
        Index(
            "inbound_message_open_of_sender",
            "clinic_id",
            "sender",
            "seq",
            postgresql_where=text("handled_at IS NULL AND failed_at IS NULL"),
        ),
        Index("inbound_message_received", "clinic_id", "received_at"),
        Index("inbound_message_of_contact", "clinic_id", "contact_id", "seq"),
        rule("inbound_message_attempts_check", "attempts >= 0"),
        rule("inbound_message_media_count_check", "media_count >= 0"),
        points("inbound_message", "takeover_id", "takeover"),
        rule("staff_read_what_was_for_them", "staff_read_at IS NULL OR takeover_id IS NOT NULL"),
        Index(
            "inbound_message_unread",
            "clinic_id",
            "contact_id",
            postgresql_where=text("takeover_id IS NOT NULL AND staff_read_at IS NULL"),
        ),
        words_fit("inbound_message", "body", "payload"),
    )

    message_sid: str = Field(max_length=64)
    sender: str = Field(max_length=140)  # the address; the contact may not exist yet
    contact_id: UUID | None = Field(default=None)
    conversation_id: UUID | None = Field(default=None)
    seq: int | None = Field(default=None, sa_column=Column(BigInteger(), Identity(always=True), nullable=False))
    channel: str = preset("whatsapp", max_length=32)
    kind: str = preset("text", max_length=32)
    body: str | None = Field(default=None, sa_type=Words)
    payload: str | None = Field(default=None, sa_type=Words)  # of the button or row that was tapped
    quoted_sid: str | None = Field(default=None, max_length=64)
    forwarded: bool = preset(False)
    media_count: int = preset(0)
    provider_sent_at: datetime | None = Field(default=None)
    received_at: datetime = at_once()
    is_late: bool = preset(False)
    handled_at: datetime | None = Field(default=None)
    attempts: int = preset(0)
    not_before: datetime | None = Field(default=None)  # after a failed try
    failed_at: datetime | None = Field(default=None)  # given up, with an apology
    error: str | None = Field(default=None, max_length=200)  # the class's name, never its words
    takeover_id: UUID | None = Field(default=None)  # written to staff who had the chat: no dialog ever hears it
    staff_read_at: datetime | None = Field(default=None)


class OutboundMessage(Kept, OfClinic, table=True):
    """Written with the change it announces, under a unique purpose; the sender does the rest."""

    __tablename__ = "outbound_message"
    __table_args__ = (
        of_clinic("outbound_message"),
        points("outbound_message", "contact_id", "contact"),
        points("outbound_message", "about_request_id", "reservation_request"),
        points("outbound_message", "about_reservation_id", "reservation"),
        points("outbound_message", "prompt_id", "prompt"),
        UniqueConstraint("clinic_id", "purpose", name="outbound_message_clinic_id_purpose_key"),
        UniqueConstraint("clinic_id", "provider_sid", name="outbound_message_clinic_id_provider_sid_key"),
        Index(
            "one_message_in_flight_per_person",
            "clinic_id",
            "contact_id",
            unique=True,
            postgresql_where=text("state = 'sending'"),
        ),
        Index("outbound_message_due", "not_before", postgresql_where=text("state = 'waiting'")),
        Index(
            "outbound_message_leases",
            "lease_ends_at",
            postgresql_where=text("state = 'sending'"),
        ),
        Index(
            "outbound_message_queue",
            "clinic_id",
            "contact_id",
            "queue_number",
            postgresql_where=text("state IN ('waiting', 'sending')"),
        ),
        Index("outbound_message_of_contact", "clinic_id", "contact_id", text("handed_at DESC")),
        Index("outbound_message_handed", "clinic_id", "handed_at"),
        Index("outbound_message_of_request", "clinic_id", "about_request_id"),
        Index(
            "outbound_message_of_visit",
            "clinic_id",
            "about_reservation_id",
            postgresql_where=text("about_reservation_id IS NOT NULL"),
        ),
        Index(
            "outbound_message_changed",
            "clinic_id",
            "updated_at",
            postgresql_where=text("about_request_id IS NOT NULL"),
        ),
        Index("outbound_message_parked", "clinic_id", "contact_id", postgresql_where=text("state = 'parked'")),
        one_of("outbound_message", "state", OUTBOUND_STATES),
        one_of("outbound_message", "park_reason", PARK_REASONS),
        rule("outbound_message_attempts_check", "attempts >= 0"),
        rule("a_parked_message_says_why", "(state = 'parked') = (park_reason IS NOT NULL)"),
        rule("a_sending_message_has_a_lease", "state <> 'sending' OR lease_ends_at IS NOT NULL"),
        rule("a_persons_words_have_a_writer", "(purpose LIKE 'staff:%') = (written_by IS NOT NULL)"),
        words_fit("outbound_message", "body", "options"),
    )

    contact_id: UUID = Field()
    channel: str = preset("whatsapp", max_length=32)
    purpose: str = Field(max_length=255)
    body: str | None = Field(default=None, sa_type=Words)
    options: str | None = Field(default=None, sa_type=Words)  # JSON text
    template: str | None = Field(default=None, max_length=100)
    content_sid: str | None = Field(default=None, max_length=64)  # what it was drawn with; none: as text
    about_request_id: UUID | None = Field(default=None)
    about_reservation_id: UUID | None = Field(default=None)
    prompt_id: UUID | None = Field(default=None)
    written_by: UUID | None = Field(default=None)  # of the staff, in their own words
    state: str = preset("waiting")
    rank: int | None = Field(
        default=None, sa_column=Column(SmallInteger(), Computed(RANK, persisted=True), nullable=False)
    )
    attempts: int = preset(0)
    not_before: datetime = at_once()
    queue_number: int | None = Field(default=None, sa_type=BigInteger)
    fence: int = preset(0)
    lease_ends_at: datetime | None = Field(default=None)
    provider_sid: str | None = Field(default=None, max_length=64)
    error_code: str | None = Field(default=None, max_length=32)
    error_class: str | None = Field(default=None, max_length=32)
    park_reason: str | None = Field(default=None, sa_type=Text)
    handed_at: datetime | None = Field(default=None)  # given to the provider
    delivered_at: datetime | None = Field(default=None)
    read_at: datetime | None = Field(default=None)


class StatusReport(OfClinic, table=True):
    """A provider's report on an id not known yet; applied again once that id is recorded, then deleted."""

    __tablename__ = "status_report"
    __table_args__ = (
        of_clinic("status_report"),
        UniqueConstraint(
            "clinic_id",
            "provider_sid",
            "status",
            name="status_report_clinic_id_provider_sid_status_key",
        ),
    )

    provider_sid: str = Field(max_length=64)
    status: str = Field(max_length=32)
    error_code: str | None = Field(default=None, max_length=32)
    received_at: datetime = at_once()
