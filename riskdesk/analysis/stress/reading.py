"""Which scores of an assessment are drawn, and how they make up the values."""

from __future__ import annotations

import numpy as np

from riskdesk.analysis.arrays import TIE, Bools, Floats
from riskdesk.analysis.combining import weighted_median
from riskdesk.analysis.cube import Frame, Leaf
from riskdesk.analysis.results import Results
from riskdesk.analysis.stress.shapes import spread
from riskdesk.analysis.stress.values import Drawn, Median, Part, Values
from riskdesk.domain.assessment import NO_ROW, Assessment, Row
from riskdesk.domain.ids import AssessorId, ScenarioId
from riskdesk.domain.scores import Slot
from riskdesk.domain.settings import Combine

FINE, COARSE = 2**11, 2**9
"""How many values a score is drawn from; coarse where so many are drawn that none of them weighs much."""
MANY = 1_000

Judged = list[tuple[float, Slot]]
"""The weights of the assessors who know a cell, and where their scores stand."""


def values_of(a: Assessment, results: Results) -> Values:
    """The values of an assessment, ready to be drawn.

    Each score is drawn once: one without scenario holds, as drawn, in all its scenarios. Likelihoods are held.
    """
    return _Reading(a, results).values()


class _Reading:
    """Goes through the cells, giving each drawn score the next number."""

    def __init__(self, a: Assessment, results: Results) -> None:
        self._a = a
        self._results = results
        self._options = results.options
        self._frame: Frame = results.cube.frame
        held = zip(results.scenarios, results.likelihoods.held.tolist(), strict=True)
        self._likelihoods = [(scenario, share) for scenario, share in held if share > 0]
        self._levels = COARSE if sum(map(len, a.scores.values())) > MANY else FINE
        self._drawn: list[Floats] = []
        self._pieces: list[Part | Median] = []

    def values(self) -> Values:
        """All cells; those where nothing is drawn are what they are in the cube."""
        held = self._results.likelihoods.held
        fixed = self._results.cube.best @ held
        known: Bools = np.all(self._results.cube.known[:, :, held > 0], axis=2)
        for i, option in enumerate(self._options):
            row = self._a.scores.get(option, NO_ROW)
            drawn = {slot.dimension for slot, score in row.items() if not isinstance(score.value, float | int | str)}
            for j, leaf in enumerate(self._frame.leaves):
                if leaf.id in drawn or not known[i, j]:
                    fixed[i, j] = self._read(i, j, row)
        return Values(fixed, tuple(self._pieces), np.array(self._drawn, dtype=np.float32).reshape(-1, self._levels))

    def _read(self, option: int, place: int, row: Row) -> float:
        """What is exact in a mixed value; what is drawn is noted down."""
        leaf = self._frame.leaves[place]
        shares: dict[Slot, float] = {}
        medians: list[tuple[float, Judged]] = []
        for scenario, likelihood in self._likelihoods:
            judged = _judged(row, leaf, scenario, self._frame)
            if self._frame.combine is Combine.MEDIAN and len(judged) > 1:
                medians.append((likelihood, judged))
                continue
            total = sum(weight for weight, _slot in judged)
            for weight, slot in judged:
                shares[slot] = shares.get(slot, 0.0) + likelihood * weight / total
        used = dict.fromkeys([*shares, *(slot for _p, judged in medians for _w, slot in judged)])
        scores = {slot: self._score(row, slot, leaf) for slot in used}
        return sum(self._added(option, place, share, scores[slot]) for slot, share in shares.items()) + sum(
            self._added_median(option, place, share, [(weight, scores[slot]) for weight, slot in judged])
            for share, judged in medians
        )

    def _score(self, row: Row, slot: Slot, leaf: Leaf) -> Drawn | float:
        score = row.get(slot)
        values = spread(score.value if score else None, leaf, self._frame.yardstick, self._levels)
        if values.max() - values.min() <= TIE:  # a range on a level stretch of its scale
            return float(values[0])
        self._drawn.append(values)
        return Drawn(len(self._drawn) - 1)

    def _added(self, option: int, leaf: int, share: float, score: Drawn | float) -> float:
        if isinstance(score, float):
            return share * score
        self._pieces.append(Part(option, leaf, share, score.score))
        return 0.0

    def _added_median(self, option: int, leaf: int, share: float, judged: list[tuple[float, Drawn | float]]) -> float:
        exact = [(weight, score) for weight, score in judged if isinstance(score, float)]
        if len(exact) == len(judged):
            return share * weighted_median(exact)
        weights, scores = zip(*judged, strict=True)
        self._pieces.append(Median(option, leaf, share, weights, scores))
        return 0.0


def _judged(row: Row, leaf: Leaf, scenario: ScenarioId, frame: Frame) -> Judged:
    """The scores that count in a cell; where nobody knows it, the one place at which it is unknown."""
    places = [(weight, _place(row, leaf, scenario, assessor)) for assessor, weight in frame.assessors]
    known = [(weight, slot) for weight, slot in places if slot in row and row[slot].value is not None]
    if known:
        return known
    return [(1.0, min((slot for _w, slot in places), key=lambda slot: slot.scenario is None))]


def _place(row: Row, leaf: Leaf, scenario: ScenarioId, assessor: AssessorId) -> Slot:
    own = Slot(leaf.id, scenario, assessor)
    return own if own in row else Slot(leaf.id, None, assessor)
