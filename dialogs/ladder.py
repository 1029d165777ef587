"""What is said while a request waits: the doctor is nudged, the patient told halfway, another doctor asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from dialogs import cards, formats, moved, status
from dialogs.notice import Notice, Reader, decision
from dialogs.say import Say, shortened
from models.facts import Request


def steps(request: Request, languages: Mapping[Reader, str], new_nonce: Callable[[], str]) -> Iterator[Notice]:
    """Written with the request, each due at its time; what is untrue by then is never sent."""
    if request.nudge_at is not None:
        say = cards.card(request, languages["doctor"], request.nudge_at)
        prompt = decision(request, say, "doctor", new_nonce())
        yield Notice(f"nudge:{request.id}:doctor", "doctor", say, prompt, request.nudge_at)
    if request.half_at is not None:
        yield Notice(f"half:{request.id}:patient", "patient", _half(request, languages["patient"]), at=request.half_at)
    if request.backup_at is not None:
        say = cards.card(request, languages["backup"], request.backup_at, to="backup")
        prompt = decision(request, say, "backup", new_nonce())
        yield Notice(f"backup:{request.id}:backup", "backup", say, prompt, request.backup_at)


def _half(request: Request, language: str) -> Say:
    """One note, so that nobody wonders whether the request was lost."""
    until = formats.deadline(
        request.expires_at, request.offer.timezone, language, request.half_at or request.created_at
    )
    facts = {"about": status.row(request, language), "doctor": shortened(request.offer.doctor, 60), "until": until}
    return Say(moved.told(language, "notice-half", request, **facts))
