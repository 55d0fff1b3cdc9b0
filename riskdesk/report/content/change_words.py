"""What would have to be true for another option to draw level with the leader, in words.

A change ties an option with the leader and with nobody else, so where a third would be ahead of both that is said.
"""

from __future__ import annotations

from riskdesk.analysis.arrays import TIE, Floats
from riskdesk.analysis.flips import Flip, LikelihoodShift
from riskdesk.analysis.holding import Nearest, Sort
from riskdesk.analysis.nearest_score import ScoreChange
from riskdesk.analysis.nearest_weights import NearestWeights
from riskdesk.analysis.results import Results
from riskdesk.analysis.sweep import likelihood_lines, sweeps
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.cell_names import cell_name_with_scenario
from riskdesk.domain.scales import Levels, LikelihoodImpact, Measured
from riskdesk.report.content.amounts import apart, part
from riskdesk.report.figures.percent import percent_apart
from riskdesk.report.phrases import FEW, listed, options_named
from riskdesk.words import _, _n


def flip_sentences(a: Assessment, r: Results, flip: Flip) -> tuple[str, ...]:
    """What would put one option level with the leader: the smallest change of each sort, or that there is none."""
    if flip.weights and flip.weights.moved <= TIE:
        level = _("“{option}” is level with “{leader}” already.")
        return (level.format(option=_name(a, flip.option), leader=_name(a, r.leader)),)
    return tuple(
        f"{sentence} {third}".strip()
        for sentence, third in (
            (_weights(a, r, flip), _ahead_by_weights(a, r, flip)),
            (_weight(a, flip), _ahead_by_weight(a, r, flip)),
            (_score(a, flip.score), _ahead_by_score(a, r, flip)),
            (_likelihood(a, flip.likelihood), _ahead_by_likelihood(a, r, flip)),
        )
        if sentence
    )


def nearest_sentence(a: Assessment, r: Results, change: Nearest) -> str:
    """The smallest change of its sort, with the option that it would put level with the leader."""
    flip = change.flip
    words = {"option": _name(a, flip.option), "leader": _name(a, r.leader)}
    if change.sort is Sort.SCORE and flip.score:
        return _("“{option}” would be level with “{leader}” if {score}.").format(
            score=_score_at(a, flip.score), **words
        )
    if change.sort is Sort.LIKELIHOOD and flip.likelihood:
        return _("“{option}” would be level with “{leader}” if {likelihood}.").format(
            likelihood=_likelihood_at(a, flip.likelihood), **words
        )
    return _weights(a, r, flip)


def weights_moved(a: Assessment, r: Results, to: NearestWeights) -> str:
    """How much weight moves from where to where: 12 % of all weight from “Trust” to “Cost”."""
    names = [leaf.name for leaf in a.tree.leaves]
    gain = to.weights - r.weights
    from_these = [names[i] for i, g in enumerate(gain.tolist()) if g < -TIE]
    words = {"share": part(to.moved), "to": names[int(gain.argmax())]}
    if len(from_these) > FEW:
        return _("{share} of all weight from {n} dimensions to “{to}”").format(n=len(from_these), **words)
    return _("{share} of all weight from {those} to “{to}”").format(those=listed(from_these), **words)


def _weights(a: Assessment, r: Results, flip: Flip) -> str:
    words = {"option": _name(a, flip.option), "leader": _name(a, r.leader)}
    if flip.weights is None:
        return _("No weights at all would put “{option}” level with “{leader}”.").format(**words)
    return _("Moving {move} would put “{option}” level with “{leader}”.").format(
        move=weights_moved(a, r, flip.weights), **words
    )


def _weight(a: Assessment, flip: Flip) -> str:
    shift = flip.weight
    if shift is None:
        return _("No weight alone would, however far it moved.") if flip.weights else ""
    before, after = percent_apart(shift.before, shift.after), percent_apart(shift.after, shift.before)
    return _("So would a weight of {after} for “{name}” instead of {before}.").format(
        name=a.tree.by_id[shift.dimension].name, before=before, after=after
    )


def _score(a: Assessment, change: ScoreChange | None) -> str:
    if change is None:
        return _("No score alone would, anywhere on its scale.")
    return _("It would be enough if {score}.").format(score=_score_at(a, change))


def _likelihood(a: Assessment, shift: LikelihoodShift | None) -> str:
    if shift is None:
        return _("The likelihood of no scenario alone would.") if len(a.scenarios) > 1 else ""
    return _("It would be enough if {likelihood}.").format(likelihood=_likelihood_at(a, shift))


def _likelihood_at(a: Assessment, shift: LikelihoodShift) -> str:
    before, after = percent_apart(shift.before, shift.after), percent_apart(shift.after, shift.before)
    name = next(s.name for s in a.scenarios if s.id == shift.scenario)
    return _("“{scenario}” were {after} likely instead of {before}").format(scenario=name, before=before, after=after)


def _score_at(a: Assessment, change: ScoreChange) -> str:
    """A score at its new figure; what has no figure of its own is told by its worth."""
    before, after = apart(change.before, change.after)
    scale = a.tree.by_id[change.cell.dimension].scored_on
    words = {"cell": cell_name_with_scenario(a, change.cell), "before": before, "after": after}
    if len(a.assessors) > 1:
        person = next(p.name for p in a.assessors if p.id == change.cell.assessor)
        words["cell"] = _("{cell} ({assessor})").format(cell=words["cell"], assessor=person)
    if isinstance(scale, Levels | LikelihoodImpact):
        return _("“{cell}” were worth {after} instead of {before} of 100").format(**words)
    if isinstance(scale, Measured) and scale.unit:
        return _("“{cell}” were {after} instead of {before} {unit}").format(unit=scale.unit, **words)
    return _("“{cell}” were {after} instead of {before}").format(**words)


def _ahead_by_weights(a: Assessment, r: Results, flip: Flip) -> str:
    if flip.weights is None:
        return ""
    return _ahead(a, r, flip, r.cube.best @ r.likelihoods.held @ flip.weights.weights)


def _ahead_by_weight(a: Assessment, r: Results, flip: Flip) -> str:
    if flip.weight is None:
        return ""
    return _ahead(a, r, flip, sweeps(r, a).fan(flip.weight.dimension).at(flip.weight.after))


def _ahead_by_likelihood(a: Assessment, r: Results, flip: Flip) -> str:
    if flip.likelihood is None:
        return ""
    place = r.scenarios.index(flip.likelihood.scenario)
    return _ahead(a, r, flip, likelihood_lines(r).fan(place).at(flip.likelihood.after))


def _ahead_by_score(a: Assessment, r: Results, flip: Flip) -> str:
    """A lower score of the leader lets all pass that stand between; a higher one of the option's own lets nobody."""
    if flip.score is None or flip.score.cell.option == flip.option:
        return ""
    outcomes = r.outcomes.expected.copy()
    outcomes[r.options.index(r.leader)] = outcomes[r.options.index(flip.option)]
    return _ahead(a, r, flip, outcomes)


def _ahead(a: Assessment, r: Results, flip: Flip, outcomes: Floats) -> str:
    """Who would be ahead of the two that tie."""
    level = float(outcomes[[r.options.index(flip.option), r.options.index(r.leader)]].max())
    names = [option.name for option, outcome in zip(a.options, outcomes.tolist(), strict=True) if outcome > level + TIE]
    if not names:
        return ""
    return _n("{options} would be ahead of both then.", "{options} would be ahead of both then.", len(names)).format(
        options=options_named(names)
    )


def _name(a: Assessment, option: str) -> str:
    return next(o.name for o in a.options if o.id == option)
