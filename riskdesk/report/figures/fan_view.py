"""What is shown while a weight or a likelihood moves: a line for each option, and who leads from where to where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from riskdesk.analysis.arrays import TIE
from riskdesk.analysis.lines import Fan, Stretch
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import DimensionId, OptionId, ScenarioId


class Moving(NamedTuple):
    """What moves: the weight of a dimension, perhaps looked at in one scenario, or the likelihood of a scenario."""

    name: str
    dimension: DimensionId | None = None
    scenario: ScenarioId | None = None
    within: str = ""
    """The name of the one scenario that is looked at; empty for expected outcomes."""
    fixed: bool = False
    """Whether it is all there is, so that it cannot move."""


class FanLine(NamedTuple):
    """The outcome of an option where the share is 0 and where it is 1."""

    id: OptionId
    name: str
    at_zero: float
    at_one: float

    def at(self, share: float) -> float:
        """The outcome at a share."""
        return share * self.at_one + (1 - share) * self.at_zero


@dataclass(frozen=True, slots=True)
class FanView:
    """The lines in the order of the assessment, and the stretches of who leads; options there are places of lines."""

    moving: Moving
    now: float
    tried: float | None
    lines: tuple[FanLine, ...]
    leads: tuple[Stretch, ...]

    @property
    def shown(self) -> float:
        """The share that is looked at: the one tried, or the one that holds."""
        return self.now if self.tried is None else self.tried

    @property
    def changes(self) -> tuple[tuple[Stretch, Stretch], ...]:
        """Where the leader changes: the stretch before and the one after."""
        return tuple(zip(self.leads, self.leads[1:], strict=False))

    def leading(self, share: float) -> list[int]:
        """The places of all that lead at a share."""
        outcomes = [line.at(share) for line in self.lines]
        most = max(outcomes)
        return [place for place, outcome in enumerate(outcomes) if outcome >= most - TIE]

    def lead(self, share: float) -> float:
        """How far the first is ahead of the next at a share."""
        first, second = sorted((line.at(share) for line in self.lines), reverse=True)[:2]
        return first - second

    def order(self, share: float) -> list[int]:
        """The places of the lines, the best at a share first."""
        return sorted(range(len(self.lines)), key=lambda place: -self.lines[place].at(share))


def fan_view(a: Assessment, fan: Fan, moving: Moving, tried: float | None) -> FanView:
    """The view of the lines of an assessment's options."""
    ends = zip(a.options, fan.at_zero.tolist(), fan.at_one.tolist(), strict=True)
    lines = tuple(FanLine(option.id, option.name, zero, one) for option, zero, one in ends)
    return FanView(moving, fan.now, tried, lines, fan.leaders())
