"""Whether the leader depends on the method: other methods on the same values and weights."""

from __future__ import annotations

from riskdesk.analysis.arrays import Floats, ranks
from riskdesk.analysis.cross_check import CrossCheck
from riskdesk.analysis.robustness import Robustness
from riskdesk.domain.assessment import Assessment
from riskdesk.report.content.holding_words import cross_check_sentences
from riskdesk.report.phrases import with_minus
from riskdesk.ui.charts.table_card import TableCard
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.figure_rows import Column, Figure, FigureRow
from riskdesk.words import _


class MethodsCard(TableCard):
    """Options down, methods across; the best of each method is marked, all that tie."""

    def __init__(self, selection: Selection) -> None:
        super().__init__(_("Does the leader depend on the method?"), _method(), selection)
        self._shown: CrossCheck | None = None

    def show_held(self, a: Assessment, held: Robustness) -> None:
        """Show what the methods make of these results."""
        if held.cross_check is not self._shown:
            self._shown = held.cross_check
            self.say(" ".join(cross_check_sentences(a, held)))
            self.table.show_rows(_columns(), method_rows(a, held))


def method_rows(a: Assessment, held: Robustness) -> tuple[FigureRow, ...]:
    """A row for each option, best expected outcome first."""
    r, named = held.results, held.cross_check.named()
    methods = [_figures(r.outcomes.expected, r.outcomes.expected, ".1f")]
    methods += [_figures(named[name].values, named[name].values, ".3f") for name in ("topsis", "promethee2")]
    methods.append(_figures(named["vikor"].values, -named["vikor"].values, ".3f"))
    rows = [
        FigureRow((Figure(option.name), *figures), option.id)
        for option, *figures in zip(a.options, *methods, strict=True)
    ]
    return tuple(rows[place] for place in r.order.tolist())


def _figures(values: Floats, gains: Floats, digits: str) -> list[Figure]:
    """A method's figure for each option with its rank; the gains are such that most is best."""
    return [
        Figure(
            with_minus(f"{value:{digits}}"),
            note=f"({rank})",
            spoken=_("the best") if rank == 1 else "",
            is_marked=rank == 1,
        )
        for value, rank in zip(values.tolist(), ranks(gains).tolist(), strict=True)
    ]


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Option"), is_text=True),
        Column(_("Weighted sum"), _("Expected outcome, 0–100: the method of Riskdesk. More is better.")),
        Column("TOPSIS", _("Closeness to the best of each dimension against the worst, 0–1. More is better.")),
        Column("PROMETHEE\u00a0II", _("Share of others it beats minus share it loses to, −1 to 1. More is better.")),
        Column("VIKOR", _("Regret in sum and at worst, 0–1. Less is better.")),
    )


def _method() -> str:
    return _(
        "All methods take the same expected values, 0–100 with risks turned round, and the same weights. TOPSIS by "
        "vector normalisation (Hwang and Yoon 1981), PROMETHEE II with the usual criterion (Brans and Vincke 1985), "
        "VIKOR with v = 0.5 (Opricovic and Tzeng 2004). In brackets: the rank; those less than a billionth apart share "
        "one."
    )
