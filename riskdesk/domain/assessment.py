"""An assessment: one question with its options, dimensions, scenarios, scores and weights.

It is an immutable value: an edit makes a new one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType

from riskdesk.domain.assumptions import Assumption
from riskdesk.domain.briefs import Brief
from riskdesk.domain.dimensions import Dimension, DimensionTree
from riskdesk.domain.evidence import Evidence
from riskdesk.domain.ids import AssessmentId, AssessorId, BriefId, OptionId, ScenarioId
from riskdesk.domain.indicators import Indicator
from riskdesk.domain.likelihood import DEFAULT_YARDSTICK
from riskdesk.domain.options import Option
from riskdesk.domain.panel import DEFAULT_ASSESSOR, Assessor
from riskdesk.domain.scenarios import DEFAULT_SCENARIO, Scenario
from riskdesk.domain.scores import Cell, Score, Slot
from riskdesk.domain.settings import Settings
from riskdesk.domain.weighting import AssessorWeight, Weighting

Row = Mapping[Slot, Score]
"""The scores of one option."""
Scores = Mapping[OptionId, Row]

NO_ROW: Row = MappingProxyType({})
NO_SCORES: Scores = MappingProxyType({})


@dataclass(frozen=True)
class Assessment:
    """The whole document. Parts that an edit leaves alone are shared, not copied; scores are shared by row."""

    id: AssessmentId
    title: str
    question: str = ""
    marking: str = ""
    note: str = ""
    briefs: tuple[Brief, ...] = ()
    options: tuple[Option, ...] = ()
    dimensions: tuple[Dimension, ...] = ()
    scenarios: tuple[Scenario, ...] = (DEFAULT_SCENARIO,)
    yardstick: str | None = None
    assessors: tuple[Assessor, ...] = (DEFAULT_ASSESSOR,)
    scores: Scores = field(default_factory=lambda: NO_SCORES)
    weights: tuple[AssessorWeight, ...] = ()
    weighting: tuple[Weighting, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    settings: Settings | None = None

    @cached_property
    def tree(self) -> DimensionTree:
        """The dimensions as a tree."""
        return DimensionTree(self.dimensions)

    @property
    def likelihood_words(self) -> str:
        """The id of the yardstick in use."""
        return self.yardstick or DEFAULT_YARDSTICK

    @property
    def analysis(self) -> Settings:
        """The settings in use: those stated, or the defaults."""
        return self.settings or Settings()

    def with_parts(self, **parts: object) -> Assessment:
        """This value with some parts replaced; what is equal to what was there stays the very same, and so may all."""
        differing = {name: part for name, part in parts.items() if part != getattr(self, name)}
        return replace(self, **differing) if differing else self  # type: ignore[arg-type]

    def score(self, cell: Cell) -> Score | None:
        """The score given at this very place, or None."""
        return self.scores.get(cell.option, NO_ROW).get(cell.slot)

    def counting(self, cell: Cell) -> Score | None:
        """The score that counts for a cell: the scenario's own, else the one that holds in every scenario."""
        return counting(self.scores.get(cell.option, NO_ROW), cell.slot)

    def cells(self) -> Iterator[tuple[Cell, Score]]:
        """Every score that was given, with its place, option by option."""
        for option, row in self.scores.items():
            for slot, score in row.items():
                yield Cell(option, *slot), score

    def brief(self, brief: BriefId) -> Brief | None:
        """The brief with this id."""
        return next((b for b in self.briefs if b.id == brief), None)

    def option(self, option: OptionId) -> Option | None:
        """The option with this id."""
        return next((o for o in self.options if o.id == option), None)

    def scenario(self, scenario: ScenarioId | None) -> Scenario | None:
        """The scenario with this id."""
        return next((s for s in self.scenarios if s.id == scenario), None)

    def assessor(self, assessor: AssessorId) -> Assessor | None:
        """The assessor with this id."""
        return next((p for p in self.assessors if p.id == assessor), None)


def counting(row: Row, slot: Slot) -> Score | None:
    """The score of an option that counts at a slot: the scenario's own, unknown too, else the one that always holds."""
    return row.get(slot) or row.get(Slot(slot.dimension, None, slot.assessor))


def scores_with(scores: Scores, changes: Mapping[Cell, Score | None]) -> Scores:
    """The scores with some set or (None) cleared; rows that stay alike are shared, the whole when nothing changes."""
    rows: dict[OptionId, dict[Slot, Score]] = {}
    for cell, score in changes.items():
        slot, old = cell.slot, scores.get(cell.option, NO_ROW)
        if old.get(slot) == score:
            continue
        if (row := rows.get(cell.option)) is None:
            row = rows[cell.option] = dict(old)
        if score is None:
            del row[slot]
        else:
            row[slot] = score
    if not rows:
        return scores
    merged = {**scores, **{option: MappingProxyType(row) for option, row in rows.items()}}
    return MappingProxyType({option: row for option, row in merged.items() if row})


def scores_without(scores: Scores, gone: Callable[[Cell], bool]) -> Scores:
    """The scores but for those in cells that are gone."""
    cells = (Cell(option, *slot) for option, row in scores.items() for slot in row)
    return scores_with(scores, dict.fromkeys(filter(gone, cells)))
