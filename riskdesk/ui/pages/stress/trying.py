"""What is said of shares that are tried: who leads then, and why they cannot be used as they are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from riskdesk.analysis.arrays import Floats, best, ranks
from riskdesk.analysis.trial import obstacle
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import DimensionId
from riskdesk.report.figures.fan_words import lead_by, named
from riskdesk.words import _, _n


def what_changes(a: Assessment, now: Floats, tried: Floats) -> str:
    """Who leads at what is tried, and how many ranks change."""
    if len(a.options) == 1:
        return _("There is no other option.")
    led, leads = best(now).tolist(), best(tried).tolist()
    moved = int(np.count_nonzero(ranks(now) != ranks(tried)))
    changed = _n("{n} rank changes.", "{n} ranks change.", moved).format(n=moved) if moved else _("No rank changes.")
    return f"{_leads(a, led, leads, _ahead(tried))} {changed}"


def why_not_used(a: Assessment, dimension: DimensionId) -> str:
    """Why a weight that is tried cannot be stated; empty where it can."""
    found = obstacle(a, dimension)
    if found is None:
        return ""
    if found.method is None:
        text = _("A weight tried here cannot be used: assessors weigh “{group}” apart, and results use the mean.")
    else:
        text = _("A weight tried here cannot be used: the weights of “{group}” come from the method “{method}”.")
    group = _("All dimensions") if found.parent is None else a.tree.by_id[found.parent].name
    return text.format(group=group, method=found.method)


def _leads(a: Assessment, led: Sequence[int], leads: Sequence[int], ahead: float) -> str:
    new = _names(a, leads)
    if len(leads) > 1:
        return (_("{options} tie, as they do now.") if leads == led else _("{options} tie.")).format(options=new)
    if leads == led:
        return _("{option} keeps the lead, by {points}.").format(option=new, points=lead_by(ahead))
    return _("{option} takes the lead from {others}, by {points}.").format(
        option=new, others=_names(a, [place for place in led if place not in leads]), points=lead_by(ahead)
    )


def _ahead(outcomes: Floats) -> float:
    """How far the first is ahead of the next."""
    second, first = np.partition(outcomes, -2)[-2:].tolist()
    return float(first - second)


def _names(a: Assessment, places: Sequence[int]) -> str:
    return named([a.options[place].name for place in places])
