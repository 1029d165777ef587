"""When each worker last ticked, for the alarm page; it belongs to no clinic."""

from datetime import datetime

from sqlalchemy import Text
from sqlmodel import Field, SQLModel

from models.base import at_once


class Heartbeat(SQLModel, table=True):
    __tablename__ = "heartbeat"

    worker: str = Field(primary_key=True, sa_type=Text)
    started_at: datetime = at_once()
    ticked_at: datetime = at_once()
