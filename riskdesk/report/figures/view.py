"""What charts show: the results with the names that belong to them, in plain numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from riskdesk.domain.ids import DimensionId, OptionId, ScenarioId


@dataclass(frozen=True, slots=True)
class Leaf:
    """A dimension that is scored: its global weight 0-1, its letter in charts, its place among those of its kind."""

    id: DimensionId
    name: str
    is_risk: bool
    weight: float
    letter: str
    place: int


@dataclass(frozen=True, slots=True)
class Future:
    """A scenario: its normalised likelihood 0-1, and the likelihood as it was stated."""

    id: ScenarioId
    name: str
    chance: float
    stated: str


@dataclass(frozen=True, slots=True)
class Row:
    """An option with its results; what differs by scenario stands in the order of the futures.

    `pulls` are by scenario and leaf: what an opportunity adds, and (below zero) what a risk takes, in points.
    """

    id: OptionId
    name: str
    baseline: bool
    rank: int
    expected: float
    low: float
    high: float
    outcomes: tuple[float, ...]
    ranks: tuple[int, ...]
    opportunities: tuple[float, ...]
    risks: tuple[float, ...]
    pulls: tuple[tuple[float, ...], ...]
    regrets: tuple[float, ...]
    largest_regret: float
    is_minimax: bool


class Edge(NamedTuple):
    """The options of which no other brings as much at less risk, by risk; each with its risk and opportunity."""

    options: tuple[OptionId, ...]
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class View:
    """The rows to be shown, in order, with what they share; `reach` is the furthest pull of all options each way.

    `edges` are of all options, shown or not: expected first, then by scenario in the order of the futures.
    """

    leaves: tuple[Leaf, ...]
    futures: tuple[Future, ...]
    rows: tuple[Row, ...]
    options: int
    reach: tuple[float, float]
    most_regret: float
    complete: bool
    edges: tuple[Edge, ...]

    @cached_property
    def leader(self) -> Row | None:
        """The first of the rows shown that leads, when one does."""
        return next((row for row in self.rows if row.rank == 1), None)

    def part(self, rows: range, futures: range) -> View:
        """Some of the rows in some of the scenarios, on the same scales."""
        s = slice(futures.start, futures.stop)
        cut = tuple(
            replace(
                row,
                outcomes=row.outcomes[s],
                ranks=row.ranks[s],
                opportunities=row.opportunities[s],
                risks=row.risks[s],
                pulls=row.pulls[s],
                regrets=row.regrets[s],
            )
            for row in self.rows[rows.start : rows.stop]
        )
        expected, *by_scenario = self.edges
        return replace(self, rows=cut, futures=self.futures[s], edges=(expected, *by_scenario[s]))

    def expected(self, by_scenario: tuple[float, ...]) -> float:
        """The mean of figures by scenario, weighed by likelihood."""
        return sum(f.chance * figure for f, figure in zip(self.futures, by_scenario, strict=True))
