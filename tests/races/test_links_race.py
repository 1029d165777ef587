"""Two links for a new password are used at once: one of them counts, and neither waits for the other in a circle."""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from models import staff_invitations, staff_secrets, staff_sessions
from models.database import work
from tests.support.house import House
from tests.support.signing_in import rosa
from tests.support.waiting import somebody_waits, until

pytestmark = pytest.mark.race


def link(house: House, staff_id: UUID) -> UUID:
    """Of the operator, for a new password."""
    with work(house.engine, None) as session:
        _, token = staff_invitations.link(session, staff_id, "password")
        found = staff_invitations.found(session, staff_sessions.hashed(token))
    assert found is not None
    return found.id


def keeps(session: Session, staff_id: UUID) -> bool:
    staff_secrets.keep_password(session, staff_id, "new")
    staff_invitations.end_all(session, staff_id)
    return True


def uses(house: House, staff_id: UUID, invitation_id: UUID) -> bool:
    """What the page does with a link."""
    with work(house.engine, None) as session:
        return staff_invitations.use(session, invitation_id) and keeps(session, staff_id)


def both(house: House) -> tuple[bool, bool]:
    """The first is taken, then somebody comes with the second, then the first one's password is kept."""
    staff_id = rosa(house)
    first, second = link(house, staff_id), link(house, staff_id)
    with ThreadPoolExecutor(1) as pool:
        with work(house.engine, None) as session:
            taken = staff_invitations.use(session, first)
            other = pool.submit(uses, house, staff_id, second)
            until(lambda: somebody_waits(house), what="the second link to wait")
            kept = taken and keeps(session, staff_id)
        return kept, other.result(timeout=20)


def test_one_of_two_links_counts_and_nobody_fails(house: House) -> None:
    assert both(house) == (True, False)


def test_control_where_a_link_is_locked_before_its_person_they_wait_for_each_other(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staff_invitations, "_lock_person", lambda *_: None)
    with pytest.raises(OperationalError, match=r"deadlock|lock timeout"):
        both(house)
