"""Outcomes as straight lines, while one share of a whole moves from 0 to 1 and the others keep their proportions.

A share is the weight of a dimension or the likelihood of a scenario. With t for the share that moves,
V_a(t) = t K_a + (1 - t) B_a, where K_a is the option's outcome on the moving part alone and B_a on all others alone.
Source: Triantaphyllou and Sanchez, A sensitivity analysis approach for some deterministic multi-criteria decision
making methods, Decision Sciences 28 (1997) 151-194; the "walking weights" of PROMETHEE programs draw the same lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from riskdesk.analysis.arrays import TIE, Bools, Floats, Whole, best


class Parts(NamedTuple):
    """The moving shares of a whole: a row for each."""

    now: Floats
    """What each share is at present, 0-1."""
    inside: Floats
    """How the members of the moving part share what it has; each row sums to 1."""
    outside: Floats
    """How all others share the rest; each row sums to 1. Where there are no others nothing can move: as inside."""


def parts(whole: Floats, members: Bools) -> Parts:
    """The parts of shares that sum to 1; `members` has a row for each part. What sums to 0 is shared equally."""
    held, rest = np.where(members, whole, 0.0), np.where(members, 0.0, whole)
    inside = _proportions(held, members)
    outside = np.where(members.all(axis=1, keepdims=True), inside, _proportions(rest, ~members))
    return Parts(held.sum(axis=1), inside, outside)


def _proportions(shares: Floats, among: Bools) -> Floats:
    total = shares.sum(axis=1, keepdims=True)
    equal = among / np.maximum(among.sum(axis=1, keepdims=True), 1)
    found: Floats = np.where(total > 0, shares / np.where(total > 0, total, 1.0), equal)
    return found


class Crossings(NamedTuple):
    """Where pairs of lines cross, from left to right; options are places."""

    at: Floats
    one: Whole
    """The option ahead before the crossing."""
    other: Whole
    """The option ahead after it."""


class Stretch(NamedTuple):
    """One option leads from a share to another."""

    option: int
    start: float
    end: float


@dataclass(frozen=True, eq=False)
class Fan:
    """One line for each option, as one share moves."""

    now: float
    at_zero: Floats
    at_one: Floats

    def at(self, share: float) -> Floats:
        """The outcome of each option at a share."""
        return share * self.at_one + (1 - share) * self.at_zero

    def crossings(self) -> Crossings:
        """All points between 0 and 1 where two lines cross: t = (B_b - B_a) / ((K_a - B_a) - (K_b - B_b))."""
        one, other = np.triu_indices(len(self.at_zero), 1)
        before = self.at_zero[one] - self.at_zero[other]
        after = self.at_one[one] - self.at_one[other]
        crossing = (np.minimum(before, after) < -TIE) & (np.maximum(before, after) > TIE)
        one, other, before, after = one[crossing], other[crossing], before[crossing], after[crossing]
        at = before / (before - after)
        ahead, behind = np.where(before > 0, one, other), np.where(before > 0, other, one)
        order = np.argsort(at, kind="stable")
        return Crossings(at[order], ahead[order], behind[order])

    def leaders(self) -> tuple[Stretch, ...]:
        """Who leads from where to where, from 0 to 1; of options that lead together, the first in the file."""
        rise = self.at_one - self.at_zero
        start, here = 0.0, self._first_after(best(self.at_zero))
        found: list[Stretch] = []
        while True:
            steeper = (self.at_one - self.at_one[here] > TIE) & (rise > rise[here])
            behind = self.at_zero[here] - self.at_zero
            meets = np.where(steeper, behind / np.where(steeper, rise - rise[here], 1.0), np.inf)
            end = max(start, float(meets.min()))
            if end >= 1:
                return (*found, Stretch(here, start, 1.0))
            if end > start:
                found.append(Stretch(here, start, end))
            start, here = end, self._first_after(np.flatnonzero(meets <= end + TIE))

    def _first_after(self, tied: Whole) -> int:
        """Of options that tie at a share, the one that leads right after it."""
        return int(tied[best(self.at_one[tied])[0]])


@dataclass(frozen=True, eq=False)
class Lines:
    """The lines of all options for several shares; arrays are (options, shares), or with further axes behind."""

    now: Floats
    at_zero: Floats
    at_one: Floats

    def fan(self, share: int) -> Fan:
        """The lines for one share."""
        return Fan(float(self.now[share]), self.at_zero[:, share], self.at_one[:, share])

    def level_with(self, leader: int) -> Floats:
        """Where each option's line meets the leader's, nearest to now; nan where it does not between 0 and 1."""
        before, after = self.at_zero[leader] - self.at_zero, self.at_one[leader] - self.at_one
        apart = np.where(before == after, 1.0, before - after)
        low = np.clip(before / apart, 0.0, self.now)
        high = np.clip(before / apart, self.now, 1.0)
        met = np.where(before <= TIE, low, np.where(after <= TIE, high, np.nan))
        tied_now = self.now * after + (1 - self.now) * before <= TIE
        found: Floats = np.where(tied_now, self.now, met)
        return found
