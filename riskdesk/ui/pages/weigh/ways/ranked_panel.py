"""Ranked: the siblings in their order of importance; the order alone gives the weights."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from riskdesk.domain.ids import DimensionId
from riskdesk.domain.weighting import Ranked
from riskdesk.ui.pages.weigh.ways.asked import Asked
from riskdesk.ui.pages.weigh.ways.order import Order, dropped, moved, tied, tied_rows
from riskdesk.ui.pages.weigh.ways.ranked_list import RankedList
from riskdesk.ui.pages.weigh.ways.way_panel import WayPanel
from riskdesk.ui.widgets.flow import FlowRow
from riskdesk.ui.widgets.tooltips import set_tooltip
from riskdesk.words import _


class RankedPanel(WayPanel):
    """The list, and buttons for what its keys do."""

    def __init__(self, asked: Asked, group: str) -> None:
        super().__init__(asked, group)
        self.list = RankedList(_("Order of importance in {group}").format(group=group))
        self.up, self.down = QPushButton(_("Up")), QPushButton(_("Down"))
        self.tie = QCheckBox(_("Ties with the one above"))
        self.up.setAccessibleName(_("Move up in the order"))
        self.down.setAccessibleName(_("Move down in the order"))
        for control, keys in ((self.up, "Alt+↑"), (self.down, "Alt+↓"), (self.tie, "T")):
            set_tooltip(control, keys)
        self.use = QPushButton(_("Use this order"))
        buttons = QWidget()
        row = FlowRow()
        buttons.setLayout(row)
        for button in (self.up, self.down, self.use):
            row.addWidget(button)
        self.column.addWidget(self.list)
        self.column.addWidget(self.tie)
        self.column.addWidget(buttons)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.tie.clicked.connect(self._tie)
        self.use.clicked.connect(lambda: self._answer(self._order))
        self.list.step_wanted.connect(self._move)
        self.list.tie_wanted.connect(self._tie)
        self.list.dropped.connect(self._drop)
        self.list.currentRowChanged.connect(self._show_tie)
        self.show_asked(asked)

    @property
    def _order(self) -> Order:
        answers = self.asked.answers
        return answers.order if isinstance(answers, Ranked) else ()

    def show_asked(self, asked: Asked) -> None:
        """The order and its weights; the button where the order does not count though it is whole."""
        super().show_asked(asked)
        self.list.show_order(asked, self._order, self.group)
        self.use.setVisible(not asked.counts)
        self._show_tie()

    def _show_tie(self) -> None:
        row = max(0, self.list.currentRow())
        with QSignalBlocker(self.tie):
            self.tie.setChecked(tied_rows(self._order)[row])
        self.tie.setEnabled(row > 0)

    def _move(self, step: int) -> None:
        if (current := self.list.current) is not None:
            self._answer(moved(self._order, current, step))

    def _tie(self) -> None:
        if (current := self.list.current) is not None:
            self._answer(tied(self._order, current))

    def _drop(self, rows: Sequence[DimensionId], dimension: DimensionId) -> None:
        self._answer(dropped(self._order, rows, dimension))

    def _answer(self, order: Order) -> None:
        self.answered.emit(Ranked(order))
        self.let_go.emit()
