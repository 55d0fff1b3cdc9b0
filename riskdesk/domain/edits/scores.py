"""Edits of scores."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace

from riskdesk.domain.assessment import NO_SCORES, Assessment, scores_with
from riskdesk.domain.cell_names import cell_name_with_scenario
from riskdesk.domain.edits.edit import Alone
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scores import Cell, Confidence, Dissent, Score, Value
from riskdesk.domain.validity import quote_problems, score_problem
from riskdesk.words import _, _n


@dataclass(frozen=True, slots=True)
class SetValue:
    """Score a cell; None is judged and unknown. What else the score says stays."""

    cell: Cell
    value: Value | None

    @property
    def burst(self) -> Hashable | None:
        """Typing into one cell is one step."""
        return type(self), self.cell

    def label(self, before: Assessment) -> str:
        """Score … of …"""
        return _("Score {cell}").format(cell=cell_name_with_scenario(before, self.cell))

    def apply(self, before: Assessment) -> Assessment:
        """Refused off the scale."""
        return _with_scores(before, {self.cell: _revalued(before, self.cell, self.value)})


@dataclass(frozen=True, slots=True)
class SetValues(Alone):
    """Score many cells as one step, such as a pasted range; None in place of a value is judged and unknown."""

    values: tuple[tuple[Cell, Value | None], ...]

    def label(self, before: Assessment) -> str:
        """Score n cells."""
        return _n("Score {n} cell", "Score {n} cells", len(self.values)).format(n=len(self.values))

    def apply(self, before: Assessment) -> Assessment:
        """All or none."""
        return _with_scores(before, {cell: _revalued(before, cell, value) for cell, value in self.values})


@dataclass(frozen=True, slots=True)
class ClearScores(Alone):
    """Take scores away, with what they say."""

    cells: tuple[Cell, ...]

    def label(self, before: Assessment) -> str:
        """Clear n scores."""
        if len(self.cells) == 1:
            return _("Clear {cell}").format(cell=cell_name_with_scenario(before, self.cells[0]))
        return _n("Clear {n} score", "Clear {n} scores", len(self.cells)).format(n=len(self.cells))

    def apply(self, before: Assessment) -> Assessment:
        """Always possible."""
        return _with_scores(before, dict.fromkeys(self.cells))


@dataclass(frozen=True, slots=True)
class BlankScores(Alone):
    """Take all scores away."""

    def label(self, before: Assessment) -> str:
        """Start from blank scores."""
        return _("Start from blank scores")

    def apply(self, before: Assessment) -> Assessment:
        """Always possible."""
        return before.with_parts(scores=NO_SCORES)


@dataclass(frozen=True, slots=True)
class SetConfidence(Alone):
    """Say how sure a judgement is; None: not stated."""

    cell: Cell
    confidence: Confidence | None

    def label(self, before: Assessment) -> str:
        """Confidence in …"""
        return _("Confidence in {cell}").format(cell=cell_name_with_scenario(before, self.cell))

    def apply(self, before: Assessment) -> Assessment:
        """An empty cell becomes judged and unknown."""
        return _with_scores(before, {self.cell: replace(_given(before, self.cell), confidence=self.confidence)})


@dataclass(frozen=True, slots=True)
class SetRationale:
    """Write why."""

    cell: Cell
    text: str

    @property
    def burst(self) -> Hashable | None:
        """Typing one rationale is one step."""
        return type(self), self.cell

    def label(self, before: Assessment) -> str:
        """Rationale of …"""
        return _("Rationale of {cell}").format(cell=cell_name_with_scenario(before, self.cell))

    def apply(self, before: Assessment) -> Assessment:
        """An empty cell becomes judged and unknown."""
        return _with_scores(before, {self.cell: replace(_given(before, self.cell), rationale=self.text.strip())})


@dataclass(frozen=True, slots=True)
class SetQuotes(Alone):
    """Say which quotes support a score."""

    cell: Cell
    quotes: tuple[Quote, ...]

    def label(self, before: Assessment) -> str:
        """Quotes of …"""
        return _("Quotes of {cell}").format(cell=cell_name_with_scenario(before, self.cell))

    def apply(self, before: Assessment) -> Assessment:
        """Refused for a brief or paragraph that is not there."""
        for quote in self.quotes:
            for problem in quote_problems(before, "", quote):
                raise InvalidEdit(problem.what)
        return _with_scores(before, {self.cell: replace(_given(before, self.cell), quotes=self.quotes)})


@dataclass(frozen=True, slots=True)
class SetDissent(Alone):
    """Sign a disagreement with a score; None takes it away."""

    cell: Cell
    dissent: Dissent | None

    def label(self, before: Assessment) -> str:
        """Dissent on …"""
        return _("Dissent on {cell}").format(cell=cell_name_with_scenario(before, self.cell))

    def apply(self, before: Assessment) -> Assessment:
        """Refused off the scale, and unsigned."""
        if self.dissent is not None and not self.dissent.by.strip():
            raise InvalidEdit(_("A dissent is signed: say by whom."))
        return _with_scores(before, {self.cell: replace(_given(before, self.cell), dissent=self.dissent)})


def _given(before: Assessment, cell: Cell) -> Score:
    return before.score(cell) or Score(None)


def _revalued(before: Assessment, cell: Cell, value: Value | None) -> Score:
    return replace(_given(before, cell), value=value)


def _with_scores(before: Assessment, changes: dict[Cell, Score | None]) -> Assessment:
    for cell, score in changes.items():
        _refuse_gone(before, cell)
        if score is not None and (what := score_problem(before, cell, score)):
            raise InvalidEdit(what)
    scores = scores_with(before.scores, changes)
    return before if scores is before.scores else replace(before, scores=scores)


def _refuse_gone(a: Assessment, cell: Cell) -> None:
    present = a.option(cell.option) and a.assessor(cell.assessor) and cell.dimension in a.tree.by_id
    if not present or (cell.scenario is not None and a.scenario(cell.scenario) is None):
        raise InvalidEdit(_("This cell is no longer in the assessment."))
