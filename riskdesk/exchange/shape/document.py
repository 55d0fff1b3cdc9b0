"""The shape of the whole file."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from riskdesk.exchange.shape.atoms import Chance, Likelihood, Name, Named, NotNegative, Part, Quote
from riskdesk.exchange.shape.scales import Scale
from riskdesk.exchange.shape.scores import Score
from riskdesk.exchange.shape.weighting import Weighting


class Layout(Part):
    """How a paragraph stood in its file: its role, the depth of a heading or list item, and its place there."""

    paragraph: Annotated[int, Field(ge=1)]
    role: Literal["text", "heading", "item", "row", "running"] | None = None
    level: Annotated[int, Field(ge=0)] | None = None
    place: str | None = None


class Note(Part):
    """What stands beside the text, with its mark and the paragraph that it belongs to."""

    kind: Literal["footnote", "endnote", "comment"]
    text: str
    mark: str | None = None
    paragraph: Annotated[int, Field(ge=1)] | None = None
    author: str | None = None


class Brief(Part):
    """A source text with its particulars; reliability and credibility are the Admiralty code."""

    id: Name
    title: str
    author: str | None = None
    publisher: str | None = None
    date: str | None = None
    place: str | None = None
    language: str | None = None
    url: str | None = None
    reliability: Literal["A", "B", "C", "D", "E", "F"] | None = None
    credibility: Annotated[int, Field(ge=1, le=6)] | None = None
    marking: str | None = None
    paragraphs: list[str] | None = None
    layout: list[Layout] | None = None
    notes: list[Note] | None = None
    dismissed: list[str] | None = None


class Option(Named):
    """A course of action; the baseline is carrying on as now."""

    description: str | None = None
    baseline: bool | None = None
    quotes: list[Quote] | None = None


class Dimension(Named):
    """What options are judged on; dimensions form a tree by parent, and its leaves need a kind and are scored."""

    description: str | None = None
    kind: Literal["opportunity", "risk"] | None = None
    parent: Name | None = None
    weight: NotNegative | None = None
    scale: Scale | None = None
    quotes: list[Quote] | None = None


class Scenario(Named):
    """A way the world may turn out, with a likelihood: a number, a range or a word of the yardstick."""

    description: str | None = None
    likelihood: Likelihood = None
    quotes: list[Quote] | None = None


class Assessor(Named):
    """A person who scores."""

    weight: NotNegative | None = None


class Weight(Part):
    """The weight that one assessor gives a dimension under its parent."""

    assessor: Name
    dimension: Name
    weight: NotNegative


class RestingScore(Part):
    """The scores of an option on a dimension; without scenario: in all of them."""

    option: Name
    dimension: Name
    scenario: Name | None = None


class Assumption(Part):
    """Something taken for granted, with the scores that rest on it."""

    id: Name | None = None
    text: Name
    scores: list[RestingScore] | None = None
    if_wrong: str | None = None
    quotes: list[Quote] | None = None


class Evidence(Part):
    """A statement of fact that scores can rest on, with the quotes that state it."""

    id: Name | None = None
    text: Name
    quotes: list[Quote] | None = None


class Observation(Part):
    """What was seen of an indicator on a day."""

    date: str | None = None
    state: str | None = None
    note: str | None = None


class Indicator(Part):
    """A signpost that a scenario is coming true."""

    id: Name | None = None
    scenario: Name | None = None
    text: Name
    observations: list[Observation] | None = None


class Analysis(Part):
    """How results are computed."""

    combine: Literal["mean", "median"] | None = None
    hurwicz_optimism: Chance | None = None
    samples: Annotated[int, Field(ge=1)] | None = None
    seed: Annotated[int, Field(ge=0)] | None = None
    weights: Literal["free", "ranked", "near"] | None = None
    spread: Chance | None = None


class AssessmentFile(Part):
    """One assessment: a question with its options, dimensions, scenarios, scores and weights."""

    format: Literal["riskdesk/1"]
    id: Name | None = None
    title: Name
    question: str | None = None
    marking: str | None = None
    note: str | None = None
    briefs: list[Brief] | None = None
    options: Annotated[list[Option], Field(min_length=1)]
    dimensions: Annotated[list[Dimension], Field(min_length=1)]
    scenarios: list[Scenario] | None = None
    yardstick: Literal["phia", "icd203"] | None = None
    assessors: list[Assessor] | None = None
    scores: list[Score] | None = None
    weights: list[Weight] | None = None
    weighting: list[Weighting] | None = None
    assumptions: list[Assumption] | None = None
    evidence: list[Evidence] | None = None
    indicators: list[Indicator] | None = None
    analysis: Analysis | None = None
