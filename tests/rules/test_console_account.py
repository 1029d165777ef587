"""One's own access: coming with a link, the second factor, a new password, and where one is signed in."""

import pyotp
import pytest
from sqlalchemy import select

from bot.console import passwords
from models import sql, staff_invitations, staff_secrets
from models.database import moment, work
from tests.support.house import House
from tests.support.signing_in import EMAIL, PAGE, PASSWORD, SECRET, Typist, acts, key_of, rosa, typist

NEW = "seven quiet herons nap"


def invited(house: House, email: str = "luis@example.org", role: str = "manager", purpose: str = "join") -> str:
    """A link's token."""
    with work(house.engine, house.clinic_id) as session:
        staff_id = staff_invitations.person(session, email, email, "en")
        key, token = staff_invitations.link(session, staff_id, purpose)
        if purpose == "join":
            staff_invitations.into(session, staff_id, key, role, None)
    return token


def sets_up(desk: Typist) -> str:
    """Proves an authenticator; returns the page with the codes for the paper."""
    secret = key_of(desk.get("/second-factor").get_data(as_text=True))
    with work(desk.house.engine, None) as session:
        code = pyotp.TOTP(secret).at(int(moment(session).timestamp()))
    return desk.post("/second-factor", "/second-factor", code=code).get_data(as_text=True)


def joins(desk: Typist, token: str, password: str = NEW) -> None:
    assert desk.post("/invite", "/invite", token=token).location == f"{PAGE}/join"
    assert desk.post("/join", "/join", name="Luis", password=password).location == f"{PAGE}/second-factor"


def test_a_link_leads_through_password_and_second_factor_into_the_clinic(house: House) -> None:
    desk = typist(house)
    joins(desk, invited(house))
    assert not desk.is_in()
    assert sets_up(desk).count("<li><code") == 10
    assert desk.is_in()
    assert desk.client.get("/console").status_code == 303
    assert acts(house) == ["joined", "signed_in", "second_factor_set"]


def test_a_link_works_once_and_not_for_long(house: House) -> None:
    token = invited(house)
    desk, other, late = typist(house), typist(house), typist(house)
    joins(desk, token)
    sets_up(desk)
    assert other.post("/invite", "/invite", token=token).status_code == 400
    second = invited(house, "eva@example.org")
    house.passes(days=3, seconds=1)
    assert late.post("/invite", "/invite", token=second).status_code == 400
    assert late.post("/invite", "/invite", token="").status_code == 400


def test_a_weak_password_is_refused_and_the_link_still_works(house: House) -> None:
    desk = typist(house)
    desk.post("/invite", "/invite", token=invited(house))
    assert desk.post("/join", "/join", name="Luis", password="luisluisluis").status_code == 400
    for nameless in ("", "\0", "a\0b", " "):
        assert desk.post("/join", "/join", name=nameless, password=NEW).status_code == 400
    assert desk.post("/join", "/join", name="Luis", password=NEW).status_code == 303


def test_whoever_invites_somebody_cannot_take_over_who_they_are(house: House) -> None:
    """Rosa has a password; a link of another clinic, in whosever hands, asks for it and changes nothing."""
    rosa(house)
    thief = typist(house)
    thief.post("/invite", "/invite", token=invited(house, EMAIL))
    assert thief.get("/join").location == f"{PAGE}/sign-in"
    assert thief.post("/join", "/invite", name="Thief", password=NEW).location == f"{PAGE}/invite"
    typist(house).signs_in()


