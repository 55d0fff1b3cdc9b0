"""Surfaces that pages are laid out on: the page itself, cards, empty states."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from riskdesk.ui.widgets.labels import PlainLabel

GAP = 8
"""Every distance is a multiple of this many pixels."""


class PageSurface(QWidget):
    """A page: title, one line of what it is for, then `body`, scrolled when it does not fit."""

    def __init__(self, title: str, purpose: str, *, scrolls: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.heading = QHBoxLayout()
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(PlainLabel(title, "title"))
        texts.addWidget(PlainLabel(purpose, quiet=True).wrapped())
        self.heading.addLayout(texts, 1)
        content = QWidget()
        content.setObjectName("page-content")
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(3 * GAP, 2 * GAP, 3 * GAP, 3 * GAP)
        self.body.setSpacing(2 * GAP)
        self.body.addLayout(self.heading)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(content) if scrolls else None
        outer.addWidget(self._area or content)

    def bring_into_sight(self, part: QWidget) -> None:
        """Scroll so that a part of the page is seen; later, since one that was just opened has no place yet."""
        if area := self._area:
            QTimer.singleShot(0, part, lambda: area.ensureWidgetVisible(part, 0, 3 * GAP))


class Card(QFrame):
    """A white surface with an optional heading and one quiet line under it; put things into `body`."""

    def __init__(self, heading: str = "", line: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        self.body.setSpacing(GAP)
        self.heading = PlainLabel(heading, "heading")
        self.line = PlainLabel(line, "small", quiet=True).wrapped()
        # Heading and line stand in a column of their own, so that a button beside them never pushes them down.
        texts = QVBoxLayout()
        texts.setSpacing(GAP // 2)
        texts.addWidget(self.heading)
        texts.addWidget(self.line)
        texts.addStretch(1)
        self.top = QHBoxLayout()
        self.top.addLayout(texts, 1)
        if heading:
            self.body.addLayout(self.top)
            self.line.setVisible(bool(line))

    def add_button(self, button: QWidget) -> None:
        """Put a button into the corner beside the heading."""
        self.top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def say(self, line: str) -> None:
        """Change the line under the heading."""
        self.line.setText(line)
        self.line.setVisible(bool(line))


class EmptyState(QWidget):
    """What a page is for while it has nothing to show, with the one button that starts it."""

    pressed = Signal()

    def __init__(self, heading: str, text: str, button: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(GAP)
        column.addStretch(1)  # rather than an alignment, with which text would not get the height that it needs
        self._text = PlainLabel(text, quiet=True).wrapped()
        for label in (PlainLabel(heading, "heading"), self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        if button:
            self.button = QPushButton(button)
            self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self.button.setProperty("primary", True)
            self.button.clicked.connect(self.pressed)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)

    def explain(self, text: str) -> None:
        """Say something else under the heading."""
        self._text.setText(text)


def clear(layout: QLayout) -> None:
    """Take all widgets out of a layout and away."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()


def area_around(widget: QWidget) -> QScrollArea | None:
    """The nearest area that scrolls a widget."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around


def scrolled(content: QWidget) -> QScrollArea:
    """The content in an area that scrolls it where it does not fit, and takes no keyboard for itself."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
