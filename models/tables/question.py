"""What a doctor asks a patient before deciding, and the answer."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from models.base import Kept, OfClinic, Words, between, points, rule, words_fit
from models.facts import MOST_QUESTIONS


class RequestQuestion(Kept, OfClinic, table=True):
    """One question about one request, numbered in the order in which they were asked."""

    __tablename__ = "request_question"
    __table_args__ = (
        points("request_question", "request_id", "reservation_request"),
        points("request_question", "asked_by", "doctor"),
        UniqueConstraint("clinic_id", "request_id", "number", name="request_question_clinic_id_request_id_number_key"),
        between("request_question", "number", 1, MOST_QUESTIONS),
        rule("an_answer_has_its_time", "(answer IS NULL) = (answered_at IS NULL)"),
        words_fit("request_question", "question", "answer"),
    )

    request_id: UUID = Field()
    number: int = Field()
    asked_by: UUID = Field()  # a doctor: the request's own or its backup
    question: str = Field(sa_type=Words)
    answer: str | None = Field(default=None, sa_type=Words)  # "" where the patient leaves it open
    answered_at: datetime | None = Field(default=None)
