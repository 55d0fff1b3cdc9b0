"""An assessment in which every field of every noun says something."""

from __future__ import annotations

from types import MappingProxyType

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.assumptions import Assumption, RestingScore
from riskdesk.domain.briefs import Brief, Layout, Note, NoteKind, Role
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.evidence import Evidence
from riskdesk.domain.indicators import Indicator, Observation
from riskdesk.domain.options import Option
from riskdesk.domain.panel import Assessor
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scales import Level, Levels, LikelihoodImpact, Measured, Points
from riskdesk.domain.scenarios import Scenario
from riskdesk.domain.scores import Confidence, Dissent, LikelyImpact, Normal, Range, Score, Shape, Slot
from riskdesk.domain.settings import Combine, Settings, WeightFreedom
from riskdesk.domain.weighting import AssessorWeight, BestWorst, Direct, Judgement, Pairwise, Ranked, Swing, Weighting

QUOTES = (Quote("memo", 2, "a “quoted” text\nof two lines", 0), Quote("memo", 1, "on", 0), Quote("memo", None, ""))
POOR, FAIR, GOOD = Level("Poor", 0.0), Level("Fair", 37.5), Level("Good", 100.0)


def a_full_assessment() -> Assessment:
    """Every kind of scale, value, likelihood and weighing; texts in several scripts; awkward but allowed values."""
    return Assessment(
        id="full",
        title="Every field — ہر خانہ",
        question="What if?",
        marking="OFFICIAL",
        note="Illustrative",
        briefs=(
            _memo(),
            Brief("bare"),
        ),
        options=(
            Option("o1", "First", "with words", quotes=QUOTES),
            Option("o0", "Second", baseline=True),
        ),
        dimensions=_dimensions(),
        scenarios=_scenarios(),
        yardstick="icd203",
        assessors=(Assessor("b", "Bee", 0.0), Assessor("a", "Ay", 2.5), Assessor("c", "Cee")),
        scores=_scores(),
        weights=(AssessorWeight("a", "m", 3.0), AssessorWeight("a", "i", 0.0)),
        weighting=_weighting(),
        assumptions=(
            Assumption("x", "Taken", (RestingScore("o1", "p", "s1"), RestingScore("o0", "m")), "all is lost"),
            Assumption("y", "For granted", quotes=QUOTES),
        ),
        evidence=(Evidence("e", "Up by 500 %", QUOTES), Evidence("f", "Bare")),
        indicators=(
            Indicator("n", "Seen", "s1", (Observation("2025-01-01", "yes", "note"), Observation())),
            Indicator("k", "Unseen"),
        ),
        settings=Settings(Combine.MEDIAN, 0.3, 100, 7, WeightFreedom.NEAR, 0.15),
    )


def _memo():
    stated = ("Memo", "A", "P", "2025-08", "Kabul", "ur", "https://x.example", "B", 3, "SECRET", ("one", ""))
    layout = (Layout(1, Role.HEADING, 2, "page 1"), Layout(2, Role.TEXT, 0, "page 2"))
    notes = (Note(NoteKind.FOOTNOTE, "See there", "*", 2), Note(NoteKind.COMMENT, "Really?", author="Bee"))
    return Brief("memo", *stated, layout, notes, ("risk: one", "option: two"))


def _dimensions():
    return (
        Dimension("g", "Group", Kind.RISK, weight=0.0),
        Dimension("p", "Points", None, "g", 0.1, Points(-5.0, 5.0), "described", QUOTES),
        Dimension("l", "Levels", Kind.OPPORTUNITY, "g", 7.0, Levels((POOR, FAIR, GOOD))),
        Dimension("m", "Measured", Kind.RISK, scale=Measured("km", ((0.0, 0.0), (1e-3, 60.0), (400.0, 100.0)))),
        Dimension("i", "Impact", Kind.RISK, scale=LikelihoodImpact((POOR, GOOD))),
    )


def _scenarios():
    return (
        Scenario("s1", "Word", "told", "likely", QUOTES),
        Scenario("s0", "Number", likelihood=0.25),
        Scenario("s2", "Range", likelihood=(0.1, 0.3)),
        Scenario("s3", "None"),
    )


def _scores():
    dissent = Dissent("Dee", Range(-1.0, 1.0), "no")
    first = {
        Slot("p", "s1", "b"): Score(0.1 + 0.2, Confidence.LOW, "because\n\nof it", QUOTES, dissent),
        Slot("p", None, "b"): Score(None, None, "nobody knows"),
        Slot("p", None, "a"): Score(Range(-5.0, 5.0, 0.0, Shape.UNIFORM), dissent=Dissent("Ee")),
        Slot("l", "s0", "a"): Score("Fair", Confidence.HIGH),
        Slot("l", "s1", "a"): Score(Range("Poor", "Good", "Fair")),
        Slot("m", None, "c"): Score(Normal(70.0, 5.5), Confidence.MODERATE),
    }
    second = {
        Slot("i", None, "b"): Score(LikelyImpact("likely", "Good")),
        Slot("i", "s0", "b"): Score(LikelyImpact((0.1, 0.4), "Poor")),
        Slot("i", "s1", "b"): Score(LikelyImpact(0.0, "Poor")),
        Slot("m", None, "a"): Score(Range(0.0, 400.0, shape=Shape.TRIANGULAR)),
    }
    return MappingProxyType({"o1": MappingProxyType(first), "o0": MappingProxyType(second)})


def _weighting():
    return (
        Weighting("g", Direct()),
        Weighting("g", Swing((("l", 100.0), ("p", 40.0))), "a", "asked"),
        Weighting(None, Ranked((("m",), ("i", "g"))), "b"),
        Weighting(None, Pairwise((Judgement("m", "i", 3.0), Judgement("i", "g", 1.5))), "c"),
        Weighting(None, BestWorst("m", "g", (("i", 2.0),), (("i", 8.0),))),
    )
