"""Outcome of each option in each scenario: what opportunities add to the right, what risks take to the left."""

from __future__ import annotations

from riskdesk.report.figures.axis import evenly
from riskdesk.report.figures.drawing import Drawing, Line, Mark, Shape
from riskdesk.report.figures.labels import Labels
from riskdesk.report.figures.legend import draw_legend
from riskdesk.report.figures.look import SCREEN, Look
from riskdesk.report.figures.outcome_panel import Panel
from riskdesk.report.figures.text_fitting import short
from riskdesk.report.figures.view import View
from riskdesk.report.phrases import listed
from riskdesk.words import _

LEAST_PANEL = 12.0
"""The least width of a panel, in sizes of its text."""


def title() -> str:
    """What the chart is."""
    return _("Weighted outcome by scenario, 0–100")


def says(view: View) -> str:
    """What the chart shows now, in a line."""
    leads: dict[str, list[str]] = {}
    for place, future in enumerate(view.futures):
        best = [row.name for row in view.rows if row.ranks[place] == 1]
        if best:
            leads.setdefault(_who(best), []).append(short(future.name))
    if not leads:
        return _("None of the options shown here leads in any scenario.")
    if len(view.futures) > 1 and len(next(iter(leads.values()))) == len(view.futures):
        return _("In every scenario {leads}.").format(leads=next(iter(leads)))
    parts = [_("{leads} in {scenarios}").format(leads=who, scenarios=listed(where)) for who, where in leads.items()]
    return "; ".join(parts) + "."


def _who(best: list[str]) -> str:
    if len(best) == 1:
        return _("{option} leads").format(option=short(best[0]))
    if len(best) == 2:
        return _("{option} and {other} tie").format(option=short(best[0]), other=short(best[1]))
    return _("{n} options tie").format(n=len(best))


def table(view: View) -> list[list[str]]:
    """The figures behind the chart, with a header."""
    head = [_("Option"), _("Scenario"), _("Outcome"), _("Rank"), _("Opportunity"), _("Risk")]
    body = [
        [row.name, future.name, f"{row.outcomes[s]:.1f}", str(row.ranks[s])]
        + [f"{row.opportunities[s]:.1f}", f"{row.risks[s]:.1f}"]
        + [f"{pull:+.1f}" for pull in row.pulls[s]]
        for row in view.rows
        for s, future in enumerate(view.futures)
    ]
    return [head + [leaf.name for leaf in view.leaves], *body]


def draw(view: View, width: float, look: Look = SCREEN, most_abreast: int | None = None) -> Drawing:
    """The chart: a panel for each scenario, as many abreast as are wanted and fit."""
    shapes, top = draw_legend(view, width, look)
    marks: list[Mark] = []
    labels = Labels(view, look, 0.3 * width)
    left = labels.width + look.size
    fitting = int((width - left) / (LEAST_PANEL * look.size))
    per_band = evenly(len(view.futures), min(fitting, most_abreast or fitting))
    each = (width - left) / per_band
    for first in range(0, len(view.futures), per_band):
        panels = [
            Panel(view, look, s, (left + n * each, each))
            for n, s in enumerate(range(first, min(first + per_band, len(view.futures))))
        ]
        top = _draw_band(panels, labels, top, shapes, marks) + look.line
    alt = " ".join([_alt(view), says(view)])
    return Drawing(width, top - 0.5 * look.line, tuple(shapes), tuple(marks), title(), says(view), alt)


def _alt(view: View) -> str:
    parts = []
    for s, future in enumerate(view.futures):
        figures = ", ".join(f"{row.name} {row.outcomes[s]:.1f}" for row in view.rows)
        parts.append(f"{future.name}: {figures}.")
    return " ".join([_("Bars of the outcome of each option, by scenario."), *parts])


def _draw_band(panels: list[Panel], labels: Labels, top: float, shapes: list[Shape], marks: list[Mark]) -> float:
    look = labels.look
    lines = max(len(panel.head) for panel in panels)
    right = panels[-1].x + panels[-1].width
    for panel in panels:
        shapes.extend(panel.header(top))
    first = y = top + (lines + 1) * look.line + 0.5 * look.size
    bars: list[Shape] = []
    for place, row in enumerate(labels.view.rows):
        height = labels.height(place, 2.2 * look.size)
        shapes.append(Line(((0, y), (right, y)), look.palette.line, 0.75))
        bars.extend(labels.texts(place, 0.0, y + height / 2))
        for panel in panels:
            panel.draw_row(row, y + height / 2, bars, marks)
        y += height
    for panel in panels:
        shapes.extend(panel.axis(first, y))
    shapes.extend(bars)
    return y + 2.6 * look.line
