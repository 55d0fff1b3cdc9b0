"""Judgements of pairs as they are asked for: which is open, which were given, and what an answer makes of them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from riskdesk.analysis.weighing.questions import Pair
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.weighting import Judgement, Pairwise

DIGITS = 9
"""So that 3 is 3 again after its logarithm."""


def ratio_of(answers: Pairwise, siblings: Sequence[Dimension], pair: Pair) -> float | None:
    """How many times as much the second matters as the first, below zero where it is the first; None if unjudged.

    Of several judgements of one pair the geometric mean, as it counts.
    """
    first, second = (siblings[place].id for place in pair)
    judged = [j for j in answers.judgements if {j.more, j.less} == {first, second}]
    if not judged:
        return None
    mean = sum(math.log(j.ratio) * (1 if j.more == second else -1) for j in judged) / len(judged)
    ratio = round(math.exp(abs(mean)), DIGITS)
    return -ratio if mean < 0 else ratio


def judgement(siblings: Sequence[Dimension], pair: Pair, ratio: float) -> Judgement:
    """A ratio as `ratio_of` gives it, the one that matters more first; equal ones in their order."""
    first, second = (siblings[place].id for place in pair)
    return Judgement(first, second, abs(ratio)) if ratio <= 1 else Judgement(second, first, ratio)


def with_ratio(answers: Pairwise, siblings: Sequence[Dimension], pair: Pair, ratio: float | None) -> Pairwise:
    """The pair judged so, in the place of what was said of it before; None takes that back."""
    both = {siblings[place].id for place in pair}
    judged = list(answers.judgements)
    places = [n for n, j in enumerate(judged) if {j.more, j.less} == both]
    new = [] if ratio is None else [judgement(siblings, pair, ratio)]
    at = places[0] if places else len(judged)
    kept = [j for j in judged[at:] if {j.more, j.less} != both]
    return Pairwise((*judged[:at], *new, *kept))
