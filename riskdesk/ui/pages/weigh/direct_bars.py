"""Weights of siblings as bars that sum to 100; what is locked stays while the others give way."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from riskdesk.domain.edits.weights import SetWeights
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.weights import give_way, shares
from riskdesk.ui.document import Document
from riskdesk.ui.pages.weigh.moving import Moving
from riskdesk.ui.pages.weigh.row import WeightRow
from riskdesk.ui.pages.weigh.words import refusal
from riskdesk.ui.widgets.fields import RefusalLine
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.two_panes import USUAL_LINE
from riskdesk.words import _

COMPACT = 448
"""Below this width, at the usual size of text, names stand above their bars."""


class DirectBars(QWidget):
    """A row for each sibling."""

    lock_toggled = Signal(object, bool)
    began = Signal()
    """The user has taken hold of a weight."""
    _compact: bool | None = None
    """Whether names stand above their bars; None while nothing has its place."""

    def __init__(self, document: Document, parent: DimensionId | None) -> None:
        super().__init__()
        a = document.current
        self._document, self._parent = document, parent
        self._locked: frozenset[DimensionId] = frozenset()
        self._moving = Moving()
        self._held = QWidget()
        self.rows = [WeightRow(a, d, self._held) for d in a.tree.children(parent)]
        self.refusal = RefusalLine()
        self._grid = QGridLayout(self._held)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GAP)
        self._grid.setVerticalSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (self._held, self.refusal):
            column.addWidget(widget)
        self._arrange()
        for row in self.rows:
            row.wanted.connect(self._move)
            row.let_go.connect(self._let_go)
            row.lock_toggled.connect(self.lock_toggled)
            row.percent.refused.connect(self._refuse)

    def show_weights(self, of_all: Mapping[DimensionId, float], locked: Collection[DimensionId]) -> None:
        """Show the weights as they are now."""
        self._locked = frozenset(locked)
        percents = shares(self._document.current.tree, self._parent)
        for row in self.rows:
            row.show_weight(percents[row.id], of_all.get(row.id), locked=row.id in self._locked)

    def weigh_equally(self) -> None:
        """Give all that is not locked the same."""
        now = shares(self._document.current.tree, self._parent)
        free = [d for d in now if d not in self._locked]
        self.refusal.say("" if free else _("All are locked. Unlock those that are to weigh the same."))
        room = 100 - sum(now[d] for d in now if d in self._locked)
        equal = {d: room / len(free) for d in free}
        if free:
            self.began.emit()
            self._document.edit(SetWeights(tuple({**now, **equal}.items())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._compact is not None:
            self._compact = None
            self._arrange()

    def _arrange(self) -> None:
        """Names beside or above the bars, as the width allows."""
        compact = self.width() < COMPACT * self.fontMetrics().height() / USUAL_LINE
        if compact == self._compact:
            return
        self._compact = compact
        for stretch in ((0, 2), (1, 3)):
            self._grid.setColumnStretch(*stretch)
        for place, row in enumerate(self.rows):
            row.fit()
            row.place(self._grid, place, compact=compact)

    def _move(self, dimension: DimensionId, percent: float) -> None:
        self.began.emit()
        now = shares(self._document.current.tree, self._parent)
        self.refusal.say(refusal(now, dimension, percent, self._locked))
        if dimension not in self._locked:
            after = give_way(self._moving.start(now), dimension, percent, self._locked)
            if after != now and self._document.edit(SetWeights(tuple(after.items()), moved=dimension)):
                self._moving.went_to(shares(self._document.current.tree, self._parent))
        self._show_bars()

    def _show_bars(self) -> None:
        """Put the bars back where the document stands, also after a move that was not possible."""
        percents = shares(self._document.current.tree, self._parent)
        for row in self.rows:
            row.bar.show_percent(percents[row.id])

    def _refuse(self, sentence: str) -> None:
        if sentence:
            self.refusal.say(sentence)

    def _let_go(self) -> None:
        self._moving.end()
        self._document.end_burst()
