"""Where a clinic asks for a code, a number in its file decides nothing and is told nothing before it has given it."""

from uuid import UUID

import pytest
from click.testing import CliRunner
from sqlalchemy import select

from bot.cli import main
from models import sql
from models.contacts import Caller, meet
from models.database import work
from models.enrolment import new_code
from models.facts import Decide, Enrol, Enrolled, Refused, Request
from tests.support.ends import DOCTOR
from tests.support.house import House


@pytest.fixture
def coded(house: House, ahmed: UUID) -> UUID:
    """The clinic asks for codes; Dr Ahmed's contact."""
    house.set(sql.clinic, enrolment="code")
    return ahmed


def code(house: House) -> str:
    with work(house.engine, house.clinic_id) as session:
        return new_code(session, session.execute(select(sql.doctor.c.id)).scalar_one())


def tries(house: House, contact: UUID, said: str) -> Enrolled:
    with house.visit(contact) as visitor:
        outcome = visitor.hands.carry_out(Enrol(said))
        assert isinstance(outcome, Enrolled)
        return outcome


def is_doctor(house: House, contact: UUID) -> bool:
    with house.visit(contact) as visitor:
        return visitor.view.contact.doctor_id is not None


def test_the_right_code_makes_the_number_the_doctors(house: House, coded: UUID) -> None:
    digits = code(house)
    assert not is_doctor(house, coded)
    assert tries(house, coded, digits).doctor_id is not None
    assert is_doctor(house, coded)


def test_a_code_is_used_once(house: House, coded: UUID) -> None:
    digits = code(house)
    tries(house, coded, digits)
    house.passes(days=90)
    with house.visit(coded) as visitor, pytest.raises(Refused, match="no-enrolment"):
        visitor.hands.carry_out(Enrol(digits))


def test_a_new_code_ends_the_one_before(house: House, coded: UUID) -> None:
    first, second = code(house), code(house)
    assert tries(house, coded, first).doctor_id is None
    assert tries(house, coded, second).doctor_id is not None


def test_five_wrong_codes_end_the_right_one(house: House, coded: UUID) -> None:
    digits = code(house)
    wrong = f"{(int(digits) + 1) % 10**8:08}"
    assert [tries(house, coded, wrong).left for _ in range(5)] == [4, 3, 2, 1, 0]
    with house.visit(coded) as visitor, pytest.raises(Refused, match="no-enrolment"):
        visitor.hands.carry_out(Enrol(digits))
    assert not is_doctor(house, coded)


def test_a_code_is_good_for_a_day(house: House, coded: UUID) -> None:
    digits = code(house)
    house.passes(hours=24)
    with house.visit(coded) as visitor, pytest.raises(Refused, match="no-enrolment"):
        visitor.hands.carry_out(Enrol(digits))


def test_nobody_else_can_use_it(house: House, coded: UUID, ana: UUID) -> None:  # noqa: ARG001
    digits = code(house)
    with house.visit(ana) as visitor, pytest.raises(Refused, match="no-enrolment"):
        visitor.hands.carry_out(Enrol(digits))


def test_enrolment_lasts_90_days(house: House, coded: UUID) -> None:
    tries(house, coded, code(house))
    house.passes(days=89, hours=23)
    assert is_doctor(house, coded)
    house.passes(hours=1)
    assert not is_doctor(house, coded)


def test_a_number_that_changed_hands_enrols_anew(house: House, coded: UUID) -> None:
    house.set(sql.contact, coded, external_user_id="AE.1111")
    tries(house, coded, code(house))
    house.set(sql.contact, coded, external_user_id="AE.2222")
    assert not is_doctor(house, coded)
    house.set(sql.contact, coded, external_user_id="AE.1111")
    assert is_doctor(house, coded)


def writes(house: House, known_as: str | None) -> None:
    """Somebody writes from the doctor's number, whom the provider knows by this id, if it says so."""
    with work(house.engine, house.clinic_id) as session:
        meet(session, house.clinic_id, Caller(f"whatsapp:{DOCTOR}", phone=DOCTOR, external_user_id=known_as))


def test_the_first_id_after_an_enrolment_without_one_is_the_doctors(house: House, coded: UUID) -> None:
    tries(house, coded, code(house))
    writes(house, None)
    assert is_doctor(house, coded)
    writes(house, "AE.1111")
    assert is_doctor(house, coded)
    writes(house, "AE.2222")
    assert not is_doctor(house, coded)
    writes(house, "AE.1111")
    assert is_doctor(house, coded)


def test_an_id_that_was_seen_before_the_enrolment_is_no_news(house: House, coded: UUID) -> None:
    writes(house, "AE.1111")
    tries(house, coded, code(house))
    writes(house, "AE.2222")
    assert not is_doctor(house, coded)


def test_without_the_code_nothing_is_decided(house: House, coded: UUID, asked: Request) -> None:
    with house.visit(coded) as visitor, pytest.raises(Refused, match="not-a-doctor"):
        visitor.hands.carry_out(Decide(asked.id, "approve", "tap"))


def test_the_code_itself_is_kept_nowhere(house: House, coded: UUID) -> None:  # noqa: ARG001
    digits = code(house)
    with work(house.engine, house.clinic_id) as session:
        row = session.execute(select(sql.doctor)).mappings().one()
    assert digits not in str(dict(row))


def test_the_command_prints_a_code_that_works(house: House, coded: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", house.url)
    done = CliRunner().invoke(main, ["doctor", "code", "sol", "drsarahahmed"])
    assert done.exit_code == 0, done.output
    assert "within 24 hours" in done.output
    assert tries(house, coded, done.output.splitlines()[0].replace(" ", "")).doctor_id is not None


@pytest.mark.parametrize(
    "clinic, doctor, said", [("luna", "drsarahahmed", "no clinic"), ("sol", "drhouse", "no doctor")]
)
@pytest.mark.usefixtures("coded")
def test_the_command_knows_whom_it_is_asked_for(
    house: House, monkeypatch: pytest.MonkeyPatch, clinic: str, doctor: str, said: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", house.url)
    done = CliRunner().invoke(main, ["doctor", "code", clinic, doctor])
    assert done.exit_code == 1
    assert said in done.output
