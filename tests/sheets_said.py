"""Tables drawn as text, for tests of what they are understood as."""

from __future__ import annotations

from riskdesk.importers.sheets.workbook import Sheet, Workbook, trimmed


def sheet(drawn, name="Sheet1"):
    """A sheet from lines with | between cells; a number is one, as it is in a spreadsheet."""
    lines = [line.strip() for line in drawn.strip("\n").splitlines()]
    framed = all(line.startswith("|") and line.endswith("|") for line in lines if line)
    cut = [line[1:-1] if framed else line for line in lines]
    return Sheet(name, trimmed([tuple(_cell(cell.strip()) for cell in line.split("|")) for line in cut]))


def book(*sheets):
    return Workbook("scores.xlsx", sheets)


def said(reading):
    """All that a reading tells a person to look at."""
    return "\n".join(f"{problem.where}: {problem.what}" for problem in reading.problems)


def values(a):
    """The values of an assessment by the names of their cells; the usual scenario and assessor are left out."""
    names = {item.id: item.name for items in (a.options, a.dimensions, a.scenarios, a.assessors) for item in items}
    left_out = {None} | ({a.assessors[0].id} if len(a.assessors) == 1 else set())
    return {", ".join(names[part] for part in cell if part not in left_out): score.value for cell, score in a.cells()}


def _cell(text):
    try:
        return float(text)
    except ValueError:
        return text
