"""What a failed sending means for the row: try again, look first, wait for the person, or tell somebody."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

Name = Literal["temporary", "unknown", "permanent", "window", "ours", "operator"]


@dataclass(frozen=True)
class Fault:
    """A class of error with what the sender does about it."""

    name: Name
    tries: int = 1
    """How often the message is tried in all before it counts as failed."""
    wait: timedelta | None = None
    """Not before this long; None: the usual growing pause."""
    alarm: bool = False
    """Staff get a task, since no program can repair it."""
    opts_out: bool = False
    """The person asked the provider to hear nothing from us."""


# Nobody's own trouble but the provider's: with pauses of up to 30 s these are about half an hour, as long as a doctor
# has to answer. Five quick tries would be over in three seconds, and an outage of ten would lose every message in it.
MANY = 64

TEMPORARY = Fault("temporary", tries=MANY)
UNKNOWN = Fault("unknown", tries=MANY)  # it may have been sent: look before sending again
PERMANENT = Fault("permanent")
WINDOW = Fault("window")
OURS = Fault("ours", alarm=True)
OPERATOR = Fault("operator", alarm=True)
ACCOUNT = Fault("operator", tries=12, wait=timedelta(minutes=5), alarm=True)
"""The whole account or sender is shut: nothing can be sent until somebody has put it right, within the hour."""


def is_worth_text(fault: Fault) -> bool:
    """Whether a refused bubble with buttons is tried as text: it was surely not sent, and it may be the buttons' fault.

    A code nobody has heard of counts too; a shut account does not.
    """
    return fault.name in {"ours", "operator"} and fault is not ACCOUNT
