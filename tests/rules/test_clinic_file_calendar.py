"""A doctor's week and her exceptions must be possible: what cannot be followed, or contradicts itself, is refused."""

import pytest

from bot.clinic_file.problems import FileRefused
from bot.clinic_file.reading import read
from tests.support.clinic_files import SMALL, edited

EVENING, PAUSE, DAYS = 'start = "16:00"\nend = "20:00"', '{ start = "11:00", end = "11:30" }', '["mon", "tue"]'
ANOTHER_EVENING = '\n[[doctor.availability]]\ndays = ["mon"]\nstart = "19:00"\nend = "21:00"'
CLOSED = 'date = 2026-12-24\nkind = "closed"'
CUSTOM = '[[doctor.exception]]\ndate = 2027-03-01\nkind = "custom_hours"\nstart = "10:00"\nend = "12:00"'
MORNING, LATE, OFF = "doctor[0].availability[0]", "doctor[0].availability[1]", "doctor[0].exception[0]"

# what is written, instead of what, is refused at which key, with which words
REFUSALS = [
    ("a day that is none", DAYS, '["mon", "tues"]', f"{MORNING}.days[1]", "must be one of"),
    ("a day given twice", DAYS, '["mon", "mon"]', f"{MORNING}.days[1]", "is given twice"),
    ("an empty list of days", DAYS, "[]", f"{MORNING}.days", "must not be empty"),
    ("no day at all", f"days = {DAYS}\n", "", f"{MORNING}.days", "is missing"),
    ("an hour past midnight", EVENING, 'start = "16:00"\nend = "25:00"', f"{LATE}.end", "time of day"),
    ("a range that ends first", EVENING, 'start = "16:00"\nend = "15:00"', f"{LATE}.end", "after start"),
    ("ranges that overlap", EVENING, 'start = "13:00"\nend = "15:00"', LATE, "availability[0] on mon"),
    (
        "ranges that overlap in some weeks",
        EVENING,
        f"{EVENING}\neffective_to = 2026-06-30{ANOTHER_EVENING}\neffective_from = 2026-06-30",
        "doctor[0].availability[2]",
        "overlaps with doctor[0].availability[1] on mon",
    ),
    (
        "a range whose dates are turned round",
        EVENING,
        f"{EVENING}\neffective_from = 2026-06-30\neffective_to = 2026-06-29",
        f"{LATE}.effective_to",
        "must not be before effective_from",
    ),
    (
        "a range for a service nobody gives",
        EVENING,
        f'{EVENING}\nservices = ["Consulta", "Yoga"]',
        f"{LATE}.services[1]",
        'this doctor has no service "Yoga"',
    ),
    ("a break outside", PAUSE, '{ start = "08:00", end = "09:30" }', f"{MORNING}.breaks", "not inside"),
    ("a break without end", PAUSE, '{ start = "11:00" }', f"{MORNING}.breaks[0].end", "is missing"),
    (
        "breaks that overlap",
        PAUSE,
        f'{PAUSE}, {{ start = "11:15", end = "12:00" }}',
        f"{MORNING}.breaks",
        "the break 11:15–12:00 overlaps",
    ),
    ("an exception without a day", CLOSED, 'kind = "closed"', OFF, "says no day"),
    (
        "a day and a span at once",
        CLOSED,
        f"{CLOSED}\nfrom = 2026-12-24\nto = 2026-12-26",
        OFF,
        "has both date and from/to",
    ),
    ("an hour for a day", CLOSED, 'date = 2026-12-24T09:00:00\nkind = "closed"', f"{OFF}.date", "without a time"),
    (
        "a span that ends first",
        CLOSED,
        'from = 2026-12-24\nto = 2026-12-23\nkind = "closed"',
        f"{OFF}.to",
        "must not be before from",
    ),
    ("custom hours without hours", CLOSED, CLOSED.replace("closed", "custom_hours"), OFF, "need start"),
    ("a start without an end", CLOSED, f'{CLOSED}\nstart = "10:00"', f"{OFF}.end", "go together"),
    ("a kind that is none", CLOSED, CLOSED.replace("closed", "shut"), f"{OFF}.kind", "must be one of"),
    ("hours as recurrence", CLOSED, f'{CLOSED}\nrrule = "FREQ=HOURLY"', f"{OFF}.rrule", "by whole days"),
    (
        "minutes within a daily recurrence",
        CLOSED,
        f'{CLOSED}\nrrule = "FREQ=DAILY;BYMINUTE=5"',
        f"{OFF}.rrule",
        "without hours or minutes",
    ),
    ("a rule without a frequency", CLOSED, f'{CLOSED}\nrrule = "COUNT=2"', f"{OFF}.rrule", "a rule such as"),
    (
        "a rule that never moves on",
        CLOSED,
        f'{CLOSED}\nrrule = "FREQ=DAILY;INTERVAL=0"',
        f"{OFF}.rrule",
        "INTERVAL must be a whole number",
    ),
    (
        "a rule for 30 February",
        CLOSED,
        f'{CLOSED}\nrrule = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"',
        f"{OFF}.rrule",
        "never happens",
    ),
    (
        "hours on a closed day",
        CLOSED,
        f'{CLOSED}\n[[doctor.exception]]\ndate = 2026-12-24\nkind = "extra_hours"\nstart = "10:00"\nend = "12:00"',
        "doctor[0].exception[1]",
        "contradicts doctor[0].exception[0] on 2026-12-24: the whole day is closed",
    ),
    (
        "hours on a day that a recurrence closes",
        CLOSED,
        f'date = 2026-01-01\nkind = "closed"\nrrule = "FREQ=MONTHLY"\n{CUSTOM}',
        "doctor[0].exception[1]",
        "on 2027-03-01: the whole day is closed",
    ),
    (
        "the same exception twice",
        CLOSED,
        f"{CLOSED}\n[[doctor.exception]]\n{CLOSED}",
        "doctor[0].exception[1]",
        "given twice",
    ),
    (
        "a seat too many",
        EVENING,
        f"{EVENING}\nmax_appointments_per_slot = 501",
        f"{LATE}.max_appointments_per_slot",
        "500",
    ),
]


@pytest.mark.parametrize("what, old, new, path, words", REFUSALS, ids=[row[0] for row in REFUSALS])
def test_the_calendar_is_refused_for(what: str, old: str, new: str, path: str, words: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read(edited(SMALL, old, new))
    [problem] = refused.value.problems
    assert problem.path == path, what
    assert words in problem.sentence, what


def test_hours_on_a_day_that_was_closed_by_a_rule_years_ago_are_found() -> None:
    shut = 'date = 2020-01-06\nkind = "closed"\nrrule = "FREQ=WEEKLY"'
    hours = 'date = 2026-03-02\nkind = "custom_hours"\nstart = "10:00"\nend = "11:00"'
    with pytest.raises(FileRefused, match="on 2026-03-02: the whole day is closed"):
        read(edited(SMALL, CLOSED, f"{shut}\n[[doctor.exception]]\n{hours}"))


@pytest.mark.parametrize(
    "new",
    [
        'start = "14:00"\nend = "24:00"',
        f"{EVENING}\neffective_to = 2026-06-29{ANOTHER_EVENING}\neffective_from = 2026-06-30",
    ],
    ids=["within a day", "from one season to the next"],
)
def test_ranges_that_only_touch_are_fine(new: str) -> None:
    assert len(read(edited(SMALL, EVENING, new)).doctors) == 2
