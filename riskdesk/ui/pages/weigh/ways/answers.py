"""Answers to a way of weighing: where they begin, how many are still needed, and the method they make."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from riskdesk.analysis.arrays import TIE
from riskdesk.analysis.weighing.local_weights import LocalWeights, local_weights
from riskdesk.analysis.weighing.questions import Pair, answers_needed
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.errors import CannotCompute
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.weighting import BestWorst, Direct, Method, Pairwise, Ranked, Swing
from riskdesk.ui.pages.weigh.ways.best_worst_answers import BestWorstAnswers

Answers = Swing | Ranked | Pairwise | BestWorstAnswers
"""What was answered so far; not all of it need count."""
Siblings = Sequence[Dimension]
TOP = 100.0
"""Points of the swing that matters most."""


def begun(way: str, siblings: Siblings, weights: Sequence[float]) -> Answers:
    """The answers that a way begins with: those that the weights imply, or none."""
    if way == Swing.name:
        most = max(weights)
        return Swing(tuple((d.id, TOP * weight / most) for d, weight in zip(siblings, weights, strict=True)))
    if way == Ranked.name:
        return Ranked(_by_weight(siblings, weights))
    return Pairwise(()) if way == Pairwise.name else BestWorstAnswers()


def answers_of(method: Method, siblings: Siblings) -> Answers | None:
    """What a method says of the siblings, and of nothing else; those that a ranking leaves out come last."""
    ids = [d.id for d in siblings]
    match method:
        case Direct():
            return None
        case Swing(points):
            return Swing(tuple((d, p) for d, p in points if d in ids))
        case Ranked(order):
            places = [tuple(d for d in place if d in ids) for place in order]
            ranked = {d for place in places for d in place}
            return Ranked((*(p for p in places if p), *((d,) for d in ids if d not in ranked)))
        case Pairwise(judgements):
            return Pairwise(tuple(j for j in judgements if j.more in ids and j.less in ids))
        case BestWorst():
            return BestWorstAnswers.of(method, ids)


def method_of(answers: Answers) -> Method | None:
    """The method that the answers make; None while its best or its worst is not chosen."""
    return answers.method if isinstance(answers, BestWorstAnswers) else answers


def weights_by(answers: Answers, siblings: Siblings) -> LocalWeights:
    """The weights that follow from the answers; CannotCompute while they leave a sibling without one."""
    method = method_of(answers)
    if method is None:
        raise CannotCompute("")
    return local_weights(siblings, method)


def can_count(answers: Answers, siblings: Siblings) -> bool:
    """Whether every sibling gets a weight."""
    try:
        weights_by(answers, siblings)
    except CannotCompute:
        return False
    return True


def needed(answers: Answers, siblings: Siblings) -> int:
    """How many more answers at least until every sibling gets a weight."""
    match answers:
        case Swing(points):
            return len(siblings) - len(points)
        case Ranked():
            return 0
        case Pairwise():
            return answers_needed(len(siblings), judged_pairs(answers, siblings))
        case BestWorstAnswers():
            return answers.needed([d.id for d in siblings])


def judged_pairs(answers: Pairwise, siblings: Siblings) -> set[Pair]:
    """The places of those that were compared with each other."""
    at = {d.id: place for place, d in enumerate(siblings)}
    pairs = (sorted((at[j.more], at[j.less])) for j in answers.judgements if j.more != j.less)
    return {(first, second) for first, second in pairs}


def _by_weight(siblings: Siblings, weights: Sequence[float]) -> tuple[tuple[DimensionId, ...], ...]:
    """The heaviest first; equal ones tie."""
    heaviest = sorted(zip(siblings, weights, strict=True), key=lambda each: -each[1])
    places = groupby(heaviest, key=lambda each: round(each[1] / TIE))
    return tuple(tuple(d.id for d, _weight in place) for _rounded, place in places)
