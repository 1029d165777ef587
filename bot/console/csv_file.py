"""A table as CSV that a spreadsheet opens and never runs: cells that could be formulas are defused."""

import csv
import io
from collections.abc import Iterable, Sequence

from flask import Response

# What Excel, LibreOffice or Google take for the beginning of a formula, full-width forms and lost line starts too.
DANGEROUS = tuple("=+-@\t\r\n\0|%＝＋－＠")
BOM = "\ufeff"
"""Without it Excel reads accents as something else."""


def csv_file(name: str, head: Sequence[str], rows: Iterable[Sequence[object]]) -> Response:
    """RFC 4180, to be kept as `name`; numbers stay numbers."""
    paper = io.StringIO()
    writer = csv.writer(paper)
    writer.writerow([defused(cell) for cell in head])
    writer.writerows([defused(cell) for cell in row] for row in rows)
    made = Response(BOM + paper.getvalue(), content_type="text/csv; charset=utf-8")
    made.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return made


def defused(cell: object) -> object:
    """Words that begin like a formula get an apostrophe in front; what is no text cannot be one."""
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return cell
    return f"'{cell}" if cell.lstrip(" ").startswith(DANGEROUS) else cell
