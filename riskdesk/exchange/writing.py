"""An assessment as plain Python, with the file's keys in the file's order; what was not stated is left out."""

from __future__ import annotations

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.assumptions import Assumption
from riskdesk.domain.briefs import Brief
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.evidence import Evidence
from riskdesk.domain.indicators import Indicator
from riskdesk.domain.options import Option
from riskdesk.domain.panel import DEFAULT_ASSESSOR, Assessor
from riskdesk.domain.scenarios import DEFAULT_SCENARIO, Scenario
from riskdesk.domain.scores import Cell, Score
from riskdesk.domain.settings import Settings
from riskdesk.domain.weighting import AssessorWeight, Weighting
from riskdesk.exchange.brief_parts import layout_to_plain, notes_to_plain
from riskdesk.exchange.plain import (
    Plain,
    dissent_to_plain,
    likelihood_to_plain,
    method_to_plain,
    number_to_plain,
    quotes_to_plain,
    scale_to_plain,
    stated,
    value_to_plain,
)

FORMAT = "riskdesk/1"
ATTACHMENT = "assessment.json"
"""What a report calls the assessment that it carries."""


def assessment_to_plain(a: Assessment) -> Plain:
    """The whole assessment; options and dimensions always, all else only where it says something."""
    scenarios = () if a.scenarios == (DEFAULT_SCENARIO,) else a.scenarios
    assessors = () if a.assessors == (DEFAULT_ASSESSOR,) else a.assessors
    return {
        "format": FORMAT,
        "id": a.id,
        "title": a.title,
        **stated(
            question=a.question,
            marking=a.marking,
            note=a.note,
            briefs=[brief_to_plain(b) for b in a.briefs],
        ),
        "options": [option_to_plain(o) for o in a.options],
        "dimensions": [dimension_to_plain(d) for d in a.dimensions],
        **stated(
            scenarios=[scenario_to_plain(s) for s in scenarios],
            yardstick=a.yardstick,
            assessors=[assessor_to_plain(p) for p in assessors],
            scores=[_row_to_plain(cell, score, many=len(a.assessors) > 1) for cell, score in a.cells()],
            weights=[_weight_to_plain(w) for w in a.weights],
            weighting=[weighting_to_plain(w) for w in a.weighting],
            assumptions=[assumption_to_plain(x) for x in a.assumptions],
            evidence=[evidence_to_plain(e) for e in a.evidence],
            indicators=[indicator_to_plain(i) for i in a.indicators],
            analysis=settings_to_plain(a.settings),
        ),
    }


def brief_to_plain(b: Brief) -> Plain:
    """A brief with its particulars and paragraphs."""
    return {
        "id": b.id,
        "title": b.title,
        **stated(
            author=b.author,
            publisher=b.publisher,
            date=b.date,
            place=b.place,
            language=b.language,
            url=b.url,
            reliability=b.reliability,
            credibility=b.credibility,
            marking=b.marking,
            paragraphs=list(b.paragraphs),
            layout=layout_to_plain(b.layout),
            notes=notes_to_plain(b.notes),
            dismissed=list(b.dismissed),
        ),
    }


def option_to_plain(o: Option) -> Plain:
    """An option."""
    return {
        "id": o.id,
        "name": o.name,
        **stated(description=o.description, baseline=o.baseline or None, quotes=quotes_to_plain(o.quotes)),
    }


def dimension_to_plain(d: Dimension) -> Plain:
    """A dimension."""
    return {
        "id": d.id,
        "name": d.name,
        **stated(
            description=d.description,
            kind=d.kind.value if d.kind else None,
            parent=d.parent,
            weight=None if d.weight is None else number_to_plain(d.weight),
            scale=scale_to_plain(d.scale),
            quotes=quotes_to_plain(d.quotes),
        ),
    }


def scenario_to_plain(s: Scenario) -> Plain:
    """A scenario."""
    return {
        "id": s.id,
        "name": s.name,
        **stated(
            description=s.description,
            likelihood=likelihood_to_plain(s.likelihood),
            quotes=quotes_to_plain(s.quotes),
        ),
    }


def assessor_to_plain(p: Assessor) -> Plain:
    """An assessor."""
    return {"id": p.id, "name": p.name, **stated(weight=None if p.weight is None else number_to_plain(p.weight))}


def score_to_plain(score: Score) -> Plain:
    """What a score says, without its place."""
    return {
        "value": value_to_plain(score.value),
        **stated(
            confidence=score.confidence.value if score.confidence else None,
            rationale=score.rationale,
            quotes=quotes_to_plain(score.quotes),
            dissent=dissent_to_plain(score.dissent),
        ),
    }


def weighting_to_plain(w: Weighting) -> Plain:
    """How siblings were weighed."""
    return {"parent": w.parent, **stated(assessor=w.assessor), **method_to_plain(w.method), **stated(reason=w.reason)}


def assumption_to_plain(x: Assumption) -> Plain:
    """An assumption with the scores that rest on it."""
    resting = [{"option": s.option, "dimension": s.dimension, **stated(scenario=s.scenario)} for s in x.scores]
    return {"id": x.id, "text": x.text, **stated(scores=resting, if_wrong=x.if_wrong, quotes=quotes_to_plain(x.quotes))}


def evidence_to_plain(e: Evidence) -> Plain:
    """Evidence with its quotes."""
    return {"id": e.id, "text": e.text, **stated(quotes=quotes_to_plain(e.quotes))}


def indicator_to_plain(i: Indicator) -> Plain:
    """An indicator with what was seen of it."""
    seen = [stated(date=o.date, state=o.state, note=o.note) for o in i.observations]
    return {"id": i.id, **stated(scenario=i.scenario), "text": i.text, **stated(observations=seen)}


def settings_to_plain(s: Settings | None) -> Plain | None:
    """The settings of the analysis; None where none were stated."""
    if s is None:
        return None
    return {
        "combine": s.combine.value,
        "hurwicz_optimism": number_to_plain(s.hurwicz_optimism),
        "samples": s.samples,
        "seed": s.seed,
        "weights": s.weights.value,
        "spread": number_to_plain(s.spread),
    }


def _row_to_plain(cell: Cell, score: Score, many: bool) -> Plain:
    return {
        "option": cell.option,
        "dimension": cell.dimension,
        **stated(scenario=cell.scenario, assessor=cell.assessor if many else None),
        **score_to_plain(score),
    }


def _weight_to_plain(w: AssessorWeight) -> Plain:
    return {"assessor": w.assessor, "dimension": w.dimension, "weight": number_to_plain(w.weight)}
