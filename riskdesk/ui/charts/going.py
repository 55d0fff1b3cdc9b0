"""From a mark of a chart to the part of the assessment that it comes from."""

from __future__ import annotations

from riskdesk.analysis.places import Item, Noun
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.scores import Cell
from riskdesk.report.figures.drawing import Mark
from riskdesk.ui.selection import Selection


def go_to_mark(a: Assessment, selection: Selection, mark: Mark) -> None:
    """To its score, an option's first score, its dimension or its scenario; a mark of nothing leads nowhere."""
    if mark.option is not None and (mark.dimension is None or a.tree.is_leaf(mark.dimension)):
        dimension = mark.dimension or a.tree.leaves[0].id
        selection.go_to_cell(Cell(mark.option, dimension, mark.scenario or a.scenarios[0].id, selection.assessor))
    elif mark.dimension is not None:
        selection.go_to_item(Item(Noun.DIMENSION, mark.dimension))
    elif mark.scenario is not None:
        selection.go_to_item(Item(Noun.SCENARIO, mark.scenario))
