"""Where the score stands that counts in a cell."""

from __future__ import annotations

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.scores import Cell


def standing(a: Assessment, cell: Cell) -> Cell:
    """The cell itself, or the one for all scenarios where only that has a score."""
    everywhere = cell._replace(scenario=None)
    return everywhere if a.score(cell) is None and a.score(everywhere) is not None else cell
