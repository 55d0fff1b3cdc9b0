"""Tornado: the lead, or one option's outcome, at both ends of each range, one range at a time, widest swing first.

The lead is V(leader) - max over the others of V, so that a third option that overtakes counts too. It rises with the
leader's scores, falls with a rival's, and is concave in a weight or likelihood: within a range it is least at an end.
Source: Howard, Decision analysis: practice and promise, Management Science 34 (1988) 679-695.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from riskdesk.analysis.arrays import TIE, Bools, Floats
from riskdesk.analysis.cube import UNKNOWN
from riskdesk.analysis.levers import Lever, Levers, levers
from riskdesk.analysis.lines import Fan
from riskdesk.analysis.places import Item, Noun
from riskdesk.analysis.results import Results
from riskdesk.analysis.sweep import likelihood_lines, sweeps
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import DimensionId, OptionId, ScenarioId
from riskdesk.domain.scores import Cell


class Unknown(NamedTuple):
    """What nobody knows of an option on a leaf; scenario None: in all scenarios that have no score of their own."""

    option: OptionId
    dimension: DimensionId
    scenario: ScenarioId | None


class Bar(NamedTuple):
    """One range: what is ranged, its ends (scores as values 0-100, others 0-1), and the measure at each end."""

    what: Cell | Unknown | Item
    low: float
    high: float
    at_low: float
    at_high: float
    overturned: bool
    """Whether another option is ahead of the leader somewhere within the range."""

    @property
    def swing(self) -> float:
        """How far apart the measure is at the two ends."""
        return abs(self.at_high - self.at_low)


@dataclass(frozen=True)
class Tornado:
    """The bars that swing at all, widest first."""

    option: OptionId | None
    """Whose expected outcome is measured; None: the lead."""
    now: float
    bars: tuple[Bar, ...]


def tornado(
    r: Results, a: Assessment, option: OptionId | None = None, spread: float = 0.0, known: Levers | None = None
) -> Tornado:
    """The tornado of the lead or of one option; with a spread each leaf's weight moves by such a part of itself too.

    The levers may be handed over while no score, likelihood or assessor has changed.
    """
    gauge = _Gauge(r, None if option is None else r.options.index(option))
    scores = known or levers(a, r)
    bars = [*_scores(scores, gauge), *_unknowns(scores, gauge), *_likelihoods(r, gauge)]
    if spread > 0:
        bars += _weights(r, a, spread, gauge)
    swinging = sorted((bar for bar in bars if bar.swing > TIE), key=lambda bar: -bar.swing)
    return Tornado(option, gauge.now, tuple(swinging))


class _Gauge:
    """Measures the lead, or one option's outcome, after a change."""

    def __init__(self, r: Results, option: int | None) -> None:
        self._option = option
        self._outcomes = r.outcomes.expected.tolist()
        self._leader = r.options.index(r.leader)
        self._rivals = [i for i in r.order.tolist() if i != self._leader]
        self.now = self._measured(self._outcomes[option or 0], self._lead(r.outcomes.expected))

    def along(self, fan: Fan, what: Item, low: float, high: float) -> Bar:
        """The bar of a share that moves from low to high."""
        ends = [fan.at(low), fan.at(high)]
        leads = [self._lead(outcomes) for outcomes in ends]
        at_low, at_high = (
            self._measured(float(x[self._option or 0]), lead) for x, lead in zip(ends, leads, strict=True)
        )
        return Bar(what, low, high, at_low, at_high, min(leads) < -TIE)

    def may_move(self, gains: Floats) -> Bools:
        """Which gains may move the measure: those of the option measured; for the lead, the leader's, its best rival's
        and what lets another overtake that one. By option and whatever else, the last axis being the ends."""
        option = np.arange(len(gains)).reshape(-1, *(1,) * (gains.ndim - 2))
        if self._option is not None or not self._rivals:
            own: Bools = np.broadcast_to(option == self._option, gains.shape[:-1])
            return own
        next_best = self._rivals[0]
        outcome = np.array(self._outcomes).reshape(option.shape)
        overtakes = outcome + gains.max(axis=-1) > self._outcomes[next_best]
        counts: Bools = overtakes | (option == self._leader) | (option == next_best)
        return counts

    def adding(self, option: int, what: Cell | Unknown, ends: tuple[float, float], gains: tuple[float, float]) -> Bar:
        """The bar of a range that adds to one option's outcome alone."""
        leads = [self._lead_after(option, gain) for gain in gains]
        own = [self._outcomes[self._option or 0] + (gain if option == self._option else 0.0) for gain in gains]
        at_low, at_high = (self._measured(x, lead) for x, lead in zip(own, leads, strict=True))
        return Bar(what, *ends, at_low, at_high, min(leads) < -TIE)

    def _measured(self, outcome: float, lead: float) -> float:
        return lead if self._option is None else outcome

    def _lead(self, outcomes: Floats) -> float:
        return float(outcomes[self._leader] - outcomes[self._rivals].max()) if self._rivals else 0.0

    def _lead_after(self, option: int, gain: float) -> float:
        """The lead when one option's outcome gains so much; with no rivals 0."""
        lead = self._outcomes[self._leader] + (gain if option == self._leader else 0.0)
        rivals = [self._outcomes[i] for i in self._rivals[:2] if i != option]
        if option != self._leader:
            rivals.append(self._outcomes[option] + gain)
        return float(lead - max(rivals)) if rivals else 0.0


