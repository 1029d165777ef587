"""The web processes: gunicorn with threads, ended gently. Its sync worker would drop accepted calls at the end."""

from collections.abc import Mapping
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from bot.app import create_app
from bot.logs import FORMAT
from bot.settings import Settings

PROCESSES, THREADS = 2, 8


class Web(BaseApplication):
    """Every process makes its own app, so that no connection is shared across a fork."""

    def __init__(self, settings: Settings, options: Mapping[str, object]) -> None:
        self._settings, self._options = settings, options
        super().__init__()  # type: ignore[no-untyped-call]  # gunicorn has no types

    def load_config(self) -> None:
        cfg: Any = self.cfg
        for name, value in self._options.items():
            cfg.set(name, value)

    def load(self) -> Flask:
        return create_app(self._settings)


def serve(settings: Settings, *, processes: int = PROCESSES, threads: int = THREADS) -> None:
    """Blocks until SIGTERM; calls under way are answered first."""
    Web(settings, options(settings, processes, threads)).run()  # type: ignore[no-untyped-call]


def options(settings: Settings, processes: int, threads: int) -> dict[str, Any]:
    return {
        "bind": f"{settings.bind}:{settings.port}",
        "worker_class": "gthread",
        "workers": processes,
        "threads": threads,
        "timeout": 30,
        "graceful_timeout": 25,  # Twilio waits 15 seconds
        "keepalive": 5,
        "accesslog": None,  # the log lines of the webhooks say more and leave the query out
        "control_socket_disable": True,
        "logconfig_dict": {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"ours": {"format": FORMAT}},
            "handlers": {"err": {"class": "logging.StreamHandler", "formatter": "ours", "stream": "ext://sys.stderr"}},
            "root": {"level": "INFO", "handlers": ["err"]},
            "loggers": {"gunicorn.error": {"level": "INFO", "handlers": [], "propagate": True}},
        },
    }
