"""Any edit of an assessment, for Hypothesis: mostly sound ones, some that must be refused."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st
from strategies import LIKELIHOODS, POINTS, VALUES, WEIGHTS, scored

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.briefs import Brief
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.edits import (
    assumptions,
    briefs,
    dimensions,
    evidence,
    fold,
    options,
    panel,
    particulars,
    quotes,
    scenarios,
    scores,
    tagging,
    weighting,
    weights,
    whole,
)
from riskdesk.domain.evidence import Evidence
from riskdesk.domain.options import Option
from riskdesk.domain.panel import Assessor
from riskdesk.domain.quoted import quotes_of
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scales import Level, Levels, LikelihoodImpact, Measured, Points
from riskdesk.domain.scenarios import Scenario
from riskdesk.domain.scores import Cell, Confidence, Dissent, LikelyImpact, Range
from riskdesk.domain.settings import Settings
from riskdesk.domain.tags import Card, Tag
from riskdesk.domain.weighting import BestWorst, Direct, Judgement, Pairwise, Ranked, Swing, Weighting

NAMES = st.sampled_from(["Alpha", "Beta", "گاما", "Delta\nand more", "'; DROP TABLE score; --"])
IDS = st.sampled_from(["new1", "new2", "new3", "new4"])
TEXTS = st.sampled_from(["", "text", "other text", " with spaces "])
PLACES = st.integers(0, 6)
SCALES = st.sampled_from(
    [
        None,
        Points(0.0, 10.0),
        Measured("km", ((0.0, 0.0), (50.0, 70.0), (100.0, 100.0))),
        Levels((Level("Poor", 0.0), Level("Good", 100.0))),
        LikelihoodImpact((Level("Minor", 10.0), Level("Major", 90.0))),
    ]
)
ANY_VALUES = st.one_of(
    VALUES,
    st.none(),
    st.sampled_from(
        ["Poor", "Good", Range("Poor", "Good"), LikelyImpact("likely", "Major"), LikelyImpact(0.3, "Minor")]
    ),
)


def edits(a: Assessment):
    """An edit that the user could try on this assessment."""
    return st.one_of(
        *(_briefs(a), _cards(a), _options(a), _dimensions(a), _scenarios(a), _panel(a), _scores(a), _particulars(a))
    )


def _one(items):
    return st.sampled_from(items) if items else st.nothing()


def _id(items):
    return _one([item.id for item in items])


def _maybe(items):
    return st.sampled_from([None, *(item.id for item in items)])


def _quote(a):
    places = [(b.id, n) for b in a.briefs for n in (None, *range(1, len(b.paragraphs) + 1))]
    return _one(places).map(lambda place: Quote(*place, "quoted")) if places else st.nothing()


def _quotes(a):
    return st.lists(_quote(a), max_size=2).map(tuple) if a.briefs else st.just(())


def _briefs(a):
    fresh = st.builds(Brief, IDS, NAMES, paragraphs=st.lists(TEXTS, max_size=4).map(tuple))
    revised = st.builds(
        lambda brief, texts, letter: replace(brief, paragraphs=tuple(texts), reliability=letter),
        _one(a.briefs),
        st.lists(TEXTS, max_size=4),
        st.sampled_from(["A", None]),
    )
    return st.one_of(
        st.builds(briefs.AddBrief, fresh),
        st.builds(briefs.ReviseBrief, revised),
        st.builds(briefs.RemoveBrief, _id(a.briefs)),
        st.builds(briefs.ReviseText, revised, st.just(_moved(a)), st.sampled_from([0, 2])),
        st.builds(briefs.TakeBriefs, st.lists(st.builds(briefs.AddBrief, fresh), min_size=1, max_size=2).map(tuple)),
        st.builds(briefs.DismissSuggestions, _id(a.briefs), st.lists(TEXTS, min_size=1, max_size=2).map(tuple)),
        st.builds(briefs.RestoreSuggestions, _id(a.briefs)),
    )


def _moved(a):
    """Every other quote is found again, in the first paragraph."""
    quotes = [quote for brief in a.briefs for quote in quotes_of(a, brief.id)]
    return {quote: replace(quote, paragraph=1, start=0) for quote in quotes[::2]}


def _cards(a):
    some = _quotes(a)
    tagged = [(tag, item.id) for tag, part in tagging.PART_OF.items() for item in getattr(a, part)]
    held = [
        (tag, item.id, quote)
        for tag, part in tagging.PART_OF.items()
        for item in getattr(a, part)
        for quote in item.quotes
    ]
    card = st.builds(Card, st.sampled_from(Tag), NAMES, some)
    resting = st.builds(Evidence, _id(a.evidence), TEXTS, some)
    taken = st.builds(lambda x, text, q: replace(x, text=text, quotes=q), _one(a.assumptions), TEXTS, some)
    return st.one_of(
        st.builds(tagging.MakeCards, st.lists(card, min_size=1, max_size=2).map(tuple)),
        st.builds(lambda place, q: tagging.ExtendCard(*place, q), _one(tagged), _quote(a)),
        st.builds(lambda place: tagging.DropQuote(*place), _one(held)),
        st.builds(quotes.ReplaceQuote, _one([quote for *_place, quote in held]), st.one_of(st.none(), _quote(a))),
        st.builds(evidence.ReviseEvidence, resting),
        st.builds(evidence.RemoveEvidence, _id(a.evidence)),
        st.builds(assumptions.ReviseAssumption, taken),
        st.builds(assumptions.RemoveAssumption, _id(a.assumptions)),
    )


def _options(a):
    fresh = st.builds(Option, IDS, NAMES, TEXTS, st.booleans(), _quotes(a))
    revised = st.builds(
        lambda option, name, baseline, quotes: replace(option, name=name, baseline=baseline, quotes=quotes),
        _one(a.options),
        NAMES,
        st.booleans(),
        _quotes(a),
    )
    return st.one_of(
        st.builds(options.AddOption, fresh, st.one_of(st.none(), PLACES)),
        st.builds(options.ReviseOption, revised),
        st.builds(options.RemoveOption, _id(a.options)),
        st.builds(options.MoveOption, _id(a.options), PLACES),
    )


def _dimensions(a):
    kinds = st.sampled_from([*Kind, None])
    fresh = st.builds(Dimension, IDS, NAMES, kinds, _maybe(a.dimensions), WEIGHTS, SCALES, TEXTS, _quotes(a))
    revised = st.builds(
        lambda dimension, scale, kind, weight: replace(dimension, scale=scale, kind=kind, weight=weight),
        _one(a.dimensions),
        SCALES,
        kinds,
        st.sampled_from([None, 0.0, 2.5]),
    )
    weighed = st.lists(st.tuples(_id(a.dimensions), POINTS), min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(dimensions.AddDimension, fresh, st.one_of(st.none(), PLACES)),
        st.builds(dimensions.ReviseDimension, revised, st.booleans()),
        st.builds(dimensions.RemoveDimension, _id(a.dimensions)),
        st.builds(dimensions.MoveDimension, _id(a.dimensions), PLACES, _maybe(a.dimensions)),
        st.builds(weights.SetWeights, weighed, _maybe(a.dimensions)) if a.dimensions else st.nothing(),
        _weighing(a) if a.dimensions else st.nothing(),
    )


def _weighing(a):
    parents = st.sampled_from([None, *(group.id for group in a.tree.groups)])
    judged = st.lists(
        st.builds(Judgement, _id(a.dimensions), _id(a.dimensions), st.sampled_from([0.5, 1.0, 3.0])), max_size=3
    )
    ratings = st.lists(st.tuples(_id(a.dimensions), POINTS), max_size=3, unique_by=lambda rated: rated[0]).map(tuple)
    methods = st.one_of(
        st.just(Direct()),
        st.builds(Swing, ratings),
        st.builds(Ranked, st.permutations([d.id for d in a.dimensions]).map(lambda order: tuple((d,) for d in order))),
        st.builds(Pairwise, judged.map(tuple)),
        st.builds(BestWorst, _id(a.dimensions), _id(a.dimensions), ratings, ratings),
    )
    assessors = st.one_of(st.none(), _id(a.assessors))
    return st.one_of(
        st.builds(weighting.Weigh, st.builds(Weighting, parents, methods, assessors, TEXTS)),
        st.builds(weighting.WeighDirectly, parents, ratings, assessors),
        st.builds(weighting.ExplainWeights, parents, TEXTS),
    )


def _scenarios(a):
    fresh = st.builds(Scenario, IDS, NAMES, TEXTS, LIKELIHOODS, _quotes(a))
    revised = st.builds(
        lambda scenario, name, likelihood: replace(scenario, name=name, likelihood=likelihood),
        _one(a.scenarios),
        NAMES,
        LIKELIHOODS,
    )
    return st.one_of(
        st.builds(scenarios.AddScenario, fresh, st.one_of(st.none(), PLACES)),
        st.builds(scenarios.ReviseScenario, revised),
        st.builds(scenarios.SetLikelihoods, st.lists(st.tuples(_id(a.scenarios), LIKELIHOODS), max_size=3).map(tuple)),
        st.builds(scenarios.RemoveScenario, _id(a.scenarios)),
        st.builds(scenarios.MoveScenario, _id(a.scenarios), PLACES),
    )


def _panel(a):
    revised = st.builds(
        lambda assessor, name, weight: replace(assessor, name=name, weight=weight),
        _one(a.assessors),
        NAMES,
        st.sampled_from([None, 0.0, 2.0]),
    )
    return st.one_of(
        st.builds(panel.AddAssessor, st.builds(Assessor, IDS, NAMES, WEIGHTS), st.one_of(st.none(), PLACES)),
        st.builds(panel.ReviseAssessor, revised),
        st.builds(panel.RemoveAssessor, _id(a.assessors)),
        st.builds(panel.MoveAssessor, _id(a.assessors), PLACES),
    )


def _scores(a):
    cells = st.builds(Cell, _id(a.options), _id(a.dimensions), _maybe(a.scenarios), _id(a.assessors))
    if not (a.options and a.dimensions):
        return st.just(scores.BlankScores())
    dissents = st.one_of(st.none(), st.builds(Dissent, TEXTS, ANY_VALUES, TEXTS))
    several = st.lists(st.tuples(cells, ANY_VALUES), min_size=1, max_size=4).map(tuple)
    return st.one_of(
        st.builds(scores.SetValue, cells, POINTS),
        st.builds(scores.SetValue, cells, ANY_VALUES),
        st.builds(scores.SetValues, several),
        st.builds(fold.FoldScores, NAMES, several, st.lists(st.builds(Option, IDS, NAMES), max_size=1).map(tuple)),
        st.builds(scores.ClearScores, st.lists(cells, min_size=1, max_size=4).map(tuple)),
        st.just(scores.BlankScores()),
        st.builds(scores.SetConfidence, cells, st.sampled_from([None, *Confidence])),
        st.builds(scores.SetRationale, cells, TEXTS),
        st.builds(scores.SetQuotes, cells, _quotes(a)),
        st.builds(scores.SetDissent, cells, dissents),
    )


def _particulars(a):
    return st.one_of(
        st.builds(particulars.SetParticular, st.sampled_from(["title", "question", "marking", "note"]), TEXTS),
        st.builds(particulars.SetYardstick, st.sampled_from(["phia", "icd203", "none"])),
        st.builds(particulars.SetSettings, st.builds(Settings, samples=st.integers(1, 9))),
        st.builds(whole.ReplaceAll, scored()),
    )
