"""Several decisions in one line: all of it is understood or nothing changes; every part is done or explained."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs import desk
from dialogs.batches import Batch
from dialogs.say import Say
from models.facts import Decide, Prompt, Propose, WrongCode
from tests.support.desk import NOW, Desk, answer, ended, key, minutes, obey, request, said

CODES = ("KR47", "FX29", "CD23")
NAMES = ("Ana", "Luis", "Eva")


def three() -> Desk:
    """Ana's, Luis's and Eva's requests, in the order of their deadlines."""
    return Desk(
        [
            request(code, name, expires_at=NOW + minutes(5 + at))
            for at, (code, name) in enumerate(zip(CODES, NAMES, strict=True))
        ]
    )


def shown(*codes: str) -> Prompt:
    """The list as it was shown last."""
    rows = tuple({"id": str(key(code)), "title": ""} for code in codes)
    return Prompt(key("list"), "reply", rows, {"undo": "", "listed": str(len(rows))}, "n", ended=False, handed_at=NOW)


def done(
    line: str, *, at: Desk | None = None, listed: tuple[str, ...] = CODES, language: str = "en"
) -> tuple[object, ...]:
    """What the line decides, the codes by their verdicts, and what is explained."""
    prompt = shown(*listed) if listed else None
    got = obey(said(line, newest=prompt), at=at or three(), language=language)
    assert isinstance(got, Batch), got
    return tuple(f"{_code(one)} {one.verdict}" if isinstance(one, Decide) else one for one in got.parts)


def _code(decide: Decide) -> str:
    return next(code for code in CODES if key(code) == decide.request_id)


@pytest.mark.parametrize(
    "line, language, parts",
    [
        ("1 yes 2 no", "en", ("KR47 approve", "FX29 reject")),
        ("1 yes, 2 no, 3 yes", "en", ("KR47 approve", "FX29 reject", "CD23 approve")),
        ("KR47 yes, CD23 no", "en", ("KR47 approve", "CD23 reject")),
        ("yes KR47, no CD23", "en", ("KR47 approve", "CD23 reject")),
        ("kr 47 yes\ncd-23 no", "en", ("KR47 approve", "CD23 reject")),
        ("2 yes", "en", ("FX29 approve",)),
        ("1 sí 2 no", "es", ("KR47 approve", "FX29 reject")),
        ("1 نعم 2 لا", "ar", ("KR47 approve", "FX29 reject")),
        ("1 ہاں 2 نہیں", "ur", ("KR47 approve", "FX29 reject")),
        ("approve all", "en", ("KR47 approve", "FX29 approve", "CD23 approve")),
        ("approve all tomorrow", "en", ("KR47 approve", "FX29 approve", "CD23 approve")),
        ("aprobar todo", "es", ("KR47 approve", "FX29 approve", "CD23 approve")),
        ("yes to all", "en", ("KR47 approve", "FX29 approve", "CD23 approve")),
        ("yes to all of them tomorrow", "en", ("KR47 approve", "FX29 approve", "CD23 approve")),
        ("sí a todas", "es", ("KR47 approve", "FX29 approve", "CD23 approve")),
        ("نعم للكل", "ar", ("KR47 approve", "FX29 approve", "CD23 approve")),
        ("سب کو ہاں", "ur", ("KR47 approve", "FX29 approve", "CD23 approve")),
        ("3 yes KR47 yes 1 yes", "en", ("CD23 approve", "KR47 approve")),
    ],
)
def test_each_part_decides_its_own_request(line: str, language: str, parts: tuple[str, ...]) -> None:
    assert done(line, language=language) == parts


def test_a_no_keeps_its_reason() -> None:
    got = obey(said("1 no fully booked 2 yes", newest=shown(*CODES)), at=three())
    assert isinstance(got, Batch)
    assert got.parts[0] == Decide(key("KR47"), "reject", "bare", "fully booked")


@pytest.mark.parametrize(
    "line, left",
    [
        ("1 yes 2 maybe", "1 yes 2 maybe"),
        ("KR47 yes, CD23 perhaps", "CD23 perhaps"),
        ("KR47, CD23 yes", "KR47"),
        ("KR47 yes but CD23 no", "KR47 yes but"),
        ("KR47 yes? CD23 no", "KR47 yes?"),
        ("1 yes 2 yes and call me", "2 yes and call me"),
    ],
)
def test_what_is_half_understood_changes_nothing_at_all(line: str, left: str) -> None:
    got = obey(said(line, newest=shown(*CODES)), at=three())
    assert isinstance(got, Say)
    assert f"“{left}”" in got.text
    assert "Nothing was changed" in got.text
    assert len(got.listed) == 3, "the list below counts from now on"


def test_a_part_that_cannot_be_done_is_explained_and_the_others_are_done() -> None:
    at = Desk([ended("KR47", "withdrawn", "patient"), request("FX29")])
    got = obey("KR47 yes FX29 no", at=at)
    assert isinstance(got, Batch)
    assert got.parts == ("The patient withdrew KR47 (08:30).", Decide(key("FX29"), "reject", "code"))


