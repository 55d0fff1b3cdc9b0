"""Other likelihoods of the scenarios: who would lead, and the expected ranking at likelihoods that are tried."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt

from riskdesk.analysis.arrays import TIE
from riskdesk.analysis.sweep import likelihood_lines
from riskdesk.analysis.trial import in_steps, one_moved
from riskdesk.domain.edits.scenarios import SetLikelihoods
from riskdesk.report.figures import likelihood_lines as lines
from riskdesk.report.figures import likelihood_triangle as triangle
from riskdesk.report.figures.drawing import Drawing
from riskdesk.report.figures.fan_chart import share_at
from riskdesk.report.figures.fan_view import FanView
from riskdesk.report.figures.look import Look
from riskdesk.report.figures.triangle_plane import likelihoods_at
from riskdesk.report.figures.triangle_view import TriangleView, triangle_view
from riskdesk.ui.charts.chart import Chart
from riskdesk.ui.document import Document
from riskdesk.ui.pages.stress.looked_at import KeepingChooser
from riskdesk.ui.pages.stress.scenario_sliders import Likelihoods, ScenarioSliders
from riskdesk.ui.pages.stress.share_slider import STEPS
from riskdesk.ui.pages.stress.trial import Trial
from riskdesk.ui.pages.stress.try_panel import TryPanel
from riskdesk.ui.pages.stress.trying_card import TryingCard
from riskdesk.ui.selection import Selection
from riskdesk.words import _

LikelihoodView = FanView | TriangleView
"""Of three scenarios a triangle holds all likelihoods at once; of others one likelihood moves at a time."""
IN_TRIANGLE = 3


class LikelihoodCard(TryingCard[LikelihoodView]):
    """Likelihoods are dragged in the chart, or moved by a slider for each scenario."""

    def __init__(self, document: Document, selection: Selection) -> None:
        self.trial: Trial[Likelihoods] = Trial(document)
        hint = _("Drag in the chart or move a slider to try other likelihoods. Nothing is changed until you use them.")
        panel = TryPanel(selection, _("Use these likelihoods"), hint)
        super().__init__(likelihood_chart(), selection, self.trial, panel)
        self._triangle_now: TriangleView | None = None
        self.scenario = KeepingChooser(_("Likelihood that moves"))
        self.scenario.setMinimumContentsLength(20)
        self.choosers.addWidget(self.scenario)
        self.each = ScenarioSliders()
        self.sliders.addWidget(self.each)
        self.scenario.chosen.connect(lambda _scenario: self._show_trial())
        self.each.moved.connect(self.trial.try_)
        self.drag.dragged.connect(self._drag_to)
        self.panel.use.clicked.connect(self._use)
        self.trial.began.connect(self._begin)
        self.trial.changed.connect(self._show_trial)

    @property
    def _now(self) -> Likelihoods:
        return tuple(self.trial.held.results.likelihoods.held.tolist())

    @property
    def _place(self) -> int:
        """The place of the scenario whose likelihood moves across the chart."""
        return self.scenario.currentIndex()

    def _begin(self) -> None:
        a, count = self.trial.a, len(self.trial.a.scenarios)
        in_triangle = count == IN_TRIANGLE
        self._triangle_now = triangle_view(a, self.trial.held.results) if in_triangle else None
        self.drag.use_cursor(Qt.CursorShape.SizeAllCursor if in_triangle else Qt.CursorShape.SizeHorCursor)
        self.scenario.keep_offering([(s.id, s.name) for s in a.scenarios])
        self.scenario.setVisible(count > 1 and not in_triangle)
        self.each.offer([s.name for s in a.scenarios])
        self.order_keys(self.scenario, self.chart, self.twin, *(row.slider for row in self.each.rows))
        for part in (self.beside, self.menu):
            part.setVisible(count > 1)

    def _show_trial(self) -> None:
        if not self.trial.is_known:
            return
        a, tried, now = self.trial.a, self.trial.tried, self._now
        if len(now) == 1:
            self.show_view(None)
            self.say(_("There is one scenario, so there is no likelihood to vary."))
            return
        self.each.show_likelihoods(now if tried is None else tried)
        self.show_view(self._view_of(tried))
        outcomes = self.trial.held.results.outcomes
        at_tried = None if tried is None else outcomes.by_scenario @ np.array(tried)
        heading = _("Expected ranking now") if tried is None else _("Expected ranking at the likelihoods tried")
        self.panel.show_outcomes(a, outcomes.expected, at_tried, heading)
        differs = tried is not None and max(map(abs, np.subtract(tried, now).tolist())) > TIE
        self.panel.offer(is_trying=tried is not None, can_use=differs, note=self._gives_way())

    def _view_of(self, tried: Likelihoods | None) -> LikelihoodView:
        if self._triangle_now is not None:
            return replace(self._triangle_now, tried=None if tried is None else (tried[0], tried[1], tried[2]))
        a, r, place = self.trial.a, self.trial.held.results, self._place
        scenario = a.scenarios[place].id
        if tried is None:
            return lines.likelihood_view(a, likelihood_lines(r), scenario)
        # The others keep the proportions that are tried, which need not be those of now.
        held = one_moved(np.array(self.each.proportions(place)), place, self._now[place])
        others_as_tried = replace(r, likelihoods=replace(r.likelihoods, held=held))
        return lines.likelihood_view(a, likelihood_lines(others_as_tried), scenario, tried[place])

    def _gives_way(self) -> str:
        """What using figures would cost."""
        stated = [s.likelihood for s in self.trial.a.scenarios]
        if self.trial.tried is None or not any(isinstance(likelihood, str | tuple) for likelihood in stated):
            return ""
        return _("Likelihoods stated as words or ranges give way to these figures.")

    def _drag_to(self, x: float, y: float) -> None:
        plane = self.drag.plane
        if plane is None:
            return
        if self._triangle_now is not None:
            self.trial.try_(tuple(in_steps(np.array(likelihoods_at(plane, x, y))).tolist()))
        else:
            self.each.move_to(self._place, round(share_at(plane, x) * STEPS) / STEPS)

    def _use(self) -> None:
        if self.trial.tried is not None:
            ids = [s.id for s in self.trial.a.scenarios]
            self.trial.make_true(SetLikelihoods(tuple(zip(ids, self.trial.tried, strict=True))))


def likelihood_chart() -> Chart[LikelihoodView]:
    """The triangle or the lines, whichever suits the number of scenarios; its sentence is about now."""
    return Chart(
        triangle.title(),
        _draw,
        _says,
        _table,
        _(
            "The expected outcome is the mean over scenarios, weighed by their likelihood, so it is a straight line or "
            "plane as likelihoods move; where another option leads is computed exactly. While one likelihood moves, "
            "the others keep their proportions."
        ),
    )


def _draw(view: LikelihoodView, width: float, look: Look) -> Drawing:
    return triangle.draw(view, width, look) if isinstance(view, TriangleView) else lines.draw(view, width, look)


def _says(view: LikelihoodView) -> str:
    now = replace(view, tried=None)
    return triangle.says(now) if isinstance(now, TriangleView) else lines.says(now)


def _table(view: LikelihoodView) -> list[list[str]]:
    return triangle.table(view) if isinstance(view, TriangleView) else lines.table(view)
