"""The results of an assessment as the JSON that `riskdesk analyse --json` prints."""

from __future__ import annotations

from typing import Any

from riskdesk.analysis.outcome import Outcomes
from riskdesk.analysis.results import Results
from riskdesk.analysis.robustness import Robustness, robustness
from riskdesk.app.robustness_file import (
    by,
    cross_check_to_plain,
    flips_to_plain,
    panel_to_plain,
    stability_to_plain,
    stress_to_plain,
    weighting_to_plain,
)
from riskdesk.domain.assessment import Assessment
from riskdesk.report.content.verdict import verdict

FORMAT = "riskdesk-results/1"

Plain = dict[str, Any]


def results_to_plain(a: Assessment, r: Results, known: Robustness | None = None) -> Plain:
    """All results, with ids as in the file and figures in full; how far they hold is worked out unless it is known."""
    rules, held = r.rules, known or robustness(a, r)
    regret = {option: by(r.scenarios, row) for option, row in zip(r.options, rules.regret.tolist(), strict=True)}
    return {
        "format": FORMAT,
        "assessment": a.title,
        "complete": r.complete,
        "likelihoods": dict(r.likelihood_of()),
        "weights": dict(r.weight_of()),
        "weighting": weighting_to_plain(a),
        "outcomes": [_outcome(r, place) for place in r.order.tolist()],
        "rules": _rules(r),
        "regret": regret,
        "value_of_knowing": rules.value_of_knowing,
        "dominance": [{"better": d.better, "worse": d.worse, "in": "all"} for d in r.dominance],
        **stability_to_plain(held),
        "flips": flips_to_plain(held),
        "stress": stress_to_plain(held),
        "panel": panel_to_plain(a, r),
        "cross_check": cross_check_to_plain(held),
        "verdict": verdict(a, r, held),
    }


def _outcome(r: Results, place: int) -> Plain:
    o = r.outcomes
    return {
        "option": r.options[place],
        "rank": int(o.rank[place]),
        "expected": float(o.expected[place]),
        "low": float(o.low[place]),
        "high": float(o.high[place]),
        "low_all": float(o.low_all[place]),
        "high_all": float(o.high_all[place]),
        "by_scenario": {s: _in_scenario(r, o, place, column) for column, s in enumerate(r.scenarios)},
    }


def _in_scenario(r: Results, o: Outcomes, place: int, column: int) -> Plain:
    return {
        "outcome": float(o.by_scenario[place, column]),
        "rank": int(o.rank_by_scenario[place, column]),
        "opportunity": float(o.opportunity[place, column]),
        "risk": float(o.risk[place, column]),
        "contributions": by(r.leaves, o.contributions[place, :, column].tolist()),
    }


def _rules(r: Results) -> Plain:
    plain: Plain = {}
    for name, rule in r.rules.named().items():
        settings = {"optimism": r.rules.optimism} if name == "hurwicz" else {}
        best = [r.options[place] for place in rule.best.tolist()]
        plain[name] = {**settings, "values": by(r.options, rule.values.tolist()), "best": best}
    return plain
