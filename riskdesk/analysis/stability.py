"""Stability: how far one weight can move before another option leads; exact, without stepping.

Source: Mareschal, Weight stability intervals in multicriteria decision aid, EJOR 33 (1988) 54-64.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from riskdesk.analysis.arrays import TIE, TIE_DECIMALS, Bools, Floats, Whole, best
from riskdesk.analysis.lines import Lines
from riskdesk.analysis.results import Results
from riskdesk.analysis.sweep import Sweeps, sweeps
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import DimensionId

NOBODY = -1
"""In the place of an option: nobody leads there, because the range reaches 0 or 1."""


@dataclass(frozen=True, eq=False)
class Stability:
    """The ranges of weights within which an option keeps the lead; arrays follow `dimensions`, options are places."""

    dimensions: tuple[DimensionId, ...]
    leader: int
    weight: Floats
    """The global weight at present, 0-1."""
    low: Floats
    high: Floats
    below: Whole
    """Who leads just under the range, or NOBODY."""
    above: Whole
    """Who leads just over the range, or NOBODY."""
    level: int
    """How many options tie for the lead at present; the leader is the first of them."""

    @cached_property
    def room(self) -> Floats:
        """How far each weight can move before another option leads; infinite where none does."""
        down = np.where(self.below == NOBODY, np.inf, self.weight - self.low)
        up = np.where(self.above == NOBODY, np.inf, self.high - self.weight)
        least: Floats = np.minimum(down, up)
        return least

    @cached_property
    def by_delicacy(self) -> tuple[int, ...]:
        """The places of the dimensions, the one with least room first; with as much room, as in the tree."""
        return tuple(np.argsort(self.room.round(TIE_DECIMALS), kind="stable").tolist())


@dataclass(frozen=True, eq=False)
class Stabilities:
    """The stability of the expected leader, and in each scenario that of the option that leads there."""

    expected: Stability
    by_scenario: tuple[Stability, ...]


def stability(r: Results, a: Assessment) -> Stabilities:
    """The largest range around each weight in which no other option is above the leader; touching keeps the lead."""
    return stability_of(sweeps(r, a), r)


def stability_of(swept: Sweeps, r: Results) -> Stabilities:
    """The same from sweeps that are there already."""
    now = np.column_stack([r.outcomes.expected, r.outcomes.by_scenario])
    leading = [best(outcomes) for outcomes in now.T]
    leaders = [int(places[0]) for places in leading]
    low, high, below, above = _ranges(swept.lines, leaders)
    weight = swept.parts.now
    expected, *by_scenario = (
        Stability(
            swept.dimensions,
            leaders[case],
            weight,
            low[:, case],
            high[:, case],
            below[:, case],
            above[:, case],
            len(places),
        )
        for case, places in enumerate(leading)
    )
    return Stabilities(expected, tuple(by_scenario))


def _ranges(lines: Lines, leaders: list[int]) -> tuple[Floats, Floats, Whole, Whole]:
    """Low, high, below and above, each of shape (dimensions, cases)."""
    cases = np.arange(len(leaders))
    before = lines.at_zero[leaders, :, cases].T - lines.at_zero
    after = lines.at_one[leaders, :, cases].T - lines.at_one
    steep = np.abs(before - after)
    meets = before / np.where(steep > 0, before - after, 1.0)
    lost_low, lost_high = before < -TIE, after < -TIE
    low = np.where(lost_low, meets, 0.0).max(axis=0)
    high = np.where(lost_high, meets, 1.0).min(axis=0)
    below = _steepest(lost_low & (meets >= low - TIE), steep)
    above = _steepest(lost_high & (meets <= high + TIE), steep)
    return np.minimum(low, lines.now), np.maximum(high, lines.now), below, above


def _steepest(overtaking: Bools, steep: Floats) -> Whole:
    """Of the lines that cross at the end of a range, the one on top beyond it; of several, the first in the file."""
    slope = np.where(overtaking, steep, -np.inf)
    first = (slope >= slope.max(axis=0) - TIE).argmax(axis=0)
    found: Whole = np.where(overtaking.any(axis=0), first, NOBODY)
    return found
