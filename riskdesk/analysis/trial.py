"""What it takes to make true what was only tried: other weights, other likelihoods."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from riskdesk.analysis.arrays import TIE, Bools, Floats
from riskdesk.analysis.lines import parts
from riskdesk.analysis.weights import shares_in_groups
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.weighting import Direct
from riskdesk.domain.weights import WHOLE, shares

STEPS = 1000
"""Likelihoods are tried in steps of 0.1 %, so that what is read is what is meant."""


class Obstacle(NamedTuple):
    """Why weights under one parent cannot just be stated: a method gives them, or (None) assessors weigh apart."""

    parent: DimensionId | None
    method: str | None


def obstacle(a: Assessment, dimension: DimensionId) -> Obstacle | None:
    """What stands between stated weights and the weight of a dimension, in its group or in one around it."""
    for parent in _parents(a, dimension):
        siblings = {d.id for d in a.tree.children(parent)}
        ways = [way for way in a.weighting if way.parent == parent and not isinstance(way.method, Direct)]
        if len(siblings) == 1:
            continue
        if any(w.dimension in siblings for w in a.weights) or any(way.assessor is not None for way in ways):
            return Obstacle(parent, None)
        if ways:
            return Obstacle(parent, ways[0].method.name)
    return None


def weights_to_state(a: Assessment, dimension: DimensionId, wanted: Floats) -> dict[DimensionId, float]:
    """Weights, in percent of their group, by which the leaves come to what a sweep of this dimension gives them.

    Only groups that have to change are named; one that is to weigh nothing keeps the proportions inside.
    """
    after = shares_in_groups(a, wanted)
    stated: dict[DimensionId, float] = {}
    for parent in _parents(a, dimension):
        now = shares(a.tree, parent)
        if any(d in after and abs(WHOLE * after[d] - percent) > TIE for d, percent in now.items()):
            stated.update((d, WHOLE * after[d]) for d in now)
    return stated


def one_moved(whole: Floats, place: int, share: float) -> Floats:
    """Shares of a whole with one of them moved; others keep their proportions, or share equally where all are 0."""
    each: Bools = np.eye(len(whole), dtype=np.bool_)
    _now, inside, outside = parts(whole, each)
    moved: Floats = share * inside[place] + (1 - share) * outside[place]
    return moved


def in_steps(whole: Floats) -> Floats:
    """The nearest shares in whole steps that still sum to 1; what rounding leaves goes to those cut most."""
    steps = np.floor(whole * STEPS + TIE)
    left = STEPS - int(steps.sum())
    steps[np.argsort(steps - whole * STEPS, kind="stable")[:left]] += 1
    stepped: Floats = steps / STEPS
    return stepped


def _parents(a: Assessment, dimension: DimensionId) -> list[DimensionId | None]:
    return [d.parent for d in a.tree.above(dimension)]
