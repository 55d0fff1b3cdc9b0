"""What a cell is called: on screen, in the decision log and in print."""

from __future__ import annotations

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.scores import Cell
from riskdesk.words import _


def cell_name(a: Assessment, cell: Cell) -> str:
    """Dimension and option, such as “Trust of Formal alliance”; an id stands for what is gone."""
    option, dimension = a.option(cell.option), a.tree.by_id.get(cell.dimension)
    return _("{dimension} of {option}").format(
        dimension=dimension.name if dimension else cell.dimension,
        option=option.name if option else cell.option,
    )


def cell_name_with_scenario(a: Assessment, cell: Cell) -> str:
    """The same with its scenario, where there are several."""
    scenario = a.scenario(cell.scenario)
    name = cell_name(a, cell)
    return f"{name}, {scenario.name}" if scenario and len(a.scenarios) > 1 else name
