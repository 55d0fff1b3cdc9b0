"""Edits of the tree of dimensions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from riskdesk.domain.assessment import Assessment, scores_with
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.edits.edit import Alone
from riskdesk.domain.edits.lists import found, inserted, moved, refuse_same_name, removed, replaced
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
        refuse_same_name(before.dimensions, self.dimension)
        parent = self.dimension.parent
        if parent is None or not before.tree.is_leaf(parent):
            return refuse_problems(
                replace(before, dimensions=inserted(before.dimensions, self.dimension, self.at)), before
            )
        first = replace(self.dimension, scale=before.tree.by_id[parent].scale)
        after = replace(before, dimensions=inserted(before.dimensions, first, self.at))
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
        if found(before.dimensions, self.dimension.id).name != self.dimension.name:
            refuse_same_name(before.dimensions, self.dimension)
        dimensions = replaced(before.dimensions, self.dimension)
        if dimensions is before.dimensions:
            return before
        after = replace(before, dimensions=dimensions)
        unfit = unfit_scores(before, self.dimension)
        if unfit and not self.clear_unfit:
            raise InvalidEdit(
                _n(
                    "{n} score does not fit the new scale: {what}",
                    "{n} scores do not fit the new scale; the first: {what}",
                    len(unfit),
                ).format(n=len(unfit), what=next(iter(unfit.values())))
            )
        return refuse_problems(replace(after, scores=scores_with(after.scores, dict.fromkeys(unfit))), before)


@dataclass(frozen=True, slots=True)
class RemoveDimension(Alone):
    """Remove a dimension with its parts, and with their scores and weights."""

    dimension: DimensionId

    def label(self, before: Assessment) -> str:
        """Remove dimension …"""
        return _("Remove dimension “{name}”").format(name=found(before.dimensions, self.dimension).name)

    def apply(self, before: Assessment) -> Assessment:
        """Refused where the weights left beside it are all zero."""
        removed(before.dimensions, self.dimension)
        gone = {self.dimension, *(d.id for d in before.tree.below(self.dimension))}
        lost: dict[Cell, Score | None] = {cell: None for cell, _s in before.cells() if cell.dimension in gone}
        after = replace(
            before,
            dimensions=tuple(d for d in before.dimensions if d.id not in gone),
            scores=scores_with(before.scores, lost),
        )
        return refuse_problems(_without_traces(after, gone), before)


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
        return (
            before
            if dimensions is before.dimensions
            else refuse_problems(replace(before, dimensions=dimensions), before)
        )


def unfit_scores(before: Assessment, revised: Dimension) -> Mapping[Cell, str]:
    """The scores that a revised dimension's scale would refuse, each with the reason."""
    if revised.scored_on == found(before.dimensions, revised.id).scored_on:
        return {}
    after = replace(before, dimensions=replaced(before.dimensions, revised))
    mine = [(cell, score) for cell, score in before.cells() if cell.dimension == revised.id]
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
    assumptions = a.assumptions if resting == a.assumptions else resting
    return replace(a, scores=scores_with(a.scores, changes), assumptions=assumptions)


def _without_traces(a: Assessment, gone: set[DimensionId]) -> Assessment:
    """Weights and assumptions forget the dimensions; a weighing of siblings that lost one is not whole, so it goes."""
    left = {d.parent for d in a.dimensions}
    weights = tuple(w for w in a.weights if w.dimension not in gone)
    weighting = tuple(
        w for w in a.weighting if w.parent in left and not (gone & named_in(w.method)) and w.parent not in gone
    )
    assumptions = tuple(replace(x, scores=tuple(s for s in x.scores if s.dimension not in gone)) for x in a.assumptions)
    return replace(
        a,
        weights=a.weights if weights == a.weights else weights,
        weighting=a.weighting if weighting == a.weighting else weighting,
        assumptions=a.assumptions if assumptions == a.assumptions else assumptions,
    )
