"""Flips: what would have to be true for each option but the leader to tie it; each answer the smallest there is.

A tie is with the leader alone: a third option may be ahead of both. An option that ties already needs no change.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from riskdesk.analysis.arrays import TIE, Floats
from riskdesk.analysis.levers import Levers, levers
from riskdesk.analysis.lines import Lines
from riskdesk.analysis.nearest_score import NearestScores, ScoreChange
from riskdesk.analysis.nearest_weights import NearestWeights, nearest_weights
from riskdesk.analysis.results import Results
from riskdesk.analysis.sweep import likelihood_lines, sweeps
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import DimensionId, OptionId, ScenarioId


class WeightShift(NamedTuple):
    """The global weight of one leaf or group before and after; the others keep their proportions."""

    dimension: DimensionId
    before: float
    after: float


class LikelihoodShift(NamedTuple):
    """The likelihood of one scenario before and after; the others keep their proportions."""

    scenario: ScenarioId
    before: float
    after: float


@dataclass(frozen=True, eq=False)
class Flip:
    """The smallest changes of each sort under which an option ties the leader; None where no such change does."""

    option: OptionId
    weights: NearestWeights | None
    weight: WeightShift | None
    likelihood: LikelihoodShift | None
    score: ScoreChange | None


def flips(r: Results, a: Assessment, known: Levers | None = None) -> tuple[Flip, ...]:
    """A flip for each option but the leader, in the order of the file.

    The levers may be handed over while no score, likelihood or assessor has changed: they take the longest to read.
    """
    leader = r.options.index(r.leader)
    expected = r.outcomes.expected
    gains = r.cube.best @ r.likelihoods.held
    gains = gains - gains[leader]
    by_weight = _nearest(sweeps(r, a).expected, leader)
    by_likelihood = _nearest(likelihood_lines(r), leader)
    scores = NearestScores(a, known or levers(a, r))
    dimensions = [d.id for d in a.tree.in_order]
    return tuple(
        Flip(
            option=option,
            weights=nearest_weights(r.weights, gains[i]),
            weight=None if (shift := by_weight[i]) is None else WeightShift(dimensions[shift[0]], *shift[1:]),
            likelihood=None if (move := by_likelihood[i]) is None else LikelihoodShift(r.scenarios[move[0]], *move[1:]),
            score=scores.change(i, leader, _gap(expected, leader, i)),
        )
        for i, option in enumerate(r.options)
        if i != leader
    )


def _gap(expected: Floats, leader: int, option: int) -> float:
    gap = float(expected[leader] - expected[option])
    return gap if gap > TIE else 0.0


def _nearest(lines: Lines, leader: int) -> list[tuple[int, float, float] | None]:
    """For each option the share whose move to where it meets the leader is smallest: its place, before and after."""
    meets = lines.level_with(leader)
    far = np.where(np.isnan(meets), np.inf, np.abs(meets - lines.now))
    first = (far <= far.min(axis=1, keepdims=True) + TIE).argmax(axis=1)
    return [
        (place, float(lines.now[place]), float(meets[i, place])) if np.isfinite(far[i, place]) else None
        for i, place in enumerate(first.tolist())
    ]
