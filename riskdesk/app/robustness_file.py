"""How far the results hold, as the JSON that `riskdesk analyse --json` prints beside them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from riskdesk.analysis.nearest_score import ScoreChange
from riskdesk.analysis.panel import panel
from riskdesk.analysis.results import Results
from riskdesk.analysis.robustness import Robustness
from riskdesk.analysis.stability import NOBODY, Stability
from riskdesk.analysis.weights import Weighed, weighings
from riskdesk.domain.assessment import Assessment

Plain = dict[str, Any]


def weighting_to_plain(a: Assessment) -> list[Plain]:
    """Every stated weighing with the local weights that came of it."""
    return [_weighed(each) for each in weighings(a)]


def stability_to_plain(held: Robustness) -> Plain:
    """Both keys: the ranges of weights overall, and in each scenario."""
    r, found = held.results, held.stability
    each = zip(r.scenarios, found.by_scenario, strict=True)
    return {
        "stability": _ranges(r, found.expected),
        "stability_by_scenario": {scenario: _ranges(r, ranges) for scenario, ranges in each},
    }


def flips_to_plain(held: Robustness) -> list[Plain]:
    """What would have to be true for each option but the leader to tie it; None where nothing would."""
    leaves = held.results.leaves
    return [
        {
            "option": flip.option,
            "weights": by(leaves, flip.weights.weights.tolist()) if flip.weights else None,
            "moved": flip.weights.moved if flip.weights else None,
            "score": _score_change(flip.score) if flip.score else None,
        }
        for flip in held.flips or ()
    ]


def stress_to_plain(held: Robustness) -> Plain | None:
    """The stress test; None for the central weights and the confidence of an option that is never first."""
    r, test = held.results, held.stress
    if test is None:
        return None
    first = (~np.isnan(test.confidence)).tolist()
    central = zip(r.options, first, test.central_weights.tolist(), strict=True)
    confidence = zip(r.options, first, test.confidence.tolist(), strict=True)
    return {
        "samples": test.samples,
        "seed": test.settings.seed,
        "weights": test.settings.weights.value,
        "error": test.error,
        "acceptability": dict(zip(r.options, test.acceptability.tolist(), strict=True)),
        "central_weights": {option: by(r.leaves, row) if is_first else None for option, is_first, row in central},
        "confidence": {option: share if is_first else None for option, is_first, share in confidence},
        "winning": {
            option: {other: share for other, share in by(r.options, row).items() if other != option}
            for option, row in zip(r.options, test.winning.tolist(), strict=True)
        },
    }


def panel_to_plain(a: Assessment, r: Results) -> Plain:
    """How far the assessors are apart; cells that only one of them knows are left out."""
    found = panel(a, r)
    cells = [
        {
            "option": cell.option,
            "dimension": cell.dimension,
            "scenario": cell.scenario,
            "median": cell.median,
            "iqr": cell.iqr,
            "spread": cell.spread,
        }
        for cell in found.cells()
    ]
    return {"kendall_w": found.kendall_w, "cells": cells}


def cross_check_to_plain(held: Robustness) -> Plain:
    """The figures of other methods, and the options that each names best."""
    r = held.results
    return {
        name: {
            "values": by(r.options, check.values.tolist()),
            "best": [r.options[place] for place in check.best.tolist()],
        }
        for name, check in held.cross_check.named().items()
    }


def by(ids: Iterable[str], figures: Iterable[float]) -> dict[str, float]:
    """Figures under their ids."""
    return dict(zip(ids, figures, strict=True))


def _weighed(each: Weighed) -> Plain:
    way, local = each.weighting, each.local
    plain: Plain = {
        "parent": way.parent,
        "method": way.method.name,
        "weights": by(each.siblings, local.weights.tolist()),
    }
    if way.assessor is not None:
        plain["assessor"] = way.assessor
    pair = local.most_inconsistent
    return {**plain, "consistency_ratio": local.consistency_ratio, "most_inconsistent": list(pair) if pair else None}


def _score_change(change: ScoreChange) -> Plain:
    cell = change.cell
    place = {"option": cell.option, "dimension": cell.dimension, "scenario": cell.scenario, "assessor": cell.assessor}
    return {**place, "from": change.before, "to": change.after}


def _ranges(r: Results, found: Stability) -> Plain:
    ranges = zip(found.weight, found.low, found.high, found.below, found.above, strict=True)
    return {
        dimension: {
            "weight": float(weight),
            "low": float(low),
            "high": float(high),
            "below": _who(r, int(below)),
            "above": _who(r, int(above)),
        }
        for dimension, (weight, low, high, below, above) in zip(found.dimensions, ranges, strict=True)
    }


def _who(r: Results, place: int) -> str | None:
    return None if place == NOBODY else r.options[place]
