"""The dimensions under one parent, weighed against each other."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.edits.weights import SetWeights
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.weights import give_way, shares
from riskdesk.ui.document import Document
from riskdesk.ui.pages.weigh.row import WeightRow
from riskdesk.ui.pages.weigh.words import group_title
from riskdesk.ui.widgets.fields import RefusalLine
from riskdesk.ui.widgets.surfaces import GAP, Card
from riskdesk.words import _


class GroupCard(Card):
    """Bars that sum to 100; what is locked stays while the others give way."""

    lock_toggled = Signal(object, bool)
    began = Signal()
    """The user has taken hold of a weight."""

    def __init__(self, document: Document, parent: DimensionId | None, widget: QWidget | None = None) -> None:
        a = document.current
        line = _("A weight says what the swing from worst to best is worth, against the swings beside it.")
        super().__init__(group_title(a, parent), line if parent is None else "", widget)
        self._document, self._parent = document, parent
        self._locked: frozenset[DimensionId] = frozenset()
        self.equal = QPushButton(_("Equal"))
        self.equal.setAccessibleName(_("Weigh all in “{group}” equally").format(group=group_title(a, parent)))
        self.equal.clicked.connect(self._weigh_equally)
        self.top.addWidget(self.equal)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GAP)
        grid.setVerticalSpacing(GAP // 4)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        self.rows = [WeightRow(a, d, grid) for d in a.tree.children(parent)]
        self.body.addLayout(grid)
        self.refusal = RefusalLine()
        self.body.addWidget(self.refusal)
        for row in self.rows:
            row.wanted.connect(self._move)
            row.let_go.connect(self._let_go)
            row.lock_toggled.connect(self.lock_toggled)
            row.percent.refused.connect(self._refuse)

    def show_weights(self, a: Assessment, of_all: Mapping[DimensionId, float], locked: Collection[DimensionId]) -> None:
        """Show the weights as they are now."""
        self._locked = frozenset(locked)
        percents = shares(a.tree, self._parent)
        for row in self.rows:
            row.show_weight(percents[row.id], of_all.get(row.id), row.id in self._locked)

    def _move(self, dimension: DimensionId, percent: float) -> None:
        self.began.emit()
        before = shares(self._document.current.tree, self._parent)
        after = give_way(before, dimension, percent, self._locked)
        self.refusal.say("")
        if len(before) == 1:
            self.refusal.say(_("There is nothing to weigh it against."))
        elif all(d in self._locked for d in before if d != dimension):
            self.refusal.say(_("All others are locked, so this one cannot move. Unlock another weight."))
        elif after[dimension] + 0.05 < percent:
            self.refusal.say(_("The locked weights leave no more than {room:.1f} %.").format(room=after[dimension]))
        if after != before:
            self._document.edit(SetWeights(tuple(after.items()), moved=dimension))
        self.show_weights_again()

    def show_weights_again(self) -> None:
        """Put the controls back where the document stands, also after a move that was not possible."""
        percents = shares(self._document.current.tree, self._parent)
        for row in self.rows:
            row.bar.show_percent(percents[row.id])

    def _refuse(self, sentence: str) -> None:
        if sentence:
            self.refusal.say(sentence)

    def _let_go(self) -> None:
        self._document.end_burst()

    def _weigh_equally(self) -> None:
        self.refusal.say("")
        self._document.edit(SetWeights(tuple((row.id, 100 / len(self.rows)) for row in self.rows)))
