"""The weights of siblings, as one weighing gives them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from riskdesk.analysis.arrays import Floats
from riskdesk.analysis.weighing.best_worst import (
    Comparisons,
    best_worst_weights,
    connected,
    input_consistency_ratio,
)
from riskdesk.analysis.weighing.pairwise import (
    comparison_matrix,
    consistency_ratio,
    most_inconsistent,
    principal,
    reached,
)
from riskdesk.analysis.weighing.ranked import ranked_weights
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.errors import CannotCompute
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.validity import sibling_problem
from riskdesk.domain.weighting import BestWorst, Method, Pairwise, Ranked, Ratings, Swing
from riskdesk.words import _


@dataclass(frozen=True, eq=False)
class LocalWeights:
    """Weights of siblings in their order, 0-1, summing to 1, and how far the judgements behind them agree."""

    weights: Floats
    consistency_ratio: float | None = None
    """0 for judgements that agree; None for a method that has none, and for pairs of more than 10 dimensions."""
    most_inconsistent: tuple[DimensionId, DimensionId] | None = None
    """The pair judged most beyond what the weights say of it, the overrated first; None where all agree."""


def local_weights(siblings: Sequence[Dimension], method: Method) -> LocalWeights:
    """The weights by a method. What it says of dimensions that stand elsewhere does not count.

    CannotCompute where it leaves a sibling without a weight.
    """
    match method:
        case Swing(points):
            return LocalWeights(_shares(siblings, _all_rated(siblings, points)))
        case Ranked(order):
            return _by_rank(siblings, order)
        case Pairwise():
            return _by_pairs(siblings, method)
        case BestWorst():
            return _by_best_and_worst(siblings, method)
        case _:
            return LocalWeights(_shares(siblings, [d.raw_weight for d in siblings]))


def _shares(siblings: Sequence[Dimension], raw: Sequence[float]) -> Floats:
    """Each divided by the sum of all."""
    if what := sibling_problem(siblings, raw):
        raise CannotCompute(what)
    shares: Floats = np.array(raw) / sum(raw)
    return shares


def _all_rated(siblings: Sequence[Dimension], ratings: Ratings) -> list[float]:
    rating_of = dict(ratings)
    _refuse_unweighed(siblings, rating_of)
    return [rating_of[d.id] for d in siblings]


def _by_rank(siblings: Sequence[Dimension], order: Sequence[Sequence[DimensionId]]) -> LocalWeights:
    ids = {d.id for d in siblings}
    places = [[d for d in place if d in ids] for place in order]
    place_of = {d: place for place, tied in enumerate(places) for d in tied}
    _refuse_unweighed(siblings, place_of)
    return LocalWeights(ranked_weights([place_of[d.id] for d in siblings]))


def _by_pairs(siblings: Sequence[Dimension], method: Pairwise) -> LocalWeights:
    place = {d.id: i for i, d in enumerate(siblings)}
    judged = [(place[j.more], place[j.less], j.ratio) for j in method.judgements if {j.more, j.less} <= place.keys()]
    matrix = comparison_matrix(len(siblings), judged)
    apart = [d.name for d, joined in zip(siblings, reached(matrix), strict=True) if not joined]
    if apart:
        raise CannotCompute(
            _("The pairs that were judged do not connect {names} with “{first}”. Judge a pair that does.").format(
                names=_quoted(apart), first=siblings[0].name
            )
        )
    weights, eigenvalue = principal(matrix)
    worst = most_inconsistent(matrix, weights)
    pair = None if worst is None else (siblings[worst[0]].id, siblings[worst[1]].id)
    return LocalWeights(weights, consistency_ratio(eigenvalue, len(siblings)), pair)


def _by_best_and_worst(siblings: Sequence[Dimension], method: BestWorst) -> LocalWeights:
    if len(siblings) == 1:
        return LocalWeights(np.ones(1), 0.0)
    others = [d for d in siblings if d.id not in (method.best, method.worst)]
    if len(others) != len(siblings) - 2:
        raise CannotCompute(_("The best and the worst must be two different dimensions of the group."))
    given = _compared([d.id for d in others], method)
    if not connected(given):
        _refuse_unweighed(others, {d for d, _ratio in method.best_to_others + method.others_to_worst})
        raise CannotCompute(_("Nothing that was compared connects the best with the worst. Compare these two."))
    found = best_worst_weights(given)
    weight_of = dict(zip((d.id for d in others), found.others.tolist(), strict=True))
    weight_of |= {method.best: found.best, method.worst: found.worst}
    return LocalWeights(np.array([weight_of[d.id] for d in siblings]), input_consistency_ratio(given))


def _compared(others: Sequence[DimensionId], method: BestWorst) -> Comparisons:
    """The best against the worst may stand on either side, or on both."""
    best_to, to_worst = dict(method.best_to_others), dict(method.others_to_worst)
    spans = [span for span in (best_to.get(method.worst), to_worst.get(method.best)) if span is not None]
    return Comparisons(
        np.array(spans, dtype=float),
        np.array([best_to.get(d, np.nan) for d in others]),
        np.array([to_worst.get(d, np.nan) for d in others]),
    )


def _refuse_unweighed(siblings: Sequence[Dimension], weighed: Iterable[DimensionId]) -> None:
    known = set(weighed)
    if missing := [d.name for d in siblings if d.id not in known]:
        raise CannotCompute(
            _("{names}: left out when the group was weighed. Weigh the group again.").format(names=_quoted(missing))
        )


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)
