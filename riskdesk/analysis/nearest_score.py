"""The smallest change of one known score, of the leader or of the option itself, that makes an option tie the leader.

One point more on a score adds w_d sum_s p_s part_s to its option's expected outcome, so a gap takes
gap / (w_d sum_s p_s part_s) points on the value scale, if that stays on the scale; a median is followed bend by bend.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from riskdesk.analysis.arrays import TIE, Floats
from riskdesk.analysis.levers import Lever, Levers
from riskdesk.analysis.raw_figures import raw_at, raw_best, reach
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Kind
from riskdesk.domain.scores import Cell


class ScoreChange(NamedTuple):
    """A score's best estimate before and after, in units of its scale (levels, likelihood x impact: 0-100)."""

    cell: Cell
    before: float
    after: float
    step: float
    """How far it moves on the value scale, 0-100."""


class Way(NamedTuple):
    """Which way a score moves."""

    sign: int
    end: Floats
    """By leaf, the value at that end of its scale."""


@dataclass(frozen=True, eq=False)
class NearestScores:
    """Finds the smallest change of a score for one option after another."""

    a: Assessment
    levers: Levers

    @cached_property
    def _ways(self) -> tuple[Way, Way]:
        """Up, for the option itself, and down, for the leader."""
        worths = [(leaf.kind is Kind.RISK, *reach(leaf.scale)) for leaf in self.levers.results.cube.frame.leaves]
        up = [100 - least if turned else greatest for turned, least, greatest in worths]
        down = [100 - greatest if turned else least for turned, least, greatest in worths]
        return Way(1, np.array(up)), Way(-1, np.array(down))

    def change(self, option: int, leader: int, gap: float) -> ScoreChange | None:
        """The smallest change that closes a gap; of equal ones the option's own before the leader's."""
        sides = list(zip((option, leader), self._ways, strict=True))
        steps = np.stack([self._steps(who, gap, way) for who, way in sides])
        exact = ~self.levers.bent[[option, leader]]
        while np.isfinite(least := steps.min()):
            place = tuple(np.argwhere(steps <= least + TIE)[0].tolist())
            who, way = sides[place[0]]
            lever = Lever(who, *place[1:])
            if exact[place]:
                return self._as_given(lever, way.sign * float(steps[place]))
            steps[place], exact[place] = self._bent_step(lever, gap, way), True
        return None

    def _steps(self, who: int, gap: float, way: Way) -> Floats:
        """How far each score has to move to close the gap, at the least where it is bent; inf: it cannot."""
        effect = self.levers.results.weights[:, None, None] * self.levers.share[who]
        usable = self.levers.known[who] & (effect > 0)
        step = np.where(usable, gap / np.where(usable, effect, 1.0), np.inf)
        room = np.abs(way.end[:, None, None] - self.levers.figures[1, who])
        found: Floats = np.where(step <= room + TIE, np.minimum(step, room), np.inf)
        return found

    def _bent_step(self, lever: Lever, gap: float, way: Way) -> float:
        """The first point where the medians gain enough; between the others' figures they are straight lines."""
        if gap <= 0:
            return 0.0
        weight = float(self.levers.results.weights[lever.leaf])
        start, end = float(self.levers.figures[(1, *lever)]), float(way.end[lever.leaf])
        bends = {x for others in self.levers.others(lever).values() for _w, x in others}
        inside = sorted((x for x in bends if min(start, end) < x < max(start, end)), reverse=way.sign < 0)
        here, gained = start, 0.0
        for x in (*inside, end):
            more = way.sign * weight * self.levers.gain(lever, x)
            if more >= gap - TIE and more > gained:
                return abs(here - start) + abs(x - here) * min(1.0, (gap - gained) / (more - gained))
            here, gained = x, more
        return np.inf

    def _as_given(self, lever: Lever, step: float) -> ScoreChange:
        leaf = self.levers.results.cube.frame.leaves[lever.leaf]
        cell = self.levers.cell(lever)
        score = self.a.score(cell)
        assert score is not None
        assert score.value is not None
        before = raw_best(score.value, leaf.scale, self.a.likelihood_words)
        value = float(self.levers.figures[(1, *lever)]) + step
        worth = 100 - value if leaf.kind is Kind.RISK else value
        return ScoreChange(cell, before, raw_at(worth, leaf.scale, before) if step else before, abs(step))
