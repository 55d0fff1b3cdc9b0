"""What the tornado shows: ranges by name, and the measure at both ends of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from riskdesk.analysis.places import Item, Noun
from riskdesk.analysis.tornado import Bar, Tornado, Unknown
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.cell_names import cell_name_with_scenario
from riskdesk.domain.ids import AssessorId, DimensionId, OptionId, ScenarioId
from riskdesk.domain.scores import Cell
from riskdesk.report.figures.percent import percent
from riskdesk.report.figures.score_figures import figure_text, given
from riskdesk.words import _


class Swing(NamedTuple):
    """One range: what it is of, its ends as they were given, and the measure at each."""

    name: str
    low: str
    high: str
    at_low: float
    at_high: float
    overturned: bool
    option: OptionId | None
    dimension: DimensionId | None
    scenario: ScenarioId | None

    @property
    def least(self) -> float:
        """The lesser measure of the two."""
        return min(self.at_low, self.at_high)

    @property
    def most(self) -> float:
        """The greater measure of the two."""
        return max(self.at_low, self.at_high)


@dataclass(frozen=True, slots=True)
class TornadoView:
    """The ranges, widest swing first; the name is that of the option whose outcome is measured, None: the lead."""

    option: OptionId | None
    name: str | None
    now: float
    swings: tuple[Swing, ...]

    @property
    def overturning(self) -> int:
        """How many ranges hold a figure with which another option leads."""
        return sum(swing.overturned for swing in self.swings)


def tornado_view(a: Assessment, tornado: Tornado) -> TornadoView:
    """The view of a tornado of the lead or of one option."""
    measured = a.option(tornado.option) if tornado.option else None
    swings = tuple(_swing(a, bar) for bar in tornado.bars)
    return TornadoView(tornado.option, measured.name if measured else None, tornado.now, swings)


def _swing(a: Assessment, bar: Bar) -> Swing:
    low, high, at_low, at_high = _ends(a, bar)
    option, dimension, scenario = _place(bar)
    return Swing(_name(a, bar), low, high, at_low, at_high, bar.overturned, option, dimension, scenario)


def _ends(a: Assessment, bar: Bar) -> tuple[str, str, float, float]:
    """The ends as they were given, the lower first, and the measure at each."""
    if isinstance(bar.what, Item):
        return percent(bar.low), percent(bar.high), bar.at_low, bar.at_high
    leaf = a.tree.by_id[bar.what.dimension]
    scale, kind = leaf.scored_on, a.tree.kind(leaf.id)
    ends = (bar.low, bar.at_low), (bar.high, bar.at_high)
    (low, at_low), (high, at_high) = sorted((given(end, scale, kind), at) for end, at in ends)
    return figure_text(low, scale), figure_text(high, scale), at_low, at_high


def _place(bar: Bar) -> tuple[OptionId | None, DimensionId | None, ScenarioId | None]:
    match bar.what:
        case Item(Noun.DIMENSION, id_):
            return None, DimensionId(id_), None
        case Item(_noun, id_):
            return None, None, ScenarioId(id_)
        case what:
            return what.option, what.dimension, what.scenario


def _name(a: Assessment, bar: Bar) -> str:
    match bar.what:
        case Item(Noun.DIMENSION, id_):
            return _("Weight of {name}").format(name=a.tree.by_id[DimensionId(id_)].name)
        case Item(_noun, id_):
            world = a.scenario(ScenarioId(id_))
            return _("Likelihood of {name}").format(name=world.name if world else id_)
        case Unknown(option, dimension, scenario):
            cell = Cell(option, dimension, scenario, AssessorId(""))
            return _("{name} (unknown)").format(name=cell_name_with_scenario(a, cell))
        case cell:
            judge = a.assessor(cell.assessor) if len(a.assessors) > 1 else None
            name = cell_name_with_scenario(a, cell)
            return f"{name} ({judge.name})" if judge else name
