"""Tables of how far results hold: ranks in the stress test, ranges of weights, other methods, what is left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from riskdesk.analysis.arrays import best
from riskdesk.analysis.robustness import Robustness
from riskdesk.analysis.stability import NOBODY, Stability
from riskdesk.analysis.stress.result import StressTest
from riskdesk.domain.assessment import Assessment
from riskdesk.report.content.blocks import Cell, Column, Table
from riskdesk.report.content.holding_words import METHODS
from riskdesk.report.content.without_words import without_rows
from riskdesk.report.figures.acceptability_view import AcceptabilityView
from riskdesk.report.figures.percent import error_in_points, hundredths
from riskdesk.report.phrases import with_minus
from riskdesk.words import _

MOST_ROWS = 12
"""So many rows of each table are printed; what is left out is told below it."""
MOST_RANKS = 4
"""So many ranks have a column of their own where not all have room."""
MOST_CENTRAL = 4
NOBODY_NAMED = "–"
FEWEST_DRAWS = 100
"""The mean of weights over fewer draws would look firmer than it is."""


def ranks_table(view: AcceptabilityView) -> Table:
    """How often each option has each rank, its mean rank, and how surely it is first under its own weights."""
    count = len(view.rows[0].shares)
    heads = [_("Rank {rank}").format(rank=rank) for rank in range(1, count + 1)]
    if count > MOST_RANKS + 1:
        heads = [*heads[:MOST_RANKS], _("Lower")]
    own = len(heads) - 1
    rows = tuple(
        (
            row.name,
            *map(hundredths, (*row.shares[:own], sum(row.shares[own:]))),
            error_in_points(row.error),
            f"{row.expected_rank:.1f}",
            "–" if row.confidence is None else hundredths(row.confidence),
        )
        for row in view.rows
    )
    heads += [_("Error"), _("Mean rank"), _("Confidence")]
    return Table((Column(_("Option"), 1), *(Column(head, 0, "right") for head in heads)), rows)


def central_options(held: Robustness, test: StressTest, view: AcceptabilityView) -> list[int]:
    """The places of the options that are first often enough for the weights of those draws to be averaged."""
    often = [row.id for row in view.rows if row.shares[0] * test.samples >= FEWEST_DRAWS]
    return [held.results.options.index(option) for option in often[:MOST_CENTRAL]]


def central_table(a: Assessment, held: Robustness, test: StressTest, shown: Sequence[int]) -> Table:
    """The weights as they are, and on average over the draws in which each option comes first."""
    columns = (
        Column(_("Weight in %"), 1.2),
        Column(_("Now"), 0, "right"),
        *(Column(a.options[place].name, 1, "right") for place in shown),
    )
    rows = tuple(
        (
            leaf.name,
            f"{100 * held.results.weights[n]:.1f}",
            *(f"{100 * test.central_weights[place, n]:.0f}" for place in shown),
        )
        for n, leaf in enumerate(a.tree.leaves)
    )
    return Table(columns, rows)


def stability_table(a: Assessment, ranges: Stability) -> Table:
    """From where to where the leader keeps the lead, and who leads beyond; the most delicate weights first."""
    rows = tuple(
        (
            a.tree.by_id[ranges.dimensions[row]].name,
            f"{100 * ranges.weight[row]:.1f}",
            f"{100 * ranges.low[row]:.1f}–{100 * ranges.high[row]:.1f}",
            _leads(a, int(ranges.below[row])),
            _leads(a, int(ranges.above[row])),
        )
        for row in ranges.by_delicacy[:MOST_ROWS]
    )
    columns = (
        Column(_("Weight in %"), 1.2),
        Column(_("Now"), 0, "right"),
        Column(_("Lead kept"), 0, "right"),
        Column(_("Leads below"), _room(row[3] for row in rows)),
        Column(_("Leads above"), _room(row[4] for row in rows)),
    )
    return Table(columns, rows)


def methods_table(a: Assessment, held: Robustness) -> Table:
    """Every method's figure for each option; the best of each in bold."""
    results = held.results
    figures = [(results.outcomes.expected, best(results.outcomes.expected), 1)]
    figures += [(check.values, check.best, 3) for check in held.cross_check.named().values()]
    rows = tuple(
        (
            a.options[place].name,
            *(
                Cell(with_minus(f"{float(values[place]):.{digits}f}"), strong=place in first)
                for values, first, digits in figures
            ),
        )
        for place in results.order[:MOST_ROWS].tolist()
    )
    heads = (_("Weighted sum"), *METHODS.values())
    return Table((Column(_("Option"), 1), *(Column(head, 0, "right") for head in heads)), rows)


def without_table(a: Assessment, held: Robustness) -> tuple[Table, int, int]:
    """What gives others the lead when it is left out; how many such cases there are, and how many others."""
    head, *rows = without_rows(a, held)
    cases = [case for sort in held.without or () for case in sort]
    told = [(row, case) for row, case in zip(rows, cases, strict=True) if case.results is not None]
    telling = [tuple(row[:3]) for row, case in told if case.changes]
    columns = (Column(head[0], 1.6), Column(head[1], 1), Column(head[2], 0, "right"))
    return Table(columns, tuple(telling[:MOST_ROWS])), len(telling), len(told) - len(telling)


def _room(names: Iterable[str]) -> float:
    """The share of a column of names; where nobody is named, it needs no more than its heading."""
    return 0 if set(names) == {NOBODY_NAMED} else 1


def _leads(a: Assessment, place: int) -> str:
    return NOBODY_NAMED if place == NOBODY else a.options[place].name
