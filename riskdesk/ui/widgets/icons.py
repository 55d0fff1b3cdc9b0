"""Icons: our own small drawings, in the colour of the theme's text."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPushButton

from riskdesk.config.resources import resource
from riskdesk.ui.theme import THEME

SIZE = 64


class IconButton(QPushButton):
    """A button with an icon that follows the theme."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self._name = name
        self.setIcon(icon(name))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setIcon(icon(self._name))


def icon(name: str) -> QIcon:
    """The icon of this name in today's colours."""
    both = QIcon()
    for mode, colour in (
        (QIcon.Mode.Normal, THEME.colours.quiet),
        (QIcon.Mode.Active, THEME.colours.text),
        (QIcon.Mode.Disabled, THEME.colours.disabled),
    ):
        both.addPixmap(_drawn(name, colour), mode)
    return both


def _drawn(name: str, colour: str) -> QPixmap:
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    pixmap = QPixmap(SIZE, SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    return pixmap
