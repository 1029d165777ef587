"""What staff write beside what they do is made as safe as what patients write."""

from sqlalchemy import select

from models import sql
from models.facts import Request
from tests.support.console import console
from tests.support.house import House

ODD = "she\u202e called\x01 \u2066twice"


def test_a_reason_and_what_the_patient_is_told_hold_no_signs_that_turn_or_hide_text(
    house: House, asked: Request
) -> None:
    desk = console(house)
    desk.post(f"/requests/{asked.id}/reject", {"why": ODD, "told": ODD})
    (request,) = house.rows(select(sql.request))
    last = house.rows(select(sql.event).order_by(sql.event.c.at.desc(), sql.event.c.id.desc()))[0]
    assert (request.status, request.rejection_reason) == ("rejected", "she called twice")
    assert last.why == "she called twice"
