"""What there is to find in one option's scores."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from riskdesk.analysis.quoting import Texts, is_found
from riskdesk.domain.assessment import Row, counting
from riskdesk.domain.ids import AssessorId, BriefId, DimensionId, OptionId, ScenarioId
from riskdesk.domain.scores import Cell, Score, Slot

Cells = tuple[Cell, ...]


class Surroundings(NamedTuple):
    """All that a row's findings depend on besides the row; only assessors who count."""

    leaves: tuple[DimensionId, ...]
    scenarios: tuple[ScenarioId, ...]
    assessors: tuple[AssessorId, ...]
    texts: Texts


@dataclass(frozen=True)
class RowSurvey:
    """The cells of one option that a person should look at."""

    missing: Cells
    """Nobody gave a score; in the name of the first assessor who counts."""
    unknown: Cells
    """Judged, and unknown to all who did; in the name of the first of them."""
    gaps: Cells
    """An assessor gave no score where another did."""
    unsupported: Cells
    """A value with neither rationale nor quote behind it."""
    misquoting: Cells
    """Words of a quote are not in its paragraph."""
    quoting: Mapping[BriefId, Cells]
    """The scores that quote a brief."""


def row_survey(option: OptionId, row: Row, around: Surroundings) -> RowSurvey:
    """What one option's scores lack."""
    missing: list[Cell] = []
    unknown: list[Cell] = []
    gaps: list[Cell] = []
    for leaf in around.leaves:
        for scenario in around.scenarios:
            scores = [counting(row, Slot(leaf, scenario, assessor)) for assessor in around.assessors]
            places = [Cell(option, leaf, scenario, assessor) for assessor in around.assessors]
            judged = [place for place, score in zip(places, scores, strict=True) if score is not None]
            if not judged:
                missing.append(places[0])
                continue
            if all(score is None or score.value is None for score in scores):
                unknown.append(judged[0])
            gaps.extend(place for place, score in zip(places, scores, strict=True) if score is None)
    given = [(Cell(option, *slot), score) for slot, score in row.items()]
    return RowSurvey(
        missing=tuple(missing),
        unknown=tuple(unknown),
        gaps=tuple(gaps),
        unsupported=tuple(cell for cell, score in given if score.value is not None and not score.supported),
        misquoting=tuple(c for c, score in given if any(not is_found(q, around.texts) for q in score.quotes)),
        quoting=_by_brief(given),
    )


def _by_brief(given: list[tuple[Cell, Score]]) -> dict[BriefId, Cells]:
    found: dict[BriefId, dict[Cell, None]] = {}
    for cell, score in given:
        for quote in score.quotes:
            found.setdefault(quote.brief, {})[cell] = None
    return {brief: tuple(cells) for brief, cells in found.items()}
