"""Import of a sheet of scores: as a new assessment, or folded into one in a single step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.errors import Problem
from riskdesk.importers.sheets.matching import How
from riskdesk.importers.sheets.reading import SheetReading
from riskdesk.importers.sheets.understand import understand
from riskdesk.importers.sheets.workbook import Workbook
from riskdesk.words import _, _n

if TYPE_CHECKING:  # what is only read needs no workspace
    from riskdesk.app.session import Session


def scored_assessment(workbook: Workbook) -> tuple[Assessment, SheetReading]:
    """The new assessment that a workbook makes, titled as its file; InvalidEdit where it holds no table of scores."""
    reading = understand(workbook)
    return reading.assessment(PurePath(workbook.name).stem.replace("_", " ")), reading


def fold_scores(session: Session, workbook: Workbook) -> SheetReading:
    """Fold a workbook into the open assessment: one step, which undo takes back whole."""
    reading = understand(workbook, session.current)
    session.apply(reading.edit(session.current))
    return reading


def size_of_fold(reading: SheetReading) -> str:
    """How much a workbook brings, in words: its scores, and what is new in the assessment."""
    scores = len(reading.scores)
    new = sum(map(len, (reading.options, reading.dimensions, reading.scenarios, reading.assessors)))
    told = [_n("{n} score", "{n} scores", scores).format(n=scores)]
    if new:
        told.append(_n("{n} new name", "{n} new names", new).format(n=new))
    return ", ".join(told)


def to_look_at(reading: SheetReading) -> Iterator[Problem]:
    """What was taken for something alike, what was not understood, and what a person should know besides."""
    yield from reading.problems
    for match in reading.matches:
        if match.how is How.ALIKE:
            told = _("“{name}” was taken for “{id}”: they are alike by {percent} %.")
            yield Problem("", told.format(name=match.said, id=match.id, percent=match.percent))
    for cell in reading.not_understood:
        offer = "" if cell.could_be is None else " " + _("It could be “{offer}”.").format(offer=cell.could_be)
        yield Problem(cell.address, cell.reason + offer)
