"""Who works in the clinic: owners alone touch owners, the last one stays, links come from a page or a command."""

import re
import threading

import pytest
from click.testing import CliRunner
from sqlalchemy import insert, select, update

from bot.cli import main
from models import sql, staff_roles
from models.base import new_id
from models.database import work
from tests.support.console import application, console, hire
from tests.support.house import House
from tests.support.signing_in import EMAIL, PAGE, acts, rosa, typist

LINK = re.compile(r"https?://\S+/console/-/invite#([\w-]{43})")


def roles(house: House) -> dict[str, str]:
    found = house.rows(
        select(sql.staff_user.c.email, sql.staff_membership.c.role)
        .join(sql.staff_membership, sql.staff_membership.c.staff_user_id == sql.staff_user.c.id)
        .where(sql.staff_membership.c.is_active)
    )
    return {row.email: row.role for row in found}


def test_an_invitation_shows_a_link_once_and_says_nothing_about_the_address(house: House) -> None:
    rosa(house, "manager")
    owner = console(house, "owner")
    new, known = (
        owner.post("/staff/invite", {"email": email, "role": "receptionist"}).get_data(as_text=True)
        for email in ("luis@example.org", EMAIL)
    )
    assert LINK.search(new)
    assert LINK.search(known)
    assert "Location" not in owner.post("/staff/invite", {"email": "eva@example.org", "role": "manager"}).headers
    assert acts(house) == ["invited"] * 3


def test_what_somebody_is_called_elsewhere_is_told_once_they_have_come(house: House) -> None:
    owner, email = console(house, "owner"), "vidal@example.org"
    with work(house.engine, None) as session:
        session.execute(insert(sql.staff_user).values(id=new_id(), email=email, name="Rosalinda", is_active=False))
    owner.post("/staff/invite", {"email": email, "role": "receptionist"})
    for path in ("/staff", "/staff/record"):
        shown = owner.get(path).get_data(as_text=True)
        assert (email in shown, "Rosalinda" in shown, "switched off" in shown) == (True, False, False)
    invited = update(sql.staff_membership).where(sql.staff_membership.c.accepted_at.is_(None))
    with work(house.engine, house.clinic_id) as session:
        session.execute(invited.values(accepted_at=sql.NOW))
    for path in ("/staff", "/staff/record"):
        assert "Rosalinda" in owner.get(path).get_data(as_text=True)


def test_whoever_is_here_already_keeps_their_role_when_invited_again(house: House) -> None:
    rosa(house, "manager")
    console(house, "owner").post("/staff/invite", {"email": EMAIL, "role": "receptionist"})
    assert roles(house)[EMAIL] == "manager"


@pytest.mark.parametrize("email", ["", "rosa", "a b@example.org", "@x", "a@b@c", "x" * 250 + "@example.org", "a\0@b"])
def test_what_is_no_address_is_told(house: House, email: str) -> None:
    assert console(house, "owner").post("/staff/invite", {"email": email, "role": "manager"}).status_code == 400


@pytest.mark.parametrize("form", [{"role": "king"}, {"role": "doctor"}, {"role": "doctor", "doctor_id": "x"}, {}])
def test_a_role_that_is_none_is_refused(house: House, form: dict[str, str]) -> None:
    person = hire(house, "receptionist")
    assert console(house, "owner").post(f"/staff/{person}/role", form).status_code == 400


def test_a_role_holds_from_the_next_click_on(house: House) -> None:
    app = application(house)
    owner, luis = console(house, "owner", app=app), console(house, "manager", app=app)
    assert luis.get("/staff").status_code == 200
    assert owner.post(f"/staff/{luis.staff_id}/role", {"role": "receptionist"}).status_code == 303
    assert luis.get("/staff").status_code == 403
    assert owner.post(f"/staff/{luis.staff_id}/let-go").status_code == 303
    assert luis.get("/staff").status_code == 404
    assert acts(house) == ["role_changed", "let_go"]


def test_a_doctors_account_is_one_doctors(house: House) -> None:
    doctor = house.doctor()
    person = hire(house, "receptionist")
    owner = console(house, "owner")
    assert owner.post(f"/staff/{person}/role", {"role": "doctor", "doctor_id": str(doctor)}).status_code == 303
    row = house.rows(select(sql.staff_membership).where(sql.staff_membership.c.staff_user_id == person))[0]
    assert (row.role, row.doctor_id) == ("doctor", doctor)


def test_only_owners_touch_owners(house: House) -> None:
    owner, manager = hire(house, "owner"), console(house, "manager")
    for path, form in (("role", {"role": "manager"}), ("let-go", {})):
        answered = manager.post(f"/staff/{owner}/{path}", form)
        assert "Only an owner" in manager.follows(answered)
    assert manager.post(f"/staff/{manager.staff_id}/role", {"role": "owner"}).status_code == 403
    assert manager.post("/staff/invite", {"email": "eva@example.org", "role": "owner"}).status_code == 403
    assert acts(house) == []


