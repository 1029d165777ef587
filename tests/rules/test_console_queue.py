"""The queue page: what waits with its message's fate and one thing to do, filtered by form, cheap to look at again."""

from datetime import timedelta
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import insert

from bot.console import door
from models import outbox, sql
from models.base import new_id
from models.database import work
from models.events import RULE, Change, write
from models.facts import RaiseEmergency, Request
from tests.support.acting import marta
from tests.support.console import application, console
from tests.support.counting import counted
from tests.support.ends import yes
from tests.support.house import House

SIGNS = "CDFGHJKMPQRTVWXY"


@pytest.fixture
def app(house: House) -> Flask:
    return application(house)


def ask(house: House, phone: str, wall: str, name: str, **intake: str) -> Request:
    with house.visit(house.contact(phone)) as visitor:
        return visitor.ask(house.wall(wall), name, intake=intake).request


def card(house: House, doctor: UUID, request: Request, **sent: object) -> None:
    """The doctor's card and how it fares."""
    nonce = str(new_id())
    prompt = house.add(sql.prompt, contact_id=doctor, dialog="decide", facts={}, nonce=nonce, request_id=request.id)
    with work(house.engine, house.clinic_id) as session:
        message = outbox.put(
            session, contact_id=doctor, purpose=nonce, body="…", request_id=request.id, prompt_id=prompt
        )
    house.set(sql.outbound, message, **sent)


def test_a_row_says_how_its_card_fares_and_what_to_do(house: House, app: Flask, ahmed: UUID, asked: Request) -> None:
    card(house, ahmed, asked, state="parked", park_reason="window_closed")
    house.add(sql.inbound, message_sid="SM1", sender="x", contact_id=asked.contact_id, body="Is <b>nine</b> sure?")
    shown = console(house, app=app).get("/queue").get_data(as_text=True)
    assert asked.code in shown
    assert "waits before it goes to Dr. Sarah Ahmed" in shown
    assert "WhatsApp lets us write only after they do." in shown
    assert "Not delivered" in shown
    assert "Call Dr. Sarah Ahmed" in shown
    assert "Is &lt;b&gt;nine&lt;/b&gt; sure?" in shown
    assert "30:00" in shown or "29:" in shown


def test_a_row_says_what_they_come_for_and_what_they_wrote_since(
    house: House, app: Flask, ahmed: UUID, asked: Request
) -> None:
    card(house, ahmed, asked, state="delivered")
    house.set(sql.request, asked.id, chief_complaint="a pain in the knee")
    before = house.wall("2026-03-02 07:59")
    house.add(sql.inbound, message_sid="SM1", sender="x", contact_id=asked.contact_id, body="skip", received_at=before)
    house.add(sql.inbound, message_sid="SM2", sender="x", contact_id=asked.contact_id, body="Send", payload="a:1")
    rosa = console(house, app=app)
    shown = rosa.get("/queue").get_data(as_text=True)
    assert "a pain in the knee" in shown
    assert "Said last" not in shown
    assert "until 08:30" in shown
    assert "Nothing to do yet" in shown
    house.add(sql.inbound, message_sid="SM3", sender="x", contact_id=asked.contact_id, body="I feel worse")
    shown = rosa.get("/queue").get_data(as_text=True)
    assert "I feel worse" in shown
    assert "has written since" in shown


@pytest.mark.parametrize(
    "sent, said",
    [
        ({"state": "sent"}, "✓ Card sent to Dr. Sarah Ahmed"),
        ({"state": "delivered"}, "✓✓ Card delivered to Dr. Sarah Ahmed"),
        ({"state": "read"}, "Dr. Sarah Ahmed has seen it"),
        ({"state": "failed", "error_class": "permanent"}, "Their number takes no WhatsApp messages."),
        ({"state": "failed", "error_class": "temporary"}, "Card did not reach Dr. Sarah Ahmed"),
    ],
)
def test_each_tick_has_its_words(
    house: House, app: Flask, ahmed: UUID, asked: Request, sent: dict[str, str], said: str
) -> None:
    card(house, ahmed, asked, **sent)
    assert said in console(house, app=app).get("/queue").get_data(as_text=True)


def test_every_page_says_what_calls_for_somebody(house: House, app: Flask, ahmed: UUID, ana: UUID) -> None:
    del ahmed
    rosa = console(house, app=app)
    nothing = rosa.get("/calling").json
    assert nothing == {"html": ""}
    with house.visit(ana) as visitor:
        visitor.hands.carry_out(RaiseEmergency("breathing"))
    house.add(sql.task, kind="person_wanted", contact_id=house.contact("+525522222222"))
    (line,) = (rosa.get("/calling").json or {}).values()
    assert "An emergency" in line
    assert "2 things in the inbox" in line
    assert line in rosa.get("/queue").get_data(as_text=True)
    assert 'data-address="/console/' in rosa.get("/calendar").get_data(as_text=True)
    doctor = console(house, "auditor", app=app)
    assert doctor.get("/calling").status_code == 403
    assert "things in the inbox" not in doctor.get("/queue").get_data(as_text=True)


