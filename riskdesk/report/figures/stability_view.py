"""What the stability bars show: for every dimension the weights at which the leader keeps the lead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from riskdesk.analysis.arrays import TIE_DECIMALS
from riskdesk.analysis.stability import NOBODY, Stability
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import DimensionId, OptionId, ScenarioId


class Named(NamedTuple):
    """An option and its name."""

    id: OptionId
    name: str


class Kept(NamedTuple):
    """The range of one weight, 0-1, in which the lead is kept, and who leads beyond its ends: None if nobody does."""

    dimension: DimensionId
    name: str
    depth: int
    is_group: bool
    now: float
    low: float
    high: float
    below: Named | None
    above: Named | None

    @property
    def ends(self) -> tuple[End, ...]:
        """The ends beyond which another option leads."""
        low = End(self.low, self.below, True) if self.below else None
        high = End(self.high, self.above, False) if self.above else None
        return tuple(end for end in (low, high) if end)


class End(NamedTuple):
    """An end of such a range, and the option that leads just beyond it."""

    at: float
    option: Named
    is_low: bool


@dataclass(frozen=True, slots=True)
class StabilityView:
    """Every leaf and group in the order of the tree; the scenario in which the leader leads, or None: expected."""

    leader: Named
    rows: tuple[Kept, ...]
    scenario: ScenarioId | None = None
    scenario_name: str = ""
    level: int = 1
    """How many options tie for the lead now; the leader is the first of them."""

    @property
    def most_delicate(self) -> tuple[Kept, End] | None:
        """The weight that has least to move before another option leads, and to which end; of several the first."""
        ends = [(row, end) for row in self.rows for end in row.ends]
        return min(ends, key=lambda found: round(abs(found[1].at - found[0].now), TIE_DECIMALS), default=None)


def stability_view(a: Assessment, stability: Stability, scenario: ScenarioId | None = None) -> StabilityView:
    """The view of the stability of the expected leader, or of the leader in a scenario."""
    of = [Named(option.id, option.name) for option in a.options]

    def kept(place: int, dimension: DimensionId) -> Kept:
        below, above = int(stability.below[place]), int(stability.above[place])
        return Kept(
            dimension=dimension,
            name=a.tree.by_id[dimension].name,
            depth=a.tree.depth(dimension),
            is_group=not a.tree.is_leaf(dimension),
            now=float(stability.weight[place]),
            low=float(stability.low[place]),
            high=float(stability.high[place]),
            below=None if below == NOBODY else of[below],
            above=None if above == NOBODY else of[above],
        )

    rows = tuple(kept(place, dimension) for place, dimension in enumerate(stability.dimensions))
    world = a.scenario(scenario)
    return StabilityView(of[stability.leader], rows, scenario, world.name if world else "", stability.level)
