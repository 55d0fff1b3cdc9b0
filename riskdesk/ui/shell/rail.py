"""The rail on the left: the pages, each with how complete it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QStyle, QVBoxLayout, QWidget

from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.fonts import sized
from riskdesk.ui.widgets.surfaces import GAP

LARGE = 26
"""From this height of a line on, the status stands under the name rather than beside it."""


class RailEntry(QAbstractButton):
    """One page: its name, and in smaller letters how complete it is."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setText(name)
        self.status = ""
        self.setAccessibleName(name)

    def say(self, status: str) -> None:
        """Show how complete the page is."""
        if status != self.status:
            self.status = status
            self.setAccessibleName(f"{self.text()}, {status}" if status else self.text())
            self.updateGeometry()
            self.update()

    @property
    def _stacked(self) -> bool:
        return self.fontMetrics().height() >= LARGE

    def sizeHint(self) -> QSize:
        name, small = self._bold_metrics(), QFontMetrics(sized(self.font(), "small"))
        wide, status = name.horizontalAdvance(self.text()), small.horizontalAdvance(self.status or "00 of 00")
        if self._stacked:
            return QSize(max(wide, status) + 4 * GAP, name.height() + small.height() + GAP)
        return QSize(wide + status + 6 * GAP, name.height() + 2 * GAP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = THEME.colours, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        inside = self.rect().adjusted(GAP + 4, 0, -GAP - 4, 0)
        name, status = (inside, inside)
        if self._stacked and self.status:
            half = self._bold_metrics().height() + GAP // 2
            name, status = inside.adjusted(0, 0, 0, half - inside.height()), inside.adjusted(0, half, 0, -GAP // 2)
        painter.setFont(sized(self.font(), bold=self.isChecked()))
        painter.setPen(QColor(colours.accent if self.isChecked() else colours.text))
        painter.drawText(name, self._flags(leading=True), self.text())
        painter.setFont(sized(self.font(), "small"))
        painter.setPen(QColor(colours.accent if self.isChecked() else colours.quiet))
        painter.drawText(status, self._flags(leading=self._stacked), self.status)

    def _paint_ground(self, painter: QPainter) -> None:
        colours = THEME.colours
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selected if self.isChecked() else colours.ground))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 5, 5)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), colours.ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRect(self.rect()).adjusted(2, 2, -3, -3), 5, 5)

    def _flags(self, *, leading: bool) -> int:
        side = Qt.AlignmentFlag.AlignLeft if leading else Qt.AlignmentFlag.AlignRight
        return int(QStyle.visualAlignment(self.layoutDirection(), side | Qt.AlignmentFlag.AlignVCenter))

    def _bold_metrics(self) -> QFontMetrics:
        return QFontMetrics(sized(self.font(), bold=True))


class Rail(QWidget):
    """All entries; the first one, Home, stands apart."""

    chosen = Signal(str)

    def __init__(self, pages: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._entries: dict[str, RailEntry] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, 2 * GAP, GAP, GAP)
        column.setSpacing(2)
        for page, name in pages:
            entry = self._entries[page] = RailEntry(name)
            entry.clicked.connect(lambda _checked=False, page=page: self.chosen.emit(page))
            self._group.addButton(entry)
            column.addWidget(entry)
            if page == pages[0][0]:
                column.addSpacing(GAP // 2)
                column.addWidget(_rule())
                column.addSpacing(GAP // 2)
        column.addStretch(1)

    def show_current(self, page: str) -> None:
        """Mark the page that is shown."""
        self._entries[page].setChecked(True)

    def say(self, statuses: Mapping[str, str]) -> None:
        """Show how complete each page is."""
        for page, entry in self._entries.items():
            entry.say(statuses.get(page, ""))


def _rule() -> QFrame:
    rule = QFrame()
    rule.setFrameShape(QFrame.Shape.HLine)
    rule.setFrameShadow(QFrame.Shadow.Plain)
    rule.setForegroundRole(rule.palette().ColorRole.Mid)
    return rule
