"""One clinic's or one person's trouble is nobody else's: the others are answered, and the message itself is settled."""

from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text, update
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlmodel import Session

from bot.deliver import announce
from bot.sweeps import sweep
from models import outbox, sending, sql
from models.base import new_id
from models.database import work
from models.facts import Request, Submitted
from models.sending import Claimed
from models.view import View
from tests.support.ends import DOCTOR
from tests.support.front import ANA, LUIS, Front, echo, front_desk
from tests.support.house import House

BROKEN = """
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
    CREATE TRIGGER refuse BEFORE {what} FOR EACH ROW WHEN ({whose}) EXECUTE FUNCTION refuse();
"""


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    with front_desk(house, turn=echo) as front:
        yield front


def breaks(house: House, what: str, whose: str) -> None:
    with house.owner.begin() as connection:
        connection.execute(text(BROKEN.format(what=what, whose=whose)))


def test_a_clinic_whose_messages_cannot_be_claimed_stops_no_other(front: Front) -> None:
    sol = front.house
    luna = House(sol.url, clinic_id=new_id(), stands=True)
    luna.add(
        sql.clinic, id=luna.clinic_id, slug="luna", name="Luna", whatsapp="+14155238887", timezone="UTC",
        emergency_number="911",
    )  # fmt: skip
    for house, person in ((sol, sol.contact(ANA)), (luna, luna.contact(LUIS))):
        with work(house.engine, house.clinic_id) as session:
            outbox.put(session, contact_id=person, purpose="news", body="hello")
    breaks(sol, "UPDATE ON outbound_message", f"OLD.clinic_id = '{sol.clinic_id}'")
    with pytest.raises(DBAPIError):  # so that the worker's alarm rings all the same
        front.sender.send_due()
    front.sender.settle()
    assert [sent.say.text for sent in front.recorder.sent] == ["hello"]
    luna.close()


def test_a_broken_rule_is_told_unless_another_sender_was_only_faster(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(rule: str) -> Callable[..., list[Claimed]]:
        def claim(session: Session, **_: object) -> list[Claimed]:
            raise_ = "DO $$ BEGIN RAISE unique_violation USING CONSTRAINT = '{}'; END $$"
            session.execute(text(raise_.format(rule)))
            return []

        return claim

    with front_desk(house, turn=echo) as front:
        front.says(ANA, "hello")
        monkeypatch.setattr(sending, "claim", refused("one_message_in_flight_per_person"))
        assert front.sender.send_due() == 0
        monkeypatch.setattr(sending, "claim", refused("outbound_message_attempts_check"))
        with pytest.raises(IntegrityError):
            front.sender.send_due()


@pytest.mark.parametrize("broken", [{"facts": {}}, {"offer": "no JSON"}], ids=["its facts are gone", "its rows too"])
def test_a_message_that_cannot_be_drawn_is_put_before_staff_and_stops_no_other(
    front: Front, ahmed: UUID, asked: Request, broken: dict[str, Any]
) -> None:
    house = front.house
    with work(house.engine, house.clinic_id) as session:
        view = View(session, ahmed)
        announce(session, [Submitted(asked)], clinic=view.clinic, channel="whatsapp", now=view.now)
        session.execute(update(sql.prompt).values(**broken))
        session.execute(update(sql.outbound).values(body="other words"))
        outbox.put(session, contact_id=ahmed, purpose="news", body="hello")
    front.sender.send_due()
    assert front.sent_to(DOCTOR) == ["hello"]
    assert [row.state for row in front.outbox() if row.purpose.startswith("submitted:")] == ["failed"]
    assert sorted(front.tasks()) == ["not_sent", "parked_card"]


def test_a_message_whose_writer_cannot_even_be_noted_is_given_up_and_put_before_staff(front: Front) -> None:
    breaks(front.house, "INSERT ON contact", f"NEW.phone = '{ANA}'")
    assert front.says(ANA, "hello").status_code == 200
    for _ in range(4):
        front.house.passes(minutes=1)
        sweep(front.services)
    assert [row.failed_at is not None for row in front.inbox()] == [True]
    assert front.tasks() == ["unhandled_message"]
