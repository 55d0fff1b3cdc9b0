"""What changed between two assessments, and what each kind of difference did to the outcomes."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

import numpy as np

from riskdesk.analysis.arrays import Floats
from riskdesk.analysis.cube import Cube, cube
from riskdesk.analysis.differences import Difference, Group, differences, other_parts
from riskdesk.analysis.results import Results, results
from riskdesk.analysis.shapley import shapley
from riskdesk.analysis.shared import Shared, shared
from riskdesk.analysis.weights import leaf_weights
from riskdesk.domain.assessment import Assessment, scores_with
from riskdesk.domain.changes import Part
from riskdesk.domain.ids import AssessorId, OptionId

GROUPS = tuple(Group)


@dataclass(frozen=True, eq=False)
class Changed:
    """Two assessments compared. Arrays follow `options`, those in both, in the order of the second."""

    before: Results
    after: Results
    options: tuple[OptionId, ...]
    new: tuple[OptionId, ...]
    gone: tuple[OptionId, ...]
    differences: tuple[Difference, ...]
    other: tuple[Part, ...]
    """What else differs, without moving any outcome."""
    expected_before: Floats
    expected_after: Floats
    effects: Floats
    """(groups, options), in the order of `GROUPS`: what each group did to the outcome; they sum to the change."""

    @property
    def change(self) -> Floats:
        """Expected outcome after minus before."""
        change: Floats = self.expected_after - self.expected_before
        return change

    def effect(self, group: Group) -> Floats:
        """What a group of differences did to the expected outcome of each option."""
        effect: Floats = self.effects[GROUPS.index(group)]
        return effect

    def effect_on_lead(self, ahead: OptionId, behind: OptionId) -> dict[Group, float]:
        """What each group did to the lead of one option over another, V(a) - V(b)."""
        leads = self.effects[:, self.options.index(ahead)] - self.effects[:, self.options.index(behind)]
        return dict(zip(GROUPS, leads.tolist(), strict=True))


def changed(before: Assessment, after: Assessment) -> Changed:
    """What differs between two assessments, and what each group of differences did to the expected outcomes.

    The effect of a group is its Shapley value: the mean, over all orders of making the differences one group after the
    other, of what making this group's changes the outcome by. CannotCompute where one of the two has no results.
    """
    was, now = results(before), results(after)
    both = shared(before, after)
    mixture = _Mixture(Side(before, was), Side(after, now), both)
    return Changed(
        before=was,
        after=now,
        options=both.options,
        new=tuple(o for o in now.options if o not in both.options),
        gone=tuple(o for o in was.options if o not in both.options),
        differences=differences(before, after),
        other=other_parts(before, after),
        expected_before=mixture.expected(frozenset()),
        expected_after=mixture.expected(frozenset(GROUPS)),
        effects=shapley(GROUPS, mixture.expected),
    )


class Side(NamedTuple):
    """One of the two, with its results."""

    a: Assessment
    results: Results


class _Mixture:
    """The expected outcomes with some groups of differences made and the others not.

    The structure decides the leaves, the scenarios and the panel. Scores, weights and likelihoods may come from the
    other assessment as far as both share what they stand on; what only the one has comes along with the structure.
    """

    def __init__(self, before: Side, after: Side, both: Shared) -> None:
        self._sides = (before, after)
        self._both = both
        self._values = cache(self._mixed_values)
        self._weights = cache(self._mixed_weights)

    def expected(self, made: frozenset[Group]) -> Floats:
        """sum w v p of the options in both, with these groups of differences made."""
        structure = Group.STRUCTURE in made
        values = self._values(structure, Group.SCORES in made)
        weights = self._weights(structure, Group.WEIGHTS in made)
        expected: Floats = (weights @ values) @ self._mixed_likelihoods(structure, Group.LIKELIHOODS in made)
        return expected

    def _mixed_values(self, structure: bool, scores: bool) -> Floats:
        """Values of the options in both, (options, leaves, scenarios) of the structure."""
        frame, source = self._sides[structure], self._sides[scores]
        there = _on_panel_of(frame.a, source, self._both)
        options, leaves, scenarios = self._places(frame.results.cube)
        values = frame.results.cube.best[options].copy()
        values[np.ix_(range(len(options)), leaves, scenarios)] = there.best[np.ix_(*self._places(there))]
        return values

    def _places(self, of: Cube) -> tuple[list[int], list[int], list[int]]:
        """Where the options, leaves and scenarios that both share stand in a cube."""
        both = self._both
        shared_ids = (both.options, sorted(both.leaves), both.scenarios)
        options, leaves, scenarios = (
            [place[id_] for id_ in ids]
            for ids, place in zip(shared_ids, map(_place_of, (of.options, of.leaves, of.scenarios)), strict=True)
        )
        return options, leaves, scenarios

    def _mixed_weights(self, structure: bool, weights: bool) -> Floats:
        frame, source = self._sides[structure], self._sides[weights]
        if frame is source:
            return frame.results.weights
        return leaf_weights(_weighed_as(frame.a, source.a, self._both))

    def _mixed_likelihoods(self, structure: bool, likelihoods: bool) -> Floats:
        frame, source = self._sides[structure].results, self._sides[likelihoods].results
        if not self._both.all_scenarios:
            return frame.likelihoods.held
        of = source.likelihood_of()
        return np.array([of[s] for s in frame.scenarios])


def _place_of(ids: Iterable[str]) -> dict[str, int]:
    return {id_: place for place, id_ in enumerate(ids)}


def _on_panel_of(frame: Assessment, source: Side, both: Shared) -> Cube:
    """The values of a source as the panel of another assessment combines them, with its new assessors' scores."""
    a = source.a
    if frame.assessors == a.assessors and frame.analysis.combine is a.analysis.combine:
        return source.results.cube
    places: tuple[Container[object], ...] = (set(both.options), both.leaves, {None, *both.scenarios})
    new_scores = {
        cell: score
        for cell, score in frame.cells()
        if cell.assessor not in both.assessors and all(id_ in ids for id_, ids in zip(cell[:3], places, strict=True))
    }
    settings = replace(a.analysis, combine=frame.analysis.combine)
    scores = scores_with(a.scores, new_scores)
    return cube(replace(a, assessors=frame.assessors, settings=settings, scores=scores))


def _weighed_as(frame: Assessment, source: Assessment, both: Shared) -> Assessment:
    """The frame, with weights of the source among siblings that both share; new assessors keep their own."""
    alike = {d.id for d in frame.dimensions if d.parent in both.parents}
    own_rows = (w for w in frame.weights if w.dimension not in alike or _is_new(w.assessor, both))
    own_ways = (way for way in frame.weighting if way.parent not in both.parents or _is_new(way.assessor, both))
    return replace(
        frame,
        dimensions=tuple(
            replace(d, weight=source.tree.by_id[d.id].weight) if d.id in alike else d for d in frame.dimensions
        ),
        weights=(*own_rows, *(w for w in source.weights if w.dimension in alike)),
        weighting=(*own_ways, *(way for way in source.weighting if way.parent in both.parents)),
    )


def _is_new(assessor: AssessorId | None, both: Shared) -> bool:
    return assessor is not None and assessor not in both.assessors
