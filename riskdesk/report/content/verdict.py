"""The verdict: one or two plain sentences, never firmer than the numbers."""

from __future__ import annotations

from riskdesk.analysis.firmness import Firmness, firmness
from riskdesk.analysis.results import Results
from riskdesk.domain.assessment import Assessment
from riskdesk.report.phrases import listed
from riskdesk.words import _, _n

NAMED = 3
"""Up to so many options are named one by one."""


def verdict(a: Assessment, results: Results) -> str:
    """Who leads and how firmly; then the one thing that a reader most needs to know beside it."""
    if not results.cube.known.any():
        return _("Nothing is scored yet, so no option leads.")
    if len(a.options) == 1:
        return _("“{option}” is the only option, so there is nothing to compare it with.").format(
            option=a.options[0].name
        )
    firm = firmness(results)
    if firm.runner_up is None:
        sentences = [_all_alike(a, results), _unknowns(firm)]
    elif len(firm.leaders) > 1:
        sentences = [_tie(a, firm), _unknowns(firm)]
    else:
        sentences = [_lead(a, firm, a.options[firm.runner_up].name), _beside(a, results, firm)]
    return " ".join(sentence for sentence in sentences if sentence)


def points(lead: float) -> str:
    """A difference between outcomes in words: 12 points, 1 point, 2.4 points, less than 0.1 points."""
    shown = round(lead) if lead >= 10 else round(lead, 1)
    if not shown:
        return _("less than 0.1 points")
    return _n("{n:g} point", "{n:g} points", 1 if shown == 1 else 2).format(n=shown)


def _all_alike(a: Assessment, results: Results) -> str:
    spread = results.outcomes.rank_by_scenario.max(axis=0)
    if (spread == 1).all():
        return _("All {n} options come to the same outcome: the scores do not tell them apart.").format(
            n=len(a.options)
        )
    return _("All {n} options come to the same expected outcome, though not in every scenario.").format(
        n=len(a.options)
    )


def _tie(a: Assessment, firm: Firmness) -> str:
    if len(firm.leaders) > NAMED:
        return _("{n} options tie for the lead, {points} ahead of the next.").format(
            n=len(firm.leaders), points=points(firm.lead)
        )
    return _("{options} tie for the lead, {points} ahead of the next.").format(
        options=listed([a.options[i].name for i in firm.leaders]), points=points(firm.lead)
    )


def _lead(a: Assessment, firm: Firmness, rival: str) -> str:
    words = {"where": _where(a, firm), "points": points(firm.lead), "rival": rival}
    if firm.holds and firm.has_ranges:
        return _(
            "{where}, and at these weights its lead of {points} over “{rival}” holds wherever the scores lie within "
            "their ranges."
        ).format(**words)
    if firm.has_ranges:
        return _(
            "{where}, but its lead of {points} over “{rival}” is smaller than the ranges of the scores: a close call."
        ).format(**words)
    return _("{where}, {points} ahead of “{rival}”.").format(**words)


def _where(a: Assessment, firm: Firmness) -> str:
    total, led, leader = len(a.scenarios), len(firm.led), a.options[firm.leaders[0]].name
    if total == 1:
        return _("“{leader}” leads").format(leader=leader)
    if led == 0:
        return _("“{leader}” has the best expected outcome without leading in any one scenario").format(leader=leader)
    if led == total:
        both = _("“{leader}” leads in both scenarios")
        return (both if total == 2 else _("“{leader}” leads in all {n} scenarios")).format(leader=leader, n=total)
    return _("“{leader}” leads in {led} of {n} scenarios").format(leader=leader, led=led, n=total)


def _beside(a: Assessment, results: Results, firm: Firmness) -> str:
    """What most tempers the lead comes first."""
    if firm.unknowns_decide:
        return _unknowns(firm)
    if firm.lost:
        return _elsewhere(a, results, firm)
    if firm.unknown_cells:
        return _unknowns(firm)
    if not firm.has_ranges:
        return _("No score has a range, so the figures cannot say how firm that is.")
    return _dominated(a, results)


def _elsewhere(a: Assessment, results: Results, firm: Firmness) -> str:
    if len(firm.lost) > 1:
        return _("In {n} scenarios another option leads.").format(n=len(firm.lost))
    scenario = firm.lost[0]
    ahead = [i for i, rank in enumerate(results.outcomes.rank_by_scenario[:, scenario]) if rank == 1]
    return _n("In “{scenario}”, {options} leads.", "In “{scenario}”, {options} tie for the lead.", len(ahead)).format(
        scenario=a.scenarios[scenario].name, options=listed([a.options[i].name for i in ahead[:NAMED]])
    )


def _unknowns(firm: Firmness) -> str:
    if not firm.unknown_cells:
        return ""
    if firm.unknowns_decide:
        return _n(
            "{n} score is unknown and could change the leader.",
            "{n} scores are unknown and could change the leader.",
            firm.unknown_cells,
        ).format(n=firm.unknown_cells)
    return _n(
        "{n} score is unknown, but could not change the leader by itself.",
        "{n} scores are unknown, but could not change the leader by themselves.",
        firm.unknown_cells,
    ).format(n=firm.unknown_cells)


def _dominated(a: Assessment, results: Results) -> str:
    """The options that some other option dominates: they can be left out of the choice."""
    names = {option.id: option.name for option in a.options}
    worse = list(dict.fromkeys(pair.worse for pair in results.dominance))
    if not worse:
        return ""
    if len(worse) > NAMED:
        return _("{n} options are no better than some other on any dimension in any scenario.").format(n=len(worse))
    return _n(
        "{options} is no better than some other option on any dimension in any scenario.",
        "{options} are no better than some other option on any dimension in any scenario.",
        len(worse),
    ).format(options=listed([names[option] for option in worse]))
