"""An assessment from plain Python with the file's keys. The shape must be right; the rules are the domain's."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType
from typing import Any

from riskdesk.domain.assessment import Assessment, Row, Scores
from riskdesk.domain.assumptions import Assumption, RestingScore
from riskdesk.domain.briefs import Brief
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.evidence import Evidence
from riskdesk.domain.ids import (
    AssessmentId,
    AssessorId,
    AssumptionId,
    BriefId,
    DimensionId,
    EvidenceId,
    IndicatorId,
    NewIds,
    OptionId,
    ScenarioId,
    an_id,
)
from riskdesk.domain.indicators import Indicator, Observation
from riskdesk.domain.options import Option
from riskdesk.domain.panel import DEFAULT_ASSESSOR, Assessor
from riskdesk.domain.scenarios import DEFAULT_SCENARIO, Scenario
from riskdesk.domain.scores import Cell, Confidence, Score, Slot
from riskdesk.domain.settings import Combine, Settings, WeightFreedom
from riskdesk.domain.weighting import AssessorWeight, Weighting
from riskdesk.exchange.brief_parts import layout_from_plain, notes_from_plain
from riskdesk.exchange.plain import (
    Plain,
    dissent_from_plain,
    likelihood_from_plain,
    method_from_plain,
    number_from_plain,
    quotes_from_plain,
    scale_from_plain,
    value_from_plain,
)


def assessment_from_plain(plain: Plain) -> Assessment:
    """The whole assessment. Without scenarios or assessors it has the default one; missing ids are made from names."""
    assessors = tuple(assessor_from_plain(p) for p in _identified(plain, "assessors", "name")) or (DEFAULT_ASSESSOR,)
    scenarios = tuple(scenario_from_plain(s) for s in _identified(plain, "scenarios", "name")) or (DEFAULT_SCENARIO,)
    return Assessment(
        AssessmentId(plain.get("id") or an_id(plain["title"])),
        plain["title"],
        question=_text(plain, "question"),
        marking=_text(plain, "marking"),
        note=_text(plain, "note"),
        briefs=tuple(brief_from_plain(b) for b in _list(plain, "briefs")),
        options=tuple(option_from_plain(o) for o in _identified(plain, "options", "name")),
        dimensions=tuple(dimension_from_plain(d) for d in _identified(plain, "dimensions", "name")),
        scenarios=scenarios,
        yardstick=plain.get("yardstick"),
        assessors=assessors,
        scores=_scores_from_plain(_list(plain, "scores"), assessors[0].id),
        weights=tuple(weight_from_plain(w) for w in _list(plain, "weights")),
        weighting=tuple(weighting_from_plain(w) for w in _list(plain, "weighting")),
        assumptions=tuple(assumption_from_plain(x) for x in _identified(plain, "assumptions", "text")),
        evidence=tuple(evidence_from_plain(e) for e in _identified(plain, "evidence", "text")),
        indicators=tuple(indicator_from_plain(i) for i in _identified(plain, "indicators", "text")),
        settings=settings_from_plain(plain.get("analysis")),
    )


def brief_from_plain(plain: Plain) -> Brief:
    """A brief."""
    return Brief(
        BriefId(plain["id"]),
        plain["title"],
        author=_text(plain, "author"),
        publisher=_text(plain, "publisher"),
        date=_text(plain, "date"),
        place=_text(plain, "place"),
        language=_text(plain, "language"),
        url=_text(plain, "url"),
        reliability=plain.get("reliability"),
        credibility=plain.get("credibility"),
        marking=_text(plain, "marking"),
        paragraphs=tuple(_list(plain, "paragraphs")),
        layout=layout_from_plain(plain.get("layout")),
        notes=notes_from_plain(plain.get("notes")),
        dismissed=tuple(_list(plain, "dismissed")),
    )


def option_from_plain(plain: Plain) -> Option:
    """An option."""
    return Option(
        OptionId(plain["id"]),
        plain["name"],
        description=_text(plain, "description"),
        baseline=bool(plain.get("baseline")),
        quotes=quotes_from_plain(plain.get("quotes")),
    )


def dimension_from_plain(plain: Plain) -> Dimension:
    """A dimension."""
    kind, parent = plain.get("kind"), plain.get("parent")
    return Dimension(
        DimensionId(plain["id"]),
        plain["name"],
        kind=Kind(kind) if kind else None,
        parent=None if parent is None else DimensionId(parent),
        weight=number_from_plain(plain.get("weight")),
        scale=scale_from_plain(plain.get("scale")),
        description=_text(plain, "description"),
        quotes=quotes_from_plain(plain.get("quotes")),
    )


def scenario_from_plain(plain: Plain) -> Scenario:
    """A scenario."""
    return Scenario(
        ScenarioId(plain["id"]),
        plain["name"],
        description=_text(plain, "description"),
        likelihood=likelihood_from_plain(plain.get("likelihood")),
        quotes=quotes_from_plain(plain.get("quotes")),
    )


def assessor_from_plain(plain: Plain) -> Assessor:
    """An assessor."""
    return Assessor(AssessorId(plain["id"]), plain["name"], number_from_plain(plain.get("weight")))


def score_from_plain(plain: Plain) -> Score:
    """What a score says, without its place."""
    confidence = plain.get("confidence")
    return Score(
        value_from_plain(plain.get("value")),
        confidence=Confidence(confidence) if confidence else None,
        rationale=_text(plain, "rationale"),
        quotes=quotes_from_plain(plain.get("quotes")),
        dissent=dissent_from_plain(plain.get("dissent")),
    )


def cell_from_plain(plain: Plain, first_assessor: AssessorId) -> Cell:
    """The place of a score."""
    return Cell(
        OptionId(plain["option"]),
        DimensionId(plain["dimension"]),
        _scenario(plain),
        AssessorId(plain.get("assessor") or first_assessor),
    )


def weight_from_plain(plain: Plain) -> AssessorWeight:
    """The weight that an assessor gives a dimension."""
    return AssessorWeight(AssessorId(plain["assessor"]), DimensionId(plain["dimension"]), float(plain["weight"]))


def weighting_from_plain(plain: Plain) -> Weighting:
    """How siblings were weighed."""
    parent, assessor = plain.get("parent"), plain.get("assessor")
    return Weighting(
        None if parent is None else DimensionId(parent),
        method_from_plain(plain),
        None if assessor is None else AssessorId(assessor),
        _text(plain, "reason"),
    )


def assumption_from_plain(plain: Plain) -> Assumption:
    """An assumption."""
    resting = tuple(
        RestingScore(OptionId(s["option"]), DimensionId(s["dimension"]), _scenario(s)) for s in _list(plain, "scores")
    )
    quotes = quotes_from_plain(plain.get("quotes"))
    return Assumption(AssumptionId(plain["id"]), plain["text"], resting, _text(plain, "if_wrong"), quotes)


def evidence_from_plain(plain: Plain) -> Evidence:
    """Evidence."""
    return Evidence(EvidenceId(plain["id"]), plain["text"], quotes_from_plain(plain.get("quotes")))


def indicator_from_plain(plain: Plain) -> Indicator:
    """An indicator."""
    seen = tuple(
        Observation(_text(o, "date"), _text(o, "state"), _text(o, "note")) for o in _list(plain, "observations")
    )
    return Indicator(IndicatorId(plain["id"]), plain["text"], _scenario(plain), seen)


def settings_from_plain(plain: Plain | None) -> Settings | None:
    """The settings of the analysis; those not stated have their defaults."""
    if plain is None:
        return None
    told = {key: part for key, part in plain.items() if part is not None}
    if "combine" in told:
        told["combine"] = Combine(told["combine"])
    if "weights" in told:
        told["weights"] = WeightFreedom(told["weights"])
    for key in told.keys() & {"hurwicz_optimism", "spread"}:
        told[key] = float(told[key])
    return Settings(**told)


def _scores_from_plain(rows: Iterable[Plain], first_assessor: AssessorId) -> Scores:
    scores: dict[OptionId, dict[Slot, Score]] = {}
    for row in rows:
        cell = cell_from_plain(row, first_assessor)
        scores.setdefault(cell.option, {})[cell.slot] = score_from_plain(row)
    shared: dict[OptionId, Row] = {option: MappingProxyType(row) for option, row in scores.items()}
    return MappingProxyType(shared)


def _identified(plain: Plain, key: str, naming: str) -> list[Plain]:
    """The items of a list, each with an id and a name (or text): one is made from the other where it is missing."""
    items = _list(plain, key)
    new = NewIds(item["id"] for item in items if item.get("id"))
    whole = []
    for item in items:
        name = item.get(naming) or item["id"]
        whole.append({**item, "id": item.get("id") or new.of(name), naming: name})
    return whole


def _list(plain: Plain, key: str) -> list[Any]:
    return plain.get(key) or []


def _text(plain: Plain, key: str) -> str:
    return plain.get(key) or ""


def _scenario(plain: Plain) -> ScenarioId | None:
    scenario = plain.get("scenario")
    return None if scenario is None else ScenarioId(scenario)
