"""What a doctor writes when asked why she rejected: her reason is for the patient, a change of mind is not."""

import pytest

from dialogs.kinds import Look, Take
from dialogs.rejecting import Why

WHY = Why(skip="Skip", anew=lambda said: f"kept from the patient: {said}")


@pytest.mark.parametrize(
    "said", ["no wait, I meant yes", "actually come", "let her in, please", "que venga", "آنے دیں", "مصروف نہیں ہوں"]
)
def test_a_change_of_mind_is_not_for_the_patient(said: str) -> None:
    assert WHY.read(said, "en", (), {}) == Look({}, f"kept from the patient: {said}")


@pytest.mark.parametrize(
    "said", ["in surgery", "actually I am in surgery", "let her see her GP first", "que venga el lunes", "مصروف ہوں"]
)
def test_a_reason_is(said: str) -> None:
    assert WHY.read(said, "en", (), {}) == Take(said)
