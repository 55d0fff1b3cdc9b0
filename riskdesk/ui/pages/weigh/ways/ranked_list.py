"""The siblings in their order: moved by keys or dragged, tied with the one above."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate
from PySide6.QtWidgets import QStyleOptionViewItem as Style

from riskdesk.domain.ids import DimensionId
from riskdesk.ui.pages.weigh.ways.asked import Asked
from riskdesk.ui.pages.weigh.ways.order import Order, ranks, tied_rows
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.index import Index
from riskdesk.ui.widgets.row_ground import paint_ground
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.tooltips import escaped
from riskdesk.words import _

WHO, RANK, PERCENT = (Qt.ItemDataRole.UserRole + n for n in range(3))
SPOKEN, TIP = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
THIN = 4


class RankedList(QListWidget):
    """Alt with Up or Down moves, T ties with the row above."""

    step_wanted = Signal(int)
    tie_wanted = Signal()
    dropped = Signal(object, object)
    """The rows as they stand after one was dragged, and the one."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("bare", True)
        self.setAccessibleName(name)
        self.setItemDelegate(RankDelegate(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model().rowsMoved.connect(lambda: self.dropped.emit(self.order, self.current))

    @property
    def order(self) -> list[DimensionId]:
        """The dimensions as the rows stand."""
        return [self.item(row).data(WHO) for row in range(self.count())]

    @property
    def current(self) -> DimensionId | None:
        """The dimension under the cursor."""
        item = self.currentItem()
        return item.data(WHO) if item else None

    def show_order(self, asked: Asked, order: Order, group: str) -> None:
        """Show an order with the weights that count, keeping the cursor on its dimension."""
        rows = [d for place in order for d in place]
        current = self.current or rows[0]
        with QSignalBlocker(self):
            while self.count() < len(rows):
                item = QListWidgetItem(self)
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            percents, tied = asked.percents(), tied_rows(order)
            for row, (d, rank) in enumerate(zip(rows, ranks(order), strict=True)):
                item, words = self.item(row), asked.told(d, group)
                place = _("{rank}, tied with the one above") if tied[row] else _("{rank}")
                spoken = f"{place.format(rank=rank)}. {words}"
                item.setText(asked.name(d))
                for role, value in ((WHO, d), (PERCENT, percents.get(d)), (SPOKEN, spoken), (TIP, escaped(words))):
                    item.setData(role, value)
                item.setData(RANK, "=" if tied[row] else str(rank))
            self.setCurrentRow(rows.index(current))
        self.updateGeometry()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step_wanted.emit(step)
        elif event.key() == Qt.Key.Key_T and not event.modifiers():
            self.tie_wanted.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        tall = sum(self.sizeHintForRow(row) for row in range(self.count()))
        return QSize(20 * GAP, tall + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class RankDelegate(QStyledItemDelegate):
    """Paints rank and name, and under them a thin bar with the weight."""

    def sizeHint(self, option: Style, index: Index) -> QSize:
        return QSize(16 * GAP, option.fontMetrics.height() + THIN + 2 * GAP)

    def paint(self, painter: QPainter, option: Style, index: Index) -> None:
        colours, metrics = THEME.colours, option.fontMetrics
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option)
        inside = option.rect.adjusted(GAP, GAP // 2, -GAP, -GAP // 2)
        percent = index.data(PERCENT)
        figure = "–" if percent is None else f"{percent:.1f} %"
        first, last = metrics.horizontalAdvance("00") + GAP, metrics.horizontalAdvance("100.0 %") + GAP
        line = QRect(inside.left(), inside.top(), inside.width(), metrics.height())
        name = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, line.width() - first - last)
        painter.setPen(QColor(colours.text))
        _write(painter, option, line, index.data(RANK), Qt.AlignmentFlag.AlignLeft)
        _write(painter, option, line.adjusted(first, 0, 0, 0), name, Qt.AlignmentFlag.AlignLeft)
        painter.setPen(QColor(colours.quiet))
        _write(painter, option, line, figure, Qt.AlignmentFlag.AlignRight)
        painter.setPen(Qt.PenStyle.NoPen)
        for share, colour in ((100.0, colours.track), (percent or 0.0, colours.handle)):
            wide = (inside.width() - first) * share / 100
            bar = QRect(inside.left() + first, inside.bottom() - THIN, round(wide), THIN)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(
                QRectF(QStyle.visualRect(option.direction, option.rect, bar)), THIN / 2, THIN / 2
            )  # fmt: skip
        painter.restore()


def _write(painter: QPainter, option: Style, place: QRect, text: str, side: Qt.AlignmentFlag) -> None:
    where = QStyle.visualRect(option.direction, option.rect, place)
    painter.drawText(where, int(QStyle.visualAlignment(option.direction, side)), text)
