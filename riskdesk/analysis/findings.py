"""Findings: what a person should look at before relying on the results. Typed here, worded in report/content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from riskdesk.analysis.double_counting import moving_together, sounding_alike
from riskdesk.analysis.places import Item, Noun, Place
from riskdesk.analysis.quoting import Texts, is_found, plain_texts
from riskdesk.analysis.results import Results
from riskdesk.analysis.row_survey import RowSurvey, Surroundings, row_survey
from riskdesk.analysis.weights import weighings
from riskdesk.domain.assessment import NO_ROW, Assessment
from riskdesk.domain.briefs import Brief
from riskdesk.domain.ids import AssessorId, DimensionId, OptionId
from riskdesk.domain.scores import Cell
from riskdesk.domain.weighting import Weighting

ACCEPTED_RATIO = 0.1
"""Saaty's rule: judgements of pairs that disagree a tenth as much as random ones are accepted, more is looked at."""


@dataclass(frozen=True)
class Finding:
    """Something to look at; `places` says where."""

    places: tuple[Place, ...]


class MissingScores(Finding):
    """Cells that nobody scored."""


class UnknownScores(Finding):
    """Cells that were judged, and are unknown to all who did."""


@dataclass(frozen=True)
class AssessorGaps(Finding):
    """Cells that an assessor left while others scored them."""

    assessor: AssessorId


class UnsupportedScores(Finding):
    """Scores with neither rationale nor quote."""


class Misquotes(Finding):
    """What holds a quote whose words are not in its paragraph."""


@dataclass(frozen=True)
class DoubtfulSource(Finding):
    """Scores that quote a brief graded D or E, or 4 or 5."""

    brief: Brief


class UngradedSources(Finding):
    """Briefs whose reliability or credibility is not stated or cannot be judged."""


@dataclass(frozen=True)
class LikelihoodsCannotSum(Finding):
    """Scenarios whose stated ranges hold no likelihoods that sum to 1."""

    least: float
    greatest: float


class LikelihoodsOutside(Finding):
    """Scenarios that count with a likelihood outside the stated one, so that all sum to 1."""


class NoLikelihoodLeft(Finding):
    """Scenarios without a stated likelihood, for which the others leave nothing."""


class AssessorWeights(Finding):
    """Assessors who weigh for themselves, so the weights in use are a mean."""


@dataclass(frozen=True)
class InconsistentJudgements(Finding):
    """A weighing by pairs that disagree beyond the accepted ratio; its places are the pair judged most out of line."""

    parent: DimensionId | None
    assessor: AssessorId | None
    ratio: float


@dataclass(frozen=True)
class MovingTogether(Finding):
    """Two leaves whose values go up and down together."""

    correlation: float


class SoundingAlike(Finding):
    """Two leaves with nearly the same name."""


@dataclass(frozen=True)
class Findings:
    """All findings of an assessment, the gravest first; with what makes the next survey quick."""

    found: tuple[Finding, ...]
    rows: Mapping[OptionId, RowSurvey]
    around: Surroundings


def findings(a: Assessment, results: Results, before: tuple[Assessment, Findings] | None = None) -> Findings:
    """All findings; with those from before, only rows of scores that differ are looked through again."""
    around = _surroundings(a, before)
    rows = {option.id: _row(a, option.id, around, before) for option in a.options}
    found = chain(
        _of_scores(rows),
        _of_likelihoods(a, results),
        _of_quotes(a, rows, around.texts),
        _of_briefs(a, rows),
        _of_dimensions(a, results),
        _of_weights(a),
    )
    return Findings(tuple(found), rows, around)


def _surroundings(a: Assessment, before: tuple[Assessment, Findings] | None) -> Surroundings:
    same = before if before is not None and before[0].briefs is a.briefs else None
    return Surroundings(
        leaves=tuple(d.id for d in a.tree.leaves),
        scenarios=tuple(s.id for s in a.scenarios),
        assessors=tuple(p.id for p in a.assessors if p.raw_weight > 0),
        texts=same[1].around.texts if same else plain_texts(a.briefs),
    )


def _row(
    a: Assessment, option: OptionId, around: Surroundings, before: tuple[Assessment, Findings] | None
) -> RowSurvey:
    row = a.scores.get(option, NO_ROW)
    if before is not None and before[0].scores.get(option, NO_ROW) is row and before[1].around == around:
        old = before[1].rows.get(option)
        if old is not None:
            return old
    return row_survey(option, row, around)


