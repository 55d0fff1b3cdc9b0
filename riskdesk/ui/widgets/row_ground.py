"""What lies under a row or cell that is painted by ourselves."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from riskdesk.ui.theme import THEME


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Its colour where it is selected, and a frame where it has the keyboard."""
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(THEME.colours.selected))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.save()
        painter.setPen(QPen(QColor(THEME.colours.accent), THEME.colours.ring))
        painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.restore()
