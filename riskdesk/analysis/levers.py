"""Levers: the known scores as they were given, and what one point more on each adds to an option's expected value.

A score without scenario acts in all scenarios that have none of their own; of several assessors, one score acts through
the combination: by its share of the weight (mean), or as the median bends (median).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from riskdesk.analysis.arrays import Bools, Floats
from riskdesk.analysis.combining import weighted_median
from riskdesk.analysis.cube import cube
from riskdesk.analysis.results import Results
from riskdesk.domain.assessment import NO_ROW, Assessment
from riskdesk.domain.scores import Cell
from riskdesk.domain.settings import Combine


class Lever(NamedTuple):
    """The place of one score: option, leaf, scenario (the last place: without scenario), assessor."""

    option: int
    leaf: int
    row: int
    assessor: int


@dataclass(frozen=True, eq=False)
class Levers:
    """All scores as levers; arrays are (options, leaves, scenarios + 1, assessors that count)."""

    results: Results
    figures: Floats
    """Low, best and high of each score, as values 0-100 with risks turned."""
    known: Bools
    """Where there is a known score that counts in at least one scenario."""
    share: Floats
    """What the expected value on the leaf gains for each point more; where `bent`, the most that it can gain."""
    bent: Bools
    """Where the score is one of several under a median."""
    held: Bools
    """(options, leaves, scenarios + 1, assessors, scenarios): where the score counts."""
    unknown: Floats
    """(options, leaves, scenarios + 1): how likely the scenarios are in which nobody knows a cell: where it is judged
    so for the very scenario, and (last) in all that have no score of their own."""

    def cell(self, lever: Lever) -> Cell:
        """The score's place in the assessment."""
        r = self.results
        scenario = r.scenarios[lever.row] if lever.row < len(r.scenarios) else None
        return Cell(r.options[lever.option], r.leaves[lever.leaf], scenario, r.cube.frame.assessors[lever.assessor][0])

    def others(self, lever: Lever) -> dict[int, list[tuple[float, float]]]:
        """By scenario in which a score counts: weight and best figure of the other assessors who know the cell."""
        found = {}
        for s in np.flatnonzero(self.held[tuple(lever)]).tolist():
            known = self.held[lever.option, lever.leaf, :, :, s]
            found[s] = [
                (self.results.cube.frame.assessors[k][1], float(self.figures[1, lever.option, lever.leaf, row, k]))
                for row, k in np.argwhere(known).tolist()
                if k != lever.assessor
            ]
        return found

    def gain(self, lever: Lever, value: float) -> float:
        """What the expected value on the leaf gains when the score's best estimate is moved to a value."""
        best = float(self.figures[(1, *lever)])
        if not self.bent[tuple(lever)]:
            return float(self.share[tuple(lever)]) * (value - best)
        weight = self.results.cube.frame.assessors[lever.assessor][1]
        return sum(
            float(self.results.likelihoods.held[s])
            * (weighted_median([*others, (weight, value)]) - weighted_median([*others, (weight, best)]))
            for s, others in self.others(lever).items()
        )


def levers(a: Assessment, r: Results) -> Levers:
    """The levers of an assessment, by its results; they do not depend on weights of dimensions."""
    assessors = r.cube.frame.assessors
    each = [cube(a, assessor=k) for k, _w in assessors] if len(assessors) > 1 else [r.cube]
    weight = np.array([w for _k, w in assessors])
    figures, known = np.stack([c.figures for c in each], axis=-1), np.stack([c.known for c in each], axis=-1)
    own = _own(a, r)
    held = _held(own, known)
    nobody = _held(np.any(own, axis=-1, keepdims=True), ~r.cube.known[..., None])
    several = (known.sum(axis=-1) > 1) & (r.cube.frame.combine is Combine.MEDIAN)
    knowing = np.where(known, weight, 0.0)
    mean_part = knowing / np.maximum(knowing.sum(axis=-1, keepdims=True), np.finfo(float).tiny)
    part = np.where(several[..., None], 1.0, mean_part)
    first = held.argmax(axis=-1)
    return Levers(
        results=r,
        figures=np.take_along_axis(figures, np.broadcast_to(first, (3, *first.shape)), axis=3),
        known=np.any(held, axis=-1),
        share=np.einsum("olrks,olsk,s->olrk", held, part, r.likelihoods.held),
        bent=np.einsum("olrks,ols->olrk", held, several).astype(np.bool_),
        held=held,
        unknown=nobody[:, :, :, 0] @ r.likelihoods.held,
    )


def _own(a: Assessment, r: Results) -> Bools:
    """Where an assessor has a score for the very scenario; (options, leaves, scenarios, assessors)."""
    leaf_of, scenario_of = ({x: i for i, x in enumerate(ids)} for ids in (r.leaves, r.scenarios))
    assessor_of = {assessor: k for k, (assessor, _w) in enumerate(r.cube.frame.assessors)}
    own = np.zeros((*r.cube.known.shape, len(assessor_of)), dtype=np.bool_)
    for i, option in enumerate(r.options):
        for dimension, scenario, assessor in a.scores.get(option, NO_ROW):
            if scenario is not None and assessor in assessor_of:
                own[i, leaf_of[dimension], scenario_of[scenario], assessor_of[assessor]] = True
    return own


def _held(own: Bools, known: Bools) -> Bools:
    """Where each score counts: one of a scenario in that alone, one without scenario where there is none of its own."""
    scenarios = own.shape[2]
    of_scenario = (own & known)[:, :, :, :, None] & np.eye(scenarios, dtype=np.bool_)[:, None, :]
    general = np.moveaxis(~own & known, 2, -1)[:, :, None]
    return np.concatenate([of_scenario, general], axis=2)
