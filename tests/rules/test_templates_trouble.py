"""What goes wrong with templates: paused, refused, lost on the way, approved at the very moment something is parked."""

from sqlalchemy import select, update

from bot.worker import Worker
from models import outbox, sql
from models import templates as made_templates
from models.database import work
from tests.support.front import RUIZ
from tests.support.signed import ACCOUNT
from tests.support.templated import Place


def test_a_template_that_is_paused_meanwhile_is_not_used_again_before_the_provider_was_asked(approved: Place) -> None:
    approved.books()
    (card,) = approved.got()
    approved.front.reports(card.sid, "failed", ErrorCode="63041")
    assert (approved.card().state, approved.card().park_reason) == ("parked", "needs_template")
    assert approved.statuses()["card.en"] == "paused"
    assert approved.tasks() == ["needs_template"]
    approved.contents.judge("paused", named="_card_en_")
    assert approved.looks() == 0
    approved.contents.judge("approved")
    approved.front.house.passes(minutes=10)
    approved.status()
    assert len(approved.got()) == 2
    assert approved.tasks() == []


def test_a_template_that_is_refused_at_once_is_put_aside_too(approved: Place) -> None:
    approved.twilio.account.refusals[f"whatsapp:{RUIZ}"] = 63042
    approved.books()
    assert approved.got() == []
    assert (approved.card().state, approved.card().park_reason) == ("parked", "needs_template")
    assert approved.statuses()["card.en"] == "disabled"
    approved.twilio.account.refusals.clear()
    assert approved.looks() == 1  # Meta calls it approved all the same
    assert len(approved.got()) == 1
    assert approved.tasks() == []


def test_a_template_that_keeps_being_refused_is_given_up(approved: Place) -> None:
    approved.books()
    for _ in range(9):
        approved.front.reports(approved.got()[-1].sid, "failed", ErrorCode="63016")
        approved.looks()
    assert approved.card().state == "failed"
    assert len(approved.got()) == 5
    assert approved.tasks() == ["needs_template"]


def test_a_window_that_was_closed_after_all_leads_to_the_template(approved: Place) -> None:
    approved.front.says(RUIZ, "hi")  # which the provider knows nothing of
    approved.books()
    text = approved.got()[-1]
    assert text.error_code == 63016
    approved.front.reports(text.sid, "failed", ErrorCode="63016")
    assert approved.got()[-1].body.startswith("A request for a visit waits")
    assert approved.got()[-1].error_code is None


def test_a_template_whose_answer_was_lost_is_found_and_not_sent_twice(approved: Place) -> None:
    approved.books()
    approved.got()
    sent = len(approved.twilio.account.messages)
    with work(approved.front.services.engine, approved.front.house.clinic_id) as session:
        lost = {"state": "sending", "provider_sid": None, "lease_ends_at": sql.NOW, "handed_at": None}
        session.execute(update(sql.outbound).where(sql.outbound.c.id == approved.card().id).values(**lost))
    approved.front.house.passes(seconds=1)
    approved.got()
    assert len(approved.twilio.account.messages) == sent
    assert (approved.card().state, approved.card().provider_sid) == ("sent", approved.got()[0].sid)
    assert approved.card().content_sid is not None


def test_what_was_put_aside_while_its_template_was_approved_goes_out_at_the_next_look(approved: Place) -> None:
    approved.books()
    late = {"state": "parked", "park_reason": "needs_template", "template": "card.en", "handed_at": None}
    with work(approved.front.services.engine, approved.front.house.clinic_id) as session:
        session.execute(update(sql.outbound).where(sql.outbound.c.id == approved.card().id).values(**late))
    before = len(approved.got())
    Worker(approved.front.services).look_at_templates()
    assert len(approved.got()) == before + 1


def test_an_old_text_that_names_what_is_not_told_any_more_is_not_used(place: Place) -> None:
    types = {"twilio/text": {"body": "Dear {{1}}, somebody waits for you here."}}
    with work(place.front.services.engine, None) as session:
        old_one = {"digest": "0" * 64, "attempt": 1, "sid": "HXold", "types": types, "facts": ("patient",)}
        made_templates.keep(session, ACCOUNT, "card", "en", **old_one)  # type: ignore[arg-type]  # spread
        made_templates.note(session, "HXold", "approved")
    place.books()
    assert place.got() == []
    assert place.card().park_reason == "needs_template"


def test_a_message_about_no_request_holds_up_nobody(approved: Place) -> None:
    with work(approved.front.services.engine, approved.front.house.clinic_id) as session:
        lost = outbox.put(session, contact_id=approved.front.house.contact("+525500000009"), purpose="x", body="x")
        stray = {"purpose": "confirmed:gone:patient"}
        session.execute(update(sql.outbound).where(sql.outbound.c.id == lost).values(**stray))
    approved.books()
    assert len(approved.got()) == 1
    rows = select(sql.outbound.c.state).where(sql.outbound.c.id == lost)
    assert [row.state for row in approved.front.house.rows(rows)] == ["failed"]
