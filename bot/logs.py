"""What is written into the log: ids, codes and places in our code, never what a person said."""

import logging
import sys
import traceback

FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


def start_logging() -> None:
    """To standard error, for whatever collects it there."""
    logging.basicConfig(level=logging.INFO, format=FORMAT, stream=sys.stderr)
    # These two tell of every tick and of every call.
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    logging.getLogger("twilio").setLevel(logging.WARNING)
    logging.getLogger("alembic.runtime.plugins").setLevel(logging.WARNING)  # one line for each, at every start


def trouble(log: logging.Logger, error: BaseException, said: str, *facts: object) -> None:
    """An error line with ids, and where it came from; a traceback would quote values."""
    log.error(f"{said}: %s", *facts, where(error))  # noqa: G004  (the rest is formatted by the logger)


def where(error: BaseException) -> str:
    """The kind of an error and where it came from. Its message stays out: a database quotes values in it."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames if _is_ours(frame.filename)]
    code = getattr(getattr(error, "orig", None), "sqlstate", None)
    state = f" sqlstate={code}" if code else ""
    return f"{type(error).__name__}{state} at {' < '.join(reversed(places[-4:])) or 'an unknown place'}"


def _is_ours(path: str) -> bool:
    return "site-packages" not in path and any(f"/{room}/" in path for room in ("bot", "dialogs", "models"))


def _short(path: str) -> str:
    return "/".join(path.rsplit("/", 2)[-2:])
