"""Erasing a person: of what they said nothing is left anywhere, of what happened everything is."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel

from models import sql
from models.base import Words, new_id
from models.database import work
from models.facts import Refused, Request
from models.forgetting import Gone, emptied
from models.patient_records import record
from tests.support.canaries import kept
from tests.support.front import RUIZ, Front
from tests.support.house import House
from tests.support.lived import CANARIES, STAFF, asks, counts, desk, erased, lived, patient, says


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    with desk(house) as front:
        yield front


def test_after_erasing_no_column_of_any_table_holds_a_word_of_theirs(front: Front) -> None:
    house = front.house
    lived(front)
    assert {word for words in kept(house.url, CANARIES).values() for word in words} == {w.casefold() for w in CANARIES}
    before = counts(house)
    erased(house, patient(front))
    assert kept(house.url, CANARIES) == {}
    assert counts(house) == before
    assert [row.stars for row in house.rows(select(sql.rating))] == [5]
    starts = [row.start_time for row in house.rows(select(sql.visit))]
    assert starts == [house.wall("2026-03-02 09:00")]


def test_erasing_twice_changes_nothing_more(front: Front) -> None:
    lived(front)
    who = patient(front)
    first = erased(front.house, who)
    when = front.house.rows(select(sql.patient.c.erased_at))
    front.house.passes(minutes=5)
    again = erased(front.house, who)
    assert (again.requests, again.visits, again.withdrawn) == (first.requests, first.visits, 0)
    assert front.house.rows(select(sql.patient.c.erased_at)) == when
    with work(front.house.engine, front.house.clinic_id) as session:
        found = record(session, who)
    assert found is not None
    assert (found.about.name, found.about.erased_at is not None) == ("", True)


def test_open_requests_are_withdrawn_and_their_time_is_free(front: Front) -> None:
    asks(front)
    assert erased(front.house, patient(front)).withdrawn == 1
    assert [row.status for row in front.house.rows(select(sql.request))] == ["withdrawn"]
    assert [row.status for row in front.house.rows(select(sql.slot))] == ["released"]
    last = front.house.rows(select(sql.event).order_by(sql.event.c.at.desc(), sql.event.c.id.desc()))[0]
    assert (last.to_status, last.actor_kind, last.actor_id) == ("withdrawn", "staff", STAFF.id)


def test_what_the_doctor_taps_on_the_old_card_is_told_the_truth(front: Front) -> None:
    code = asks(front)
    erased(front.house, patient(front))
    says(front, f"{code} yes", person=RUIZ, name="Elena")
    assert code in front.sent_to(RUIZ)[-1]
    assert front.tasks() == []
    says(front, "pending", "today", f"details {code}", person=RUIZ, name="Elena")
    assert [row.failed_at for row in front.inbox() if row.failed_at] == []


def test_a_visit_that_stands_has_to_be_cancelled_first(front: Front) -> None:
    code = asks(front)
    says(front, f"{code} yes", person=RUIZ, name="Elena")
    with pytest.raises(Refused) as refused:
        erased(front.house, patient(front))
    assert (refused.value.why, refused.value.facts) == ("erase-visits", {"codes": code})
    assert "zebrafever" in str(kept(front.house.url, CANARIES))


def test_while_a_message_is_being_sent_nothing_is_erased(front: Front) -> None:
    asks(front)
    message = front.outbox()[-1]
    front.house.set(sql.outbound, message.id, state="sending", lease_ends_at=front.house.wall("2026-03-02 08:05"))
    with pytest.raises(Refused, match="erase-busy"):
        erased(front.house, patient(front))


# What people of the clinic are, not what a patient said.
NO_PATIENTS = {("staff_user", "totp_secret")}


def test_every_column_of_peoples_words_is_emptied() -> None:
    """A new column of Words belongs into models/forgetting.py, or, if no patient's word can get there, above."""
    gone = Gone(*(((new_id(),),) * 6), senders=(), names=frozenset({"Ana"}), signs=frozenset())
    ours = {(table.name, column) for table, _, values in emptied(gone) for column in values}
    words = {
        (table.name, column.name)
        for table in SQLModel.metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, Words)
    }
    assert words - ours == NO_PATIENTS


def test_nobody_is_nobody(house: House, asked: Request) -> None:
    del asked
    with pytest.raises(Refused, match="no-such-patient"):
        erased(house, new_id())
