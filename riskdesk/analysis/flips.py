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
    values = r.cube.best @ r.likelihoods.held
    swept = sweeps(r, a)
    by_weight = _nearest(swept.expected, leader)
    by_likelihood = _nearest(likelihood_lines(r), leader)
    scores = NearestScores(a, known or levers(a, r))

    def flip(i: int) -> Flip:
        weight, likelihood = by_weight[i], by_likelihood[i]
        return Flip(
            option=r.options[i],
            weights=nearest_weights(r.weights, values[i] - values[leader]),
            weight=weight and WeightShift(swept.dimensions[weight.share], weight.before, weight.after),
            likelihood=likelihood
            and LikelihoodShift(r.scenarios[likelihood.share], likelihood.before, likelihood.after),
            score=scores.change(i, leader, _gap(r.outcomes.expected, leader, i)),
        )

    return tuple(flip(i) for i in range(len(r.options)) if i != leader)


class _Move(NamedTuple):
    share: int
    before: float
    after: float


def _gap(expected: Floats, leader: int, option: int) -> float:
    gap = float(expected[leader] - expected[option])
    return gap if gap > TIE else 0.0


def _nearest(lines: Lines, leader: int) -> list[_Move | None]:
    """For each option the share whose move to where it meets the leader is smallest: its place, before and after."""
    meets = lines.level_with(leader)
    far = np.where(np.isnan(meets), np.inf, np.abs(meets - lines.now))
    first = (far <= far.min(axis=1, keepdims=True) + TIE).argmax(axis=1)
    return [
        _Move(place, float(lines.now[place]), float(meets[i, place])) if np.isfinite(far[i, place]) else None
        for i, place in enumerate(first.tolist())
    ]