def _of_scores(rows: Mapping[OptionId, RowSurvey]) -> Iterator[Finding]:
    surveys = rows.values()
    if missing := tuple(chain.from_iterable(row.missing for row in surveys)):
        yield MissingScores(missing)
    if unknown := tuple(chain.from_iterable(row.unknown for row in surveys)):
        yield UnknownScores(unknown)
    gaps: dict[AssessorId, list[Cell]] = {}
    for cell in chain.from_iterable(row.gaps for row in surveys):
        gaps.setdefault(cell.assessor, []).append(cell)
    for assessor, cells in gaps.items():
        yield AssessorGaps(tuple(cells), assessor)
    if unsupported := tuple(chain.from_iterable(row.unsupported for row in surveys)):
        yield UnsupportedScores(unsupported)


def _of_likelihoods(a: Assessment, results: Results) -> Iterator[Finding]:
    held = results.likelihoods
    places = tuple(Item(Noun.SCENARIO, s.id) for s in a.scenarios)
    if not held.can_sum_to_one:
        yield LikelihoodsCannotSum(places, held.least_sum, held.greatest_sum)
    elif outside := tuple(p for p, is_outside in zip(places, held.outside, strict=True) if is_outside):
        yield LikelihoodsOutside(outside)
    nothing = tuple(
        p for p, s, x in zip(places, a.scenarios, held.held, strict=True) if s.likelihood is None and x <= 0
    )
    if nothing:
        yield NoLikelihoodLeft(nothing)


def _of_quotes(a: Assessment, rows: Mapping[OptionId, RowSurvey], texts: Texts) -> Iterator[Finding]:
    lists = ((Noun.OPTION, a.options), (Noun.DIMENSION, a.dimensions), (Noun.SCENARIO, a.scenarios))
    places: list[Place] = [
        Item(noun, item.id)
        for noun, items in lists
        for item in items
        if not all(is_found(q, texts) for q in item.quotes)
    ]
    # Evidence and assumptions have no place but their brief's.
    beside = chain.from_iterable((*(e.quotes for e in a.evidence), *(x.quotes for x in a.assumptions)))
    lost = (q.brief for q in beside if not is_found(q, texts))
    places.extend(Item(Noun.BRIEF, brief) for brief in dict.fromkeys(lost))
    places.extend(chain.from_iterable(row.misquoting for row in rows.values()))
    if places:
        yield Misquotes(tuple(places))


def _of_briefs(a: Assessment, rows: Mapping[OptionId, RowSurvey]) -> Iterator[Finding]:
    for brief in a.briefs:
        if brief.reliability in ("D", "E") or brief.credibility in (4, 5):
            cells = tuple(chain.from_iterable(row.quoting.get(brief.id, ()) for row in rows.values()))
            if cells:
                yield DoubtfulSource(cells, brief)
    ungraded = tuple(
        Item(Noun.BRIEF, b.id) for b in a.briefs if b.reliability in (None, "F") or b.credibility in (None, 6)
    )
    if ungraded:
        yield UngradedSources(ungraded)


def _of_dimensions(a: Assessment, results: Results) -> Iterator[Finding]:
    for pair in sounding_alike(a.tree.leaves):
        yield SoundingAlike(tuple(Item(Noun.DIMENSION, d) for d in pair))
    for pair, correlation in moving_together(results.cube):
        yield MovingTogether(tuple(Item(Noun.DIMENSION, d) for d in pair), correlation)


def _of_weights(a: Assessment) -> Iterator[Finding]:
    weighing = {w.assessor for w in a.weights}
    weighing |= {way.assessor for way in a.weighting if way.assessor and a.tree.children(way.parent)}
    places = tuple(Item(Noun.ASSESSOR, p.id) for p in a.assessors if p.id in weighing and p.raw_weight > 0)
    if places:
        yield AssessorWeights(places)
    for each in weighings(a):
        ratio, pair = each.local.consistency_ratio, each.local.most_inconsistent
        if pair and ratio is not None and ratio > ACCEPTED_RATIO and _counts(a, each.weighting):
            named = tuple(Item(Noun.DIMENSION, d) for d in pair)
            yield InconsistentJudgements(named, each.weighting.parent, each.weighting.assessor, ratio)


def _counts(a: Assessment, way: Weighting) -> bool:
    """One assessor's weighing counts if the assessor does; everybody's, for all who have none of their own there."""
    counting = {p.id for p in a.assessors if p.raw_weight > 0}
    if way.assessor is not None:
        return way.assessor in counting
    own = {other.assessor for other in a.weighting if other.parent == way.parent}
    return bool(counting - own)
