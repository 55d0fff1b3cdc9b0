"""What a workbook says as scores: ready to become an assessment, or to be folded into one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.edits.fold import FoldScores
from riskdesk.domain.errors import InvalidEdit, Problem
from riskdesk.domain.ids import AssessmentId, an_id
from riskdesk.domain.options import Option
from riskdesk.domain.panel import DEFAULT_ASSESSOR, Assessor
from riskdesk.domain.scales import Scale
from riskdesk.domain.scenarios import DEFAULT_SCENARIO, Scenario
from riskdesk.domain.scores import Cell, Value
from riskdesk.importers.sheets.collecting import no_collecting
from riskdesk.importers.sheets.matching import Match
from riskdesk.words import _


class NotUnderstood(NamedTuple):
    """A filled cell that is no score: where, what it says, why it is none, and what it could be (None: no idea)."""

    sheet: str
    address: str
    text: str
    reason: str
    cell: Cell
    could_be: str | None
    value_if: Value | None


class ScaleSet(NamedTuple):
    """The scale that a new dimension was given, with the reason where it is not the usual one."""

    dimension: str
    scale: Scale
    reason: str


class SheetUse(NamedTuple):
    """How a sheet was taken: where its head is (counted from 0), how it lies, and whose scenario its scores are."""

    sheet: str
    header: int
    transposed: bool
    scenario: str | None
    """The id of the scenario that the whole sheet stands for; None where its column says it, or none does."""
    options: int
    scores: int


@dataclass(frozen=True)
class SheetReading:
    """All that a workbook says, with how it was understood. New parts and scores fit the assessment it was read for."""

    source: str
    sheets: tuple[SheetUse, ...]
    matches: tuple[Match, ...]
    options: tuple[Option, ...]
    dimensions: tuple[Dimension, ...]
    scenarios: tuple[Scenario, ...]
    assessors: tuple[Assessor, ...]
    scores: tuple[tuple[Cell, Value | None], ...]
    not_understood: tuple[NotUnderstood, ...]
    scales: tuple[ScaleSet, ...]
    problems: tuple[Problem, ...]

    @property
    def offers(self) -> Mapping[str, str]:
        """Every offer by the address of its cell, as a Mapping's texts take it."""
        return {n.address: n.could_be for n in self.not_understood if n.could_be is not None}

    @no_collecting()
    def assessment(self, title: str) -> Assessment:
        """The new assessment that the workbook makes; for a reading that was made for none."""
        bare = Assessment(
            AssessmentId(an_id(title)),
            title,
            scenarios=self.scenarios or (DEFAULT_SCENARIO,),
            assessors=self.assessors or (DEFAULT_ASSESSOR,),
        )
        if not self.options or not self.dimensions:
            raise InvalidEdit(_("There is no table of options and dimensions in “{name}”.").format(name=self.source))
        fold = FoldScores(self.source, self.scores, self.options, self.dimensions)
        return fold.apply(bare)

    def edit(self, _into: Assessment) -> FoldScores:
        """The one step that folds the workbook into the assessment it was read for."""
        return FoldScores(self.source, self.scores, self.options, self.dimensions, self.scenarios, self.assessors)
