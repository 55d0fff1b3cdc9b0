"""Working on one assessment at the same time as others: what their edits leave as it was, and where they collide."""

from __future__ import annotations

from dataclasses import fields, replace
from types import MappingProxyType

from riskdesk.domain.assessment import Assessment, Scores
from riskdesk.domain.briefs import Brief
from riskdesk.domain.changes import FIELDS, Change
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.edits.edit import Edit
from riskdesk.domain.edits.lists import Item
from riskdesk.domain.errors import RiskdeskError
from riskdesk.domain.options import Option
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scenarios import Scenario
from riskdesk.domain.scores import Cell, Score
from riskdesk.words import _

BLANK = Score(None)
LISTS = {Brief: "briefs", Option: "options", Dimension: "dimensions", Scenario: "scenarios", Assessor: "assessors"}
"""Where an assessment keeps the items that an edit may carry whole."""


class Conflict(RiskdeskError):
    """A colleague changed the same score differently; the user chooses. None stands for a cleared score."""

    def __init__(self, cell: Cell, mine: Score | None, theirs: Score | None) -> None:
        super().__init__(_("A colleague changed this score at the same time. Choose which one counts."))
        self.cell = cell
        self.mine = mine
        self.theirs = theirs


def refuse_conflict(mine: Change, newest: Assessment) -> None:
    """Refuse my change where the newest value has the same part of the same score changed differently."""
    for cell in mine.cells():
        known, wanted, stored = (a.score(cell) for a in (mine.before, mine.after, newest))
        if known != stored != wanted and _collide(known, wanted, stored):
            raise Conflict(cell, wanted, stored)


def _collide(known: Score | None, mine: Score | None, theirs: Score | None) -> bool:
    if mine is None or theirs is None:
        return True
    for name in (f.name for f in fields(Score)):
        before, here, there = (getattr(score, name) for score in (known or BLANK, mine, theirs))
        if before != here != there != before:
            return True
    return False


def carried_over(edit: Edit, known: Assessment, newest: Assessment) -> Edit:
    """The edit for the newest value; a whole item that it carries says only what the user changed of it.

    Renaming an option so leaves the description alone that a colleague has written meanwhile.
    """
    carried = {f.name: getattr(edit, f.name) for f in fields(edit)}  # type: ignore[arg-type]
    merged = {
        name: _merged(item, getattr(known, LISTS[type(item)]), getattr(newest, LISTS[type(item)]))
        for name, item in carried.items()
        if type(item) in LISTS
    }
    return replace(edit, **merged) if merged else edit  # type: ignore[type-var]


def _merged(mine: Item, known: tuple[Item, ...], newest: tuple[Item, ...]) -> Item:
    before, theirs = (next((item for item in items if item.id == mine.id), None) for items in (known, newest))
    if before is None or theirs is None:
        return mine
    untouched = [f.name for f in fields(mine) if getattr(mine, f.name) == getattr(before, f.name)]  # type: ignore[arg-type]
    return replace(mine, **{name: getattr(theirs, name) for name in untouched})  # type: ignore[type-var]


def sharing(newest: Assessment, known: Assessment) -> Assessment:
    """The newest value, built from the known one wherever both are equal, so that a change shows only what differs."""
    kept = {name: getattr(known, name) for name in FIELDS if getattr(known, name) == getattr(newest, name)}
    return replace(newest, **{"scores": _sharing_rows(newest.scores, known.scores), **kept})


def _sharing_rows(newest: Scores, known: Scores) -> Scores:
    rows = {option: known[option] if known.get(option) == row else row for option, row in newest.items()}
    return MappingProxyType(rows)
