"""What changed between two assessments as the JSON that `riskdesk compare --json` prints."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any

from riskdesk.analysis.changed import GROUPS, Changed
from riskdesk.analysis.differences import Difference
from riskdesk.analysis.places import Place
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scales import Levels, LikelihoodImpact, Measured, Points
from riskdesk.domain.scenarios import Scenario
from riskdesk.domain.scores import Cell, Score
from riskdesk.domain.weighting import Weighting
from riskdesk.exchange.plain import scale_to_plain
from riskdesk.exchange.writing import (
    assessor_to_plain,
    dimension_to_plain,
    scenario_to_plain,
    score_to_plain,
    weighting_to_plain,
)

FORMAT = "riskdesk-comparison/1"

Plain = dict[str, Any]

WRITERS: dict[type, Callable[[Any], object]] = {
    Score: score_to_plain,
    Weighting: weighting_to_plain,
    Dimension: dimension_to_plain,
    Scenario: scenario_to_plain,
    Assessor: assessor_to_plain,
    Points: scale_to_plain,
    Levels: scale_to_plain,
    Measured: scale_to_plain,
    LikelihoodImpact: scale_to_plain,
    Enum: lambda part: part.value,
    tuple: list,
}
"""How each kind of part that can differ is written; numbers, words and None stand for themselves."""


def comparison_to_plain(before: Assessment, after: Assessment, found: Changed) -> Plain:
    """All that changed, with ids as in the files and figures in full; options in the order of the second."""
    return {
        "format": FORMAT,
        "before": {"assessment": before.title, "leader": found.before.leader},
        "after": {"assessment": after.title, "leader": found.after.leader},
        "options": [_option(found, place) for place in range(len(found.options))],
        "new": list(found.new),
        "gone": list(found.gone),
        "differences": [_difference(d) for d in found.differences],
        "other": [part.name.lower() for part in found.other if part.name],
    }


def _option(found: Changed, place: int) -> Plain:
    option = found.options[place]
    was, now = found.before, found.after
    return {
        "option": option,
        "before": float(found.expected_before[place]),
        "after": float(found.expected_after[place]),
        "change": float(found.change[place]),
        "rank_before": int(was.outcomes.rank[was.options.index(option)]),
        "rank_after": int(now.outcomes.rank[now.options.index(option)]),
        "effects": {group.value: float(found.effects[row, place]) for row, group in enumerate(GROUPS)},
    }


def _difference(d: Difference) -> Plain:
    by = {} if d.assessor is None else {"assessor": d.assessor}
    return {
        "group": d.group.value,
        "key": d.key,
        **_place(d.place),
        **by,
        "before": _part(d.before),
        "after": _part(d.after),
    }


def _place(place: Place | None) -> Plain:
    if place is None:
        return {}
    return place._asdict() if isinstance(place, Cell) else {place.noun.value: place.id}


def _part(part: object) -> object:
    """What stands in a file for a part of an assessment."""
    for kind, to_plain in WRITERS.items():
        if isinstance(part, kind):
            return to_plain(part)
    return part
