"""A weight that follows from answers: a thin bar with its percentage, that nobody can take hold of."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from riskdesk.ui.theme import SIZES, THEME
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.tooltips import set_tooltip

THIN = 4


class QuietBar(QWidget):
    """From 0 to 100 percent of the group."""

    def __init__(self, under: QWidget | None = None) -> None:
        """`under`: the field that its percentage stands under, so that the bar ends where the field begins."""
        super().__init__()
        self._under = under
        self._percent: float | None = None
        self._told = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """The percentage as it is shown."""
        return "–" if self._percent is None else f"{self._percent:.1f} %"

    def show_weight(self, percent: float | None, told: str) -> None:
        """Show a weight, with what it is in words; None where there is none."""
        if (percent, told) != (self._percent, self._told):
            self._percent, self._told = percent, told
            self.setAccessibleName(told)
            set_tooltip(self, told)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(24 * GAP, self.fontMetrics().height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("100.0 %") + 6 * GAP, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = QPainter(self), THEME.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * SIZES["small"])
        painter.setFont(font)
        painter.setPen(QColor(colours.quiet))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), int(QStyle.visualAlignment(self.layoutDirection(), side)), self.text)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        wide, top = self.width() - self._room, (self.height() - THIN) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for share, colour in ((100.0, colours.track), (self._percent or 0.0, colours.handle)):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(GAP / 2, top, (wide - GAP / 2) * share / 100, THIN), THIN / 2, THIN / 2)

    @property
    def _room(self) -> int:
        """What the widest percentage takes."""
        least = self.fontMetrics().horizontalAdvance("100.0 %") + GAP
        return least if self._under is None else max(least, self._under.width() + 2 * GAP + GAP // 2)
