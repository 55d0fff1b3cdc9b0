"""An assessment from the rows of the tables: the way out. `rows` is the way in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, select

from riskdesk.domain.assessment import Assessment, Scores
from riskdesk.domain.assumptions import Assumption, RestingScore
from riskdesk.domain.briefs import Brief
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.ids import AssessmentId, OptionId
from riskdesk.domain.indicators import Indicator, Observation
from riskdesk.domain.options import Option
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scenarios import Scenario
from riskdesk.domain.scores import Confidence, Score, Slot
from riskdesk.domain.settings import Combine, Settings, WeightFreedom
from riskdesk.domain.weighting import AssessorWeight, Weighting
from riskdesk.exchange.plain import (
    dissent_from_plain,
    likelihood_from_plain,
    method_from_plain,
    quotes_from_plain,
    scale_from_plain,
    value_from_plain,
)
from riskdesk.storage import schema


class Reader:
    """Reads one assessment, table by table."""

    def __init__(self, db: Connection, assessment: AssessmentId) -> None:
        self._db = db
        self._id = assessment

    def assessment(self, own: RowMapping) -> Assessment:
        """The whole, given its own row."""
        return Assessment(
            id=self._id,
            title=own["title"],
            question=own["question"],
            marking=own["marking"],
            note=own["note"],
            briefs=self._briefs(),
            options=self._options(),
            dimensions=self._dimensions(),
            scenarios=self._scenarios(),
            yardstick=own["yardstick"],
            assessors=tuple(Assessor(r["id"], r["name"], r["weight"]) for r in self._rows(schema.assessor)),
            scores=self._scores(),
            weights=tuple(
                AssessorWeight(r["assessor"], r["dimension"], r["weight"]) for r in self._rows(schema.assessor_weight)
            ),
            weighting=tuple(
                Weighting(r["parent"], method_from_plain(r["method"]), r["assessor"], r["reason"])
                for r in self._rows(schema.weighting)
            ),
            assumptions=self._assumptions(),
            indicators=self._indicators(),
            settings=self._settings(),
        )

    def _rows(self, table: Table, order: str = "position") -> Iterator[RowMapping]:
        found = select(table).where(table.c.assessment == self._id).order_by(table.c[order])
        return iter(self._db.execute(found).mappings())

    def _parts(self, table: Table, owner: str, order: str = "position") -> dict[str, list[RowMapping]]:
        """The rows of a table by the thing that they belong to."""
        parts: dict[str, list[RowMapping]] = {}
        for row in self._rows(table, order):
            parts.setdefault(row[owner], []).append(row)
        return parts

    def _briefs(self) -> tuple[Brief, ...]:
        texts = self._parts(schema.paragraph, "brief", "number")
        names = [c.name for c in schema.brief.c if c.name not in ("assessment", "position")]
        return tuple(
            Brief(**{name: r[name] for name in names}, paragraphs=tuple(p["text"] for p in texts.get(r["id"], ())))
            for r in self._rows(schema.brief)
        )

    def _options(self) -> tuple[Option, ...]:
        return tuple(
            Option(r["id"], r["name"], r["description"], bool(r["baseline"]), quotes_from_plain(r["quotes"]))
            for r in self._rows(schema.option)
        )

    def _dimensions(self) -> tuple[Dimension, ...]:
        return tuple(
            Dimension(
                id=r["id"],
                name=r["name"],
                kind=Kind(r["kind"]) if r["kind"] else None,
                parent=r["parent"],
                weight=r["weight"],
                scale=scale_from_plain(r["scale"]),
                description=r["description"],
                quotes=quotes_from_plain(r["quotes"]),
            )
            for r in self._rows(schema.dimension)
        )

    def _scenarios(self) -> tuple[Scenario, ...]:
        return tuple(
            Scenario(
                r["id"],
                r["name"],
                r["description"],
                likelihood_from_plain(r["likelihood"]),
                quotes_from_plain(r["quotes"]),
            )
            for r in self._rows(schema.scenario)
        )

    def _scores(self) -> Scores:
        t, o = schema.score, schema.option
        query = (
            select(
                *(t.c[n] for n in ("option", "dimension", "scenario", "assessor")),
                *(t.c[n] for n in ("value", "confidence", "rationale", "quotes", "dissent")),
            )
            .join(o, (o.c.assessment == t.c.assessment) & (o.c.id == t.c.option))
            .where(t.c.assessment == self._id)
            .order_by(o.c.position, t.c.position)
        )
        scores = {
            option: MappingProxyType({Slot(r[1], r[2] or None, r[3]): _score(*r[4:]) for r in rows})
            for option, rows in groupby(self._db.execute(query), key=lambda r: OptionId(r[0]))
        }
        return MappingProxyType(scores)

    def _assumptions(self) -> tuple[Assumption, ...]:
        resting = self._parts(schema.resting_score, "assumption")
        return tuple(
            Assumption(
                r["id"],
                r["text"],
                tuple(RestingScore(s["option"], s["dimension"], s["scenario"]) for s in resting.get(r["id"], ())),
                r["if_wrong"],
            )
            for r in self._rows(schema.assumption)
        )

    def _indicators(self) -> tuple[Indicator, ...]:
        seen = self._parts(schema.observation, "indicator")
        return tuple(
            Indicator(
                r["id"],
                r["text"],
                r["scenario"],
                tuple(Observation(s["date"], s["state"], s["note"]) for s in seen.get(r["id"], ())),
            )
            for r in self._rows(schema.indicator)
        )

    def _settings(self) -> Settings | None:
        for r in self._rows(schema.settings, "assessment"):
            return Settings(
                combine=Combine(r["combine"]),
                hurwicz_optimism=r["hurwicz_optimism"],
                samples=r["samples"],
                seed=r["seed"],
                weights=WeightFreedom(r["weights"]),
                spread=r["spread"],
            )
        return None


def _score(value: Any, confidence: str | None, rationale: str, quotes: Any, dissent: Any) -> Score:
    return Score(
        value_from_plain(value),
        Confidence(confidence) if confidence else None,
        rationale,
        quotes_from_plain(quotes),
        dissent_from_plain(dissent),
    )
