"""Options by expected outcome, each with its bar, range and a dot per scenario; only what is exposed is painted."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFocusEvent, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from riskdesk.analysis.results import Results
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import OptionId
from riskdesk.ui.selection import Selection
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.index import NOWHERE, Index
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.tooltips import escaped
from riskdesk.words import _

DISPLAY = Qt.ItemDataRole.DisplayRole
BAR = 6
SHOWN = 8
"""Rows that are shown without scrolling."""


class RankingModel(QAbstractListModel):
    """One row for each option, best first."""

    def __init__(self) -> None:
        super().__init__()
        self._a: Assessment | None = None
        self.results: Results | None = None
        self._rows: list[int] = []

    def show(self, a: Assessment | None, results: Results | None) -> None:
        """Show other results; rows are kept where their number is."""
        rows = [] if results is None else results.order.tolist()
        if len(rows) != len(self._rows):
            self.beginResetModel()
            self._a, self.results, self._rows = a, results, rows
            self.endResetModel()
        else:
            self._a, self.results, self._rows = a, results, rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def option(self, row: int) -> OptionId:
        """The option in a row."""
        assert self.results is not None
        return self.results.options[self._rows[row]]

    def place(self, row: int) -> int:
        """Its place in the order of the assessment, which the arrays follow."""
        return self._rows[row]

    def rank(self, row: int) -> int:
        """Its rank; ties share one."""
        assert self.results is not None
        return int(self.results.outcomes.rank[self._rows[row]])

    def data(self, index: Index, role: int = DISPLAY) -> object:
        if not index.isValid() or self.results is None or self._a is None:
            return None
        if role == DISPLAY:
            return self._a.options[self._rows[index.row()]].name
        if role == Qt.ItemDataRole.ToolTipRole:
            return escaped(self.told(index.row()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.told(index.row()).replace("\n", "; ")
        return None

    def told(self, row: int) -> str:
        """A row in words: rank, outcome, range, and each scenario's outcome."""
        assert self.results is not None
        assert self._a is not None
        at, outcomes = self._rows[row], self.results.outcomes
        lines = [
            _("{rank}. {option}: {outcome:.1f}, range {low:.0f} to {high:.0f}").format(
                rank=self.rank(row), option=self._a.options[at].name, outcome=outcomes.expected[at],
                low=outcomes.low[at], high=outcomes.high[at],
            )
        ]  # fmt: skip
        if len(self._a.scenarios) > 1:
            lines += [
                f"{scenario.name}: {outcome:.1f}"
                for scenario, outcome in zip(self._a.scenarios, outcomes.by_scenario[at].tolist(), strict=True)
            ]
        return "\n".join(lines)


class RankingDelegate(QStyledItemDelegate):
    """Paints name and figure above a bar from 0 to 100."""

    def __init__(self, model: RankingModel, selection: Selection, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._selection = model, selection

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, option.fontMetrics.height() + BAR + 3 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stands_out = self._selection.option == self._model.option(index.row())
        if stands_out:
            painter.fillRect(rect, QColor(THEME.colours.selected))
        if state & QStyle.StateFlag.State_HasFocus:
            # A quiet edge where reading begins: the list has a frame of its own while it has the keyboard.
            edge = QRect(rect.left(), rect.top(), THEME.colours.ring + 1, rect.height())
            painter.fillRect(QStyle.visualRect(option.direction, rect, edge), QColor(THEME.colours.accent))
        inside = rect.adjusted(GAP, GAP // 2, -GAP, -GAP // 2)
        self._paint_words(painter, option, index, inside)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            # The scale begins where reading does.
            painter.translate(2 * inside.left() + inside.width(), 0)
            painter.scale(-1, 1)
        self._paint_bar(painter, index.row(), QRectF(inside))
        painter.restore()

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, inside: QRect) -> None:
        results = self._model.results
        assert results is not None
        row, direction = index.row(), option.direction
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if self._model.rank(row) == 1 else QFont.Weight.Normal)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        figure = f"{results.outcomes.expected[self._model.place(row)]:.0f}"
        line = QRect(inside.left(), inside.top(), inside.width(), metrics.height())
        wide = metrics.horizontalAdvance(figure) + GAP
        name = f"{self._model.rank(row)}  {' '.join(str(index.data()).split())}"
        elided = metrics.elidedText(name, Qt.TextElideMode.ElideRight, line.width() - wide)
        painter.setPen(QColor(THEME.colours.text))
        for text, side in ((elided, Qt.AlignmentFlag.AlignLeft), (figure, Qt.AlignmentFlag.AlignRight)):
            painter.drawText(line, int(QStyle.visualAlignment(direction, side)), text)

    def _paint_bar(self, painter: QPainter, row: int, inside: QRectF) -> None:
        results, colours = self._model.results, THEME.colours
        assert results is not None
        at, outcomes = self._model.place(row), results.outcomes
        top, width = inside.bottom() - BAR - GAP / 2, inside.width()
        middle = top + BAR / 2

        def x(outcome: float) -> float:
            return inside.left() + width * float(outcome) / 100

        painter.setPen(Qt.PenStyle.NoPen)
        filled = colours.accent if self._model.rank(row) == 1 else colours.handle
        for reach, colour in ((100.0, colours.track), (outcomes.expected[at], filled)):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(inside.left(), top, x(reach) - inside.left(), BAR), BAR / 2, BAR / 2)
        painter.setPen(QPen(QColor(colours.text), 1.5))
        painter.drawLine(QPointF(x(outcomes.low[at]), middle), QPointF(x(outcomes.high[at]), middle))
        painter.setPen(QPen(QColor(colours.surface), 1))
        painter.setBrush(QColor(colours.text))
        for outcome in outcomes.by_scenario[at] if len(results.scenarios) > 1 else ():
            painter.drawEllipse(QPointF(x(outcome), middle), 3, 3)


class RankingList(QListView):
    """The list; an option under the pointer or the cursor stands out everywhere."""

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RankingModel()
        self.setModel(self.rows)
        self.setItemDelegate(RankingDelegate(self.rows, selection, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setProperty("bare", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Options by expected outcome"))
        self._selection = selection
        self.entered.connect(lambda index: selection.point_at(self.rows.option(index.row())))
        self.viewportEntered.connect(lambda: selection.point_at(None))
        selection.option_changed.connect(self.viewport().update)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self._selection.point_at(self.rows.option(current.row()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._selection.point_at(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._selection.point_at(None)

    def fit_rows(self) -> None:
        """Be as high as the options need, up to a number of rows; more are scrolled."""
        rows = min(self.rows.rowCount(), SHOWN)
        self.setFixedHeight(max(1, rows * self.sizeHintForRow(0) + 2 * self.frameWidth() + 2))
