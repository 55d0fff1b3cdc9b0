"""What each decision rule makes of each option, as rows of a table."""

from __future__ import annotations

from riskdesk.analysis.results import Results
from riskdesk.analysis.rules import Rule
from riskdesk.domain.assessment import Assessment
from riskdesk.ui.widgets.figure_rows import Column, Figure, FigureRow
from riskdesk.words import _


def rule_names() -> dict[str, tuple[str, str]]:
    """Each rule's name and what it looks for."""
    return {
        "expected_value": (_("Expected"), _("The mean over scenarios, weighed by their likelihood.")),
        "laplace": (_("Laplace"), _("The mean over scenarios as if all were equally likely.")),
        "maximin": (_("Maximin"), _("The outcome in the option's worst scenario.")),
        "maximax": (_("Maximax"), _("The outcome in the option's best scenario.")),
        "hurwicz": (_("Hurwicz"), _("Between the best and the worst scenario, by the optimism chosen below.")),
        "minimax_regret": (_("Largest regret"), _("The most that is lost against the best choice; least is best.")),
    }


def rule_columns() -> tuple[Column, ...]:
    """The option, then a column for each rule."""
    return Column(_("Option"), is_text=True), *(Column(name, meaning) for name, meaning in rule_names().values())


def rule_rows(a: Assessment, results: Results, *, by_rank: bool) -> tuple[FigureRow, ...]:
    """Options down, best expected outcome first or as in the assessment; all that tie for a rule's best are marked."""
    figures = [_figures(rule) for rule in results.rules.named().values()]
    rows = tuple(
        FigureRow((Figure(option.name), *own), option.id) for option, *own in zip(a.options, *figures, strict=True)
    )
    return tuple(rows[place] for place in results.order.tolist()) if by_rank else rows


def _figures(rule: Rule) -> list[Figure]:
    """What a rule makes of each option."""
    best = set(rule.best.tolist())
    return [
        Figure(f"{value:.1f}", spoken=_("the best") if place in best else "", is_marked=place in best)
        for place, value in enumerate(rule.values.tolist())
    ]
