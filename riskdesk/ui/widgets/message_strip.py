"""A strip that says something and offers what to do about it, without standing in the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.later import later
from riskdesk.ui.widgets.surfaces import GAP, clear
from riskdesk.words import _

BRIEFLY = 12_000
"""Milliseconds that a passing message stays."""

Answer = tuple[str, Callable[[], object]]
"""The text of a button and what it does."""


class MessageStrip(QFrame):
    """Hidden while it has nothing to say.

    `kind` is "notice", which passes; "hint", which stays until it is closed; or "warning", which stays until answered.
    """

    closed = Signal()
    """The user has read it."""

    def __init__(self, kind: str = "notice") -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setProperty("kind", kind)
        self._kind = kind
        self.text = PlainLabel().wrapped()
        self._answers = QHBoxLayout()
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setProperty("flat", True)
        self._close.setAccessibleName(_("Close this message"))
        self._close.clicked.connect(self._shut)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GAP, GAP, GAP, GAP)
        row.addWidget(self.text, 1)
        row.addLayout(self._answers)
        row.addWidget(self._close)
        self._timer = later(self, BRIEFLY, self.hide)
        self.hide()

    def say(self, text: str, *answers: Answer) -> None:
        """Show a message with its buttons; pressing one does it and hides the strip."""
        clear(self._answers)
        before: QWidget = self._close
        for name, act in answers:
            button = self._button(name, act)
            self._answers.addWidget(button)
            # A control made later is the last of its window to be reached by Tab, wherever it stands.
            QWidget.setTabOrder(before, button)
            before = button
        QWidget.setTabOrder(before, self._close)
        self.text.setText(text)
        self.setAccessibleName(text)
        self._close.setVisible(not (self._kind == "warning" and answers))
        self.show()
        if self._kind == "notice":
            self._timer.start()
        announce(self, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._close.isVisible():
            self._shut()
        else:
            super().keyPressEvent(event)

    def _shut(self) -> None:
        self.hide()
        self.closed.emit()

    def _button(self, name: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(name)

        def answer() -> None:
            self.hide()
            act()

        button.clicked.connect(answer)
        return button


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader speak a text that appeared."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
