"""What stands in a clinic's record about somebody's access, and which links still open something."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import insert, select

from bot import staff_commands
from bot.console import passwords
from models import sql, staff_invitations, staff_secrets
from models.base import new_id
from models.database import moment, work
from tests.support.front import SETTINGS
from tests.support.house import House
from tests.support.signing_in import EMAIL, PAGE, PASSWORD, acts, rosa, typist

NEW = "seven quiet herons nap"


def link(house: House, purpose: str = "password") -> str:
    """A link of the operator for Rosa; its token."""
    with work(house.engine, None) as session:
        found = staff_secrets.of_email(session, EMAIL)
        assert found is not None
        return staff_invitations.link(session, found.staff_id, purpose)[1]


@pytest.mark.parametrize("purpose", ["password", "second_factor"])
def test_a_new_password_ends_the_links_that_were_open(house: House, purpose: str) -> None:
    rosa(house)
    token, desk = link(house, purpose), typist(house)
    desk.signs_in()
    changed = desk.post("/account/password", "/account", password=PASSWORD, new=NEW)
    assert changed.status_code == 303
    assert typist(house).post("/invite", "/invite", token=token).status_code == 400


def test_one_link_that_was_used_ends_the_others(house: House) -> None:
    rosa(house)
    first, second, third = link(house), link(house), link(house, "second_factor")
    desk, held, late = typist(house), typist(house), typist(house)
    assert held.post("/invite", "/invite", token=second).location == f"{PAGE}/join"
    desk.post("/invite", "/invite", token=first)
    assert desk.post("/join", "/join", password=NEW).location == f"{PAGE}/sign-in"
    assert held.post("/join", "/sign-in", password="copper lantern walks back").location == f"{PAGE}/invite"
    assert late.post("/invite", "/invite", token=third).status_code == 400
    assert typist(house).writes_password(NEW).location.startswith(f"{PAGE}/code")


def test_a_password_that_is_only_hashed_anew_ends_no_link(house: House) -> None:
    staff_id, token = rosa(house), link(house)
    with work(house.engine, None) as session:
        staff_secrets.keep_password(session, staff_id, passwords.hashed(PASSWORD))
    assert typist(house).post("/invite", "/invite", token=token).location == f"{PAGE}/join"


def test_an_invitation_into_another_clinic_stays_open(house: House) -> None:
    staff_id = rosa(house)
    with work(house.engine, house.clinic_id) as session:
        _, token = staff_invitations.link(session, staff_id)
    desk = typist(house)
    desk.signs_in()
    desk.post("/account/password", "/account", password=PASSWORD, new=NEW)
    assert typist(house).post("/invite", "/invite", token=token).status_code == 303


@pytest.mark.parametrize("second_factor, act", [(False, "password_link_made"), (True, "second_factor_link_made")])
def test_a_link_of_the_operator_stands_in_the_record_when_it_is_made(
    house: House, *, second_factor: bool, act: str
) -> None:
    staff_id = rosa(house)
    said = staff_commands.reset(replace(SETTINGS, database_url=house.url), EMAIL, second_factor=second_factor)
    assert "/console/-/invite#" in said
    row: Any = house.rows(select(sql.staff_act))[0]
    assert (row.act, row.subject, row.staff_user_id) == (act, staff_id, None)


def second_place(house: House) -> House:
    """Rosa works at another clinic of the same database too."""
    other = House(house.url, clinic_id=new_id(), stands=True)
    other.add(
        sql.clinic, id=other.clinic_id, slug="luz", name="Clínica Luz", whatsapp="+14155230000", timezone=house.zone,
        languages=["en"], emergency_number="911",
    )  # fmt: skip
    with work(house.engine, None) as session:
        found = staff_secrets.of_email(session, EMAIL)
        assert found is not None
    with work(other.engine, other.clinic_id) as session:
        place = {"id": new_id(), "staff_user_id": found.staff_id, "role": "owner", "accepted_at": moment(session)}
        session.execute(insert(sql.staff_membership).values(clinic_id=other.clinic_id, **place))
    return other


def test_a_clinic_does_not_learn_when_somebody_works_in_another(house: House) -> None:
    rosa(house)
    other = second_place(house)
    desk = typist(house)
    desk.signs_in()
    assert (acts(house), acts(other)) == ([], [])
    for _ in range(2):
        assert desk.client.get("/console/luz/staff").status_code == 200
    assert (acts(house), acts(other)) == ([], ["signed_in"])
    assert desk.client.get("/console/sol/staff").status_code == 200
    assert (acts(house), acts(other)) == (["signed_in"], ["signed_in"])
    other.close()
