"""A patient beside a served console: another web process of the same clinic takes the signed calls of her phone."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from bot.sender import Sender
from bot.services import Services
from tests.support.applications import lend
from tests.support.console import Served
from tests.support.front import SETTINGS, Front


@contextmanager
def patient_at(place: Served) -> Iterator[Front]:
    """The console is served without TLS, so its own address is not the one that Twilio signs."""
    console: Services = place.app.extensions["antesala"]
    services = replace(console, settings=SETTINGS)
    sender = Sender(services, chance=lambda: 0.0)
    try:
        yield Front(place.house, services, lend(services).test_client(), sender)
    finally:
        sender.close()
