"""Settings of doctors, services and texts: added, renamed, offered no more, in the clinic's own words."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from bot.clinic_file.loading import load, shown
from bot.clinic_file.reading import toml
from dialogs.texts import languages, trying
from dialogs.texts.own import fault
from models import sql
from tests.support.clinic_files import SMALL
from tests.support.console import Staff, console
from tests.support.house import House
from tests.support.settings_forms import sends
from tests.support.signing_in import acts

FOR_CONTROL = 'end = "20:00"\nservices = ["Control"]'


@pytest.fixture
def luna(database_url: str) -> Iterator[House]:
    house = House(database_url, stands=True)
    house.clinic_id = load(house.engine, SMALL.replace('end = "20:00"', FOR_CONTROL)).clinic_id
    yield house
    house.close()


@pytest.fixture
def owner(luna: House) -> Staff:
    return console(luna, "owner")


def doctors(house: House) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = toml(shown(house.engine, "luna"))["doctor"]
    return found


def key(house: House, table: Any, name: str) -> UUID:
    return UUID(str(house.rows(select(table.c.id).where(table.c.name == name))[0].id))


def test_what_patients_read_of_a_doctor(luna: House, owner: Staff) -> None:
    path = f"/settings/doctors/{key(luna, sql.doctor, 'Dra. Ana')}/edit"
    changes = {
        "photo_url": "https://luna.example/ana.jpg",
        "languages": "es\nen",
        "qualifications": "MD\nFESC",
        "specialties": "Cardiology",
        "is_verified": "false",
        "is_accepting_patients": "false",
    }
    assert sends(owner, path, **changes).status_code == 303
    ana = doctors(luna)[0]
    assert (ana["photo_url"], ana["languages"], ana["qualifications"]) == (
        "https://luna.example/ana.jpg",
        ["es", "en"],
        ["MD", "FESC"],
    )
    assert (ana["specialty"], ana["is_verified"], ana["is_accepting_patients"]) == ("Cardiology", False, False)
    assert len(ana["service"]) == 2
    assert "not checked" in owner.get("/settings").get_data(as_text=True)
    assert sends(owner, path, photo_url="javascript:alert(1)").status_code == 400


def test_a_doctor_comes_and_goes_and_comes_back(luna: House, owner: Staff) -> None:
    added = {"slug": "eva", "name": "Dra. Eva", "whatsapp": "+525555550183"}
    assert sends(owner, "/settings/doctors/new", **added).status_code == 303
    assert sends(owner, "/settings/doctors/new", **added).status_code == 400
    eva = key(luna, sql.doctor, "Dra. Eva")
    assert owner.post(f"/settings/doctors/{eva}/off").status_code == 303
    assert [each["slug"] for each in doctors(luna)] == ["ana", "luis"]
    assert owner.get(f"/settings/doctors/{eva}").status_code == 404
    assert sends(owner, "/settings/doctors/new", **added).status_code == 303
    assert key(luna, sql.doctor, "Dra. Eva") == eva


def test_a_service_keeps_its_hours_and_its_row_under_another_name(luna: House, owner: Staff) -> None:
    control = key(luna, sql.service, "Control")
    assert sends(owner, f"/settings/services/{control}", name="Revisión", price="100").status_code == 303
    ana = doctors(luna)[0]
    assert [each["name"] for each in ana["service"]] == ["Consulta", "Revisión"]
    assert [each.get("services") for each in ana["availability"]] == [None, ["Revisión"]]
    assert key(luna, sql.service, "Revisión") == control


@pytest.mark.parametrize(
    "wrong", [{"name": "Consulta"}, {"name": ""}, {"duration_minutes": "0"}, {"price": "-1"}, {"price": "1.234"}]
)
def test_a_service_that_cannot_be_is_told(luna: House, owner: Staff, wrong: dict[str, str]) -> None:
    control = key(luna, sql.service, "Control")
    refused = sends(owner, f"/settings/services/{control}", **wrong)
    assert (refused.status_code, 'id="wrong-' in refused.get_data(as_text=True)) == (400, True)


def test_a_service_comes_and_goes_with_the_hours_that_were_for_it_alone(luna: House, owner: Staff) -> None:
    ana = key(luna, sql.doctor, "Dra. Ana")
    path = f"/settings/doctors/{ana}/services/new"
    assert sends(owner, path, name="ECG", duration_minutes="15").status_code == 303
    assert sends(owner, path, name="ecg", duration_minutes="15").status_code == 400
    assert owner.post(f"/settings/services/{key(luna, sql.service, 'Control')}/off").status_code == 303
    assert [each["name"] for each in doctors(luna)[0]["service"]] == ["Consulta", "ECG"]
    assert len(doctors(luna)[0]["availability"]) == 1


def test_a_code_is_shown_once_and_wants_the_password(luna: House, owner: Staff) -> None:
    path = f"/settings/doctors/{key(luna, sql.doctor, 'Dra. Ana')}/code"
    page = owner.post(path).get_data(as_text=True)
    assert "+525555550181" in page
    assert acts(luna) == ["enrolment_code_made"]
    luna.passes(minutes=6)
    assert "/again" in owner.post(path).location


def test_a_text_is_tried_then_kept_then_ours_again(luna: House, owner: Staff) -> None:
    path = "/settings/texts/en/menu-book"
    tried = sends(owner, path, words="Ask for a visit", **{"try": "1"})
    assert tried.get_data(as_text=True).count("Ask for a visit") == 2
    assert "texts" not in toml(shown(luna.engine, "luna"))["clinic"]
    assert sends(owner, path, words="Ask for a visit").status_code == 303
    assert toml(shown(luna.engine, "luna"))["clinic"]["texts"] == {"en": {"menu-book": "Ask for a visit"}}
    assert "Ask for a visit" in owner.get("/settings/texts/en").get_data(as_text=True)
    assert sends(owner, path, words="").status_code == 303
    assert "texts" not in toml(shown(luna.engine, "luna"))["clinic"]


@pytest.mark.parametrize("words", ["x" * 500, "Hello { $name }", "{ broken", "{ menu-book }", "a\0b"])
def test_a_wording_that_will_not_do_is_told_and_not_kept(luna: House, owner: Staff, words: str) -> None:
    assert sends(owner, "/settings/texts/en/menu-book", words=words).status_code == 400
    assert "texts" not in toml(shown(luna.engine, "luna"))["clinic"]


def test_what_no_clinic_may_change_is_not_there(owner: Staff) -> None:
    for path in ("en/emergency", "en/decline", "en/no-such-text", "tlh/menu-book"):
        assert owner.get(f"/settings/texts/{path}").status_code == 404
    assert owner.get("/settings/texts/tlh").status_code == 404


def test_texts_are_found_by_their_words(owner: Staff) -> None:
    found = owner.get("/settings/texts/es", find="cita").get_data(as_text=True)
    assert "menu-book" in found
    assert "more: search" in found or "hay más" in found.casefold()
    assert "Nothing holds" in owner.get("/settings/texts/es", find="zzzz").get_data(as_text=True)


@pytest.mark.parametrize("language", languages())
def test_ours_can_be_taken_over_word_for_word_and_read_as_we_say_them(language: str) -> None:
    wrong = [
        name
        for name, words in trying.wordable(language).items()
        if fault(language, name, words) is None and trying.tried(language, name, words) is None
    ]
    assert wrong == []
