"""A worker's sign of life, written only after a tick that went well."""

from sqlalchemy import text
from sqlalchemy.orm import Session


def beat(session: Session, worker: str) -> None:
    session.execute(
        text("INSERT INTO heartbeat (worker) VALUES (:worker) ON CONFLICT (worker) DO UPDATE SET ticked_at = moment()"),
        {"worker": worker},
    )
