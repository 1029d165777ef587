"""What a line about one request may ask for besides yes, no and the words of the desk, by the name of the act."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dialogs.orders import Order
from dialogs.proposing import by_code
from dialogs.say import Say
from models.facts import ClinicView, Command, Request, Said

Act = Callable[[Said, Order, Request, ClinicView, str], Command | Say]
ACTS: Mapping[str, Act] = {"propose": by_code}
""""propose": another time is named (`Order.at`); "ask": a question to the patient (`Order.question`).

While an act is not there, the line counts as not understood, and nothing changes.
"""


def act(order: Order) -> Act | None:
    """What the line asks for, if it can be done."""
    name = "propose" if order.at else "ask" if order.question else ""
    return ACTS.get(name)
