"""The day that the console's pictures show can be made, so that taking them never fails for want of a day."""

from sqlalchemy import select

from models import sql
from models.database import work
from models.measured import Days
from models.measured_funnel import funnel
from models.measured_visits import kept
from tests.support.clinic_day import clinic_day


def test_the_day_has_who_waits_who_comes_and_who_wants_a_person(database_url: str) -> None:
    with clinic_day(database_url) as day:
        requests = day.house.rows(select(sql.request.c.status).where(sql.request.c.status == "pending"))
        assert len(requests) == 2
        coming = day.house.rows(select(sql.visit.c.id).where(sql.visit.c.status == "confirmed"))
        assert len(coming) == 5
        assert [row.kind for row in day.house.rows(select(sql.task))] == ["person_wanted"]
        days = Days.until(day.house.wall("2027-03-01 10:00").date(), day.house.zone)
        with work(day.house.engine, day.house.clinic_id) as session:
            total = kept(session, days)[0]
            assert total.completed > 40
            assert total.no_show > 3
            assert funnel(session, days).dropped > 20
