"""Which visit is to be moved and to when: "my Tuesday one to Thursday afternoon", "tomorrow's to 5pm", "KR47"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dialogs import formats, two_times
from dialogs.reading import days
from dialogs.reading.days import When
from dialogs.when import packed, unpacked
from models.facts import ClinicView, Visit

CODE = re.compile(r"\b([a-z]{2})[ .-]?([0-9]{2,3})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Aim:
    """The visits that may be meant, and where they should go, as mentions."""

    visits: tuple[Visit, ...]
    mentions: dict[str, str]


def aim(text: str, found: dict[str, str], view: ClinicView, language: str) -> Aim:
    """Reads the text against the person's own visits; `found` is what was volunteered in it."""
    visits, found = view.visits(), {about: found[about] for about in ("when", "doctor", "second") if about in found}
    named = by_code(text, visits)
    if named:
        visits = named
    fitting, target = by_day(two_times.named(text, view, language)[0], visits, view, language)
    if "when" in found:
        found.pop("when")
        found |= {"when": packed(target)} if target else {}
    visits = fitting or visits
    with_them = tuple(visit for visit in visits if str(visit.offer.doctor_id) == found.get("doctor"))
    if with_them:  # the doctor who is named is the one they have
        found.pop("doctor")
    return Aim(with_them or visits, found)


def by_code(text: str, visits: Sequence[Visit]) -> tuple[Visit, ...]:
    """The visit whose code is named."""
    codes = {"".join(found.groups()).upper() for found in CODE.finditer(text)}
    return tuple(visit for visit in visits if visit.code in codes)


def by_day(
    text: str, visits: Sequence[Visit], view: ClinicView, language: str
) -> tuple[tuple[Visit, ...], When | None]:
    """The visits that the text names by their time, and the other time in it; all of it where it names none so."""
    words = text.split()
    for at in range(1, len(words)):
        sides = [read(" ".join(words[:at]), view, language), read(" ".join(words[at:]), view, language)]
        if sides[0] is None or sides[1] is None:
            continue
        for old, new in (sides, sides[::-1]):
            meant = tuple(visit for visit in visits if old is not None and is_then(visit, old))
            if meant and new is not None and not any(is_then(visit, new) for visit in meant):
                return meant, on(new, meant)
    whole = read(text, view, language)
    meant = tuple(visit for visit in visits if whole is not None and is_then(visit, whole))
    return meant, None if meant else whole


def read(text: str, view: ClinicView, language: str) -> When | None:
    """The day or time in these words, on the clinic's clock."""
    here = formats.local(view.now, view.clinic.timezone)
    return days.when(text, language, here, formats.dayfirst(view.clinic), here.date())


def is_then(visit: Visit, when: When) -> bool:
    """Whether these words say the visit's own time, or a part of it."""
    here = formats.local(visit.start, visit.offer.timezone)
    vague = when.days or when.times or when.part or when.soonest or when.without_weekdays
    if vague or not (when.day or when.time):
        return False
    on_day = when.day is None or here.date() in {when.day, *when.other_days}
    clocks = {when.time, when.time.replace(hour=(when.time.hour + 12) % 24)} if when.time else {here.time()}
    return on_day and here.time() in clocks


def on(when: When, visits: Sequence[Visit]) -> When:
    """An hour alone is on the day of the visit."""
    on_days = {formats.local(visit.start, visit.offer.timezone).date() for visit in visits}
    alone = when.day is None and when.days is None and (when.time is not None or when.part is not None)
    return replace(when, day=on_days.pop()) if alone and len(on_days) == 1 else unpacked(packed(when))
