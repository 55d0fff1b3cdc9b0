"""The options that do not lead, nearest first, to choose one of them."""

from __future__ import annotations

from PySide6.QtCore import Signal

from riskdesk.analysis.flips import Flip
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import OptionId
from riskdesk.report.figures.percent import percent
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.figure_rows import Column, Figure, FigureRow
from riskdesk.ui.widgets.figure_table import FigureTable
from riskdesk.ui.widgets.index import Index
from riskdesk.words import _

ROWS = 9
"""So many rivals are shown before the table scrolls."""


class RivalsTable(FigureTable):
    """Remembers who was chosen while figures change; at first, and when that option leads or is gone, the nearest."""

    rival_changed = Signal()

    def __init__(self, selection: Selection) -> None:
        super().__init__(_("Other options, the nearest to the lead first"), selection, ROWS)
        self._flips: list[Flip] = []
        self._rival: OptionId | None = None
        self._filling = False

    @property
    def flip(self) -> Flip | None:
        """What the chosen option would need."""
        return next((flip for flip in self._flips if flip.option == self._rival), None)

    def show_flips(self, a: Assessment, flips: tuple[Flip, ...]) -> None:
        """Show other flips, and choose as before if that is still there."""
        names = {option.id: option.name for option in a.options}
        self._flips = sorted(flips, key=_moved)
        rows = [FigureRow((Figure(names[flip.option]), _weight_to_move(flip)), flip.option) for flip in self._flips]
        self._filling = True
        self.show_rows(_columns(), tuple(rows))
        if self.flip is None:
            self._rival = self._flips[0].option if rows else None
        if self.flip is not None:
            self.selectRow(self._flips.index(self.flip))
        self._filling = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._filling:
            self._rival = self._flips[current.row()].option
            self.rival_changed.emit()


def _moved(flip: Flip) -> float:
    return flip.weights.moved if flip.weights else float("inf")


def _weight_to_move(flip: Flip) -> Figure:
    if flip.weights is None:
        return Figure(_("none would do"))
    return Figure(percent(flip.weights.moved))


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Option"), is_text=True),
        Column(_("Weight to move"), _("The least part of all weight that would have to move for a tie.")),
    )
