"""How long is waited in a chat: for one person of the waiting list, for staff who took it over, for them to come."""

from bot.clinic_file.key import Key
from bot.clinic_file.values import whole

MINUTES = "in minutes"

IN_THE_CHAT: tuple[Key, ...] = (
    Key(
        "waitlist_minutes",
        whole(5, 120),
        f"How long a time that came free is kept for one person of the waiting list, {MINUTES}.",
        default=15,
    ),
    Key(
        "takeover_minutes",
        whole(15, 1_440),
        f"How long after their last message staff have a chat to themselves that they took over, {MINUTES}.",
        default=120,
    ),
    Key(
        "person_minutes",
        whole(5, 1_440),
        f"How long somebody may wait for a person, counted within `opening_hours`, {MINUTES}.",
        default=30,
    ),
)