def _scores(scores: Levers, gauge: _Gauge) -> Iterator[Bar]:
    low, best, high = scores.figures
    weights = scores.results.weights[:, None, None]
    gains = np.stack([weights * scores.share * (low - best), weights * scores.share * (high - best)], axis=-1)
    for place in np.argwhere(scores.known & (high - low > TIE) & gauge.may_move(gains)).tolist():
        lever = Lever(*place)
        ends = float(low[lever]), float(high[lever])
        at = gains[lever] if not scores.bent[lever] else _bent_gains(scores, lever, ends)
        yield gauge.adding(lever.option, scores.cell(lever), ends, (float(at[0]), float(at[1])))


def _bent_gains(scores: Levers, lever: Lever, ends: tuple[float, float]) -> tuple[float, float]:
    weight = float(scores.results.weights[lever.leaf])
    return weight * scores.gain(lever, ends[0]), weight * scores.gain(lever, ends[1])


def _unknowns(scores: Levers, gauge: _Gauge) -> Iterator[Bar]:
    r = scores.results
    scenarios: tuple[ScenarioId | None, ...] = (*r.scenarios, None)
    effect = r.weights[:, None] * scores.unknown
    gains = np.stack([effect * (end - UNKNOWN.best) for end in (UNKNOWN.low, UNKNOWN.high)], axis=-1)
    for option, leaf, row in np.argwhere((scores.unknown > 0) & gauge.may_move(gains)).tolist():
        what = Unknown(r.options[option], r.leaves[leaf], scenarios[row])
        low, high = gains[option, leaf, row].tolist()
        yield gauge.adding(option, what, (UNKNOWN.low, UNKNOWN.high), (low, high))


def _likelihoods(r: Results, gauge: _Gauge) -> Iterator[Bar]:
    lines, p = likelihood_lines(r), r.likelihoods
    for place, scenario in enumerate(r.scenarios):
        if p.stated[place]:
            ends = float(p.least[place]), float(p.greatest[place])
            yield gauge.along(lines.fan(place), Item(Noun.SCENARIO, scenario), *ends)


def _weights(r: Results, a: Assessment, spread: float, gauge: _Gauge) -> Iterator[Bar]:
    every = sweeps(r, a)
    for leaf, weight in r.weight_of().items():
        ends = (1 - spread) * weight, min(1.0, (1 + spread) * weight)
        yield gauge.along(every.fan(leaf), Item(Noun.DIMENSION, leaf), *ends)
