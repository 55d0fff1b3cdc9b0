"""How the outcome of every option changes as one weight moves, and who leads from where to where."""

from __future__ import annotations

import numpy as np

from riskdesk.analysis.sweep import Sweeps
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import DimensionId, ScenarioId
from riskdesk.report.figures import fan_chart, fan_words
from riskdesk.report.figures.drawing import Drawing
from riskdesk.report.figures.fan_view import FanView, Moving, fan_view
from riskdesk.report.figures.fan_words import FanWords
from riskdesk.report.figures.look import SCREEN, Look
from riskdesk.words import _


def sweep_view(
    a: Assessment,
    sweeps: Sweeps,
    dimension: DimensionId,
    scenario: ScenarioId | None = None,
    tried: float | None = None,
) -> FanView:
    """Outcomes, expected or in one scenario, as the weight of a leaf or group moves; `tried` is a weight 0-1."""
    place = next((n for n, s in enumerate(a.scenarios) if s.id == scenario), None)
    row = sweeps.dimensions.index(dimension)
    moving = Moving(
        a.tree.by_id[dimension].name,
        dimension,
        scenario,
        within="" if place is None else a.scenarios[place].name,
        fixed=np.array_equal(sweeps.parts.inside[row], sweeps.parts.outside[row]),
    )
    return fan_view(a, sweeps.fan(dimension, place), moving, tried)


def title() -> str:
    """What the chart is."""
    return _words().title


def says(view: FanView) -> str:
    """What the chart shows now, in a line."""
    return fan_words.says(view, _words())


def table(view: FanView) -> list[list[str]]:
    """The figures behind the chart, with a header."""
    return fan_words.table(view)


def draw(view: FanView, width: float, look: Look = SCREEN) -> Drawing:
    """The chart: the weight across, the outcome up."""
    return fan_chart.draw(view, _words(), width, look)


def _words() -> FanWords:
    return FanWords(
        title=_("Outcome as one weight moves"),
        drawn=_("Lines of the outcome, while the weight of {name} goes from 0 to 100 %."),
        axis=_("weight of {name}"),
        fixed=_("{name} holds all the weight, so it cannot move."),
        alone=_("{option} is the only option, so it leads at every weight."),
        always=_("{option} leads whatever {name} weighs (now {now})."),
        up_to=_("{option} leads while {name} weighs up to {high} (now {now})."),
        from_on=_("{option} leads while {name} weighs {low} or more (now {now})."),
        between=_("{option} leads while {name} weighs {low} to {high} (now {now})."),
        ties=_("{options} tie while {name} weighs {now}, as it does now."),
        always_ties=_("{options} tie whatever {name} weighs (now {now})."),
    )
