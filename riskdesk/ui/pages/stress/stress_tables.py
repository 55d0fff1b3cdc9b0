"""Figures of the stress test that are shown on request: weights in favour of each option, and who beats whom."""

from __future__ import annotations

import math

from riskdesk.analysis.results import Results
from riskdesk.analysis.stress.result import StressTest
from riskdesk.domain.assessment import Assessment
from riskdesk.report.figures.percent import hundredths, percent
from riskdesk.words import _


def central_rows(a: Assessment, r: Results, test: StressTest) -> list[list[str]]:
    """For each option the mean of the weights with which it came first, and its confidence factor."""
    head = [_("Option"), _("Confidence factor"), *(a.tree.by_id[leaf].name for leaf in r.leaves)]
    return [
        head,
        *(
            [a.options[place].name, *_shares(test.confidence[place], *test.central_weights[place])]
            for place in test.order
        ),
    ]


def winning_rows(a: Assessment, test: StressTest) -> list[list[str]]:
    """The share of draws in which the option of the row is ahead of that of the column; ties count half."""
    order = test.order
    names = [a.options[place].name for place in order]
    rows = [
        [name, *("–" if place == other else hundredths(float(test.winning[place, other])) for other in order)]
        for name, place in zip(names, order, strict=True)
    ]
    return [[_("Ahead of, % of draws"), *names], *rows]


def _shares(*shares: float) -> list[str]:
    return ["–" if math.isnan(share) else percent(share) for share in map(float, shares)]
