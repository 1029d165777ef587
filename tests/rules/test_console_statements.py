"""What the guard costs: a fixed number of statements before every page, whatever the clinic holds."""

from bot.console import door
from bot.console.guard import may, room
from tests.support.console import application, application_of_its_own, console, hire
from tests.support.counting import counted
from tests.support.house import House

WORD = ("SELECT set_config", "BEGIN", "COMMIT")


def cost(house: House, path: str) -> int:
    person = console(house, "owner")
    person.get(path)  # so that nothing is made for the first time
    with counted(house) as said:
        assert person.get(path).status_code == 200
    return len([each for each in said if not each.startswith(WORD)])


def test_a_page_costs_the_same_however_many_people_there_are(house: House) -> None:
    before = cost(house, "/staff")
    for number in range(20):
        hire(house, "receptionist", name=f"Rosa {number}")
    assert cost(house, "/staff") == before


def test_the_guard_asks_three_things(house: House) -> None:
    """The session with its person, the clinic of the address, the place in it."""
    assert cost(house, "/staff") <= 3 + 2


def test_a_click_is_kept_to_half_a_minute(house: House) -> None:
    person = console(house, "owner")
    for minutes, written in ((2, 1), (0, 0)):
        house.passes(minutes=minutes)
        with counted(house) as said:
            person.get("/staff")
        assert len([each for each in said if "UPDATE staff_session" in each]) == written


def test_who_types_is_there(house: House) -> None:
    person = console(house, "owner")
    token = person.csrf()
    for _ in range(3):
        house.passes(minutes=8)
        assert person.client.post("/console/-/present", headers={"X-CSRFToken": token}).status_code == 204
    assert person.get("/staff").status_code == 200


def test_a_page_that_keeps_itself_up_to_date_is_no_click(house: House) -> None:
    app = application_of_its_own(house)
    bp = room("ticking")

    @bp.get("/ticking")
    @may("see", quiet=True)
    def ticking() -> str:
        return "tick"

    app.register_blueprint(bp)
    person = console(house, "owner", app=app)
    for _ in range(2):
        house.passes(minutes=8)
        last = person.get("/ticking").status_code
    assert last == 303


def test_whatever_is_live_asks_so(house: House) -> None:
    app = application(house)
    live = [rule.endpoint for rule in door.rules(app) if rule.rule.endswith("/live")]
    assert {"queue.live", "inbox.live", "chats.live", "chats.listed_live"} <= set(live)
    assert [endpoint for endpoint in live if not getattr(door.right_of(app, endpoint), "quiet", False)] == []


def test_nor_is_a_page_that_another_pages_script_reads(house: House) -> None:
    person = console(house, "owner")
    for mode, left in (("navigate", 200), ("same-origin", 303)):
        for _ in range(2):
            house.passes(minutes=8)
            answered = person.client.get(person.at("/queue"), headers={"Sec-Fetch-Mode": mode})
        assert answered.status_code == left
