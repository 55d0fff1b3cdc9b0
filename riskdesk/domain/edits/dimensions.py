"""Edits of the tree of dimensions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from riskdesk.domain.assessment import Assessment, scores_with, scores_without
from riskdesk.domain.assumptions import resting_without
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.edits.edit import Alone
from riskdesk.domain.edits.lists import added, found, moved, replaced, revised
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.scores import Cell, Score
from riskdesk.domain.validity import refuse_problems, score_problem
from riskdesk.domain.weighting import named_in
from riskdesk.words import _, _n


@dataclass(frozen=True, slots=True)
class AddDimension(Alone):
    """Add a dimension.

    As the first part of a scored dimension it takes over that one's scale and scores, so no outcome changes.
    """

    dimension: Dimension
    at: int | None = None

    def label(self, before: Assessment) -> str:
        """Add dimension …"""
        return _("Add dimension “{name}”").format(name=self.dimension.name)

    def apply(self, before: Assessment) -> Assessment:
        """Refused where one has its name."""
        parent = self.dimension.parent
        if parent is None or not before.tree.is_leaf(parent):
            dimensions = added(before.dimensions, self.dimension, self.at)
            return refuse_problems(before.with_parts(dimensions=dimensions), before)
        first = replace(self.dimension, scale=before.tree.by_id[parent].scale)
        after = before.with_parts(dimensions=added(before.dimensions, first, self.at))
        return refuse_problems(_with_scores_handed_on(after, parent, first.id), before)


@dataclass(frozen=True, slots=True)
class ReviseDimension(Alone):
    """Replace a dimension's particulars; scores that do not fit a new scale refuse it, or are cleared on request."""

    dimension: Dimension
    clear_unfit: bool = False

    def label(self, before: Assessment) -> str:
        """Change dimension …"""
        return _("Change dimension “{name}”").format(name=self.dimension.name)

    def apply(self, before: Assessment) -> Assessment:
        """Refused where the tree or a score would break."""
        dimensions = revised(before.dimensions, self.dimension)
        unfit = unfit_scores(before, self.dimension)
        if unfit and not self.clear_unfit:
            raise InvalidEdit(
                _n(
                    "{n} score does not fit the new scale: {what}",
                    "{n} scores do not fit the new scale; the first: {what}",
                    len(unfit),
                ).format(n=len(unfit), what=next(iter(unfit.values())))
            )
        scores = scores_with(before.scores, dict.fromkeys(unfit))
        return refuse_problems(before.with_parts(dimensions=dimensions, scores=scores), before)


@dataclass(frozen=True, slots=True)
class RemoveDimension(Alone):
    """Remove a dimension with its parts, and with their scores and weights."""

    dimension: DimensionId

    def label(self, before: Assessment) -> str:
        """Remove dimension …"""
        return _("Remove dimension “{name}”").format(name=found(before.dimensions, self.dimension).name)

    def apply(self, before: Assessment) -> Assessment:
        """Refused where the weights left beside it are all zero."""
        found(before.dimensions, self.dimension)
        gone = {self.dimension, *(d.id for d in before.tree.below(self.dimension))}
        return refuse_problems(_without(before, gone), before)


@dataclass(frozen=True, slots=True)
class MoveDimension(Alone):
    """Put a dimension at another place in the list, or under another group."""

    dimension: DimensionId
    to: int
    parent: DimensionId | None

    def label(self, before: Assessment) -> str:
        """Move dimension …"""
        return _("Move dimension “{name}”").format(name=found(before.dimensions, self.dimension).name)

    def apply(self, before: Assessment) -> Assessment:
        """Refused under itself, and under a dimension that has scores of its own."""
        here = found(before.dimensions, self.dimension)
        if self.parent is not None:
            found(before.dimensions, self.parent)
            if any(cell.dimension == self.parent for cell, _s in before.cells()):
                name = before.tree.by_id[self.parent].name
                raise InvalidEdit(_("“{name}” has scores of its own; add a part to it first.").format(name=name))
        dimensions = moved(replaced(before.dimensions, replace(here, parent=self.parent)), self.dimension, self.to)
        return refuse_problems(before.with_parts(dimensions=dimensions), before)


def unfit_scores(before: Assessment, changed: Dimension) -> Mapping[Cell, str]:
    """The scores that a revised dimension's scale would refuse, each with the reason."""
    if changed.scored_on == found(before.dimensions, changed.id).scored_on:
        return {}
    after = before.with_parts(dimensions=replaced(before.dimensions, changed))
    mine = [(cell, score) for cell, score in before.cells() if cell.dimension == changed.id]
    checked = {cell: score_problem(after, cell, score) for cell, score in mine}
    return {cell: what for cell, what in checked.items() if what is not None}


def _with_scores_handed_on(a: Assessment, giver: DimensionId, taker: DimensionId) -> Assessment:
    changes: dict[Cell, Score | None] = {}
    for cell, score in a.cells():
        if cell.dimension == giver:
            changes[cell] = None
            changes[cell._replace(dimension=taker)] = score
    resting = tuple(
        replace(x, scores=tuple(replace(s, dimension=taker) if s.dimension == giver else s for s in x.scores))
        for x in a.assumptions
    )
    return a.with_parts(scores=scores_with(a.scores, changes), assumptions=resting)


def _without(a: Assessment, gone: set[DimensionId]) -> Assessment:
    """What rests on the dimensions goes too: scores, weights, and a weighing of siblings that is not whole any more."""
    dimensions = tuple(d for d in a.dimensions if d.id not in gone)
    parents = {d.parent for d in dimensions}
    return a.with_parts(
        dimensions=dimensions,
        scores=scores_without(a.scores, lambda cell: cell.dimension in gone),
        weights=tuple(w for w in a.weights if w.dimension not in gone),
        weighting=tuple(w for w in a.weighting if w.parent in parents and not gone & named_in(w.method)),
        assumptions=resting_without(a.assumptions, lambda score: score.dimension in gone),
    )
