"""An assessment as rows of the tables: the way in. `read` is the way out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from sqlalchemy import Table

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.changes import Part
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scores import Cell, Score
from riskdesk.exchange.brief_parts import layout_to_plain, notes_to_plain
from riskdesk.exchange.plain import (
    Plain,
    dissent_to_plain,
    likelihood_to_plain,
    method_to_plain,
    quotes_to_plain,
    scale_to_plain,
    value_to_plain,
)
from riskdesk.storage import schema

Row = dict[str, Any]


def particulars(a: Assessment) -> Row:
    """What stands in the assessment's own row."""
    return {
        "title": a.title,
        "question": a.question,
        "marking": a.marking,
        "note": a.note,
        "yardstick": a.yardstick,
    }


def score_key(cell: Cell) -> Row:
    """What finds a score's row."""
    return {
        "option": cell.option,
        "dimension": cell.dimension,
        "scenario": schema.EVERY if cell.scenario is None else cell.scenario,
        "assessor": cell.assessor,
    }


def score_row(cell: Cell, score: Score) -> Row:
    """A score's row but for its position."""
    return {
        **score_key(cell),
        "value": value_to_plain(score.value),
        "confidence": score.confidence.value if score.confidence else None,
        "rationale": score.rationale,
        "quotes": _quotes(score.quotes),
        "dissent": dissent_to_plain(score.dissent),
    }


def _quotes(quotes: tuple[Quote, ...]) -> list[Plain] | None:
    return quotes_to_plain(quotes) or None


def _settings(a: Assessment) -> Iterator[Row]:
    if s := a.settings:
        yield {
            "combine": s.combine.value,
            "hurwicz_optimism": s.hurwicz_optimism,
            "samples": s.samples,
            "seed": s.seed,
            "weights": s.weights.value,
            "spread": s.spread,
        }


def _briefs(a: Assessment) -> Iterator[Row]:
    for position, b in enumerate(a.briefs):
        yield {
            "id": b.id,
            "position": position,
            "title": b.title,
            "author": b.author,
            "publisher": b.publisher,
            "date": b.date,
            "place": b.place,
            "language": b.language,
            "url": b.url,
            "reliability": b.reliability,
            "credibility": b.credibility,
            "marking": b.marking,
            "layout": layout_to_plain(b.layout) or None,
            "notes": notes_to_plain(b.notes) or None,
            "dismissed": list(b.dismissed) or None,
        }


def _paragraphs(a: Assessment) -> Iterator[Row]:
    for b in a.briefs:
        for number, text in enumerate(b.paragraphs, start=1):
            yield {"brief": b.id, "number": number, "text": text}


def _options(a: Assessment) -> Iterator[Row]:
    for position, o in enumerate(a.options):
        yield {
            "id": o.id,
            "position": position,
            "name": o.name,
            "description": o.description,
            "baseline": int(o.baseline),
            "quotes": _quotes(o.quotes),
        }


def _dimensions(a: Assessment) -> Iterator[Row]:
    for position, d in enumerate(a.dimensions):
        yield {
            "id": d.id,
            "position": position,
            "name": d.name,
            "kind": d.kind.value if d.kind else None,
            "parent": d.parent,
            "weight": d.weight,
            "scale": scale_to_plain(d.scale),
            "description": d.description,
            "quotes": _quotes(d.quotes),
        }


def _scenarios(a: Assessment) -> Iterator[Row]:
    for position, s in enumerate(a.scenarios):
        yield {
            "id": s.id,
            "position": position,
            "name": s.name,
            "description": s.description,
            "likelihood": likelihood_to_plain(s.likelihood),
            "quotes": _quotes(s.quotes),
        }


def _assessors(a: Assessment) -> Iterator[Row]:
    for position, p in enumerate(a.assessors):
        yield {"id": p.id, "position": position, "name": p.name, "weight": p.weight}


def _assessor_weights(a: Assessment) -> Iterator[Row]:
    for position, w in enumerate(a.weights):
        yield {"position": position, "assessor": w.assessor, "dimension": w.dimension, "weight": w.weight}


def _weighting(a: Assessment) -> Iterator[Row]:
    for position, w in enumerate(a.weighting):
        yield {
            "position": position,
            "parent": w.parent,
            "method": method_to_plain(w.method),
            "assessor": w.assessor,
            "reason": w.reason,
        }


def _assumptions(a: Assessment) -> Iterator[Row]:
    for position, x in enumerate(a.assumptions):
        yield {"id": x.id, "position": position, "text": x.text, "if_wrong": x.if_wrong, "quotes": _quotes(x.quotes)}


def _evidence(a: Assessment) -> Iterator[Row]:
    for position, e in enumerate(a.evidence):
        yield {"id": e.id, "position": position, "text": e.text, "quotes": _quotes(e.quotes)}


def _resting_scores(a: Assessment) -> Iterator[Row]:
    for x in a.assumptions:
        for position, s in enumerate(x.scores):
            yield {
                "assumption": x.id,
                "position": position,
                "option": s.option,
                "dimension": s.dimension,
                "scenario": s.scenario,
            }


def _indicators(a: Assessment) -> Iterator[Row]:
    for position, i in enumerate(a.indicators):
        yield {"id": i.id, "position": position, "text": i.text, "scenario": i.scenario}


def _observations(a: Assessment) -> Iterator[Row]:
    for i in a.indicators:
        for position, seen in enumerate(i.observations):
            yield {
                "indicator": i.id,
                "position": position,
                "date": seen.date,
                "state": seen.state,
                "note": seen.note,
            }


LISTS: tuple[tuple[Part, Table, Callable[[Assessment], Iterable[Row]]], ...] = (
    (Part.SETTINGS, schema.settings, _settings),
    (Part.BRIEFS, schema.brief, _briefs),
    (Part.BRIEFS, schema.paragraph, _paragraphs),
    (Part.OPTIONS, schema.option, _options),
    (Part.DIMENSIONS, schema.dimension, _dimensions),
    (Part.SCENARIOS, schema.scenario, _scenarios),
    (Part.ASSESSORS, schema.assessor, _assessors),
    (Part.WEIGHTS, schema.assessor_weight, _assessor_weights),
    (Part.WEIGHTING, schema.weighting, _weighting),
    (Part.ASSUMPTIONS, schema.assumption, _assumptions),
    (Part.ASSUMPTIONS, schema.resting_score, _resting_scores),
    (Part.EVIDENCE, schema.evidence, _evidence),
    (Part.INDICATORS, schema.indicator, _indicators),
    (Part.INDICATORS, schema.observation, _observations),
)
"""Every table but the scores', with the part it holds; a table stands after those that it refers to."""
