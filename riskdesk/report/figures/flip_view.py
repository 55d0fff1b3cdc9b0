"""What the flip bars show: the smallest changes under which an option would tie the leader, before and after."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from riskdesk.analysis.arrays import TIE
from riskdesk.analysis.flips import Flip
from riskdesk.analysis.nearest_score import ScoreChange
from riskdesk.analysis.nearest_weights import NearestWeights
from riskdesk.analysis.results import Results
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.cell_names import cell_name_with_scenario
from riskdesk.domain.ids import DimensionId, OptionId, ScenarioId
from riskdesk.report.figures.percent import percent_apart
from riskdesk.report.figures.score_figures import ends_of, figure_text
from riskdesk.report.phrases import with_minus
from riskdesk.words import _, _n


class Step(NamedTuple):
    """One figure before and after, on a scale with two ends, in figures and in words."""

    name: str
    before: float
    after: float
    ends: tuple[float, float]
    told: str
    difference: str
    option: OptionId | None = None
    dimension: DimensionId | None = None
    scenario: ScenarioId | None = None


class Way(NamedTuple):
    """One sort of change that would do, with its steps; none where no such change does."""

    heading: str
    steps: tuple[Step, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class FlipView:
    """The ways in which an option would tie the leader; `moved` is how much weight has to move at least, or None."""

    option: OptionId
    name: str
    leader: str
    moved: float | None
    ways: tuple[Way, ...]
    reach: float
    """The end of the scale on which weights are drawn."""


def flip_view(a: Assessment, results: Results, flip: Flip) -> FlipView:
    """The view of what would have to be true for one option to tie the leader."""
    names = {option.id: option.name for option in a.options}
    reach = _reach(results, flip)
    ways = (
        _nearest_weights(a, results, flip, reach),
        Way(_("One weight alone"), tuple(_weight(a, flip, reach))),
        Way(_("One likelihood alone"), tuple(_likelihood(a, flip))),
        Way(_("One score alone"), tuple(_score(a, flip.score))),
    )
    moved = None if flip.weights is None else flip.weights.moved
    return FlipView(flip.option, names[flip.option], names[results.leader], moved, ways, reach)


def _reach(r: Results, flip: Flip) -> float:
    """The next tenth above all weights before and after."""
    shift = flip.weight
    most = max(
        float(r.weights.max()),
        float(flip.weights.weights.max()) if flip.weights else 0.0,
        max(shift.before, shift.after) if shift else 0.0,
    )
    return min(1.0, math.ceil(10 * most - TIE) / 10)


def _nearest_weights(a: Assessment, r: Results, flip: Flip, reach: float) -> Way:
    heading = _("All weights, moved as little as possible")
    if flip.weights is None:
        return Way(heading, ())
    before, after = r.weights.tolist(), flip.weights.weights.tolist()
    moving = [n for n in range(len(before)) if abs(after[n] - before[n]) > TIE]
    steps = tuple(
        Step(
            a.tree.by_id[r.leaves[n]].name,
            before[n],
            after[n],
            (0.0, reach),
            *_shares_told(before[n], after[n]),
            dimension=r.leaves[n],
        )
        for n in moving
    )
    return Way(heading, steps, " ".join(_notes(a, r, flip, flip.weights)))


def _notes(a: Assessment, r: Results, flip: Flip, nearest: NearestWeights) -> Iterator[str]:
    """How many weights stay, and who would be ahead of both."""
    staying = int((np.abs(nearest.weights - r.weights) <= TIE).sum())
    if staying:
        yield _n("{n} weight stays as it is.", "{n} weights stay as they are.", staying).format(n=staying)
    outcomes = (r.cube.best @ r.likelihoods.held) @ nearest.weights
    tied = outcomes[r.options.index(flip.option)]
    ahead = np.flatnonzero(outcomes > tied + TIE)
    if ahead.size:
        first = a.options[int(ahead[outcomes[ahead].argmax()])].name
        yield _("{option} would then be ahead of both.").format(option=first)


def _weight(a: Assessment, flip: Flip, reach: float) -> Iterator[Step]:
    if shift := flip.weight:
        name = a.tree.by_id[shift.dimension].name
        yield _share(name, shift.before, shift.after)._replace(dimension=shift.dimension, ends=(0.0, reach))


def _likelihood(a: Assessment, flip: Flip) -> Iterator[Step]:
    if shift := flip.likelihood:
        world = a.scenario(shift.scenario)
        name = world.name if world else shift.scenario
        yield _share(name, shift.before, shift.after)._replace(scenario=shift.scenario)


def _share(name: str, before: float, after: float) -> Step:
    return Step(name, before, after, (0.0, 1.0), *_shares_told(before, after))


def _shares_told(before: float, after: float) -> tuple[str, str]:
    """Two shares, and the difference in hundredths of the whole: in one decimal, or as many as show it."""
    moved = 100 * (after - before)
    decimals = max(1, -math.floor(math.log10(abs(moved)))) if abs(moved) > TIE else 1
    told = _told(percent_apart(before, after), percent_apart(after, before))
    return told, with_minus(f"{moved:+.{decimals}f}")


def _score(a: Assessment, change: ScoreChange | None) -> Iterator[Step]:
    if change is None:
        return
    cell, scale = change.cell, a.tree.by_id[change.cell.dimension].scored_on
    ends = ends_of(scale)
    before, after = figure_text(change.before, scale, change.after), figure_text(change.after, scale, change.before)
    low, high = (figure_text(end, scale) for end in ends)
    told = _("{change}, on a scale from {low} to {high}").format(change=_told(before, after), low=low, high=high)
    moved = change.after - change.before
    decimals = max(1, 1 - math.floor(math.log10(abs(moved)))) if moved else 1
    difference = with_minus(f"{round(moved, decimals):+g}")
    judge = a.assessor(cell.assessor) if len(a.assessors) > 1 else None
    name = cell_name_with_scenario(a, cell)
    name = f"{name} ({judge.name})" if judge else name
    yield Step(name, change.before, change.after, ends, told, difference, *cell[:3])


def _told(before: str, after: str) -> str:
    return _("{before} → {after}").format(before=before, after=after)
