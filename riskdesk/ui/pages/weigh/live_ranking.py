"""The ranking while weights move: rows glide to their new places, and say where they stood when the weighing began."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from riskdesk.analysis.results import Results
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import OptionId
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.index import Index
from riskdesk.ui.widgets.ranking_list import DISPLAY, RankingDelegate, RankingList, RankingModel
from riskdesk.words import _

GLIDE = 160
"""Milliseconds that a row takes to its new place."""
Ranks = Mapping[OptionId, int]


def ranks(results: Results) -> dict[OptionId, int]:
    """Each option's rank; ties share one."""
    return dict(zip(results.options, results.outcomes.rank.tolist(), strict=True))


class MovingModel(RankingModel):
    """Marks what has risen or fallen against `before`."""

    def __init__(self) -> None:
        super().__init__()
        self.before: Ranks = {}

    def data(self, index: Index, role: int = DISPLAY) -> object:
        found = super().data(index, role)
        if role == DISPLAY and found is not None:
            mark = self._mark(index.row())
            return f"{mark} {found}" if mark else found
        return found

    def told(self, row: int) -> str:
        """A row in words, with where it stood before."""
        said, before = super().told(row), self.before.get(self.option(row))
        if not self._mark(row):
            return said
        return said + "\n" + _("It stood at {rank} when this weighing began.").format(rank=before)

    def _mark(self, row: int) -> str:
        now = self.rank(row)
        before = self.before.get(self.option(row), now)
        return "▲" if now < before else "▼" if now > before else ""


class LiveRanking(RankingList):
    """A ranking whose rows glide; still where the system wants no animation."""

    def __init__(self, selection: Selection) -> None:
        super().__init__(selection)
        self.rows: MovingModel = MovingModel()
        self.setModel(self.rows)
        self.setItemDelegate(_GlidingDelegate(self.rows, selection, self))
        self._from: dict[OptionId, float] = {}
        self._left = 0.0
        self._glide = QVariantAnimation(self)
        self._glide.setStartValue(1.0)
        self._glide.setEndValue(0.0)
        self._glide.setDuration(GLIDE)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._step)

    def show_results(self, a: Assessment, results: Results | None, before: Ranks) -> None:
        """Show other results; rows set out from where they are seen now."""
        seen = {self.rows.option(row): row + self.offset(row) for row in range(self.rows.rowCount())}
        current = self.rows.option(self.currentIndex().row()) if self.currentIndex().isValid() else None
        self.rows.before = before
        self.rows.show(a, results)
        self.fit_rows()
        rows = {self.rows.option(row): row for row in range(self.rows.rowCount())}
        if current in rows and rows[current] != self.currentIndex().row():
            self.setCurrentIndex(self.rows.index(rows[current]))
        self._from = {option: place for option, place in seen.items() if option in rows}
        if any(abs(place - rows[option]) > 0.01 for option, place in self._from.items()) and self._may_glide():
            self._glide.stop()
            self._left = 1.0
            self._glide.start()

    def offset(self, row: int) -> float:
        """How many rows below its place a row is seen at this moment."""
        came_from = self._from.get(self.rows.option(row), float(row))
        return (came_from - row) * self._left

    def _may_glide(self) -> bool:
        return self.isVisible() and self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0

    def _step(self, left: float) -> None:
        self._left = left
        self.viewport().update()


class _GlidingDelegate(RankingDelegate):
    """Paints each row where it is seen at this moment."""

    def __init__(self, model: RankingModel, selection: Selection, view: LiveRanking) -> None:
        super().__init__(model, selection, view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.translate(0, self._view.offset(index.row()) * option.rect.height())
        super().paint(painter, option, index)
        painter.restore()