def test_emergencies_come_first_then_what_ends_first(house: House, app: Flask, ahmed: UUID) -> None:
    del ahmed
    ana = ask(house, "+525511111111", "2026-03-02 09:00", "Ana")
    house.passes(minutes=2)
    luis = ask(house, "+525522222222", "2026-03-02 09:30", "Luis")
    house.passes(minutes=2)
    with house.visit(house.contact("+525533333333")) as visitor:
        rosa = visitor.ask(house.wall("2026-03-02 10:00"), "Rosa").request
        visitor.hands.carry_out(RaiseEmergency("chest_pain"))
    shown = console(house, app=app).get("/queue").get_data(as_text=True)
    places = [shown.index(f'data-code="{one.code}"') for one in (rosa, ana, luis)]
    assert places == sorted(places)
    assert "Emergency words: chest pain" in shown
    assert "call Rosa now" in shown


def test_without_a_script_the_form_finds_by_code_name_and_phone(house: House, app: Flask, ahmed: UUID) -> None:
    del ahmed
    ana = ask(house, "+525511111111", "2026-03-02 09:00", "Ana Gómez", urgency_level="urgent")
    luis = ask(house, "+525522222222", "2026-03-02 09:30", "Luis")
    person = console(house, app=app)

    def codes(**form: str) -> set[str]:
        shown = person.post("/queue", form).get_data(as_text=True)
        return {one.code for one in (ana, luis) if f'data-code="{one.code}"' in shown}

    both = {ana.code, luis.code}
    assert codes() == codes(waits="doctor") == codes(doctor=str(ana.offer.doctor_id)) == both
    assert codes(find="gomez") == codes(find=ana.code.lower()) == codes(find="55 1111 1111") == {ana.code}
    assert codes(urgent="on") == {ana.code}
    assert codes(waits="patient") == codes(find="nobody") == codes(doctor="x") == set()
    assert codes(due="on") == both  # nobody was told yet


def test_a_search_is_in_no_address(house: House, app: Flask) -> None:
    person = console(house, app=app)
    assert 'method="post"' in person.get("/queue").get_data(as_text=True)
    assert "Gómez" not in person.get("/queue", find="Gómez").get_data(as_text=True)


def test_a_doctor_sees_her_own_alone(house: House, app: Flask, asked: Request) -> None:
    ruiz = house.doctor("Dr. Elena Ruiz", position=2)
    hers = console(house, "doctor", app=app, doctor_id=ruiz)
    assert asked.code not in hers.get("/queue").get_data(as_text=True)
    assert hers.get(f"/requests/{asked.id}").status_code == 404
    theirs = console(house, "doctor", app=app, doctor_id=asked.offer.doctor_id)
    assert asked.code in theirs.get("/queue").get_data(as_text=True)
    assert theirs.get(f"/requests/{asked.id}").status_code == 200


def mark_of(shown: str) -> str:
    return shown.partition('data-mark="')[2].partition('"')[0]


def test_looking_again_costs_nothing_while_nothing_changes(house: House, app: Flask, asked: Request) -> None:
    person = console(house, app=app)
    mark = mark_of(person.get("/queue").get_data(as_text=True))
    with counted(house) as said:
        assert person.get("/queue/live", mark=mark).status_code == 204
    assert len([each for each in said if "reservation_request" in each]) == 1
    marta(house, yes(asked))
    fresh = person.get("/queue/live", mark=mark)
    assert fresh.status_code == 200
    assert fresh.json is not None
    shown = fresh.json["html"]
    assert f'data-code="{asked.code}"' not in shown
    assert "Approved by the front desk" in shown  # nobody of this clinic's staff has Marta's id
    assert person.get("/queue/live", mark=mark_of(shown)).status_code == 204


def test_looking_by_itself_keeps_nobody_signed_in(app: Flask) -> None:
    right = door.right_of(app, "queue.live")
    assert right is not None
    assert right.quiet


def test_five_hundred_cost_as_many_statements_as_one(house: House, app: Flask, asked: Request) -> None:
    person = console(house, app=app)
    person.get("/queue")
    with counted(house) as one:
        person.get("/queue")
    _many(house, asked, 499)
    with counted(house) as many:
        shown = person.get("/queue").get_data(as_text=True)
    assert shown.count("data-code=") == 500
    assert len(many) == len(one) <= 14


def _many(house: House, asked: Request, count: int) -> None:
    """As many more requests of as many people, each on a day of its own."""
    (source,) = house.rows(sql.request.select().where(sql.request.c.id == asked.id))
    (slot,) = house.rows(sql.slot.select())
    claim = {name: value for name, value in slot._asdict().items() if name not in {"busy", "live"}}
    with work(house.engine, house.clinic_id) as session:
        for number in range(count):
            contact, patient, key, later = new_id(), new_id(), new_id(), timedelta(days=1 + number)
            of_clinic = {"clinic_id": house.clinic_id}
            session.execute(insert(sql.contact).values(**of_clinic, id=contact, address=f"whatsapp:{number}"))
            session.execute(insert(sql.patient).values(**of_clinic, id=patient, contact_id=contact, name="Ana"))
            then = {"start_time": slot.start_time + later, "end_time": slot.end_time + later}
            session.execute(insert(sql.slot).values(**claim | then | {"id": key}))
            code = f"{SIGNS[number // 16 % 16]}{SIGNS[number % 16]}{'2346789'[number // 256]}22"
            theirs = {"id": key, "contact_id": contact, "patient_id": patient, "slot_id": key}
            session.execute(insert(sql.request).values(**source._asdict() | theirs | {"booking_reference": code}))
            write(session, house.clinic_id, asked.created_at, Change("pending", RULE, request_id=key))
