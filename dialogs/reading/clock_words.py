"""Times written with a fraction, a hyphen or a bare "and": "1/2 past 4", "seven-thirty", "8 y 20 de la noche"."""

from __future__ import annotations

from dialogs.reading.clocks import AT, NOON, hour_and_minute, said
from dialogs.reading.combine import Atoms, Reference, only, rule

PARTS_OF_AN_HOUR = {(1, 2): 30, (1, 4): 15, (3, 4): 45}
LAST_HOUR, FEWEST_MINUTES, EARLIEST = 24, 13, 7
"""From here on the second of two spelled numbers is no hour: "seven-thirty", not "ten-twelve"."""


@rule(rf"{AT}fp[laL]{{0,2}}nk?m?|{AT}nyfm?|[aLVJ]nfm?")
def one_half_past_four(atoms: Atoms, _: Reference) -> Atoms | None:
    part, whole = only(atoms, "f")[0].parts[:2]
    minutes = PARTS_OF_AN_HOUR.get((part, whole))
    return said([*only(atoms, "n"), *only(atoms, "m")], minutes) if minutes else None


@rule(rf"{AT}n-n(?=$|[PmkEWDN,;])k?m?")
def seven_thirty(atoms: Atoms, _: Reference) -> Atoms | None:
    hour, minute = only(atoms, "n")
    spelled = minute.parts == (0,) and hour.parts[0] <= 2
    return hour_and_minute(hour, minute, atoms) if spelled and minute.value >= FEWEST_MINUTES else None


@rule(r"(?<![FntyAb&-])nyn(?=P)")
def eight_and_twenty_at_night(atoms: Atoms, _: Reference) -> Atoms | None:
    """With the evening behind it, "8 y 20" is no span: nobody comes from eight to twenty that evening."""
    hour, minute = only(atoms, "n")
    fits = hour.parts[0] <= 2 and 1 <= hour.value <= NOON and (minute.value > LAST_HOUR or minute.value in {10, 15, 20})
    return hour_and_minute(hour, minute, atoms) if fits else None


@rule(rf"{AT}cU")
def half_past_two_hours(atoms: Atoms, _: Reference) -> Atoms | None:
    """ "14:30 hrs"; a small number of them may be how long something takes."""
    told = atoms[-1].value == 0 and only(atoms, "c")[0].value >= EARLIEST
    return said(atoms[:-1]) if told else None


CLOCK_WORDS = (half_past_two_hours, one_half_past_four, seven_thirty, eight_and_twenty_at_night)
