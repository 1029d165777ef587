"""Settings: each form changes what it says and nothing else, by the clinic file's own checks, and can be downloaded."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from sqlalchemy import select

from bot.clinic_file import editing
from bot.clinic_file.elsewhere import ChangedElsewhere
from bot.clinic_file.loading import load, shown
from bot.clinic_file.reading import toml
from bot.clinic_file.sections import CLINIC
from bot.console.settings import GROUPS
from models import sql
from models.database import work
from tests.support.clinic_files import SAMPLE, SMALL
from tests.support.console import Staff, console
from tests.support.house import House
from tests.support.settings_forms import filled, sends
from tests.support.signing_in import acts


def of(url: str, text: str) -> House:
    house = House(url, stands=True)
    house.clinic_id = load(house.engine, text).clinic_id
    return house


@pytest.fixture
def luna(database_url: str) -> Iterator[House]:
    house = of(database_url, SMALL)
    yield house
    house.close()


@pytest.fixture
def owner(luna: House) -> Staff:
    return console(luna, "owner")


def now(house: House, slug: str = "luna") -> dict[str, object]:
    found: dict[str, object] = toml(shown(house.engine, slug))["clinic"]
    return found


def doctor_id(house: House, slug: str = "ana") -> UUID:
    return UUID(str(house.rows(select(sql.doctor.c.id).where(sql.doctor.c.slug == slug))[0].id))


def service_id(house: House, name: str = "Consulta") -> UUID:
    return UUID(str(house.rows(select(sql.service.c.id).where(sql.service.c.name == name))[0].id))


def test_every_key_of_the_clinic_is_in_one_of_the_forms() -> None:
    assert sorted(name for names in GROUPS.values() for name in names) == sorted(
        key.name for key in CLINIC if key.name not in {"slug", "texts"}
    )


@pytest.mark.parametrize("text, slug", [(SMALL, "luna"), (SAMPLE, "sol")])
def test_a_document_written_down_is_the_same_file(database_url: str, text: str, slug: str) -> None:
    house = of(database_url, text)
    before = shown(house.engine, slug)
    with work(house.engine, house.clinic_id) as session:
        assert editing.edit(session, house.clinic_id, lambda _: None, lambda _: None) == []
    assert shown(house.engine, slug) == before
    house.close()


def test_saving_a_form_as_it_is_changes_nothing(database_url: str) -> None:
    house = of(database_url, SAMPLE)
    owner, before = console(house, "owner"), shown(house.engine, "sol")
    doctors = [row.id for row in house.rows(select(sql.doctor.c.id))]
    services = [row.id for row in house.rows(select(sql.service.c.id))]
    for path in [
        *(f"/settings/clinic/{group}" for group in GROUPS),
        *(f"/settings/doctors/{key}/edit" for key in doctors),
        *(f"/settings/services/{key}" for key in services),
        "/settings/file",
    ]:
        assert sends(owner, path).status_code == 303, path
        assert shown(house.engine, "sol") == before, path
    assert acts(house) == []
    house.close()


def test_a_setting_is_changed_and_written_down(luna: House, owner: Staff) -> None:
    assert sends(owner, "/settings/clinic/asking", request_expiry_minutes="45").status_code == 303
    assert now(luna)["request_expiry_minutes"] == 45
    record = luna.rows(select(sql.staff_act.c.act, sql.staff_act.c.why, sql.staff_act.c.staff_user_id))[0]
    assert record == ("settings_changed", "changed: clinic: request_expiry_minutes 30 → 45", owner.staff_id)


def test_an_empty_field_is_as_usual_again(luna: House, owner: Staff) -> None:
    sends(owner, "/settings/clinic/visits", reminders="60, 30", thanks_after_minutes="10")
    assert (now(luna)["reminders"], now(luna)["thanks_after_minutes"]) == ([60, 30], 10)
    sends(owner, "/settings/clinic/visits", reminders="-")
    assert now(luna)["reminders"] == []
    sends(owner, "/settings/clinic/visits", reminders="", thanks_after_minutes="")
    assert not {"reminders", "thanks_after_minutes"} & set(now(luna))


def test_hours_are_written_day_by_day(luna: House, owner: Staff) -> None:
    sends(owner, "/settings/clinic/reach", **{"opening_hours.mon": "09:00-14:00, 16:00-20:00", "opening_hours.sat": ""})
    assert now(luna)["opening_hours"] == {"mon": ["09:00-14:00", "16:00-20:00"]}


@pytest.mark.parametrize(
    "path, wrong",
    [
        ("/settings/clinic/asking", {"request_expiry_minutes": "-5"}),
        ("/settings/clinic/asking", {"request_expiry_minutes": "soon"}),
        ("/settings/clinic/asking", {"hold_minutes": "9" * 30}),
        ("/settings/clinic/who", {"timezone": "Luna"}),
        ("/settings/clinic/who", {"name": ""}),
        ("/settings/clinic/who", {"whatsapp": "12"}),
        ("/settings/clinic/who", {"language": "tlh"}),
        ("/settings/clinic/who", {"languages": "es"}),
        ("/settings/clinic/reach", {"opening_hours.mon": "late"}),
        ("/settings/clinic/reach", {"faq.0.topic": "parking"}),
        ("/settings/clinic/reach", {"faq.0.es": "En el sótano."}),
        ("/settings/clinic/reach", {"faq.0.topic": "停车", "faq.0.es": "En el sótano."}),
        ("/settings/clinic/reach", {"faq.0.topic": 'a="b"#', "faq.0.es": "En el sótano."}),
        ("/settings/clinic/reach", {"faq.0.topic": "parking", "faq.0.es": "En el sótano.", "faq.0.tlh": "Qapla"}),
        ("/settings/clinic/reach", {"faq.0.topic": "parking", "faq.0.es": "x" * 1001}),
        ("/settings/clinic/asking", {"intake.allergies": "perhaps"}),
        ("/settings/clinic/reach", {"address": "a\x07b"}),
        ("/settings/clinic/visits", {"quiet_from": "late"}),
        ("/settings/clinic/visits", {"reminders": "60, soon"}),
        ("/settings/clinic/deciding", {"nudges": "perhaps"}),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_nothing_is_lost(
    luna: House, owner: Staff, path: str, wrong: dict[str, str]
) -> None:
    before = shown(luna.engine, "luna")
    refused = sends(owner, path, **wrong)
    page = refused.get_data(as_text=True)
    name = next(iter(wrong)).partition(".")[0]
    assert refused.status_code == 400
    assert f'id="wrong-{name}"' in page
    assert shown(luna.engine, "luna") == before
    assert acts(luna) == []


def test_answers_are_added_changed_and_removed_by_topic(luna: House, owner: Staff) -> None:
    path = "/settings/clinic/reach"
    new = {"faq.0.topic": "Métodos de pago", "faq.0.es": "Efectivo\r\no tarjeta.", "faq.1.topic": "parking"}
    assert sends(owner, path, **new, **{"faq.1.es": "En el sótano."}).status_code == 303
    assert now(luna)["faq"] == {"metodos_de_pago": {"es": "Efectivo\no tarjeta."}, "parking": {"es": "En el sótano."}}
    sends(owner, path, **{"faq.0.topic": "pago", "faq.1.off": "on"})
    assert now(luna)["faq"] == {"pago": {"es": "Efectivo\no tarjeta."}}
    sends(owner, path, **{"faq.0.topic": "", "faq.0.es": ""})
    assert "faq" not in now(luna)


def test_a_topic_is_there_once_and_an_answer_for_all_stands_alone(luna: House, owner: Staff) -> None:
    path = "/settings/clinic/reach"
    sends(
        owner, "/settings/file", text=filled(owner, "/settings/file")["text"] + '\n[clinic.faq]\nparking = "Below."\n'
    )
    assert filled(owner, path)["faq.0.all"] == "Below."
    twice = sends(owner, path, **{"faq.1.topic": "Parking", "faq.1.es": "Abajo."}).get_data(as_text=True)
    assert "The same is there twice." in twice
    assert "Abajo." in twice
    both = sends(owner, path, **{"faq.0.es": "Abajo."}).get_data(as_text=True)
    assert "Keep either the answer for every language, or one for each." in both
    assert sends(owner, path, **{"faq.0.all": "", "faq.0.es": "Abajo."}).status_code == 303
    assert now(luna)["faq"] == {"parking": {"es": "Abajo."}}


def test_questions_are_chosen_one_by_one_and_as_usual_again(luna: House, owner: Staff) -> None:
    path = "/settings/clinic/asking"
    assert filled(owner, path)["intake.chief_complaint"] == "required"
    sends(owner, path, **{"intake.allergies": "required", "intake.symptoms": "no"})
    kept = {"asked": ["chief_complaint", "medical_history", "current_medications", "allergies", "urgency_level"]}
    assert now(luna)["intake"] == kept | {"required": ["chief_complaint", "allergies"]}
    of_service = f"/settings/services/{service_id(luna)}"
    assert filled(owner, of_service)["intake.allergies"] == "required"  # as the clinic has it
    sends(owner, of_service, **{"intake.patient_email": "asked"})
    sends(owner, path, **{"intake.usual": "on"})
    assert "intake" not in now(luna)
    assert filled(owner, of_service)["intake.patient_email"] == "asked"


def test_two_people_who_change_the_same_form_do_not_undo_each_other(luna: House, owner: Staff) -> None:
    late = filled(owner, "/settings/clinic/asking") | {"hold_minutes": "5"}
    sends(owner, "/settings/clinic/asking", request_expiry_minutes="45")
    refused = owner.post("/settings/clinic/asking", late)
    assert (refused.status_code, "while you were writing" in refused.get_data(as_text=True)) == (400, True)
    assert (now(luna)["request_expiry_minutes"], "hold_minutes" in now(luna)) == (45, False)


def test_whoever_changes_what_else_is_no_hindrance(luna: House, owner: Staff) -> None:
    form = filled(owner, f"/settings/doctors/{doctor_id(luna)}/edit") | {"bio": "Twenty years."}
    sends(owner, "/settings/clinic/asking", request_expiry_minutes="45")
    assert owner.post(f"/settings/doctors/{doctor_id(luna)}/edit", form).status_code == 303
    assert now(luna)["request_expiry_minutes"] == 45


def test_loading_the_clinics_own_file_afterwards_asks_first(luna: House, owner: Staff) -> None:
    sends(owner, "/settings/clinic/asking", request_expiry_minutes="45")
    with pytest.raises(ChangedElsewhere):
        load(luna.engine, SMALL.replace('name = "Clínica Luna"', 'name = "Luna"\nrequest_expiry_minutes = 20'))


def test_a_number_that_decides_wants_the_password(luna: House, owner: Staff) -> None:
    path = f"/settings/doctors/{doctor_id(luna)}/edit"
    luna.passes(minutes=6)
    refused = sends(owner, path, whatsapp="+525555550199")
    assert (refused.status_code, 'name="password"' in refused.get_data(as_text=True)) == (400, True)
    assert sends(owner, path, bio="Twenty years.").status_code == 303
    assert sends(owner, "/settings/clinic/deciding", enrolment="code").status_code == 400


def test_the_file_is_downloaded_and_loads_elsewhere(luna: House, owner: Staff) -> None:
    sent = owner.get("/settings/file.toml")
    assert 'filename="luna.toml"' in sent.headers["Content-Disposition"]
    assert load(luna.engine, sent.get_data(as_text=True)).steps == ()


def test_the_whole_file_is_kept_or_nothing_of_it(luna: House, owner: Staff) -> None:
    text = filled(owner, "/settings/file")["text"]
    assert sends(owner, "/settings/file", text=text.replace("09:00", "08:00")).status_code == 303
    assert "08:00" in shown(luna.engine, "luna")
    for wrong in (text.replace('slug = "luna"', 'slug = "mar"'), text.replace("30", "-30"), "[clinic", ""):
        assert sends(owner, "/settings/file", text=wrong).status_code == 400
    assert "08:00" in shown(luna.engine, "luna")


def test_a_number_of_another_clinic_is_told(owner: Staff, database_url: str) -> None:
    of(database_url, SAMPLE).close()
    refused = sends(owner, "/settings/clinic/who", whatsapp="+14155238886")
    assert (refused.status_code, "another clinic" in refused.get_data(as_text=True)) == (400, True)
