"""The charts of the Compare page."""

from __future__ import annotations

from riskdesk.domain.ids import ScenarioId
from riskdesk.report.figures import effect_bars, opportunity_risk, outcome_bars, rank_slopes, regret_map
from riskdesk.report.figures.effect_view import EffectView
from riskdesk.report.figures.view import View
from riskdesk.ui.charts.chart import Chart
from riskdesk.words import _


def outcome_chart() -> Chart[View]:
    """Outcome by scenario, stacked by dimension."""
    return Chart(
        outcome_bars.title(),
        outcome_bars.draw,
        outcome_bars.says,
        outcome_bars.table,
        _(
            "Each piece is a dimension's weight times its value; what a risk takes is its weight times its severity. "
            "The outcome beside is the weighted sum of all values, 0–100, with risks turned round. An unknown score "
            "counts as 50."
        ),
    )


def map_chart(scenario: ScenarioId | None) -> Chart[View]:
    """Opportunity against risk in one scenario, or expected."""
    return Chart(
        _("Opportunity against risk"),
        lambda view, width, look: opportunity_risk.draw(view, width, look, scenario),
        lambda view: opportunity_risk.says(view, scenario),
        lambda view: opportunity_risk.table(view, scenario),
        _(
            "Opportunity is the weighted sum of the values on opportunities, risk that of the severities on risks, "
            "both in points of the outcome. Expected figures weigh the scenarios by their likelihood. An option is on "
            "the frontier unless another brings no less opportunity at no more risk, and is better in one of them."
        ),
    )


def slopes_chart() -> Chart[View]:
    """Ranks across scenarios."""
    return Chart(
        rank_slopes.title(),
        rank_slopes.draw,
        rank_slopes.says,
        rank_slopes.table,
        _("Options by their outcome within each scenario; options less than a billionth apart share a rank."),
    )


def regret_chart() -> Chart[View]:
    """Regret by scenario."""
    return Chart(
        regret_map.title(),
        regret_map.draw,
        regret_map.says,
        regret_map.table,
        _(
            "The best outcome in a scenario minus the option's own there. It depends on which options are compared. "
            "The least largest regret is marked."
        ),
    )


def effects_chart() -> Chart[EffectView]:
    """What changed the expected outcomes."""
    return Chart(
        _("What changed"),
        effect_bars.draw,
        effect_bars.says,
        effect_bars.table,
        _(
            "Each kind of difference is made after the others in every possible order; its part is the mean, over all "
            "orders, of what it moves the expected outcome by (Shapley value). The parts sum to the change."
        ),
    )