def test_nor_by_a_second_link_in_the_same_moment(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    luis, thief = typist(house), typist(house)
    luis.post("/invite", "/invite", token=invited(house))
    thief.post("/invite", "/invite", token=invited(house))

    def slowly(password: str) -> str:
        monkeypatch.undo()
        assert luis.post("/join", "/join", name="Luis", password=NEW).location == f"{PAGE}/second-factor"
        return passwords.hashed(password)

    monkeypatch.setattr(passwords, "hashed", slowly)
    assert thief.post("/join", "/join", name="Thief", password=PASSWORD).location == f"{PAGE}/invite"
    assert luis.get("/second-factor").status_code == 200


def test_whoever_is_in_takes_another_place_at_once(house: House) -> None:
    with work(house.engine, None) as session:
        staff_id = staff_invitations.person(session, EMAIL, "Rosa", "en")
        staff_secrets.keep_password(session, staff_id, passwords.hashed(PASSWORD))
        staff_secrets.keep_second_factor(session, staff_id, SECRET, 0, [])
    desk = typist(house)
    desk.signs_in()
    assert "no clinic" in desk.client.get("/console").get_data(as_text=True)
    assert desk.post("/invite", "/invite", token=invited(house, EMAIL)).location == "/console"
    assert acts(house) == ["joined"]


def test_who_was_invited_but_has_not_come_by_that_link_is_not_in(house: House) -> None:
    """Two invitations of one address: whoever holds the first gets into nothing of the second."""
    first = invited(house)
    with work(house.engine, house.clinic_id) as session:
        staff_id = staff_invitations.person(session, "luis@example.org", "Luis", "en")
        key, _ = staff_invitations.link(session, staff_id)
        staff_invitations.into(session, staff_id, key, "owner", None)
    desk = typist(house)
    joins(desk, first)
    sets_up(desk)
    rows = house.rows(select(sql.staff_membership.c.accepted_at))
    assert [row.accepted_at for row in rows] == [None]
    assert "no clinic" in desk.client.get("/console").get_data(as_text=True)


def test_a_link_for_a_new_password_keeps_the_second_factor(house: House) -> None:
    rosa(house)
    before = typist(house)
    before.signs_in()
    desk = typist(house)
    desk.post("/invite", "/invite", token=invited(house, EMAIL, purpose="password"))
    assert desk.post("/join", "/join", password=NEW).location == f"{PAGE}/sign-in"
    assert not before.is_in()
    assert desk.writes_password().status_code == 400
    assert desk.writes_password(NEW).location.startswith(f"{PAGE}/code")
    assert acts(house) == ["signed_in", "password_set_by_link"]


def test_a_link_for_a_new_second_factor_keeps_the_password(house: House) -> None:
    rosa(house)
    desk = typist(house)
    desk.post("/invite", "/invite", token=invited(house, EMAIL, purpose="second_factor"))
    assert desk.post("/join", "/join").location == f"{PAGE}/sign-in"
    assert acts(house) == ["second_factor_dropped"]
    assert desk.writes_password().location.startswith(f"{PAGE}/second-factor")
    assert not desk.is_in()
    sets_up(desk)
    assert desk.is_in()


def test_a_wrong_code_sets_nothing_up(house: House) -> None:
    rosa(house, second_factor=False)
    desk = typist(house)
    desk.writes_password()
    for code in ("000000", "", "ß", "abcdef"):
        assert desk.post("/second-factor", "/second-factor", code=code).status_code == 400
    assert not desk.is_in()


def test_the_picture_to_scan_is_kept_by_nobody(house: House) -> None:
    rosa(house, second_factor=False)
    desk = typist(house)
    desk.writes_password()
    picture = desk.get("/second-factor.svg")
    assert (picture.mimetype, picture.headers["Cache-Control"]) == ("image/svg+xml", "no-store")


def test_a_new_password_ends_every_other_session(house: House) -> None:
    rosa(house)
    desk, other = typist(house), typist(house)
    other.signs_in()
    house.passes(seconds=60)
    desk.signs_in()
    assert desk.post("/account/password", "/account", password="not hers at all", new=NEW).status_code == 400
    assert desk.post("/account/password", "/account", password=PASSWORD, new="short").status_code == 400
    assert other.is_in()
    assert desk.post("/account/password", "/account", password=PASSWORD, new=NEW).status_code == 303
    assert desk.is_in()
    assert not other.is_in()
    assert "password_changed" in acts(house)


def test_one_ends_one_of_ones_own_sessions_and_nobody_elses(house: House) -> None:
    rosa(house)
    desk, other = typist(house), typist(house)
    other.signs_in()
    house.passes(seconds=60)
    desk.signs_in()
    with desk.client.session_transaction() as cookie:
        mine = cookie["_user_id"]
    sessions = house.rows(select(sql.staff_session.c.id).where(sql.staff_session.c.complete))
    assert len(sessions) == 2
    assert desk.post("/account/sessions/end-others", "/account").status_code == 303
    assert (desk.is_in(), other.is_in()) == (True, False)
    assert desk.post(f"/account/sessions/{sessions[0].id}/end", "/account").status_code == 404
    assert mine


def test_new_codes_for_the_paper_want_the_password_again(house: House) -> None:
    rosa(house)
    desk = typist(house)
    desk.signs_in()
    house.passes(minutes=6)
    asked = desk.post("/account/paper-codes", "/account")
    assert asked.location.startswith(f"{PAGE}/again")
    assert desk.post("/again", "/again", password="not hers at all").status_code == 400
    assert desk.post("/again", "/again", password=PASSWORD).status_code == 303
    assert desk.post("/account/paper-codes", "/account").get_data(as_text=True).count("<li><code") == 10


@pytest.mark.parametrize("chosen, said", [("es", "Su acceso"), ("en", "Your access")])
def test_the_console_speaks_the_persons_language(house: House, chosen: str, said: str) -> None:
    rosa(house)
    desk = typist(house)
    desk.signs_in()
    desk.post("/account/language", "/account", language=chosen)
    assert said in desk.get("/account").get_data(as_text=True)
    assert desk.post("/account/language", "/account", language="tlh").status_code == 400
