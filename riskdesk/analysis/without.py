"""Without: the results if an assumption fails, without an assessor, without a dimension, without an option.

One mechanism: each case is the same assessment with something gone, its results, and whether the lead changes hands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from riskdesk.analysis.arrays import TIE, best
from riskdesk.analysis.firmness import firmness
from riskdesk.analysis.results import Results, results
from riskdesk.analysis.sweep import weight_parts
from riskdesk.domain.assessment import Assessment, scores_with
from riskdesk.domain.assumptions import Assumption
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.errors import CannotCompute
from riskdesk.domain.ids import OptionId
from riskdesk.domain.options import Option
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scores import Cell, Score
from riskdesk.words import _

Gone = TypeVar("Gone", Assumption, Assessor, Dimension, Option)


@dataclass(frozen=True, eq=False)
class Without:
    """The results with one thing gone."""

    gone: str
    """The id of the assumption, assessor, dimension or option."""
    leaders_before: tuple[OptionId, ...]
    """All that tie for the lead with nothing gone."""
    results: Results | None
    """None where nothing is left to compare."""
    reason: str = ""
    """Why there are no results."""

    @property
    def leader_before(self) -> OptionId:
        """The first of those that lead with nothing gone."""
        return self.leaders_before[0]

    @property
    def leader(self) -> OptionId | None:
        """Who leads then, or the first of those that do."""
        return None if self.results is None else self.results.leader

    @cached_property
    def leaders(self) -> tuple[OptionId, ...]:
        """All that tie for the lead then."""
        return () if self.results is None else _leaders(self.results)

    @property
    def changes(self) -> bool:
        """Whether the lead changes hands, in part at least: a tie that comes or goes is a change too."""
        return self.results is not None and self.leaders != tuple(x for x in self.leaders_before if x != self.gone)

    @cached_property
    def may_change(self) -> bool:
        """Whether the lead changes hands, or could by what is unknown alone."""
        return self.changes or (self.results is not None and firmness(self.results).unknowns_decide)

    @cached_property
    def lead(self) -> float:
        """How far the leader is ahead of the next in expected outcome; 0 in a tie, and where there is no other."""
        if self.results is None or len(self.results.options) < 2:
            return 0.0
        first, second = self.results.outcomes.expected[self.results.order[:2]].tolist()
        return first - second if first - second > TIE else 0.0


def if_wrong(r: Results, a: Assessment) -> tuple[Without, ...]:
    """For each assumption the results if it fails: the scores that rest on it are unknown."""
    return _each(r, a.assumptions, lambda x: results(failed(a, x), (a, r)))


def without_assessor(r: Results, a: Assessment) -> tuple[Without, ...]:
    """For each assessor the results when that one counts for nothing, in scores and in weights."""
    return _each(r, a.assessors, lambda x: results(_silent(a, x), (a, r)))


def without_dimension(r: Results, a: Assessment) -> tuple[Without, ...]:
    """For each leaf and group the results at weight 0, where the other leaves keep their proportions."""
    outside = dict(zip((d.id for d in a.tree.in_order), weight_parts(r, a).outside, strict=True))

    def at_zero(d: Dimension) -> Results:
        if all(d in a.tree.above(leaf.id) for leaf in a.tree.leaves):
            raise CannotCompute(_("There is no other dimension to compare on."))
        return replace(r, weights=outside[d.id])

    return _each(r, a.tree.in_order, at_zero)


def without_option(r: Results, a: Assessment) -> tuple[Without, ...]:
    """For each option the results among the others; their outcomes stay, ranks and regret are new."""

    def among_others(gone: Option) -> Results:
        keep = [i for i, option in enumerate(r.options) if option != gone.id]
        if not keep:
            raise CannotCompute(_("There is no other option to compare."))
        left = tuple(r.options[i] for i in keep)
        return replace(r, cube=replace(r.cube, options=left, figures=r.cube.figures[:, keep], known=r.cube.known[keep]))

    return _each(r, a.options, among_others)


def failed(a: Assessment, assumption: Assumption) -> Assessment:
    """The assessment in which every score that rests on an assumption is unknown."""
    scenarios = tuple(s.id for s in a.scenarios)
    changes: dict[Cell, Score | None] = {}
    for resting in assumption.scores:
        for scenario in scenarios if resting.scenario is None else (resting.scenario,):
            for assessor in a.assessors:
                cell = Cell(resting.option, resting.dimension, scenario, assessor.id)
                if score := a.counting(cell):
                    changes[cell] = replace(score, value=None)
    return a.with_parts(scores=scores_with(a.scores, changes))


def _silent(a: Assessment, gone: Assessor) -> Assessment:
    others = tuple(replace(p, weight=0.0) if p.id == gone.id else p for p in a.assessors)
    if not any(p.raw_weight > 0 for p in others):
        raise CannotCompute(_("There is no other assessor whose scores count."))
    return a.with_parts(assessors=others)


def _each(r: Results, things: Iterable[Gone], results_without: Callable[[Gone], Results]) -> tuple[Without, ...]:
    found, before = [], _leaders(r)
    for thing in things:
        try:
            found.append(Without(thing.id, before, results_without(thing)))
        except CannotCompute as refusal:
            found.append(Without(thing.id, before, None, str(refusal)))
    return tuple(found)


def _leaders(r: Results) -> tuple[OptionId, ...]:
    return tuple(r.options[place] for place in best(r.outcomes.expected).tolist())
