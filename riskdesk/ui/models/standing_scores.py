"""The scores that stand on a quote, to be listed and gone to."""

from __future__ import annotations

from functools import partial

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.cell_names import cell_name_with_scenario
from riskdesk.domain.quoted import standing_on
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scores import Cell
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.list_button import ListButton
from riskdesk.words import _n

Standing = tuple[tuple[Cell, str], ...]
"""Cells with their names."""


def standing_scores(a: Assessment, quote: Quote, but: Cell | None = None) -> Standing:
    """Every score that stands on a quote, but for one."""
    return tuple((cell, cell_name_with_scenario(a, cell)) for cell in standing_on(a, quote) if cell != but)


def standing_button(standing: Standing, selection: Selection, *, other: bool = False) -> ListButton:
    """Says how many scores stand on a quote, and leads to each."""
    count = len(standing)
    text = _n("{n} score stands on it", "{n} scores stand on it", count)
    if other:
        text = _n("{n} other score stands on it", "{n} other scores stand on it", count)
    return ListButton(text.format(n=count), [(name, partial(selection.go_to_cell, cell)) for cell, name in standing])
