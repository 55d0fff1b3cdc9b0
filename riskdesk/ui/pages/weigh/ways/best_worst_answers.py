"""Answers to best-worst while they are given: best and worst may not be chosen yet."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import ClassVar

from riskdesk.domain.ids import DimensionId
from riskdesk.domain.weighting import BestWorst, Ratings


@dataclass(frozen=True, slots=True)
class BestWorstAnswers:
    """How many times as much the best matters as each other, and each other as the worst."""

    best: DimensionId | None = None
    worst: DimensionId | None = None
    best_to_others: Ratings = ()
    others_to_worst: Ratings = ()
    name: ClassVar[str] = BestWorst.name

    @classmethod
    def of(cls, method: BestWorst, siblings: Collection[DimensionId]) -> BestWorstAnswers:
        """What a method says of the siblings."""
        return cls(
            method.best if method.best in siblings else None,
            method.worst if method.worst in siblings else None,
            tuple(rated for rated in method.best_to_others if rated[0] in siblings),
            tuple(rated for rated in method.others_to_worst if rated[0] in siblings),
        )

    @property
    def method(self) -> BestWorst | None:
        """The method they make, once best and worst are chosen."""
        if self.best is None or self.worst is None:
            return None
        return BestWorst(self.best, self.worst, self.best_to_others, self.others_to_worst)

    @property
    def span(self) -> float | None:
        """How many times as much the best matters as the worst; None where nobody said."""
        return dict(self.best_to_others).get(
            self.worst or _NOBODY, dict(self.others_to_worst).get(self.best or _NOBODY)
        )

    def with_best(self, best: DimensionId) -> BestWorstAnswers:
        """With another best: of what was said before, only its own comparison with the worst holds for it."""
        if best == self.best:
            return self
        others = dict(self.others_to_worst)
        span = others.pop(best, None)
        worst = None if best == self.worst else self.worst
        to_others = ((worst, span),) if worst is not None and span is not None else ()
        return BestWorstAnswers(best, worst, to_others, tuple(others.items()) if worst else ())

    def with_worst(self, worst: DimensionId) -> BestWorstAnswers:
        """With another worst: what was said against the one before does not hold."""
        if worst == self.worst:
            return self
        best = None if worst == self.best else self.best
        return BestWorstAnswers(best, worst, self.best_to_others if best else (), ())

    def best_rated(self, other: DimensionId, ratio: float | None) -> BestWorstAnswers:
        """With the best against one other; None takes the answer back."""
        rated = replace(self, best_to_others=_rated(self.best_to_others, other, ratio))
        if other != self.worst:
            return rated
        # The best against the worst may stand on either side of a file; what is said now is all that is said of it.
        return replace(rated, others_to_worst=tuple(r for r in self.others_to_worst if r[0] != self.best))

    def worst_rated(self, other: DimensionId, ratio: float | None) -> BestWorstAnswers:
        """With one other against the worst; None takes the answer back."""
        return replace(self, others_to_worst=_rated(self.others_to_worst, other, ratio))

    def needed(self, siblings: Collection[DimensionId]) -> int:
        """How many more answers at least until every sibling gets a weight, the choice of best and worst included."""
        to_others, to_worst = dict(self.best_to_others), dict(self.others_to_worst)
        unchosen = (self.best is None) + (self.worst is None)
        if unchosen:
            return unchosen + len(siblings) - 1 - len((to_others | to_worst).keys() - {self.best, self.worst})
        others = set(siblings) - {self.best, self.worst}
        linked = self.span is not None or bool(others & to_others.keys() & to_worst.keys())
        return len(others - to_others.keys() - to_worst.keys()) + (not linked)


_NOBODY = DimensionId("")


def _rated(ratings: Ratings, dimension: DimensionId, ratio: float | None) -> Ratings:
    rated = {**dict(ratings), dimension: ratio}
    return tuple((d, r) for d, r in rated.items() if r is not None)
