"""How the expected outcome of every option changes as the likelihood of one scenario moves, and who leads where."""

from __future__ import annotations

from riskdesk.analysis.lines import Lines
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import ScenarioId
from riskdesk.report.figures import fan_chart, fan_words
from riskdesk.report.figures.drawing import Drawing
from riskdesk.report.figures.fan_view import FanView, Moving, fan_view
from riskdesk.report.figures.fan_words import FanWords
from riskdesk.report.figures.look import SCREEN, Look
from riskdesk.words import _


def likelihood_view(a: Assessment, lines: Lines, scenario: ScenarioId, tried: float | None = None) -> FanView:
    """The view of the lines of one scenario (analysis/sweep.likelihood_lines); `tried` is a likelihood 0-1."""
    place = next(n for n, s in enumerate(a.scenarios) if s.id == scenario)
    moving = Moving(a.scenarios[place].name, scenario=scenario, fixed=len(a.scenarios) == 1)
    return fan_view(a, lines.fan(place), moving, tried)


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
    """The chart: the likelihood across, the expected outcome up."""
    return fan_chart.draw(view, _words(), width, look)


def _words() -> FanWords:
    return FanWords(
        title=_("Expected outcome as one likelihood moves"),
        drawn=_("Lines of the expected outcome, while the likelihood of {name} goes from 0 to 100 %."),
        axis=_("likelihood of {name}"),
        fixed=_("{name} is the only scenario, so its likelihood cannot move."),
        alone=_("{option} is the only option, so it leads at every likelihood."),
        always=_("{option} leads however likely “{name}” is (now {now})."),
        up_to=_("{option} leads while the likelihood of “{name}” is up to {high} (now {now})."),
        from_on=_("{option} leads while the likelihood of “{name}” is {low} or more (now {now})."),
        between=_("{option} leads while the likelihood of “{name}” is {low} to {high} (now {now})."),
        ties=_("{options} tie while the likelihood of “{name}” is {now}, as it is now."),
        always_ties=_("{options} tie however likely “{name}” is (now {now})."),
    )
