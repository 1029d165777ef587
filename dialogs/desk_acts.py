"""What a line about one request may ask for besides yes, no and the words of the desk, by the name of the act."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dialogs import ask_patient, proposing
from dialogs.orders import Order
from dialogs.say import Say
from models.facts import ClinicView, Command, Request, Said

Act = Callable[[Said, Order, Request, ClinicView, str], Command | Say]
ACTS: Mapping[str, Act] = {"propose": proposing.by_code, "ask": ask_patient.by_code}
""""propose": another time is named (`Order.at`); "ask": a question to the patient (`Order.question`)."""


def act(order: Order) -> Act | None:
    """What the line asks for, if it can be done."""
    name = "ask" if order.asks else "propose" if order.at else ""
    return ACTS.get(name)
