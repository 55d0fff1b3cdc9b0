"""The pairs that were answered: each can be changed or removed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem

from riskdesk.analysis.weighing.questions import Pair
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.weighting import Pairwise
from riskdesk.ui.pages.weigh.ways.answers import judged_pairs
from riskdesk.ui.pages.weigh.ways.asked import Asked
from riskdesk.ui.pages.weigh.ways.judging import judgement, ratio_of
from riskdesk.ui.pages.weigh.ways.words import compared
from riskdesk.ui.widgets.fitting_list import FittingList
from riskdesk.ui.widgets.tooltips import escaped
from riskdesk.words import _

PAIR = Qt.ItemDataRole.UserRole
Both = tuple[DimensionId, DimensionId]


class JudgementList(FittingList):
    """Enter or a click asks a pair again, Delete removes its answer."""

    wanted = Signal(object)
    """Ask this Pair again."""
    taken_back = Signal(object)
    """Remove the answer to this Pair."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.itemClicked.connect(lambda item: self.wanted.emit(item.data(PAIR)))

    def show_judgements(self, asked: Asked, answers: Pairwise, least_fitting: Both | None, *, warns: bool) -> None:
        """One row for each pair in its order; the one that fits least with the others is named, as a warning or not."""
        siblings = asked.siblings
        pairs = sorted(judged_pairs(answers, siblings))
        row = self.currentRow()
        while self.count() > len(pairs):
            self.takeItem(self.count() - 1)
        while self.count() < len(pairs):
            QListWidgetItem(self)
        for place, pair in enumerate(pairs):
            item, said = self.item(place), self._sentence(asked, answers, pair)
            if least_fitting and {siblings[n].id for n in pair} == set(least_fitting):
                said = f"{'⚠ ' * warns}{said}. " + _("Fits least with the others.")
            if item.text() != said:
                item.setText(said)
                item.setToolTip(escaped(_("Enter asks again, Delete removes the answer.")))
            item.setData(PAIR, pair)
        self.setCurrentRow(min(max(row, 0), self.count() - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if item and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit(self._pair(item))
        elif item and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.taken_back.emit(self._pair(item))
        else:
            super().keyPressEvent(event)

    def _pair(self, item: QListWidgetItem) -> Pair:
        first, second = item.data(PAIR)
        return first, second

    def _sentence(self, asked: Asked, answers: Pairwise, pair: Pair) -> str:
        ratio = ratio_of(answers, asked.siblings, pair)
        said = judgement(asked.siblings, pair, ratio or 1.0)
        return compared(asked.name(said.more), asked.name(said.less), said.ratio)
