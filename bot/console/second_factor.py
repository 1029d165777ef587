"""The second factor: a code of an authenticator, new every half minute, and codes on paper for when it is lost."""

import base64
import hashlib
import hmac
import io
import secrets
from datetime import datetime
from uuid import UUID

import pyotp
import segno
from sqlalchemy.orm import Session

from models import staff_secrets

STEP = 30
EITHER_SIDE = 1
"""Half minutes by which a clock may be wrong, and somebody slow."""
PAPER_CODES = 10
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
LETTERS, GROUP = 24, 4  # 120 bits


def secret_of(session_token: str, key: str) -> str:
    """The secret this session may set up, in base32: made from its token, so kept nowhere until it is proved."""
    made = hmac.digest(key.encode(), f"second factor {session_token}".encode(), hashlib.sha256)
    return base64.b32encode(made[:20]).decode()


def address(secret: str, email: str) -> str:
    """What an authenticator scans."""
    return pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name="antesala")


def picture(secret: str, email: str) -> bytes:
    """The same as an SVG."""
    drawn = io.BytesIO()
    segno.make(address(secret, email), error="m").save(drawn, kind="svg", scale=5, border=4, light="#fff")
    return drawn.getvalue()


def step_of(secret: str, code: str, now: datetime) -> int | None:
    """The half minute whose code this is, now or just before or after; None for a wrong one."""
    totp, present = pyotp.TOTP(secret), int(now.timestamp()) // STEP
    near = range(present - EITHER_SIDE, present + EITHER_SIDE + 1)
    return next((step for step in near if secrets.compare_digest(totp.at(step * STEP), code)), None)


def proves(session: Session, staff_id: UUID, secret: str, written: str, now: datetime) -> bool:
    """Whether it is a code of the authenticator or of the paper; either works once."""
    code = tidy(written)
    if len(code) == LETTERS:
        return staff_secrets.use_recovery(session, staff_id, code)
    step = step_of(secret, code, now) if code.isdecimal() and code.isascii() else None
    return step is not None and staff_secrets.use_step(session, staff_id, step)


def tidy(written: str) -> str:
    """Without the spaces and dashes that make it easy to read."""
    return "".join(letter for letter in written.upper()[:100] if letter.isalnum())


def paper_codes() -> list[str]:
    """New ones, as they are compared."""
    return ["".join(secrets.choice(ALPHABET) for _ in range(LETTERS)) for _ in range(PAPER_CODES)]


def readable(code: str) -> str:
    """In groups."""
    return "-".join(code[first : first + GROUP] for first in range(0, len(code), GROUP))
