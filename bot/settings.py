"""What each command needs from the environment, checked in one go before anything starts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

CommandName = Literal["migrate", "clinic", "doctor", "queue", "staff", "templates", "work", "serve", "up"]

SHORTEST_KEY = 32
UNREADABLE = "unreadable"
SECRETS = ("DATABASE_URL", "TWILIO_AUTH_TOKEN", "SECRET_KEY")
NEEDED: Mapping[CommandName, tuple[str, ...]] = {
    "migrate": ("DATABASE_URL",),
    "clinic": (),  # DATABASE_URL, or the running embedded server in ANTESALA_DATA
    "doctor": (),
    "queue": (),
    "staff": (),
    "templates": ("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"),
    "work": ("DATABASE_URL", "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"),
    "serve": ("DATABASE_URL", "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "PUBLIC_URL", "SECRET_KEY"),
    "up": (),
}


class BadSettings(Exception):
    """Everything that is missing or wrong, one sentence each."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Settings:
    """One process's configuration; what its command does not need may be empty."""

    database_url: str = field(default="", repr=False)
    account_sid: str = ""
    auth_tokens: tuple[str, ...] = field(default=(), repr=False)
    """All are accepted from Twilio while a token is being replaced; the first is used towards Twilio."""
    api_base_url: str | None = None
    public_url: str | None = None
    secret_key: str = field(default="", repr=False)
    data: Path = Path("var")
    bind: str = "127.0.0.1"
    port: int = 8000
    tick_seconds: float = 1.0
    messages_per_second: int = 80
    """What WhatsApp takes from one number; more than that waits here, where it can still be dropped."""
    staff_idle_minutes: int = 15
    """After so long without a click the console asks for the password again."""
    staff_session_hours: int = 12
    """The longest anybody stays signed in: a working day."""
    proxies: int = 0
    """How many proxies of ours stand before us and add to X-Forwarded-For."""

    @classmethod
    def of(cls, command: CommandName, environ: Mapping[str, str]) -> Settings:
        """Reads and checks the variables of this command; raises BadSettings naming all that are missing or bad."""
        reading = _Reading(environ)
        for name in NEEDED[command]:
            reading.need(name)
        settings = cls(
            database_url=reading.database_url(),
            account_sid=reading.text("TWILIO_ACCOUNT_SID"),
            auth_tokens=tuple(part.strip() for part in reading.text("TWILIO_AUTH_TOKEN").split(",") if part.strip()),
            api_base_url=reading.web_address("TWILIO_API_BASE_URL"),
            public_url=reading.web_address("PUBLIC_URL"),
            secret_key=reading.secret_key(),
            data=Path(reading.text("ANTESALA_DATA") or "var"),
            bind=reading.text("BIND") or "127.0.0.1",
            port=int(reading.number("PORT", 8000, least=0, most=65_535, whole=True)),
            messages_per_second=int(reading.number("MESSAGES_PER_SECOND", 80, least=1, most=1_000, whole=True)),
            staff_idle_minutes=int(reading.number("STAFF_IDLE_MINUTES", 15, least=1, most=720, whole=True)),
            staff_session_hours=int(reading.number("STAFF_SESSION_HOURS", 12, least=1, most=24, whole=True)),
            proxies=int(reading.number("PROXIES", 0, least=0, most=9, whole=True)),
            tick_seconds=reading.number("TICK_SECONDS", 1.0, least=0.05, most=60),
        )
        if reading.problems:
            raise BadSettings(tuple(reading.problems))
        return settings


class _Reading:
    """Reads variables and collects what is wrong with them instead of stopping at the first."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.environ = environ
        self.problems: list[str] = []
        self.secrets = {name: self._secret(name) for name in SECRETS}

    def _secret(self, name: str) -> str:
        plain, file = self.environ.get(name, "").strip(), self.environ.get(f"{name}_FILE", "").strip()
        if plain and file:
            self.problems.append(f"{name} and {name}_FILE are both set; keep one")
        if plain or not file:
            return plain
        try:
            return Path(file).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeError):
            self.problems.append(f"{name}_FILE names a file that cannot be read")
            return UNREADABLE  # so that the same variable is not called missing as well

    def text(self, name: str) -> str:
        return self.secrets[name] if name in self.secrets else self.environ.get(name, "").strip()

    def need(self, name: str) -> None:
        if not self.text(name).strip(","):
            way = f" (or {name}_FILE)" if name in SECRETS else ""
            self.problems.append(f"{name}{way} is missing")

    def database_url(self) -> str:
        url = self.text("DATABASE_URL")
        if url in {"", UNREADABLE}:
            return url
        # Not quoted back: the URL holds a password.
        if not url.startswith(("postgresql://", "postgres://", "postgresql+psycopg://")):
            self.problems.append("DATABASE_URL must begin with postgresql://")
        return url

    def secret_key(self) -> str:
        key = self.text("SECRET_KEY")
        if key not in {"", UNREADABLE} and len(key) < SHORTEST_KEY:
            self.problems.append(f"SECRET_KEY must have at least {SHORTEST_KEY} characters, this one has {len(key)}")
        return key

    def web_address(self, name: str) -> str | None:
        """An http(s) address without query or fragment and without a slash at its end; None where it is not set."""
        given = self.text(name)
        if not given:
            return None
        try:
            parts = urlsplit(given)
            good = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
        except ValueError:
            good = False
        if not good or "?" in given or "#" in given:
            self.problems.append(f"{name} must be an address like https://example.org, without ? and #: {given}")
        return given.rstrip("/")

    def number(self, name: str, usual: float, *, least: float, most: float, whole: bool = False) -> float:
        given = self.text(name)
        if not given:
            return usual
        try:
            value = float(int(given)) if whole else float(given)
        except ValueError:
            value = float("nan")
        if not least <= value <= most:
            self.problems.append(f"{name} must be a number from {least:g} to {most:g}: {given}")
            return usual
        return value