def test_a_code_of_nobody_is_counted_and_said() -> None:
    assert done("KR47 yes MX38 no") == ("KR47 approve", WrongCode(), "No request of yours has the code MX38.")


def test_a_number_means_a_row_of_the_list_that_was_shown_last_and_nothing_else() -> None:
    assert "names no request" in str(done("1 yes 2 no", listed=()))
    assert done("1 yes 3 no", listed=("FX29", "KR47")) == ("FX29 approve", "There is no line 3 in the list.")


def test_a_number_alone_is_no_decision() -> None:
    assert "To decide, write 2 yes or 2 no" in answer(said("2", newest=shown(*CODES)), at=three())


def test_a_request_named_twice_with_different_answers_is_left_alone() -> None:
    assert done("1 yes KR47 no 2 yes") == (
        "KR47 is named twice with different answers, so nothing was changed for it.", "FX29 approve",
    )  # fmt: skip


@pytest.mark.parametrize("line", ["1 17:00 2 yes", "1 tomorrow 9, 2 yes"])
def test_another_time_is_offered_beside_a_decision(line: str) -> None:
    offered, decided = done(line)
    assert isinstance(offered, Propose)
    assert decided == "FX29 approve"


@pytest.mark.parametrize(
    "line, language",
    [
        ("all ok", "en"),
        ("everything ok", "en"),
        ("👍 all", "en"),
        ("todo ok", "es"),
        ("todo vale", "es"),
        ("كل تمام", "ar"),
        ("سب ٹھیک", "ur"),
    ],
)
def test_whoever_says_that_all_is_well_approves_nobody(line: str, language: str) -> None:
    got = obey(said(line, newest=shown(*CODES)), at=three(), language=language)
    assert not isinstance(got, Batch | Decide)


def test_all_leaves_out_what_the_doctor_has_not_seen() -> None:
    at = Desk([request("KR47"), request("FX29", card_handed_at=None)])
    assert done("approve all", at=at, listed=()) == (
        "KR47 approve",
        "FX29 reached you only after you wrote. Nothing was changed.",
    )


def test_all_of_a_day_without_any_shows_what_waits() -> None:
    assert "3 requests wait" in answer("approve all friday", at=three())


@pytest.mark.parametrize("line", ["1 yes 2 no", "approve all", "KR47 yes CD23 no"])
def test_forwarded_or_where_only_taps_count_nothing_changes(line: str) -> None:
    assert "forwarded" in answer(said(line, newest=shown(*CODES), forwarded=True), at=three())
    strict = three()
    strict.clinic = replace(strict.clinic, decision_binding="tap")
    assert "only a tap" in answer(said(line, newest=shown(*CODES)), at=strict)


WORDS = st.sampled_from(
    [*CODES, "MX38", "1", "2", "3", "4", "9", "yes", "no", "ok", "approve", "all", "today", "tomorrow", "17:00",
     "maybe", "but", "?", ",", "please", "problem", "wait", "undo", "pending", "details", "fully", "not", "and", "\n"]
)  # fmt: skip
LINES = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
YES, NO, KIND = {"yes", "ok", "approve"}, {"no"}, {"please"}


def decides(line: str) -> bool:
    """A grammar of its own, as strict as can be: may this line decide anything at all?"""
    words = [word for word in line.replace(",", " , ").split() if word != ","]
    if sum(word == "all" for word in words) == 1 and not {"?"} & {*words}:
        rest = [word for word in words if word not in {"all", "today", "tomorrow", *KIND}]
        if len(rest) == 1 and rest[0] in YES | NO:
            return True
    return _parts(words)


def _parts(words: list[str]) -> bool:
    """Whether the words are parts "target answer" or "answer target" one behind the other, each with nothing else."""
    if not words:
        return True
    return any(_part(words[:cut]) and _parts(words[cut:]) for cut in range(1, len(words) + 1))


ROWS = {"1", "2", "3", "4"}
STOPS = {"problem", "wait", "not", "?"}
"""What stands behind a "no" that is no rejection."""


def _part(words: list[str]) -> bool:
    """One request by its code or, at the head, its row; then one verdict, a time, or a no with free words behind it."""
    known = [word for word in words if word not in KIND]
    codes = {word for word in known if word in {*CODES, "MX38"}}
    rest = [word for word in known if word not in codes]
    if rest and not codes and rest[0] in ROWS:
        codes, rest = {rest[0]}, rest[1:]
    if len(codes) > 1 or not rest:
        return False
    said = [word for word in rest if word not in YES | NO]
    if YES & {*rest}:
        return not said and not NO & {*rest}
    return (rest[0] in NO and not STOPS & {*said[:1]}) or {*rest} <= {"17:00", "today", "tomorrow", "9", *ROWS}


@settings(max_examples=2_000)
@given(line=LINES, listed=st.booleans())
def test_no_line_decides_anything_unless_all_of_it_was_understood(line: str, listed: bool) -> None:
    got = desk.obey(said(line, newest=shown(*CODES) if listed else None), three(), "en")
    parts = got.parts if isinstance(got, Batch) else (got,)
    if any(isinstance(one, Decide) for one in parts):
        assert decides(line), f"{line!r} decided {got}"
