"""How far the results hold, all of it: exact where it can be exact, simulated where it must be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from riskdesk.analysis.cross_check import CrossCheck, cross_check
from riskdesk.analysis.flips import Flip, flips
from riskdesk.analysis.levers import Levers, levers
from riskdesk.analysis.potential import Potential, potential
from riskdesk.analysis.results import Results
from riskdesk.analysis.stability import Stabilities, stability_of
from riskdesk.analysis.stress.progressive import refining
from riskdesk.analysis.stress.result import StressTest
from riskdesk.analysis.sweep import Sweeps, sweeps
from riskdesk.analysis.without import Without, if_wrong, without_assessor, without_dimension, without_option
from riskdesk.domain.assessment import Assessment
from riskdesk.progress import Progress, Silent


class Withouts(NamedTuple):
    """The results without each thing, by what is left out."""

    assumptions: tuple[Without, ...]
    assessors: tuple[Without, ...]
    dimensions: tuple[Without, ...]
    options: tuple[Without, ...]


@dataclass(frozen=True, eq=False)
class Robustness:
    """How far results hold. What is None is not worked out yet."""

    results: Results
    sweeps: Sweeps
    stability: Stabilities
    cross_check: CrossCheck
    stress: StressTest | None = None
    levers: Levers | None = None
    flips: tuple[Flip, ...] | None = None
    without: Withouts | None = None
    potential: tuple[Potential, ...] | None = None

    @property
    def is_done(self) -> bool:
        """Whether everything is there, the stress test with as many samples as were asked for."""
        parts = (self.stress, self.levers, self.flips, self.without, self.potential)
        return None not in parts and self.stress is not None and self.stress.samples == self.stress.settings.samples


def robustness(a: Assessment, r: Results, progress: Progress | None = None) -> Robustness:
    """All of it at once."""
    return list(growing(a, r, progress))[-1]


def growing(
    a: Assessment, r: Results, progress: Progress | None = None, before: tuple[Assessment, Robustness] | None = None
) -> Iterator[Robustness]:
    """Ever more of it: at once what is exact and quick, soon first figures of the stress test, then all the rest.

    From what is known of the assessment before, what the difference does not touch is taken over.
    """
    progress = progress or Silent()
    swept = sweeps(r, a)
    held = Robustness(r, swept, stability_of(swept, r), cross_check(r))
    yield held
    held = replace(held, levers=_levers(a, r, before))
    progress.step(0)
    held = replace(held, flips=flips(r, a, held.levers))
    yield held
    testing = refining(a, r, progress)
    held = replace(held, stress=next(testing))
    yield held
    held = replace(held, without=_without(a, r, held.stress, progress), potential=potential(r))
    yield held
    for stress in testing:
        held = replace(held, stress=stress)
        yield held


def _levers(a: Assessment, r: Results, before: tuple[Assessment, Robustness] | None) -> Levers:
    """Levers do not depend on weights, and take the longest to read."""
    if before is not None and before[1].levers is not None and _same_levers(before[0], a):
        return replace(before[1].levers, results=r)
    return levers(a, r)


def _same_levers(before: Assessment, a: Assessment) -> bool:
    same = (
        before.scores is a.scores
        and before.options is a.options
        and before.scenarios is a.scenarios
        and before.assessors is a.assessors
        and before.analysis.combine is a.analysis.combine
        and before.likelihood_words == a.likelihood_words
    )
    return same and [replace(d, weight=None) for d in before.tree.in_order] == [
        replace(d, weight=None) for d in a.tree.in_order
    ]


def _without(a: Assessment, r: Results, stress: StressTest | None, progress: Progress) -> Withouts:
    found = []
    for look in (if_wrong, without_assessor, without_dimension, without_option):
        progress.step(stress.samples / stress.settings.samples if stress else 0)
        found.append(look(r, a))
    return Withouts(*found)
