"""What charts show: the results with the names that belong to them, in plain numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

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
    is_minimax: bool

    @property
    def largest_regret(self) -> float:
        """Its regret in the scenario where that is largest."""
        return max(self.regrets, default=0.0)


@dataclass(frozen=True)
class View:
    """The rows to be shown, best first, with what they share; `reach` is the furthest pull of all options each way."""

    leaves: tuple[Leaf, ...]
    futures: tuple[Future, ...]
    rows: tuple[Row, ...]
    options: int
    reach: tuple[float, float]
    most_regret: float
    complete: bool

    @cached_property
    def leader(self) -> Row | None:
        """The first of the rows shown, when it leads."""
        return self.rows[0] if self.rows and self.rows[0].rank == 1 else None

    def expected(self, by_scenario: tuple[float, ...]) -> float:
        """The mean of figures by scenario, weighed by likelihood."""
        return sum(f.chance * figure for f, figure in zip(self.futures, by_scenario, strict=True))