def test_the_last_owner_stays(house: House) -> None:
    owner = console(house, "owner")
    for path, form in (("role", {"role": "manager"}), ("let-go", {})):
        assert "has to be left" in owner.follows(owner.post(f"/staff/{owner.staff_id}/{path}", form))
    second = hire(house, "owner")
    assert owner.post(f"/staff/{second}/let-go").status_code == 303
    assert owner.get("/staff").status_code == 200


def remove_each_other(house: House) -> list[str]:
    """Two owners let each other go at the same moment."""
    both = [hire(house, "owner"), hire(house, "owner")]
    ready, done = threading.Barrier(2, timeout=20), list[str]()

    def go(other: int) -> None:
        with work(house.engine, house.clinic_id) as session:
            session.execute(select(1))
            ready.wait()
            try:
                staff_roles.let_go(session, "owner", both[other])
                done.append("gone")
            except staff_roles.LastOwner:
                done.append("refused")

    threads = [threading.Thread(target=go, args=(other,)) for other in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(done)


def test_two_owners_cannot_remove_each_other(house: House) -> None:
    assert remove_each_other(house) == ["gone", "refused"]


def test_without_the_lock_they_could(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: both read before either writes."""
    met = threading.Barrier(2, timeout=20)

    def place(*_: object) -> str:
        return "owner"

    check = staff_roles._another_owner_stays

    def together(*args: object) -> None:
        check(*args)  # type: ignore[arg-type]
        met.wait()

    monkeypatch.setattr(staff_roles, "place", place)
    monkeypatch.setattr(staff_roles, "_another_owner_stays", together)
    assert remove_each_other(house) == ["gone", "gone"]


def test_the_record_names_who_did_what_to_whom(house: House) -> None:
    owner, luis = console(house, "owner", name="Rosa"), hire(house, "manager", name="Luis")
    owner.post(f"/staff/{luis}/role", {"role": "auditor"})
    owner.post("/staff/invite", {"email": "eva@example.org", "role": "manager"})
    page = owner.get("/staff/record").get_data(as_text=True)
    assert page.index("made an invitation") < page.index("changed a role")
    assert all(said in page for said in ("Luis", "Manager → Auditor", "eva@example.org"))


def test_roles_and_invitations_want_the_password_again(house: House) -> None:
    owner = console(house, "owner")
    house.passes(minutes=6)
    for path in ("/staff/invite", f"/staff/{owner.staff_id}/role", f"/staff/{owner.staff_id}/let-go"):
        assert owner.post(path, {"role": "manager"}).location.startswith(f"{PAGE}/again")


def run(house: House, monkeypatch: pytest.MonkeyPatch, *args: str) -> str:
    monkeypatch.setenv("DATABASE_URL", house.url)
    return CliRunner().invoke(main, ["staff", *args]).output


def test_the_first_owner_comes_by_a_command(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    printed = run(house, monkeypatch, "invite", "Luis@Example.org")
    found = LINK.search(printed)
    assert found
    assert run(house, monkeypatch, "list") == "sol  luis@example.org  owner, invited\n"
    assert typist(house).post("/invite", "/invite", token=found[0]).location == f"{PAGE}/join"


@pytest.mark.parametrize(
    "args, said",
    [
        (("invite", "nobody"), "no e-mail"),
        (("invite", "a@b.org", "--clinic", "luna"), 'no clinic "luna"'),
        (("invite", "a@b.org", "--role", "king"), "a role is one of"),
        (("invite", "a@b.org", "--role", "doctor"), "needs --doctor"),
        (("invite", "a@b.org", "--role", "doctor", "--doctor", "house"), 'no doctor "house"'),
        (("disable", "a@b.org"), "nobody has this address"),
        (("reset", "a@b.org"), "nobody has this address"),
    ],
)
def test_a_command_says_what_is_wrong(
    house: House, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], said: str
) -> None:
    assert said in run(house, monkeypatch, *args)


def test_who_is_disabled_is_out_at_once_and_comes_back_by_signing_in(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    rosa(house)
    desk = typist(house)
    desk.signs_in()
    run(house, monkeypatch, "disable", EMAIL)
    assert not desk.is_in()
    assert "switched off" in run(house, monkeypatch, "list")
    run(house, monkeypatch, "enable", EMAIL)
    assert not desk.is_in()
    house.passes(seconds=60)
    desk.signs_in()


@pytest.mark.parametrize("flag, onward", [((), "join"), (("--second-factor",), "join")])
def test_a_way_back_in_by_a_command(
    house: House, monkeypatch: pytest.MonkeyPatch, flag: tuple[str, ...], onward: str
) -> None:
    rosa(house)
    found = LINK.search(run(house, monkeypatch, "reset", EMAIL, *flag))
    assert found
    assert typist(house).post("/invite", "/invite", token=found[1]).location == f"{PAGE}/{onward}"
