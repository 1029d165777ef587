"""Where the results of long runs are written down."""

import datetime as dt
from pathlib import Path

RESULTS = Path(__file__).parents[2] / "docs" / "results.md"


def write_down(heading: str, about: str, head: str, figures: tuple[object, ...]) -> None:
    """A row with today's date at the end of the table below this heading, which begins with its first row."""
    written = RESULTS.read_text(encoding="utf-8").rstrip()
    row = f"| {dt.datetime.now(dt.UTC).date()} | {' | '.join(map(str, figures))} |"
    if heading not in written:
        written = f"{written}\n\n{heading}\n\n{about}\n\n{head.rstrip()}"
    before, _, after = written.partition(heading)
    table, _, rest = after.partition("\n## ")
    below = f"\n\n## {rest}" if rest else ""
    RESULTS.write_text(f"{before}{heading}{table.rstrip()}\n{row}{below}\n", encoding="utf-8")
