"""How firmly the leader stands, from all that is known of how far results hold; the only place with thresholds.

An answer is never firmer than its weakest support: what is not worked out yet supports nothing, and a share of draws
reaches a threshold only if it does so with twice its standard error to spare.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from riskdesk.analysis.arrays import TIE
from riskdesk.analysis.firmness import Firmness, firmness
from riskdesk.analysis.flips import Flip
from riskdesk.analysis.results import Results
from riskdesk.analysis.robustness import Robustness
from riskdesk.domain.settings import WeightFreedom

ALIKE = 1.0
"""A lead of fewer points is a close call: outcomes run from 0 to 100, and nobody scores to a hundredth of a scale."""
SLIGHT, AMPLE = 0.05, 0.1
"""Parts of all weight, of a likelihood or of a scale. People state these in steps of five or ten in a hundred: what
less than the smaller step overturns is a close call, and what is firm withstands any change below the larger one."""
HALF, MOST = 0.5, 0.9
"""Shares of first ranks. First in less than half of the draws is beaten more often than not; nine in ten are firm."""
ERRORS = 2.0
"""So many standard errors a share has to be beyond a threshold: at 2, chance alone takes it there once in forty."""
COARSE = 0.05
"""With a larger standard error the draws are too few to say anything of the leader."""
WHOLE_SCALE = 100.0


class Standing(Enum):
    """How firmly the leader stands, from best to worst."""

    FIRM = "ranges, draws, changes, scenarios and methods all support it"
    FIRM_BY_WEIGHT = "draws, changes of weights and methods support it; no score says how sure it is"
    LEADS = "neither firm nor fragile, or not looked into yet"
    DEPENDS = "it is first in less than half of the draws"
    CLOSE = "hardly ahead, or a slight change overturns it"


@dataclass(frozen=True)
class Drawn:
    """What the stress test let vary, and how often options came first; options are places."""

    freedom: WeightFreedom
    spread: float
    weights_vary: bool
    scores_vary: bool
    first: tuple[float, ...]
    """Each option's share of first ranks."""
    error: tuple[float, ...]

    def surely_first(self, option: int, share: float) -> bool:
        """Whether an option is first in at least so many draws, error allowed for."""
        return self.first[option] - ERRORS * self.error[option] >= share

    def ahead_of(self, option: int) -> int | None:
        """Who is first more often than an option, and most often of all, error allowed for; None where nobody is."""
        most = max(range(len(self.first)), key=self.first.__getitem__)
        margin = ERRORS * (self.error[most] + self.error[option])
        return most if self.first[most] - self.first[option] > margin else None


class Sort(Enum):
    """What a change changes."""

    WEIGHTS = "weights"
    LIKELIHOOD = "likelihood"
    SCORE = "score"


class Nearest(NamedTuple):
    """The smallest change of one sort that ties the leader; at the smallest of all flips no third option is ahead."""

    size: float
    """The part of all weight, of the likelihoods or of a scale, 0-1."""
    sort: Sort
    flip: Flip


@dataclass(frozen=True, eq=False)
class Holding:
    """What is known of how far results hold."""

    results: Results
    held: Robustness | None
    firm: Firmness
    draws: Drawn | None
    """What the draws say; None where there are none, too few, or nothing to vary in them."""
    nearest: tuple[Nearest, ...] | None
    """The smallest change of each sort that there is, the smallest first; None where they are not worked out."""

    @property
    def is_narrow(self) -> bool:
        """Whether the lead is so small that it says nothing."""
        return self.firm.lead < ALIKE - TIE

    @cached_property
    def standing(self) -> Standing:
        """How firmly the first leader stands; what several tie for is nobody's lead, and close."""
        leader = self.firm.leaders[0]
        if self.is_narrow or len(self.firm.leaders) > 1 or self._is_overturned_below(SLIGHT):
            return Standing.CLOSE
        if self.draws and not self.draws.surely_first(leader, HALF):
            return Standing.DEPENDS
        if self.draws is None or self.nearest is None or not self.draws.surely_first(leader, MOST):
            return Standing.LEADS
        if self.held is None or self.held.cross_check.agreement < 1:
            return Standing.LEADS
        if self._is_supported(self.held):
            return Standing.FIRM
        by_weights = self.draws.weights_vary and not self.draws.scores_vary
        if by_weights and not self._is_overturned_below(AMPLE, Sort.WEIGHTS):
            return Standing.FIRM_BY_WEIGHT
        return Standing.LEADS

    def _is_supported(self, held: Robustness) -> bool:
        return (
            self.firm.has_ranges
            and self.firm.holds
            and not self.firm.lost
            and not self._is_overturned_below(AMPLE)
            and held.without is not None
            and not any(case.changes for case in (*held.without.assumptions, *held.without.assessors))
        )

    def _is_overturned_below(self, size: float, *sorts: Sort) -> bool:
        """Whether a known change of less overturns the result."""
        return any(change.size < size - TIE for change in self.nearest or () if not sorts or change.sort in sorts)


def holding(r: Results, held: Robustness | None = None) -> Holding:
    """What is known of how far results hold; without their robustness, no more than their ranges tell."""
    firm = firmness(r)
    return Holding(r, held, firm, _drawn(r, firm, held), _nearest(held))


def _drawn(r: Results, firm: Firmness, held: Robustness | None) -> Drawn | None:
    test = held.stress if held else None
    if test is None or test.error > COARSE:
        return None
    still = test.settings.weights is WeightFreedom.NEAR and not test.settings.spread
    weights_vary = len(r.leaves) > 1 and not still
    scores_vary = firm.has_ranges or firm.unknown_cells > 0
    if not (weights_vary or scores_vary):
        return None
    first, error = test.acceptability[:, 0].tolist(), test.errors[:, 0].tolist()
    return Drawn(test.settings.weights, test.settings.spread, weights_vary, scores_vary, tuple(first), tuple(error))


def _nearest(held: Robustness | None) -> tuple[Nearest, ...] | None:
    if held is None or held.flips is None:
        return None
    least: dict[Sort, Nearest] = {}
    for flip in held.flips:
        for size, sort in _sizes(flip):
            if sort not in least or size < least[sort].size:
                least[sort] = Nearest(size, sort, flip)
    return tuple(sorted(least.values(), key=lambda change: change.size))


def _sizes(flip: Flip) -> Iterator[tuple[float, Sort]]:
    if flip.weights:
        yield flip.weights.moved, Sort.WEIGHTS
    if flip.likelihood:
        yield abs(flip.likelihood.after - flip.likelihood.before), Sort.LIKELIHOOD
    if flip.score:
        yield flip.score.step / WHOLE_SCALE, Sort.SCORE
