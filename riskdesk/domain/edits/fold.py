"""The edit that folds a table of scores into an assessment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from riskdesk.domain.assessment import Assessment, scores_with
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.edits.edit import Alone
from riskdesk.domain.edits.lists import Named
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.options import Option
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scenarios import Scenario
from riskdesk.domain.scores import Cell, Range, Score, Value
from riskdesk.domain.validity import refuse_problems
from riskdesk.words import _


@dataclass(frozen=True, slots=True)
class FoldScores(Alone):
    """Bring in what a table says as one step; what else the scores say, such as why, stays."""

    source: str
    scores: tuple[tuple[Cell, Value | None], ...]
    options: tuple[Option, ...] = ()
    dimensions: tuple[Dimension, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    assessors: tuple[Assessor, ...] = ()

    def label(self, before: Assessment) -> str:
        """Fold in scores from …"""
        return _("Fold in scores from “{source}”").format(source=self.source)

    def apply(self, before: Assessment) -> Assessment:
        """All or nothing: refused where a name is used already, or a score does not fit its place."""
        for old, new in (
            (before.options, self.options),
            (before.dimensions, self.dimensions),
            (before.scenarios, self.scenarios),
            (before.assessors, self.assessors),
        ):
            _refuse_used_names(old, new)
        after = before.with_parts(
            options=before.options + self.options,
            dimensions=before.dimensions + self.dimensions,
            scenarios=before.scenarios + self.scenarios,
            assessors=before.assessors + self.assessors,
            scores=scores_with(before.scores, dict(self._scored(before))),
        )
        return refuse_problems(after, before)

    def _scored(self, before: Assessment) -> Iterator[tuple[Cell, Score]]:
        fresh: dict[Value | None, Score] = {}
        for cell, value in self.scores:
            counts = before.counting(cell) if cell.option in before.scores else None
            if counts is None:
                yield cell, fresh.setdefault(value, Score(value))
            elif (shaped := _shaped(value, counts.value)) != counts.value:
                # A score that holds in every scenario stays; its reasons are not this scenario's.
                given = before.score(cell) or Score(None)
                yield cell, replace(given, value=shaped)


def _shaped(value: Value | None, given: Value | None) -> Value | None:
    """A range keeps the shape that it had: tables do not say one."""
    if isinstance(value, Range) and isinstance(given, Range) and value.shape is None:
        return replace(value, shape=given.shape)
    return value


def _refuse_used_names(old: tuple[Named, ...], new: tuple[Named, ...]) -> None:
    used = {_plain(item) for item in old}
    for item in new:
        if _plain(item) in used:
            raise InvalidEdit(_("There is already one named “{name}”. Choose another name.").format(name=item.name))
        used.add(_plain(item))


def _plain(item: Named) -> str:
    return item.name.strip().casefold()
