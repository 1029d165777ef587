"""Random words through every dialog: always one reply, never an error, never a place that *menu* does not leave."""

from __future__ import annotations

import os
from collections.abc import Iterator
from random import Random

import pytest
from sqlalchemy import text

from bot.chat.room import Room
from models.database import work
from tests.support import chats
from tests.support.clinic_files import SAMPLE
from tests.support.invariants import broken
from tests.support.sayings import saying
from tests.support.walker import Walker

SEED = int(os.environ.get("WALK_SEED", "2026"))
"""Another walk: WALK_SEED=7 make test ARGS="-k walker"."""
ROLES = (("patient", "en"), ("patient", "es"), ("known", "en"), ("known", "es"), ("doctor", "en"))
TURNS, TRUE_TURNS = 400, 40


@pytest.mark.parametrize("role, language", ROLES)
def test_whatever_is_said_there_is_one_reply_and_a_way_out(role: str, language: str) -> None:
    walker = Walker(SEED, role, language)
    walker.walk(TURNS)
    assert len(walker.places) > 5, walker.places


def test_the_same_seed_walks_the_same_way() -> None:
    walkers = Walker(SEED), Walker(SEED)
    for walker in walkers:
        walker.walk(15)
    assert walkers[0].said == walkers[1].said
    assert walkers[0].phone.state == walkers[1].phone.state


@pytest.fixture
def room(server: str, template_database: str) -> Iterator[Room]:
    with chats.clinic_database(server, template_database, SAMPLE) as url:
        room = Room(url)
        yield room
        room.close()


def test_on_the_true_way_every_message_has_one_reply(room: Room) -> None:
    random = Random(SEED)
    room.begin(chats.read(chats.CHATS / "first-booking.chat").now)
    for _ in range(TRUE_TURNS):
        inbound = room.plainly("Ana", saying(random))
        silent = opted_out(room)
        room.receive(inbound)
        assert replies(room, inbound.sid) == 1 or silent, f"seed {SEED}: {inbound.text!r}"
        room.arrived()
    assert broken(room.owner) == []


def opted_out(room: Room) -> bool:
    with work(room.services.engine, room.clinic_id) as session:
        return bool(session.execute(text("SELECT count(*) FROM contact WHERE opted_out_at IS NOT NULL")).scalar())


def replies(room: Room, sid: str) -> int:
    with work(room.services.engine, room.clinic_id) as session:
        query = text("SELECT count(*) FROM outbound_message WHERE purpose = :purpose")
        return int(session.execute(query, {"purpose": f"reply:{sid}"}).scalar() or 0)
