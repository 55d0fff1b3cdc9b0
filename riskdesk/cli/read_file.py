"""`riskdesk read`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from riskdesk.app.import_scores import scored_assessment, to_look_at
from riskdesk.cli.read_lines import brief_lines, workbook_lines
from riskdesk.cli.status import Status
from riskdesk.cli.terminal import Terminal, problems_to_plain
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.briefs import Brief
from riskdesk.domain.errors import InvalidEdit, Problem
from riskdesk.exchange.assessment_file import Read
from riskdesk.exchange.brief_parts import layout_to_plain, notes_to_plain
from riskdesk.exchange.writing import assessment_to_plain
from riskdesk.importers.read_file import read_file
from riskdesk.importers.reading import ReadBrief
from riskdesk.importers.sheets.workbook import Workbook
from riskdesk.progress import Silent
from riskdesk.report.phrases import size_of
from riskdesk.words import _

PARTICULARS = ("title", "author", "publisher", "date", "place", "language", "url", "marking")
NOTHING: dict[str, Any] = {
    "particulars": {},
    "paragraphs": [],
    "layout": [],
    "notes": [],
    "tables": [],
    "suggestions": [],
    "repairs": [],
    "problems": [],
    "encoding": "",
}


def read(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print what an import would bring, without storing it."""
    made = read_file(Path(options.file), options.as_, Silent(), options.encoding)
    match made:
        case ReadBrief():
            terminal.answer(_brief(made), brief_lines(made))
            problems = made.problems
        case Read():
            problems = tuple(Problem("", repair) for repair in made.repairs)
            terminal.answer(_assessment(made.assessment, problems), _assessment_lines(made.assessment, problems))
        case Workbook():
            understood, problems = _understood(made)
            terminal.answer(_workbook(made, understood, problems), workbook_lines(made, understood, problems))
    return Status.LOOK if problems else Status.DONE


def _brief(read: ReadBrief) -> dict[str, Any]:
    brief = read.brief
    return NOTHING | {
        "particulars": _particulars(brief),
        "paragraphs": list(brief.paragraphs),
        "layout": layout_to_plain(brief.layout),
        "notes": notes_to_plain(brief.notes),
        "tables": [{"paragraph": table.paragraph, "rows": table.rows} for table in read.tables],
        "suggestions": [
            {
                "kind": s.tag.value,
                "name": s.name,
                "text": s.text,
                "paragraph": s.paragraph,
                "start": s.start,
                "reason": s.reason,
                "confidence": s.confidence.value,
            }
            for s in read.suggestions
        ],
        "repairs": [
            {"paragraph": r.paragraph, "start": r.start, "before": r.before, "after": r.after, "reason": r.reason}
            for r in read.repairs
        ],
        "problems": problems_to_plain(read.problems),
        "encoding": read.encoding,
    }


def _particulars(brief: Brief) -> dict[str, str]:
    return {key: text for key in PARTICULARS if (text := getattr(brief, key))}


def _assessment(a: Assessment, problems: tuple[Problem, ...]) -> dict[str, Any]:
    held = {
        "id": a.id,
        "title": a.title,
        "briefs": len(a.briefs),
        "options": len(a.options),
        "dimensions": len(a.dimensions),
        "scenarios": len(a.scenarios),
        "assessors": len(a.assessors),
        "scores": sum(1 for _cell in a.cells()),
    }
    particulars = {"title": a.title} | ({"marking": a.marking} if a.marking else {})
    return NOTHING | {"particulars": particulars, "problems": problems_to_plain(problems), "assessment": held}


def _assessment_lines(a: Assessment, problems: tuple[Problem, ...]) -> Iterator[str]:
    if a.marking:
        yield a.marking
    yield _("An assessment: “{title}”, {size}.").format(title=a.title, size=size_of(a))
    yield from (problem.what for problem in problems)


def _understood(workbook: Workbook) -> tuple[Assessment | None, tuple[Problem, ...]]:
    """The assessment that a workbook would make, if any, and what to look at."""
    try:
        a, reading = scored_assessment(workbook)
    except InvalidEdit as refusal:
        return None, (*workbook.problems, Problem("", str(refusal)))
    return a, tuple(to_look_at(reading))


def _workbook(read: Workbook, understood: Assessment | None, problems: tuple[Problem, ...]) -> dict[str, Any]:
    return NOTHING | {
        "particulars": {"title": understood.title} if understood else {},
        "problems": problems_to_plain(problems),
        "encoding": read.encoding,
        "sheets": [{"name": sheet.name, "hidden": sheet.hidden, "rows": sheet.rows} for sheet in read.sheets],
        "understood": None if understood is None else assessment_to_plain(understood),
    }
