"""The second sentence of a verdict: the one thing that most tempers the first."""

from __future__ import annotations

from collections.abc import Iterator

from riskdesk.analysis.firmness import Firmness
from riskdesk.analysis.holding import Holding, Standing
from riskdesk.analysis.results import Results
from riskdesk.analysis.robustness import Robustness
from riskdesk.domain.assessment import Assessment
from riskdesk.report.content.amounts import share_of_draws
from riskdesk.report.content.change_words import nearest_sentence
from riskdesk.report.content.holding_words import cross_check_sentences, what_was_drawn
from riskdesk.report.content.without_words import what_fails
from riskdesk.report.phrases import options_named
from riskdesk.words import _, _n


def beside_lead(a: Assessment, known: Holding) -> str:
    """What a reader most needs to know beside who leads."""
    return next(filter(None, _by_gravity(a, known)), "")


def beside_tie(a: Assessment, known: Holding) -> str:
    """The same where several are level: the unknowns, or who comes first in most draws."""
    return unknowns(known.firm) or _more_often(a, known)


def unknowns(firm: Firmness) -> str:
    """How many scores are unknown, and whether they could change the leader."""
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


def _by_gravity(a: Assessment, known: Holding) -> Iterator[str]:
    close = known.standing is Standing.CLOSE
    yield _more_often(a, known)
    yield unknowns(known.firm) if known.firm.unknowns_decide else ""
    yield _nearest(a, known) if close else ""
    yield _elsewhere(a, known.results, known.firm)
    if known.held:
        yield _other_methods(a, known.held)
        yield from what_fails(a, known.held.without) if known.held.without else ()
    yield unknowns(known.firm)
    yield _no_ranges(known)
    yield _nearest(a, known)
    yield _dominated(a, known.results)


def _more_often(a: Assessment, known: Holding) -> str:
    """Who comes first in more draws than the leader."""
    draws, leader = known.draws, known.firm.leaders[0]
    most = draws.ahead_of(leader) if draws else None
    if draws is None or most is None:
        return ""
    words = {
        "option": a.options[most].name,
        "share": share_of_draws(draws.first[most]),
        "leader": a.options[leader].name,
        "other": share_of_draws(draws.first[leader]),
    }
    if known.standing is Standing.DEPENDS:
        return _("“{option}” comes first more often, in {share}.").format(**words)
    return _(
        "In draws of {drawn}, “{option}” comes first more often: in {share}, against {other} for “{leader}”."
    ).format(drawn=what_was_drawn(draws), **words)


def _nearest(a: Assessment, known: Holding) -> str:
    return nearest_sentence(a, known.results, known.nearest[0]) if known.nearest else ""


def _elsewhere(a: Assessment, r: Results, firm: Firmness) -> str:
    said_already = len(firm.lost) == len(a.scenarios) > 1  # that it leads in none
    if not firm.lost or said_already:
        return ""
    if len(firm.lost) > 1:
        return _("In {n} scenarios another option leads.").format(n=len(firm.lost))
    scenario = firm.lost[0]
    ahead = [i for i, rank in enumerate(r.outcomes.rank_by_scenario[:, scenario]) if rank == 1]
    return _n("In “{scenario}”, {options} leads.", "In “{scenario}”, {options} tie for the lead.", len(ahead)).format(
        scenario=a.scenarios[scenario].name, options=options_named([a.options[i].name for i in ahead])
    )


def _other_methods(a: Assessment, held: Robustness) -> str:
    return "" if held.cross_check.agreement == 1 else cross_check_sentences(a, held)[0]


def _no_ranges(known: Holding) -> str:
    if known.firm.has_ranges:
        return ""
    if known.draws:
        return _("No score has a range, so the figures cannot say how sure the scores are.")
    return _("No score has a range, so the figures cannot say how firm that is.")


def _dominated(a: Assessment, r: Results) -> str:
    """The options that some other option dominates: they can be left out of the choice."""
    names = {option.id: option.name for option in a.options}
    worse = list(dict.fromkeys(pair.worse for pair in r.dominance))
    if not worse:
        return ""
    return _n(
        "{options} is no better than some other option on any dimension in any scenario.",
        "{options} are no better than some other option on any dimension in any scenario.",
        len(worse),
    ).format(options=options_named([names[option] for option in worse]))
