"""A row with a tick box that is seen in every theme and grows with the text."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.index import Index
from riskdesk.ui.widgets.row_ground import paint_ground
from riskdesk.ui.widgets.surfaces import GAP

CHECK = Qt.ItemDataRole.CheckStateRole
TICK = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.3))
"""Corners of the tick, as shares of the box."""


class PartDelegate(QStyledItemDelegate):
    """Paints box and name; a click on the box, or Space, ticks."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = option.fontMetrics
        return QSize(metrics.height() + metrics.horizontalAdvance(index.data()) + 3 * GAP, metrics.height() + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, rect = THEME.colours, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option)
        box = _box(option)
        ticked = _is_ticked(index)
        painter.setPen(QPen(QColor(colours.accent if ticked else colours.field), 1.5))
        painter.setBrush(QColor(colours.accent if ticked else colours.surface))
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            painter.setPen(QPen(QColor(colours.on_accent), max(1.6, box.width() / 9)))
            painter.drawPolyline([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in TICK])
        painter.setPen(QColor(colours.text if ticked else colours.quiet))
        words = _mirrored(option, rect.adjusted(box.width() + 2 * GAP, 0, -GAP // 2, 0))
        name = option.fontMetrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, words.width())
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, int(QStyle.visualAlignment(option.direction, side)), name)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        on_box = (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
            and _box(option).adjusted(-GAP // 2, -GAP // 2, GAP // 2, GAP // 2).contains(event.position().toPoint())
        )
        space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if on_box or space:
            wanted = Qt.CheckState.Unchecked if _is_ticked(index) else Qt.CheckState.Checked
            return model.setData(index, wanted, CHECK)
        return False


def _box(option: QStyleOptionViewItem) -> QRect:
    size = option.fontMetrics.ascent()
    rect = option.rect
    return _mirrored(option, QRect(rect.left() + GAP // 2, rect.center().y() - size // 2, size, size))


def _mirrored(option: QStyleOptionViewItem, place: QRect) -> QRect:
    return QStyle.visualRect(option.direction, option.rect, place)


def _is_ticked(index: Index) -> bool:
    return Qt.CheckState(index.data(CHECK)) == Qt.CheckState.Checked
