"""An assessment from the rows of the tables: the way out. `rows` is the way in."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Table, Text, select, type_coerce

from riskdesk.domain.assessment import Assessment, Scores
from riskdesk.domain.assumptions import Assumption
from riskdesk.domain.briefs import Brief
from riskdesk.domain.ids import AssessmentId, OptionId
from riskdesk.domain.indicators import Indicator
from riskdesk.domain.scores import Confidence, Score, Slot
from riskdesk.exchange.plain import Plain, dissent_from_plain, quotes_from_plain, value_from_plain
from riskdesk.exchange.reading import (
    assessor_from_plain,
    assumption_from_plain,
    brief_from_plain,
    dimension_from_plain,
    evidence_from_plain,
    indicator_from_plain,
    option_from_plain,
    scenario_from_plain,
    settings_from_plain,
    weight_from_plain,
    weighting_from_plain,
)
from riskdesk.storage import schema


class Reader:
    """Reads one assessment, table by table. Columns are named as the keys of the file, so that both are read alike."""

    def __init__(self, db: Connection, assessment: AssessmentId) -> None:
        self._db = db
        self._id = assessment

    def assessment(self, own: Mapping[str, Any]) -> Assessment:
        """The whole, given its own row."""
        return Assessment(
            id=self._id,
            title=own["title"],
            question=own["question"],
            marking=own["marking"],
            note=own["note"],
            briefs=self._briefs(),
            options=tuple(map(option_from_plain, self._rows(schema.option))),
            dimensions=tuple(map(dimension_from_plain, self._rows(schema.dimension))),
            scenarios=tuple(map(scenario_from_plain, self._rows(schema.scenario))),
            yardstick=own["yardstick"],
            assessors=tuple(map(assessor_from_plain, self._rows(schema.assessor))),
            scores=self._scores(),
            weights=tuple(map(weight_from_plain, self._rows(schema.assessor_weight))),
            weighting=tuple(weighting_from_plain({**r, **r["method"]}) for r in self._rows(schema.weighting)),
            assumptions=self._assumptions(),
            evidence=tuple(map(evidence_from_plain, self._rows(schema.evidence))),
            indicators=self._indicators(),
            settings=settings_from_plain(next(self._rows(schema.settings, "assessment"), None)),
        )

    def _rows(self, table: Table, order: str = "position") -> Iterator[Plain]:
        found = select(table).where(table.c.assessment == self._id).order_by(table.c[order])
        for row in self._db.execute(found).mappings():
            yield {name: row[name] for name in row if name not in ("assessment", "position")}

    def _parts(self, table: Table, owner: str, order: str = "position") -> dict[str, list[Plain]]:
        """The rows of a table by the thing that they belong to."""
        parts: dict[str, list[Plain]] = {}
        for row in self._rows(table, order):
            parts.setdefault(row[owner], []).append(row)
        return parts

    def _briefs(self) -> tuple[Brief, ...]:
        texts = self._parts(schema.paragraph, "brief", "number")
        return tuple(
            brief_from_plain({**r, "paragraphs": [p["text"] for p in texts.get(r["id"], ())]})
            for r in self._rows(schema.brief)
        )

    def _scores(self) -> Scores:
        t, o = schema.score, schema.option
        query = (
            select(
                *(t.c[n] for n in ("option", "dimension", "scenario", "assessor")),
                *(type_coerce(t.c[n], Text) for n in ("value", "confidence", "rationale", "quotes", "dissent")),
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
            assumption_from_plain({**r, "scores": resting.get(r["id"])}) for r in self._rows(schema.assumption)
        )

    def _indicators(self) -> tuple[Indicator, ...]:
        seen = self._parts(schema.observation, "indicator")
        return tuple(
            indicator_from_plain({**r, "observations": seen.get(r["id"])}) for r in self._rows(schema.indicator)
        )


@lru_cache(10_000)
def _score(value: str | None, confidence: str | None, rationale: str, quotes: str | None, dissent: str | None) -> Score:
    """The score in a row, of which the compound columns are as they are stored: many a row says the same."""
    return Score(
        value_from_plain(_loaded(value)),
        Confidence(confidence) if confidence else None,
        rationale,
        quotes_from_plain(_loaded(quotes)),
        dissent_from_plain(_loaded(dissent)),
    )


def _loaded(text: str | None) -> Any:
    return None if text is None else json.loads(text)
