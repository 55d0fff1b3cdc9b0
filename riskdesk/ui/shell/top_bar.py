"""The bar on top: what is open, its marking, and the few things one does everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from riskdesk.ui.widgets.labels import ElidedLabel
from riskdesk.ui.widgets.menu_text import as_menu_text, plain_name
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import shortened

LONGEST = 28
"""Characters of an action's name that a button shows."""


class TopBar(QWidget):
    """Title and marking on one side, actions on the other."""

    def __init__(self, actions: Sequence[QAction]) -> None:
        super().__init__()
        self.setObjectName("top-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = ElidedLabel(role="heading")
        self.marking = ElidedLabel()
        self.marking.setObjectName("marking")
        self.marking.spared = 20
        self.marking.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GAP, GAP // 2, GAP, GAP // 2)
        row.setSpacing(GAP // 2)
        row.addWidget(self.title)
        row.addSpacing(GAP // 2)
        row.addWidget(self.marking)
        row.addStretch(1)
        for action in actions:
            row.addWidget(ActionButton(action))

    def say(self, title: str, marking: str) -> None:
        """Show what is open."""
        self.title.setText(title)
        self.marking.setText(marking)
        self.marking.setVisible(bool(marking))


class ActionButton(QToolButton):
    """A quiet button for an action; a long name is cut, the whole of it is its accessible name."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self.setProperty("flat", True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        name = plain_name(self._action.text())
        self.setText(as_menu_text(shortened(name, LONGEST)))
        self.setAccessibleName(name)
        self.setToolTip(self._action.toolTip())
        self.setIcon(self._action.icon())
        self.setEnabled(self._action.isEnabled())
