"""Outside the window an approved template says the same; what has none waits before the staff, and is sent once."""

from sqlalchemy import select, update

from bot import staff_tasks
from bot.queue_text import _waiting
from dialogs.templates import template
from models import queue, sql
from models import templates as made_templates
from models.database import moment, work
from tests.support.front import ANA, RUIZ
from tests.support.signed import ACCOUNT
from tests.support.templated import Place


def test_the_card_goes_as_a_template_with_clinic_code_and_times(approved: Place) -> None:
    code = approved.books()
    (card,) = approved.got()
    assert card.body == (
        f"A request for a visit waits for your answer at Clínica Sol: {code}, for Mon 2 Mar, 09:00. "
        "Please decide by 08:30; without an answer nothing is booked."
    )
    assert (card.error_code, approved.tasks()) == (None, [])
    assert card.bubble is not None
    assert card.bubble.titles == ["Approve", "Reject"]
    assert (approved.card().state, approved.card().template) == ("sent", "card.en")


def test_a_tap_on_it_decides_its_request_and_opens_the_window(approved: Place) -> None:
    code = approved.books()
    (card,) = approved.got()
    approved.taps("Approve", card)
    assert approved.got()[-1].body.startswith(f"✅ Approved: {code}")
    assert [row.status for row in approved.front.house.rows(select(sql.request.c.status))] == ["approved"]
    assert "Confirmed" in approved.got(ANA)[-1].body


def test_a_tap_on_it_after_the_deadline_says_that_it_is_too_late(approved: Place) -> None:
    approved.books()
    (card,) = approved.got()
    approved.front.house.passes(minutes=31)
    approved.taps("Approve", card)
    approved.got()
    assert [row.status for row in approved.front.house.rows(select(sql.request.c.status))] != ["approved"]


def test_what_has_no_approved_template_waits_before_the_staff_and_is_sent_once(place: Place) -> None:
    place.push()
    code = place.books()
    assert place.got() == []
    assert (place.card().state, place.card().park_reason) == ("parked", "needs_template")
    assert place.tasks() == ["needs_template"]
    with work(place.front.services.engine, place.front.house.clinic_id) as session:
        now, (task,), (waiting,) = moment(session), queue.tasks(session), queue.pending(session)
    assert staff_tasks.sentence(task, now) == (
        f"Call Dr. Elena Ruiz at {RUIZ} about {code} of Ana López: WhatsApp takes only an approved template now, "
        "and there is none for it in their language · since 08:00"
    )
    assert f"card parked for want of an approved template, call {RUIZ}" in _waiting(waiting, now)
    place.front.house.passes(minutes=5)
    place.contents.judge("approved")
    assert place.looks() == 1
    assert place.looks() == 0
    assert len(place.got()) == 1
    assert place.tasks() == []


def test_a_card_whose_request_ended_meanwhile_is_not_sent(place: Place) -> None:
    place.push()
    place.books()
    place.front.house.passes(minutes=31)
    place.contents.judge("approved")
    assert place.looks() == 1
    assert place.got() == []
    assert place.card().state == "dropped"


def test_who_writes_gets_it_in_full_although_no_template_is_approved(place: Place) -> None:
    place.push()
    code = place.books()
    place.twilio.account.windows[f"whatsapp:{RUIZ}"] = place.twilio.account.windows[f"whatsapp:{ANA}"]
    place.front.says(RUIZ, "hi")
    assert place.got()[0].body.startswith(f"{code} · Ana, 34")
    assert place.tasks() == []
    assert place.card().template is None


def test_a_template_in_another_language_will_not_do(approved: Place) -> None:
    approved.contents.judge("paused", named="_card_es_")
    approved.status()
    doctor = approved.front.house.contact(RUIZ)
    approved.front.house.set(sql.contact, doctor, language="es")
    approved.books()
    assert approved.got() == []
    assert approved.card().park_reason == "needs_template"
    approved.contents.judge("approved")
    approved.status()
    assert "espera su respuesta" in approved.got()[0].body


def test_until_a_new_text_is_approved_the_old_one_is_sent(place: Place) -> None:
    old = template("card", "en")
    words = "At {{1}} somebody waits. The code is {{2}}. Please answer soon."
    types = {"twilio/quick-reply": {**old.types["twilio/quick-reply"], "body": words}}
    types["twilio/quick-reply"]["actions"] = [{"title": "Approve", "id": "{{3}}"}, {"title": "Reject", "id": "{{4}}"}]
    facts = ("clinic", "code", "approve", "reject")
    samples = {str(n): "x" for n in range(1, 5)}
    place.contents.made["HXold"] = {"types": types, "variables": samples, "language": "en"}
    place.contents.approvals["HXold"] = {"name": "old", "status": "approved"}
    with work(place.front.services.engine, None) as session:
        old_one = {"digest": "0" * 64, "attempt": 1, "sid": "HXold", "types": types, "facts": facts}
        made_templates.keep(session, ACCOUNT, "card", "en", **old_one)  # type: ignore[arg-type]  # spread
        made_templates.note(session, "HXold", "approved")
    place.front.house.passes(minutes=1)
    place.push()
    waits = "received · waits for Meta, mostly less than an hour; an earlier text is sent"
    assert place.status()[0] == f"card.en                  {waits}"
    code = place.books()
    (card,) = place.got()
    assert card.body == f"At Clínica Sol somebody waits. The code is {code}. Please answer soon."
    place.taps("Reject", card)
    assert [row.status for row in place.front.house.rows(select(sql.request.c.status))] == ["rejected"]
    place.contents.judge("approved")
    place.status()
    with work(place.front.services.engine, place.front.house.clinic_id) as session:
        session.execute(update(sql.contact).where(sql.contact.c.phone == RUIZ).values(window_closes_at=sql.NOW))
    place.books()
    assert place.got()[-1].body.startswith("A request for a visit waits")


def test_the_patient_hears_by_template_that_nothing_is_booked_and_its_button_shows_free_times(approved: Place) -> None:
    approved.books()
    (card,) = approved.got()
    approved.twilio.account.windows[f"whatsapp:{ANA}"] = approved.twilio.account.clock()
    with work(approved.front.services.engine, approved.front.house.clinic_id) as session:
        session.execute(update(sql.contact).where(sql.contact.c.phone == ANA).values(window_closes_at=sql.NOW))
    approved.taps("Reject", card)
    told = approved.got(ANA)[-1]
    assert "could not be accepted, so nothing new is booked" in told.body
    assert told.error_code is None
    approved.taps("See other times", told, ANA)
    listed = approved.got(ANA)[-1]
    assert listed.bubble is not None
    assert len(listed.bubble.rows) > 3


def test_a_number_means_nothing_under_a_template_that_showed_no_rows(approved: Place) -> None:
    approved.books()
    (card,) = approved.got()
    with work(approved.front.services.engine, approved.front.house.clinic_id) as session:
        session.execute(update(sql.contact).where(sql.contact.c.phone == ANA).values(window_closes_at=sql.NOW))
    approved.taps("Reject", card)
    approved.got(ANA)
    approved.front.says(ANA, "2")
    approved.got(ANA)
    assert [row.status for row in approved.front.house.rows(select(sql.request.c.status))] == ["rejected"]
