"""Which requests a line of several decisions means, and what of it can be done: every part is done or explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

from dialogs import formats, replied
from dialogs.agenda import wall, zone
from dialogs.batches import AllOf, Batch, NotWholly, Part, Several, several
from dialogs.cards import standing
from dialogs.desk_acts import act
from dialogs.desk_says import above, open_ones, pending, typed_stop, waits
from dialogs.orders import Order
from dialogs.quoting import quoted
from dialogs.say import Say
from dialogs.texts import text
from models.facts import Binding, ClinicView, Command, Decide, Request, Said, Verdict, WrongCode

Step = Command | str


def obey(said: Said, view: ClinicView, language: str) -> Batch | Say | None:
    """The decisions of the line, or why nothing is decided; None where it is no line of several."""
    found = several(said.text, language, wall(view), dayfirst=formats.dayfirst(view.clinic))
    if found is None:
        return None
    if said.forwarded:
        return open_ones("desk-forwarded", view, language)
    if isinstance(found, NotWholly):
        return not_wholly(found, view, language)
    stop = typed_stop(view, language)
    if stop is not None:
        return stop
    parts = tuple(_steps(found, said, view, language))
    return Batch(parts) if parts else pending(view, language)


def not_wholly(found: NotWholly, view: ClinicView, language: str) -> Say:
    """What was understood and what was not; nothing changes."""
    rest = quoted(found.leftover, 80) or "…"
    known = {"understood": found.understood} if found.understood else {}
    return above(
        text(language, "desk-unclear" if known else "desk-unread", leftover=rest, **known), pending(view, language)
    )


def _steps(found: Several, said: Said, view: ClinicView, language: str) -> Iterable[Step]:
    if isinstance(found, AllOf):
        return _all(found, said, view, language)
    return _each(found, said, view, language) if isinstance(found, tuple) else ()


def _all(found: AllOf, said: Said, view: ClinicView, language: str) -> Iterator[Step]:
    """Those that wait, of that day if one was named, and that the doctor had been shown."""
    where, shown = ZoneInfo(zone(view)), set(_listed(said))
    for request in view.waiting():
        if found.day is not None and request.start.astimezone(where).date() != found.day:
            continue
        handed = request.handed_to(view.contact.doctor_id)
        if request.id in shown or (handed is not None and handed <= said.at):
            yield Decide(request.id, found.verdict, "bare")
        else:
            yield text(language, "desk-not-yet-shown", code=request.code)


def _each(parts: Sequence[Part], said: Said, view: ClinicView, language: str) -> Iterator[Step]:
    meant = [(part, _request(part, said, view)) for part in parts]
    for at, (part, request) in enumerate(meant):
        before = [
            other for other, same in meant[:at] if request is not None and same is not None and same.id == request.id
        ]
        others = [other for other, same in meant if request is not None and same is not None and same.id == request.id]
        if request is None:
            yield from _unknown(part, said, language)
        elif any((other.verdict, other.at) != (part.verdict, part.at) for other in others):
            if not before:
                yield text(language, "desk-batch-twice", code=request.code)
        elif not before:
            yield _step(part, request, said, view, language)


def _step(part: Part, request: Request, said: Said, view: ClinicView, language: str) -> Step:
    if not waits(request, view):
        return standing(request, language, view.now)
    if part.verdict is None:
        return _other_time(part, request, said, view, language)
    return _decide(request, part.verdict, "code" if part.code else "bare", part.reason)


def _other_time(part: Part, request: Request, said: Said, view: ClinicView, language: str) -> Step:
    order = Order(code=request.code, at=part.at)
    wanted = act(order)
    done = wanted(said, order, request, view, language) if wanted else None
    return done.text if isinstance(done, Say) else done or text(language, "desk-batch-no-time", code=request.code)


def _decide(request: Request, verdict: Verdict, binding: Binding, reason: str) -> Decide:
    return Decide(request.id, verdict, binding, reason or None)


def _request(part: Part, said: Said, view: ClinicView) -> Request | None:
    if part.code is not None:
        return view.by_code(part.code)
    listed = _listed(said)
    row = part.row or 0
    return view.request(listed[row - 1]) if 0 < row <= len(listed) else None


def _unknown(part: Part, said: Said, language: str) -> Iterator[Step]:
    """A code of nobody is counted like any other; a number needs a list that was the last thing seen."""
    if part.code is not None:
        yield WrongCode()
        yield text(language, "desk-batch-unknown", code=part.code)
    else:
        key = "desk-batch-no-row" if _listed(said) else "desk-batch-no-list"
        yield text(language, key, number=part.row or 0)


def _listed(said: Said) -> tuple[UUID, ...]:
    """The rows of the list that was quoted, or that was the last thing the doctor had been shown."""
    return replied.listed(said.prompt if said.quoted else said.newest)
