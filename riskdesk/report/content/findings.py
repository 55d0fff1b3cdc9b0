"""Findings in words."""

from __future__ import annotations

from riskdesk.analysis.findings import (
    ACCEPTED_RATIO,
    AssessorGaps,
    AssessorWeights,
    DoubtfulSource,
    Finding,
    InconsistentJudgements,
    LikelihoodsCannotSum,
    LikelihoodsOutside,
    Misquotes,
    MissingScores,
    MovingTogether,
    NoLikelihoodLeft,
    SoundingAlike,
    UngradedSources,
    UnknownScores,
    UnsupportedScores,
)
from riskdesk.analysis.places import Item, Noun
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.cell_names import cell_name_with_scenario
from riskdesk.domain.scores import Cell
from riskdesk.report.phrases import listed
from riskdesk.words import _, _n


def finding_text(a: Assessment, finding: Finding) -> str:
    """What was found, in one sentence that says what it means."""
    match finding:
        case MissingScores() | UnknownScores() | AssessorGaps() | UnsupportedScores():
            return _of_scores(a, finding)
        case Misquotes() | DoubtfulSource() | UngradedSources():
            return _of_sources(a, finding)
        case LikelihoodsCannotSum() | LikelihoodsOutside() | NoLikelihoodLeft():
            return _of_likelihoods(a, finding)
        case _:
            return _of_dimensions(a, finding)


def place_name(a: Assessment, place: Cell | Item) -> str:
    """What the user calls a place that a finding is about."""
    return _item_name(a, place) if isinstance(place, Item) else cell_name_with_scenario(a, place)


def _of_scores(a: Assessment, finding: Finding) -> str:
    n = len(finding.places)
    match finding:
        case MissingScores():
            text = _n(
                "{n} score is missing; it counts as 50, with a range of 0–100.",
                "{n} scores are missing; each counts as 50, with a range of 0–100.",
                n,
            )
        case AssessorGaps(assessor=assessor):
            text = _n(
                "{name} has not scored {n} cell; the others’ scores count there.",
                "{name} has not scored {n} cells; the others’ scores count there.",
                n,
            )
            return text.format(n=f"{n:,}", name=_item_name(a, Item(Noun.ASSESSOR, assessor)))
        case UnsupportedScores():
            text = _n(
                "{n} score has neither a rationale nor a quote.", "{n} scores have neither a rationale nor a quote.", n
            )
        case _:
            text = _n(
                "{n} score is unknown; it counts as 50, with a range of 0–100.",
                "{n} scores are unknown; each counts as 50, with a range of 0–100.",
                n,
            )
    return text.format(n=f"{n:,}")


def _of_sources(a: Assessment, finding: Finding) -> str:
    n = len(finding.places)
    match finding:
        case DoubtfulSource(brief=brief):
            text = _n(
                "{n} score quotes “{brief}”, a doubtful source (graded {grade}).",
                "{n} scores quote “{brief}”, a doubtful source (graded {grade}).",
                n,
            )
            return text.format(n=n, brief=brief.title or brief.id, grade=brief.grade)
        case UngradedSources():
            text = _n(
                "The reliability or credibility of {names} is not known.",
                "The reliability or credibility of {names} is not known.",
                n,
            )
            return text.format(names=_names(a, finding))
        case _:
            return _n(
                "{n} quote does not stand in its paragraph word for word: {first}.",
                "{n} quotes do not stand in their paragraphs word for word; the first: {first}.",
                n,
            ).format(n=n, first=place_name(a, finding.places[0]))


def _of_likelihoods(a: Assessment, finding: Finding) -> str:
    if isinstance(finding, LikelihoodsCannotSum):
        if finding.least > 1:
            text = _("The scenarios’ likelihoods sum to {least} at least; they are scaled down to 100 %.")
        else:
            text = _("The scenarios’ likelihoods sum to {greatest} at most; they are scaled up to 100 %.")
        return text.format(least=_percent(finding.least), greatest=_percent(finding.greatest))
    if isinstance(finding, LikelihoodsOutside):
        return _n(
            "{names} counts with a likelihood outside the stated one: the middles of all are divided by their sum.",
            "{names} count with likelihoods outside those stated: the middles of all are divided by their sum.",
            len(finding.places),
        ).format(names=_names(a, finding))
    return _n(
        "The other scenarios leave no likelihood for {names}, so it does not count.",
        "The other scenarios leave no likelihood for {names}, so they do not count.",
        len(finding.places),
    ).format(names=_names(a, finding))


def _of_dimensions(a: Assessment, finding: Finding) -> str:
    match finding:
        case AssessorWeights():
            return _n(
                "{names} weighs dimensions apart; the weights in use are the mean over the assessors.",
                "{names} weigh dimensions apart; the weights in use are the mean over the assessors.",
                len(finding.places),
            ).format(names=_names(a, finding))
        case InconsistentJudgements():
            return _of_judgements(a, finding)
        case MovingTogether(correlation=correlation):
            return _("{names} may count one thing twice: their values rise and fall together (r = {r:.2f}).").format(
                names=_names(a, finding), r=correlation
            )
        case SoundingAlike():
            return _("{names} have nearly the same name; do they count one thing twice?").format(
                names=_names(a, finding)
            )
    raise TypeError(finding)


def _of_judgements(a: Assessment, finding: InconsistentJudgements) -> str:
    names = {d.id: d.name for d in a.dimensions}
    more, less = (place_name(a, place) for place in finding.places)
    words = {"more": more, "less": less, "ratio": f"{finding.ratio:.2f}", "accepted": f"{ACCEPTED_RATIO:.2f}"}
    words["who"] = _item_name(a, Item(Noun.ASSESSOR, finding.assessor)) if finding.assessor else _("everybody")
    words["what"] = _("“{group}”").format(group=names[finding.parent]) if finding.parent else _("the top level")
    return _(
        "The pairs by which {who} weighed {what} disagree (consistency ratio {ratio}, accepted up to {accepted}); "
        "most out of line is “{more}” over “{less}”."
    ).format(**words)


def _names(a: Assessment, finding: Finding) -> str:
    return listed([place_name(a, place) for place in finding.places])


def _item_name(a: Assessment, item: Item) -> str:
    names: dict[Noun, dict[str, str]] = {
        Noun.OPTION: {o.id: o.name for o in a.options},
        Noun.DIMENSION: {d.id: d.name for d in a.dimensions},
        Noun.SCENARIO: {s.id: s.name for s in a.scenarios},
        Noun.ASSESSOR: {p.id: p.name for p in a.assessors},
        Noun.BRIEF: {b.id: b.title for b in a.briefs},
    }
    return names[item.noun].get(item.id) or item.id


def _percent(share: float) -> str:
    return _("{n:.4g} %").format(n=100 * share)
