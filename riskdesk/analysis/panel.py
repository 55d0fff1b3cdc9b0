"""The panel: how far its assessors are apart, cell by cell and in how they rank the options."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from riskdesk.analysis.arrays import TIE, Bools, Floats, Whole
from riskdesk.analysis.results import Results, results
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import AssessorId, DimensionId, OptionId, ScenarioId


class Spread(NamedTuple):
    """What the panel says of one cell, in values 0-100 with risks turned round."""

    option: OptionId
    dimension: DimensionId
    scenario: ScenarioId
    median: float
    iqr: float
    spread: float
    outside: tuple[AssessorId, ...]
    """Below the lower or above the upper quartile: who is asked for reasons in a Delphi round."""


@dataclass(frozen=True, eq=False)
class Panel:
    """The assessors who count for something, side by side. Arrays by cell are (options, leaves, scenarios)."""

    frame: Results
    """The results whose options, leaves and scenarios the arrays follow."""
    assessors: tuple[AssessorId, ...]
    values: Floats
    """(assessors, options, leaves, scenarios): what each gave as single figure; NaN where unknown."""
    quartiles: Floats
    """Lower quartile, median and upper quartile, one after the other; NaN where nobody knows."""
    kendall_w: float | None
    """Agreement of the rankings of those who scored, 0 none to 1 full; None below two of them, or where all tie."""

    @property
    def median(self) -> Floats:
        """The median of each cell."""
        median: Floats = self.quartiles[1]
        return median

    @property
    def iqr(self) -> Floats:
        """Upper minus lower quartile of each cell."""
        iqr: Floats = self.quartiles[2] - self.quartiles[0]
        return iqr

    @property
    def spread(self) -> Floats:
        """Greatest minus least value of each cell; NaN where nobody knows."""
        known = self.known
        greatest = np.where(known, self.values, -np.inf).max(axis=0)
        least = np.where(known, self.values, np.inf).min(axis=0)
        return np.where(known.any(axis=0), greatest - least, np.nan)

    @property
    def known(self) -> Bools:
        """Who knows which cell."""
        return ~np.isnan(self.values)

    @property
    def outside(self) -> Bools:
        """Who is outside the quartiles of which cell, by more than a tie."""
        below, above = self.quartiles[0] - self.values, self.values - self.quartiles[2]
        return np.asarray((below > TIE) | (above > TIE), dtype=np.bool_)

    def cells(self) -> Iterator[Spread]:
        """The cells that at least two assessors know, in the order of the arrays."""
        iqr, spread, outside = self.iqr, self.spread, self.outside
        for place in zip(*np.nonzero(self.known.sum(axis=0) >= 2), strict=True):
            option, leaf, scenario = place
            yield Spread(
                self.frame.options[option],
                self.frame.leaves[leaf],
                self.frame.scenarios[scenario],
                float(self.median[place]),
                float(iqr[place]),
                float(spread[place]),
                tuple(p for p, far in zip(self.assessors, outside[:, *place], strict=True) if far),
            )


def panel(a: Assessment, frame: Results) -> Panel:
    """The panel of an assessment whose results are `frame`.

    An assessor ranks the options by the expected outcome of their own scores and weights, unknowns at 50; who scored
    nothing does not rank.
    """
    assessors = tuple(p.id for p in a.assessors if p.raw_weight > 0)
    each = [results(a, assessor=p) for p in assessors] if len(assessors) > 1 else [frame]
    values = np.stack([np.where(r.cube.known, r.cube.best, np.nan) for r in each])
    ranking = [r.outcomes.expected for r in each if r.cube.known.any()]
    return Panel(
        frame, assessors, values, quartiles(values), kendall_w(np.array(ranking)) if len(ranking) > 1 else None
    )


def quartiles(values: Floats) -> Floats:
    """Quartiles along the first axis, NaN left out, by type 7 of Hyndman and Fan: at 1 + q (n - 1) in order.

    Source: Hyndman and Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996).
    """
    rising = np.sort(values, axis=0)
    last = np.maximum((~np.isnan(values)).sum(axis=0) - 1, 0)
    return np.stack([_between(rising, share * last) for share in (0.25, 0.5, 0.75)])


def _between(rising: Floats, at: Floats) -> Floats:
    below = np.floor(at).astype(np.int64)
    low = np.take_along_axis(rising, below[None], axis=0)[0]
    high = np.take_along_axis(rising, np.ceil(at).astype(np.int64)[None], axis=0)[0]
    between: Floats = low + (at - below) * (high - low)
    return between


def kendall_w(gains: Floats) -> float | None:
    """W = 12 S / (m^2 (n^3 - n) - m sum T) of m rows that rank n options, most first; None where all of them tie.

    S is the sum of squared deviations of the rank sums from their mean; ties share the mean of their ranks, and add
    T = sum (t^3 - t) over groups of t. Source: Kendall, Rank correlation methods (1948), chapter 6.
    """
    many, options = gains.shape
    ranks = np.stack([_mean_ranks(row) for row in gains])
    tied = sum(_ties(row) for row in ranks)
    most = many**2 * (options**3 - options) - many * tied
    sums = ranks.sum(axis=0)
    return float(12 * ((sums - sums.mean()) ** 2).sum() / most) if most > TIE else None


def _mean_ranks(gains: Floats) -> Floats:
    """1 for the most; those within a tie of each other share the mean of their ranks."""
    rising = np.sort(gains)
    above = len(gains) - np.searchsorted(rising, gains + TIE, side="right")
    with_ties = len(gains) - np.searchsorted(rising, gains - TIE, side="left")
    mean: Floats = (above + with_ties + 1) / 2
    return mean


def _ties(ranks: Floats) -> int:
    _rank, sizes = np.unique(ranks, return_counts=True)
    counts: Whole = sizes.astype(np.int64)
    return int((counts**3 - counts).sum())
